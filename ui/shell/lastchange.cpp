#include "ui/shell/lastchange.h"

namespace parascope::ui {

std::optional<LastChange> lastChangeAfter(const ChangeResult &result,
                                          std::optional<LastChange> last, const ReportPtr &report)
{
    if (result.refusal)
        return last;
    switch (result.job) {
    case ChangeJob::Repair:
    case ChangeJob::Finish:
        if (!result.plan) // what was finished is no repair
            return std::nullopt;
        return LastChange{result, QDateTime::currentDateTime(), report};
    case ChangeJob::RepairCopy:
        return LastChange{result, QDateTime::currentDateTime(), nullptr};
    case ChangeJob::ChangeInPlace: // no repair, and the last one is of an image as it was
    case ChangeJob::Undo:
        return std::nullopt;
    case ChangeJob::RemoveUndoFile:
        if (last && !last->isCopy() && last->result.file == result.file)
            last->result.file.clear();
        return last;
    case ChangeJob::None:
    case ChangeJob::ChangeInPlaceCopy:
    case ChangeJob::SaveOldBytes:
        break;
    }
    return last;
}

} // namespace parascope::ui
