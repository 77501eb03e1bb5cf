#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/base/units.h"
#include "engine/image/imagestate.h"

#include <memory>
#include <vector>

namespace parascope {

/// Host → guest: whose data lies at a place of the file. Immutable. Costs 4 bytes per allocated
/// cluster; built on demand after the maps.
class ReverseMap
{
public:
    /// Errors: Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const ReverseMap>> build(ImageStatePtr state,
                                                                        JobControl &control);

    /// All guest clusters whose own cluster place overlaps `range`, ascending by guest, at most
    /// `limit`.
    [[nodiscard]] std::vector<GuestCluster> owners(ByteRange range, std::size_t limit = 1000) const;
    /// All guest clusters that lie, at least partly, in a cell of the file order.
    [[nodiscard]] std::vector<GuestCluster> owners(HostCluster cell, std::size_t limit = 1000) const;

private:
    ReverseMap() = default;

    ImageStatePtr m_state;
    std::vector<std::uint32_t> m_guests; ///< all with an entry, ascending by place, then by guest
};

using ReverseMapPtr = std::shared_ptr<const ReverseMap>;

} // namespace parascope
