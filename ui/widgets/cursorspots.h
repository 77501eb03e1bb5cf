#pragma once

#include <QAccessible>
#include <QPointer>
#include <QRect>
#include <QWidget>

#include <deque>
#include <functional>

namespace parascope::ui {

/// What is under the keyboard cursor of a painted view.
struct CursorPlace
{
    QString words; ///< all that is said of it; empty: the cursor is nowhere
    QRect rect;    ///< in pixels of the view
    bool isSelected = false;

    bool operator==(const CursorPlace &) const = default;
};

/// The place under the keyboard cursor of a painted view as an accessible child of it, with name,
/// place on the screen and the action of Enter. Each place is an object of its own, so that a
/// screen reader reads it when the cursor comes there, and a magnifier goes there: neither looks
/// again at an object that has the focus already. Part of the accessible object of the view. GUI
/// thread.
class CursorSpots
{
public:
    /// `place` is asked whenever somebody looks; `press` does what Enter does. Both live as long as
    /// `view`.
    CursorSpots(QWidget *view, std::function<CursorPlace()> place, std::function<void()> press);
    ~CursorSpots();
    CursorSpots(const CursorSpots &) = delete;
    CursorSpots &operator=(const CursorSpots &) = delete;

    /// The place now; null when the cursor is nowhere. Owned by QAccessible.
    [[nodiscard]] QAccessibleInterface *current();
    /// Says that the keyboard is there now. Only for a view that has the focus.
    void tell();
    /// The same when there is something else to say than the last time.
    void tellNews();

private:
    void forgetOldest();

    QPointer<QWidget> m_view;
    std::function<CursorPlace()> m_place;
    std::function<void()> m_press;
    CursorPlace m_known;
    QString m_told;
    std::deque<QAccessible::Id> m_spots; ///< the newest last
};

} // namespace parascope::ui
