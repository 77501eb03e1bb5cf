#include "engine/check/checker.h"
#include "engine/image/diskmembership.h"
#include "engine/session/repairsession.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QtTest>

using namespace parascope;
using parascope::test::TemporaryFolder;

/// Plans and changes in the background: one at a time, three endings, nothing before the call
/// returned.
class RepairSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestPlanAloneIsAnswered();
    void answersComeAfterTheCall();
    void repairUndoAndFinish();
    void oneChangePerImage();
    void failureIsNoCancel();
    void cancelIsNoFailure();
    void undoOfNothingFails();
    void destroyingLeavesAWholeImage();

private:
    [[nodiscard]] std::filesystem::path image() const { return *m_folder / "image.hds"; }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(QString::fromStdString(image().native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] ReportPtr check() const
    {
        JobControl control;
        return checkFile(*HostFile::open(image()).value(), findMembership(image()), control)
            .value();
    }
    [[nodiscard]] PlanPtr planOf(RepairSession &session) const
    {
        std::optional<RepairPreview> preview;
        connect(&session, &RepairSession::planned, &session, [&](const PreviewReply &reply) {
            if (reply.preview)
                preview = *reply.preview;
        });
        session.plan(check(), {});
        [&] {
            QTRY_VERIFY(preview);
        }();
        disconnect(&session, &RepairSession::planned, nullptr, nullptr);
        return preview ? preview->plan : nullptr;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<ChangeClaims> m_claims;
    QByteArray m_original;
};

namespace {

/// Counts endings.
struct Endings
{
    explicit Endings(RepairSession &session)
    {
        QObject::connect(&session, &RepairSession::finished, &session,
                         [this](const ChangeResult &result) { finished.push_back(result); });
        QObject::connect(&session, &RepairSession::failed, &session,
                         [this](const Error &error, bool half) {
                             failed.push_back(error);
                             leftHalf = leftHalf || half;
                         });
        QObject::connect(&session, &RepairSession::cancelled, &session, [this](bool half) {
            ++cancelled;
            leftHalf = leftHalf || half;
        });
    }
    [[nodiscard]] std::size_t count() const { return finished.size() + failed.size() + cancelled; }

    std::vector<ChangeResult> finished;
    std::vector<Error> failed;
    std::size_t cancelled = 0;
    bool leftHalf = false;
};

} // namespace

void RepairSessionTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_claims = std::make_shared<ChangeClaims>();
    // Two share a place, one lies outside the file, and nobody closed it.
    parascope::test::writeSparse(*parascope::test::ImageBuilder()
                                      .map(0, 0)
                                      .map(1, 1)
                                      .map(2, 2)
                                      .map(3, 1)
                                      .entry(5, 5000)
                                      .inUse(kInUseOpen)
                                      .build(),
                                 image());
    m_original = bytes();
    QVERIFY(check()->isRepairUseful());
}

void RepairSessionTest::newestPlanAloneIsAnswered()
{
    RepairSession session(image(), m_claims);
    std::vector<RepairChoices> answered;
    connect(&session, &RepairSession::planned, &session, [&](const PreviewReply &reply) {
        QVERIFY(reply.preview);
        answered.push_back(reply.preview->plan->choices);
    });
    RepairChoices leaks;
    leaks.policy = RepairPolicy::Leaks;
    const ReportPtr report = check();
    session.plan(report, {});
    session.plan(report, leaks);
    QTRY_VERIFY(!answered.empty());
    QCOMPARE(answered.size(), 1U);
    QCOMPARE(answered.front(), leaks);
    QCOMPARE(bytes(), m_original);
}

void RepairSessionTest::answersComeAfterTheCall()
{
    RepairSession session(image(), m_claims);
    bool isInside = false;
    int answers = 0;
    connect(&session, &RepairSession::journalsFound, &session, [&](const JournalsReply &reply) {
        QVERIFY(!isInside);
        QVERIFY(reply.journals && reply.journals->empty());
        ++answers;
    });
    for (int i = 1; i <= 20; ++i) {
        isInside = true;
        session.findJournals();
        isInside = false;
        QTRY_COMPARE(answers, i);
    }
}

