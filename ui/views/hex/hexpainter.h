#pragma once

#include "engine/format/geometry.h"
#include "ui/views/hex/hexblocks.h"
#include "ui/views/hex/hexcolors.h"
#include "ui/views/hex/hexcursor.h"

#include <QPainter>

#include <optional>

namespace parascope::ui {

/// Everything that is needed to paint one screen of the hex view. Lives for one paint event.
struct HexScene
{
    const HexLayout &layout;
    const HexBlocks &blocks;
    const HexMarkup &markup;
    const HexCursor &cursor;
    const HexColors &colors;
    HostGrid grid; ///< borders of clusters
    std::uint64_t topRow = 0;
    HexColumn column = HexColumn::Hex; ///< where the cursor is
    bool hasFocus = false;
    std::optional<int> caret; ///< while bytes may be typed: the digit that comes next, 0 or 1
    int ascent = 0;           ///< of the painter's font, pixels
    int contentRight = 0;     ///< pixels; lines reach to here
};

/// Paints the lines of `exposed` (content coordinates). Draws nothing but what it is handed: no
/// requests, no state.
class HexPainter
{
public:
    HexPainter(QPainter &painter, const HexScene &scene);

    void paint(const QRect &exposed);
    /// Kinds of bytes that were painted.
    [[nodiscard]] const std::set<ByteKind> &kinds() const { return m_kinds; }

private:
    void paintLine(int line);
    void paintBorder(int line, std::uint64_t start);
    void paintTints(int line, ByteRange row);
    ByteKind paintCell(int line, int index, std::uint64_t offset);
    void paintCursor(int line, int index);
    void paintCaret(int line, int index);
    /// From byte `first` to `last` of a line, gaps between them included.
    [[nodiscard]] QRect span(int line, int first, int last, HexColumn column) const;

    QPainter &m_painter;
    const HexScene &m_scene;
    std::set<ByteKind> m_kinds;
};

} // namespace parascope::ui
