#include "engine/write/writabletable.h"

#include "engine/base/checked.h"
#include "engine/base/littleendian.h"
#include "engine/format/header.h"

#include <algorithm>
#include <utility>

namespace parascope {

namespace {

constexpr std::uint64_t kLongestWrite = 1U << 20U;

std::uint64_t tableEnd(std::uint32_t entries)
{
    return kHeaderBytes + 4 * std::uint64_t(entries);
}

std::uint64_t blockOf(std::uint32_t entry)
{
    return tableEnd(entry) / WritableTable::kBlockBytes; // where the entry begins
}

} // namespace

WritableTable::WritableTable(const Bat &bat)
    : m_size(bat.size())
    , m_chunks(bat.chunks())
    , m_own(m_chunks.size())
    , m_dirty(divideRoundingUp(tableEnd(bat.size()), kBlockBytes))
{}

void WritableTable::set(std::uint32_t index, std::uint32_t entry)
{
    const std::uint32_t chunk = index / BatChunk::kEntries;
    if (!m_own[chunk]) {
        const auto old = m_chunks[chunk]->entries();
        auto copy = std::make_shared<BatChunk>(static_cast<std::uint32_t>(old.size()));
        std::ranges::copy(old, copy->entries().begin());
        m_own[chunk] = copy;
        m_chunks[chunk] = std::move(copy);
    }
    m_own[chunk]->entries()[index % BatChunk::kEntries] = entry;
    if (!m_dirty.testAndSet(blockOf(index)))
        ++m_dirtyCount;
}

std::uint32_t WritableTable::highest() const
{
    std::uint32_t highest = 0;
    for (const auto &chunk : m_chunks) {
        for (const std::uint32_t entry : std::as_const(*chunk).entries())
            highest = std::max(highest, entry);
    }
    return highest;
}

Bat WritableTable::share()
{
    std::ranges::fill(m_own, nullptr);
    return Bat(m_chunks);
}

Result<void> WritableTable::writeDirty(WritableFile &file)
{
    std::vector<std::byte> bytes;
    for (std::uint64_t block = m_dirty.nextSet(0); block < m_dirty.count();
         block = m_dirty.nextSet(block)) {
        const std::uint64_t last =
            std::min(m_dirty.nextClear(block), block + kLongestWrite / kBlockBytes);
        const std::uint64_t from = std::max(kHeaderBytes, block * kBlockBytes);
        const std::uint64_t to = std::min(tableEnd(m_size), last * kBlockBytes);
        bytes.resize(std::size_t(to - from));
        const auto first = static_cast<std::uint32_t>((from - kHeaderBytes) / 4);
        for (std::uint32_t i = 0; i < bytes.size() / 4; ++i)
            storeLittleEndian(std::span(bytes), 4 * std::size_t(i), (*this)[first + i]);
        if (const auto written = file.writeAt(from, bytes); !written)
            return written;
        m_dirtyCount -= last - block;
        for (; block < last; ++block)
            m_dirty.clear(block);
        if (block == m_dirty.count())
            break;
    }
    return {};
}

ByteRange WritableTable::blocksOf(std::uint32_t first, std::uint32_t last, std::uint32_t size)
{
    const std::uint64_t from = std::max(kHeaderBytes, blockOf(first) * kBlockBytes);
    const std::uint64_t to = std::min(tableEnd(size), (blockOf(last) + 1) * kBlockBytes);
    return {from, to - from};
}

} // namespace parascope
