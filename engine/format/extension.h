#pragma once

#include "engine/base/byterange.h"
#include "engine/base/error.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parascope {

inline constexpr std::uint64_t kExtensionMagic = 0xAB234CEF23DCEA87;
inline constexpr std::uint64_t kDirtyBitmapMagic = 0x20385FAE252CB34A;
inline constexpr std::uint64_t kSectionNecessary = 1; ///< unknown: the file must not be changed
inline constexpr std::uint64_t kSectionTransit = 2;   ///< unknown: keep as it is

/// A dirty bitmap of the format extension (format.md, "Format extension").
struct DirtyBitmap
{
    std::uint64_t sectors = 0; ///< size of the disk that it covers, in sectors
    std::array<std::byte, 16> id{};
    std::uint32_t granularity = 0; ///< sectors per bit; healthy: a power of two
    std::uint32_t l1Size = 0;      ///< as declared; `l1` may be shorter when the section is cut
    std::vector<std::uint64_t>
        l1; ///< 0 = all clear, 1 = all set, else sector of one cluster of bits

    bool operator==(const DirtyBitmap &) const = default;
};

/// One feature section.
struct ExtensionSection
{
    std::uint64_t magic = 0;
    std::uint64_t flags = 0;
    ByteRange data; ///< inside the extension cluster

    bool operator==(const ExtensionSection &) const = default;
};

/// The format extension as decoded: values and what the decoding met, no opinion about health.
struct Extension
{
    std::uint64_t magic = 0;
    std::array<std::byte, 16> storedMd5{};
    std::array<std::byte, 16> computedMd5{};
    std::vector<ExtensionSection> sections; ///< those whose bounds lie inside the cluster
    std::vector<DirtyBitmap> bitmaps;
    bool sectionsEnd = false; ///< the closing section of zeros was found
    bool bitmapCut = false;   ///< a bitmap section is too short for what it declares

    bool operator==(const Extension &) const = default;

    [[nodiscard]] bool hasMagic() const { return magic == kExtensionMagic; }
    [[nodiscard]] bool checksumMatches() const { return storedMd5 == computedMd5; }
};

/// The checksum covers the cluster from this byte on, to its end.
inline constexpr std::uint64_t kExtensionChecksumFrom = 24;

/// Sections are looked for in this many bytes at the start of the extension's cluster; that is room
/// for a bitmap of 2^21 L1 entries. A cluster may have 2 GiB, and nobody keeps that in memory.
inline constexpr std::uint64_t kMaxSectionBytes = 16ULL * 1024 * 1024;

/// Decodes an extension from the start of its cluster: all of it, or at least kMaxSectionBytes, and
/// never less than 64 bytes. `clusterBytes` is the length of the whole cluster, `md5` the checksum
/// of all its bytes from 24 on. Never fails and never allocates more than `start` is long: what
/// cannot be right is left out and said in the flags. Sections are decoded even when magic or
/// checksum are wrong.
[[nodiscard]] Extension decodeExtension(std::span<const std::byte> start,
                                        std::uint64_t clusterBytes,
                                        const std::array<std::byte, 16> &md5);
/// The same for a whole cluster in memory.
[[nodiscard]] Extension decodeExtension(std::span<const std::byte> cluster);

/// Number of L1 entries that a bitmap over `sectors` needs, with bits of `granularity` sectors kept
/// in clusters of `clusterBytes`; nothing when granularity is 0 or not a power of two.
[[nodiscard]] std::optional<std::uint64_t>
bitmapL1Size(std::uint64_t sectors, std::uint32_t granularity, std::uint64_t clusterBytes);

} // namespace parascope
