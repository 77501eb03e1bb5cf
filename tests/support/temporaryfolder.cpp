#include "tests/support/temporaryfolder.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace parascope::test {

namespace {

constexpr unsigned kNobody = 65534;

void require(bool succeeded, const std::string &what)
{
    if (!succeeded)
        throw std::system_error(errno, std::generic_category(), what);
}

void writeBytes(const std::filesystem::path &path, int flags, std::uint64_t offset,
                std::span<const std::byte> contents)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0644);
    require(descriptor >= 0, path.native());
    std::size_t done = 0;
    while (done < contents.size()) {
        const ssize_t count = ::pwrite(descriptor, contents.data() + done, contents.size() - done,
                                       off_t(offset + done));
        require(count > 0, path.native());
        done += std::size_t(count);
    }
    require(::close(descriptor) == 0, path.native());
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    require(m_folder.isValid(), "temporary folder");
    require(::chmod(path().c_str(), 0755) == 0, path().native());
}

TemporaryFolder::~TemporaryFolder()
{
    // QTemporaryDir leaves files behind whose names are not UTF-8.
    std::error_code ignored;
    std::filesystem::remove_all(path(), ignored);
}

std::filesystem::path TemporaryFolder::path() const
{
    return QFile::encodeName(m_folder.path()).toStdString();
}

std::filesystem::path TemporaryFolder::operator/(std::string_view name) const
{
    return path() / name;
}

std::filesystem::path TemporaryFolder::write(std::string_view name,
                                             std::span<const std::byte> contents) const
{
    const std::filesystem::path file = *this / name;
    std::filesystem::create_directories(file.parent_path());
    writeBytes(file, O_TRUNC, 0, contents);
    return file;
}

std::filesystem::path TemporaryFolder::write(std::string_view name, std::string_view contents) const
{
    return write(name, std::as_bytes(std::span(contents)));
}

void TemporaryFolder::writeAt(std::string_view name, std::uint64_t offset,
                              std::span<const std::byte> contents) const
{
    writeBytes(*this / name, 0, offset, contents);
}

Unprivileged::Unprivileged()
{
    if (::geteuid() != 0)
        return;
    require(::setegid(kNobody) == 0 && ::seteuid(kNobody) == 0, "give up rights");
    m_changed = true;
}

Unprivileged::~Unprivileged()
{
    if (m_changed && (::seteuid(0) != 0 || ::setegid(0) != 0))
        std::terminate();
}

} // namespace parascope::test
