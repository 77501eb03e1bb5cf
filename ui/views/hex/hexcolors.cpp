#include "ui/views/hex/hexcolors.h"

namespace parascope::ui {

namespace {

// Okabe and Ito's colours.
constexpr QRgb kOrange = 0xFFE69F00;
constexpr QRgb kSkyBlue = 0xFF56B4E9;
constexpr QRgb kGreen = 0xFF009E73;
constexpr QRgb kBlue = 0xFF0072B2;
constexpr QRgb kVermillion = 0xFFD55E00;
constexpr QRgb kPurple = 0xFFCC79A7;

QColor mix(const QColor &from, const QColor &to, qreal amount)
{
    const auto part = [amount](int a, int b) {
        return qRound(a + (b - a) * amount);
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

} // namespace

HexColors::HexColors(const QPalette &palette, bool active)
{
    const auto group = active ? QPalette::Active : QPalette::Inactive;
    m_base = palette.color(group, QPalette::Base);
    m_text = palette.color(group, QPalette::Text);
    m_dim = mix(m_base, m_text, 0.68);
    m_marked = palette.color(group, QPalette::Highlight);
    m_markedText = palette.color(group, QPalette::HighlightedText);
    m_dark = m_base.lightness() < m_text.lightness();
}

QColor HexColors::mixed(QRgb hue, qreal amount) const
{
    return mix(m_base, QColor(hue), amount);
}

QColor HexColors::sectorLine() const
{
    return mix(m_base, m_text, 0.16);
}

QColor HexColors::clusterLine() const
{
    return mix(m_base, m_text, 0.6);
}

QColor HexColors::tint(HexTint tint) const
{
    switch (tint) {
    case HexTint::FieldEven:
        return mixed(kBlue, m_dark ? 0.34 : 0.22);
    case HexTint::FieldOdd:
        return mixed(kOrange, m_dark ? 0.28 : 0.30);
    case HexTint::EntryEven:
        return mixed(kSkyBlue, 0.16);
    case HexTint::EntryOdd:
        return mixed(kSkyBlue, m_dark ? 0.30 : 0.36);
    case HexTint::Padding:
        return mix(m_base, m_text, 0.07);
    case HexTint::Extension:
        return mixed(kPurple, 0.24);
    case HexTint::Bitmap:
        return mixed(kGreen, 0.22);
    }
    return m_base;
}

QColor HexColors::fill(ByteKind kind) const
{
    switch (kind) {
    case ByteKind::Unreadable:
        return mixed(kVermillion, 0.20);
    case ByteKind::Missing:
    case ByteKind::LayerMissing:
        return mixed(kVermillion, 0.08);
    case ByteKind::Metadata:
    case ByteKind::BeyondTable:
        return mixed(kOrange, 0.16);
    case ByteKind::NotInThisFile:
    case ByteKind::OtherLayer:
        return mixed(kSkyBlue, 0.14);
    case ByteKind::Edited:
        return mixed(kGreen, m_dark ? 0.42 : 0.26);
    case ByteKind::Data:
    case ByteKind::Unallocated:
    case ByteKind::Pending:
        break;
    }
    return m_base;
}

QColor HexColors::sign(ByteKind kind) const
{
    switch (kind) {
    case ByteKind::Data:
    case ByteKind::OtherLayer:
    case ByteKind::Edited:
        return m_text;
    case ByteKind::Unallocated:
    case ByteKind::Pending:
        return m_dim;
    default:
        return mix(m_dim, m_text, 0.5);
    }
}

QColor HexColors::otherLayer() const
{
    return mix(QColor(kSkyBlue), m_text, m_dark ? 0.0 : 0.45);
}

QColor HexColors::edited() const
{
    return mix(QColor(kGreen), m_text, 0.3);
}

QColor HexColors::finding(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return QColor(kVermillion);
    case Severity::Leak:
        return m_dark ? QColor(kOrange) : QColor(0x9A6B00);
    case Severity::Note:
        break;
    }
    return m_dim;
}

} // namespace parascope::ui
