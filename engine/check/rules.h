#pragma once

#include "engine/check/contentprobe.h"
#include "engine/check/report.h"

namespace parascope {

/// Findings of one id while a report is made.
struct RuleFindings
{
    FindingId id;
    Severity severity;
    bool ticked;
    std::vector<std::uint32_t> clusters; ///< ascending
    std::vector<ByteRange> ranges;       ///< ascending
    std::vector<Contents> contents;      ///< beside ranges
    std::vector<Finding> singles;
    std::uint64_t bytes = 0;

    explicit RuleFindings(FindingId findingId)
        : id(findingId)
        , severity(catalogueEntry(findingId).severity)
        , ticked(catalogueEntry(findingId).ticked)
    {}
    [[nodiscard]] std::uint64_t count() const
    {
        return clusters.size() + ranges.size() + singles.size();
    }
};

/// What every rule looks at. Rules are functions of this alone; each returns the findings of one
/// id, empty when there is nothing to say.
struct RuleInput
{
    const ImageState &state;
    const Classification &classification;
};

// engine/check/headerrules.cpp
[[nodiscard]] RuleFindings checkNotClosed(const RuleInput &input);
[[nodiscard]] RuleFindings checkInUseUnknown(const RuleInput &input);
[[nodiscard]] RuleFindings checkConversionInterrupted(const RuleInput &input);
[[nodiscard]] RuleFindings checkEmptyFlag(const RuleInput &input);
[[nodiscard]] RuleFindings checkDataOffset(const RuleInput &input);
[[nodiscard]] RuleFindings checkSize(const RuleInput &input);
[[nodiscard]] RuleFindings checkTableTooSmall(const RuleInput &input);
[[nodiscard]] RuleFindings checkSizeHighBits(const RuleInput &input);
[[nodiscard]] RuleFindings checkUnreadable(const RuleInput &input);
[[nodiscard]] RuleFindings checkTableCutOff(const RuleInput &input);

// engine/check/tablerules.cpp: all table.* rules about single entries, in catalogue order, by one
// walk over the exceptions of the classification.
[[nodiscard]] std::vector<RuleFindings> checkEntries(const RuleInput &input);

// engine/check/extensionrules.cpp
[[nodiscard]] std::vector<RuleFindings> checkExtension(const RuleInput &input);

// engine/check/spacerules.cpp. checkTail: leaked-tail and partial-tail, which are cut together or
// not at all; `mayCut`: no header or table error was found.
[[nodiscard]] std::vector<RuleFindings> checkTail(const RuleInput &input, ContentProbe &probe,
                                                  bool mayCut);
[[nodiscard]] RuleFindings checkLeakedInside(const RuleInput &input, ContentProbe &probe);
[[nodiscard]] RuleFindings checkShort(const RuleInput &input);

} // namespace parascope
