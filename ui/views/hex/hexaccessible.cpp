#include "ui/views/hex/hexaccessible.h"

#include "ui/views/hex/hexview.h"

namespace parascope::ui {

namespace {

QAccessibleInterface *makeHexAccessible(const QString &className, QObject *object)
{
    if (className != QLatin1String(HexView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<HexView *>(object);
    return view ? new HexAccessible(view) : nullptr;
}

} // namespace

HexAccessible::HexAccessible(HexView *view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_spots(
          view,
          [this] {
              return CursorPlace{current(), cursorRect(), this->view()->cursor().length() != 0};
          },
          [view] { Q_EMIT view->followRequested(); })
{}

HexView *HexAccessible::view() const
{
    return static_cast<HexView *>(widget());
}

QString HexAccessible::current() const
{
    const HexCursor &cursor = view()->cursor();
    QString words = view()->describe(cursor.at());
    if (cursor.length() != 0) {
        words += QLatin1Char('\n');
        words += HexView::tr("%n byte(s) marked", nullptr,
                             int(std::min<std::uint64_t>(cursor.length(), INT_MAX)));
    }
    return words;
}

void *HexAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString HexAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? current() : QAccessibleWidget::text(kind);
}

QAccessible::State HexAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = !view()->mayType();
    state.multiLine = true;
    return state;
}

void HexAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

void HexAccessible::addSelection(int, int) {}

void HexAccessible::removeSelection(int) {}

void HexAccessible::setSelection(int, int, int) {}

void HexAccessible::setCursorPosition(int) {}

QString HexAccessible::text(int start, int end) const
{
    return current().mid(start, end - start);
}

int HexAccessible::characterCount() const
{
    return int(current().size());
}

QRect HexAccessible::cursorRect() const
{
    return view()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
}

QRect HexAccessible::characterRect(int) const
{
    const QRect cell = cursorRect();
    return cell.isEmpty() ? QRect() : QRect(view()->mapToGlobal(cell.topLeft()), cell.size());
}

int HexAccessible::childCount() const
{
    return QAccessibleWidget::childCount() + (m_spots.current() ? 1 : 0);
}

QAccessibleInterface *HexAccessible::child(int index) const
{
    return index == QAccessibleWidget::childCount() ? m_spots.current()
                                                    : QAccessibleWidget::child(index);
}

int HexAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return child && child == m_spots.current() ? QAccessibleWidget::childCount()
                                               : QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *HexAccessible::focusChild() const
{
    return view()->hasFocus() ? m_spots.current() : QAccessibleWidget::focusChild();
}

int HexAccessible::offsetAtPoint(const QPoint &) const
{
    return 0;
}

void HexAccessible::scrollToSubstring(int, int) {}

QString HexAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

void installHexAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeHexAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceHexCursor(HexView *view, bool onlyNews)
{
    // A byte that is still being read is told of when it is there.
    if (!QAccessible::isActive() || !view->hasFocus() ||
        view->blocks().at(view->cursor().at()).kind == ByteKind::Pending)
        return;
    auto *hex = static_cast<HexAccessible *>(QAccessible::queryAccessibleInterface(view));
    if (hex && onlyNews)
        hex->spots().tellNews();
    else if (hex)
        hex->spots().tell();
}

} // namespace parascope::ui
