#pragma once

#include <QString>

namespace parascope {
class DiskSession;
struct Bundle;
} // namespace parascope

namespace parascope::ui {

/// What the verdict line says of the disk that the shown image belongs to. A value; its sentences
/// are in the user's language, empty where there is nothing to say.
struct DiskVerdict
{
    bool isBundle = false;
    bool isLooking = false; ///< there may be more to say
    bool hasErrors = false; ///< of the bundle, or of another image of it
    /// All images that can have problems were checked for good, and none but the shown one has any,
    /// wasted space included.
    bool isRestSound = false;
    /// Why no image is shown, and what can be done then.
    QString headline;
    QString advice;
    QString shown;               ///< which layer of how many
    QString problems;            ///< of the bundle and of other images
    QString wasted;              ///< other images that are larger than they need be
    QString reading;             ///< what cannot be read, and why
    QString changedFile;         ///< a name: it is no longer what was read
    bool isHalfRepaired = false; ///< the descriptor; its earlier repairs finish or undo that
    bool canRepair = false;
    bool canFollowOutside = false; ///< files lie outside, and were not opened for that

    bool operator==(const DiskVerdict &) const = default;
};

[[nodiscard]] DiskVerdict diskVerdict(const DiskSession &session);
/// layerTitle() of the layer with this GUID.
[[nodiscard]] QString layerName(const Bundle &bundle, const QString &guid);

} // namespace parascope::ui
