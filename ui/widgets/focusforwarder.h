#pragma once

#include <QFocusEvent>
#include <QPointer>
#include <QWidget>

namespace parascope::ui {

/// Gives the keyboard of a group of widgets to one of them. Not QWidget::setFocusProxy(): with it
/// Tab goes to that one from outside and never meets those of the group that come before it. Lives
/// with the group. GUI thread.
class FocusForwarder : public QObject
{
public:
    /// For `group`, which takes no focus itself; calling again changes the target.
    static void forward(QWidget *group, QWidget *target)
    {
        FocusForwarder *there = of(group);
        (there ? there : new FocusForwarder(group))->m_target = target;
    }

    /// Where the focus of `group` goes; null where nothing was set.
    [[nodiscard]] static QWidget *targetOf(const QWidget *group)
    {
        const FocusForwarder *there = of(group);
        return there ? there->m_target.data() : nullptr;
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && m_target)
            m_target->setFocus(static_cast<QFocusEvent *>(event)->reason());
        return false;
    }

private:
    explicit FocusForwarder(QWidget *group) : QObject(group) { group->installEventFilter(this); }

    static FocusForwarder *of(const QWidget *group)
    {
        for (QObject *child : group->children()) {
            if (auto *forwarder = dynamic_cast<FocusForwarder *>(child))
                return forwarder;
        }
        return nullptr;
    }

    QPointer<QWidget> m_target;
};

} // namespace parascope::ui
