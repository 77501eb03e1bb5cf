#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/base/units.h"
#include "engine/image/imagestate.h"

#include <memory>
#include <vector>

namespace parascope {

/// Host → guest: whose data lies at a place of the file. Immutable. Not an inverted table, which
/// would cost as much memory as the BAT again: a small index of the lowest and highest entry of
/// each stretch of the table tells which stretches to look through. A look-up walks at most the
/// whole table once (some 30 ms for 64 Mi shuffled clusters), and only a stretch or two where data
/// lies in sequence.
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
    [[nodiscard]] std::vector<GuestCluster> owners(HostCluster cell,
                                                   std::size_t limit = 1000) const;

private:
    struct Stretch
    {
        std::uint32_t lowest = 0xFFFFFFFF; ///< of the entries that are not 0
        std::uint32_t highest = 0;
    };

    ReverseMap() = default;

    ImageStatePtr m_state;
    std::vector<Stretch> m_stretches;
};

using ReverseMapPtr = std::shared_ptr<const ReverseMap>;

} // namespace parascope
