#include "engine/session/imagesession.h"

#include "engine/io/filehash.h"
#include "engine/session/bytesearch.h"
#include "engine/session/imageload.h"
#include "engine/session/readserver.h"
#include "engine/session/shownstorage.h"

#include <QFuture>
#include <QThread>
#include <QTimer>
#include <QtConcurrent>

#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressInterval = 100ms;
constexpr auto kLookInterval = 4s;
constexpr std::uint64_t kMaxReadBytes = 16ULL * 1024 * 1024;

/// A cancellable piece of work and how far its progress was told.
struct Job
{
    std::shared_ptr<JobControl> control; ///< null: nothing runs
    std::uint64_t number = 0;
    std::uint64_t told = 0;

    void stop() const
    {
        if (control)
            control->cancel();
    }
    void start()
    {
        stop();
        control = std::make_shared<JobControl>();
        ++number;
        told = 0;
    }
};

} // namespace

class ImageSession::Private
{
public:
    Private(ImageSession *session, ImageOpener fileOpener)
        : q(session)
        , opener(std::move(fileOpener))
        , reads([this](
                    ReadReply reply) { post([this, reply = std::move(reply)] { answer(reply); }); },
                [this](std::uint64_t loaded, Result<FileIdentity> seen) {
                    post([this, loaded, seen = std::move(seen)] { looked(loaded, seen); });
                })
    {
        engine.setObjectName(QStringLiteral("engine"));
        engineContext.moveToThread(&engine);
        engine.start();
    }

    ~Private()
    {
        load.stop();
        search.stop();
        hash.stop();
        engine.quit();
        engine.wait();
        searchDone.waitForFinished();
        hashDone.waitForFinished();
    }

    /// Runs `work` in the session's thread; forgotten when the session is gone.
    template <class Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(q, std::move(work), Qt::QueuedConnection);
    }

    /// A load event on its way to the session's thread: dropped when a newer load began or it was
    /// cancelled.
    template <class Deliver>
    void deliver(std::uint64_t number, Deliver work)
    {
        post([this, number, work = std::move(work)] {
            if (number == load.number && load.control && !load.control->isCancelled())
                work();
        });
    }

    LoadEvents eventsOf(std::uint64_t number);
    void startLoad();
    void endLoad(std::uint64_t number, const Result<void> &result);
    void setStage(Stage stage);
    void showDisk();
    void answer(const ReadReply &reply);
    void looked(std::uint64_t loaded, const Result<FileIdentity> &seen);
    void tellProgress();

    ImageSession *q;
    ImageOpener opener;
    Job load;
    Job search;
    Job hash;
    OpenedImage image;
    FileIdentity identity;
    ImageStatePtr table; ///< complete state of the newest load that got so far
    DiskPtr disk;        ///< as it was set
    std::size_t storage = 0;
    DiskPtr shown; ///< the image as part of `disk`; null: alone. Stays while it is loaded anew
    DiskPtr guest; ///< what bytes of the disk come from; null until the table is there
    bool saidChanged = false;
    std::uint64_t nextTicket = 1;
    std::uint64_t firstValidTicket = 1;
    QTimer progress;
    QTimer look;
    QFuture<void> searchDone;
    QFuture<void> hashDone;
    QThread engine;
    QObject engineContext; ///< lives in `engine`
    ReadServer reads;      ///< last: its thread must end before anything that it answers to
};

LoadEvents ImageSession::Private::eventsOf(std::uint64_t number)
{
    LoadEvents events;
    events.stage = [this, number](Stage stage) {
        deliver(number, [=, this] { setStage(stage); });
    };
    events.opened = [this, number](const OpenedImage &opened, const FileIdentity &seen) {
        deliver(number, [=, this] {
            image = opened;
            identity = seen;
            reads.setFile(opened, number);
        });
    };
    events.header = [this, number](const ImageStatePtr &state) {
        deliver(number, [=, this] { Q_EMIT q->headerAvailable(state); });
    };
    events.table = [this, number](const ImageStatePtr &state) {
        deliver(number, [=, this] {
            table = state;
            showDisk();
            Q_EMIT q->tableAvailable(state);
        });
    };
    events.maps = [this, number](const ClusterMaps &maps) {
        deliver(number, [=, this] { Q_EMIT q->mapAvailable(maps); });
    };
    events.report = [this, number](const ReportPtr &report) {
        deliver(number, [=, this] { Q_EMIT q->reportAvailable(report); });
    };
    events.reverseMap = [this, number](const ReverseMapPtr &reverseMap) {
        deliver(number, [=, this] { Q_EMIT q->reverseMapAvailable(reverseMap); });
    };
    return events;
}

void ImageSession::Private::startLoad()
{
    load.start();
    reads.drop();
    reads.reset();
    firstValidTicket = nextTicket;
    saidChanged = false;
    image = {};
    table.reset();
    guest.reset();
    setStage(Stage::Opening);
    progress.start();
    const auto work = [this, number = load.number, control = load.control,
                       events = eventsOf(load.number)] {
        const auto result = loadImagePieces(q->path(), opener, number, *control, events);
        post([this, number, result] { endLoad(number, result); });
    };
    QMetaObject::invokeMethod(&engineContext, work, Qt::QueuedConnection);
}

