#include "engine/session/creationjob.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressInterval = 100ms;

} // namespace

class CreationJob::Private
{
public:
    std::shared_ptr<ChangeClaims> claims;
    std::optional<ChangeClaims::Key> claim; ///< of the file that is replaced
    std::shared_ptr<JobControl> control;    ///< of the creation
    QTimer progress;
    QThreadPool pool;
    std::atomic<quint64> newestLook = 0;
};

CreationJob::CreationJob(std::shared_ptr<ChangeClaims> claims, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->claims = std::move(claims);
    d->pool.setMaxThreadCount(2); // a creation, a look
    d->progress.setInterval(kProgressInterval);
    connect(&d->progress, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(d->control->done(), d->control->total()); });
}

CreationJob::~CreationJob()
{
    ++d->newestLook; // those that wait have nothing to do any more
    if (d->control)
        d->control->cancel();
    d->pool.waitForDone();
    if (d->claim)
        d->claims->release(*d->claim);
}

// Answers are always queued, so that none comes before the call that asked for it has returned.
void CreationJob::inBackground(std::function<std::function<void()>()> work)
{
    d->pool.start([this, work = std::move(work)] {
        QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection);
    });
}

void CreationJob::look(const std::filesystem::path &path)
{
    const quint64 number = ++d->newestLook;
    inBackground([this, number, path]() -> std::function<void()> {
        // A file system that is far away may take its time; nobody waits for old answers.
        if (number != d->newestLook)
            return [] {
            };
        return [this, number, place = lookAtPlace(path)] {
            if (number == d->newestLook)
                Q_EMIT looked(place);
        };
    });
}

bool CreationJob::create(const CreationRequest &request)
{
    if (m_isRunning)
        return false;
    const auto key = ChangeClaims::keyOf(request.target);
    if (key && !d->claims->take(*key))
        return false;
    d->claim = key;
    m_isRunning = true;
    const auto control = d->control = std::make_shared<JobControl>();
    d->progress.start();
    inBackground([this, request, control]() -> std::function<void()> {
        Result<void> result;
        if (auto made = createImage(request.target, request.options, request.overwrite, *control);
            !made)
            result = tl::unexpected(std::move(made.error()));
        return [this, target = request.target, result = std::move(result)] {
            end(target, result);
        };
    });
    return true;
}

void CreationJob::end(const std::filesystem::path &target, const Result<void> &result)
{
    d->progress.stop();
    if (d->claim)
        d->claims->release(*d->claim);
    d->claim.reset();
    m_isRunning = false;
    if (result)
        Q_EMIT finished(target);
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

void CreationJob::cancel()
{
    if (d->control)
        d->control->cancel();
}

} // namespace parascope
