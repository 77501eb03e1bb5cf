#pragma once

#include "engine/disk/guestreader.h"

#include <vector>

namespace parascope {

/// Whether bytes of this kind cannot be given as the guest wrote them. NotInThisFile is none: who
/// takes a layer alone has asked for that.
[[nodiscard]] bool isDamage(GuestSource source);

/// A stretch of the disk whose bytes could not be given, and why.
struct DamagedPlace
{
    ByteRange guest;
    GuestSource source = GuestSource::Missing;

    bool operator==(const DamagedPlace &) const = default;
};

/// The damaged places that a walk through a disk met, in ascending order. All are counted; only the
/// first are kept, so that a ruined image needs no more memory than a healthy one.
class DamageList
{
public:
    static constexpr std::size_t kKept = 1000;

    /// Neighbours of one kind become one place. `place` lies behind all that were added before.
    void add(const DamagedPlace &place);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
    /// At most kKept of them.
    [[nodiscard]] const std::vector<DamagedPlace> &places() const { return m_places; }

    bool operator==(const DamageList &) const = default;

private:
    std::vector<DamagedPlace> m_places;
    DamagedPlace m_last;
    std::uint64_t m_count = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace parascope
