#pragma once

#include <QtGlobal>

class QProgressBar;

namespace parascope::ui {

/// Shows 64-bit progress on a bar, whose own numbers are too small for it. Total 0: the bar is only
/// busy.
void showProgress(QProgressBar &bar, quint64 done, quint64 total);

} // namespace parascope::ui
