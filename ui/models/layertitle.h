#pragma once

#include "engine/disk/bundle.h"

namespace parascope::ui {

/// What a layer is called in lists: the snapshot's name; "Current state" for the top without one;
/// else how its GUID begins.
[[nodiscard]] QString layerTitle(const Bundle &bundle, const SnapshotNode &node);
/// When the snapshot was taken, as the user's locale writes it; as it is written when that is no
/// date; empty when nothing says it.
[[nodiscard]] QString layerDate(const Bundle &bundle, const SnapshotNode &node);
/// "Part 2 · 1 TiB to 2 TiB" of the disk, counted from 1.
[[nodiscard]] QString partTitle(const Bundle &bundle, std::size_t storage);

} // namespace parascope::ui
