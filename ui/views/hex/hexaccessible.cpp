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

HexAccessible::HexAccessible(HexView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

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

QRect HexAccessible::characterRect(int) const
{
    const HexLayout &layout = view()->hexLayout();
    const std::uint64_t row = layout.rowOf(view()->cursor().at());
    if (row < view()->topRow() || row - view()->topRow() > layout.visibleRows())
        return {};
    const QRect cell =
        layout.hexRect(int(row - view()->topRow()),
                       int(view()->cursor().at() % std::uint64_t(layout.bytesPerRow())));
    return {view()->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
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

void announceHexCursor(HexView *view)
{
    if (!QAccessible::isActive())
        return;
    const QString words = view->describe(view->cursor().at());
    QAccessibleTextUpdateEvent update(view, 0, QString(), words);
    QAccessible::updateAccessibility(&update);
    QAccessibleTextCursorEvent cursor(view, 0);
    QAccessible::updateAccessibility(&cursor);
}

} // namespace parascope::ui
