#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/session/changeclaims.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace parascope {

/// Threads for what a session does beside its engine thread: one long job at a time, which claims
/// the files that it writes, and short questions. Lives in the GUI thread; answers run there, never
/// before the call that asked for them has returned, and only while this lives. Destroying it
/// cancels everything and waits.
class BackgroundWork : public QObject
{
    Q_OBJECT

public:
    /// Runs in the GUI thread.
    using Answer = std::function<void()>;
    /// Runs in a thread of the pool; must not touch anything that others change.
    using Work = std::function<Answer(JobControl &)>;

    /// `claims` is shared by all that write in this program.
    explicit BackgroundWork(std::shared_ptr<ChangeClaims> claims, QObject *parent = nullptr);
    ~BackgroundWork() override;

    /// Asks the `number`-th question (0 to 4). The newest call wins and is answered alone.
    void ask(int number, Work work);

    /// Starts a job that writes `written`, as far as these files exist already. False when a job is
    /// under way, or somebody in this program writes one of them. It runs from the event loop on,
    /// not before: who is told of it can cancel it before it has touched anything. Its answer comes
    /// when the job is over and the files are free.
    [[nodiscard]] bool start(const std::vector<std::filesystem::path> &written, Work work);
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    /// Whether somebody in this program is writing this file.
    [[nodiscard]] bool isBeingWritten(const std::filesystem::path &file) const;
    /// Asks the job to end.
    void cancel();

Q_SIGNALS:
    /// Of the job, about ten times a second; total 0: not known.
    void progressed(quint64 done, quint64 total);

private:
    class Private;

    void inBackground(std::function<Answer()> work);
    void release();

    std::shared_ptr<JobControl> m_job;
    std::map<int, std::shared_ptr<JobControl>> m_questions; ///< the newest of each
    std::vector<ChangeClaims::Key> m_claimed;
    std::unique_ptr<Private> d;
};

} // namespace parascope
