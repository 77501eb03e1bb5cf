#pragma once

#include "engine/check/bundlereport.h"

namespace parascope::bundlerules {

/// The rules look at a report whose layers are opened, and append findings in any order.
using Rule = void (*)(const BundleReport &report, std::vector<BundleFinding> &findings);

// Of the descriptor alone, in bundlerules.cpp.
void descriptorIsWhole(const BundleReport &report, std::vector<BundleFinding> &findings);
void sizesAgree(const BundleReport &report, std::vector<BundleFinding> &findings);
void geometryIsExact(const BundleReport &report, std::vector<BundleFinding> &findings);
void snapshotsAreATree(const BundleReport &report, std::vector<BundleFinding> &findings);
void conditions(const BundleReport &report, std::vector<BundleFinding> &findings);

// Of the files that it names, in layerrules.cpp.
void filesAreThere(const BundleReport &report, std::vector<BundleFinding> &findings);
void layersFit(const BundleReport &report, std::vector<BundleFinding> &findings);
void headersAgree(const BundleReport &report, std::vector<BundleFinding> &findings);

/// The layer of a storage that a machine would write to, when it is open; null when there is none,
/// or the top is not known.
[[nodiscard]] DiskLayerPtr topLayer(const BundleReport &report, std::size_t storage);

/// The storages by where they begin on the disk, which need not be the order in the descriptor. One
/// whose start is not written begins where the one before it in the descriptor ends.
[[nodiscard]] std::vector<std::size_t> storageOrder(const DiskDescriptor &descriptor);

} // namespace parascope::bundlerules
