#pragma once

#include "engine/session/repairsession.h"

#include <QDateTime>

namespace parascope::ui {

/// The last repair of an image, of which a report tells. A value.
struct LastChange
{
    ChangeResult result; ///< Repair, RepairCopy or Finish; `file` is empty when it is gone
    QDateTime at;
    /// What was known of the image before its file was changed: no report to save any more.
    ReportPtr outdated;

    [[nodiscard]] bool isCopy() const { return result.job == ChangeJob::RepairCopy; }
};

/// What `last` becomes when `result` has come; `report` is the one of the image that is shown then.
[[nodiscard]] std::optional<LastChange> lastChangeAfter(const ChangeResult &result,
                                                        std::optional<LastChange> last,
                                                        const ReportPtr &report);

} // namespace parascope::ui
