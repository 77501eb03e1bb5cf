#include "engine/session/repairsession.h"

#include "engine/session/backgroundwork.h"
#include "engine/session/inplacework.h"
#include "engine/session/repairwork.h"

namespace parascope {

namespace {

// Questions to BackgroundWork.
constexpr int kPlan = 0;
constexpr int kPlanInPlace = 1;
constexpr int kFindJournals = 2;

} // namespace

RepairSession::RepairSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                             QObject *parent)
    : QObject(parent)
    , m_image(std::move(image))
    , m_work(std::make_unique<BackgroundWork>(std::move(claims)))
{
    connect(m_work.get(), &BackgroundWork::progressed, this, &RepairSession::progressed);
}

RepairSession::~RepairSession() = default;

void RepairSession::plan(const ReportPtr &report, const RepairChoices &choices)
{
    m_work->ask(kPlan, [=, this, image = m_image](JobControl &control) -> BackgroundWork::Answer {
        return [this, reply = PreviewReply{repairwork::preview(image, report, choices, control)}] {
            Q_EMIT planned(reply);
        };
    });
}

void RepairSession::planInPlace(const ReportPtr &report, const InPlaceOptions &options)
{
    m_work->ask(
        kPlanInPlace, [=, this, image = m_image](JobControl &control) -> BackgroundWork::Answer {
            return [this,
                    reply = InPlaceReply{inplacework::preview(image, report, options, control)}] {
                Q_EMIT inPlacePlanned(reply);
            };
        });
}

void RepairSession::findJournals()
{
    m_work->ask(kFindJournals,
                [this, image = m_image](JobControl &control) -> BackgroundWork::Answer {
                    return [this, reply = JournalsReply{parascope::findJournals(image, control)}] {
                        Q_EMIT journalsFound(reply);
                    };
                });
}

bool RepairSession::start(ChangeJob job, Work work)
{
    const auto change = [this, image = m_image,
                         work = std::move(work)](JobControl &control) -> BackgroundWork::Answer {
        const Result<ChangeResult> result = work(control);
        const bool leftHalf = !result && repairwork::isLeftHalf(image);
        return [this, result, leftHalf] {
            end(result, leftHalf);
        };
    };
    if (!m_work->start({m_image}, change))
        return false;
    m_job = job;
    Q_EMIT started(job);
    return true;
}

void RepairSession::end(const Result<ChangeResult> &result, bool leftHalf)
{
    m_job = ChangeJob::None;
    if (result)
        Q_EMIT finished(*result);
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled(leftHalf);
    else
        Q_EMIT failed(result.error(), leftHalf);
}

bool RepairSession::repair(const PlanPtr &plan, const std::filesystem::path &undoFile,
                           bool confirmedNotInUse)
{
    const RepairRequest request{m_image, plan, undoFile, confirmedNotInUse};
    return start(ChangeJob::Repair,
                 [request](JobControl &control) { return repairwork::repair(request, control); });
}

bool RepairSession::repairCopy(const ReportPtr &report, const RepairChoices &choices,
                               const std::filesystem::path &output)
{
    return start(ChangeJob::RepairCopy,
                 [image = m_image, report, choices, output](JobControl &control) {
                     return repairwork::copy(image, report, choices, output, control);
                 });
}

bool RepairSession::changeInPlace(const InPlacePlanPtr &plan, const std::filesystem::path &undoFile,
                                  bool confirmedNotInUse)
{
    return start(ChangeJob::ChangeInPlace,
                 [image = m_image, plan, undoFile, confirmedNotInUse](JobControl &control) {
                     return inplacework::change(image, plan, undoFile, confirmedNotInUse, control);
                 });
}

bool RepairSession::changeInPlaceCopy(const ReportPtr &report, const InPlaceOptions &options,
                                      const std::filesystem::path &output)
{
    return start(ChangeJob::ChangeInPlaceCopy,
                 [image = m_image, report, options, output](JobControl &control) {
                     return inplacework::copy(image, report, options, output, control);
                 });
}

bool RepairSession::undo(const std::filesystem::path &journal, bool confirmedNotInUse)
{
    return start(ChangeJob::Undo,
                 [image = m_image, journal, confirmedNotInUse](JobControl &control) {
                     return repairwork::undo(image, journal, confirmedNotInUse, control);
                 });
}

bool RepairSession::finishInterrupted(const std::filesystem::path &journal, bool confirmedNotInUse)
{
    return start(ChangeJob::Finish,
                 [image = m_image, journal, confirmedNotInUse](JobControl &control) {
                     return repairwork::finish(image, journal, confirmedNotInUse, control);
                 });
}

bool RepairSession::saveOldBytes(const std::filesystem::path &journal,
                                 const std::filesystem::path &folder)
{
    return start(ChangeJob::SaveOldBytes, [journal, folder](JobControl &control) {
        return repairwork::saveOld(journal, folder, control);
    });
}

bool RepairSession::removeJournal(const FoundJournal &journal)
{
    return start(ChangeJob::RemoveUndoFile, [journal](JobControl &) -> Result<ChangeResult> {
        if (const auto removed = parascope::removeJournal(journal); !removed)
            return tl::unexpected(removed.error());
        ChangeResult result;
        result.job = ChangeJob::RemoveUndoFile;
        result.file = journal.path;
        return result;
    });
}

void RepairSession::cancel()
{
    m_work->cancel();
}

} // namespace parascope
