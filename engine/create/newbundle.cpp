#include "engine/create/newbundle.h"

#include "engine/base/checked.h"
#include "engine/base/units.h"
#include "engine/disk/disksource.h"
#include "engine/format/diskgeometry.h"
#include "engine/io/newfile.h"
#include "engine/io/newfolder.h"
#include "engine/io/storagelimits.h"

#include <QStringDecoder>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <numeric>

namespace parascope {

namespace {

constexpr std::uint64_t kPhysicalSectorBytes = 4096;

/// The folder's name, however the path to it ends.
std::filesystem::path nameOf(const std::filesystem::path &target)
{
    return target.has_filename() ? target.filename() : target.parent_path().filename();
}

/// As text that XML can hold; nothing when it cannot.
std::optional<QString> textOf(const std::string &name)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(QByteArray::fromStdString(name));
    constexpr char16_t kFirstPrintable = 0x20;
    constexpr char16_t kLastUsable = 0xFFFD; // behind it are two that XML does not have
    const bool isUsable = std::ranges::all_of(text, [](QChar letter) {
        return letter.unicode() >= kFirstPrintable && letter.unicode() <= kLastUsable;
    });
    if (name.empty() || decoder.hasError() || !isUsable)
        return std::nullopt;
    return text;
}

/// The entries of Miscellaneous in a disk that nobody has used (format.md §5).
std::vector<DescriptorEntry> freshMiscellaneous()
{
    std::vector<DescriptorEntry> entries = {
        {QStringLiteral("CompatLevel"), QStringLiteral("level2")}};
    for (const char *counter :
         {"SuspendState", "ChangeState", "DupBlocksCnt", "CorruptBlocksCnt", "UnrefBlocksCnt",
          "OutOfDiskBlocksCnt", "BatOverlapBlocksCnt", "BlocksCnt", "TruncatedBlocksCnt",
          "ReferencedBlocksCnt", "Bootable", "ShutdownState"})
        entries.push_back({QString::fromLatin1(counter), QStringLiteral("0")});
    return entries;
}

DiskDescriptor descriptorFor(const QString &diskName, std::uint64_t diskBytes)
{
    DiskDescriptor descriptor;
    const std::uint64_t sectors = diskBytes / kSectorBytes;
    const DiskGeometry geometry = exactGeometry(sectors);
    descriptor.diskSectors = sectors;
    descriptor.geometry = {geometry.cylinders, geometry.heads, geometry.sectors};
    descriptor.logicSectorSize = kSectorBytes;
    descriptor.physicalSectorSize = kPhysicalSectorBytes;
    descriptor.padding = 0;
    descriptor.encryptionEngine = QString::fromLatin1(kZeroGuid);
    descriptor.uid = QUuid::createUuid().toString();
    descriptor.name = diskName;
    descriptor.miscellaneous = freshMiscellaneous();
    descriptor.shots = {{QString::fromLatin1(kTopGuid), QString::fromLatin1(kZeroGuid)}};
    return descriptor;
}

DescriptorStorage storageFor(const NewBundlePart &part)
{
    DescriptorStorage storage;
    storage.start = part.range.offset / kSectorBytes;
    storage.end = part.range.end() / kSectorBytes;
    storage.blockSize = part.layout.header.tracks;
    storage.images = {{QString::fromLatin1(kTopGuid), QStringLiteral("Compressed"), part.fileName}};
    return storage;
}

std::uint64_t sumOf(const std::vector<NewBundlePart> &parts, std::uint64_t NewImageLayout::*bytes)
{
    return std::accumulate(
        parts.begin(), parts.end(), std::uint64_t(0),
        [&](std::uint64_t sum, const NewBundlePart &part) { return sum + part.layout.*bytes; });
}

Result<void> writeSmallFile(const std::filesystem::path &path, const QByteArray &contents)
{
    const auto file = NewFile::create(path, false);
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = std::as_bytes(std::span(contents.constData(), std::size_t(contents.size())));
    return (*file)->writeAt(0, bytes).and_then([&] { return (*file)->keep(); });
}

/// Everything in the folder but the images. Both descriptors are the same.
Result<void> writeDescriptors(const std::filesystem::path &folder, const NewBundleLayout &layout)
{
    const QByteArray text = encodeDescriptor(layout.descriptor);
    return writeSmallFile(folder / kDescriptorName, text)
        .and_then([&] { return writeSmallFile(folder / kDescriptorBackupName, text); })
        .and_then([&] { return writeSmallFile(folder / layout.name, {}); });
}

} // namespace

std::uint64_t NewBundleLayout::diskBytes() const
{
    return descriptor.diskSectors.value_or(0) * kSectorBytes;
}

std::uint64_t NewBundleLayout::fileBytes() const
{
    return sumOf(parts, &NewImageLayout::fileBytes);
}

std::uint64_t NewBundleLayout::largestFileBytes() const
{
    return sumOf(parts, &NewImageLayout::largestFileBytes);
}

