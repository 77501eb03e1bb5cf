#include "engine/journal/imagebefore.h"

#include "engine/journal/undo.h"

#include <algorithm>

namespace parascope {

Result<std::shared_ptr<const ImageBefore>>
ImageBefore::open(std::shared_ptr<const BlockFile> image,
                  std::shared_ptr<const JournalFile> journal, JobControl &control)
{
    const auto differences = checkUndo(*image, *journal, control);
    if (!differences)
        return tl::unexpected(differences.error());
    if (!differences->empty())
        return failure(ErrorCode::FileChanged, image->path());
    return std::shared_ptr<const ImageBefore>(
        new ImageBefore(std::move(image), std::move(journal)));
}

Result<std::size_t> ImageBefore::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    const std::uint64_t size = m_journal->info().oldSize;
    if (offset >= size)
        return std::size_t(0);
    const auto part =
        out.first(static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), size - offset)));
    const Result<std::size_t> got = m_image->readAt(offset, part);
    if (!got)
        return got;
    // What the change cut off is in the journal.
    std::ranges::fill(part.subspan(*got), std::byte{0});
    if (const auto put = m_journal->overlay(offset, part); !put)
        return tl::unexpected(put.error());
    return part.size();
}

Result<StorageExtent> ImageBefore::extentAt(std::uint64_t offset) const
{
    const std::uint64_t size = m_journal->info().oldSize;
    if (offset >= size)
        return StorageExtent{{offset, 0}, false};
    const auto &saved = m_journal->saved();
    const auto piece = std::ranges::upper_bound(
        saved, offset, {}, [](const journalformat::SavedPiece &each) { return each.range.end(); });
    if (piece != saved.end() && piece->range.offset <= offset)
        return StorageExtent{{offset, std::min(piece->range.end(), size) - offset},
                             piece->isZeros()};
    const std::uint64_t limit = piece == saved.end() ? size : std::min(piece->range.offset, size);
    const Result<StorageExtent> now = m_image->extentAt(offset);
    if (!now)
        return now;
    if (now->range.isEmpty())
        return StorageExtent{{offset, limit - offset}, true};
    return StorageExtent{{offset, std::min(now->range.end(), limit) - offset}, now->isHole};
}

} // namespace parascope
