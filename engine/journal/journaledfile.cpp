#include "engine/journal/journaledfile.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <cerrno>
#include <vector>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;

} // namespace

Result<std::shared_ptr<JournaledFile>> JournaledFile::over(std::shared_ptr<WritableFile> image,
                                                           std::shared_ptr<Journal> journal)
{
    if (journal->state() != JournalState::Applying)
        return failure(ErrorCode::Unsupported, journal->info().journalPath);
    const Result<std::uint64_t> size = image->size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size != journal->info().oldSize)
        return failure(ErrorCode::FileChanged, image->path());
    return std::shared_ptr<JournaledFile>(new JournaledFile(std::move(image), std::move(journal)));
}

JournaledFile::JournaledFile(std::shared_ptr<WritableFile> image, std::shared_ptr<Journal> journal)
    : m_image(std::move(image)), m_journal(std::move(journal)), m_record(m_journal->info().oldSize)
{}

Result<void> JournaledFile::requireSaved(ByteRange range) const
{
    if (m_journal->state() == JournalState::Applying && m_journal->file()->hasSaved(range))
        return {};
    return failure(ErrorCode::WriteFailed, path(), EPERM, range.offset,
                   QStringLiteral("not saved in the undo file"));
}

Result<void> JournaledFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (!checkedAdd(offset, bytes.size()))
        return failure(ErrorCode::WriteFailed, path(), EFBIG, offset);
    if (const auto saved = requireSaved({offset, bytes.size()}); !saved)
        return saved;
    auto written = m_image->writeAt(offset, bytes);
    if (written)
        m_record.wrote(offset, bytes);
    else
        m_record.failed({offset, bytes.size()});
    return written;
}

Result<void> JournaledFile::setSize(std::uint64_t size)
{
    const std::uint64_t oldSize = m_journal->info().oldSize;
    if (const auto saved = requireSaved({size, size < oldSize ? oldSize - size : 0}); !saved)
        return saved;
    auto set = m_image->setSize(size);
    if (set)
        m_record.resized(size);
    return set;
}

Result<bool> JournaledFile::makeHole(ByteRange range)
{
    if (!checkedAdd(range.offset, range.length))
        return failure(ErrorCode::WriteFailed, path(), EFBIG, range.offset);
    if (const auto saved = requireSaved(range); !saved)
        return tl::unexpected(saved.error());
    const Result<bool> made = m_image->makeHole(range);
    if (!made)
        m_record.failed(range);
    if (!made || !*made)
        return made;
    const std::vector<std::byte> zeros(std::size_t(std::min(kStepBytes, range.length)));
    for (std::uint64_t done = 0; done < range.length; done += kStepBytes)
        m_record.wrote(range.offset + done, std::span(zeros).first(std::size_t(
                                                std::min(kStepBytes, range.length - done))));
    return true;
}

Result<void> JournaledFile::finish(ByteRange headerAndTable, JobControl &control)
{
    if (const auto synced = m_image->sync(); !synced)
        return synced;
    return m_journal->finish(*m_image, m_record, headerAndTable, control);
}

} // namespace parascope
