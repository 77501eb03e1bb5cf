#include "ui/views/hex/hexpainter.h"

#include <algorithm>

namespace parascope::ui {

HexPainter::HexPainter(QPainter &painter, const HexScene &scene)
    : m_painter(painter), m_scene(scene)
{}

void HexPainter::paint(const QRect &exposed)
{
    const int rowHeight = m_scene.layout.rowHeight();
    const int first = std::max(exposed.top() / rowHeight, 0);
    const int last = exposed.bottom() / rowHeight;
    m_painter.fillRect(exposed, m_scene.colors.base());
    for (int line = first; line <= last; ++line) {
        if (m_scene.topRow + std::uint64_t(line) >= m_scene.layout.rowCount())
            break;
        paintLine(line);
    }
}

QRect HexPainter::span(int line, int first, int last, HexColumn column) const
{
    const HexLayout &layout = m_scene.layout;
    if (column == HexColumn::Text)
        return layout.textRect(line, first).united(layout.textRect(line, last));
    const int half = layout.gap() / 2;
    return layout.hexRect(line, first)
        .united(layout.hexRect(line, last))
        .adjusted(-half, 0, half, 0);
}

void HexPainter::paintLine(int line)
{
    const HexLayout &layout = m_scene.layout;
    const std::uint64_t start = layout.startOf(m_scene.topRow + std::uint64_t(line));
    const auto count =
        int(std::min<std::uint64_t>(std::uint64_t(layout.bytesPerRow()), layout.size() - start));

    paintTints(line, {start, std::uint64_t(count)});
    paintBorder(line, start);
    const QRect place = layout.offsetRect(line);
    m_painter.setPen(m_scene.colors.dim());
    m_painter.drawText(
        place.left(), place.top() + m_scene.ascent,
        QString::number(start, 16).toUpper().rightJustified(layout.offsetDigits(), u'0'));
    bool hasOther = false;
    for (int index = 0; index < count; ++index) {
        const ByteKind kind = paintCell(line, index, start + std::uint64_t(index));
        hasOther = hasOther || kind == ByteKind::OtherLayer;
    }
    if (hasOther) {
        // The second sign of bytes of another layer, in the margin before the offset.
        const int thick = std::max(2, layout.charWidth() / 3);
        m_painter.fillRect(0, place.top(), thick, layout.rowHeight(), m_scene.colors.otherLayer());
    }
    if (m_scene.cursor.at() >= start && m_scene.cursor.at() - start < std::uint64_t(count))
        paintCursor(line, int(m_scene.cursor.at() - start));
}

void HexPainter::paintBorder(int line, std::uint64_t start)
{
    if (start == 0 || start % kSectorBytes != 0)
        return;
    const bool cluster = m_scene.grid.isOnGrid(HostOffset(start));
    const int y = line * m_scene.layout.rowHeight();
    m_painter.fillRect(0, y, m_scene.contentRight, 1,
                       cluster ? m_scene.colors.clusterLine() : m_scene.colors.sectorLine());
}

void HexPainter::paintTints(int line, ByteRange row)
{
    const auto each = [&](ByteRange part, auto draw) {
        const ByteRange inside = part.intersected(row);
        if (inside.isEmpty())
            return;
        const auto first = int(inside.offset - row.offset);
        const auto last = int(inside.end() - 1 - row.offset);
        draw(span(line, first, last, HexColumn::Hex));
        draw(span(line, first, last, HexColumn::Text));
    };
    for (const HexTintRun &run : m_scene.markup.tints(row)) {
        each(run.range,
             [&](const QRect &rect) { m_painter.fillRect(rect, m_scene.colors.tint(run.tint)); });
    }
    const auto &mark = m_scene.markup.finding();
    if (!mark)
        return;
    // A few bytes are underlined; of a whole cluster the rows get a bar before them.
    const bool isLong = mark->range.length > 2 * std::uint64_t(m_scene.layout.bytesPerRow());
    const QColor color = m_scene.colors.finding(mark->severity);
    const int thick = std::max(2, m_scene.layout.rowHeight() / 8);
    if (isLong && mark->range.overlaps(row)) {
        const QRect first = m_scene.layout.hexRect(line, 0);
        m_painter.fillRect(first.left() - m_scene.layout.gap() - thick, first.top(), thick,
                           first.height(), color);
    } else if (!isLong) {
        each(mark->range, [&](const QRect &rect) {
            m_painter.fillRect(rect.left(), rect.bottom() - thick + 1, rect.width(), thick, color);
        });
    }
}

ByteKind HexPainter::paintCell(int line, int index, std::uint64_t offset)
{
    const HexByte byte = m_scene.blocks.at(offset);
    m_kinds.insert(byte.kind);
    const HexLayout &layout = m_scene.layout;
    const QRect hex = layout.hexRect(line, index);
    const QRect text = layout.textRect(line, index);
    const bool marked = m_scene.cursor.isMarked(offset);
    QColor pen = m_scene.colors.sign(byte.kind);

    if (marked) {
        // The gap to the next byte is marked too when that byte is, so that a run is one piece.
        const bool joined = index + 1 < layout.bytesPerRow() && m_scene.cursor.isMarked(offset + 1);
        const int right = joined ? layout.hexRect(line, index + 1).left() : hex.right() + 1;
        m_painter.fillRect(QRect(hex.left(), hex.top(), right - hex.left(), hex.height()),
                           m_scene.colors.marked());
        m_painter.fillRect(text, m_scene.colors.marked());
        pen = m_scene.colors.markedText();
    } else if (const QColor fill = m_scene.colors.fill(byte.kind); fill != m_scene.colors.base()) {
        m_painter.fillRect(span(line, index, index, HexColumn::Hex), fill);
        m_painter.fillRect(text, fill);
    }
    const bool isMissing = byte.kind == ByteKind::Missing || byte.kind == ByteKind::LayerMissing;
    if (isMissing && !marked) {
        m_painter.fillRect(span(line, index, index, HexColumn::Hex),
                           QBrush(m_scene.colors.sectorLine(), Qt::BDiagPattern));
        m_painter.fillRect(text, QBrush(m_scene.colors.sectorLine(), Qt::BDiagPattern));
    }

    if (byte.kind == ByteKind::Edited) {
        // The second sign, which also stays where the byte is marked.
        const int thick = std::max(2, layout.rowHeight() / 10);
        const QColor color = marked ? m_scene.colors.markedText() : m_scene.colors.edited();
        m_painter.fillRect(hex.left(), hex.top(), hex.width(), thick, color);
        m_painter.fillRect(text.left(), text.top(), text.width(), thick, color);
    }

    m_painter.setPen(pen);
    const int baseline = hex.top() + m_scene.ascent;
    if (byte.isRead()) {
        static constexpr char16_t digits[] = u"0123456789ABCDEF";
        const QChar pair[2] = {digits[byte.value >> 4U], digits[byte.value & 15U]};
        m_painter.drawText(hex.left(), baseline, QString(pair, 2));
        const QChar character =
            byte.kind == ByteKind::Metadata ? byteSign(byte.kind).front() : printable(byte.value);
        if (character == u'.' && byte.value != '.' && !marked)
            m_painter.setPen(m_scene.colors.dim());
        if (character != u' ')
            m_painter.drawText(text.left(), baseline, QString(character));
    } else if (byte.kind == ByteKind::Pending) {
        // A faint dotted line: the place exists, its byte is on the way.
        m_painter.setPen(QPen(m_scene.colors.sectorLine(), 1, Qt::DotLine));
        m_painter.drawLine(hex.left(), hex.center().y(), hex.right(), hex.center().y());
    } else {
        const QString sign = byteSign(byte.kind);
        m_painter.drawText(hex.left(), baseline, sign);
        if (byte.kind != ByteKind::Unallocated)
            m_painter.drawText(text.left(), baseline, sign.left(1));
    }
    return byte.kind;
}

void HexPainter::paintCursor(int line, int index)
{
    const HexLayout &layout = m_scene.layout;
    const auto frame = [&](QRect rect, bool here) {
        QPen pen(m_scene.colors.text(), here && m_scene.hasFocus ? 2 : 1,
                 here ? Qt::SolidLine : Qt::DotLine);
        pen.setJoinStyle(Qt::MiterJoin);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(-1, 1, 0, -1));
    };
    frame(layout.hexRect(line, index), m_scene.column == HexColumn::Hex);
    frame(layout.textRect(line, index), m_scene.column == HexColumn::Text);
    if (m_scene.caret && m_scene.hasFocus)
        paintCaret(line, index);
}

void HexPainter::paintCaret(int line, int index)
{
    const HexLayout &layout = m_scene.layout;
    const bool isText = m_scene.column == HexColumn::Text;
    const QRect cell = isText ? layout.textRect(line, index) : layout.hexRect(line, index);
    const int left = isText ? cell.left() : cell.left() + *m_scene.caret * layout.charWidth();
    const int thick = std::max(3, layout.rowHeight() / 6);
    m_painter.fillRect(left, cell.bottom() - thick + 1, layout.charWidth(), thick,
                       m_scene.colors.text());
}

} // namespace parascope::ui
