#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/io/writablefile.h"
#include "engine/transfer/import.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kPiece = 1ULL << 20U;

/// Reads a raw disk, or a part of one, and an image of it side by side. Places are those of the
/// image's disk.
class Comparison
{
public:
    Comparison(const BlockFile &raw, std::uint64_t begin, ImageStatePtr state,
               const std::shared_ptr<const BlockFile> &image, JobControl &control)
        : m_raw(raw)
        , m_begin(begin)
        , m_imagePath(image->path())
        , m_reader(std::move(state), image)
        , m_control(control)
        , m_expected(kPiece)
        , m_found(kPiece)
    {}

    [[nodiscard]] std::uint64_t diskBytes() const { return m_reader.diskBytes(); }

    /// The image has in `range` what the raw disk has.
    [[nodiscard]] Result<void> data(ByteRange range)
    {
        const std::span expected = std::span(m_expected).first(range.length);
        if (const auto read = readFully(m_raw, m_begin + range.offset, expected); !read)
            return read;
        return compare(range.offset, expected);
    }

    /// The image reads as zeros in `range`, which may be long.
    [[nodiscard]] Result<void> zeros(ByteRange range)
    {
        for (std::uint64_t at = range.offset; at < range.end();) {
            if (m_control.isCancelled())
                return failure(ErrorCode::Cancelled, m_imagePath);
            const auto extents = m_reader.extents(GuestOffset(at), range.end() - at, 1);
            if (extents.empty())
                return differs(at);
            const ByteRange stretch = extents.front().guest;
            std::uint64_t length = stretch.length;
            if (extents.front().source != GuestSource::Unallocated) {
                length = std::min(length, kPiece);
                const std::span expected = std::span(m_expected).first(length);
                std::ranges::fill(expected, std::byte{0});
                if (const auto same = compare(at, expected); !same)
                    return same;
            }
            at += length;
        }
        return {};
    }

private:
    [[nodiscard]] Result<void> compare(std::uint64_t offset, std::span<const std::byte> expected)
    {
        const std::span found = std::span(m_found).first(expected.size());
        const auto stop = [this] {
            return m_control.isCancelled();
        };
        const auto extents = m_reader.read(GuestOffset(offset), found, stop);
        if (!extents)
            return tl::unexpected(extents.error());
        const auto isReadable = [](const GuestExtent &extent) {
            return extent.source == GuestSource::Data || extent.source == GuestSource::Unallocated;
        };
        if (!std::ranges::all_of(*extents, isReadable))
            return differs(offset);
        const auto [ours, theirs] = std::ranges::mismatch(expected, found);
        if (ours == expected.end())
            return {};
        return differs(offset + std::uint64_t(ours - expected.begin()));
    }

    [[nodiscard]] Result<void> differs(std::uint64_t place) const
    {
        return failure(ErrorCode::WriteFailed, m_imagePath, 0, place,
                       QStringLiteral(QT_TRANSLATE_NOOP("parascope::text",
                                                        "read back, byte %1 of the disk differs"))
                           .arg(place));
    }

    const BlockFile &m_raw;
    std::uint64_t m_begin; ///< of the image's disk in the raw one
    std::string m_imagePath;
    GuestReader m_reader;
    JobControl &m_control;
    std::vector<std::byte> m_expected; ///< 1 MiB
    std::vector<std::byte> m_found;    ///< 1 MiB
};

} // namespace

Result<void> compareWithRaw(const BlockFile &raw, ByteRange range,
                            const std::shared_ptr<const BlockFile> &image, JobControl &control,
                            std::uint64_t done)
{
    const Result<ImageStatePtr> state = loadImage(*image);
    if (!state)
        return tl::unexpected(state.error());
    Comparison comparison(raw, range.offset, *state, image, control);
    for (std::uint64_t at = 0; at < range.length;) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, raw.path());
        const std::uint64_t place = range.offset + at;
        const Result<StorageExtent> stretch = raw.extentAt(place);
        if (!stretch)
            return tl::unexpected(stretch.error());
        const std::uint64_t end = std::min(stretch->range.end(), range.end());
        if (stretch->range.isEmpty() || end <= place)
            return failure(ErrorCode::FileChanged, raw.path(), 0, place);
        const std::uint64_t length = stretch->isHole ? end - place : std::min(end - place, kPiece);
        const auto same =
            stretch->isHole ? comparison.zeros({at, length}) : comparison.data({at, length});
        if (!same)
            return same;
        at += length;
        control.report(done + at, done + range.length);
    }
    // The last sector of the disk may reach beyond the raw bytes.
    const std::uint64_t compared = std::min(range.length, comparison.diskBytes());
    return comparison.zeros({range.length, comparison.diskBytes() - compared});
}

} // namespace parascope
