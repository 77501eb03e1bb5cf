#pragma once

#include "engine/io/blockfile.h"

#include <filesystem>
#include <memory>

namespace parascope {

/// What identifies a file and its version, from fstat. Times are nanoseconds since the epoch (UTC).
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modifiedNs = 0;
    std::int64_t changedNs = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// Whether two looks at a file saw the same version of the same file. The time of the inode's last
/// change does not count: a new name or new rights leave the contents as they are.
[[nodiscard]] constexpr bool isSameVersion(const FileIdentity &a, const FileIdentity &b)
{
    return a.device == b.device && a.inode == b.inode && a.size == b.size &&
           a.modifiedNs == b.modifiedNs;
}

/// Whether another program uses the image, as far as the system can tell (format.md §4).
enum class ImageUse
{
    Free,      ///< no lock of QEMU's and no other writer known
    Writer,    ///< somebody holds QEMU's write or resize lock, or has the file open for writing
    Reader,    ///< somebody reads it under QEMU's locks; looking is harmless
    CannotTell ///< the system does not say (network file system, no right, not a regular file)
};

/// A file of the host system, opened read-only with POSIX calls. Looking changes nothing and stops
/// nobody: O_NOATIME where allowed, no lock is ever held, nothing is memory-mapped.
/// Block devices are accepted (their size is found by seeking).
class HostFile : public BlockFile
{
public:
    /// Opens for reading. The path is bytes and is never decoded. O_NONBLOCK, then fstat, so that a
    /// FIFO does not hang. Errors: NotFound, NoPermission, IsDirectory, NotRegular, ReadFailed.
    [[nodiscard]] static Result<std::shared_ptr<HostFile>> open(const std::filesystem::path &path);
    ~HostFile() override;

    [[nodiscard]] std::string path() const override;
    [[nodiscard]] Result<std::uint64_t> size() const override;
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override;
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override;

    /// Identity of the open file now (fstat).
    [[nodiscard]] Result<FileIdentity> identity() const;
    /// Identity of whatever the path names now; NotFound when the name is gone.
    [[nodiscard]] Result<FileIdentity> identityOfPath() const;
    /// Tests QEMU's lock bytes with F_OFD_GETLK and holds nothing afterwards. Never fails: what
    /// cannot be asked is CannotTell. Without a lock, a lease (F_SETLEASE F_RDLCK, given back at
    /// once) shows a writer that takes no locks; where a lease is impossible and no lock is seen,
    /// the answer is CannotTell.
    [[nodiscard]] ImageUse use() const;

    /// Tells the system that `range` will be read soon, so that it may begin to fetch it. Does not
    /// wait, and cannot fail.
    void willRead(ByteRange range) const;
    /// For system calls that pass bytes on without showing them to this program. It stays this
    /// object's: never close it, take locks through it, or move its position.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    HostFile(int descriptor, std::filesystem::path path);

    int m_descriptor;
    std::filesystem::path m_path;
};

} // namespace parascope
