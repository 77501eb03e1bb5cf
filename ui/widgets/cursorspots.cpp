#include "ui/widgets/cursorspots.h"

#include <QAccessibleActionInterface>
#include <QWindow>

#include <utility>

namespace parascope::ui {

namespace {

/// Places that were left lately: somebody may still be asking for them.
constexpr std::size_t kKept = 8;

class CursorSpot : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    CursorSpot(QWidget *view, CursorPlace place, std::function<void()> press)
        : m_view(view), m_place(std::move(place)), m_press(std::move(press))
    {}

    /// The cursor went on.
    void leave() { m_isLeft = true; }

    bool isValid() const override { return !m_view.isNull(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_place.words : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        return m_view ? QRect(m_view->mapToGlobal(m_place.rect.topLeft()), m_place.rect.size())
                      : QRect();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const bool isHere = m_view && !m_isLeft;
        state.focusable = true;
        state.focused = isHere && m_view->hasFocus();
        state.invisible = !m_view || !m_view->isVisible();
        state.offscreen = m_place.rect.isEmpty();
        // Not "selectable": that each place is not selected is nothing to be said at every step.
        state.selected = m_place.isSelected;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!m_view || m_isLeft)
            return;
        if (name == setFocusAction())
            m_view->setFocus(Qt::OtherFocusReason);
        else if (name == pressAction())
            m_press();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<QWidget> m_view;
    CursorPlace m_place;
    std::function<void()> m_press;
    bool m_isLeft = false;
};

} // namespace

CursorSpots::CursorSpots(QWidget *view, std::function<CursorPlace()> place,
                         std::function<void()> press)
    : m_view(view), m_place(std::move(place)), m_press(std::move(press))
{}

CursorSpots::~CursorSpots()
{
    for (const QAccessible::Id id : m_spots)
        QAccessible::deleteAccessibleInterface(id);
}

void CursorSpots::forgetOldest()
{
    QAccessible::deleteAccessibleInterface(m_spots.front());
    m_spots.pop_front();
}

QAccessibleInterface *CursorSpots::current()
{
    const CursorPlace place = m_place();
    QAccessibleInterface *newest =
        m_spots.empty() ? nullptr : QAccessible::accessibleInterface(m_spots.back());
    if (newest && place == m_known)
        return place.words.isEmpty() ? nullptr : newest;
    if (newest)
        static_cast<CursorSpot *>(newest)->leave();
    m_known = place;
    if (place.words.isEmpty())
        return nullptr;
    auto *spot = new CursorSpot(m_view, place, m_press);
    m_spots.push_back(QAccessible::registerAccessibleInterface(spot));
    if (m_spots.size() > kKept)
        forgetOldest();
    return spot;
}

void CursorSpots::tell()
{
    if (QAccessibleInterface *spot = current()) {
        m_told = m_known.words;
        QAccessibleEvent event(spot, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void CursorSpots::tellNews()
{
    if (m_place().words != m_told)
        tell();
}

} // namespace parascope::ui
