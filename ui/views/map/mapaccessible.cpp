#include "ui/views/map/mapaccessible.h"

#include "ui/views/map/mapview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace parascope::ui {
namespace {

class AccessibleMap : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleMap(MapView *view) : QAccessibleWidget(view, QAccessible::Chart) {}

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
    QVariant minimumStepSize() const override { return QVariant::fromValue(qulonglong(1)); }

private:
    MapView &view() const { return static_cast<MapView &>(*widget()); }
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

void announceMapCursor(MapView *view, std::uint64_t cluster)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent value(view, QVariant::fromValue(static_cast<qulonglong>(cluster)));
    QAccessible::updateAccessibility(&value);
    QAccessibleEvent description(view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
}

} // namespace parascope::ui
