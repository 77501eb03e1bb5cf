#pragma once

#include "ui/views/hex/bytekind.h"
#include "ui/views/hex/hexsource.h"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace parascope::ui {

/// The bytes near what is on screen, in blocks of 64 KiB that are asked for when they are wanted
/// and arrive later. Holds at most kMaxBlocks of them, whatever the size of the image. GUI thread.
class HexBlocks : public QObject
{
    Q_OBJECT

public:
    static constexpr std::uint64_t kBlockBytes = std::uint64_t(64) * 1024;
    static constexpr std::size_t kMaxBlocks = 64;

    /// `source` must outlive the blocks.
    explicit HexBlocks(HexSource *source, QObject *parent = nullptr);

    /// What is shown from now on; forgets everything that was read.
    void reset(ByteSpace space, std::uint64_t size);
    /// Makes sure that the range (a screenful) is here or on its way: all that is missing of it
    /// costs one read. Reads for other places that still wait are dropped.
    void want(ByteRange range);

    /// What was typed over a byte and is not written yet.
    using Overlay = std::function<std::optional<std::byte>(ByteSpace, std::uint64_t)>;
    /// Bytes that are laid over those that were read; what `overlay` needs must outlive the blocks.
    void setOverlay(Overlay overlay) { m_overlay = std::move(overlay); }

    /// The byte at `offset` (below the size), Pending while it is not here, Edited when it was
    /// typed.
    [[nodiscard]] HexByte at(std::uint64_t offset) const;
    /// The same as it is stored.
    [[nodiscard]] HexByte stored(std::uint64_t offset) const;
    /// Which layer of the disk supplies the byte at `offset`, and where in its file it lies, when
    /// the image is shown as part of a disk; nothing also where no layer has it. The range is that
    /// one byte.
    [[nodiscard]] std::optional<SuppliedRange> supplierAt(std::uint64_t offset) const;
    /// Up to `length` bytes from `offset`, as far as they are here and have a value.
    [[nodiscard]] std::vector<std::byte> values(std::uint64_t offset, std::size_t length) const;

    [[nodiscard]] ByteSpace space() const { return m_space; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.size(); }

Q_SIGNALS:
    /// Bytes came.
    void arrived();

private:
    struct Run
    {
        std::uint32_t end = 0; ///< first byte behind the run, from the start of the block
        ByteKind kind = ByteKind::Data;
    };
    struct Block
    {
        std::vector<std::byte> bytes;
        std::vector<Run> runs; ///< ascending, cover the whole block
        std::vector<SuppliedRange> supplied;
        std::uint64_t lastUse = 0;
    };

    void accept(const ReadReply &reply);
    static void addRuns(Block &block, const ReadReply &reply, ByteRange part);
    static void addSuppliers(Block &block, const ReadReply &reply, ByteRange part);
    [[nodiscard]] const Block *blockOf(std::uint64_t offset) const;
    [[nodiscard]] static Block cut(const ReadReply &reply, ByteRange part);
    void evict(std::uint64_t firstKept, std::uint64_t lastKept);

    HexSource *m_source;
    Overlay m_overlay;
    ByteSpace m_space = ByteSpace::Guest;
    std::uint64_t m_size = 0;
    std::map<std::uint64_t, Block> m_blocks;       ///< by index
    std::map<std::uint64_t, ByteRange> m_requests; ///< by ticket; range in blocks
    std::set<std::uint64_t> m_pending;             ///< blocks asked for
    std::uint64_t m_clock = 0;
};

} // namespace parascope::ui
