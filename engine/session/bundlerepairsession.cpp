#include "engine/session/bundlerepairsession.h"

#include "engine/session/backgroundwork.h"
#include "engine/session/bundlerepairwork.h"

namespace parascope {

namespace {

// Questions to BackgroundWork.
constexpr int kPlan = 0;
constexpr int kFindEarlier = 1;

} // namespace

BundleRepairSession::BundleRepairSession(std::filesystem::path folder,
                                         std::shared_ptr<ChangeClaims> claims, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_work(std::make_unique<BackgroundWork>(std::move(claims)))
{
    connect(m_work.get(), &BackgroundWork::progressed, this, &BundleRepairSession::progressed);
}

BundleRepairSession::~BundleRepairSession() = default;

void BundleRepairSession::plan(const BundleReportPtr &report,
                               const std::optional<std::set<BundleAction>> &wished)
{
    m_work->ask(kPlan, [=, this](JobControl &control) -> BackgroundWork::Answer {
        return
            [this, reply = BundlePreviewReply{bundlerepairwork::preview(report, wished, control)}] {
                Q_EMIT planned(reply);
            };
    });
}

void BundleRepairSession::findEarlier()
{
    m_work->ask(
        kFindEarlier, [this, folder = m_folder](JobControl &control) -> BackgroundWork::Answer {
            return [this,
                    reply = EarlierBundleRepairsReply{bundlerepairwork::earlier(folder, control)}] {
                Q_EMIT earlierFound(reply);
            };
        });
}

bool BundleRepairSession::start(BundleJob job, Work work)
{
    const auto change = [this,
                         work = std::move(work)](JobControl &control) -> BackgroundWork::Answer {
        std::filesystem::path left;
        auto result = work(control, left);
        return [this, result = std::move(result), left = std::move(left)] {
            end(result, left);
        };
    };
    // The folder too: the files get other names' places, and need not be there yet.
    if (!m_work->start({m_folder, m_folder / kDescriptorName, m_folder / kDescriptorBackupName},
                       change))
        return false;
    m_job = job;
    Q_EMIT started(job);
    return true;
}

void BundleRepairSession::end(const Result<BundleChangeResult> &result,
                              const std::filesystem::path &undoFileLeft)
{
    m_undoFileLeft = undoFileLeft;
    m_job = BundleJob::None;
    if (result)
        Q_EMIT finished(*result);
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

bool BundleRepairSession::repair(const BundlePlan &plan, const std::filesystem::path &undoFile,
                                 bool confirmedNotInUse)
{
    return start(BundleJob::Repair, [plan, undoFile, confirmedNotInUse](
                                        JobControl &control, std::filesystem::path &left) {
        return bundlerepairwork::repair(plan, undoFile, confirmedNotInUse, control, left);
    });
}

bool BundleRepairSession::undo(const std::filesystem::path &undoFile, bool confirmedNotInUse)
{
    return start(
        BundleJob::Undo, [undoFile, confirmedNotInUse](JobControl &, std::filesystem::path &) {
            return bundlerepairwork::takeBack(BundleJob::Undo, undoFile, confirmedNotInUse);
        });
}

bool BundleRepairSession::finishInterrupted(const std::filesystem::path &undoFile,
                                            bool confirmedNotInUse)
{
    return start(
        BundleJob::Finish, [undoFile, confirmedNotInUse](JobControl &, std::filesystem::path &) {
            return bundlerepairwork::takeBack(BundleJob::Finish, undoFile, confirmedNotInUse);
        });
}

bool BundleRepairSession::removeUndoFile(const std::filesystem::path &undoFile)
{
    return start(BundleJob::RemoveUndoFile, [undoFile](JobControl &, std::filesystem::path &) {
        return bundlerepairwork::remove(undoFile);
    });
}

void BundleRepairSession::cancel()
{
    m_work->cancel();
}

} // namespace parascope
