#pragma once

#include "engine/map/clusterflags.h"
#include "engine/repair/plan.h"

#include <cstdint>
#include <vector>

namespace parascope {

/// What is done for a finding; None when it was not chosen or is refused.
[[nodiscard]] Action chosenAction(const Plan &plan, FindingId id);

/// Finds what a plan leaves as it is, and what comes up because of it: Plan::staying. Told while
/// the plan is made; changes nothing else of it. Part of the planner, one thread.
class StayingFindings
{
public:
    /// `plan` must outlive it, and have its report.
    explicit StayingFindings(Plan &plan) : m_plan(plan) {}

    void add(FindingId id);
    /// What is said of an entry that keeps its place, whatever finding answers it.
    void add(ClusterFlags flags);
    /// Entries outside the file that stay, ascending.
    void keepOutside(const std::vector<std::uint32_t> &entries) { m_keptOutside = entries; }
    [[nodiscard]] bool has(FindingId id) const;

    /// Once everything else is planned.
    void complete();

private:
    void judgeKeptOutside();
    void judgeExtension();
    void judgeGrid();
    void judgeClosing();
    void judgePlacesGivenUp();
    [[nodiscard]] bool isError(FindingId id) const;

    Plan &m_plan;
    std::vector<std::uint32_t> m_keptOutside;
};

/// Whether it is about the format extension or its bitmaps.
[[nodiscard]] bool isAboutExtension(FindingId id);

} // namespace parascope
