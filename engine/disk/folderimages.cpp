#include "engine/disk/folderimages.h"

#include "engine/disk/disksource.h"
#include "engine/format/foreign.h"

#include <algorithm>
#include <optional>
#include <string>

namespace parascope {

namespace {

namespace fs = std::filesystem;

/// A folder with more names than this is looked at in part only: somebody waits for the answer.
constexpr std::size_t kMostNames = 100'000;

enum class NameKind
{
    Other,
    Hds,
    Hdd
};

NameKind kindOf(const fs::path &path)
{
    std::string extension = path.extension().native();
    std::ranges::transform(extension, extension.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    if (extension == ".hds")
        return NameKind::Hds;
    return extension == ".hdd" ? NameKind::Hdd : NameKind::Other;
}

enum class Folders
{
    LookInto,
    LeaveOut
};

FolderImages look(const fs::path &folder, Folders folders);

std::optional<FolderImage> imageAt(const fs::directory_entry &entry, Folders folders)
{
    const NameKind kind = kindOf(entry.path());
    std::error_code problem;
    if (kind == NameKind::Other)
        return std::nullopt;
    if (entry.is_regular_file(problem)) {
        const std::uint64_t bytes = entry.file_size(problem);
        if (problem || (kind == NameKind::Hdd && bytes == 0))
            return std::nullopt;
        return FolderImage{entry.path(), bytes, false};
    }
    if (kind != NameKind::Hdd || folders != Folders::LookInto || !entry.is_directory(problem))
        return std::nullopt;
    const FolderImages inside = look(entry.path(), Folders::LeaveOut);
    if (inside.images.empty())
        return std::nullopt;
    std::uint64_t bytes = 0;
    for (const FolderImage &image : inside.images)
        bytes += image.bytes;
    return FolderImage{entry.path(), bytes, true};
}

FolderImages look(const fs::path &folder, Folders folders)
{
    FolderImages found;
    std::error_code problem;
    std::size_t names = 0;
    fs::directory_iterator entry(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        if (++names > kMostNames) {
            found.isCut = true;
            break;
        }
        found.isDisk = found.isDisk || entry->path().filename() == kDescriptorName;
        auto image = imageAt(*entry, folders);
        if (image && found.images.size() == kMostFolderImages)
            found.isCut = true;
        else if (image)
            found.images.push_back(std::move(*image));
    }
    std::ranges::sort(found.images, {}, &FolderImage::path);
    return found;
}

} // namespace

FolderImages imagesInFolder(const fs::path &folder)
{
    return look(folder, Folders::LookInto);
}

fs::path imageMeantBy(const fs::path &path)
{
    const FolderImages found = imagesInFolder(path);
    if (found.images.size() != 1)
        return path;
    const FolderImage &only = found.images.front();
    if (!only.isFolder)
        return only.path;
    const FolderImages inside = look(only.path, Folders::LeaveOut);
    return inside.images.size() == 1 ? inside.images.front().path : only.path;
}

FolderImages imagesInstead(const Error &error, const fs::path &path)
{
    std::error_code ignored;
    const bool isFolder = fs::is_directory(path, ignored);
    if (error.code == ErrorCode::IsDirectory ||
        (error.code == ErrorCode::InvalidDescriptor && isFolder))
        return imagesInFolder(path);
    if (error.code == ErrorCode::InvalidDescriptor)
        return imagesInFolder(path.has_parent_path() ? path.parent_path() : fs::path("."));
    switch (foreignKindOf(error)) {
    case ForeignKind::Empty:
    case ForeignKind::DiskDescriptor:
    case ForeignKind::MachineSettings: {
        const fs::path folder = path.parent_path();
        FolderImages found = imagesInFolder(folder.empty() ? fs::path(".") : folder);
        std::erase_if(found.images, [&](const FolderImage &image) {
            return image.path.filename() == path.filename();
        });
        return found;
    }
    default:
        return {};
    }
}

} // namespace parascope
