#include "engine/session/filepresence.h"

#include <cerrno>
#include <list>
#include <mutex>
#include <sys/stat.h>
#include <thread>
#include <utility>

namespace parascope {

namespace {

bool isGone(const std::filesystem::path &file)
{
    struct stat status = {};
    return ::stat(file.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace

/// What is to be looked at, shared by the looking thread and its asker, who hangs up when it wants
/// no more.
class FilePresence::Line
{
public:
    Line(FilePresence *asker, IsMissing isMissing, std::vector<std::filesystem::path> files)
        : m_asker(asker), m_isMissing(std::move(isMissing)), m_files(std::move(files))
    {}

    void hangUp()
    {
        const std::lock_guard lock(m_mutex);
        m_asker = nullptr;
    }

    [[nodiscard]] bool isHungUp() const
    {
        const std::lock_guard lock(m_mutex);
        return !m_asker;
    }

    void look()
    {
        for (const auto &file : m_files) {
            if (isHungUp())
                return;
            if (m_isMissing(file))
                say(file);
        }
    }

private:
    void say(const std::filesystem::path &missing)
    {
        const std::lock_guard lock(m_mutex);
        if (m_asker)
            QMetaObject::invokeMethod(
                m_asker, [asker = m_asker, missing] { Q_EMIT asker->missingFound(missing); },
                Qt::QueuedConnection);
    }

    mutable std::mutex m_mutex;
    FilePresence *m_asker;
    IsMissing m_isMissing;
    std::vector<std::filesystem::path> m_files;
};

/// The one thread, while there is something to look at. It outlives whoever started it, and so does
/// this.
class FilePresence::Looks
{
public:
    static void add(std::shared_ptr<Line> line)
    {
        static const auto kLooks = std::make_shared<Looks>();
        const std::lock_guard lock(kLooks->m_mutex);
        kLooks->m_waiting.remove_if([](const auto &other) { return other->isHungUp(); });
        kLooks->m_waiting.push_back(std::move(line));
        if (std::exchange(kLooks->m_isBusy, true))
            return;
        std::thread([looks = kLooks] {
            while (const auto next = looks->take())
                next->look();
        }).detach();
    }

private:
    std::shared_ptr<Line> take()
    {
        const std::lock_guard lock(m_mutex);
        m_isBusy = !m_waiting.empty();
        if (!m_isBusy)
            return {};
        auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        return next;
    }

    std::mutex m_mutex;
    std::list<std::shared_ptr<Line>> m_waiting; ///< at most one of each asker
    bool m_isBusy = false;
};

FilePresence::FilePresence(QObject *parent) : FilePresence(isGone, parent) {}

FilePresence::FilePresence(IsMissing isMissing, QObject *parent)
    : QObject(parent), m_isMissing(std::move(isMissing))
{}

FilePresence::~FilePresence()
{
    if (m_line)
        m_line->hangUp();
}

void FilePresence::look(std::vector<std::filesystem::path> files)
{
    if (m_line)
        m_line->hangUp();
    m_line = std::make_shared<Line>(this, m_isMissing, std::move(files));
    Looks::add(m_line);
}

} // namespace parascope

#include "moc_filepresence.cpp"
