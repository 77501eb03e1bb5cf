#include "engine/journal/journalformat.h"

#include "engine/base/littleendian.h"
#include "engine/io/writablefile.h"
#include "engine/journal/checksum64.h"

#include <algorithm>
#include <string_view>

namespace parascope::journalformat {

namespace {

constexpr std::string_view kMagic = "PARASCOPE-UNDO\r\n";
constexpr std::size_t kVersionAt = 16;
constexpr std::size_t kStateAt = 20;
constexpr std::size_t kNumbersAt = 24;
constexpr std::size_t kChecksumAt = kSlotBytes - 8;

/// Calls `number` with each 64-bit number of the sector, in the order in which they lie there.
template <class SlotType, class Number>
void forEachNumber(SlotType &slot, Number number)
{
    number(slot.sequence);
    number(slot.device);
    number(slot.inode);
    number(slot.keptSize);
    number(slot.journalBytes);
    for (auto *version : {&slot.before, &slot.after}) {
        number(version->size);
        number(version->headerAndTable.offset);
        number(version->headerAndTable.length);
        number(version->checksum);
    }
    for (auto *table : {&slot.index, &slot.description, &slot.result}) {
        number(table->offset);
        number(table->count);
        number(table->checksum);
    }
}

template <class Piece, class Fields>
std::vector<std::byte> encodeRecords(const std::vector<Piece> &pieces, Fields fields)
{
    std::vector<std::byte> bytes(pieces.size() * kRecordBytes);
    std::size_t at = 0;
    for (const Piece &piece : pieces)
        for (const std::uint64_t number : fields(piece)) {
            storeLittleEndian(std::span(bytes), at, number);
            at += sizeof number;
        }
    return bytes;
}

template <class Piece, class Make>
std::vector<Piece> decodeRecords(std::span<const std::byte> bytes, Make make)
{
    std::vector<Piece> pieces;
    pieces.reserve(bytes.size() / kRecordBytes);
    for (std::size_t at = 0; at + kRecordBytes <= bytes.size(); at += kRecordBytes) {
        std::array<std::uint64_t, 4> numbers = {};
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = littleEndian<std::uint64_t>(bytes, at + 8 * i);
        pieces.push_back(make(numbers));
    }
    return pieces;
}

} // namespace

std::array<std::byte, kSlotBytes> encode(const Slot &slot)
{
    std::array<std::byte, kSlotBytes> sector = {};
    const std::span<std::byte> bytes(sector);
    std::ranges::copy(std::as_bytes(std::span(kMagic)), sector.begin());
    storeLittleEndian(bytes, kVersionAt, kVersion);
    storeLittleEndian(bytes, kStateAt, slot.state);
    std::size_t at = kNumbersAt;
    forEachNumber(slot, [&](std::uint64_t number) {
        storeLittleEndian(bytes, at, number);
        at += sizeof number;
    });
    storeLittleEndian(bytes, kChecksumAt, checksum64(bytes.first(kChecksumAt)));
    return sector;
}

SlotCondition decode(std::span<const std::byte> sector, Slot &slot)
{
    if (sector.size() < kSlotBytes || isZero(sector))
        return SlotCondition::Blank;
    if (littleEndian<std::uint64_t>(sector, kChecksumAt) != checksum64(sector.first(kChecksumAt)))
        return std::ranges::equal(sector.first(kMagic.size()), std::as_bytes(std::span(kMagic)))
                   ? SlotCondition::Damaged
                   : SlotCondition::Foreign;
    if (!std::ranges::equal(sector.first(kMagic.size()), std::as_bytes(std::span(kMagic))))
        return SlotCondition::Foreign;
    if (littleEndian<std::uint32_t>(sector, kVersionAt) != kVersion)
        return SlotCondition::OtherVersion;
    slot.state = littleEndian<std::uint32_t>(sector, kStateAt);
    std::size_t at = kNumbersAt;
    forEachNumber(slot, [&](std::uint64_t &number) {
        number = littleEndian<std::uint64_t>(sector, at);
        at += sizeof number;
    });
    return SlotCondition::Whole;
}

std::vector<std::byte> encode(const std::vector<SavedPiece> &pieces)
{
    return encodeRecords(pieces, [](const SavedPiece &piece) {
        return std::array{piece.range.offset, piece.range.length, piece.place, piece.checksum};
    });
}

std::vector<std::byte> encode(const std::vector<WrittenPiece> &pieces)
{
    return encodeRecords(pieces, [](const WrittenPiece &piece) {
        return std::array{piece.range.offset, piece.range.length,
                          std::uint64_t(piece.isZeros ? 1 : 0), piece.checksum};
    });
}

std::vector<SavedPiece> decodeSaved(std::span<const std::byte> bytes)
{
    return decodeRecords<SavedPiece>(bytes, [](const auto &numbers) {
        return SavedPiece{{numbers[0], numbers[1]}, numbers[2], numbers[3]};
    });
}

std::vector<WrittenPiece> decodeWritten(std::span<const std::byte> bytes)
{
    return decodeRecords<WrittenPiece>(bytes, [](const auto &numbers) {
        return WrittenPiece{{numbers[0], numbers[1]}, numbers[2] != 0, numbers[3]};
    });
}

} // namespace parascope::journalformat
