#include "engine/session/diskchange.h"

#include "engine/disk/stillthere.h"

#include <algorithm>

namespace parascope {

std::optional<std::filesystem::path> changedFileOf(const Bundle &bundle, const Disk *disk,
                                                   const BundleReport *report,
                                                   const std::filesystem::path &but)
{
    if (const DiskLayerPtr layer = disk ? replacedLayer(*disk, but) : nullptr)
        return layer->place.path;
    if (const DiskLayerPtr layer = report ? replacedLayer(report->layers, but) : nullptr)
        return layer->place.path;
    if (!isDescriptorStillThere(bundle))
        return bundle.source.folder / kDescriptorName;
    return std::nullopt;
}

bool isReportOn(const BundleReport &report, const Disk &disk)
{
    const auto isJudged = [&](const DiskLayerPtr &layer) {
        return std::ranges::all_of(report.layers, [&](const std::vector<DiskLayerPtr> &images) {
            const auto same = std::ranges::find(
                images, layer->place.path, [](const auto &image) { return image->place.path; });
            return same == images.end() || isSameVersion((*same)->identity, layer->identity);
        });
    };
    return std::ranges::all_of(disk.storages, [&](const DiskStorage &storage) {
        return std::ranges::all_of(storage.chain, isJudged);
    });
}

} // namespace parascope
