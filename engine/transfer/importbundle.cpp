#include "engine/transfer/importbundle.h"

#include "engine/io/hostfile.h"
#include "engine/io/newfile.h"
#include "engine/transfer/rawsource.h"

#include <algorithm>

namespace parascope {

namespace {

/// Copies part after part, and counts what it did.
class PartImporter
{
public:
    PartImporter(const HostFile &raw, std::uint64_t rawBytes, const BundleImportOptions &options,
                 JobControl &control)
        : m_raw(raw), m_rawBytes(rawBytes), m_options(options), m_control(control)
    {}

    [[nodiscard]] Result<void> import(const NewBundlePart &part, WritableFile &file)
    {
        // The last sector may reach beyond the raw bytes.
        const ByteRange range{part.range.offset,
                              std::min(part.range.end(), m_rawBytes) - part.range.offset};
        const std::uint64_t passes = m_options.verify ? 2 : 1;
        m_control.beginPart(range.offset * passes, m_rawBytes * passes);
        const ImportOptions options{FormatVersion::V1, m_options.clusterBytes, false,
                                    m_options.verify, m_options.takeAnything};
        const auto done = importRange(m_raw, range, file, options, m_control);
        if (!done)
            return tl::unexpected(done.error());
        m_result.diskBytes += done->diskBytes;
        m_result.allocatedBytes += done->allocatedBytes;
        m_result.skippedBytes += done->skippedBytes;
        m_result.fileBytes += done->fileBytes;
        return m_options.verify ? compare(range, file) : Result<void>();
    }

    [[nodiscard]] ImportResult result() const
    {
        ImportResult result = m_result;
        result.isVerified = m_options.verify;
        return result;
    }

private:
    /// What is on the disk, not what the system remembers of it, is compared.
    [[nodiscard]] Result<void> compare(ByteRange range, WritableFile &file)
    {
        if (const auto synced = file.sync(); !synced)
            return synced;
        if (const auto *hostFile = dynamic_cast<const WritableHostFile *>(&file))
            hostFile->dropCache();
        // The file outlives the comparison; nobody else holds it.
        const std::shared_ptr<const BlockFile> image(&file, [](const BlockFile *) {});
        return compareWithRaw(m_raw, range, image, m_control, range.length);
    }

    const HostFile &m_raw;
    std::uint64_t m_rawBytes;
    const BundleImportOptions &m_options;
    JobControl &m_control;
    ImportResult m_result;
};

} // namespace

NewBundleOptions newBundleFor(const BundleImportOptions &options, std::uint64_t bytes)
{
    return {bytes, options.clusterBytes, options.partBytes, Preallocation::Off};
}

Result<ImportResult> importRawAsBundle(const std::filesystem::path &raw,
                                       const std::filesystem::path &target,
                                       const BundleImportOptions &options, JobControl &control)
{
    const auto source = HostFile::open(raw);
    if (!source)
        return tl::unexpected(source.error());
    const auto before = (*source)->identity();
    if (!before)
        return tl::unexpected(before.error());
    if (const auto isRaw = confirmRawDisk(**source); !isRaw && !options.takeAnything)
        return tl::unexpected(isRaw.error());
    const auto layout = layOutNewBundle(target, newBundleFor(options, before->size));
    if (!layout) {
        Error error = layout.error();
        error.path = target.native();
        return tl::unexpected(std::move(error));
    }
    if (const auto fits = confirmRoom(*layout, Preallocation::Off, target); !fits)
        return tl::unexpected(fits.error());
    PartImporter importer(**source, before->size, options, control);
    const std::size_t count = layout->parts.size();
    std::size_t made = 0;
    const auto fill = [&](const NewBundlePart &part, WritableFile &file) -> Result<void> {
        const Result<void> imported = importer.import(part, file);
        if (!imported || ++made < count)
            return imported;
        // Asked before the bundle gets its name: a raw disk that changed makes none.
        const auto now = (*source)->identity();
        if (!now || !isSameVersion(*now, *before))
            return failure(ErrorCode::FileChanged, raw.native());
        return {};
    };
    return makeBundle(target, *layout, fill, control).map([&] { return importer.result(); });
}

} // namespace parascope
