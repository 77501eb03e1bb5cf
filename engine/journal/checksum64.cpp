#include "engine/journal/checksum64.h"

#include "engine/base/littleendian.h"

#include <algorithm>
#include <bit>

namespace parascope {

namespace {

constexpr std::uint64_t kPrime1 = 0x9E3779B185EBCA87;
constexpr std::uint64_t kPrime2 = 0xC2B2AE3D27D4EB4F;
constexpr std::uint64_t kPrime3 = 0x165667B19E3779F9;
constexpr std::uint64_t kPrime4 = 0x85EBCA77C2B2AE63;
constexpr std::uint64_t kPrime5 = 0x27D4EB2F165667C5;

std::uint64_t stirred(std::uint64_t lane, std::uint64_t input)
{
    return std::rotl(lane + input * kPrime2, 31) * kPrime1;
}

} // namespace

void Checksum64::addStripe(const std::byte *bytes)
{
    for (std::size_t i = 0; i < 4; ++i)
        m_lanes[i] = stirred(m_lanes[i], qFromLittleEndian<std::uint64_t>(bytes + 8 * i));
}

void Checksum64::add(std::span<const std::byte> bytes)
{
    const std::size_t waiting = std::size_t(m_length % kStripe);
    m_length += bytes.size();
    if (waiting != 0) {
        const std::size_t count = std::min(bytes.size(), kStripe - waiting);
        std::ranges::copy(bytes.first(count), m_rest.begin() + std::ptrdiff_t(waiting));
        bytes = bytes.subspan(count);
        if (waiting + count < kStripe)
            return;
        addStripe(m_rest.data());
    }
    for (; bytes.size() >= kStripe; bytes = bytes.subspan(kStripe))
        addStripe(bytes.data());
    std::ranges::copy(bytes, m_rest.begin());
}

std::uint64_t Checksum64::value() const
{
    std::uint64_t hash = kPrime5;
    if (m_length >= kStripe) {
        hash = std::rotl(m_lanes[0], 1) + std::rotl(m_lanes[1], 7) + std::rotl(m_lanes[2], 12) +
               std::rotl(m_lanes[3], 18);
        for (const std::uint64_t lane : m_lanes)
            hash = (hash ^ stirred(0, lane)) * kPrime1 + kPrime4;
    }
    hash += m_length;

    std::span<const std::byte> rest = std::span(m_rest).first(std::size_t(m_length % kStripe));
    for (; rest.size() >= 8; rest = rest.subspan(8))
        hash = std::rotl(hash ^ stirred(0, littleEndian<std::uint64_t>(rest, 0)), 27) * kPrime1 +
               kPrime4;
    if (rest.size() >= 4) {
        const std::uint64_t word = littleEndian<std::uint32_t>(rest, 0);
        hash = std::rotl(hash ^ (word * kPrime1), 23) * kPrime2 + kPrime3;
        rest = rest.subspan(4);
    }
    for (const std::byte byte : rest)
        hash = std::rotl(hash ^ (std::uint64_t(byte) * kPrime5), 11) * kPrime1;

    hash = (hash ^ (hash >> 33U)) * kPrime2;
    hash = (hash ^ (hash >> 29U)) * kPrime3;
    return hash ^ (hash >> 32U);
}

std::uint64_t checksum64(std::span<const std::byte> bytes)
{
    Checksum64 checksum;
    checksum.add(bytes);
    return checksum.value();
}

} // namespace parascope
