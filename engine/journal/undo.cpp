#include "engine/journal/undo.h"

#include "engine/base/checked.h"
#include "engine/io/writablehostfile.h"

#include <algorithm>

namespace parascope {

using namespace journalformat;

namespace {

constexpr std::uint64_t kStepBytes = 1024ULL * 1024;

/// Puts old bytes into a file, piece by piece, and counts how far it is.
class Restorer
{
public:
    Restorer(WritableFile &target, const JournalFile &journal, JobControl &control)
        : m_target(target), m_journal(journal), m_control(control)
    {}

    /// `shift`: what to take off the place in the image to get that in the target.
    Result<void> restore(const SavedPiece &piece, std::uint64_t shift = 0)
    {
        for (std::uint64_t at = 0; at < piece.range.length;) {
            if (m_control.isCancelled())
                return failure(ErrorCode::Cancelled);
            const std::uint64_t place = piece.range.offset - shift + at;
            const std::uint64_t rest = piece.range.length - at;
            const auto step =
                piece.isZeros() ? restoreZeros(place, rest) : restoreBytes(piece, at, place, rest);
            if (!step)
                return tl::unexpected(step.error());
            at += *step;
            m_control.report(m_done += *step, m_journal.info().savedBytes);
        }
        return {};
    }

private:
    /// Writes zeros only where something else stands. Returns how far it came.
    Result<std::uint64_t> restoreZeros(std::uint64_t place, std::uint64_t rest)
    {
        const Result<StorageExtent> extent = m_target.extentAt(place);
        if (!extent)
            return tl::unexpected(extent.error());
        if (extent->isHole && !extent->range.isEmpty())
            return std::min(rest, extent->range.length);
        std::uint64_t length = std::min(rest, kStepBytes);
        if (!extent->range.isEmpty())
            length = std::min(length, extent->range.length);
        m_buffer.resize(std::size_t(length));
        const Result<std::size_t> count = m_target.readAt(place, m_buffer);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == m_buffer.size() && isZero(m_buffer))
            return length;
        std::ranges::fill(m_buffer, std::byte{0});
        if (const auto written = m_target.writeAt(place, m_buffer); !written)
            return tl::unexpected(written.error());
        return length;
    }

    Result<std::uint64_t> restoreBytes(const SavedPiece &piece, std::uint64_t at,
                                       std::uint64_t place, std::uint64_t rest)
    {
        m_buffer.resize(std::size_t(std::min(rest, kStepBytes)));
        if (const auto read = m_journal.readOld(piece, at, m_buffer); !read)
            return tl::unexpected(read.error());
        if (const auto written = m_target.writeAt(place, m_buffer); !written)
            return tl::unexpected(written.error());
        return m_buffer.size();
    }

    WritableFile &m_target;
    const JournalFile &m_journal;
    JobControl &m_control;
    std::vector<std::byte> m_buffer;
    std::uint64_t m_done = 0;
};

Result<void> putBack(WritableFile &image, const JournalFile &journal, JobControl &control,
                     ByteRange last)
{
    const std::uint64_t oldSize = journal.info().oldSize;
    const Result<std::uint64_t> size = image.size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size < oldSize)
        if (const auto grown = image.setSize(oldSize); !grown)
            return grown;
    Restorer restorer(image, journal, control);
    for (const SavedPiece &piece : journal.saved())
        if (!piece.range.overlaps(last))
            if (const auto restored = restorer.restore(piece); !restored)
                return restored;
    if (*size > oldSize)
        if (const auto cut = image.setSize(oldSize); !cut)
            return cut;
    if (last.isEmpty())
        return {};
    if (const auto synced = image.sync(); !synced)
        return synced;
    for (const SavedPiece &piece : journal.saved())
        if (piece.range.overlaps(last))
            if (const auto restored = restorer.restore(piece); !restored)
                return restored;
    return {};
}

} // namespace

Result<void> undo(WritableFile &image, Journal &journal, JobControl &control, const UndoMark &mark,
                  const std::optional<FileIdentity> &file)
{
    const auto differences = checkUndo(image, *journal.file(), control, file);
    if (!differences)
        return tl::unexpected(differences.error());
    if (!differences->empty())
        return failure(ErrorCode::FileChanged, image.path());
    if (journal.state() != JournalState::Prepared) {
        // From here on the image is no longer what the change left.
        if (const auto begun = journal.beginApplying(file); !begun)
            return begun;
        ByteRange marked = {mark.offset, mark.bytes.size()};
        const auto markEnd = checkedAdd(marked.offset, marked.length);
        if (!markEnd || *markEnd > journal.info().oldSize || !journal.file()->hasSaved(marked))
            marked = {};
        if (!marked.isEmpty()) {
            if (const auto written = image.writeAt(mark.offset, mark.bytes); !written)
                return written;
            if (const auto synced = image.sync(); !synced)
                return synced;
        }
        if (const auto back = putBack(image, *journal.file(), control, marked); !back)
            return back;
        if (const auto synced = image.sync(); !synced)
            return synced;
    }
    return journal.markUndone();
}

Result<std::uint64_t> saveOldBytes(const JournalFile &journal, const std::filesystem::path &folder,
                                   JobControl &control)
{
    if (const auto verified = journal.verify(control); !verified)
        return tl::unexpected(verified.error());
    std::uint64_t files = 0;
    const std::vector<SavedPiece> &pieces = journal.saved();
    for (std::size_t first = 0; first < pieces.size(); ++files) {
        std::size_t end = first + 1;
        while (end < pieces.size() && pieces[end].range.offset == pieces[end - 1].range.end())
            ++end;
        const std::uint64_t start = pieces[first].range.offset;
        const std::uint64_t length = pieces[end - 1].range.end() - start;
        const std::string name =
            QStringLiteral("0x%1-0x%2.bin").arg(start, 0, 16).arg(length, 0, 16).toStdString();
        const auto file = WritableHostFile::create(folder / name);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto grown = (*file)->setSize(length); !grown)
            return tl::unexpected(grown.error());
        Restorer restorer(**file, journal, control);
        for (; first < end; ++first)
            if (const auto restored = restorer.restore(pieces[first], start); !restored)
                return tl::unexpected(restored.error());
        if (const auto synced = (*file)->sync(); !synced)
            return tl::unexpected(synced.error());
    }
    return files;
}

} // namespace parascope
