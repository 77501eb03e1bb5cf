#pragma once

#include "engine/io/writablehostfile.h"

namespace parascope {

/// A disk image opened for changes, alone with it as far as the system lets us (format.md §4; the
/// rules of engine/README.md, Safety). While the object lives it holds the locks that a virtual
/// machine of QEMU's would hold: QEMU, qemu-img and others of its kind refuse the image meanwhile.
class ExclusiveFile : public WritableHostFile
{
public:
    /// Opens the file that was checked, when nobody uses it. In order: open for reading, take the
    /// writer's locks, see that nobody else holds one that stands against them, see by a read lease
    /// that nobody has it open for writing (one of our own would spoil that test, so it comes
    /// before), compare with `expected`, open for writing.
    ///
    /// `confirmedNotInUse`: somebody vouches that no virtual machine uses the disk. It counts where
    /// the system cannot tell, never against a lock or a writer that was seen. Whether the image
    /// says "not closed", which is no proof either, is for the caller to look at.
    ///
    /// Between lease and opening a program that takes no locks may still come in; comparing the
    /// identity again after the journal was written shows what it wrote until then.
    ///
    /// Errors: those of HostFile::open(); InUse (a lock, or open for writing); UseUnknown (the
    /// system cannot tell and `confirmedNotInUse` is false); FileChanged (not the file or not the
    /// version that `expected` names); NoWritePermission (the file or its file system is
    /// read-only).
    [[nodiscard]] static Result<std::shared_ptr<ExclusiveFile>>
    open(const std::filesystem::path &path, const FileIdentity &expected, bool confirmedNotInUse);
    ~ExclusiveFile() override;

private:
    ExclusiveFile(int descriptor, std::shared_ptr<HostFile> reader, int lockDescriptor);

    int m_lockDescriptor; ///< what the locks belong to
};

} // namespace parascope
