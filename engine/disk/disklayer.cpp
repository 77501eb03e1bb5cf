#include "engine/disk/disklayer.h"

namespace parascope {

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
