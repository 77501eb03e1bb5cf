#include "engine/session/bundlerepairsession.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QtTest>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

/// Writes down what a session answers.
struct Answers
{
    explicit Answers(BundleRepairSession &session)
    {
        const auto on = [&](auto signal, auto act) {
            QObject::connect(&session, signal, &session, act);
        };
        on(&BundleRepairSession::planned, [this](const BundlePreviewReply &reply) {
            QVERIFY(reply.preview);
            previews.push_back(*reply.preview);
        });
        on(&BundleRepairSession::earlierFound, [this](const EarlierBundleRepairsReply &reply) {
            QVERIFY(reply.repairs);
            earlier = *reply.repairs;
            ++lists;
        });
        on(&BundleRepairSession::finished,
           [this](const BundleChangeResult &result) { finished.push_back(result); });
        on(&BundleRepairSession::failed, [this](const Error &error) { failed.push_back(error); });
        on(&BundleRepairSession::cancelled, [this] { ++cancelled; });
    }
    [[nodiscard]] std::size_t endings() const
    {
        return finished.size() + failed.size() + cancelled;
    }

    std::vector<BundleRepairPreview> previews;
    std::vector<EarlierBundleRepair> earlier;
    std::vector<BundleChangeResult> finished;
    std::vector<Error> failed;
    std::size_t cancelled = 0;
    int lists = 0;
};

bool says(const text::ChangedLines &changed, const char *words)
{
    return std::ranges::any_of(changed.lines, [&](const text::ChangedLine &line) {
        return line.isNew && line.text.contains(QLatin1String(words));
    });
}

} // namespace

/// Plans and changes of a bundle's descriptor in the background: one at a time, three endings, undo
/// files found again.
class BundleRepairSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void planTellsWhatIsWritten();
    void newestPlanAloneIsAnswered();
    void replacedAsAWhole();
    void forbiddenIsOfferedAndNotPlanned();
    void repairsAndUndoes();
    void interruptedIsFinished();
    void oneChangePerBundle();
    void changedMeanwhileIsNamed();
    void changedSinceIsNotUndone();
    void inUseIsRefused();
    void readOnlyIsSaid();
    void cancelIsNoFailure();
    void undoFileIsRemoved();
    void destroyingLeavesOldOrNew();

private:
    void make(BundleDefect defect);
    [[nodiscard]] BundlePlan plan() const { return planBundleRepair(reportOn(m_path)).value(); }
    [[nodiscard]] std::map<std::string, QByteArray> files() const { return filesIn(m_path); }

    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_path;
    std::map<std::string, QByteArray> m_before;
    std::shared_ptr<ChangeClaims> m_claims;
};

void BundleRepairSessionTest::init()
{
    m_claims = std::make_shared<ChangeClaims>();
    make(BundleDefect::GeometryDiffers);
}

void BundleRepairSessionTest::make(BundleDefect defect)
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_path = breakableBundle().defect(defect).write(m_folder->path());
    m_before = files();
}

void BundleRepairSessionTest::planTellsWhatIsWritten()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    session.plan(reportOn(m_path));
    QVERIFY(answers.previews.empty()); // never before the call has returned
    QTRY_COMPARE(answers.previews.size(), 1U);
    const BundleRepairPreview &preview = answers.previews[0];
    QVERIFY(preview.wished == std::set{BundleAction::CorrectGeometry});
    QVERIFY(preview.plan.chosen == preview.wished);
    QVERIFY(preview.isPossible());
    QCOMPARE(names(*preview.after), QString());
    QVERIFY(says(preview.lines, "<Cylinders>"));
    QVERIFY(preview.lines == preview.byAction.at(BundleAction::CorrectGeometry));
    QVERIFY(preview.undoFileBytes > std::uint64_t(preview.plan.text->size()));
    QVERIFY(files() == m_before);

    // Nothing chosen: what the tick would add is still said.
    session.plan(reportOn(m_path), std::set<BundleAction>());
    QTRY_COMPARE(answers.previews.size(), 2U);
    QVERIFY(answers.previews[1].plan.isEmpty());
    QVERIFY(answers.previews[1].lines.lines.empty());
    QVERIFY(says(answers.previews[1].byAction.at(BundleAction::CorrectGeometry), "<Cylinders>"));
}

void BundleRepairSessionTest::newestPlanAloneIsAnswered()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    const BundleReportPtr report = reportOn(m_path);
    session.plan(report);
    session.plan(report, std::set<BundleAction>());
    session.findEarlier();
    QTRY_COMPARE(answers.lists, 1);
    QTRY_COMPARE(answers.previews.size(), 1U);
    QVERIFY(answers.previews[0].wished.empty());
}

