#pragma once

#include "engine/check/finding.h"

#include <QJsonObject>

#include <cstdint>
#include <map>
#include <optional>

namespace parascope {

/// What is repaired when nothing is said about a finding.
enum class RepairPolicy
{
    Ticked, ///< what the window ticks: the catalogue's default, as far as it gives nothing up
    Leaks,  ///< only leaks at the end of the file
    All     ///< also what is not ticked, never what is forbidden
};

/// What the user wants of a repair: a value, stored in the journal so that an interrupted repair
/// can be finished as it was meant.
struct RepairChoices
{
    RepairPolicy policy = RepairPolicy::Ticked;
    /// Per finding: the action wanted; Action::None or Keep leaves it alone.
    std::map<FindingId, Action> chosen;
    /// Per shared place (the entry that names it): the guest cluster that keeps it. Without a row
    /// the lowest one does.
    std::map<std::uint32_t, std::uint32_t> keepers;

    bool operator==(const RepairChoices &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing when the object holds words that are not of the catalogue.
    [[nodiscard]] static std::optional<RepairChoices> fromJson(const QJsonObject &object);
};

/// Whether the catalogue offers `action` for `id` (Keep and None always are).
[[nodiscard]] bool isActionOffered(FindingId id, Action action);

} // namespace parascope
