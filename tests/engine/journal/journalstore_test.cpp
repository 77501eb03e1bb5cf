#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"
#include "tests/engine/journal/change.h"
#include "tests/support/faultyfile.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Undo files on the host: their names, how they are found again, and what stays behind when
/// something fails.
class JournalStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void standsBesideTheImage();
    void takesTheNextFreeName();
    void nameThatWasTakenMeanwhile();
    void elsewhereWithALineBeside();
    void holesStayHoles();
    void namesTheImageInFull();
    void newestFirst();
    void foundAfterRenaming();
    void foundAfterCopyingBoth();
    void othersAreNotFound();
    void replacedImage();
    void unusableOnesAreShown();
    void lostJournalIsShown();
    void imageThatCannotBeRead();
    void noRoom();
    void cancelledLeavesNothing();
    void folderThatCannotBeWritten();
    void folderThatIsNotThere();
    void savesOldBytesAsFiles();
    void removes();

private:
    [[nodiscard]] std::shared_ptr<WritableFile> openImage() const;
    std::shared_ptr<Journal> change(std::size_t which, const QDateTime &time,
                                    const fs::path &journalPath = {}) const;
    [[nodiscard]] std::vector<fs::path> names() const;

    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_image;
    const QDateTime m_time = QDateTime(QDate(2026, 11, 22), QTime(13, 35, 49), Qt::UTC);
    JobControl m_control;
};

void JournalStoreTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_image = *m_folder / "disk \xff.hdd";
    writeSparse(*Change::oldImage(), m_image);
}

std::shared_ptr<WritableFile> JournalStoreTest::openImage() const
{
    const FileIdentity identity = HostFile::open(m_image).value()->identity().value();
    return ExclusiveFile::open(m_image, identity, true).value();
}

/// Changes the image; the journal is Finished.
std::shared_ptr<Journal> JournalStoreTest::change(std::size_t which, const QDateTime &time,
                                                  const fs::path &journalPath) const
{
    const auto image = openImage();
    JobControl control;
    const FileIdentity identity = HostFile::open(m_image).value()->identity().value();
    JournalRequest request = Change::all()[which].request();
    request.imagePath = m_image.native();
    request.device = identity.device;
    request.inode = identity.inode;
    request.startedAt = time;
    if (request.keptSize == request.oldSize)
        request.keptSize = identity.size; // no cut, whatever its length is by now
    request.oldSize = identity.size;
    const auto journal = createJournal(m_image, journalPath, *image, request, control).value();
    if (!journal->beginApplying())
        return nullptr;
    const auto file = JournaledFile::over(image, journal).value();
    const bool isDone = Change::all()[which].steps(*file).has_value() &&
                        file->finish(Change::kHeaderAndTable, control).has_value();
    return isDone ? journal : nullptr;
}

std::vector<fs::path> JournalStoreTest::names() const
{
    std::vector<fs::path> result;
    for (const auto &entry : fs::recursive_directory_iterator(m_folder->path()))
        result.push_back(entry.path());
    return result;
}

void JournalStoreTest::standsBesideTheImage()
{
    const auto journal = change(1, m_time);
    const fs::path expected = m_image.native() + ".parascope-undo-20261122-133549";
    QCOMPARE(fs::path(journal->info().journalPath), expected);
    QVERIFY(fs::exists(expected));
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].path, expected);
    QVERIFY(found[0].pointer.empty());
    QCOMPARE(found[0].info->imagePath, m_image.native());
    QCOMPARE(found[0].info->state, JournalState::Finished);

    const auto reopened = openJournal(found[0].path).value();
    const auto image = openImage();
    QVERIFY(undo(*image, *reopened, m_control));
    QVERIFY(sameContents(*image, *Change::oldImage()));
    QCOMPARE(openJournalFile(found[0].path).value()->info().state, JournalState::Undone);
}

void JournalStoreTest::takesTheNextFreeName()
{
    const std::string base = m_image.native() + ".parascope-undo-20261122-133549";
    m_folder->write(fs::path(base).filename().native(), std::string_view("somebody's"));
    const auto first = change(0, m_time);
    QCOMPARE(first->info().journalPath, base + "-2");
    QCOMPARE(journalPathFor(m_image, m_time).native(), base + "-3");
    QCOMPARE(contentsOf(base), QByteArray("somebody's"));
}

