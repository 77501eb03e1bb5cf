#pragma once

#include "app/cli/openeddisk.h"

namespace parascope::cli {

/// Lists where the parts of a disk of several files lie. Text, or qemu-img's JSON of a chain with
/// state and file added. False when the output failed or the user stopped it.
bool writeDiskMap(const DiskPtr &disk, bool json, const QByteArray &separator, Context &context);

} // namespace parascope::cli
