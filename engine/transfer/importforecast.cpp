#include "engine/transfer/importforecast.h"

#include "engine/io/hostfile.h"
#include "engine/transfer/rawsource.h"

#include <algorithm>

namespace parascope {

namespace {

struct RawDisk
{
    std::shared_ptr<const HostFile> file;
    std::uint64_t size = 0;
};

Result<RawDisk> openRaw(const std::filesystem::path &raw, bool takeAnything)
{
    const auto file = HostFile::open(raw);
    if (!file)
        return tl::unexpected(file.error());
    if (const auto isRaw = confirmRawDisk(**file); !isRaw && !takeAnything)
        return tl::unexpected(isRaw.error());
    return (*file)->size().map([&](std::uint64_t size) { return RawDisk{*file, size}; });
}

/// Bytes of the clusters, counted from the start of `range`, that hold more than a hole.
Result<std::uint64_t> storedBytes(const BlockFile &raw, ByteRange range, std::uint64_t cluster,
                                  const JobControl &control)
{
    std::uint64_t stored = 0;
    std::uint64_t counted = 0; // up to here, in the range
    for (std::uint64_t at = range.offset; at < range.end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const auto extent = raw.extentAt(at);
        if (!extent)
            return tl::unexpected(extent.error());
        const std::uint64_t end = std::min(extent->range.end(), range.end());
        if (!extent->isHole && end > at) {
            const std::uint64_t first = at - range.offset;
            const std::uint64_t last = end - range.offset - 1;
            const std::uint64_t from = std::max(first - first % cluster, counted);
            counted = last - last % cluster + cluster;
            stored += counted - std::min(from, counted);
        }
        at = std::max(end, at + 1);
    }
    return stored;
}

} // namespace

Result<ImportForecast> forecastImport(const std::filesystem::path &raw,
                                      const ImportOptions &options, const JobControl &control)
{
    const auto disk = openRaw(raw, options.takeAnything);
    if (!disk)
        return tl::unexpected(disk.error());
    const auto layout = layOutNewImage(newImageFor(options, disk->size));
    if (!layout)
        return tl::unexpected(layout.error());
    return storedBytes(*disk->file, {0, disk->size}, layout->header.clusterBytes(), control)
        .map([&](std::uint64_t stored) {
            const std::uint64_t bytes = layout->dataStart + stored;
            return ImportForecast{disk->size, bytes, bytes, 1};
        });
}

Result<ImportForecast> forecastImport(const std::filesystem::path &raw,
                                      const std::filesystem::path &target,
                                      const BundleImportOptions &options, const JobControl &control)
{
    const auto disk = openRaw(raw, options.takeAnything);
    if (!disk)
        return tl::unexpected(disk.error());
    // Sizes do not depend on the name.
    const auto layout =
        layOutNewBundle(target.empty() ? "disk.hdd" : target, newBundleFor(options, disk->size));
    if (!layout)
        return tl::unexpected(layout.error());
    ImportForecast forecast{disk->size, 0, 0, layout->parts.size()};
    for (const NewBundlePart &part : layout->parts) {
        const ByteRange range{part.range.offset,
                              std::min(part.range.end(), disk->size) - part.range.offset};
        const auto stored =
            storedBytes(*disk->file, range, part.layout.header.clusterBytes(), control);
        if (!stored)
            return tl::unexpected(stored.error());
        const std::uint64_t bytes = part.layout.dataStart + *stored;
        forecast.fileBytes += bytes;
        forecast.longestFile = std::max(forecast.longestFile, bytes);
    }
    return forecast;
}

} // namespace parascope
