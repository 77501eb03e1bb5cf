#include "engine/session/transfersession.h"

#include "engine/disk/stillthere.h"
#include "engine/io/hostfile.h"
#include "engine/session/backgroundwork.h"

#include <algorithm>

namespace parascope {

namespace {

/// All files that are read.
std::vector<std::filesystem::path> filesOf(const ExportRequest &request)
{
    if (!request.disk)
        return {request.image};
    std::vector<std::filesystem::path> files;
    for (const DiskStorage &storage : request.disk->storages) {
        for (const DiskLayerPtr &layer : storage.chain) {
            if (layer->isOpen())
                files.emplace_back(layer->file->path());
        }
    }
    return files;
}

Result<TransferSource> openSource(const ExportRequest &request)
{
    if (request.disk) {
        if (const DiskLayerPtr replaced = replacedLayer(*request.disk))
            return failure(ErrorCode::FileChanged, replaced->place.path.native());
        return TransferSource{nullptr, nullptr, request.disk};
    }
    auto file = HostFile::open(request.image);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    TransferSource source{request.state, *file};
    if (!source.isUnchanged())
        return failure(ErrorCode::FileChanged, request.image.native());
    return source;
}

Result<ExportForecast> forecast(const ExportRequest &request, JobControl &control)
{
    const auto source = openSource(request);
    return source ? forecastExport(*source, request.options, request.target, control)
                  : tl::unexpected(source.error());
}

Result<ImportForecast> forecast(const ImportRequest &request, JobControl &control)
{
    return request.bundle ? forecastImport(request.raw, request.target, *request.bundle, control)
                          : forecastImport(request.raw, request.options, control);
}

Result<ImportResult> runImport(const ImportRequest &request, JobControl &control)
{
    return request.bundle ? importRawAsBundle(request.raw, request.target, *request.bundle, control)
                          : importRaw(request.raw, request.target, request.options, control);
}

NewFilePlace placeOf(const std::filesystem::path &target)
{
    return target.empty() ? NewFilePlace() : lookAtPlace(target);
}

template <class Value>
bool isCancelled(const Result<Value> &result)
{
    return !result && result.error().code == ErrorCode::Cancelled;
}

} // namespace

TransferSession::TransferSession(std::shared_ptr<ChangeClaims> claims, QObject *parent)
    : QObject(parent), m_work(new BackgroundWork(std::move(claims), this))
{
    connect(m_work, &BackgroundWork::progressed, this, &TransferSession::progressed);
}

TransferSession::~TransferSession() = default;

void TransferSession::lookAhead(const ExportRequest &request)
{
    m_work->ask(0, [this, request](JobControl &control) -> BackgroundWork::Answer {
        return
            [this, outlook = ExportOutlook{placeOf(request.target), forecast(request, control)}] {
                if (!isCancelled(outlook.forecast))
                    Q_EMIT exportOutlook(outlook);
            };
    });
}

void TransferSession::lookAhead(const ImportRequest &request)
{
    m_work->ask(0, [this, request](JobControl &control) -> BackgroundWork::Answer {
        return
            [this, outlook = ImportOutlook{placeOf(request.target), forecast(request, control)}] {
                if (!isCancelled(outlook.forecast))
                    Q_EMIT importOutlook(outlook);
            };
    });
}

bool TransferSession::isRunning() const
{
    return m_work->isRunning();
}

template <class Outcome, class Signal>
void TransferSession::end(const Outcome &result, Signal done)
{
    if (result)
        Q_EMIT(this->*done)(*result);
    else if (isCancelled(result))
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

bool TransferSession::exportDisk(const ExportRequest &request)
{
    if (std::ranges::any_of(filesOf(request), [this](const std::filesystem::path &file) {
            return m_work->isBeingWritten(file);
        }))
        return false;
    return m_work->start(
        {request.target}, [this, request](JobControl &control) -> BackgroundWork::Answer {
            const auto source = openSource(request);
            const Result<ExportResult> result =
                source ? exportToFile(*source, request.options, request.target, control)
                       : tl::unexpected(source.error());
            return [this, result] {
                end(result, &TransferSession::exported);
            };
        });
}

bool TransferSession::importDisk(const ImportRequest &request)
{
    if (m_work->isBeingWritten(request.raw))
        return false;
    return m_work->start({request.target},
                         [this, request](JobControl &control) -> BackgroundWork::Answer {
                             return [this, result = runImport(request, control)] {
                                 end(result, &TransferSession::imported);
                             };
                         });
}

void TransferSession::cancel()
{
    m_work->cancel();
}

} // namespace parascope
