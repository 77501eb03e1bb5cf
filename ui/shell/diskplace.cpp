#include "ui/shell/diskplace.h"

#include <algorithm>

namespace parascope::ui {

namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path &file)
{
    const fs::path folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

} // namespace

bool isImageByName(const fs::path &path)
{
    std::error_code problem;
    return path.extension() != ".xml" && path.filename() != kDescriptorBackupName &&
           fs::is_regular_file(path, problem) && fs::file_size(path, problem) > 0 && !problem;
}

bool isSameFile(const fs::path &a, const fs::path &b)
{
    std::error_code ignored;
    return a == b || (!a.empty() && !b.empty() && fs::equivalent(a, b, ignored));
}

std::optional<LayerOfFile> layerOfFile(const Bundle &bundle, const fs::path &path)
{
    for (std::size_t storage = 0; storage < bundle.places.size(); ++storage) {
        const auto &places = bundle.places[storage];
        for (std::size_t image = 0; image < places.size(); ++image) {
            // A descriptor may have many; only a like name is worth a question to the system.
            if (places[image].path.filename() == path.filename() &&
                isSameFile(places[image].path, path))
                return LayerOfFile{bundle.descriptor.storages[storage].images[image].guid, storage};
        }
    }
    return std::nullopt;
}

bool isOrphan(const Bundle &bundle, const fs::path &path)
{
    return std::ranges::any_of(bundle.orphans, [&](const fs::path &orphan) {
        return orphan.filename() == path.filename() && isSameFile(orphan, path);
    });
}

bool leadsTo(const Bundle &bundle, const fs::path &path)
{
    const fs::path &folder = bundle.source.folder;
    if (isSameFile(path, folder) || layerOfFile(bundle, path))
        return true;
    if (!isSameFile(folderOf(path), folder))
        return false;
    std::error_code problem;
    const bool isMarker = fs::is_regular_file(path, problem) && fs::file_size(path, problem) == 0;
    return path.filename() == kDescriptorName || path.filename() == kDescriptorBackupName ||
           isMarker || (!bundle.isReadable() && isOrphan(bundle, path));
}

} // namespace parascope::ui
