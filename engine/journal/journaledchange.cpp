#include "engine/journal/journaledchange.h"

#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"

namespace parascope {

namespace {

// Removes a journal that saved nothing worth keeping, and the line that points to it.
void forgetJournal(const std::filesystem::path &image, const std::filesystem::path &journal)
{
    JobControl control;
    const auto found = findJournals(image, control);
    if (!found)
        return; // it stays, in state Prepared, and does no harm
    for (const FoundJournal &one : *found) {
        if (one.path == journal) [[maybe_unused]]
            const auto removed = removeJournal(one);
    }
}

Result<void> applyAndFinish(const std::shared_ptr<WritableFile> &image,
                            const std::shared_ptr<Journal> &journal, const ChangeSteps &steps,
                            JobControl &control)
{
    if (const auto begun = journal->beginApplying(); !begun)
        return begun;
    const auto journaled = JournaledFile::over(image, journal);
    if (!journaled)
        return tl::unexpected(journaled.error());
    const Result<ByteRange> headerAndTable = steps(*journaled, control);
    if (!headerAndTable)
        return tl::unexpected(headerAndTable.error());
    // The change is complete: from here on nobody cancels.
    JobControl uninterrupted;
    return (*journaled)->finish(*headerAndTable, uninterrupted);
}

} // namespace

Result<void> applyWithJournal(const std::shared_ptr<WritableFile> &image,
                              const std::shared_ptr<Journal> &journal, const ChangeSteps &steps,
                              const MarkOf &markOf, JobControl &control)
{
    Result<void> applied = applyAndFinish(image, journal, steps, control);
    if (!applied) {
        JobControl uninterrupted;
        const UndoMark mark = markOf(*image, journal->info());
        [[maybe_unused]] const auto undone = undo(*image, *journal, uninterrupted, mark);
    }
    return applied;
}

Result<std::filesystem::path> changeOnHost(const HostChange &change, JobControl &control)
{
    const auto image = ExclusiveFile::open(change.image, change.expected, change.confirmedNotInUse);
    if (!image)
        return tl::unexpected(image.error());
    const Result<JournalRequest> request = change.request(**image);
    if (!request)
        return tl::unexpected(request.error());
    const auto journal = createJournal(change.image, change.undoFile, **image, *request, control);
    if (!journal)
        return tl::unexpected(journal.error());
    // Somebody who takes no locks may have come in while the old bytes were saved.
    if (const auto now = (*image)->identity(); !now || !isSameVersion(*now, change.expected)) {
        forgetJournal(change.image, (*journal)->info().journalPath);
        return failure(ErrorCode::FileChanged, change.image.native());
    }
    if (const auto applied =
            applyWithJournal(*image, *journal, change.steps, change.markOf, control);
        !applied)
        return tl::unexpected(applied.error());
    return std::filesystem::path((*journal)->info().journalPath);
}

} // namespace parascope