void BundleRepairSessionTest::replacedAsAWhole()
{
    make(BundleDefect::DescriptorMissing);
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    session.plan(reportOn(m_path));
    QTRY_COMPARE(answers.previews.size(), 1U);
    const BundleRepairPreview &preview = answers.previews[0];
    QVERIFY(preview.wished == std::set{BundleAction::RestoreBackup});
    QVERIFY(std::ranges::all_of(preview.lines.lines, &text::ChangedLine::isNew));
    QVERIFY(says(preview.lines, "<TopGUID>") || says(preview.lines, "<Storage>"));
    QVERIFY(session.repair(preview.plan, {}, false));
    QTRY_COMPARE(answers.finished.size(), 1U);
    QCOMPARE(names(*answers.finished[0].after), QString());
    QVERIFY(session.undo(answers.finished[0].undoFile, false));
    QTRY_COMPARE(answers.finished.size(), 2U);
    QVERIFY(files() == m_before);
}

void BundleRepairSessionTest::forbiddenIsOfferedAndNotPlanned()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_path = breakableBundle()
                 .defect(BundleDefect::GeometryDiffers)
                 .defect(BundleDefect::Suspended)
                 .write(m_folder->path());
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    session.plan(reportOn(m_path));
    QTRY_COMPARE(answers.previews.size(), 1U);
    const BundleRepairPreview &preview = answers.previews[0];
    QVERIFY(!preview.plan.offers.empty());
    QVERIFY(preview.plan.chosen.empty() && preview.plan.isEmpty());
    QVERIFY(preview.refusal && preview.refusal->code == ErrorCode::Suspended);
    QVERIFY(!preview.isPossible());
}

void BundleRepairSessionTest::repairsAndUndoes()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    QVERIFY(session.repair(plan(), {}, false));
    QVERIFY(session.job() == BundleJob::Repair);
    QTRY_COMPARE(answers.finished.size(), 1U);
    QVERIFY(session.job() == BundleJob::None);
    QVERIFY(answers.finished[0].job == BundleJob::Repair);
    QCOMPARE(names(*answers.finished[0].after), QString());
    const fs::path undoFile = answers.finished[0].undoFile;
    QVERIFY(files() != m_before);

    session.findEarlier();
    QTRY_COMPARE(answers.lists, 1);
    QCOMPARE(answers.earlier.size(), 1U);
    const EarlierBundleRepair done = answers.earlier[0];
    QCOMPARE(done.undoFile, undoFile);
    QCOMPARE(done.bytes, std::uint64_t(fs::file_size(undoFile)));
    QVERIFY(done.actions == std::vector{BundleAction::CorrectGeometry});
    QVERIFY(done.state == FilesState::New && done.canUndo());
    QVERIFY(qAbs(done.startedAt.secsTo(QDateTime::currentDateTime())) < 600);

    QVERIFY(session.undo(undoFile, false));
    QTRY_COMPARE(answers.finished.size(), 2U);
    QVERIFY(answers.finished[1].job == BundleJob::Undo);
    QVERIFY(files() == m_before);
    session.findEarlier();
    QTRY_COMPARE(answers.lists, 2);
    QVERIFY(answers.earlier[0].state == FilesState::Old && !answers.earlier[0].canUndo());
    QVERIFY(session.undo(undoFile, false)); // once more
    QTRY_COMPARE(answers.failed.size(), 1U);
    QVERIFY(answers.failed[0].code == ErrorCode::NothingToUndo);
    QCOMPARE(answers.endings(), 3U);
}

void BundleRepairSessionTest::interruptedIsFinished()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    QVERIFY(session.repair(plan(), {}, false));
    QTRY_COMPARE(answers.finished.size(), 1U);
    const fs::path undoFile = answers.finished[0].undoFile;
    const auto repaired = files();
    // As a crash would leave it: the descriptor is the last that is written.
    const QByteArray &old = m_before.at(kDescriptorName);
    m_folder->write((m_path.filename() / kDescriptorName).native(),
                    std::string_view(old.constData(), std::size_t(old.size())));
    session.findEarlier();
    QTRY_COMPARE(answers.lists, 1);
    QVERIFY(answers.earlier[0].state == FilesState::Mixed && answers.earlier[0].canUndo());
    QVERIFY(session.finishInterrupted(undoFile, false));
    QTRY_COMPARE(answers.finished.size(), 2U);
    QVERIFY(answers.finished[1].job == BundleJob::Finish);
    QVERIFY(files() == repaired);
}

void BundleRepairSessionTest::oneChangePerBundle()
{
    BundleRepairSession first(m_path, m_claims);
    fs::create_directory_symlink(m_path, *m_folder / "link.hdd");
    BundleRepairSession second(*m_folder / "link.hdd", m_claims);
    Answers answers(first);
    const BundlePlan wanted = plan();
    QVERIFY(first.repair(wanted, {}, false));
    QVERIFY(!first.undo(m_path / "none", false));
    QVERIFY(!second.repair(wanted, {}, false));
    QVERIFY(second.job() == BundleJob::None);
    QTRY_COMPARE(answers.endings(), 1U);
    Answers others(second);
    QVERIFY(second.undo(answers.finished.at(0).undoFile, false)); // free again
    QTRY_COMPARE(others.finished.size(), 1U);
    QVERIFY(files() == m_before);
}

