#pragma once

#include "engine/io/writablefile.h"

#include <map>
#include <memory>
#include <vector>

namespace parascope {

/// Another file with changes that exist in memory only: for previews. The file below is never
/// written. Costs memory for what was changed, in pages of 4 KiB, whatever the length. Not safe to
/// write while another thread reads.
class OverlayFile : public WritableFile
{
public:
    /// The length of `base` is taken now; later growth below is not seen, and a base that became
    /// shorter gives FileChanged when the missing bytes are read.
    [[nodiscard]] static Result<std::shared_ptr<OverlayFile>>
    over(std::shared_ptr<const BlockFile> base);

    [[nodiscard]] std::string path() const override { return m_base->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_size; }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override;
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override;
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override;
    [[nodiscard]] Result<void> sync() override { return {}; }

    /// Memory that the changes take, in bytes.
    [[nodiscard]] std::uint64_t changedBytes() const { return m_pages.size() * kPageBytes; }

private:
    static constexpr std::uint64_t kPageBytes = 4096;

    OverlayFile(std::shared_ptr<const BlockFile> base, std::uint64_t size);

    [[nodiscard]] Result<void> readBelow(std::uint64_t offset, std::span<std::byte> out) const;
    [[nodiscard]] Result<StorageExtent> pieceAt(std::uint64_t offset) const;

    std::shared_ptr<const BlockFile> m_base;
    std::map<std::uint64_t, std::vector<std::byte>> m_pages; ///< by page index; what was changed
    std::uint64_t m_size;
    std::uint64_t m_baseEnd; ///< the base shows through up to here; bytes once cut never come back
};

} // namespace parascope
