#include "engine/write/hostwrite.h"

#include "engine/image/diskmembership.h"
#include "engine/journal/journalstore.h"

#include <algorithm>

namespace parascope {

namespace {

Result<std::shared_ptr<Journal>> makeJournal(const std::filesystem::path &path,
                                             const Report &report, const JournaledCall &call,
                                             const ExclusiveFile &image, JobControl &control)
{
    const auto request = journalRequestForWrite(*report.state(), call.kind, call.guest, image);
    if (!request)
        return tl::unexpected(request.error());
    auto journal = createJournal(path, call.undoFile, image, *request, control);
    if (!journal)
        return journal;
    // Somebody who takes no locks may have come in while the old bytes were saved.
    const auto now = image.identity();
    if (!now || !isSameVersion(*now, report.state()->identity))
        return failure(ErrorCode::FileChanged, path.native());
    return journal;
}

} // namespace

Result<std::unique_ptr<HostWrite>> HostWrite::open(const std::filesystem::path &path,
                                                   const Report &report, bool confirmedNotInUse,
                                                   WriterOptions options,
                                                   const std::optional<JournaledCall> &call,
                                                   JobControl &control)
{
    if (const auto may = confirmNotSuspended(path); !may)
        return tl::unexpected(may.error());
    auto image = ExclusiveFile::open(path, report.state()->identity, confirmedNotInUse);
    if (!image)
        return tl::unexpected(image.error());
    std::unique_ptr<HostWrite> result(new HostWrite);
    result->m_image = std::move(*image);
    std::shared_ptr<WritableFile> target = result->m_image;
    // Asked before the journal is made, which would be for nothing.
    auto writer = GuestWriter::open(report, target, options);
    if (writer && call) {
        auto journal = makeJournal(path, report, *call, *result->m_image, control);
        if (!journal)
            return tl::unexpected(journal.error());
        result->m_journal = std::move(*journal);
        if (const auto begun = result->m_journal->beginApplying(); !begun)
            return tl::unexpected(begun.error());
        auto journaled = JournaledFile::over(target, result->m_journal);
        if (!journaled)
            return tl::unexpected(journaled.error());
        result->m_journaled = std::move(*journaled);
        writer = GuestWriter::open(report, result->m_journaled, std::move(options));
    }
    if (!writer)
        return tl::unexpected(writer.error());
    result->m_writer = std::move(*writer);
    return result;
}

Result<void> HostWrite::finish()
{
    if (const auto closed = m_writer->close(); !closed || !m_journaled)
        return closed;
    const ImageStatePtr now = m_writer->state();
    JobControl uninterrupted;
    return m_journaled->finish({0, std::min(now->geometry.tableEnd, now->fileSize)}, uninterrupted);
}

std::filesystem::path HostWrite::undoFile() const
{
    return m_journal ? std::filesystem::path(m_journal->info().journalPath)
                     : std::filesystem::path();
}

} // namespace parascope
