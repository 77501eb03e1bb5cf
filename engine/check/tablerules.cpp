#include "engine/check/precedence.h"
#include "engine/check/rules.h"

namespace parascope {

namespace {

// More clusters outside than a few, and more than a hundredth: the file is probably incomplete, or
// its header wrong, and clearing the entries would throw away what a better copy of the file still
// has.
constexpr std::uint64_t kFewOutside = 16;
constexpr std::uint64_t kManyOutsidePercent = 1;

std::uint64_t guestBytes(const RuleInput &input, const std::vector<std::uint32_t> &clusters)
{
    std::uint64_t bytes = 0;
    for (const std::uint32_t cluster : clusters)
        bytes += input.state.geometry.guestRange(GuestCluster(cluster)).length;
    return bytes;
}

} // namespace

std::vector<RuleFindings> checkEntries(const RuleInput &input)
{
    std::vector<EntryFinding> rows(kPrecedence.begin(), kPrecedence.end());
    rows.push_back({FindingId::TableBeyondDisk, ClusterFlag::BeyondDisk});
    std::vector<RuleFindings> all;
    all.reserve(rows.size() + 1);
    for (const EntryFinding &row : rows)
        all.emplace_back(row.id);

    // Entries off the grid where no grid has a majority: worth a note, but nobody knows which are
    // right.
    RuleFindings offGrid(FindingId::TableMisaligned);
    offGrid.severity = Severity::Note;
    offGrid.ticked = false;

    const auto &clusters = input.classification.exceptions();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto flags = ClusterFlags::fromInt(input.classification.exceptionFlags()[i]);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (flags & rows[row].flag)
                all[row].clusters.push_back(clusters[i]);
        }
        if (flags & ClusterFlag::OffGrid)
            offGrid.clusters.push_back(clusters[i]);
    }
    if (!offGrid.clusters.empty())
        all.push_back(
            std::move(offGrid)); // never beside an error of the same id: one grid, one answer

    for (RuleFindings &findings : all) {
        findings.bytes = guestBytes(input, findings.clusters);
        if (findings.id == FindingId::TableOutsideFile && findings.count() > kFewOutside &&
            findings.count() * 100 > input.classification.nonZero() * kManyOutsidePercent)
            findings.ticked = false;
    }
    return all;
}

} // namespace parascope
