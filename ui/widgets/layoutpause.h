#pragma once

#include <QLayout>

namespace parascope::ui {

/// While it exists, a layout does not arrange its widgets. Showing a widget has the layouts of all
/// that is around it arranged at once, up to the window; where several change together, once is
/// enough, when the event loop comes to it and before anything is painted. Not for a layout in
/// another one. GUI thread.
class LayoutPause
{
public:
    /// `layout` must outlive it.
    explicit LayoutPause(QLayout *layout) : m_layout(layout), m_wasEnabled(layout->isEnabled())
    {
        layout->setEnabled(false);
    }
    ~LayoutPause() { m_layout->setEnabled(m_wasEnabled); }
    LayoutPause(const LayoutPause &) = delete;
    LayoutPause &operator=(const LayoutPause &) = delete;

private:
    QLayout *m_layout;
    bool m_wasEnabled;
};

} // namespace parascope::ui
