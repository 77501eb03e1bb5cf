#pragma once

#include "tests/engine/journal/change.h"

#include <QString>

namespace parascope::test {

/// What a disk with an image and its journal must be like after a loss of power, or a fault: the
/// image is old, new, or brought back by the journal, and the journal knows which. Empty when that
/// is so, else what is wrong. Changes both.
[[nodiscard]] inline QString wrongAfter(const std::shared_ptr<MemoryFile> &image,
                                        const std::shared_ptr<MemoryFile> &storage,
                                        const BlockFile &old, const BlockFile &changed)
{
    const bool isOld = sameContents(*image, old);
    const auto journal = Journal::open(storage);
    if (!journal) {
        // Only a journal that was never completed may be of no use; nothing was written then.
        if (journal.error().code != ErrorCode::InvalidJournal)
            return QStringLiteral("journal: error %1").arg(int(journal.error().code));
        return isOld ? QString() : QStringLiteral("changed without a journal");
    }
    const JournalState state = (*journal)->state();
    if (state == JournalState::Undone)
        return isOld ? QString() : QStringLiteral("undone, but not the old one");
    if (state == JournalState::Prepared && !isOld)
        return QStringLiteral("prepared, but not the old one");
    if (state == JournalState::Finished && !sameContents(*image, changed))
        return QStringLiteral("finished, but not the new one");
    JobControl control;
    const auto differences = checkUndo(*image, *(*journal)->file(), control);
    if (!differences || !differences->empty())
        return QStringLiteral("state %1 refused").arg(int(state));
    if (const auto undone = undo(*image, **journal, control); !undone)
        return QStringLiteral("undo: error %1").arg(int(undone.error().code));
    return sameContents(*image, old) ? QString() : QStringLiteral("not brought back");
}

/// Journal and image of a change on one recorded disk: file 0 and file 1.
struct RecordedChange
{
    std::shared_ptr<Recording> recording = std::make_shared<Recording>();
    std::shared_ptr<RecordingFile> storage;
    std::shared_ptr<RecordingFile> image;

    RecordedChange(const BlockFile *storageContents, const BlockFile &imageContents)
        : storage(std::make_shared<RecordingFile>(recording, storageContents))
        , image(std::make_shared<RecordingFile>(recording, &imageContents))
    {}
};

} // namespace parascope::test
