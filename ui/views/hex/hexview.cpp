#include "ui/views/hex/hexview.h"

#include "ui/style/focuscolor.h"
#include "ui/views/hex/hexaccessible.h"
#include "ui/views/hex/hexpainter.h"
#include "ui/views/hex/hexwords.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parascope::ui {

namespace {

/// Bytes behind the screen that the data inspector may look at.
constexpr std::uint64_t kAhead = 64;

} // namespace

HexView::HexView(HexSource *source, QWidget *parent)
    : QAbstractScrollArea(parent), m_blocks(source), m_colors(palette())
{
    installHexAccessibility();
    setObjectName(QStringLiteral("hexView"));
    setAccessibleName(tr("Bytes"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setCursor(Qt::IBeamCursor);
    // Wheel on the bar itself: whole rows, not the bar's own steps, which may be thousands of rows.
    verticalScrollBar()->installEventFilter(this);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &HexView::scrollByBar);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_syncing)
            setTopRow(ScrollProxy::row(value, m_layout.maxTopRow()));
    });
    connect(&m_blocks, &HexBlocks::arrived, this, [this] {
        viewport()->update();
        Q_EMIT bytesChanged();
        announceHexCursor(this, true);
    });
    relayout();
}

void HexView::setContents(ByteSpace space, std::uint64_t size, const HostGrid &grid)
{
    m_blocks.reset(space, size);
    m_grid = grid;
    m_cursor.clampTo(size);
    relayout();
    Q_EMIT bytesChanged();
}

void HexView::setMarkup(HexMarkup markup)
{
    m_markup = std::move(markup);
    viewport()->update();
}

void HexView::showBytes(std::uint64_t offset, std::uint64_t length)
{
    if (size() == 0)
        return;
    offset = std::min(offset, size() - 1);
    length = std::min(length, size() - offset);
    // What this view reported itself comes back here; then the moving end of the mark stays as it
    // is.
    const bool same = m_cursor.start() == offset && m_cursor.length() == length;
    if (same)
        return;
    m_cursor.mark(offset, length);
    setTopRow(m_layout.topRowFor(offset, m_topRow, true));
    cursorMoved(false);
}

QSize HexView::sizeHint() const
{
    return {m_layout.charWidth() * 80, m_layout.rowHeight() * 16};
}

void HexView::relayout()
{
    const std::uint64_t topOffset = m_layout.startOf(m_topRow);
    const QFontMetricsF metrics(m_wasSeen ? font() : QFont());
    m_layout =
        HexLayout(m_blocks.size(), int(std::ceil(metrics.horizontalAdvance(QLatin1Char('0')))),
                  int(std::ceil(metrics.height() * 1.15)), viewport()->size());
    m_topRow = std::min(m_layout.rowOf(topOffset), m_layout.maxTopRow());
    const int hidden = m_layout.contentWidth() - viewport()->width();
    horizontalScrollBar()->setRange(0, std::max(hidden, 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_layout.charWidth());
    syncBar();
    wantVisible();
    viewport()->update();
}

void HexView::beSeen()
{
    if (std::exchange(m_wasSeen, true))
        return;
    relayout();
    updateGeometry();
}

void HexView::setTopRow(std::uint64_t row)
{
    row = std::min(row, m_layout.maxTopRow());
    if (row != m_topRow) {
        m_topRow = row;
        viewport()->update();
    }
    syncBar();
    wantVisible();
}

void HexView::scrollRows(std::int64_t rows)
{
    if (rows < 0) {
        const auto up = std::uint64_t(-rows);
        setTopRow(m_topRow > up ? m_topRow - up : 0);
    } else {
        const auto down = std::uint64_t(rows);
        setTopRow(m_layout.maxTopRow() - m_topRow > down ? m_topRow + down : m_layout.maxTopRow());
    }
}

void HexView::scrollByBar(int action)
{
    const auto page = std::int64_t(m_layout.visibleRows());
    std::int64_t rows = 0;
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd:
        rows = 1;
        break;
    case QAbstractSlider::SliderSingleStepSub:
        rows = -1;
        break;
    case QAbstractSlider::SliderPageStepAdd:
        rows = page;
        break;
    case QAbstractSlider::SliderPageStepSub:
        rows = -page;
        break;
    default:
        return; // moved by hand: valueChanged follows
    }
    scrollRows(rows);
    // The bar would now take the step that it counted itself.
    verticalScrollBar()->setSliderPosition(ScrollProxy::value(m_topRow, m_layout.maxTopRow()));
}

void HexView::syncBar()
{
    const QScopedValueRollback<bool> guard(m_syncing, true);
    QScrollBar *bar = verticalScrollBar();
    const std::uint64_t maximum = m_layout.maxTopRow();
    bar->setRange(0, ScrollProxy::maximum(maximum));
    bar->setPageStep(maximum > std::uint64_t(ScrollProxy::kRange) ? 1
                                                                  : int(m_layout.visibleRows()));
    bar->setValue(ScrollProxy::value(m_topRow, maximum));
}

void HexView::wantVisible()
{
    if (!isVisible())
        return;
    const std::uint64_t start = m_layout.startOf(m_topRow);
    if (start >= size())
        return;
    // One more row for the one that is cut off at the bottom.
    const std::uint64_t shown = m_layout.startOf(m_layout.visibleRows() + 1) + kAhead;
    m_blocks.want({start, std::min(shown, size() - start)});
}

