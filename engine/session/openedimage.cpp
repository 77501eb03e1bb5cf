#include "engine/session/openedimage.h"

namespace parascope {

Result<OpenedImage> openHostImage(const std::filesystem::path &path)
{
    auto opened = HostFile::open(path);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::shared_ptr<const HostFile> file = *opened;
    return OpenedImage{file, [file] { return file->identity(); },
                       [file] { return file->identityOfPath(); },
                       [file] {
                           return file->use();
                       }};
}

ImageOpener plainOpener(std::uint64_t clusterBytes)
{
    return [clusterBytes](const std::filesystem::path &path) {
        return openHostImage(path).map([clusterBytes](OpenedImage image) {
            image.plainClusterBytes = clusterBytes;
            return image;
        });
    };
}

} // namespace parascope