void JournalStoreTest::nameThatWasTakenMeanwhile()
{
    // Shown to somebody, and taken before it was used.
    const fs::path shown = journalPathFor(m_image, m_time);
    m_folder->write(shown.filename().native(), std::string_view("somebody's"));
    const fs::path next = journalPathFor(m_image, m_time.addSecs(20));
    const auto journal = change(0, m_time.addSecs(20), shown);
    QCOMPARE(fs::path(journal->info().journalPath), next);
    QCOMPARE(fs::file_size(shown), std::uintmax_t(10));
    QCOMPARE(names().size(), std::size_t(3)); // no line that points to it
    // A name that somebody thought of himself is not replaced by another.
    const fs::path own = m_image.native() + ".parascope-undo-before-monday";
    m_folder->write(own.filename().native(), std::string_view("somebody's"));
    JournalRequest request = Change::all()[0].request();
    const auto refused = createJournal(m_image, own, *openImage(), request, m_control);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
}

void JournalStoreTest::elsewhereWithALineBeside()
{
    fs::create_directory(*m_folder / "undo");
    const fs::path place = *m_folder / "undo/my journal";
    const auto journal = change(1, m_time, place);
    QCOMPARE(fs::path(journal->info().journalPath), place);
    const fs::path beside = m_image.native() + ".parascope-undo-20261122-133549";
    QCOMPARE(contentsOf(beside).count('\n'), 1);
    QVERIFY(contentsOf(beside).contains(QByteArray::fromStdString(place.native())));
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].path, place);
    QCOMPARE(found[0].pointer, beside);
    // Named or pointed to, it is the same.
    QCOMPARE(openJournal(beside).value()->info(), openJournal(place).value()->info());
}

void JournalStoreTest::holesStayHoles()
{
    constexpr std::uint64_t kHuge = std::uint64_t(1) << 34U;
    fs::resize_file(m_image, kHuge);
    const auto journal = change(2, m_time);
    // A block of st_blocks has 512 bytes.
    struct stat status = {};
    QCOMPARE(::stat(journal->info().journalPath.c_str(), &status), 0);
    QVERIFY(status.st_blocks < 2048);
    QVERIFY(undo(*openImage(), *journal, m_control));
    QCOMPARE(::stat(m_image.c_str(), &status), 0);
    QCOMPARE(std::uint64_t(status.st_size), kHuge);
    QVERIFY(status.st_blocks < 2048);
}

// Used from another folder, it must not mean another image of that name.
void JournalStoreTest::namesTheImageInFull()
{
    const fs::path image = m_image;
    const fs::path before = fs::current_path();
    fs::current_path(m_folder->path());
    m_image = m_image.filename();
    const auto journal = change(1, m_time);
    fs::current_path(before);
    QVERIFY(fs::path(journal->info().imagePath).is_absolute());
    QVERIFY(fs::equivalent(journal->info().imagePath, image));
}

void JournalStoreTest::newestFirst()
{
    const auto first = change(0, m_time);
    const auto second = change(1, m_time.addSecs(3600));
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].info->journalPath, second->info().journalPath);
    QCOMPARE(found[1].info->journalPath, first->info().journalPath);
    QCOMPARE(newerChange(found, first->info()), &found[0]);
    QCOMPARE(newerChange(found, second->info()), static_cast<const FoundJournal *>(nullptr));
    // The same undo file by another name is not a newer one.
    JournalInfo relative = second->info();
    const fs::path path = relative.journalPath;
    relative.journalPath = path.parent_path() / "." / path.filename();
    QCOMPARE(newerChange(found, relative), static_cast<const FoundJournal *>(nullptr));

    QVERIFY(undo(*openImage(), *second, m_control));
    const auto later = findJournals(m_image, m_control).value();
    QCOMPARE(later[0].info->state, JournalState::Undone);
    QCOMPARE(newerChange(later, first->info()), static_cast<const FoundJournal *>(nullptr));
    QVERIFY(undo(*openImage(), *first, m_control));
    QVERIFY(sameContents(*openImage(), *Change::oldImage()));
}

void JournalStoreTest::foundAfterRenaming()
{
    const auto first = change(0, m_time);
    const auto second = change(1, m_time.addSecs(5));
    const fs::path renamed = *m_folder / "renamed.hdd";
    fs::rename(m_image, renamed);
    const auto found = findJournals(renamed, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].info->journalPath, second->info().journalPath);
    m_image = renamed;
    const auto image = openImage();
    QVERIFY(undo(*image, *openJournal(found[0].path).value(), m_control));
    QVERIFY(undo(*image, *openJournal(found[1].path).value(), m_control));
    QVERIFY(sameContents(*image, *Change::oldImage()));
}

