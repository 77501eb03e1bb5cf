#include "engine/session/hashjob.h"

#include "engine/io/filehash.h"
#include "engine/io/hostfile.h"
#include "engine/journal/imagebefore.h"
#include "engine/journal/journalstore.h"

#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressInterval = 100ms;

} // namespace

HashJob::HashJob(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_progress.setInterval(kProgressInterval);
    connect(&m_progress, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_control->done(), m_control->total()); });
}

HashJob::~HashJob()
{
    stop();
    m_pool.waitForDone();
}

void HashJob::start(std::function<HashReply(JobControl &)> work)
{
    stop();
    const auto control = m_control = std::make_shared<JobControl>();
    m_progress.start();
    m_pool.start([this, control, work = std::move(work)] {
        QMetaObject::invokeMethod(
            this,
            [this, control, reply = work(*control)] {
                if (control != m_control)
                    return; // a newer one runs
                m_control.reset();
                m_progress.stop();
                Q_EMIT finished(reply);
            },
            Qt::QueuedConnection);
    });
}

void HashJob::startFile(const std::filesystem::path &file)
{
    start([file](JobControl &control) {
        return HostFile::open(file).and_then(
            [&](const auto &opened) { return sha256OfFile(*opened, control); });
    });
}

void HashJob::startBefore(const std::filesystem::path &image, const std::filesystem::path &undoFile)
{
    start([image, undoFile](JobControl &control) -> HashReply {
        const auto file = HostFile::open(image);
        if (!file)
            return tl::unexpected(file.error());
        const auto journal = openJournalFile(undoFile);
        if (!journal)
            return tl::unexpected(journal.error());
        return ImageBefore::open(*file, *journal, control).and_then([&](const auto &before) {
            return sha256OfFile(*before, control);
        });
    });
}

void HashJob::stop()
{
    if (m_control)
        m_control->cancel();
}

} // namespace parascope
