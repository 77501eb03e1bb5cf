#pragma once

#include "engine/disk/disk.h"
#include "engine/text/facts.h"

#include <QJsonObject>

/// Disks of several files in words.
namespace parascope::text {

/// Name, size, storages, snapshots, which one is looked at, and what hinders.
[[nodiscard]] Facts diskFacts(const Disk &disk, const QLocale &locale = QLocale());
/// The tree of snapshots, a line each and one for each file, indented; the picked one marked.
[[nodiscard]] QString layerTree(const Disk &disk, const BundleLayers &layers,
                                const QLocale &locale = QLocale());
/// Files of the folder that belong to no layer, a line each; empty without any.
[[nodiscard]] QString orphanLines(const Bundle &bundle);
/// The counters that the vendor's checker left in the descriptor, as far as they are not 0.
[[nodiscard]] Facts vendorCounters(const DiskDescriptor &descriptor);

/// "disk" in the JSON of `info` (resources/report.schema.json).
[[nodiscard]] QJsonObject diskAsJson(const Disk &disk, const BundleLayers &layers);
/// "inside", "moved", "outside", "missing", "unusable".
[[nodiscard]] QString jsonName(ImagePlace::Kind kind);
/// "top-guid", "well-known", "only-leaf", "none".
[[nodiscard]] QString jsonName(TopChoice choice);

} // namespace parascope::text
