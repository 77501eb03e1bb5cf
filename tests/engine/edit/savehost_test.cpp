#include "engine/check/checker.h"
#include "engine/edit/saveedits.h"
#include "engine/image/imageloader.h"
#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/repairjob.h"
#include "tests/engine/edit/editing.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

/// An image in a file of its own, and edits of it.
struct EditedFile
{
    TemporaryFolder folder;
    std::filesystem::path path = folder / "image.hds";
    std::shared_ptr<MemoryFile> old;
    SaveEditsRequest request;
    JobControl control;

    explicit EditedFile(const ImageBuilder &image = sample()) : old(image.build())
    {
        writeSparse(*old, path);
        request.image = path;
        request.runs = {turned(*old, kCluster, 1)};
        request.report = checkFile(*HostFile::open(path).value(), {}, control).value();
    }

    [[nodiscard]] bool is(const BlockFile &contents) const
    {
        return sameContents(*HostFile::open(path).value(), contents);
    }
    [[nodiscard]] std::vector<FoundJournal> journals()
    {
        return findJournals(path, control).value();
    }
};

} // namespace

/// Saving edits in files of the host, with undo files, and when it is refused.
class SaveHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndIsUndone();
    void destroyedHeaderIsUndone();
    void refusesAnImageInUse();
    void wantsConfirmationWhenNotClosed();
    void refusesADiskOfASuspendedMachine();
};

void SaveHostTest::savesAndIsUndone()
{
    EditedFile file;
    file.request.runs = manyEdits(*file.old);
    const auto undoFile = saveEdits(file.request, file.control);
    QVERIFY2(undoFile, undoFile ? "" : qPrintable(undoFile.error().detail));
    QVERIFY(file.is(*edited(*file.old, file.request.runs)));
    // A second time the image is not the one that was looked at.
    const auto again = saveEdits(file.request, file.control);
    QVERIFY(!again && again.error().code == ErrorCode::FileChanged);
    const auto journals = file.journals();
    QCOMPARE(journals.size(), std::size_t(1));
    QVERIFY(journals.front().path == *undoFile);
    QVERIFY(undoOnHost(file.path, *undoFile, true, file.control));
    QVERIFY(file.is(*file.old));
}

void SaveHostTest::destroyedHeaderIsUndone()
{
    EditedFile file;
    file.request.runs = {turned(*file.old, 0, 64)};
    QVERIFY(saveEdits(file.request, file.control));
    QVERIFY(!loadImage(*HostFile::open(file.path).value()));
    const auto journals = file.journals();
    QCOMPARE(journals.size(), std::size_t(1));
    QVERIFY(undoOnHost(file.path, journals.front().path, true, file.control));
    QVERIFY(file.is(*file.old));
}

void SaveHostTest::refusesAnImageInUse()
{
    EditedFile file;
    file.request.confirmedNotInUse = true;
    const auto other = ExclusiveFile::open(file.path, file.request.report->state()->identity, true);
    QVERIFY(other);
    const auto saved = saveEdits(file.request, file.control);
    QVERIFY(!saved && saved.error().code == ErrorCode::InUse);
    QVERIFY(file.is(*file.old));
    QVERIFY(file.journals().empty());
}

void SaveHostTest::wantsConfirmationWhenNotClosed()
{
    EditedFile file(sample().inUse(kInUseOpen));
    const auto refused = saveEdits(file.request, file.control);
    QVERIFY(!refused && refused.error().code == ErrorCode::UseUnknown);
    file.request.confirmedNotInUse = true;
    QVERIFY(saveEdits(file.request, file.control));
    QVERIFY(file.is(*edited(*file.old, file.request.runs)));
}

void SaveHostTest::refusesADiskOfASuspendedMachine()
{
    EditedFile file;
    file.request.confirmedNotInUse = true;
    // Suspended after the image was looked at: what the descriptor says now counts.
    file.folder.write(
        "DiskDescriptor.xml",
        "<Parallels_disk_image><Disk_Parameters><Disk_size>8</Disk_size><Miscellaneous>"
        "<SuspendState>1</SuspendState></Miscellaneous></Disk_Parameters><StorageData>"
        "<Storage><Image><File>image.hds</File></Image></Storage></StorageData>"
        "</Parallels_disk_image>");
    const auto refused = saveEdits(file.request, file.control);
    QVERIFY(!refused && refused.error().code == ErrorCode::Suspended);
    QVERIFY(file.is(*file.old));
    QVERIFY(file.journals().empty());
}

QTEST_GUILESS_MAIN(SaveHostTest)
#include "savehost_test.moc"
