#include "engine/io/exclusivefile.h"

#include "engine/io/imagelocks.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace parascope {

namespace {

/// A descriptor that is closed at the end of its scope, and its locks with it.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

} // namespace

ExclusiveFile::ExclusiveFile(int descriptor, std::shared_ptr<HostFile> reader, int lockDescriptor)
    : WritableHostFile(descriptor, std::move(reader)), m_lockDescriptor(lockDescriptor)
{}

ExclusiveFile::~ExclusiveFile()
{
    ::close(m_lockDescriptor);
}

Result<std::shared_ptr<ExclusiveFile>> ExclusiveFile::open(const std::filesystem::path &path,
                                                           const FileIdentity &expected,
                                                           bool confirmedNotInUse)
{
    Result<std::shared_ptr<HostFile>> reader = HostFile::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    // Locks want a descriptor of their own: those of the reader must not hold any.
    Descriptor held(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (held.number() < 0) {
        const int systemError = errno;
        return failure(systemError == EWOULDBLOCK ? ErrorCode::InUse : ErrorCode::FileChanged,
                       path.native(), systemError);
    }
    struct stat status = {};
    const Result<FileIdentity> identity = (*reader)->identity();
    if (!identity)
        return tl::unexpected(identity.error());
    if (::fstat(held.number(), &status) != 0 || status.st_dev != identity->device ||
        status.st_ino != identity->inode)
        return failure(ErrorCode::FileChanged, path.native());

    const ImageUse locked = locks::takeWriterLocks(held.number());
    const ImageUse leased =
        locked == ImageUse::Writer ? ImageUse::Writer : locks::useByLease(held.number());
    if (leased == ImageUse::Writer)
        return failure(ErrorCode::InUse, path.native());
    // Asked again: only now nobody of QEMU's kind can come in between.
    const Result<FileIdentity> now = (*reader)->identity();
    if (!now)
        return tl::unexpected(now.error());
    if (!isSameVersion(*now, expected))
        return failure(ErrorCode::FileChanged, path.native());
    const Result<int> descriptor = openForWriting(**reader);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    if ((locked == ImageUse::CannotTell || leased == ImageUse::CannotTell) && !confirmedNotInUse) {
        ::close(*descriptor);
        return failure(ErrorCode::UseUnknown, path.native());
    }
    return std::shared_ptr<ExclusiveFile>(
        new ExclusiveFile(*descriptor, std::move(*reader), held.release()));
}

} // namespace parascope
