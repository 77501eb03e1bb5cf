#include "tests/support/smallfilesystem.h"

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>

namespace parascope::test {

namespace {

/// Mounts of this program are its own from now on. Empty, or why they cannot be.
QString separate()
{
    if (::unshare(CLONE_NEWNS) == 0 &&
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0)
        return {};
    return QStringLiteral("needs the right to mount (run as root, or `unshare -rm`): %1")
        .arg(QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

SmallFileSystem::SmallFileSystem(std::filesystem::path folder, const std::string &options)
    : m_folder(std::move(folder))
{
    static const QString s_refusal = separate();
    m_refusal = s_refusal;
    if (!m_refusal.isEmpty())
        return;
    std::filesystem::create_directories(m_folder);
    if (::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, options.c_str()) != 0)
        m_refusal = QString::fromLocal8Bit(std::strerror(errno));
}

SmallFileSystem::~SmallFileSystem()
{
    if (m_refusal.isEmpty())
        ::umount2(m_folder.c_str(), MNT_DETACH);
}

bool SmallFileSystem::makeReadOnly() const
{
    return ::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

} // namespace parascope::test
