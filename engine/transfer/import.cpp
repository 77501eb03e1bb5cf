#include "engine/transfer/import.h"

#include "engine/base/checked.h"
#include "engine/create/imagefiller.h"
#include "engine/image/replacing.h"
#include "engine/io/hostfile.h"
#include "engine/transfer/rawsource.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kPiece = 1ULL << 20U;
/// How far ahead the system is told what will be read.
constexpr std::uint64_t kReadAhead = 8ULL << 20U;

/// Tells the system what is read next, so that it fetches one stretch while another is copied.
class ReadAhead
{
public:
    explicit ReadAhead(const BlockFile &file) : m_file(dynamic_cast<const HostFile *>(&file)) {}

    /// Bytes from `at` to `end`, of one stretch of data, will be read in order.
    void tell(std::uint64_t at, std::uint64_t end)
    {
        const std::uint64_t from = std::max(at, m_told);
        if (m_file == nullptr || from >= end || from - at > kReadAhead)
            return;
        m_told = std::min(end, from + kReadAhead);
        m_file->willRead({from, m_told - from});
    }

private:
    const HostFile *m_file; ///< null when there is nobody to tell
    std::uint64_t m_told = 0;
};

/// Puts `range` of the raw disk at the start of the new one. `work` is what progress counts up to.
Result<void> fill(const BlockFile &raw, ByteRange range, ImageFiller &filler, JobControl &control,
                  std::uint64_t work)
{
    ReadAhead ahead(raw);
    for (std::uint64_t at = range.offset; at < range.end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, raw.path());
        const Result<StorageExtent> stretch = raw.extentAt(at);
        if (!stretch)
            return tl::unexpected(stretch.error());
        const std::uint64_t end = std::min(stretch->range.end(), range.end());
        if (end <= at)
            return failure(ErrorCode::FileChanged, raw.path(), 0, at);
        while (!stretch->isHole && at < end) {
            ahead.tell(at, end);
            // Pieces end at multiples of their size, so that clusters are rarely cut in two.
            const std::uint64_t length = std::min(kPiece - at % kPiece, end - at);
            const GuestOffset place(at - range.offset);
            if (const auto done = filler.appendFrom(raw, {at, length}, place); !done)
                return done;
            at += length;
            control.report(at - range.offset, work);
        }
        at = end;
        control.report(at - range.offset, work);
    }
    return {};
}

/// Disk bytes inside allocated clusters; the last cluster of the disk may be cut short.
std::uint64_t leftOut(const ImageFiller &filler)
{
    const NewImageLayout &layout = filler.layout();
    const std::uint64_t cluster = layout.header.clusterBytes();
    const std::uint64_t whole = (layout.clusterCount - filler.allocatedClusters()) * cluster;
    const std::uint64_t missing =
        layout.clusterCount * cluster - layout.header.diskSectors() * kSectorBytes;
    return filler.isLastClusterAllocated() ? whole : whole - std::min(whole, missing);
}

/// Whether both paths lead to one file, whatever they are called.
bool isSameFile(const HostFile &raw, const std::filesystem::path &image)
{
    std::error_code error;
    return std::filesystem::equivalent(raw.path(), image, error);
}

} // namespace

NewImageOptions newImageFor(const ImportOptions &options, std::uint64_t bytes)
{
    return {options.format, bytes, options.clusterBytes, Preallocation::Off};
}

Result<ImportResult> importRaw(const BlockFile &raw, WritableFile &image,
                               const ImportOptions &options, JobControl &control)
{
    const Result<std::uint64_t> size = raw.size();
    if (!size)
        return tl::unexpected(size.error());
    return importRange(raw, {0, *size}, image, options, control);
}

Result<ImportResult> importRange(const BlockFile &raw, ByteRange range, WritableFile &image,
                                 const ImportOptions &options, JobControl &control)
{
    const auto layout = layOutNewImage(newImageFor(options, range.length));
    if (!layout)
        return tl::unexpected(layout.error());
    auto filler = ImageFiller::begin(*layout, image, control);
    if (!filler)
        return tl::unexpected(filler.error());
    return fill(raw, range, *filler, control, range.length * (options.verify ? 2 : 1))
        .and_then([&] { return filler->finish(); })
        .map([&] {
            ImportResult result;
            result.diskBytes = layout->header.diskSectors() * kSectorBytes;
            result.allocatedBytes = filler->allocatedClusters() * layout->header.clusterBytes();
            result.skippedBytes = leftOut(*filler);
            result.fileBytes = filler->fileBytes();
            return result;
        });
}

Result<ImportResult> importRaw(const std::filesystem::path &raw, const std::filesystem::path &image,
                               const ImportOptions &options, JobControl &control)
{
    const auto source = HostFile::open(raw);
    if (!source)
        return tl::unexpected(source.error());
    const auto before = (*source)->identity();
    if (!before)
        return tl::unexpected(before.error());
    if (const auto isRaw = confirmRawDisk(**source); !isRaw && !options.takeAnything)
        return tl::unexpected(isRaw.error());
    if (isSameFile(**source, image))
        return failure(ErrorCode::AlreadyExists, image.native());
    // What cannot be made is refused before a file is touched.
    if (const auto layout = layOutNewImage(newImageFor(options, before->size)); !layout) {
        Error error = layout.error();
        error.path = image.native();
        return tl::unexpected(std::move(error));
    }
    const auto file = createReplacing(image, options.overwrite);
    if (!file)
        return tl::unexpected(file.error());
    const auto confirmUnchanged = [&]() -> Result<void> {
        const auto now = (*source)->identity();
        if (!now || !isSameVersion(*now, *before))
            return failure(ErrorCode::FileChanged, raw.native());
        return {};
    };
    Result<ImportResult> result = importRaw(**source, **file, options, control);
    if (!result)
        return result;
    // What is on the disk, not what the system remembers of it, is to be compared.
    const auto readBack = [&] {
        return (*file)->sync().and_then([&] {
            (*file)->dropCache();
            return compareWithRaw(**source, {0, before->size}, *file, control, before->size);
        });
    };
    const Result<void> kept = (options.verify ? readBack() : Result<void>())
                                  .and_then(confirmUnchanged)
                                  .and_then([&]() -> Result<void> {
                                      if (control.isCancelled())
                                          return failure(ErrorCode::Cancelled, image.native());
                                      return (*file)->keep();
                                  });
    if (!kept)
        return tl::unexpected(kept.error());
    result->isVerified = options.verify;
    return result;
}

} // namespace parascope
