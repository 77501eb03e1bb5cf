#pragma once

#include <cstdint>

namespace parascope {

/// A disk's geometry as old firmware counts it. Only told to guests, never used for addressing.
struct DiskGeometry
{
    std::uint64_t cylinders = 0;
    std::uint32_t heads = 0;
    std::uint32_t sectors = 0; ///< per track

    bool operator==(const DiskGeometry &) const = default;
};

/// The geometry that Parallels Desktop and ploop give a disk of so many sectors (format.md §5). Its
/// product may be below `diskSectors` between 1032193 and 16777215 sectors, where cylinders are
/// truncated; else it is equal.
[[nodiscard]] DiskGeometry parallelsGeometry(std::uint64_t diskSectors);

/// A geometry whose product is `diskSectors` exactly, as the descriptor of a bundle wants it: as
/// above, without truncating.
[[nodiscard]] DiskGeometry exactGeometry(std::uint64_t diskSectors);

} // namespace parascope
