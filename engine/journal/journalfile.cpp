#include "engine/journal/journalfile.h"

#include "engine/base/checked.h"
#include "engine/journal/checksum64.h"

#include <QJsonDocument>

#include <algorithm>

namespace parascope {

using namespace journalformat;

namespace {

constexpr std::uint64_t kStepBytes = 1024ULL * 1024; // one I/O call, and one step between cancels

/// Ascending, apart, none empty, none beyond `end`.
template <class Piece>
bool areInOrder(const std::vector<Piece> &pieces, std::uint64_t end)
{
    std::uint64_t at = 0;
    for (const Piece &piece : pieces) {
        const auto pieceEnd = checkedAdd(piece.range.offset, piece.range.length);
        if (piece.range.isEmpty() || piece.range.offset < at || !pieceEnd || *pieceEnd > end)
            return false;
        at = *pieceEnd;
    }
    return true;
}

bool fits(ByteRange range, std::uint64_t end)
{
    return range.offset <= end && range.length <= end - range.offset;
}

} // namespace

Result<std::shared_ptr<const JournalFile>>
JournalFile::open(std::shared_ptr<const BlockFile> storage)
{
    std::shared_ptr<JournalFile> file(new JournalFile(std::move(storage)));
    const Result<std::uint64_t> size = file->m_storage->size();
    if (!size)
        return tl::unexpected(size.error());
    if (const auto read = file->readSlot(*size); !read)
        return tl::unexpected(read.error());
    if (const auto read = file->readTables(); !read)
        return tl::unexpected(read.error());
    file->m_info.journalBytes = *size;
    return file;
}

tl::unexpected<Error> JournalFile::invalid(const QString &reason) const
{
    return failure(ErrorCode::InvalidJournal, m_storage->path(), 0, 0, reason);
}

Result<void> JournalFile::readSlot(std::uint64_t size)
{
    std::array<SlotCondition, kSlots.size()> conditions = {};
    std::array<Slot, kSlots.size()> slots;
    for (std::size_t i = 0; i < kSlots.size(); ++i) {
        std::array<std::byte, kSlotBytes> sector = {};
        if (const auto read = m_storage->readAt(kSlots[i], sector); !read)
            return tl::unexpected(read.error());
        conditions[i] = decode(sector, slots[i]);
    }
    const auto isWhole = [&](std::size_t i) {
        return conditions[i] == SlotCondition::Whole;
    };
    const bool isFound = isWhole(0) || isWhole(1);
    const std::size_t newest =
        isWhole(1) && (!isWhole(0) || slots[1].sequence > slots[0].sequence) ? 1 : 0;
    m_slot = slots[newest];
    if (!isWhole(1 - newest) || slots[0] != slots[1])
        m_staleCopy = 1 - newest;
    const auto is = [&](SlotCondition condition) {
        return std::ranges::find(conditions, condition) != conditions.end();
    };
    if (is(SlotCondition::OtherVersion))
        return invalid(QStringLiteral(
            QT_TRANSLATE_NOOP("parascope::text", "made by another version of this program")));
    if (isFound) {
        if (size < m_slot.journalBytes)
            return invalid(QStringLiteral(QT_TRANSLATE_NOOP("parascope::text",
                                                            "cut off: %1 of %2 bytes are there"))
                               .arg(size)
                               .arg(m_slot.journalBytes));
        return {};
    }
    if (is(SlotCondition::Damaged))
        return invalid(
            QStringLiteral(QT_TRANSLATE_NOOP("parascope::text", "its first sector is damaged")));
    if (is(SlotCondition::Foreign))
        return invalid(QStringLiteral(
            QT_TRANSLATE_NOOP("parascope::text", "not an undo file, or overwritten")));
    return invalid(QStringLiteral(
        QT_TRANSLATE_NOOP("parascope::text", "never completed, so the image was not changed")));
}

Result<std::vector<std::byte>> JournalFile::readTable(const Table &table, std::uint64_t recordBytes,
                                                      std::uint64_t maxCount) const
{
    if (table.count > maxCount ||
        !fits({table.offset, table.count * recordBytes}, m_slot.journalBytes))
        return invalid(
            QStringLiteral(QT_TRANSLATE_NOOP("parascope::text", "a table lies outside of it")));
    std::vector<std::byte> bytes(std::size_t(table.count * recordBytes));
    if (const auto read = readFully(*m_storage, table.offset, bytes); !read)
        return tl::unexpected(read.error());
    if (checksum64(bytes) != table.checksum)
        return invalid(
            QStringLiteral(QT_TRANSLATE_NOOP("parascope::text", "the table at %1 is damaged"))
                .arg(table.offset));
    return bytes;
}

Result<void> JournalFile::readTables()
{
    const auto index = readTable(m_slot.index, kRecordBytes, kMaxPieces);
    if (!index)
        return tl::unexpected(index.error());
    const auto description = readTable(m_slot.description, 1, kMaxDescriptionBytes);
    if (!description)
        return tl::unexpected(description.error());
    m_saved = decodeSaved(*index);
    if (m_slot.state == std::uint32_t(JournalState::Finished)) {
        const auto result = readTable(m_slot.result, kRecordBytes, kMaxPieces);
        if (!result)
            return tl::unexpected(result.error());
        m_written = decodeWritten(*result);
    }
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(description->data()),
                                           qsizetype(description->size())))
            .object();
    if (json.isEmpty() || !isPlausible())
        return invalid(QStringLiteral(
            QT_TRANSLATE_NOOP("parascope::text", "its numbers contradict each other")));

    m_info.journalPath = m_storage->path();
    m_info.imagePath =
        QByteArray::fromHex(json.value(u"imageBytes").toString().toLatin1()).toStdString();
    m_info.state = static_cast<JournalState>(m_slot.state);
    m_info.startedAt =
        QDateTime::fromString(json.value(u"startedAt").toString(), Qt::ISODateWithMs);
    m_info.summary = json.value(u"summary").toObject();
    m_info.oldSize = m_slot.before.size;
    m_info.newSize = m_info.state == JournalState::Finished ? m_slot.after.size : 0;
    for (const SavedPiece &piece : m_saved)
        m_info.savedBytes += piece.range.length;
    return {};
}

