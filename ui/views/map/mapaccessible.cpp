#include "ui/views/map/mapaccessible.h"

#include "ui/views/map/mapview.h"
#include "ui/widgets/cursorspots.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace parascope::ui {
namespace {

class AccessibleMap : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleMap(MapView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
        , m_spots(
              view,
              [view] {
                  return CursorPlace{view->cursorText(), view->cursorRect(),
                                     view->isCursorSelected()};
              },
              [view] { view->selectAtCursor(); })
    {}

    CursorSpots &spots() { return m_spots; }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return view().cursorText();
        if (kind == QAccessible::Description && view().cursorCluster())
            return view().cursorText();
        return QAccessibleWidget::text(kind);
    }

    // The cell under the cursor is the only child: a map may have 64 Mi of them.
    int childCount() const override { return m_spots.current() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? m_spots.current() : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child == m_spots.current() ? 0 : -1;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view().hasFocus() ? m_spots.current() : nullptr;
    }

    QVariant currentValue() const override
    {
        return QVariant::fromValue(static_cast<qulonglong>(view().cursorCluster().value_or(0)));
    }
    void setCurrentValue(const QVariant &value) override
    {
        view().setCursorCluster(value.toULongLong());
    }
    QVariant minimumValue() const override { return QVariant::fromValue(qulonglong(0)); }
    QVariant maximumValue() const override
    {
        const std::uint64_t count = view().mapLayout().count();
        return QVariant::fromValue(static_cast<qulonglong>(count == 0 ? 0 : count - 1));
    }
    // One cell on: within a cell the cursor has nowhere to go.
    QVariant minimumStepSize() const override
    {
        return QVariant::fromValue(static_cast<qulonglong>(
            std::max<std::uint64_t>(view().mapLayout().clustersPerCell(), 1)));
    }

private:
    MapView &view() const { return static_cast<MapView &>(*widget()); }

    mutable CursorSpots m_spots; // objects are made when somebody looks
};

QAccessibleInterface *makeAccessibleMap(const QString &, QObject *object)
{
    auto *view = qobject_cast<MapView *>(object);
    return view ? new AccessibleMap(view) : nullptr;
}

} // namespace

void installMapAccessibility()
{
    // Qt keeps a factory only once.
    QAccessible::installFactory(makeAccessibleMap);
}

void announceMapCursor(MapView *view)
{
    if (!QAccessible::isActive() || !view->cursorCluster())
        return;
    QAccessibleValueChangeEvent value(
        view, QVariant::fromValue(static_cast<qulonglong>(*view->cursorCluster())));
    QAccessible::updateAccessibility(&value);
    if (!view->hasFocus())
        return;
    if (auto *map = static_cast<AccessibleMap *>(QAccessible::queryAccessibleInterface(view)))
        map->spots().tell();
}

} // namespace parascope::ui
