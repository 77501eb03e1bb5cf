#pragma once

#include "engine/journal/journal.h"

namespace parascope {

/// The pieces of the image that a journal for `request` has to save, holes told from data; places
/// and checksums are not set yet. Errors: OutOfRange when the request contradicts itself,
/// FileChanged when the image is not as long as it says, ReadFailed.
[[nodiscard]] Result<std::vector<journalformat::SavedPiece>>
piecesToSave(const JournalRequest &request, const BlockFile &image);

/// Where a piece's bytes go in the journal when `at` is free: at the same place within a block as
/// in the image when that lets the file system share blocks.
[[nodiscard]] std::uint64_t placeFor(const journalformat::SavedPiece &piece, std::uint64_t at);

/// Copies the bytes of `piece` from the image to its place, zeros as holes, and sets its checksum.
/// Errors: ReadFailed, FileChanged, WriteFailed, Cancelled.
[[nodiscard]] Result<void> savePiece(journalformat::SavedPiece &piece, const BlockFile &image,
                                     WritableFile &storage, JobControl &control);

} // namespace parascope
