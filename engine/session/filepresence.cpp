#include "engine/session/filepresence.h"

#include <cerrno>
#include <mutex>
#include <sys/stat.h>
#include <thread>

namespace parascope {

namespace {

bool isMissing(const std::filesystem::path &file)
{
    struct stat status = {};
    return ::stat(file.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace

/// What the looking thread and its asker share; the asker hangs up when it wants no more.
class FilePresence::Line
{
public:
    explicit Line(FilePresence *asker) : m_asker(asker) {}

    void hangUp()
    {
        const std::lock_guard lock(m_mutex);
        m_asker = nullptr;
    }

    /// False when nobody listens.
    bool say(const std::filesystem::path &missing)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_asker)
            return false;
        QMetaObject::invokeMethod(
            m_asker, [asker = m_asker, missing] { Q_EMIT asker->missingFound(missing); },
            Qt::QueuedConnection);
        return true;
    }

private:
    std::mutex m_mutex;
    FilePresence *m_asker;
};

FilePresence::FilePresence(QObject *parent) : QObject(parent) {}

FilePresence::~FilePresence()
{
    if (m_line)
        m_line->hangUp();
}

void FilePresence::look(std::vector<std::filesystem::path> files)
{
    if (m_line)
        m_line->hangUp();
    m_line = std::make_shared<Line>(this);
    std::thread([line = m_line, files = std::move(files)] {
        for (const auto &file : files) {
            if (isMissing(file) && !line->say(file))
                return;
        }
    }).detach();
}

} // namespace parascope

#include "moc_filepresence.cpp"
