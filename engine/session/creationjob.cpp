#include "engine/session/creationjob.h"

#include "engine/session/backgroundwork.h"

namespace parascope {

namespace {

Result<void> make(const CreationRequest &request, JobControl &control)
{
    if (request.bundle)
        return createBundle(request.target, *request.bundle, control)
            .map([](const NewBundleLayout &) {});
    return createImage(request.target, request.options, request.overwrite, control)
        .map([](const NewImageLayout &) {});
}

} // namespace

CreationJob::CreationJob(std::shared_ptr<ChangeClaims> claims, QObject *parent)
    : QObject(parent), m_work(std::make_unique<BackgroundWork>(std::move(claims)))
{
    connect(m_work.get(), &BackgroundWork::progressed, this, &CreationJob::progressed);
}

CreationJob::~CreationJob() = default;

bool CreationJob::isRunning() const
{
    return m_work->isRunning();
}

void CreationJob::look(const std::filesystem::path &path)
{
    m_work->ask(0, [this, path](JobControl &) -> BackgroundWork::Answer {
        return [this, place = lookAtPlace(path)] {
            Q_EMIT looked(place);
        };
    });
}

bool CreationJob::create(const CreationRequest &request)
{
    return m_work->start(
        {request.target}, [this, request](JobControl &control) -> BackgroundWork::Answer {
            return [this, target = request.target, result = make(request, control)] {
                end(target, result);
            };
        });
}

void CreationJob::end(const std::filesystem::path &target, const Result<void> &result)
{
    if (result)
        Q_EMIT finished(target);
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

void CreationJob::cancel()
{
    m_work->cancel();
}

} // namespace parascope
