#include "engine/io/writablehostfile.h"
#include "engine/journal/journalimage.h"
#include "engine/journal/journalstore.h"
#include "tests/engine/journal/change.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Which image an undo file is for: the one beside it, whatever path it records, so that one that
/// comes from elsewhere makes nobody write to a file that was not named.
class JournalImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void besideItself();
    void copiedFolder();
    void bothRenamed();
    void keptElsewhere();
    void lineThatSaysWhere();
    void linkOutOfTheFolder();
    void imageIsGone();
    void recordedPathWithoutAName_data();
    void recordedPathWithoutAName();
    void noUndoFile();

private:
    /// An undo file at `path` that records `image`.
    static void write(const fs::path &path, const std::string &image);

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TemporaryFolder> m_other;
};

void JournalImageTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_other = std::make_unique<TemporaryFolder>();
}

void JournalImageTest::write(const fs::path &path, const std::string &image)
{
    JobControl control;
    JournalRequest request = Change::all()[0].request();
    request.imagePath = image;
    auto storage = WritableHostFile::create(path).value();
    QVERIFY(Journal::prepare(storage, *Change::oldImage(), request, control));
}

void JournalImageTest::besideItself()
{
    const fs::path image = m_folder->write("disk \xff.hds", std::string_view("x"));
    const fs::path undo = image.native() + ".parascope-undo-20261122-133549";
    write(undo, image.native());
    const JournalImage found = imageOfJournal(undo).value();
    QCOMPARE(found.path, image);
    QVERIFY(found.isBeside);
}

void JournalImageTest::copiedFolder()
{
    const fs::path original = m_other->write("disk.hds", std::string_view("x"));
    const fs::path copy = m_folder->write("disk.hds", std::string_view("x"));
    const fs::path undo = *m_folder / "disk.hds.parascope-undo-20261122-133549";
    write(undo, original.native());
    const JournalImage found = imageOfJournal(undo).value();
    QCOMPARE(found.path, copy);
    QVERIFY(found.isBeside);
}

void JournalImageTest::bothRenamed()
{
    const fs::path original = m_other->write("disk.hds", std::string_view("x"));
    const fs::path copy = m_folder->write("copy.hds", std::string_view("x"));
    const fs::path undo = copy.native() + ".parascope-undo-20261122-133549";
    write(undo, original.native());
    QCOMPARE(imageOfJournal(undo).value().path, copy);
    QVERIFY(imageOfJournal(undo).value().isBeside);
}

void JournalImageTest::keptElsewhere()
{
    const fs::path image = m_other->write("disk.hds", std::string_view("x"));
    const fs::path undo = *m_folder / "kept";
    write(undo, image.native());
    const JournalImage found = imageOfJournal(undo).value();
    QCOMPARE(found.path, image);
    QVERIFY(!found.isBeside);
}

void JournalImageTest::lineThatSaysWhere()
{
    const fs::path image = m_folder->write("disk.hds", std::string_view("x"));
    const fs::path place = *m_other / "kept";
    write(place, "/somewhere/else/disk.hds");
    const fs::path line =
        m_folder->write("disk.hds.parascope-undo-20261122-133549",
                        std::string("parascope-undo-file: ").append(place.native()).append("\n"));
    const JournalImage found = imageOfJournal(line).value();
    QCOMPARE(found.path, image);
    QVERIFY(found.isBeside);
}

void JournalImageTest::linkOutOfTheFolder()
{
    const fs::path target = m_other->write("precious", std::string_view("x"));
    fs::create_symlink(target, *m_folder / "disk.hds");
    const fs::path undo = *m_folder / "disk.hds.parascope-undo-20261122-133549";
    write(undo, (*m_folder / "disk.hds").native());
    QVERIFY(!imageOfJournal(undo).value().isBeside);
    // One that stays in the folder is as good as the file.
    fs::remove(*m_folder / "disk.hds");
    m_folder->write("real.hds", std::string_view("x"));
    fs::create_symlink("real.hds", *m_folder / "disk.hds");
    QVERIFY(imageOfJournal(undo).value().isBeside);
}

void JournalImageTest::imageIsGone()
{
    const fs::path undo = *m_folder / "disk.hds.parascope-undo-20261122-133549";
    const fs::path image = *m_other / "disk.hds";
    write(undo, image.native());
    const auto found = imageOfJournal(undo);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QCOMPARE(found.error().path, image.native());
}

void JournalImageTest::recordedPathWithoutAName_data()
{
    QTest::addColumn<QByteArray>("recorded");
    QTest::newRow("up") << QByteArray("/tmp/..");
    QTest::newRow("here") << QByteArray("/tmp/.");
    QTest::newRow("folder") << QByteArray("no-such/");
    QTest::newRow("relative") << QByteArray("../../etc/passwd");
    QTest::newRow("empty") << QByteArray();
}

void JournalImageTest::recordedPathWithoutAName()
{
    QFETCH(const QByteArray, recorded);
    const fs::path undo = *m_folder / "kept";
    write(undo, recorded.toStdString());
    const auto found = imageOfJournal(undo);
    QVERIFY(!found || !found->isBeside);
}

void JournalImageTest::noUndoFile()
{
    const fs::path file = m_folder->write("disk.hds", std::string_view("something else"));
    QCOMPARE(imageOfJournal(file).error().code, ErrorCode::InvalidJournal);
    QCOMPARE(imageOfJournal(*m_folder / "none").error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(JournalImageTest)

#include "journalimage_test.moc"
