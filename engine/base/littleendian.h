#pragma once

#include <QtEndian>

#include <cstddef>
#include <span>

namespace parascope {

/// Reads a little-endian number at `offset`; the caller guarantees that it lies inside `bytes`.
template <class T>
[[nodiscard]] T littleEndian(std::span<const std::byte> bytes, std::size_t offset)
{
    return qFromLittleEndian<T>(bytes.data() + offset);
}

/// Stores a little-endian number at `offset`; the caller guarantees that it lies inside `bytes`.
template <class T>
void storeLittleEndian(std::span<std::byte> bytes, std::size_t offset, T value)
{
    qToLittleEndian<T>(value, bytes.data() + offset);
}

} // namespace parascope
