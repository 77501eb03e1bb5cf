#include "ui/widgets/progressvalue.h"

#include <QProgressBar>

#include <algorithm>

namespace parascope::ui {

void showProgress(QProgressBar &bar, quint64 done, quint64 total)
{
    constexpr int kSteps = 1000;
    bar.setRange(0, total == 0 ? 0 : kSteps);
    if (total > 0)
        bar.setValue(static_cast<int>(static_cast<double>(std::min(done, total)) /
                                      static_cast<double>(total) * kSteps));
}

} // namespace parascope::ui
