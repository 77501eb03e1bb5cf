#pragma once

#include "ui/views/hex/hexblocks.h"
#include "ui/views/hex/hexcolors.h"
#include "ui/views/hex/hexcursor.h"
#include "ui/views/hex/hexinput.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <set>

namespace parascope::ui {

/// Bytes of the disk or of the file in hex and as text, with a cursor and marked bytes. Holds the
/// top row in 64 bit; the scrollbar is only a picture of it (ScrollProxy). Reads nothing by itself
/// but what is on screen. Knows no document: HexPane links the two.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `source` must outlive the view.
    explicit HexView(HexSource *source, QWidget *parent = nullptr);

    /// What is shown. Keeps cursor and top row where they still exist; everything is read anew.
    void setContents(ByteSpace space, std::uint64_t size, const HostGrid &grid);
    void setMarkup(HexMarkup markup);
    /// Takes the cursor to `offset`, marks `length` bytes and scrolls there when it is out of
    /// sight.
    void showBytes(std::uint64_t offset, std::uint64_t length);

    /// Lays bytes that were typed over those that were read, see HexBlocks::setOverlay().
    void setOverlay(HexBlocks::Overlay overlay) { m_blocks.setOverlay(std::move(overlay)); }
    /// What lies over the bytes is another thing than before.
    void updateOverlay();
    /// While bytes may be typed: which digit of the byte under the cursor comes next, 0 or 1.
    void setCaret(std::optional<int> digit);
    [[nodiscard]] bool mayType() const { return m_caret.has_value(); }
    /// Takes the cursor one step, as its key does.
    void step(HexMove move, bool extend);

    [[nodiscard]] ByteSpace space() const { return m_blocks.space(); }
    [[nodiscard]] std::uint64_t size() const { return m_blocks.size(); }
    [[nodiscard]] const HexCursor &cursor() const { return m_cursor; }
    [[nodiscard]] HexColumn column() const { return m_column; }
    [[nodiscard]] std::uint64_t topRow() const { return m_topRow; }
    [[nodiscard]] const HexLayout &hexLayout() const { return m_layout; }
    [[nodiscard]] const HexBlocks &blocks() const { return m_blocks; }
    [[nodiscard]] const HexMarkup &markup() const { return m_markup; }
    [[nodiscard]] const HostGrid &grid() const { return m_grid; }
    /// What stands at an offset, in words: offset, byte, field, state. For tooltip and screen
    /// reader.
    [[nodiscard]] QString describe(std::uint64_t offset) const;

    [[nodiscard]] QSize sizeHint() const override;
    /// Where the byte under the cursor stands: the context menu opens there that is asked for by
    /// key.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// The user moved the cursor or marked bytes.
    void placeChanged(quint64 offset, quint64 length);
    /// Enter.
    void followRequested();
    void copyRequested();
    /// Bytes came, or the cursor moved: what depends on the bytes under the cursor looks again.
    void bytesChanged();
    /// The kinds of bytes on screen are others than before.
    void kindsChanged(const std::set<parascope::ui::ByteKind> &kinds);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void beSeen();
    void relayout();
    void setTopRow(std::uint64_t row);
    void scrollRows(std::int64_t rows);
    void scrollByBar(int action);
    void syncBar();
    void wantVisible();
    void dragTo(QPoint point);
    void cursorMoved(bool byUser);
    [[nodiscard]] QPoint contentPoint(QPoint viewportPoint) const;
    void paintFocus(QPainter &painter) const;

    HexBlocks m_blocks;
    HexMarkup m_markup;
    HostGrid m_grid;
    HexLayout m_layout;
    HexColors m_colors;
    HexCursor m_cursor;
    HexColumn m_column = HexColumn::Hex;
    WheelRows m_wheel;
    std::uint64_t m_topRow = 0;
    std::set<ByteKind> m_kinds;
    std::optional<int> m_caret;
    QBasicTimer m_dragTimer;
    QPoint m_dragPoint;
    bool m_dragging = false;
    bool m_wasSeen = false; ///< until then its font is not looked for, which takes long
    bool m_syncing = false; ///< the bar is being set from the top row
};

} // namespace parascope::ui
