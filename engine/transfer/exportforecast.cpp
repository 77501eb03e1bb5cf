#include "engine/base/checked.h"
#include "engine/io/storagelimits.h"
#include "engine/transfer/export.h"

#include <algorithm>

namespace parascope {

namespace {

/// Counts the clusters of a new image that ascending stretches of data touch.
class TouchedClusters
{
public:
    explicit TouchedClusters(std::uint64_t clusterBytes) : m_clusterBytes(clusterBytes) {}

    void add(ByteRange range)
    {
        const std::uint64_t first = std::max(range.offset / m_clusterBytes, m_next);
        const std::uint64_t end = divideRoundingUp(range.end(), m_clusterBytes);
        if (end > first) {
            m_count += end - first;
            m_next = end;
        }
    }
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    std::uint64_t m_clusterBytes;
    std::uint64_t m_next = 0; ///< clusters before this one are counted
    std::uint64_t m_count = 0;
};

/// qcow2's own clusters and the two levels of its table.
constexpr std::uint64_t kQcow2Cluster = 65536;

struct FileNeeds
{
    std::uint64_t file = 0;
    std::uint64_t room = 0;
};

Result<FileNeeds> fileNeeds(const ExportOptions &options, const ExportForecast &forecast,
                            std::uint64_t clusters)
{
    if (options.format == ExportFormat::Raw)
        return FileNeeds{forecast.part.length, forecast.dataBytes};
    if (options.format == ExportFormat::Qcow2) {
        // A raw copy comes first, and both lie there for a while.
        const std::uint64_t tables =
            (8 + 2) * (forecast.part.length / kQcow2Cluster) + 8 * kQcow2Cluster;
        return FileNeeds{forecast.part.length,
                         forecast.dataBytes + clusters * kQcow2Cluster + tables};
    }
    const auto layout = layOutNewImage(newImageFor(options, forecast.part.length));
    if (!layout)
        return tl::unexpected(layout.error());
    const std::uint64_t bytes = layout->dataStart + clusters * layout->header.clusterBytes();
    return FileNeeds{bytes, bytes};
}

Result<ByteRange> partOf(const TransferSource &source, const ExportOptions &options)
{
    const std::string path = source.path();
    if (source.isLoneLayer() && !options.layerOnly)
        return failure(ErrorCode::PartOfDisk, path);
    if (source.whole && source.whole->isEncrypted())
        return failure(ErrorCode::Unsupported, path, 0, 0, QStringLiteral("it is encrypted"));
    const std::uint64_t disk = source.diskBytes();
    const ByteRange part = options.part.value_or(ByteRange{0, disk});
    if (part.offset > disk || part.length > disk - part.offset)
        return failure(ErrorCode::OutOfRange, path, 0,
                       part.offset > disk ? part.offset : part.offset + part.length);
    return part;
}

} // namespace

NewImageOptions newImageFor(const ExportOptions &options, std::uint64_t bytes)
{
    NewImageOptions image;
    image.format =
        options.format == ExportFormat::ParallelsV1 ? FormatVersion::V1 : FormatVersion::V2;
    image.diskBytes = bytes;
    image.clusterBytes = options.clusterBytes;
    return image;
}

Result<ExportForecast> forecastExport(const TransferSource &source, const ExportOptions &options,
                                      const std::filesystem::path &target, JobControl &control)
{
    const Result<ByteRange> part = partOf(source, options);
    if (!part)
        return tl::unexpected(part.error());
    ExportForecast forecast;
    forecast.part = *part;
    const bool isImage =
        options.format == ExportFormat::ParallelsV1 || options.format == ExportFormat::ParallelsV2;
    const std::uint64_t unit = isImage ? options.clusterBytes : kQcow2Cluster;
    TouchedClusters clusters(std::max<std::uint64_t>(unit, kSectorBytes));
    const DiskReader reader(source.disk());
    constexpr std::size_t kExtentsAtOnce = 4096;
    for (std::uint64_t at = part->offset; at < part->end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, source.path());
        const auto extents = reader.extents(GuestOffset(at), part->end() - at, kExtentsAtOnce);
        for (const DiskExtent &found : extents) {
            const GuestExtent &extent = found.bytes;
            if (extent.source == GuestSource::Data) {
                forecast.dataBytes += extent.guest.length;
                clusters.add({extent.guest.offset - part->offset, extent.guest.length});
            } else if (extent.source == GuestSource::NotInThisFile) {
                forecast.bytesNotInThisFile += extent.guest.length;
            } else if (isDamage(extent.source)) {
                forecast.damage.add({extent.guest, extent.source});
            }
        }
        at = extents.back().bytes.guest.end();
    }
    if (target.empty())
        return forecast;
    const Result<FileNeeds> needs = fileNeeds(options, forecast, clusters.count());
    if (!needs)
        return tl::unexpected(needs.error());
    forecast.fileBytes = needs->file;
    forecast.neededBytes = needs->room;
    const std::filesystem::path folder = target.parent_path();
    const StorageLimits limits = storageLimits(folder.empty() ? "." : folder);
    forecast.largestFile = limits.largestFile;
    forecast.freeBytes = limits.freeBytes;
    return forecast;
}

} // namespace parascope
