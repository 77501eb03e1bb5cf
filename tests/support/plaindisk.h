#pragma once

#include "engine/base/joinedranges.h"
#include "engine/image/imagestate.h"
#include "engine/io/blockfile.h"

#include <QRandomGenerator>
#include <QString>

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace parascope::test {

/// A disk as plain bytes, that knows of no clusters: what an image that is written must read as.
/// Sparse, so that large clusters cost little. A value.
class PlainDisk
{
public:
    explicit PlainDisk(std::uint64_t size = 0) : m_size(size) {}
    /// What the guest reads of an image.
    PlainDisk(const ImageStatePtr &state, const std::shared_ptr<const BlockFile> &file);

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// All of it.
    [[nodiscard]] std::vector<std::byte> bytes() const { return read({0, m_size}); }
    void write(std::uint64_t offset, std::span<const std::byte> bytes);
    void zero(ByteRange range);

    /// Where the guest of an image first reads something else; -1 when it does nowhere. Bytes in
    /// `ignored` (ascending, apart) do not count.
    [[nodiscard]] std::int64_t difference(const ImageStatePtr &state,
                                          const std::shared_ptr<const BlockFile> &file,
                                          const std::vector<ByteRange> &ignored = {}) const;

private:
    static constexpr std::uint64_t kPageBytes = 4096;

    [[nodiscard]] std::vector<std::byte> read(ByteRange range) const;
    [[nodiscard]] bool isZero(ByteRange range) const;

    std::uint64_t m_size = 0;
    std::map<std::uint64_t, std::vector<std::byte>> m_pages; ///< by index; absent: zeros
};

/// A random change of a disk.
struct DiskChange
{
    enum class Kind
    {
        Write,
        Zero,
        Discard
    };
    Kind kind = Kind::Write;
    ByteRange range;
    std::byte fill{}; ///< what a Write writes

    [[nodiscard]] std::vector<std::byte> bytes() const
    {
        return std::vector<std::byte>(std::size_t(range.length), fill);
    }
    void applyTo(PlainDisk &disk) const;
    [[nodiscard]] QString words() const;
};

/// Changes that meet clusters in all ways: whole, several, parts, single bytes, ends of the disk.
[[nodiscard]] DiskChange randomChange(QRandomGenerator &random, std::uint64_t diskBytes,
                                      std::uint64_t clusterBytes);

} // namespace parascope::test