void ImageSession::Private::endLoad(std::uint64_t number, const Result<void> &result)
{
    if (number != load.number)
        return;
    const bool wasCancelled = load.control->isCancelled();
    load.control.reset();
    // Until then, what was loaded before was shown on.
    if (!table && std::exchange(shown, nullptr))
        Q_EMIT q->diskChanged();
    setStage(Stage::Idle);
    if (wasCancelled || (!result && result.error().code == ErrorCode::Cancelled))
        Q_EMIT q->cancelled();
    else if (!result)
        Q_EMIT q->failed(result.error());
    else
        Q_EMIT q->finished();
}

void ImageSession::Private::setStage(Stage stage)
{
    if (q->m_stage == stage)
        return;
    q->m_stage = stage;
    load.told = 0;
    Q_EMIT q->stageChanged(stage);
}

void ImageSession::Private::showDisk()
{
    if (!table)
        return;
    const DiskPtr before = std::exchange(shown, shownStorage(disk, storage, table, image.file));
    guest = shown ? shown : diskOf(table, image.file);
    reads.setGuest(guest);
    if (before || shown)
        Q_EMIT q->diskChanged();
}

void ImageSession::Private::answer(const ReadReply &reply)
{
    if (reply.ticket >= firstValidTicket)
        Q_EMIT q->readFinished(reply);
}

void ImageSession::Private::looked(std::uint64_t loaded, const Result<FileIdentity> &seen)
{
    if (loaded != load.number || saidChanged || (seen && isSameVersion(*seen, identity)))
        return;
    saidChanged = true;
    Q_EMIT q->changedOnDisk();
}

void ImageSession::Private::tellProgress()
{
    const auto tell = [](Job &job, auto signal) {
        if (!job.control || job.control->total() == 0 || job.control->done() == job.told)
            return;
        job.told = job.control->done();
        signal(job.told, job.control->total());
    };
    tell(load, [this](quint64 done, quint64 total) { Q_EMIT q->progressChanged(done, total); });
    tell(search, [this](quint64 done, quint64 total) { Q_EMIT q->searchProgressed(done, total); });
    tell(hash, [this](quint64 done, quint64 total) { Q_EMIT q->hashProgressed(done, total); });
    if (!load.control && !search.control && !hash.control)
        progress.stop();
}

ImageSession::ImageSession(std::filesystem::path path, QObject *parent)
    : ImageSession(std::move(path), openHostImage, parent)
{}

ImageSession::ImageSession(std::filesystem::path path, ImageOpener opener, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , d(std::make_unique<Private>(this, std::move(opener)))
{
    d->progress.setInterval(kProgressInterval);
    d->look.setInterval(kLookInterval);
    connect(&d->progress, &QTimer::timeout, this, [this] { d->tellProgress(); });
    connect(&d->look, &QTimer::timeout, this, &ImageSession::lookAtDisk);
}

ImageSession::~ImageSession() = default;

void ImageSession::open()
{
    d->startLoad();
    d->look.start();
}

void ImageSession::cancel()
{
    d->load.stop();
}

void ImageSession::setDisk(const DiskPtr &disk, std::size_t storage)
{
    d->disk = disk;
    d->storage = storage;
    d->showDisk();
}

const DiskPtr &ImageSession::shownDisk() const
{
    return d->shown;
}

std::uint64_t ImageSession::requestRead(ByteSpace space, std::uint64_t offset, std::uint64_t length)
{
    const std::uint64_t ticket = d->nextTicket++;
    const std::uint64_t room = std::min(kMaxReadBytes, UINT64_MAX - offset);
    d->reads.push({ticket, space, {offset, std::min(length, room)}});
    return ticket;
}

void ImageSession::dropReads()
{
    d->firstValidTicket = d->nextTicket;
    d->reads.drop();
}

void ImageSession::startSearch(const SearchRequest &request)
{
    d->search.start();
    d->progress.start();
    const auto work = [this, request, number = d->search.number, control = d->search.control,
                       guest = d->guest, file = d->image.file, before = d->searchDone]() mutable {
        before.waitForFinished(); // it was cancelled, and one at a time keeps memory bounded
        const SearchReply reply = searchBytes(request, guest, file, *control);
        d->post([this, number, reply] {
            if (number != d->search.number)
                return;
            d->search.control.reset();
            Q_EMIT searchFinished(reply);
        });
    };
    d->searchDone = QtConcurrent::run(work);
}

void ImageSession::stopSearch()
{
    d->search.stop();
}

void ImageSession::startHash()
{
    d->hash.start();
    d->progress.start();
    const auto work = [this, number = d->hash.number, control = d->hash.control,
                       file = d->image.file, before = d->hashDone]() mutable {
        before.waitForFinished();
        const HashReply reply = file ? sha256OfFile(*file, *control)
                                     : HashReply(failure(ErrorCode::NotFound, m_path.native()));
        d->post([this, number, reply] {
            if (number != d->hash.number)
                return;
            d->hash.control.reset();
            Q_EMIT hashFinished(reply);
        });
    };
    d->hashDone = QtConcurrent::run(work);
}

void ImageSession::stopHash()
{
    d->hash.stop();
}

void ImageSession::lookAtDisk()
{
    d->reads.lookAtDisk();
}

} // namespace parascope
