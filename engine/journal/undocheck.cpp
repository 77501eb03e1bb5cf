#include "engine/journal/tablechecksum.h"
#include "engine/journal/undo.h"

#include <algorithm>

namespace parascope {

using namespace journalformat;

namespace {

constexpr std::uint64_t kStepBytes = 1024ULL * 1024;

/// Whether a range of the image reads as zeros; not when it ends before.
Result<bool> isZeros(const BlockFile &image, ByteRange range, JobControl &control)
{
    std::vector<std::byte> buffer;
    for (std::uint64_t at = range.offset; at < range.end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const Result<StorageExtent> extent = image.extentAt(at);
        if (!extent)
            return tl::unexpected(extent.error());
        if (extent->range.isEmpty())
            return false;
        std::uint64_t length = std::min(extent->range.end(), range.end()) - at;
        if (!extent->isHole) {
            length = std::min(length, kStepBytes);
            buffer.resize(std::size_t(length));
            const Result<std::size_t> count = image.readAt(at, buffer);
            if (!count)
                return tl::unexpected(count.error());
            if (*count != buffer.size() || !isZero(buffer))
                return false;
        }
        at += length;
    }
    return true;
}

Result<bool> isAs(const BlockFile &image, ByteRange range, bool zeros, std::uint64_t checksum,
                  JobControl &control)
{
    if (zeros)
        return isZeros(image, range, control);
    const auto found = checksumOf(image, range, control);
    if (!found)
        return tl::unexpected(found.error());
    return *found == checksum;
}

/// Collects what differs; the first error ends it.
class Comparison
{
public:
    Comparison(const BlockFile &image, const JournalFile &journal, JobControl &control,
               const std::optional<FileIdentity> &file)
        : m_image(image), m_journal(journal), m_control(control), m_file(file)
    {}

    Result<std::vector<UndoDifference>> run()
    {
        const Slot &slot = m_journal.slot();
        switch (m_journal.info().state) {
        case JournalState::Undone:
            return failure(ErrorCode::NothingToUndo, m_journal.info().journalPath);
        case JournalState::Prepared:
            version(slot.before);
            for (const SavedPiece &piece : m_journal.saved())
                range(piece.range, piece.isZeros(), piece.checksum);
            break;
        case JournalState::Finished:
            version(slot.after);
            for (const WrittenPiece &piece : m_journal.written())
                range(piece.range, piece.isZeros, piece.checksum);
            break;
        case JournalState::Applying:
            // When all of header and table was saved nothing of them tells images apart. Devices
            // may be numbered anew when the computer starts.
            if (m_file && slot.inode != 0 && m_file->inode != slot.inode)
                m_differences.push_back({UndoDifference::Kind::OtherFile, {}, 0, 0});
            if (const auto length = size(); length && *length < slot.keptSize)
                m_differences.push_back({UndoDifference::Kind::Length, {}, slot.keptSize, *length});
            header(slot.before, &m_journal);
            break;
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_differences);
    }

private:
    std::optional<std::uint64_t> size()
    {
        const Result<std::uint64_t> size = m_image.size();
        if (!size)
            m_error = size.error();
        return size ? std::optional(*size) : std::nullopt;
    }

    void version(const ImageVersion &expected)
    {
        if (const auto found = size(); found && *found != expected.size)
            m_differences.push_back({UndoDifference::Kind::Length, {}, expected.size, *found});
        header(expected, nullptr);
    }

    void header(const ImageVersion &expected, const JournalFile *overlay)
    {
        if (m_error)
            return;
        const auto found = TableChecksum::of(m_image, expected.headerAndTable, m_control, overlay);
        if (!found)
            m_error = found.error();
        else if (!*found || (*found)->value() != expected.checksum)
            m_differences.push_back(
                {UndoDifference::Kind::HeaderAndTable, expected.headerAndTable, 0, 0});
    }

    void range(ByteRange range, bool zeros, std::uint64_t checksum)
    {
        if (m_error)
            return;
        const Result<bool> same = isAs(m_image, range, zeros, checksum, m_control);
        if (!same)
            m_error = same.error();
        else if (!*same)
            m_differences.push_back({UndoDifference::Kind::Range, range, 0, 0});
    }

    const BlockFile &m_image;
    const JournalFile &m_journal;
    JobControl &m_control;
    const std::optional<FileIdentity> &m_file;
    std::vector<UndoDifference> m_differences;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<UndoDifference>> checkUndo(const BlockFile &image, const JournalFile &journal,
                                              JobControl &control,
                                              const std::optional<FileIdentity> &file)
{
    if (const auto verified = journal.verify(control); !verified)
        return tl::unexpected(verified.error());
    return Comparison(image, journal, control, file).run();
}

Result<bool> belongsTo(const BlockFile &image, const JournalFile &journal, JobControl &control)
{
    const Slot &slot = journal.slot();
    if (journal.info().state == JournalState::Finished) {
        const auto after = TableChecksum::of(image, slot.after.headerAndTable, control);
        if (!after)
            return tl::unexpected(after.error());
        if (*after && (*after)->value() == slot.after.checksum)
            return true;
    }
    // With the saved bytes over it, the header is the old one, whatever became of the change.
    const auto before = TableChecksum::of(image, slot.before.headerAndTable, control, &journal);
    if (!before)
        return tl::unexpected(before.error());
    return *before && (*before)->value() == slot.before.checksum;
}

} // namespace parascope
