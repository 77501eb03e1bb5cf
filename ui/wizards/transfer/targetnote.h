#pragma once

#include "ui/models/fieldnote.h"
#include "ui/wizards/create/newdiskoutline.h"

#include <filesystem>
#include <optional>

namespace parascope::ui {

/// What can be said of the file or the bundle that a disk is to go into. A value.
struct TargetVerdict
{
    FieldNote note;
    bool isKnown = false; ///< somebody has looked at this very path
    bool isReplacement = false;

    [[nodiscard]] bool isRight() const { return isKnown && !note.isProblem; }
};

/// Judges `target`; `source`, which may be empty, is the file that is read and must not be
/// replaced. `place` is the newest that is known of the file system. Looks at nothing itself.
[[nodiscard]] TargetVerdict judgeTarget(const std::filesystem::path &target,
                                        const std::filesystem::path &source,
                                        const std::optional<NewFilePlace> &place,
                                        NewDiskKind kind = NewDiskKind::ImageFile);

} // namespace parascope::ui
