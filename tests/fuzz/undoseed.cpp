#include "tests/fuzz/undoseed.h"

#include "engine/base/littleendian.h"
#include "engine/journal/checksum64.h"
#include "engine/journal/journalfile.h"
#include "engine/journal/tablechecksum.h"

#include <QCryptographicHash>

#include <algorithm>

namespace parascope::test {

using namespace journalformat;

namespace {

constexpr std::size_t kVersionAt = 16;
constexpr std::size_t kChecksumAt = kSlotBytes - 8;
constexpr std::uint64_t kMostSummed = 4ULL << 20U; ///< bytes of header and table that are read
constexpr const char *kFilesFirstLine = "parascope-files-undo 1 ";
constexpr qsizetype kHashDigits = 64;

/// Magic, version and checksum of a sector are what they have to be.
Slot slotIn(std::vector<std::byte> &file)
{
    const std::span<std::byte> sector = std::span(file).first(kSlotBytes);
    const auto model = encode(Slot());
    std::copy_n(model.begin(), kVersionAt + 4, sector.begin());
    storeLittleEndian(sector, kChecksumAt, checksum64(sector.first(kChecksumAt)));
    Slot slot;
    (void)decode(sector, slot);
    return slot;
}

void storeSlot(std::vector<std::byte> &file, const Slot &slot)
{
    const auto sector = encode(slot);
    for (const std::uint64_t at : kSlots)
        std::ranges::copy(sector, file.begin() + std::ptrdiff_t(at));
}

/// The bytes of a table; empty when it is not in the file.
std::span<std::byte> bytesOfTable(std::vector<std::byte> &file, const Table &table,
                                  std::uint64_t recordBytes)
{
    if (table.offset < kDataStart || table.offset > file.size() ||
        table.count > (file.size() - table.offset) / recordBytes)
        return {};
    return std::span(file).subspan(std::size_t(table.offset),
                                   std::size_t(table.count * recordBytes));
}

void sumUpPieces(std::vector<std::byte> &file, std::span<std::byte> table)
{
    std::vector<SavedPiece> pieces = decodeSaved(table);
    for (SavedPiece &piece : pieces)
        if (!piece.isZeros() && piece.place <= file.size() &&
            piece.range.length <= file.size() - piece.place)
            piece.checksum = checksum64(
                std::span(file).subspan(std::size_t(piece.place), std::size_t(piece.range.length)));
    std::ranges::copy(encode(pieces), table.begin());
}

void sumUpWritten(std::span<std::byte> table, const BlockFile &image)
{
    JobControl control;
    std::vector<WrittenPiece> pieces = decodeWritten(table);
    for (WrittenPiece &piece : pieces)
        if (piece.range.length <= kMostSummed)
            piece.checksum =
                checksumOf(image, piece.range, control).value().value_or(piece.checksum);
    std::ranges::copy(encode(pieces), table.begin());
}

std::shared_ptr<MemoryFile> asFile(const std::vector<std::byte> &bytes)
{
    auto file = std::make_shared<MemoryFile>(std::span(bytes));
    file->setPath("/fuzzed/disk.hds.undo");
    return file;
}

std::uint64_t headerSum(const BlockFile &image, const ImageVersion &version,
                        const JournalFile *journal)
{
    JobControl control;
    if (version.headerAndTable.length > kMostSummed)
        return version.checksum;
    const auto sum = TableChecksum::of(image, version.headerAndTable, control, journal);
    return sum && *sum ? (*sum)->value() : version.checksum;
}

} // namespace

std::shared_ptr<MemoryFile> fuzzedImage(std::uint64_t bytes)
{
    auto image = std::make_shared<MemoryFile>();
    std::vector<std::byte> page(4096);
    for (std::size_t i = 0; i < page.size(); ++i)
        page[i] = std::byte(i * 7 + 1);
    for (std::uint64_t at = 0; at < std::min<std::uint64_t>(bytes, 1U << 20U); at += 3 * 4096)
        image->write(at, page);
    image->resize(bytes);
    image->setPath("/fuzzed/disk.hds");
    return image;
}

std::shared_ptr<MemoryFile> journalFromSeed(std::span<const std::byte> seed, const BlockFile &image)
{
    std::vector<std::byte> file(kDataStart);
    std::ranges::copy(seed.first(std::min(seed.size(), kSlotBytes)), file.begin());
    if (seed.size() > kSlotBytes)
        file.insert(file.end(), seed.begin() + kSlotBytes, seed.end());
    Slot slot = slotIn(file);
    slot.state %= 5; // one more than there are
    slot.journalBytes = file.size();
    sumUpPieces(file, bytesOfTable(file, slot.index, kRecordBytes));
    sumUpWritten(bytesOfTable(file, slot.result, kRecordBytes), image);
    slot.index.checksum = checksum64(bytesOfTable(file, slot.index, kRecordBytes));
    slot.description.checksum = checksum64(bytesOfTable(file, slot.description, 1));
    slot.result.checksum = checksum64(bytesOfTable(file, slot.result, kRecordBytes));
    slot.after.checksum = headerSum(image, slot.after, nullptr);
    storeSlot(file, slot);
    // Of the image before, with the saved bytes over it.
    if (const auto journal = JournalFile::open(asFile(file))) {
        slot.before.checksum = headerSum(image, slot.before, journal->get());
        storeSlot(file, slot);
    }
    return asFile(file);
}

std::vector<std::byte> seedFromJournal(const BlockFile &journal)
{
    std::vector<std::byte> file(std::size_t(journal.size().value()));
    if (!readFully(journal, 0, file))
        return {};
    std::vector<std::byte> seed = {std::byte{0}};
    seed.insert(seed.end(), file.begin(), file.begin() + kSlotBytes);
    seed.insert(seed.end(), file.begin() + kDataStart, file.end());
    return seed;
}

QByteArray filesUndoFromSeed(std::span<const std::byte> seed)
{
    const QByteArray body(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size()));
    return kFilesFirstLine + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex() +
           '\n' + body;
}

std::vector<std::byte> seedFromFilesUndo(const QByteArray &text)
{
    const QByteArray body =
        text.mid(qsizetype(std::string_view(kFilesFirstLine).size()) + kHashDigits + 1);
    std::vector<std::byte> seed = {std::byte{1}};
    for (const char byte : body)
        seed.push_back(std::byte(byte));
    return seed;
}

} // namespace parascope::test
