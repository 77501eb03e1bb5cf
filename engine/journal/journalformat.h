#pragma once

#include "engine/base/byterange.h"
#include "engine/base/error.h"

#include <QJsonObject>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// The bytes of an undo file. All numbers are little-endian; checksums are Checksum64.
///
///     0      state, one sector            kept twice: the first copy is written and synced, then
///     4096   state, one sector            the second, so one of them is always whole
///     8192   old bytes, one piece after the other; zeros are holes
///     then   index of the pieces, 32 bytes each
///     then   description: JSON (path of the image, time, what is done)
///     then   after finishing: what was written, 32 bytes each
namespace parascope::journalformat {

inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kSlotBytes = 512;
inline constexpr std::array<std::uint64_t, 2> kSlots = {0, 4096};
inline constexpr std::uint64_t kDataStart = 8192;
inline constexpr std::uint64_t kRecordBytes = 32;
/// More pieces, or a longer description, are not believed.
inline constexpr std::uint64_t kMaxPieces = 1U << 25U;
inline constexpr std::uint64_t kMaxDescriptionBytes = 64U << 20U;
/// Nor is a header and table that is longer than one of 2^32 entries: to look for it in an image
/// takes time, and what says so may be a file that somebody sent.
inline constexpr std::uint64_t kMaxHeaderAndTable = 64 + (4ULL << 32U);

/// Where a table of the journal lies, and what its bytes sum up to.
struct Table
{
    std::uint64_t offset = 0;
    std::uint64_t count = 0; ///< of records; of bytes for the description
    std::uint64_t checksum = 0;

    bool operator==(const Table &) const = default;
};

/// A version of the image: its length, and the checksum of its header and table (TableChecksum).
struct ImageVersion
{
    std::uint64_t size = 0;
    ByteRange headerAndTable;
    std::uint64_t checksum = 0;

    bool operator==(const ImageVersion &) const = default;
};

/// The state sector.
struct Slot
{
    std::uint32_t state = 0; ///< a JournalState
    std::uint64_t sequence = 0;
    std::uint64_t device = 0; ///< of the image, when it was saved
    std::uint64_t inode = 0;
    std::uint64_t keptSize = 0;
    std::uint64_t journalBytes = 0; ///< length of the journal; it may be longer, never shorter
    ImageVersion before;
    ImageVersion after; ///< all 0 before finishing
    Table index;
    Table description;
    Table result;

    bool operator==(const Slot &) const = default;
};

/// Old bytes of the image.
struct SavedPiece
{
    /// As `place`: the bytes are zeros and not stored.
    static constexpr std::uint64_t kZeros = ~std::uint64_t(0);

    ByteRange range;         ///< in the image
    std::uint64_t place = 0; ///< of the bytes in the journal
    std::uint64_t checksum = 0;

    bool operator==(const SavedPiece &) const = default;
    [[nodiscard]] bool isZeros() const { return place == kZeros; }
};

/// What a finished change left in a range of the image.
struct WrittenPiece
{
    ByteRange range;
    bool isZeros = false; ///< grown, and never written
    std::uint64_t checksum = 0;

    bool operator==(const WrittenPiece &) const = default;
};

enum class SlotCondition
{
    Whole,
    Blank,
    Damaged,
    OtherVersion,
    Foreign
};

[[nodiscard]] std::array<std::byte, kSlotBytes> encode(const Slot &slot);
/// `slot` is set when the condition is Whole.
[[nodiscard]] SlotCondition decode(std::span<const std::byte> sector, Slot &slot);

[[nodiscard]] std::vector<std::byte> encode(const std::vector<SavedPiece> &pieces);
[[nodiscard]] std::vector<std::byte> encode(const std::vector<WrittenPiece> &pieces);
[[nodiscard]] std::vector<SavedPiece> decodeSaved(std::span<const std::byte> bytes);
[[nodiscard]] std::vector<WrittenPiece> decodeWritten(std::span<const std::byte> bytes);

} // namespace parascope::journalformat