bool JournalFile::isPlausible() const
{
    const auto isStored = [&](const SavedPiece &piece) {
        return piece.isZeros() || (piece.place >= kDataStart &&
                                   fits({piece.place, piece.range.length}, m_slot.journalBytes));
    };
    return m_slot.state <= std::uint32_t(JournalState::Undone) &&
           m_slot.keptSize <= m_slot.before.size && areInOrder(m_saved, m_slot.before.size) &&
           std::ranges::all_of(m_saved, isStored) && areInOrder(m_written, m_slot.after.size) &&
           fits(m_slot.before.headerAndTable, m_slot.before.size) &&
           fits(m_slot.after.headerAndTable, m_slot.after.size) &&
           m_slot.before.headerAndTable.length <= kMaxHeaderAndTable &&
           m_slot.after.headerAndTable.length <= kMaxHeaderAndTable &&
           hasSaved({m_slot.keptSize, m_slot.before.size - m_slot.keptSize});
}

Result<void> JournalFile::verify(JobControl &control) const
{
    std::uint64_t done = 0;
    std::vector<std::byte> buffer;
    for (const SavedPiece &piece : m_saved) {
        if (piece.isZeros())
            continue;
        Checksum64 checksum;
        for (std::uint64_t at = 0; at < piece.range.length; at += buffer.size()) {
            if (control.isCancelled())
                return failure(ErrorCode::Cancelled);
            buffer.resize(std::size_t(std::min(piece.range.length - at, kStepBytes)));
            if (const auto read = readOld(piece, at, buffer); !read)
                return read;
            checksum.add(buffer);
            control.report(done += buffer.size(), m_info.savedBytes);
        }
        if (checksum.value() != piece.checksum)
            return invalid(
                QStringLiteral(
                    QT_TRANSLATE_NOOP("parascope::text",
                                      "the bytes saved from offset %1 of the image are damaged"))
                    .arg(piece.range.offset));
    }
    return {};
}

bool JournalFile::hasSaved(ByteRange range) const
{
    const std::uint64_t end = std::min(range.end(), m_slot.before.size);
    std::uint64_t at = range.offset;
    auto piece = std::ranges::upper_bound(
        m_saved, at, {}, [](const SavedPiece &candidate) { return candidate.range.end(); });
    for (; at < end; ++piece) {
        if (piece == m_saved.end() || piece->range.offset > at)
            return false;
        at = piece->range.end();
    }
    return true;
}

Result<void> JournalFile::readOld(const SavedPiece &piece, std::uint64_t offset,
                                  std::span<std::byte> out) const
{
    return readFully(*m_storage, piece.place + offset, out);
}

Result<void> JournalFile::overlay(std::uint64_t offset, std::span<std::byte> bytes) const
{
    const ByteRange read = {offset, bytes.size()};
    auto piece = std::ranges::upper_bound(
        m_saved, offset, {}, [](const SavedPiece &candidate) { return candidate.range.end(); });
    for (; piece != m_saved.end() && piece->range.offset < read.end(); ++piece) {
        const ByteRange part = read.intersected(piece->range);
        const auto target =
            bytes.subspan(std::size_t(part.offset - offset), std::size_t(part.length));
        if (piece->isZeros())
            std::ranges::fill(target, std::byte{0});
        else if (const auto old = readOld(*piece, part.offset - piece->range.offset, target); !old)
            return old;
    }
    return {};
}

Result<std::optional<std::uint64_t>> checksumOf(const BlockFile &file, ByteRange range,
                                                JobControl &control, const JournalFile *journal)
{
    Checksum64 checksum;
    std::vector<std::byte> buffer(std::size_t(std::min(range.length, kStepBytes)));
    while (!range.isEmpty()) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const auto step = std::span(buffer).first(
            std::size_t(std::min<std::uint64_t>(range.length, buffer.size())));
        const Result<std::size_t> count = file.readAt(range.offset, step);
        if (!count)
            return tl::unexpected(count.error());
        // What a cut removed may lie in the journal.
        const ByteRange missing = {range.offset + *count, step.size() - *count};
        if (!missing.isEmpty() && (!journal || missing.end() > journal->slot().before.size ||
                                   !journal->hasSaved(missing)))
            return std::optional<std::uint64_t>();
        if (journal)
            if (const auto put = journal->overlay(range.offset, step); !put)
                return tl::unexpected(put.error());
        checksum.add(step);
        range = {range.offset + step.size(), range.length - step.size()};
    }
    return std::optional(checksum.value());
}

} // namespace parascope
