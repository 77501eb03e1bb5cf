#pragma once

#include "engine/io/writablefile.h"

#include <map>
#include <vector>

namespace parascope {

/// A file in memory; sparse, so that terabytes of holes cost nothing. Not safe to write while
/// another thread reads.
class MemoryFile : public WritableFile
{
public:
    MemoryFile() = default;
    explicit MemoryFile(std::span<const std::byte> contents);

    [[nodiscard]] std::string path() const override { return m_path; }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_size; }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override;
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override;

    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override;
    [[nodiscard]] Result<void> sync() override { return {}; }
    [[nodiscard]] Result<bool> makeHole(ByteRange range) override;

    void setPath(std::string path) { m_path = std::move(path); }
    /// As setSize(), which cannot fail here.
    void resize(std::uint64_t size);
    /// As writeAt(); the end of the bytes must fit into 64 bits.
    void write(std::uint64_t offset, std::span<const std::byte> bytes);

private:
    static constexpr std::uint64_t kPageBytes = 4096;

    std::map<std::uint64_t, std::vector<std::byte>> m_pages; ///< by page index; absent = hole
    std::uint64_t m_size = 0;
    std::string m_path;
};

} // namespace parascope
