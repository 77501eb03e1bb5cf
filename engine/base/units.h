#pragma once

#include <bit> // before <compare>, which Qt 6.4's moc cannot read on its own
#include <compare>
#include <cstdint>

namespace parascope {

/// Bytes in a sector; the format counts in these everywhere (shared rule of all versions).
inline constexpr std::uint64_t kSectorBytes = 512;

/// A number with a unit, so that guest and host, bytes and clusters do not mix by accident.
/// All values are 64 bit. Arithmetic does not check for overflow: values that come from a file are
/// checked (engine/base/checked.h) before they become quantities.
template <class Tag>
class Quantity
{
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(std::uint64_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::uint64_t value() const { return m_value; }

    constexpr auto operator<=>(const Quantity &) const = default;

    constexpr Quantity operator+(std::uint64_t distance) const
    {
        return Quantity(m_value + distance);
    }
    constexpr Quantity operator-(std::uint64_t distance) const
    {
        return Quantity(m_value - distance);
    }
    /// Distance between two places; the left one must not be the smaller.
    constexpr std::uint64_t operator-(Quantity other) const { return m_value - other.m_value; }

private:
    std::uint64_t m_value = 0;
};

/// A byte of the disk, as the virtual machine counts.
using GuestOffset = Quantity<struct GuestOffsetTag>;
/// A byte of the image file.
using HostOffset = Quantity<struct HostOffsetTag>;
/// Index of a cluster of the disk = index of its BAT entry.
using GuestCluster = Quantity<struct GuestClusterTag>;
/// Index of a cell of the image file in file order; see HostGrid (engine/format/geometry.h).
using HostCluster = Quantity<struct HostClusterTag>;

} // namespace parascope
