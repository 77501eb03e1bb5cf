#pragma once

#include "engine/repair/imagechange.h"

#include <memory>
#include <optional>

namespace parascope {

/// What can be done to a healthy image without making another one.
enum class InPlaceKind
{
    Compact, ///< clusters at the end move into room that nothing uses, then the file is cut
    Convert  ///< the table gets the unit of the other format
};

/// What the user wants: a value, stored in the journal so that an interrupted change can be
/// finished as it was meant.
struct InPlaceOptions
{
    InPlaceKind kind = InPlaceKind::Compact;
    /// Compact: clusters that hold only zeros are given back too. Never in a part of a larger disk,
    /// where a cluster of zeros hides what the parent has.
    bool dropZeros = false;
    FormatVersion format = FormatVersion::V2; ///< Convert: what the image becomes
    /// Room that nothing points to is used even where it holds data (which may be what a lost entry
    /// pointed to). Without it such data stays where it is. The undo file keeps it either way.
    bool overwriteUnreferenced = false;

    bool operator==(const InPlaceOptions &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing when the object does not hold such options.
    [[nodiscard]] static std::optional<InPlaceOptions> fromJson(const QJsonObject &object);
};

/// Why nothing is planned. Words are made in engine/text.
enum class InPlaceRefusal
{
    None,
    HasErrors,        ///< the image has to be repaired first
    UnknownSection,   ///< the extension holds something that may name places we do not know of
    NoCommonGrid,     ///< v1: the clusters lie on no common grid
    SameFormat,       ///< it has the format already
    DiskTooLarge,     ///< v1 holds at most 2^32 − 1 sectors
    NotNameable,      ///< a place is beyond what an entry or data_off of the format can say
    UnreferencedData, ///< data that nothing points to would be overwritten, and that was not
                      ///< allowed
    FileSystem,       ///< the file would be larger than the file system can hold
    NoRoom,           ///< not enough free space
    ResultHasErrors   ///< the result would not be healthy
};

/// What a change in place will do: an immutable value, made without writing anything.
struct InPlacePlan
{
    InPlaceOptions options;
    InPlaceRefusal refusal = InPlaceRefusal::None;
    ImageChange change; ///< writes nothing when it is refused or nothing is to be done
    ReportPtr after;    ///< the check of what it leads to; maps come from its state

    std::uint64_t movedClusters = 0;   ///< of the guest, and of the extension
    std::uint64_t droppedClusters = 0; ///< clusters of zeros that are given back
    std::uint64_t bytesToCopy = 0;
    std::uint64_t bytesGivenBack = 0; ///< the file becomes shorter by this
    std::uint64_t bytesAdded = 0;     ///< or longer by this
    /// Bytes with contents that nothing points to: those that are overwritten or cut off, and those
    /// that stay and keep the file longer than it had to be. Counted in whole stretches.
    std::uint64_t unreferencedLost = 0;
    std::uint64_t unreferencedKept = 0;
    bool keepsZeros = false; ///< clusters of zeros stay, because this is a part of a larger disk
    bool staysForExtension = false; ///< backup history lies at the end and is not moved
    bool detachesExtension = false; ///< a backup history that was not valid any more is given up

    [[nodiscard]] bool isEmpty() const { return change.isEmpty(); }
};

using InPlacePlanPtr = std::shared_ptr<const InPlacePlan>;

} // namespace parascope