void RepairSessionTest::repairUndoAndFinish()
{
    RepairSession session(image(), m_claims);
    const PlanPtr plan = planOf(session);
    QVERIFY(plan);
    Endings endings(session);
    QVERIFY(session.repair(plan, {}, true));
    QTRY_COMPARE(endings.finished.size(), 1U);
    QVERIFY(endings.finished[0].job == ChangeJob::Repair);
    QCOMPARE(endings.finished[0].after->count(Severity::Error), 0U);
    const std::filesystem::path undoFile = endings.finished[0].file;
    QVERIFY(std::filesystem::exists(undoFile));
    const QByteArray repaired = bytes();
    QVERIFY(repaired != m_original);

    QVERIFY(openJournal(undoFile).value()->beginApplying()); // as a crash would leave it
    QVERIFY(session.finishInterrupted(undoFile, true));
    QTRY_COMPARE(endings.finished.size(), 2U);
    QVERIFY(endings.finished[1].job == ChangeJob::Finish);
    QCOMPARE(bytes(), repaired);

    QVERIFY(session.undo({}, true)); // the newest
    QTRY_COMPARE(endings.finished.size(), 3U);
    QVERIFY(!endings.finished[2].refusal);
    QCOMPARE(endings.finished[2].file, endings.finished[1].file);
    QCOMPARE(bytes(), m_original);
    QCOMPARE(endings.count(), 3U);
}

void RepairSessionTest::oneChangePerImage()
{
    RepairSession first(image(), m_claims);
    const PlanPtr plan = planOf(first);
    std::filesystem::create_symlink(image(), *m_folder / "link.hds");
    RepairSession second(*m_folder / "link.hds", m_claims);
    Endings endings(first);
    QVERIFY(first.repair(plan, {}, true));
    QVERIFY(first.job() == ChangeJob::Repair);
    QVERIFY(!first.undo({}, true));
    QVERIFY(!second.undo({}, true));
    QVERIFY(second.job() == ChangeJob::None);
    QTRY_COMPARE(endings.count(), 1U);
    Endings others(second);
    QVERIFY(second.undo({}, true));
    QTRY_COMPARE(others.count(), 1U);
    QCOMPARE(bytes(), m_original);
}

void RepairSessionTest::failureIsNoCancel()
{
    RepairSession session(image(), m_claims);
    const PlanPtr plan = planOf(session);
    Endings endings(session);
    QVERIFY(session.repair(plan, {}, false)); // nobody vouched
    QTRY_COMPARE(endings.count(), 1U);
    QCOMPARE(endings.failed.size(), 1U);
    QVERIFY(endings.failed[0].code == ErrorCode::UseUnknown);
    QVERIFY(!endings.leftHalf);
    QVERIFY(session.job() == ChangeJob::None);
    QCOMPARE(bytes(), m_original);
    QVERIFY(session.repairCopy(plan->report, plan->choices, image())); // never over a file
    QTRY_COMPARE(endings.failed.size(), 2U);
    QVERIFY(endings.failed[1].code == ErrorCode::AlreadyExists);
    QCOMPARE(bytes(), m_original);
}

void RepairSessionTest::cancelIsNoFailure()
{
    RepairSession session(image(), m_claims);
    const PlanPtr plan = planOf(session);
    Endings endings(session);
    // Asked for before the work can have begun: the signal comes before the thread.
    connect(&session, &RepairSession::started, &session, [&session] { session.cancel(); });
    QVERIFY(session.repair(plan, {}, true));
    QTRY_COMPARE(endings.count(), 1U);
    QCOMPARE(endings.cancelled, 1U);
    QVERIFY(!endings.leftHalf);
    QCOMPARE(bytes(), m_original);
    const std::filesystem::path copy = *m_folder / "copy.hds";
    QVERIFY(session.repairCopy(plan->report, plan->choices, copy));
    QTRY_COMPARE(endings.count(), 2U);
    QCOMPARE(endings.cancelled, 2U);
    QVERIFY(!std::filesystem::exists(copy));
}

void RepairSessionTest::undoOfNothingFails()
{
    RepairSession session(image(), m_claims);
    Endings endings(session);
    QVERIFY(session.undo({}, true));
    QTRY_COMPARE(endings.count(), 1U);
    QVERIFY(endings.failed.at(0).code == ErrorCode::NothingToUndo);
}

void RepairSessionTest::destroyingLeavesAWholeImage()
{
    auto session = std::make_unique<RepairSession>(image(), m_claims);
    const PlanPtr plan = planOf(*session);
    QVERIFY(session->repair(plan, {}, true));
    QCoreApplication::processEvents(); // it begins
    session.reset();                   // cancels and waits
    JobControl control;
    const auto journals = findJournals(image(), control);
    QVERIFY(journals);
    for (const FoundJournal &found : *journals)
        QVERIFY(!found.info || found.info->state != JournalState::Applying);
    const bool isRepaired = !journals->empty() && journals->front().info &&
                            journals->front().info->state == JournalState::Finished;
    QCOMPARE(bytes() == m_original, !isRepaired);
    QVERIFY(!m_claims->isTaken(*ChangeClaims::keyOf(image())));
}

QTEST_GUILESS_MAIN(RepairSessionTest)
#include "repairsession_test.moc"
