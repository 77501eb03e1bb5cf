#include "engine/session/repairsession.h"

#include "engine/session/inplacework.h"
#include "engine/session/repairwork.h"

#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressInterval = 100ms;

} // namespace

class RepairSession::Private
{
public:
    std::shared_ptr<ChangeClaims> claims;
    std::optional<ChangeClaims::Key> claim;
    QThreadPool pool;
    QTimer progress;
    std::shared_ptr<JobControl> control;        ///< of the change
    std::shared_ptr<JobControl> planControl;    ///< of the newest plan
    std::shared_ptr<JobControl> inPlaceControl; ///< of the newest plan of a change in place
    std::shared_ptr<JobControl> findControl;    ///< of the newest search for undo files
};

RepairSession::RepairSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                             QObject *parent)
    : QObject(parent), m_image(std::move(image)), d(std::make_unique<Private>())
{
    d->claims = std::move(claims);
    d->pool.setMaxThreadCount(4); // a change, two plans, a search
    d->progress.setInterval(kProgressInterval);
    connect(&d->progress, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(d->control->done(), d->control->total()); });
}

RepairSession::~RepairSession()
{
    for (const auto &control : {d->control, d->planControl, d->inPlaceControl, d->findControl}) {
        if (control)
            control->cancel();
    }
    d->pool.waitForDone();
    if (d->claim)
        d->claims->release(*d->claim);
}

// Answers are always queued, so that none comes before the call that asked for it has returned.
void RepairSession::inBackground(std::function<std::function<void()>()> work)
{
    d->pool.start([this, work = std::move(work)] {
        QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection);
    });
}

void RepairSession::plan(const ReportPtr &report, const RepairChoices &choices)
{
    if (d->planControl)
        d->planControl->cancel();
    const auto control = d->planControl = std::make_shared<JobControl>();
    inBackground([this, report, choices, control]() -> std::function<void()> {
        return [this, control,
                reply = PreviewReply{repairwork::preview(m_image, report, choices, *control)}] {
            if (control == d->planControl)
                Q_EMIT planned(reply);
        };
    });
}

void RepairSession::planInPlace(const ReportPtr &report, const InPlaceOptions &options)
{
    if (d->inPlaceControl)
        d->inPlaceControl->cancel();
    const auto control = d->inPlaceControl = std::make_shared<JobControl>();
    inBackground([this, report, options, control]() -> std::function<void()> {
        return [this, control,
                reply = InPlaceReply{inplacework::preview(m_image, report, options, *control)}] {
            if (control == d->inPlaceControl)
                Q_EMIT inPlacePlanned(reply);
        };
    });
}

void RepairSession::findJournals()
{
    if (d->findControl)
        d->findControl->cancel();
    const auto control = d->findControl = std::make_shared<JobControl>();
    inBackground([this, control]() -> std::function<void()> {
        return [this, control, reply = JournalsReply{parascope::findJournals(m_image, *control)}] {
            if (control == d->findControl)
                Q_EMIT journalsFound(reply);
        };
    });
}

bool RepairSession::start(ChangeJob job, Work work)
{
    if (m_job != ChangeJob::None)
        return false;
    const auto key = ChangeClaims::keyOf(m_image);
    if (key && !d->claims->take(*key))
        return false;
    d->claim = key;
    m_job = job;
    const auto control = d->control = std::make_shared<JobControl>();
    d->progress.start();
    Q_EMIT started(job);
    inBackground([this, control, work = std::move(work)]() -> std::function<void()> {
        const Result<ChangeResult> result = work(*control);
        const bool leftHalf = !result && repairwork::isLeftHalf(m_image);
        return [this, result, leftHalf] {
            end(result, leftHalf);
        };
    });
    return true;
}

void RepairSession::end(const Result<ChangeResult> &result, bool leftHalf)
{
    d->progress.stop();
    if (d->claim)
        d->claims->release(*d->claim);
    d->claim.reset();
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
    if (d->control)
        d->control->cancel();
}

} // namespace parascope
