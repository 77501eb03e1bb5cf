#pragma once

#include "engine/io/hostfile.h"
#include "engine/io/writablefile.h"

#include <memory>

namespace parascope {

/// A file of the host system that this program writes: its own new files, and undo files. It takes
/// no locks; for images there is ExclusiveFile. One thread at a time.
class WritableHostFile : public WritableFile
{
public:
    /// Makes a new empty file (mode 0666 less the umask). The first sync() makes its name certain
    /// too. Errors: AlreadyExists, NotFound (no such folder), NoWritePermission (a read-only file
    /// system too), WriteFailed.
    [[nodiscard]] static Result<std::shared_ptr<WritableHostFile>>
    create(const std::filesystem::path &path);
    /// Opens what is there for reading and writing. Errors: as HostFile::open(), and
    /// NoWritePermission when it or its file system is read-only.
    [[nodiscard]] static Result<std::shared_ptr<WritableHostFile>>
    open(const std::filesystem::path &path);
    ~WritableHostFile() override;

    [[nodiscard]] std::string path() const override { return m_reader->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_reader->size(); }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override
    {
        return m_reader->readAt(offset, out);
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        return m_reader->extentAt(offset);
    }
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override;
    [[nodiscard]] Result<void> sync() override;
    /// From a HostFile or another WritableHostFile: shared blocks or copy_file_range.
    [[nodiscard]] Result<bool> cloneFrom(const BlockFile &source, ByteRange range,
                                         std::uint64_t target) override;
    void beginSync(ByteRange range) override;
    /// Waits until what beginSync() was told of is on the disk, and asks the system to forget its
    /// copy of it. Makes nothing certain, as beginSync(). Error: WriteFailed; the system tells each
    /// failure once, so a sync() afterwards may know nothing of it.
    [[nodiscard]] Result<void> finishSync(ByteRange range);
    /// Asks the system to forget its copy of what is on the disk already, so that what is read next
    /// comes from there. Wants a sync() before; cannot fail.
    void dropCache() const;
    /// By fallocate().
    [[nodiscard]] Result<bool> reserve(ByteRange range) override;
    /// By fallocate().
    [[nodiscard]] Result<bool> makeHole(ByteRange range) override;

    /// Identity of the open file now.
    [[nodiscard]] Result<FileIdentity> identity() const { return m_reader->identity(); }

protected:
    /// Takes over the descriptor, which is open for writing; reads go through `reader`, which has
    /// the same file open.
    WritableHostFile(int descriptor, std::shared_ptr<HostFile> reader);

    /// open(path) of a file that is made by it (mode 0666 less the umask). Errors: those of
    /// create().
    [[nodiscard]] static Result<int> openAnew(const std::filesystem::path &path);
    /// open(path) for writing of the very file that `reader` has open. Errors: FileChanged when the
    /// path names another one by now, InUse, NoWritePermission, WriteFailed.
    [[nodiscard]] static Result<int> openForWriting(const HostFile &reader);

private:
    [[nodiscard]] Result<bool> allocation(int mode, ByteRange range);

    int m_descriptor;
    std::shared_ptr<HostFile> m_reader;
    bool m_isNameUncertain = false; ///< the folder was not synced since the file was made
};

/// Makes the names in a folder certain (fsync on it). Error: WriteFailed.
[[nodiscard]] Result<void> syncFolder(const std::filesystem::path &folder);

} // namespace parascope