void BundleRepairSessionTest::changedMeanwhileIsNamed()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    const BundlePlan wanted = plan();
    m_folder->write((m_path.filename() / kDescriptorName).native(), "somebody else's");
    const auto changed = files();
    QVERIFY(session.repair(wanted, {}, false));
    QTRY_COMPARE(answers.failed.size(), 1U);
    QVERIFY(answers.failed[0].code == ErrorCode::FileChanged);
    QCOMPARE(fs::path(answers.failed[0].path), m_path / kDescriptorName);
    QVERIFY(files() == changed);
    QVERIFY(findFilesUndo(m_path)->empty());
}

void BundleRepairSessionTest::changedSinceIsNotUndone()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    QVERIFY(session.repair(plan(), {}, false));
    QTRY_COMPARE(answers.finished.size(), 1U);
    m_folder->write((m_path.filename() / kDescriptorBackupName).native(), "somebody else's");
    const auto changed = files();
    QVERIFY(session.undo(answers.finished[0].undoFile, false));
    QTRY_COMPARE(answers.failed.size(), 1U);
    QVERIFY(answers.failed[0].code == ErrorCode::FileChanged);
    QCOMPARE(fs::path(answers.failed[0].path), m_path / kDescriptorBackupName);
    QVERIFY(files() == changed);
}

void BundleRepairSessionTest::inUseIsRefused()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    const fs::path top = m_path / breakableBundle().fileName(1);
    const int writer = ::open(top.c_str(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    session.plan(reportOn(m_path));
    QTRY_COMPARE(answers.previews.size(), 1U);
    const ImageUse use = answers.previews[0].use;
    QVERIFY(use != ImageUse::Free);
    QCOMPARE(answers.previews[0].isPossible(), use == ImageUse::CannotTell);
    QVERIFY(session.repair(answers.previews[0].plan, {}, false));
    QTRY_COMPARE(answers.failed.size(), 1U);
    QVERIFY(answers.failed[0].code == ErrorCode::InUse ||
            answers.failed[0].code == ErrorCode::UseUnknown);
    QCOMPARE(fs::path(answers.failed[0].path), top);
    QVERIFY(files() == m_before);
    ::close(writer);
    QVERIFY(session.repair(answers.previews[0].plan, {}, false));
    QTRY_COMPARE(answers.finished.size(), 1U);
}

void BundleRepairSessionTest::readOnlyIsSaid()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    fs::permissions(m_path, fs::perms(0555));
    {
        const Unprivileged nobody;
        session.plan(reportOn(m_path));
        QTRY_COMPARE(answers.previews.size(), 1U);
    }
    fs::permissions(m_path, fs::perms(0755));
    QVERIFY(answers.previews[0].isReadOnly && !answers.previews[0].isPossible());
}

void BundleRepairSessionTest::cancelIsNoFailure()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    // Asked for before the work can have begun: the signal comes before the thread.
    connect(&session, &BundleRepairSession::started, &session, [&session] { session.cancel(); });
    QVERIFY(session.repair(plan(), {}, false));
    QTRY_COMPARE(answers.endings(), 1U);
    QCOMPARE(answers.cancelled, 1U);
    QVERIFY(files() == m_before);
    QVERIFY(findFilesUndo(m_path)->empty());
}

void BundleRepairSessionTest::undoFileIsRemoved()
{
    BundleRepairSession session(m_path, m_claims);
    Answers answers(session);
    QVERIFY(session.repair(plan(), {}, false));
    QTRY_COMPARE(answers.finished.size(), 1U);
    const auto repaired = files();
    QVERIFY(session.removeUndoFile(answers.finished[0].undoFile));
    QTRY_COMPARE(answers.finished.size(), 2U);
    QVERIFY(answers.finished[1].job == BundleJob::RemoveUndoFile);
    QVERIFY(findFilesUndo(m_path)->empty());
    QVERIFY(files() == repaired);
}

void BundleRepairSessionTest::destroyingLeavesOldOrNew()
{
    const BundlePlan wanted = plan();
    {
        BundleRepairSession session(m_path, m_claims);
        QVERIFY(session.repair(wanted, {}, false));
        QCoreApplication::processEvents(); // it begins
    }
    QVERIFY(!m_claims->isTaken(*ChangeClaims::keyOf(m_path)));
    const auto undoFiles = findFilesUndo(m_path);
    QVERIFY(undoFiles);
    QCOMPARE(files() == m_before, undoFiles->empty());
    for (const fs::path &file : *undoFiles)
        QVERIFY(stateOf(*loadFilesChange(file)).value() == FilesState::New);
}

QTEST_GUILESS_MAIN(BundleRepairSessionTest)
#include "bundlerepairsession_test.moc"
