#pragma once

#include "engine/base/byterange.h"
#include "engine/base/units.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace parascope {

/// What can be found; the stable text ids ("table.duplicate") are in the catalogue. In catalogue
/// order.
enum class FindingId : std::uint8_t
{
    HeaderNotClosed,
    HeaderInUseUnknown,
    HeaderConversionInterrupted,
    HeaderEmptyFlag,
    HeaderDataOffset,
    HeaderSize,
    HeaderTableTooSmall,
    HeaderSizeHighBits,
    IoUnreadable,
    TableCutOff,
    TableOutsideFile,
    TableInsideMetadata,
    TableOnExtension,
    TableMisaligned,
    TableOverlap,
    TableDuplicate,
    TableCutByEnd,
    TableBeyondDisk,
    SpaceLeakedTail,
    SpacePartialTail,
    SpaceLeakedInside,
    SpaceShort,
    ExtensionOutsideFile,
    ExtensionMisaligned,
    ExtensionBadMagic,
    ExtensionBadChecksum,
    ExtensionBadSection,
    ExtensionUnknownNecessary,
    ExtensionBitmapSize,
    ExtensionBitmapGranularity,
    ExtensionBitmapOutside,
    ExtensionBitmapShared,
    ExtensionStale
};
inline constexpr std::size_t kFindingIdCount = 33;

enum class Severity : std::uint8_t
{
    Error,
    Leak,
    Note
};

/// What a repair can do; the words of the command line (`--choose ID=ACTION`).
enum class Action : std::uint8_t
{
    None,
    Clear,
    Copy,
    Move,
    Grow,
    Cut,
    Keep,
    Detach,
    Set
};

/// What a repair gives up.
enum class Loss : std::uint8_t
{
    Nothing,
    SpaceOnly,
    GuestReadsDifferently,
    BackupHistory
};

/// What was seen in bytes that nothing refers to.
enum class Contents : std::uint8_t
{
    NotExamined, ///< more than the check reads (see CheckOptions)
    Zeros,
    Data,
    Unreadable
};

/// One row of the catalogue: facts only; words are in engine/text.
struct CatalogueEntry
{
    FindingId id;
    const char *name; ///< stable id, "table.duplicate"
    Severity severity;
    Action action;                  ///< default repair
    bool ticked;                    ///< the default is done without being asked for
    Loss loss;                      ///< of the default repair
    std::span<const Action> others; ///< further choices
    bool forbidsRepair;             ///< while it stands nothing in the image may be repaired
};

/// The whole catalogue in order of FindingId.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();
[[nodiscard]] const CatalogueEntry &catalogueEntry(FindingId id);
[[nodiscard]] std::optional<FindingId> findingIdFromName(std::string_view name);
[[nodiscard]] const char *actionName(Action action);

/// One finding, made on request from the report's compact storage.
struct Finding
{
    FindingId id = FindingId::HeaderNotClosed;
    Severity severity = Severity::Error;
    std::optional<GuestCluster> guest; ///< the cluster whose entry is meant
    std::optional<GuestCluster> owner; ///< who keeps the shared or overlapped place
    std::optional<ByteRange> host;     ///< bytes of the file that are meant
    Action action = Action::None;      ///< what repair does by default
    bool ticked = false;               ///< and whether it does it without being asked
    /// The finding whose action answers this one; differs from `id` where an entry has several
    /// findings.
    FindingId actionOf = FindingId::HeaderNotClosed;
    Contents contents = Contents::NotExamined; ///< space.* only
    std::uint64_t value = 0;                   ///< header.* and extension.*: the number found
    std::uint64_t repairedValue = 0;           ///< header.*: the number that repair writes

    bool operator==(const Finding &) const = default;
};

} // namespace parascope