void JournalStoreTest::foundAfterCopyingBoth()
{
    // Another folder, another inode, another name: the header tells, and the later change leads to
    // the earlier one.
    change(0, m_time);
    change(1, m_time.addSecs(5));
    const fs::path folder = *m_folder / "moved";
    fs::create_directory(folder);
    for (const fs::path &path : names())
        if (path != folder)
            fs::copy_file(path, folder / path.filename());
    fs::rename(folder / m_image.filename(), folder / "other.hdd");
    m_image = folder / "other.hdd";
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    const auto image = openImage();
    for (const FoundJournal &journal : found) {
        QCOMPARE(journal.path.parent_path(), folder);
        QVERIFY(undo(*image, *openJournal(journal.path).value(), m_control));
    }
    QVERIFY(sameContents(*image, *Change::oldImage()));
}

void JournalStoreTest::othersAreNotFound()
{
    change(1, m_time);
    const fs::path other = *m_folder / "other.hdd";
    m_folder->write("other.hdd", noise(100'000, 5));
    QVERIFY(findJournals(other, m_control).value().empty());
    QCOMPARE(findJournals(*m_folder / "none", m_control).error().code, ErrorCode::NotFound);
}

void JournalStoreTest::replacedImage()
{
    const auto first = change(0, m_time);
    const auto saved = copyInMemory(*HostFile::open(m_image).value());
    const auto second = change(1, m_time.addSecs(5));
    auto found = findJournals(m_image, m_control).value();
    QVERIFY(std::ranges::all_of(found, &FoundJournal::fits));
    // A backup from before the second change takes its place.
    fs::rename(m_image, *m_folder / "away");
    writeSparse(*saved, m_image);
    found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(!found[0].fits);
    QVERIFY(found[1].fits);
    QCOMPARE(newerChange(found, first->info()), static_cast<const FoundJournal *>(nullptr));
    QVERIFY(undo(*openImage(), *first, m_control));
    // Another image.
    fs::remove(m_image);
    writeSparse(MemoryFile(noise(100'000, 5)), m_image);
    found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(!found[0].fits);
    QVERIFY(!found[1].fits);
}

void JournalStoreTest::unusableOnesAreShown()
{
    const auto good = change(1, m_time);
    const std::string name = m_image.filename().native() + ".parascope-undo-20270101-000000";
    m_folder->write(name, std::string_view("PARASCOPE-UNDO\r\nand nothing more"));
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].info->journalPath, good->info().journalPath);
    QCOMPARE(found[1].info.error().code, ErrorCode::InvalidJournal);
    QCOMPARE(newerChange(found, good->info()), static_cast<const FoundJournal *>(nullptr));
}

void JournalStoreTest::lostJournalIsShown()
{
    const fs::path place = *m_folder / "lost";
    change(1, m_time, place);
    fs::remove(place);
    const auto found = findJournals(m_image, m_control).value();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].path, place);
    QCOMPARE(found[0].info.error().code, ErrorCode::NotFound);
}

void JournalStoreTest::imageThatCannotBeRead()
{
    const auto finished = change(1, m_time);
    const FileIdentity identity = HostFile::open(m_image).value()->identity().value();
    JournalRequest request = Change::all()[0].request();
    request.imagePath = m_image.native();
    request.device = identity.device;
    request.inode = identity.inode;
    request.startedAt = m_time.addSecs(5);
    request.oldSize = identity.size;
    request.keptSize = identity.size;
    const auto half = createJournal(m_image, {}, *openImage(), request, m_control).value();
    QVERIFY(half->beginApplying());

    FaultyFile broken(HostFile::open(m_image).value());
    broken.failRange(Change::kHeaderAndTable);
    const auto found = findJournals(m_image, broken, identity, m_control);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(2));
    QCOMPARE((*found)[0].info->journalPath, half->info().journalPath);
    QVERIFY((*found)[0].fits);
    QVERIFY((*found)[1].fits); // the half one found the image as this one left it
    // Another file of that name, of which as little is known, is in the middle of nothing.
    FileIdentity other = identity;
    ++other.inode;
    const auto ofOther = findJournals(m_image, broken, other, m_control);
    QVERIFY(ofOther);
    QCOMPARE(ofOther->size(), std::size_t(2));
    QVERIFY(!(*ofOther)[0].fits);
    QVERIFY(!(*ofOther)[1].fits);
    JobControl cancelled;
    cancelled.cancel();
    QCOMPARE(findJournals(m_image, broken, identity, cancelled).error().code, ErrorCode::Cancelled);
}

