#include "engine/format/diskgeometry.h"

#include <initializer_list>

namespace parascope {

namespace {

constexpr std::uint64_t kTruncatedAbove = 1032192; // = 1024 · 16 · 63
constexpr std::uint64_t kTruncatedBelow = 16777216;

/// The first of `candidates` that divides `number`; 0 when none does.
std::uint32_t firstDivisor(std::uint64_t number, std::initializer_list<std::uint32_t> candidates)
{
    for (const std::uint32_t candidate : candidates) {
        if (number % candidate == 0)
            return candidate;
    }
    return 0;
}

} // namespace

DiskGeometry parallelsGeometry(std::uint64_t diskSectors)
{
    if (diskSectors > kTruncatedAbove && diskSectors < kTruncatedBelow)
        return {diskSectors / (std::uint64_t(16) * 63), 16, 63};
    return exactGeometry(diskSectors);
}

DiskGeometry exactGeometry(std::uint64_t diskSectors)
{
    const std::uint32_t sectors = firstDivisor(diskSectors, {63, 32, 16, 8});
    if (sectors == 0)
        return {diskSectors, 1, 1};
    const std::uint32_t heads = firstDivisor(diskSectors / sectors, {16, 8, 4, 2});
    if (heads == 0)
        return {diskSectors, 1, 1};
    return {diskSectors / sectors / heads, heads, sectors};
}

} // namespace parascope
