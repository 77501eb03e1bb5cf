#include "engine/disk/bundle.h"

#include "engine/io/smallfile.h"

#include <QStringList>

#include <algorithm>
#include <set>
#include <system_error>

namespace parascope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostOrphans = 10'000;
constexpr std::size_t kMostNames = 100'000;
constexpr const char *kSnapshotNames = "Snapshots.xml";

fs::path realPath(const fs::path &path)
{
    std::error_code problem;
    fs::path real = fs::canonical(path, problem);
    return problem ? path : real;
}

void understand(Bundle &bundle, QByteArray text)
{
    bundle.text = std::move(text);
    Result<DiskDescriptor> descriptor =
        decodeDescriptor(bytesOf(bundle.text), bundle.source.descriptor.native());
    if (!descriptor)
        bundle.problem = descriptor.error();
    else
        bundle.descriptor = std::move(*descriptor);
}

void findPlaces(Bundle &bundle)
{
    for (const DescriptorStorage &storage : bundle.descriptor.storages) {
        auto &places = bundle.places.emplace_back();
        for (const DescriptorImage &image : storage.images)
            places.push_back(findImage(bundle.source.folder, image.file));
    }
}

Result<void> findOrphans(Bundle &bundle)
{
    std::set<fs::path> named;
    for (const auto &places : bundle.places) {
        for (const ImagePlace &place : places) {
            if (place.isFound())
                named.insert(realPath(place.path));
        }
    }
    const fs::path &folder = bundle.source.folder;
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (std::size_t names = 0; !problem && entry != fs::directory_iterator() &&
                                names < kMostNames && bundle.orphans.size() < kMostOrphans;
         entry.increment(problem), ++names) {
        const fs::path &path = entry->path();
        if (path.extension() == ".hds" && !named.contains(realPath(path)))
            bundle.orphans.push_back(path);
    }
    std::ranges::sort(bundle.orphans);
    if (!problem)
        return {};
    ErrorCode code = ErrorCode::ReadFailed;
    if (problem == std::errc::no_such_file_or_directory)
        code = ErrorCode::NotFound;
    else if (problem == std::errc::permission_denied)
        code = ErrorCode::NoPermission;
    return failure(code, folder.native(), problem.value());
}

void readNames(Bundle &bundle)
{
    const fs::path path = realPath(bundle.source.folder).parent_path() / kSnapshotNames;
    const Result<QByteArray> text = readSmallFile(path, kMaxDescriptorBytes);
    if (!text)
        return;
    if (Result<SnapshotNames> names = decodeSnapshotNames(bytesOf(*text), path.native()))
        bundle.names = std::move(*names);
}

Result<std::shared_ptr<Bundle>> make(const DiskSource &source, const Result<QByteArray> &text,
                                     std::optional<QByteArray> backup)
{
    auto bundle = std::make_shared<Bundle>();
    bundle->source = source;
    bundle->name = realPath(source.folder).filename().native();
    if (text) {
        bundle->descriptorText = *text;
        understand(*bundle, *text);
    } else {
        bundle->problem = text.error();
    }
    findPlaces(*bundle);
    bundle->tree = SnapshotTree::of(bundle->descriptor);
    if (const Result<void> found = findOrphans(*bundle); !found)
        return tl::unexpected(found.error());
    readNames(*bundle);
    bundle->backupText = std::move(backup);
    return bundle;
}

} // namespace

std::size_t Bundle::imageCount() const
{
    std::size_t count = 0;
    for (const DescriptorStorage &storage : descriptor.storages)
        count += storage.images.size();
    return count;
}

QString Bundle::labelOf(const QString &guid) const
{
    const auto found = names.find(guid);
    return found == names.end() || found->second.name.isEmpty() ? guid : found->second.name;
}

Result<QString> Bundle::guidFor(const QString &words) const
{
    const std::string path = source.given.native();
    if (words == QLatin1String("top") && tree.top())
        return tree.nodes()[*tree.top()].guid;
    if (const auto node = tree.indexOf(unifiedGuid(words)))
        return tree.nodes()[*node].guid;
    QStringList sameName;
    QStringList all;
    for (const SnapshotNode &node : tree.nodes()) {
        const QString label = labelOf(node.guid);
        if (label == words)
            sameName += node.guid;
        all += label == node.guid ? node.guid : QStringLiteral("%1 %2").arg(node.guid, label);
    }
    if (sameName.size() == 1)
        return sameName.front();
    if (sameName.size() > 1)
        return failure(ErrorCode::InvalidDescriptor, path, 0, 0,
                       QStringLiteral("several snapshots are called \"%1\": %2")
                           .arg(words, sameName.join(QStringLiteral(", "))));
    return failure(ErrorCode::NotFound, path, 0, 0, all.join(QStringLiteral(", ")));
}

Result<BundlePtr> readBundle(const DiskSource &source)
{
    const Result<QByteArray> text = readSmallFile(source.descriptor, kMaxDescriptorBytes);
    std::optional<QByteArray> backup;
    if (Result<QByteArray> read =
            readSmallFile(source.folder / kDescriptorBackupName, kMaxDescriptorBytes))
        backup = std::move(*read);
    return make(source, text, std::move(backup)).map([&](std::shared_ptr<Bundle> &&bundle) {
        if (bundle->isReadElsewhere()) {
            Result<QByteArray> used =
                readSmallFile(source.folder / kDescriptorName, kMaxDescriptorBytes);
            bundle->descriptorText =
                used ? std::optional(std::move(*used)) : std::optional<QByteArray>();
        }
        return BundlePtr(std::move(bundle));
    });
}

Result<BundlePtr> readBundleAs(const DiskSource &source, const QByteArray &text,
                               const std::optional<QByteArray> &backup)
{
    return make(source, text, backup);
}

} // namespace parascope
