#pragma once

#include "engine/base/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace parascope {

/// Bytes of the header; the BAT follows at once (format.md §1).
inline constexpr std::uint64_t kHeaderBytes = 64;

/// How BAT entries count.
enum class FormatVersion
{
    V1, ///< "WithoutFreeSpace": entries are sectors
    V2  ///< "WithouFreSpacExt": entries are clusters
};

inline constexpr std::string_view kMagicV1 = "WithoutFreeSpace";
inline constexpr std::string_view kMagicV2 = "WithouFreSpacExt";

/// Values of in_use that have a meaning of their own. Parallels Desktop leaves an ASCII tag
/// instead.
inline constexpr std::uint32_t kInUseOpen = 0x746F6E59;      ///< open for writing, or crashed
inline constexpr std::uint32_t kInUseClosed = 0;             ///< closed; extensions not kept valid
inline constexpr std::uint32_t kInUseExtension = 0x312E3276; ///< "v2.1": the extension is valid

inline constexpr std::uint32_t kFlagEmpty = 1;      ///< nothing was ever written
inline constexpr std::uint32_t kFlagConverting = 2; ///< v1 ↔ v2 conversion in progress

inline constexpr std::uint32_t kRequiredVersion = 2;
inline constexpr std::uint32_t kMaxTracks = 4186127;
inline constexpr std::uint32_t kMaxBatEntries = 536870911;
inline constexpr std::uint64_t kMaxSectorsV1 = 0xFFFFFFFF; ///< 2 TiB − 512
inline constexpr std::uint64_t kMaxClustersV2 = 0xFFFFFFFF;

/// The fields of the header, in file order.
enum class HeaderField
{
    Magic,
    Version,
    Heads,
    Cylinders,
    Tracks,
    BatEntries,
    Sectors,
    InUse,
    DataOffset,
    Flags,
    ExtensionOffset
};

/// Where a field lies and what it is called (format.md §1). One table serves decoding, the header
/// panel and the field colours of the hex view.
struct HeaderFieldInfo
{
    HeaderField field;
    const char *name;    ///< exact name, as in the format's text: "nb_sectors"
    std::uint8_t offset; ///< bytes from the start of the file
    std::uint8_t size;   ///< bytes
};
[[nodiscard]] std::span<const HeaderFieldInfo> headerFields();

/// The header with all values as found, unknown ones too. No opinion about health.
struct Header
{
    std::array<std::byte, kHeaderBytes> raw{};
    FormatVersion format = FormatVersion::V2;
    std::uint32_t version = kRequiredVersion;
    std::uint32_t heads = 0;
    std::uint32_t cylinders = 0;
    std::uint32_t tracks = 0; ///< cluster size in sectors
    std::uint32_t batEntries = 0;
    std::uint64_t sectors = 0; ///< nb_sectors with all 64 bits, as found
    std::uint32_t inUse = 0;
    std::uint32_t dataOffset = 0; ///< data_off, in sectors
    std::uint32_t flags = 0;
    std::uint64_t extensionOffset = 0; ///< ext_off, in sectors from the start of the file

    bool operator==(const Header &) const = default;

    /// Disk size in sectors that counts: in v1 only the low 32 bits do.
    [[nodiscard]] std::uint64_t diskSectors() const
    {
        return format == FormatVersion::V1 ? sectors & 0xFFFFFFFF : sectors;
    }
    [[nodiscard]] std::uint64_t clusterBytes() const { return std::uint64_t(tracks) * 512; }
    /// First byte behind the BAT as declared; at most 64 + 4 · (2^29 − 1).
    [[nodiscard]] std::uint64_t tableEnd() const
    {
        return kHeaderBytes + 4 * std::uint64_t(batEntries);
    }
    /// The value of a field as a number (Magic: 0).
    [[nodiscard]] std::uint64_t value(HeaderField field) const;
};

/// Reads a header. Errors, all with `number` where it applies: NotAnImage, UnsupportedVersion,
/// ClusterSizeOutOfRange, TooManyEntries (limits of format.md §1, that all readers share).
/// `path` is only for the error.
[[nodiscard]] Result<Header> decodeHeader(std::span<const std::byte, kHeaderBytes> bytes,
                                          const std::string &path = {});
/// Writes the values (not `raw`) as 64 bytes.
[[nodiscard]] std::array<std::byte, kHeaderBytes> encodeHeader(const Header &header);

/// What software closed the image, from in_use: "pd17" and the like as text.
enum class CloseTag
{
    Closed,
    NotClosed,
    ExtensionKept,
    ParallelsDesktop,
    Unknown
};
[[nodiscard]] CloseTag closeTag(std::uint32_t inUse);
/// The four bytes as printable ASCII ("pd17"), when all four are printable.
[[nodiscard]] std::optional<std::string> inUseText(std::uint32_t inUse);

} // namespace parascope
