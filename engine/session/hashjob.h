#pragma once

#include "engine/session/imagesession.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace parascope {

/// Makes checksums of files that no session has open: one at a time, in a thread of its own. Lives
/// in the GUI thread; its signals come there. Destroying it cancels, and waits for at most one I/O
/// call.
class HashJob : public QObject
{
    Q_OBJECT

public:
    explicit HashJob(QObject *parent = nullptr);
    ~HashJob() override;

    /// Of a whole file. A job that runs is ended first, and not answered.
    void startFile(const std::filesystem::path &file);
    /// Of an image as it was before a change, read through the undo file of that change. Its reply
    /// may also be one of the errors of ImageBefore::open().
    void startBefore(const std::filesystem::path &image, const std::filesystem::path &undoFile);
    /// Ends what runs; answered with Cancelled.
    void stop();

Q_SIGNALS:
    /// About ten times a second.
    void progressed(quint64 done, quint64 total);
    void finished(const parascope::HashReply &reply);

private:
    void start(std::function<HashReply(JobControl &)> work);

    QThreadPool m_pool;
    QTimer m_progress;
    std::shared_ptr<JobControl> m_control; ///< of what runs; else null
};

} // namespace parascope
