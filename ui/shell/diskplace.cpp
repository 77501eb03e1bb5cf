#include "ui/shell/diskplace.h"

#include "engine/session/promptanswer.h"

#include <algorithm>

namespace parascope::ui {

namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path &file)
{
    const fs::path folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

/// Of a file; nothing for other things, and when it cannot be known.
std::optional<std::uintmax_t> sizeOfFile(const fs::path &path)
{
    const auto size = promptAnswer([path]() -> std::optional<std::uintmax_t> {
        std::error_code problem;
        if (!fs::is_regular_file(path, problem))
            return std::nullopt;
        const std::uintmax_t bytes = fs::file_size(path, problem);
        return problem ? std::nullopt : std::optional(bytes);
    });
    return size.value_or(std::nullopt);
}

} // namespace

bool isImageByName(const fs::path &path)
{
    return path.extension() != ".xml" && path.filename() != kDescriptorBackupName &&
           sizeOfFile(path).value_or(0) > 0;
}

bool isSameFile(const fs::path &a, const fs::path &b)
{
    if (a == b || a.empty() || b.empty())
        return a == b;
    const auto isSame = promptAnswer([a, b] {
        std::error_code ignored;
        return fs::equivalent(a, b, ignored);
    });
    return isSame.value_or(false);
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
    const bool isMarker = sizeOfFile(path) == std::uintmax_t(0);
    return path.filename() == kDescriptorName || path.filename() == kDescriptorBackupName ||
           isMarker || (!bundle.isReadable() && isOrphan(bundle, path));
}

} // namespace parascope::ui
