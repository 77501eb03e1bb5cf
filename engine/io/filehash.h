#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/blockfile.h"

#include <QString>

namespace parascope {

/// SHA-256 of a whole file, in hex; read in steps of 1 MiB, holes not at all. Errors: ReadFailed,
/// FileChanged (the file ended early), Cancelled.
[[nodiscard]] Result<QString> sha256OfFile(const BlockFile &file, JobControl &control);

} // namespace parascope
