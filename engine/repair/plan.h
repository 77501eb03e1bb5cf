#pragma once

#include "engine/repair/choices.h"
#include "engine/repair/imagechange.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace parascope {

/// The three groups of the repair dialog.
enum class PlanGroup
{
    NothingChanges,   ///< nothing that the virtual machine reads changes
    ReadsDifferently, ///< some places will read differently
    GivesUp           ///< something is given up; not ticked by itself
};

/// Why something that was asked for is not done.
enum class Refusal
{
    None,
    Forbidden,   ///< a finding forbids every repair of this image
    NotNameable, ///< the new place is beyond what a BAT entry can say
    FileSystem,  ///< the file would be larger than the file system can hold
    NoRoom,      ///< not enough free space
    NotPossible  ///< the room that the action needs is in use, or a limit of the format is reached
};

/// Everything of one finding id that gets the same action.
struct PlannedAction
{
    FindingId id = FindingId::HeaderNotClosed;
    Action action = Action::None;
    PlanGroup group = PlanGroup::NothingChanges;
    Loss loss = Loss::Nothing;
    bool isChosen = false;
    Refusal refusal = Refusal::None;
    std::uint64_t count = 0;     ///< findings that it answers
    std::uint64_t bytes = 0;     ///< of the guest (table.*) or the file that are concerned
    std::uint64_t spaceCost = 0; ///< bytes that the file becomes longer by

    bool operator==(const PlannedAction &) const = default;
};

/// A change of one BAT entry.
struct EntryChange
{
    std::uint32_t cluster = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0; ///< 0: cleared
    bool isCopy = false;  ///< what the guest reads at `from` today is copied to `to` first

    auto operator<=>(const EntryChange &) const = default;
};

/// What a file system allows; asked by the caller, so that planning stays pure.
struct PlanLimits
{
    std::uint64_t largestFile = ~0ULL; ///< bytes
    std::uint64_t freeBytes = ~0ULL;   ///< for growth of the image; the journal is forecast apart
};

/// What a repair will do: an immutable value, made without touching a disk. Applied by Executor.
struct Plan
{
    ImageStatePtr before;
    ReportPtr report;
    RepairChoices choices;
    /// All actions that the findings allow, chosen or not, in the order of groups and catalogue.
    std::vector<PlannedAction> actions;

    std::vector<EntryChange> entries; ///< ascending by cluster
    Header header;                    ///< all fields as they will be, but in_use
    std::uint32_t closeValue = 0;     ///< in_use afterwards, if the result has no error
    std::uint64_t grownSize = 0;      ///< length before tables are written (≥ the length now)
    std::uint64_t finalSize = 0;      ///< length at the end
    std::vector<ByteRange> zeroed;    ///< parts of the file that are zeroed (a grown table)
    std::vector<ByteChange> kept;     ///< clusters of a kept extension that change
    std::vector<ByteRange> readsDifferently; ///< guest ranges, ascending, joined
    /// Findings that will still be there, because they were not chosen or cannot be repaired.
    std::vector<FindingId> staying;

    /// Nothing would be written.
    [[nodiscard]] bool isEmpty() const;
    /// Something that was asked for was refused.
    [[nodiscard]] bool hasRefusal() const;
    /// Bytes of the file as it is now that will be overwritten, ascending and joined; what undo has
    /// to keep, the tail behind finalSize apart.
    [[nodiscard]] std::vector<ByteRange> overwrites() const;
};

using PlanPtr = std::shared_ptr<const Plan>;

} // namespace parascope
