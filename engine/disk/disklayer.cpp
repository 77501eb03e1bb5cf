#include "engine/disk/disklayer.h"

#include <algorithm>
#include <utility>

namespace parascope {

std::uint64_t DiskLayer::ownClusters() const
{
    std::uint64_t count = 0;
    if (!state)
        return count;
    for (const auto &chunk : state->bat.chunks()) {
        const std::span<const std::uint32_t> entries = std::as_const(*chunk).entries();
        count += entries.size() - static_cast<std::size_t>(std::ranges::count(entries, 0U));
    }
    return count;
}

bool DiskLayer::isUnchanged() const
{
    const auto *host = dynamic_cast<const HostFile *>(file.get());
    if (!host)
        return true;
    const Result<FileIdentity> now = host->identity();
    return now && isSameVersion(*now, identity);
}

ImageUse DiskLayer::use() const
{
    const auto *host = dynamic_cast<const HostFile *>(file.get());
    return host ? host->use() : ImageUse::Free;
}

} // namespace parascope
