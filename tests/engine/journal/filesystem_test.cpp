#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"
#include "tests/engine/journal/change.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/smallfilesystem.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Changes on real file systems that are full or read-only: small ones in memory, mounted where
/// only this program sees them. Skipped where the system does not allow that.
class FileSystemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_mounted.reset(); }
    void noRoomForTheJournal();
    void noRoomForTheImage();
    void readOnlyImage();
    void readOnlyJournal();

private:
    void mountAt(const fs::path &folder, const char *options)
    {
        m_mounted = std::make_unique<SmallFileSystem>(folder, options);
    }
    /// Why nothing is mounted; empty when it is.
    [[nodiscard]] const QString &refusal() const { return m_mounted->refusal(); }

    TemporaryFolder m_folder;
    std::unique_ptr<SmallFileSystem> m_mounted;
    JobControl m_control;
};

void FileSystemTest::noRoomForTheJournal()
{
    const fs::path full = m_folder / "full";
    mountAt(full, "size=40k");
    if (!refusal().isEmpty())
        QSKIP(qPrintable(refusal()));
    const fs::path path = m_folder / "image.hdd";
    writeSparse(*Change::oldImage(), path);
    const auto image = WritableHostFile::open(path).value();
    const JournalRequest request = Change::all()[2].request(); // saves more than that
    const auto elsewhere = createJournal(path, full / "journal", *image, request, m_control);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, ErrorCode::WriteFailed);
    QCOMPARE(elsewhere.error().systemError, ENOSPC);
    QVERIFY(fs::is_empty(full));
    QVERIFY(sameContents(*image, *Change::oldImage()));
    QVERIFY(findJournals(path, m_control).value().empty());
}

void FileSystemTest::noRoomForTheImage()
{
    // The journal finds room; the growth of the image does not. What was done is taken back.
    const fs::path full = m_folder / "narrow";
    mountAt(full, "size=152k");
    if (!refusal().isEmpty())
        QSKIP(qPrintable(refusal()));
    const fs::path path = full / "image.hdd";
    writeSparse(*Change::oldImage(), path);
    const auto image = WritableHostFile::open(path).value();
    const Change &way = Change::all()[1];
    const auto journal = createJournal(path, {}, *image, way.request(), m_control).value();
    QVERIFY(journal->beginApplying());
    const auto applied = way.steps(*JournaledFile::over(image, journal).value());
    QVERIFY2(!applied, "the file system was large enough");
    QCOMPARE(applied.error().code, ErrorCode::WriteFailed);
    QCOMPARE(applied.error().systemError, ENOSPC);
    QVERIFY(!sameContents(*image, *Change::oldImage()));
    const auto found = findJournals(path, m_control).value();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].info->state, JournalState::Applying);
    QVERIFY(undo(*image, *openJournal(found[0].path).value(), m_control));
    QVERIFY(sameContents(*image, *Change::oldImage()));
}

void FileSystemTest::readOnlyImage()
{
    const fs::path folder = m_folder / "readonly";
    mountAt(folder, "size=1m");
    if (!refusal().isEmpty())
        QSKIP(qPrintable(refusal()));
    const fs::path path = folder / "image.hdd";
    writeSparse(*Change::oldImage(), path);
    QVERIFY(m_mounted->makeReadOnly());
    const auto reader = HostFile::open(path).value();
    const auto image = ExclusiveFile::open(path, reader->identity().value(), true);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::NoWritePermission);
    QCOMPARE(image.error().systemError, EROFS);
    const auto journal = createJournal(path, {}, *reader, Change::all()[0].request(), m_control);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, ErrorCode::NoWritePermission);
}

void FileSystemTest::readOnlyJournal()
{
    const fs::path folder = m_folder / "readonlyjournal";
    mountAt(folder, "size=1m");
    if (!refusal().isEmpty())
        QSKIP(qPrintable(refusal()));
    const fs::path path = m_folder / "changed.hdd";
    writeSparse(*Change::oldImage(), path);
    const auto image = WritableHostFile::open(path).value();
    const Change &way = Change::all()[0];
    {
        const auto journal =
            createJournal(path, folder / "journal", *image, way.request(), m_control).value();
        QVERIFY(journal->beginApplying());
        const auto file = JournaledFile::over(image, journal).value();
        QVERIFY(way.steps(*file));
        QVERIFY(file->finish(Change::kHeaderAndTable, m_control));
    }
    QVERIFY(m_mounted->makeReadOnly());
    // It can be looked at; undo could not note how far it came.
    const auto found = findJournals(path, m_control).value();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].info->state, JournalState::Finished);
    QCOMPARE(openJournal(found[0].path).error().code, ErrorCode::NoWritePermission);
}

QTEST_GUILESS_MAIN(FileSystemTest)
#include "filesystem_test.moc"
