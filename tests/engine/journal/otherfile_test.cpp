#include "tests/engine/journal/change.h"
#include "tests/support/recordingfile.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;
using Kind = UndoDifference::Kind;

namespace {

constexpr FileIdentity kOwn{3, 7};
constexpr FileIdentity kOther{3, 8};
constexpr FileIdentity kOwnAfterStart{4, 7}; ///< the device got another number

} // namespace

/// Which file an undo may be done in. When header and table were saved as a whole, an interrupted
/// change tells images apart by their inodes only; a finished one by their contents.
class OtherFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void interruptedInAnotherFile();
    void interruptedInTheSame();
    void interruptedInACopyThatSomebodyVouchesFor();
    void inodeThatIsNotKept();
    void finishedAndMoved();
    void undoOfAMovedImageGoesOn();

private:
    [[nodiscard]] std::vector<Kind> differences(const BlockFile &image,
                                                const std::optional<FileIdentity> &file)
    {
        std::vector<Kind> kinds;
        const auto found = checkUndo(image, *m_journal->file(), m_control, file).value();
        kinds.reserve(found.size());
        for (const UndoDifference &one : found)
            kinds.push_back(one.kind);
        return kinds;
    }
    /// Everything that tells this image from others is overwritten.
    void change(std::uint64_t inode);

    std::shared_ptr<MemoryFile> m_image;
    std::shared_ptr<Journal> m_journal;
    std::shared_ptr<JournaledFile> m_file; ///< through which the change is made
    JobControl m_control;
};

void OtherFileTest::init()
{
    m_image = Change::oldImage();
    change(kOwn.inode);
}

void OtherFileTest::change(std::uint64_t inode)
{
    JournalRequest request = Change::all()[0].request();
    request.device = kOwn.device;
    request.inode = inode;
    request.overwrites = {Change::kHeaderAndTable};
    auto storage = std::make_shared<MemoryFile>();
    storage->setPath("/images/disk.hdd.undo");
    m_journal = Journal::prepare(storage, *m_image, request, m_control).value();
    QVERIFY(m_journal->beginApplying());
    m_file = JournaledFile::over(m_image, m_journal).value();
    QVERIFY(m_file->writeAt(0, noise(3000, 55)));
}

void OtherFileTest::interruptedInAnotherFile()
{
    MemoryFile other(noise(500'000, 77));
    QCOMPARE(differences(other, kOther), std::vector<Kind>{Kind::OtherFile});
    QCOMPARE(undo(other, *m_journal, m_control, {}, kOther).error().code, ErrorCode::FileChanged);
    QVERIFY(sameContents(other, MemoryFile(noise(500'000, 77))));
    QCOMPARE(m_journal->state(), JournalState::Applying);
}

void OtherFileTest::interruptedInTheSame()
{
    for (const FileIdentity &same : {kOwn, kOwnAfterStart})
        QVERIFY(differences(*m_image, same).empty());
    QVERIFY(undo(*m_image, *m_journal, m_control, {}, kOwnAfterStart));
    QVERIFY(sameContents(*m_image, *Change::oldImage()));
}

void OtherFileTest::interruptedInACopyThatSomebodyVouchesFor()
{
    QCOMPARE(differences(*m_image, kOther), std::vector<Kind>{Kind::OtherFile});
    QVERIFY(differences(*m_image, {}).empty());
    QVERIFY(undo(*m_image, *m_journal, m_control));
    QVERIFY(sameContents(*m_image, *Change::oldImage()));
}

void OtherFileTest::inodeThatIsNotKept()
{
    m_image = Change::oldImage();
    change(0);
    QVERIFY(differences(*m_image, kOther).empty());
    QVERIFY(undo(*m_image, *m_journal, m_control, {}, kOther));
}

void OtherFileTest::finishedAndMoved()
{
    QVERIFY(m_file->finish(Change::kHeaderAndTable, m_control));
    QVERIFY(differences(*m_image, kOther).empty());
    QVERIFY(undo(*m_image, *m_journal, m_control, {}, kOther));
    QVERIFY(sameContents(*m_image, *Change::oldImage()));
}

void OtherFileTest::undoOfAMovedImageGoesOn()
{
    QVERIFY(m_file->finish(Change::kHeaderAndTable, m_control));
    // As far as an undo comes that is killed right after its first step.
    QVERIFY(m_journal->beginApplying(kOther));
    QVERIFY(differences(*m_image, kOther).empty());
    QCOMPARE(differences(*m_image, kOwn), std::vector<Kind>{Kind::OtherFile});
    QVERIFY(undo(*m_image, *m_journal, m_control, {}, kOther));
    QVERIFY(sameContents(*m_image, *Change::oldImage()));
}

QTEST_GUILESS_MAIN(OtherFileTest)
#include "otherfile_test.moc"
