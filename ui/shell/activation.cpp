#include "ui/shell/activation.h"

#include "ui/shell/x11startup.h"

#include <QWidget>
#include <QWindow>

namespace parascope::ui {

namespace {

/// Where Qt's Wayland platform looks for the token when a window is activated. The environment is
/// the only way in: before Qt 6.6 nothing in its interface takes a token. No other thread of ours
/// reads the environment while windows are open.
constexpr char kToken[] = "XDG_ACTIVATION_TOKEN";

} // namespace

ActivationScope::ActivationScope(const OpenRequest &request) : m_startupId(request.startupId)
{
    if (!request.activationToken.empty())
        qputenv(kToken, QByteArray::fromStdString(request.activationToken));
}

ActivationScope::~ActivationScope()
{
    // Good for one time only, and nothing for programs that this one starts.
    qunsetenv(kToken);
}

void ActivationScope::finish(QWidget *window) const
{
    bringForward(window);
    if (const QWindow *shown = window->windowHandle()) {
        activateOnX11(*shown, m_startupId);
        endStartupOnX11(*shown, m_startupId);
    }
}

void bringForward(QWidget *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace parascope::ui
