#pragma once

#include "engine/journal/journal.h"

namespace parascope {

/// An image that is changed under the eyes of its journal: whatever the journal did not save cannot
/// be overwritten or cut off, so no mistake above can lose a byte for good. Growing beyond the old
/// length is free. Remembers what was written, for finish(). One thread at a time.
class JournaledFile : public WritableFile
{
public:
    /// The image as long as the journal says, and the journal in state Applying. Errors:
    /// Unsupported in another state, FileChanged when the length differs, ReadFailed.
    [[nodiscard]] static Result<std::shared_ptr<JournaledFile>>
    over(std::shared_ptr<WritableFile> image, std::shared_ptr<Journal> journal);

    [[nodiscard]] std::string path() const override { return m_image->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_image->size(); }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override
    {
        return m_image->readAt(offset, out);
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        return m_image->extentAt(offset);
    }
    /// Error besides those of the image: WriteFailed with EPERM when the range, or a part of it, is
    /// not saved; nothing is written then.
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override;
    /// Error besides those of the image: WriteFailed with EPERM when it would cut off what is not
    /// saved.
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override;
    [[nodiscard]] Result<void> sync() override { return m_image->sync(); }
    /// Error besides those of the image: as writeAt().
    [[nodiscard]] Result<bool> makeHole(ByteRange range) override;

    /// Syncs the image and finishes the journal. `headerAndTable`: where they lie now. Errors: as
    /// sync() and Journal::finish().
    [[nodiscard]] Result<void> finish(ByteRange headerAndTable, JobControl &control);

private:
    JournaledFile(std::shared_ptr<WritableFile> image, std::shared_ptr<Journal> journal);

    [[nodiscard]] Result<void> requireSaved(ByteRange range) const;

    std::shared_ptr<WritableFile> m_image;
    std::shared_ptr<Journal> m_journal;
    WriteRecord m_record;
};

} // namespace parascope
