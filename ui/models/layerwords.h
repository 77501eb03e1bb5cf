#pragma once

#include "engine/session/imagesession.h"

#include <QString>

namespace parascope::ui {

/// What views call a layer of a disk: as the list of layers does.
[[nodiscard]] QString layerName(const Disk &disk, const DiskLayer &layer);

/// Where the first byte of a stretch comes from: "from layer “Before the update”, offset
/// 0x1A0000 of root.hds".
[[nodiscard]] QString originWords(const Disk &disk, const SuppliedRange &place);

} // namespace parascope::ui
