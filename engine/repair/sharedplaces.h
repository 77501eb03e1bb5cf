#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/repair/choices.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace parascope {

/// The places of the file that several clusters name, as far as it can be chosen which of them
/// keeps the place: an immutable value. Made by walking what is out of the ordinary, never the
/// whole table. A place whose clusters all have to leave it for another reason (it lies in the
/// metadata, off the grid …) is not among them.
class SharedPlaces
{
public:
    /// Errors: Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const SharedPlaces>> of(const Report &report,
                                                                        const JobControl &control);

    bool operator==(const SharedPlaces &) const = default;

    [[nodiscard]] std::size_t count() const { return m_entries.size(); }
    /// The entry that names a place (place < count()), ascending.
    [[nodiscard]] std::uint32_t entry(std::size_t place) const { return m_entries[place]; }
    /// The guest clusters that share a place, two at least, ascending.
    [[nodiscard]] std::span<const std::uint32_t> sharers(std::size_t place) const;
    /// The place that an entry names.
    [[nodiscard]] std::optional<std::size_t> find(std::uint32_t entry) const;

private:
    SharedPlaces() = default;

    std::vector<std::uint32_t> m_entries;
    std::vector<std::size_t> m_ends; ///< of each place's sharers within m_clusters
    std::vector<std::uint32_t> m_clusters;
};

using SharedPlacesPtr = std::shared_ptr<const SharedPlaces>;

/// The cluster that keeps a place which `sharers` (not empty, ascending) share: the one that was
/// chosen for it, else the lowest; or the second when the first is to give way.
[[nodiscard]] std::uint32_t keeperAmong(std::span<const std::uint32_t> sharers, std::uint32_t entry,
                                        const RepairChoices &choices);

/// Whether `cluster` shares a place of which it can be chosen who keeps it.
[[nodiscard]] bool canChooseKeeper(const Classification &classification, std::uint32_t cluster);

} // namespace parascope