void JournalStoreTest::noRoom()
{
    const auto image = openImage();
    const JournalRequest request = Change::all()[2].request();
    const std::uint64_t needed = Journal::forecast(request, *image).value();
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    std::vector<ErrorCode> codes;
    std::size_t files = 0;
    for (const std::uint64_t room : {std::uint64_t(0), std::uint64_t(9000), needed / 2}) {
        struct rlimit limited = before;
        limited.rlim_cur = room;
        static_cast<void>(::setrlimit(RLIMIT_FSIZE, &limited));
        const auto journal = createJournal(m_image, {}, *image, request, m_control);
        static_cast<void>(::setrlimit(RLIMIT_FSIZE, &before));
        codes.push_back(journal ? ErrorCode::Cancelled : journal.error().code);
        files += names().size();
    }
    std::signal(SIGXFSZ, handler);
    QVERIFY(codes == std::vector<ErrorCode>(3, ErrorCode::WriteFailed));
    QCOMPARE(files, std::size_t(3)); // the image alone, each time
    QVERIFY(sameContents(*image, *Change::oldImage()));
}

void JournalStoreTest::cancelledLeavesNothing()
{
    JobControl control;
    control.cancel();
    const auto journal = createJournal(m_image, *m_folder / "elsewhere", *openImage(),
                                       Change::all()[1].request(), control);
    QCOMPARE(journal.error().code, ErrorCode::Cancelled);
    QCOMPARE(names().size(), std::size_t(1));
}

void JournalStoreTest::folderThatCannotBeWritten()
{
    const auto image = openImage();
    const TemporaryFolder open;
    QCOMPARE(::chmod(open.path().c_str(), 0777), 0);
    QCOMPARE(::chmod(m_folder->path().c_str(), 0555), 0);
    {
        const Unprivileged user;
        // Without the line beside the image nobody would find it again.
        for (const fs::path &place : {fs::path(), open / "journal"}) {
            const auto journal =
                createJournal(m_image, place, *image, Change::all()[1].request(), m_control);
            QVERIFY(!journal);
            QCOMPARE(journal.error().code, ErrorCode::NoWritePermission);
        }
    }
    QCOMPARE(::chmod(m_folder->path().c_str(), 0755), 0);
    QVERIFY(fs::is_empty(open.path()));
    QCOMPARE(names().size(), std::size_t(1));
}

void JournalStoreTest::folderThatIsNotThere()
{
    const auto journal = createJournal(m_image, *m_folder / "none/journal", *openImage(),
                                       Change::all()[1].request(), m_control);
    QCOMPARE(journal.error().code, ErrorCode::NotFound);
    QCOMPARE(names().size(), std::size_t(1));
}

void JournalStoreTest::savesOldBytesAsFiles()
{
    const auto journal = change(2, m_time); // {44, 4}, and the tail from 120 Ki + 7
    const fs::path folder = *m_folder / "old";
    QCOMPARE(saveOldBytes(*journal->file(), folder, m_control).error().code, ErrorCode::NotFound);
    fs::create_directory(folder);
    QCOMPARE(saveOldBytes(*journal->file(), folder, m_control).value(), std::uint64_t(2));
    const auto old = Change::oldImage();
    const auto expect = [&](const char *name, std::uint64_t offset, std::uint64_t length) {
        std::vector<std::byte> bytes(length);
        return readFully(*old, offset, bytes) &&
               sameContents(*HostFile::open(folder / name).value(), MemoryFile(bytes));
    };
    QVERIFY(expect("0x2c-0x4.bin", 44, 4));
    QVERIFY(expect("0x1e007-0x2d05d.bin", 120ULL * 1024 + 7, Change::kOldSize - 120ULL * 1024 - 7));
    QCOMPARE(saveOldBytes(*journal->file(), folder, m_control).error().code,
             ErrorCode::AlreadyExists);
}

void JournalStoreTest::removes()
{
    change(0, m_time, *m_folder / "elsewhere");
    change(1, m_time.addSecs(1));
    const auto found = findJournals(m_image, m_control).value();
    for (const FoundJournal &journal : found)
        QVERIFY(removeJournal(journal));
    QVERIFY(names() == std::vector<fs::path>{m_image});
}

QTEST_GUILESS_MAIN(JournalStoreTest)
#include "journalstore_test.moc"
