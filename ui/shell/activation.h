#pragma once

#include "ui/instance/openrequest.h"

class QWidget;

namespace parascope::ui {

/// While it lives, windows come forward by the right that another program was given (a click in the
/// file manager): desktops let no program push itself forward. GUI thread.
class ActivationScope
{
public:
    explicit ActivationScope(const OpenRequest &request);
    ~ActivationScope();
    ActivationScope(const ActivationScope &) = delete;
    ActivationScope &operator=(const ActivationScope &) = delete;

    /// The window that was asked for comes forward, and the desktop need not wait any more.
    void finish(QWidget *window) const;

private:
    std::string m_startupId;
};

/// Shows a window in front of others, also one that was minimised, and gives it the keyboard.
void bringForward(QWidget *window);

} // namespace parascope::ui
