#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace parascope {

/// A 64-bit checksum (XXH64, seed 0) of bytes that come piece by piece. It shows accidents and
/// changes, not forgery; it is faster than memory delivers, so that a journal's cost is that of
/// reading and writing. A value.
class Checksum64
{
public:
    void add(std::span<const std::byte> bytes);
    /// Of all bytes so far; more may be added afterwards.
    [[nodiscard]] std::uint64_t value() const;

private:
    static constexpr std::size_t kStripe = 32;

    void addStripe(const std::byte *bytes);

    std::array<std::uint64_t, 4> m_lanes = {0x60EA27EEADC0B5D6, 0xC2B2AE3D27D4EB4F, 0,
                                            0x61C8864E7A143579};
    std::array<std::byte, kStripe> m_rest = {}; ///< less than a stripe, not yet in the lanes
    std::uint64_t m_length = 0;
};

[[nodiscard]] std::uint64_t checksum64(std::span<const std::byte> bytes);

} // namespace parascope
