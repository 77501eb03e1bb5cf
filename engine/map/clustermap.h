#pragma once

#include "engine/map/clusterflags.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace parascope {

/// One order of clusters, ready to be looked at from any distance. Immutable, safe from any thread.
/// Index: guest cluster (disk order) or host cell (file order, see HostGrid).
class ClusterMap
{
public:
    using Totals = std::array<std::uint64_t, kMapStateCount>;

    ClusterMap() = default;
    virtual ~ClusterMap() = default;
    ClusterMap(const ClusterMap &) = delete;
    ClusterMap &operator=(const ClusterMap &) = delete;

    [[nodiscard]] virtual std::uint64_t count() const = 0;
    /// Flags of one cluster; never empty for index < count().
    [[nodiscard]] virtual ClusterFlags at(std::uint64_t index) const = 0;
    /// OR of the flags of [first, last), at a cost that does not grow with the length.
    /// Clamped to count(); empty range = no flags.
    [[nodiscard]] virtual ClusterFlags any(std::uint64_t first, std::uint64_t last) const = 0;
    /// First cluster ≥ from whose flags meet `mask`.
    [[nodiscard]] virtual std::optional<std::uint64_t> next(std::uint64_t from,
                                                            ClusterFlags mask) const = 0;
    /// Last cluster < before whose flags meet `mask`.
    [[nodiscard]] virtual std::optional<std::uint64_t> previous(std::uint64_t before,
                                                                ClusterFlags mask) const = 0;
    /// Number of clusters whose worst state is `state`.
    [[nodiscard]] std::uint64_t total(MapState state) const
    {
        return m_totals[static_cast<std::size_t>(state)];
    }

protected:
    Totals m_totals{};
};

using ClusterMapPtr = std::shared_ptr<const ClusterMap>;

} // namespace parascope
