#pragma once

#include "engine/base/units.h"
#include "engine/check/report.h"

#include <cstdint>
#include <map>
#include <optional>

namespace parascope::ui {

/// Who shall keep which shared place when the image is repaired, as far as somebody said so. Counts
/// for the image as it is: what the next report does not know any more is forgotten. A value.
class Keepers
{
public:
    /// Guest clusters by the table entry that names the place.
    [[nodiscard]] const std::map<std::uint32_t, std::uint32_t> &rows() const { return m_rows; }

    /// Whether it can be chosen that `cluster` keeps its place.
    [[nodiscard]] static bool canKeep(const ReportPtr &report, GuestCluster cluster);
    /// The cluster that was chosen for the place of `cluster`.
    [[nodiscard]] std::optional<GuestCluster> chosenFor(const ReportPtr &report,
                                                        GuestCluster cluster) const;
    /// False when nothing changes, or it cannot be chosen.
    [[nodiscard]] bool choose(const ReportPtr &report, GuestCluster cluster);
    /// Leaves the place of `cluster` to the repair again; false when nothing changes.
    [[nodiscard]] bool forget(const ReportPtr &report, GuestCluster cluster);
    /// Forgets what does not hold for `report`; false when nothing changes.
    [[nodiscard]] bool prune(const ReportPtr &report);

private:
    std::map<std::uint32_t, std::uint32_t> m_rows;
};

} // namespace parascope::ui
