#include "app/cli/console.h"

#include "app/cli/words.h"
#include "engine/text/foreigntext.h"
#include "engine/text/words.h"

#include <chrono>
#include <unistd.h>

namespace parascope::cli {

namespace {

constexpr auto kProgressInterval = std::chrono::milliseconds(250);

void writeAll(const QByteArray &bytes)
{
    // There is nobody left to tell when standard error itself fails.
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(STDERR_FILENO, bytes.constData() + done,
                                      static_cast<std::size_t>(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        done += count;
    }
}

} // namespace

Console::Console() : m_isTerminal(::isatty(STDERR_FILENO) == 1) {}

void Console::writeLine(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    const QString erase = m_hasProgress ? QStringLiteral("\r\x1B[K") : QString();
    m_hasProgress = false;
    writeAll((erase + u"parascope-cli: "_qs + line + u'\n').toUtf8());
}

void Console::message(const QString &what)
{
    writeLine(what);
}

void Console::message(const std::string &image, const QString &what)
{
    writeLine(text::path(image) + u": "_qs + what);
}

void Console::message(const std::string &image, const Error &error)
{
    QString words = text::error(error, false);
    const FolderImages instead = imagesInstead(error, image);
    if (!instead.images.empty())
        words += u' ' + text::imagesHeading(instead);
    for (const FolderImage &found : instead.images)
        words += QStringLiteral("\n    %1  (%2)")
                     .arg(text::path(found.path.native()), text::imageSize(found));
    message(image, words);
}

void Console::showProgress(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    if (!m_hasProgress && line.isEmpty())
        return;
    m_hasProgress = !line.isEmpty();
    writeAll((QStringLiteral("\r\x1B[K") + line).toUtf8());
}

ProgressLine::ProgressLine(Console &console, const JobControl &control, const std::string &image)
    : m_console(console), m_control(control), m_image(text::path(image))
{
    if (console.isTerminal())
        m_thread = std::thread([this] { run(); });
}

ProgressLine::~ProgressLine()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_one();
    m_thread.join();
    m_console.showProgress({});
}

void ProgressLine::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kProgressInterval, [this] { return m_done; })) {
        const std::uint64_t total = m_control.total();
        if (total == 0)
            continue;
        const double share = static_cast<double>(m_control.done()) / static_cast<double>(total);
        m_console.showProgress(
            Words::tr("%1: %2 %").arg(m_image, QString::number(static_cast<int>(100 * share))));
    }
}

} // namespace parascope::cli
