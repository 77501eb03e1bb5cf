#include "engine/journal/journal.h"

#include "engine/journal/savedpieces.h"

#include <QJsonDocument>

namespace parascope {

using namespace journalformat;

namespace {

QByteArray descriptionOf(const JournalRequest &request)
{
    const QByteArray path = QByteArray::fromStdString(request.imagePath);
    // With the distance from UTC: without it the text would mean another moment elsewhere.
    const QDateTime time = request.startedAt.toOffsetFromUtc(request.startedAt.offsetFromUtc());
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("format"), int(kVersion)},
                   {QStringLiteral("image"), QString::fromUtf8(path)}, // for people who look inside
                   {QStringLiteral("imageBytes"), QString::fromLatin1(path.toHex())},
                   {QStringLiteral("startedAt"), time.toString(Qt::ISODateWithMs)},
                   {QStringLiteral("summary"), request.summary}})
        .toJson(QJsonDocument::Indented);
}

std::span<const std::byte> bytesOf(const QByteArray &text)
{
    return std::as_bytes(std::span(text.constData(), std::size_t(text.size())));
}

/// Appends a table to the journal, whose length so far is `end`.
Result<Table> append(WritableFile &storage, std::uint64_t &end, std::span<const std::byte> bytes,
                     std::uint64_t count)
{
    if (const auto written = storage.writeAt(end, bytes); !written)
        return tl::unexpected(written.error());
    const Table table = {end, count, checksum64(bytes)};
    end += bytes.size();
    return table;
}

/// What was read of the table; an image without all of it is not the one that was asked about.
Result<TableChecksum> whole(const Result<std::optional<TableChecksum>> &read,
                            const BlockFile &image)
{
    if (!read)
        return tl::unexpected(read.error());
    if (!*read)
        return failure(ErrorCode::FileChanged, image.path());
    return **read;
}

} // namespace

Result<std::uint64_t> Journal::forecast(const JournalRequest &request, const BlockFile &image)
{
    const auto pieces = piecesToSave(request, image);
    if (!pieces)
        return tl::unexpected(pieces.error());
    // Saved and written pieces, and room for an odd end here and there.
    std::uint64_t bytes = kDataStart + 2 * pieces->size() * kRecordBytes + 4096 +
                          std::uint64_t(descriptionOf(request).size());
    for (const SavedPiece &piece : *pieces)
        if (!piece.isZeros())
            bytes = placeFor(piece, bytes) + piece.range.length;
    return bytes;
}

Result<std::shared_ptr<Journal>> Journal::prepare(std::shared_ptr<WritableFile> storage,
                                                  const BlockFile &image,
                                                  const JournalRequest &request,
                                                  JobControl &control)
{
    auto pieces = piecesToSave(request, image);
    if (!pieces)
        return tl::unexpected(pieces.error());
    auto header = whole(TableChecksum::of(image, request.headerAndTable, control), image);
    if (!header)
        return tl::unexpected(header.error());

    std::uint64_t total = 0;
    for (const SavedPiece &piece : *pieces)
        total += piece.range.length;
    std::uint64_t done = 0;
    std::uint64_t end = kDataStart;
    for (SavedPiece &piece : *pieces) {
        if (!piece.isZeros()) {
            piece.place = placeFor(piece, end);
            if (const auto saved = savePiece(piece, image, *storage, control); !saved)
                return tl::unexpected(saved.error());
            end = piece.place + piece.range.length;
        }
        control.report(done += piece.range.length, total);
    }

    Slot slot;
    slot.state = std::uint32_t(JournalState::Prepared);
    slot.device = request.device;
    slot.inode = request.inode;
    slot.keptSize = request.keptSize;
    slot.before = {request.oldSize, request.headerAndTable, header->value()};
    const auto index = append(*storage, end, encode(*pieces), pieces->size());
    if (!index)
        return tl::unexpected(index.error());
    slot.index = *index;
    const QByteArray text = descriptionOf(request);
    const auto description = append(*storage, end, bytesOf(text), std::uint64_t(text.size()));
    if (!description)
        return tl::unexpected(description.error());
    slot.description = *description;
    slot.journalBytes = end;
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled);
    // The state says that everything is there, so everything must be there before.
    if (const auto synced = storage->sync(); !synced)
        return tl::unexpected(synced.error());
    std::shared_ptr<Journal> journal(new Journal(std::move(storage)));
    if (const auto stored = journal->store(slot); !stored)
        return tl::unexpected(stored.error());
    journal->m_before = std::move(*header);
    return journal;
}

Result<std::shared_ptr<Journal>> Journal::open(std::shared_ptr<WritableFile> storage)
{
    auto file = JournalFile::open(storage);
    if (!file)
        return tl::unexpected(file.error());
    std::shared_ptr<Journal> journal(new Journal(std::move(storage)));
    journal->m_sequence = (*file)->slot().sequence;
    journal->m_doubtfulCopy = (*file)->staleCopy();
    journal->m_file = std::move(*file);
    return journal;
}

Result<void> Journal::beginApplying(const std::optional<FileIdentity> &file)
{
    if (state() == JournalState::Undone)
        return failure(ErrorCode::NothingToUndo, info().journalPath);
    if (state() == JournalState::Applying && !m_doubtfulCopy)
        return {};
    Slot slot = m_file->slot();
    slot.state = std::uint32_t(JournalState::Applying);
    if (file && slot.inode != 0) {
        slot.device = file->device;
        slot.inode = file->inode;
    }
    return store(slot);
}

Result<void> Journal::finish(const BlockFile &image, const WriteRecord &record,
                             ByteRange headerAndTable, JobControl &control)
{
    if (state() != JournalState::Applying)
        return failure(ErrorCode::Unsupported, info().journalPath);
    const auto pieces = record.pieces(image, control);
    if (!pieces)
        return tl::unexpected(pieces.error());
    const auto header =
        whole(m_before ? TableChecksum::after(*m_before, record, image, headerAndTable, control)
                       : TableChecksum::of(image, headerAndTable, control),
              image);
    if (!header)
        return tl::unexpected(header.error());
    const Result<std::uint64_t> size = image.size();
    if (!size)
        return tl::unexpected(size.error());

    Slot slot = m_file->slot();
    slot.state = std::uint32_t(JournalState::Finished);
    slot.after = {*size, headerAndTable, header->value()};
    const auto result = append(*m_storage, slot.journalBytes, encode(*pieces), pieces->size());
    if (!result)
        return tl::unexpected(result.error());
    slot.result = *result;
    if (const auto synced = m_storage->sync(); !synced)
        return synced;
    return store(slot);
}

Result<void> Journal::markUndone()
{
    Slot slot = m_file->slot();
    slot.state = std::uint32_t(JournalState::Undone);
    return store(slot);
}

Result<void> Journal::store(Slot slot)
{
    slot.sequence = ++m_sequence;
    const auto sector = encode(slot);
    // One copy after the other, the worse one first: whatever happens, one of them is whole, and
    // says the old or the new.
    const std::size_t first = m_doubtfulCopy.value_or(0);
    for (const std::size_t copy : {first, 1 - first}) {
        m_doubtfulCopy = copy;
        if (const auto written = m_storage->writeAt(kSlots[copy], sector); !written)
            return written;
        if (const auto synced = m_storage->sync(); !synced)
            return synced;
    }
    m_doubtfulCopy.reset();
    auto file = JournalFile::open(m_storage);
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    return {};
}

} // namespace parascope
