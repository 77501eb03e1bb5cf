#pragma once

#include "engine/check/finding.h"
#include "ui/views/hex/bytekind.h"
#include "ui/views/hex/hexmarkup.h"

#include <QColor>
#include <QPalette>

namespace parascope::ui {

/// Colours of the hex view, mixed from the desktop's palette and the Okabe–Ito hues, so that text
/// on each of them keeps 4.5:1 in light and dark. A value; made anew on QEvent::PaletteChange.
class HexColors
{
public:
    explicit HexColors(const QPalette &palette, bool active = true);

    [[nodiscard]] QColor base() const { return m_base; }
    [[nodiscard]] QColor text() const { return m_text; }
    /// Offsets, text column, sector lines' labels.
    [[nodiscard]] QColor dim() const { return m_dim; }
    [[nodiscard]] QColor marked() const { return m_marked; }
    [[nodiscard]] QColor markedText() const { return m_markedText; }
    [[nodiscard]] QColor sectorLine() const;
    [[nodiscard]] QColor clusterLine() const;
    [[nodiscard]] QColor tint(HexTint tint) const;
    /// Background of a place without a byte, and the colour of its sign.
    [[nodiscard]] QColor fill(ByteKind kind) const;
    [[nodiscard]] QColor sign(ByteKind kind) const;
    /// Bar before rows whose bytes another layer supplies.
    [[nodiscard]] QColor otherLayer() const;
    /// Line above bytes that were typed.
    [[nodiscard]] QColor edited() const;
    /// Line under the bytes of the selected finding.
    [[nodiscard]] QColor finding(Severity severity) const;

private:
    [[nodiscard]] QColor mixed(QRgb hue, qreal amount) const;

    QColor m_base;
    QColor m_text;
    QColor m_dim;
    QColor m_marked;
    QColor m_markedText;
    bool m_dark;
};

} // namespace parascope::ui
