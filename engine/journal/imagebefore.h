#pragma once

#include "engine/journal/journalfile.h"

#include <memory>

namespace parascope {

/// An image as it was before a finished change: its bytes now, with those of the undo file in place
/// of what the change overwrote or cut off. For looking only; nothing is put back. Safe for
/// concurrent reads. Counts as long as nobody changes the image.
class ImageBefore : public BlockFile
{
public:
    /// Makes sure first that undo would put back exactly what was there. Errors: those of
    /// checkUndo(); FileChanged when the image is no longer as the change left it.
    [[nodiscard]] static Result<std::shared_ptr<const ImageBefore>>
    open(std::shared_ptr<const BlockFile> image, std::shared_ptr<const JournalFile> journal,
         JobControl &control);

    [[nodiscard]] std::string path() const override { return m_image->path(); }
    /// The length before.
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_journal->info().oldSize; }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override;
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override;

private:
    ImageBefore(std::shared_ptr<const BlockFile> image, std::shared_ptr<const JournalFile> journal)
        : m_image(std::move(image)), m_journal(std::move(journal))
    {}

    std::shared_ptr<const BlockFile> m_image;
    std::shared_ptr<const JournalFile> m_journal;
};

} // namespace parascope
