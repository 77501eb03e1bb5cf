#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"

#include <QString>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace parascope::cli {

/// Standard error: messages, and progress when it is a terminal. Safe from several threads.
class Console
{
public:
    Console();

    /// "parascope-cli: what happened"
    void message(const QString &what);
    /// "parascope-cli: IMAGE: what happened"
    void message(const std::string &image, const QString &what);
    /// The same, and what can be opened instead, a line each.
    void message(const std::string &image, const Error &error);

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    /// Replaces the progress line; an empty one takes it away.
    void showProgress(const QString &line);

private:
    void writeLine(const QString &line);

    const bool m_isTerminal;
    std::mutex m_mutex;
    bool m_hasProgress = false;
};

/// Shows how far a job is while this object lives. Has a thread of its own that only looks at the
/// job's numbers; does nothing when standard error is no terminal.
class ProgressLine
{
public:
    ProgressLine(Console &console, const JobControl &control, const std::string &image);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

private:
    void run();

    Console &m_console;
    const JobControl &m_control;
    const QString m_image;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace parascope::cli
