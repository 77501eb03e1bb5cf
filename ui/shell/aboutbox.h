#pragma once

class QWidget;

namespace parascope::ui {

/// Says what this program is, in a box over `window` that closes by itself with it.
void showAbout(QWidget *window);

} // namespace parascope::ui
