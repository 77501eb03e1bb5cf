#include "ui/views/hex/hexlegend.h"

#include "ui/views/hex/hexcolors.h"

#include <QEvent>
#include <QStringList>

namespace parascope::ui {

namespace {

/// The sign on the ground that it has among the bytes.
QString signHtml(ByteKind kind, const HexColors &colors)
{
    QColor ink = colors.sign(kind);
    if (kind == ByteKind::Edited)
        ink = colors.edited();
    else if (kind == ByteKind::OtherLayer)
        ink = colors.otherLayer();
    return QStringLiteral("<span style=\"background-color: %1; color: %2\">&nbsp;%3&nbsp;</span>")
        .arg(colors.fill(kind).name(), ink.name(), byteSign(kind).toHtmlEscaped());
}

} // namespace

HexLegend::HexLegend(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("hexLegend"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    const int gap = fontMetrics().horizontalAdvance(QLatin1Char('n'));
    setContentsMargins(gap, gap / 3, gap, gap / 3);
    hide();
}

void HexLegend::showKinds(const std::set<ByteKind> &kinds)
{
    m_kinds = kinds;
    const HexColors colors(palette());
    QStringList entries;
    QStringList names;
    QStringList meanings;
    for (const ByteKind kind : byteKinds()) {
        if (!kinds.contains(kind) || byteSign(kind).isEmpty())
            continue;
        // The sign and its words stay on one line.
        QString name = byteKindName(kind).toHtmlEscaped();
        entries += signHtml(kind, colors) + QStringLiteral("&nbsp;") +
                   name.replace(u' ', QStringLiteral("&nbsp;"));
        names += byteKindName(kind);
        meanings += byteSign(kind) + u' ' + byteKindMeaning(kind);
    }
    setText(entries.join(QStringLiteral(" &nbsp;&nbsp; ")));
    setAccessibleName(names.join(QStringLiteral("; ")));
    setToolTip(meanings.join(u'\n'));
    setVisible(!entries.isEmpty());
}

void HexLegend::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showKinds(m_kinds);
}

} // namespace parascope::ui