Result<NewBundleLayout> layOutNewBundle(const std::filesystem::path &target,
                                        const NewBundleOptions &options)
{
    const std::filesystem::path name = nameOf(target);
    if (!textOf(name.native()))
        return failure(ErrorCode::InvalidDescriptor, target.native(), 0, 0,
                       QStringLiteral("the name is not text that XML can hold"));
    NewImageOptions image{FormatVersion::V1, options.diskBytes, options.clusterBytes,
                          options.preallocation};
    // The cluster size is judged before anything is counted in it.
    if (largestDisk(image.format, image.clusterBytes) == 0)
        return layOutNewImage(image).map([](const NewImageLayout &) { return NewBundleLayout(); });
    const std::uint64_t cluster = roundedUp(options.clusterBytes, kSectorBytes);
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max() / 2;
    if (options.diskBytes > kMost || options.partBytes > kMost)
        return failure(ErrorCode::NewDiskSize, target.native(), 0,
                       largestDisk(image.format, image.clusterBytes));
    const std::uint64_t disk = roundedUp(options.diskBytes, kSectorBytes);
    const std::uint64_t part =
        options.partBytes == 0 ? std::max(disk, cluster) : roundedUp(options.partBytes, cluster);
    if (divideRoundingUp(disk, part) > kMaxDescriptorImages)
        return failure(ErrorCode::NewDiskSize, target.native(), 0, part * kMaxDescriptorImages);

    NewBundleLayout layout;
    layout.name = name.native();
    layout.descriptor = descriptorFor(*textOf(name.stem().native()), disk);
    std::uint64_t at = 0;
    do {
        image.diskBytes = std::min(part, disk - at);
        const Result<NewImageLayout> laidOut = layOutNewImage(image);
        if (!laidOut)
            return tl::unexpected(laidOut.error());
        std::string file = layout.name;
        file.append(".").append(std::to_string(layout.parts.size()));
        file.append(".").append(kTopGuid).append(".hds");
        layout.parts.push_back({std::move(file), {at, image.diskBytes}, *laidOut});
        layout.descriptor.storages.push_back(storageFor(layout.parts.back()));
        at += image.diskBytes;
    } while (at < disk);
    return layout;
}

Result<void> confirmRoom(const NewBundleLayout &layout, Preallocation preallocation,
                         const std::filesystem::path &target)
{
    const std::filesystem::path folder =
        (target.has_filename() ? target : target.parent_path()).parent_path();
    const StorageLimits limits = storageLimits(folder.empty() ? "." : folder);
    for (const NewBundlePart &part : layout.parts)
        if (part.layout.fileBytes > limits.largestFile)
            return failure(ErrorCode::FileTooLarge, target.native(), 0, limits.largestFile);
    // Clusters that only have a place in the table are a hole.
    const std::uint64_t taken = preallocation == Preallocation::Metadata
                                    ? sumOf(layout.parts, &NewImageLayout::dataStart)
                                    : layout.fileBytes();
    if (taken > limits.freeBytes)
        return failure(ErrorCode::WriteFailed, target.native(), ENOSPC);
    return {};
}

Result<void> makeBundle(const std::filesystem::path &target, const NewBundleLayout &layout,
                        const PartFiller &fill, const JobControl &control)
{
    Result<NewFolder> folder = NewFolder::create(target);
    if (!folder)
        return tl::unexpected(folder.error());
    // Errors speak of the bundle that the caller knows, not of the name it has while it is made.
    const auto named = [&](Error error) {
        if (error.path.starts_with(folder->path().native()))
            error.path = target.native();
        return error;
    };
    for (const NewBundlePart &part : layout.parts) {
        const auto file = NewFile::create(folder->path() / part.fileName, false);
        if (!file)
            return tl::unexpected(named(file.error()));
        const auto filled = fill(part, **file).and_then([&] { return (*file)->keep(); });
        if (!filled)
            return tl::unexpected(named(filled.error()));
    }
    if (const auto written = writeDescriptors(folder->path(), layout); !written)
        return tl::unexpected(named(written.error()));
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, target.native());
    return folder->keep();
}

Result<NewBundleLayout> createBundle(const std::filesystem::path &target,
                                     const NewBundleOptions &options, JobControl &control)
{
    const Result<NewBundleLayout> layout =
        layOutNewBundle(target, options).map_error([&](Error error) {
            error.path = target.native();
            return error;
        });
    if (!layout)
        return layout;
    if (const auto fits = confirmRoom(*layout, options.preallocation, target); !fits)
        return tl::unexpected(fits.error());
    std::uint64_t done = 0;
    const auto fill = [&](const NewBundlePart &part, WritableFile &file) {
        control.beginPart(done, layout->fileBytes());
        done += part.layout.fileBytes;
        return writeNewImage(part.layout, options.preallocation, file, control);
    };
    return makeBundle(target, *layout, fill, control).map([&] { return *layout; });
}

} // namespace parascope
