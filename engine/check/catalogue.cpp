#include "engine/check/finding.h"

#include <algorithm>
#include <array>

namespace parascope {

namespace {

constexpr std::array kDetachOther{Action::Detach};
constexpr std::array kClearOther{Action::Clear};
constexpr std::array kDuplicateOthers{Action::Clear, Action::Move};
constexpr std::array kBeyondOthers{Action::Clear, Action::Set};
constexpr std::array kCutOther{Action::Cut};
constexpr std::array kTableOthers{Action::Grow, Action::Set};
constexpr std::span<const Action> kNoOthers{};

using enum Severity;
using enum FindingId;

// The rules behind each row: engine/README.md and the functions in engine/check/rules.
const std::array<CatalogueEntry, kFindingIdCount> kCatalogue{{
    {HeaderNotClosed, "header.not-closed", Error, Action::Set, true, Loss::Nothing, kNoOthers,
     false},
    {HeaderInUseUnknown, "header.in-use-unknown", Note, Action::None, false, Loss::Nothing,
     kNoOthers, false},
    {HeaderConversionInterrupted, "header.conversion-interrupted", Error, Action::None, false,
     Loss::Nothing, kNoOthers, true},
    {HeaderEmptyFlag, "header.empty-flag", Error, Action::Set, true, Loss::Nothing, kNoOthers,
     false},
    {HeaderDataOffset, "header.data-offset", Error, Action::Set, true, Loss::Nothing, kNoOthers,
     false},
    {HeaderSize, "header.size", Error, Action::None, false, Loss::Nothing, kNoOthers, false},
    {HeaderTableTooSmall, "header.table-too-small", Error, Action::None, false,
     Loss::GuestReadsDifferently, kTableOthers, false},
    {HeaderSizeHighBits, "header.size-high-bits", Note, Action::Set, true, Loss::Nothing, kNoOthers,
     false},
    {IoUnreadable, "io.unreadable", Error, Action::None, false, Loss::Nothing, kNoOthers, true},
    {TableCutOff, "table.cut-off", Error, Action::None, false, Loss::Nothing, kNoOthers, true},
    {TableOutsideFile, "table.outside-file", Error, Action::Clear, true,
     Loss::GuestReadsDifferently, kNoOthers, false},
    {TableInsideMetadata, "table.inside-metadata", Error, Action::Clear, true,
     Loss::GuestReadsDifferently, kNoOthers, false},
    {TableOnExtension, "table.on-extension", Error, Action::Copy, true, Loss::Nothing, kDetachOther,
     false},
    {TableMisaligned, "table.misaligned", Error, Action::Move, true, Loss::Nothing, kClearOther,
     false},
    {TableOverlap, "table.overlap", Error, Action::Copy, true, Loss::Nothing, kClearOther, false},
    {TableDuplicate, "table.duplicate", Error, Action::Copy, true, Loss::Nothing, kDuplicateOthers,
     false},
    {TableCutByEnd, "table.cut-by-end", Error, Action::Grow, true, Loss::Nothing, kClearOther,
     false},
    {TableBeyondDisk, "table.beyond-disk", Note, Action::Keep, false, Loss::Nothing, kBeyondOthers,
     false},
    {SpaceLeakedTail, "space.leaked-tail", Leak, Action::Cut, true, Loss::SpaceOnly, kCutOther,
     false},
    {SpacePartialTail, "space.partial-tail", Leak, Action::Cut, true, Loss::SpaceOnly, kCutOther,
     false},
    {SpaceLeakedInside, "space.leaked-inside", Note, Action::Keep, false, Loss::Nothing, kNoOthers,
     false},
    {SpaceShort, "space.short", Note, Action::Grow, true, Loss::Nothing, kNoOthers, false},
    {ExtensionOutsideFile, "extension.outside-file", Error, Action::Detach, true,
     Loss::BackupHistory, kNoOthers, false},
    {ExtensionMisaligned, "extension.misaligned", Error, Action::Detach, true, Loss::BackupHistory,
     kNoOthers, false},
    {ExtensionBadMagic, "extension.bad-magic", Error, Action::Detach, true, Loss::BackupHistory,
     kNoOthers, false},
    {ExtensionBadChecksum, "extension.bad-checksum", Error, Action::Detach, true,
     Loss::BackupHistory, kNoOthers, false},
    {ExtensionBadSection, "extension.bad-section", Error, Action::Detach, true, Loss::BackupHistory,
     kNoOthers, false},
    {ExtensionUnknownNecessary, "extension.unknown-necessary", Error, Action::None, false,
     Loss::Nothing, kNoOthers, true},
    {ExtensionBitmapSize, "extension.bitmap-size", Error, Action::Detach, true, Loss::BackupHistory,
     kNoOthers, false},
    {ExtensionBitmapGranularity, "extension.bitmap-granularity", Error, Action::Detach, true,
     Loss::BackupHistory, kNoOthers, false},
    {ExtensionBitmapOutside, "extension.bitmap-outside", Error, Action::Detach, true,
     Loss::BackupHistory, kNoOthers, false},
    {ExtensionBitmapShared, "extension.bitmap-shared", Error, Action::Detach, true,
     Loss::BackupHistory, kNoOthers, false},
    {ExtensionStale, "extension.stale", Note, Action::Keep, false, Loss::Nothing, kDetachOther,
     false},
}};

} // namespace

std::span<const CatalogueEntry> catalogue()
{
    return kCatalogue;
}

const CatalogueEntry &catalogueEntry(FindingId id)
{
    return kCatalogue[static_cast<std::size_t>(id)];
}

std::optional<FindingId> findingIdFromName(std::string_view name)
{
    const auto found = std::ranges::find(kCatalogue, name, &CatalogueEntry::name);
    return found == kCatalogue.end() ? std::nullopt : std::optional(found->id);
}

const char *actionName(Action action)
{
    switch (action) {
    case Action::None:
        return "none";
    case Action::Clear:
        return "clear";
    case Action::Copy:
        return "copy";
    case Action::Move:
        return "move";
    case Action::Grow:
        return "grow";
    case Action::Cut:
        return "cut";
    case Action::Keep:
        return "keep";
    case Action::Detach:
        return "detach";
    case Action::Set:
        return "set";
    }
    return "none";
}

} // namespace parascope
