#include "engine/session/backgroundwork.h"

#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressInterval = 100ms;
constexpr int kQuestions = 5;

} // namespace

class BackgroundWork::Private
{
public:
    std::shared_ptr<ChangeClaims> claims;
    QTimer progress;
    QThreadPool pool;
};

BackgroundWork::BackgroundWork(std::shared_ptr<ChangeClaims> claims, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->claims = std::move(claims);
    d->pool.setMaxThreadCount(1 + kQuestions);
    d->progress.setInterval(kProgressInterval);
    connect(&d->progress, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_job->done(), m_job->total()); });
}

BackgroundWork::~BackgroundWork()
{
    cancel();
    for (const auto &[number, control] : m_questions)
        control->cancel();
    d->pool.waitForDone();
    release();
}

void BackgroundWork::inBackground(std::function<Answer()> work)
{
    d->pool.start([this, work = std::move(work)] {
        QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection);
    });
}

void BackgroundWork::ask(int number, Work work)
{
    auto &newest = m_questions[number];
    if (newest)
        newest->cancel();
    newest = std::make_shared<JobControl>();
    inBackground([this, number, control = newest, work = std::move(work)]() -> Answer {
        // Nobody waits for old answers, and a file system that is far away may take its time.
        if (control->isCancelled())
            return [] {
            };
        return [this, number, control, answer = work(*control)] {
            if (m_questions[number] == control)
                answer();
        };
    });
}

bool BackgroundWork::isBeingWritten(const std::filesystem::path &file) const
{
    const auto key = ChangeClaims::keyOf(file);
    return key && d->claims->isTaken(*key);
}

bool BackgroundWork::start(const std::vector<std::filesystem::path> &written, Work work)
{
    if (m_job || std::ranges::any_of(written, [this](const std::filesystem::path &file) {
            return isBeingWritten(file);
        }))
        return false;
    for (const std::filesystem::path &file : written) {
        const auto key = ChangeClaims::keyOf(file);
        if (key && d->claims->take(*key))
            m_claimed.push_back(*key);
    }
    m_job = std::make_shared<JobControl>();
    d->progress.start();
    auto run = [this, control = m_job, work = std::move(work)]() -> Answer {
        return [this, answer = work(*control)] {
            d->progress.stop();
            release();
            m_job.reset();
            answer();
        };
    };
    QMetaObject::invokeMethod(
        this, [this, run = std::move(run)] { inBackground(run); }, Qt::QueuedConnection);
    return true;
}

void BackgroundWork::release()
{
    for (const ChangeClaims::Key &key : m_claimed)
        d->claims->release(key);
    m_claimed.clear();
}

void BackgroundWork::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace parascope
