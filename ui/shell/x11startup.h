#pragma once

#include <string>

class QWindow;

namespace parascope::ui {

/// Startup notification on X11: who was started by a click may come to the front, and ends the sign
/// of waiting that the desktop shows. Qt does it for the process that was started; these are for
/// one that took over the request of another. They do nothing on other platforms, or when
/// `startupId` (DESKTOP_STARTUP_ID) is empty. GUI thread.

/// Brings a window to the front as if it were clicked when the other process was started.
void activateOnX11(const QWindow &window, const std::string &startupId);
/// Says that the start is over.
void endStartupOnX11(const QWindow &window, const std::string &startupId);

/// The time of the click in milliseconds of the X server, from an id such as
/// "name-12-host_TIME345"; 0 when it has none.
[[nodiscard]] unsigned startupTime(const std::string &startupId);
/// The message that ends a start, without the zero byte at its end.
[[nodiscard]] std::string endOfStartup(const std::string &startupId);

} // namespace parascope::ui
