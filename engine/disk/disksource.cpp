#include "engine/disk/disksource.h"

#include "engine/io/hostfile.h"
#include "engine/io/smallfile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace parascope {

namespace {

namespace fs = std::filesystem;

/// Folders with more names are looked at in part only.
constexpr std::size_t kMostNames = 100'000;

/// Whether a file is called as the layers of bundles are; other images lie in any folder.
bool isLayerName(const fs::path &path)
{
    return path.extension() == ".hds" && !guidInName(path.filename().native()).isEmpty();
}

bool isFile(const fs::path &path)
{
    std::error_code problem;
    return fs::is_regular_file(path, problem);
}

fs::path folderOf(const fs::path &file)
{
    const fs::path folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

/// Calls `take` for each entry of a folder, until it returns false.
template <class Take>
Result<void> forEachEntry(const fs::path &folder, Take take)
{
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (std::size_t names = 0; !problem && entry != fs::directory_iterator() && names < kMostNames;
         entry.increment(problem), ++names) {
        if (!take(*entry))
            return {};
    }
    if (!problem)
        return {};
    const bool isRefused = problem == std::errc::permission_denied;
    return failure(isRefused ? ErrorCode::NoPermission : ErrorCode::ReadFailed, folder.native(),
                   problem.value());
}

Result<bool> isBundle(const fs::path &folder)
{
    if (isFile(folder / kDescriptorName) || isFile(folder / kDescriptorBackupName))
        return true;
    bool found = false;
    return forEachEntry(folder,
                        [&](const fs::directory_entry &entry) {
                            found = isLayerName(entry.path());
                            return !found;
                        })
        .map([&] { return found; });
}

DiskSource bundleAt(DiskInput input, const fs::path &given, const fs::path &folder)
{
    DiskSource source;
    source.input = input;
    source.given = given;
    source.folder = folder;
    source.descriptor = folder / kDescriptorName;
    return source;
}

/// "NAME/" and "NAME/." are the folder NAME.
fs::path withoutSlash(const fs::path &path)
{
    const fs::path normal = path.lexically_normal();
    return normal.has_filename() || !normal.has_relative_path() ? normal : normal.parent_path();
}

Result<std::vector<DiskSource>> disksInFolder(const fs::path &given)
{
    const fs::path folder = withoutSlash(given);
    const Result<bool> isDisk = isBundle(folder);
    if (!isDisk)
        return tl::unexpected(isDisk.error());
    if (*isDisk)
        return std::vector{bundleAt(DiskInput::Folder, given, folder)};

    std::vector<DiskSource> disks;
    const Result<void> listed = forEachEntry(folder, [&](const fs::directory_entry &entry) {
        std::error_code problem;
        if (entry.is_directory(problem) && isBundle(entry.path()).value_or(false))
            disks.push_back(bundleAt(DiskInput::Machine, given, entry.path()));
        return true;
    });
    if (!listed)
        return tl::unexpected(listed.error());
    if (disks.empty())
        return failure(ErrorCode::IsDirectory, given.native());
    std::ranges::sort(disks, {}, &DiskSource::folder);
    return disks;
}

bool isDescriptor(const fs::path &path, const HostFile &file)
{
    if (path.filename() == kDescriptorName || path.filename() == kDescriptorBackupName)
        return true;
    std::array<std::byte, 4096> start{};
    const std::size_t count = file.readAt(0, start).value_or(0);
    const std::string_view text(reinterpret_cast<const char *>(start.data()), count);
    return text.find("<Parallels_disk_image") != text.npos ||
           text.find("<Virtuozzo_disk_image") != text.npos;
}

/// What the bundle in `folder` says of the file `name` in it. The source's folder stays empty when
/// it is none of its layers.
DiskSource layerIn(const fs::path &folder, const std::string &name, const fs::path &given)
{
    DiskSource source = bundleAt(DiskInput::Layer, given, folder);
    const auto text = readSmallFile(source.descriptor, kMaxDescriptorBytes);
    const auto descriptor = text ? decodeDescriptor(bytesOf(*text))
                                 : Result<DiskDescriptor>(tl::unexpected(text.error()));
    if (!descriptor) {
        source.pickedGuid = guidInName(name);
        const bool isThere = text || text.error().code != ErrorCode::NotFound;
        if (isThere && !source.pickedGuid.isEmpty())
            return source;
        return {DiskInput::Image, given, {}, {}, {}, {}};
    }
    for (std::size_t storage = 0; storage < descriptor->storages.size(); ++storage) {
        for (const DescriptorImage &image : descriptor->storages[storage].images) {
            if (!namesFile(image.file, name))
                continue;
            source.pickedGuid = image.guid;
            source.pickedStorage = storage;
            return source;
        }
    }
    return {DiskInput::Image, given, {}, {}, {}, {}};
}

DiskSource diskOfFile(const fs::path &given, const HostFile &file)
{
    std::error_code problem;
    const fs::path real = fs::canonical(given, problem);
    const bool isLink = !problem && fs::is_symlink(given, problem);
    const fs::path &path = isLink ? real : given;
    if (isDescriptor(path, file)) {
        DiskSource source = bundleAt(DiskInput::Descriptor, given, folderOf(path));
        source.descriptor = path;
        return source;
    }
    if (file.size().value_or(1) == 0 && isFile(folderOf(path) / kDescriptorName))
        return bundleAt(DiskInput::Marker, given, folderOf(path));
    DiskSource source = layerIn(folderOf(given), given.filename().native(), given);
    return source.isLoneImage() && isLink ? layerIn(folderOf(real), real.filename().native(), given)
                                          : source;
}

} // namespace

Result<std::vector<DiskSource>> findDisks(const std::filesystem::path &path)
{
    std::error_code problem;
    if (fs::is_directory(path, problem))
        return disksInFolder(path);
    const auto file = HostFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::vector{diskOfFile(path, **file)};
}

} // namespace parascope
