#pragma once

#include "engine/check/report.h"
#include "engine/journal/journal.h"

namespace parascope {

/// What one call of a GuestWriter does to the disk.
enum class WriteKind
{
    Write, ///< write()
    Zero   ///< writeZeroes(), discard()
};

/// What the journal of one such call, from open() to close(), has to keep: header, blocks of the
/// table, data that is overwritten in place, clusters that are freed, which close() clears, bitmaps
/// and extension, and the tail that it may cut off. New clusters lie behind the old end and need no
/// keeping. `guest` lies inside the disk; the image has no writeObstacle(). `image` is read for
/// the sections of an extension, and for zeros at its end. Errors: ReadFailed, FileChanged.
[[nodiscard]] Result<JournalRequest> journalRequestForWrite(const ImageState &state, WriteKind kind,
                                                            ByteRange guest,
                                                            const BlockFile &image);

} // namespace parascope
