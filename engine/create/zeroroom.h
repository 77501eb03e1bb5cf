#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/writablefile.h"

#include <functional>

namespace parascope {

/// Writes zeros, at most 1 MiB per call to `file`; `written` hears how far it is. Errors:
/// WriteFailed, Cancelled.
[[nodiscard]] Result<void> writeZeros(ByteRange range, WritableFile &file,
                                      const JobControl &control,
                                      const std::function<void(std::uint64_t)> &written = {});

/// Grows the file to `size` with room on the disk for all of it, in steps between which a cancel is
/// heard. False: the file system cannot; the file has any length up to `size`. Errors: WriteFailed,
/// Cancelled.
[[nodiscard]] Result<bool> reserveUpTo(std::uint64_t size, WritableFile &file,
                                       const JobControl &control);

/// Makes room for header and table of a new image: `file`, which is empty, gets the length
/// `dataStart` and reads as zeros. They are written where that costs little, because ploop refuses
/// files with room that was only reserved, and reserved else. Errors: WriteFailed, Cancelled.
[[nodiscard]] Result<void> makeTableRoom(std::uint64_t dataStart, WritableFile &file,
                                         const JobControl &control);

} // namespace parascope