QPoint HexView::contentPoint(QPoint viewportPoint) const
{
    return viewportPoint + QPoint(horizontalScrollBar()->value(), 0);
}

void HexView::cursorMoved(bool byUser)
{
    viewport()->update();
    if (byUser)
        Q_EMIT placeChanged(m_cursor.start(), m_cursor.length());
    Q_EMIT bytesChanged();
    announceHexCursor(this);
}

void HexView::updateOverlay()
{
    viewport()->update();
    Q_EMIT bytesChanged();
}

void HexView::setCaret(std::optional<int> digit)
{
    if (digit == m_caret)
        return;
    m_caret = digit;
    viewport()->update();
}

QString HexView::describe(std::uint64_t offset) const
{
    return offset < size() ? describeByte(m_blocks, m_markup, offset) : QString();
}

void HexView::paintEvent(QPaintEvent *event)
{
    beSeen(); // a picture can be taken of it before it is shown
    QPainter painter(viewport());
    painter.setFont(font());
    const int shift = horizontalScrollBar()->value();
    painter.translate(-shift, 0);
    const QFontMetricsF metrics(font());
    const int lead = (m_layout.rowHeight() - int(std::ceil(metrics.height()))) / 2;
    const HexScene scene{m_layout,
                         m_blocks,
                         m_markup,
                         m_cursor,
                         m_colors,
                         m_grid,
                         m_topRow,
                         m_column,
                         hasFocus(),
                         m_caret,
                         lead + int(std::ceil(metrics.ascent())),
                         std::max(m_layout.contentWidth(), viewport()->width() + shift)};
    HexPainter hex(painter, scene);
    hex.paint(event->rect().translated(shift, 0));
    paintFocus(painter);
    // Only a whole screen says which kinds there are.
    if (event->rect() == viewport()->rect() && hex.kinds() != m_kinds) {
        m_kinds = hex.kinds();
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT kindsChanged(m_kinds); }, Qt::QueuedConnection);
    }
}

// The cursor may be out of sight; that the keyboard is here is seen all the same.
void HexView::paintFocus(QPainter &painter) const
{
    if (!hasFocus())
        return;
    painter.resetTransform();
    painter.setPen(QPen(focusColor(palette()), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

QVariant HexView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle)
        return QAbstractScrollArea::inputMethodQuery(query);
    const std::uint64_t row = m_layout.rowOf(m_cursor.at());
    if (size() == 0 || row < m_topRow || row - m_topRow > m_layout.visibleRows())
        return QRect();
    const auto line = int(row - m_topRow);
    const auto column = int(m_cursor.at() % std::uint64_t(m_layout.bytesPerRow()));
    const QRect cell = m_column == HexColumn::Text ? m_layout.textRect(line, column)
                                                   : m_layout.hexRect(line, column);
    return cell.translated(viewport()->pos() - QPoint(horizontalScrollBar()->value(), 0));
}

void HexView::showEvent(QShowEvent *event)
{
    beSeen();
    QAbstractScrollArea::showEvent(event);
}

void HexView::resizeEvent(QResizeEvent *)
{
    relayout();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ActivationChange) {
        m_colors = HexColors(palette(), isActiveWindow());
        viewport()->update();
    }
}

bool HexView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint point = contentPoint(help->pos());
        if (size() != 0 && m_layout.isOnByte(point, m_topRow)) {
            QToolTip::showText(help->globalPos(),
                               describe(m_layout.nearest(point, m_topRow).offset), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool HexView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == verticalScrollBar() && event->type() == QEvent::Wheel) {
        wheelEvent(static_cast<QWheelEvent *>(event));
        return true;
    }
    return QAbstractScrollArea::eventFilter(watched, event);
}

void HexView::scrollContentsBy(int, int)
{
    viewport()->update();
}

bool HexView::focusNextPrevChild(bool next)
{
    // Tab goes through both columns, then on.
    const HexColumn other = next ? HexColumn::Text : HexColumn::Hex;
    if (m_column != other) {
        m_column = other;
        viewport()->update();
        return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void HexView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_column = HexColumn::Hex;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_column = HexColumn::Text;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    // After Qt has told of the focus of the whole view.
    QMetaObject::invokeMethod(
        this, [this] { announceHexCursor(this); }, Qt::QueuedConnection);
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT followRequested();
        return;
    }
    const auto step = stepFor(*event);
    if (!step || size() == 0) {
        // Not to QAbstractScrollArea, which would move the bar by itself.
        event->ignore();
        return;
    }
    this->step(step->move, step->extend);
}

void HexView::step(HexMove move, bool extend)
{
    if (move == HexMove::PageUp)
        scrollRows(-std::int64_t(m_layout.visibleRows()));
    else if (move == HexMove::PageDown)
        scrollRows(std::int64_t(m_layout.visibleRows()));
    const bool jump = move == HexMove::NextCluster || move == HexMove::PreviousCluster;
    const HexCursor before = m_cursor;
    m_cursor.move(move, extend, m_layout, m_grid);
    setTopRow(m_layout.topRowFor(m_cursor.at(), m_topRow, jump));
    if (m_cursor != before)
        cursorMoved(true);
}

} // namespace parascope::ui
