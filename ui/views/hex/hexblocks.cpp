#include "ui/views/hex/hexblocks.h"

#include "engine/base/checked.h"

#include <algorithm>

namespace parascope::ui {

HexBlocks::HexBlocks(HexSource *source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(source, &HexSource::readFinished, this, &HexBlocks::accept);
    connect(source, &HexSource::readsDropped, this, [this] {
        m_requests.clear();
        m_pending.clear();
    });
}

void HexBlocks::reset(ByteSpace space, std::uint64_t size)
{
    if (!m_requests.empty())
        m_source->dropReads();
    m_blocks.clear();
    m_space = space;
    m_size = size;
}

void HexBlocks::want(ByteRange range)
{
    range = range.intersected({0, m_size});
    if (range.isEmpty())
        return;
    const std::uint64_t first = range.offset / kBlockBytes;
    const std::uint64_t last = (range.end() - 1) / kBlockBytes;
    const auto missing = [this](std::uint64_t index) {
        return !m_blocks.contains(index) && !m_pending.contains(index);
    };

    ++m_clock;
    bool anyMissing = false;
    for (std::uint64_t index = first; index <= last; ++index) {
        if (const auto found = m_blocks.find(index); found != m_blocks.end())
            found->second.lastUse = m_clock;
        anyMissing = anyMissing || missing(index);
    }
    if (!anyMissing)
        return;
    const bool outdated = std::any_of(m_pending.begin(), m_pending.end(), [&](std::uint64_t index) {
        return index < first || index > last;
    });
    if (outdated)
        m_source->dropReads(); // clears what is pending

    std::uint64_t from = first;
    while (!missing(from))
        ++from;
    std::uint64_t to = last;
    while (!missing(to))
        --to;
    const std::uint64_t start = from * kBlockBytes;
    const std::uint64_t length = std::min((to - from + 1) * kBlockBytes, m_size - start);
    for (std::uint64_t index = from; index <= to; ++index)
        m_pending.insert(index);
    const std::uint64_t ticket = m_source->requestRead(m_space, start, length);
    m_requests.emplace(ticket, ByteRange{from, to - from + 1});
}

void HexBlocks::accept(const ReadReply &reply)
{
    const auto request = m_requests.find(reply.ticket);
    if (request == m_requests.end())
        return;
    const ByteRange blocks = request->second;
    m_requests.erase(request);
    for (std::uint64_t index = blocks.offset; index < blocks.end(); ++index) {
        const std::uint64_t start = index * kBlockBytes;
        const ByteRange part{start, std::min(kBlockBytes, m_size - start)};
        Block block = cut(reply, part);
        block.lastUse = m_clock;
        m_blocks.insert_or_assign(index, std::move(block));
        m_pending.erase(index);
    }
    evict(blocks.offset, blocks.end() - 1);
    Q_EMIT arrived();
}

HexBlocks::Block HexBlocks::cut(const ReadReply &reply, ByteRange part)
{
    Block block;
    block.bytes.resize(std::size_t(part.length));
    // The file may have become shorter since its size was read: what the reply lacks is missing.
    const ByteRange delivered = part.intersected(
        {reply.range.offset, std::min<std::uint64_t>(reply.range.length, reply.bytes.size())});
    if (!delivered.isEmpty()) {
        std::copy_n(reply.bytes.begin() + std::ptrdiff_t(delivered.offset - reply.range.offset),
                    std::ptrdiff_t(delivered.length),
                    block.bytes.begin() + std::ptrdiff_t(delivered.offset - part.offset));
    }
    addRuns(block, reply, part);
    addSuppliers(block, reply, part);
    return block;
}

void HexBlocks::addRuns(Block &block, const ReadReply &reply, ByteRange part)
{
    std::uint64_t covered = part.offset;
    const auto add = [&](std::uint64_t end, ByteKind kind) {
        if (end <= covered)
            return;
        covered = end;
        const auto relative = std::uint32_t(end - part.offset);
        if (!block.runs.empty() && block.runs.back().kind == kind)
            block.runs.back().end = relative;
        else
            block.runs.push_back({relative, kind});
    };
    for (const GuestExtent &extent : reply.extents) {
        const ByteRange inside = extent.guest.intersected(part);
        if (inside.isEmpty())
            continue;
        add(inside.offset, ByteKind::Missing);
        add(inside.end(), byteKind(extent.source));
    }
    add(part.end(), ByteKind::Missing);
}

void HexBlocks::addSuppliers(Block &block, const ReadReply &reply, ByteRange part)
{
    auto next = std::ranges::partition_point(reply.supplied, [&](const SuppliedRange &range) {
        return range.guest.end() <= part.offset;
    });
    for (; next != reply.supplied.end() && next->guest.offset < part.end(); ++next)
        block.supplied.push_back(*next);
}

void HexBlocks::evict(std::uint64_t firstKept, std::uint64_t lastKept)
{
    while (m_blocks.size() > kMaxBlocks) {
        auto oldest = m_blocks.end();
        for (auto block = m_blocks.begin(); block != m_blocks.end(); ++block) {
            if (block->first >= firstKept && block->first <= lastKept)
                continue;
            if (oldest == m_blocks.end() || block->second.lastUse < oldest->second.lastUse)
                oldest = block;
        }
        if (oldest == m_blocks.end())
            return;
        m_blocks.erase(oldest);
    }
}

HexByte HexBlocks::at(std::uint64_t offset) const
{
    const HexByte byte = stored(offset);
    if (!m_overlay || byte.kind == ByteKind::Pending)
        return byte;
    const std::optional<std::byte> typed = m_overlay(m_space, offset);
    return typed ? HexByte{ByteKind::Edited, std::to_integer<std::uint8_t>(*typed)} : byte;
}

const HexBlocks::Block *HexBlocks::blockOf(std::uint64_t offset) const
{
    const auto found = m_blocks.find(offset / kBlockBytes);
    const bool isIn = found != m_blocks.end() && offset % kBlockBytes < found->second.bytes.size();
    return isIn ? &found->second : nullptr;
}

HexByte HexBlocks::stored(std::uint64_t offset) const
{
    const Block *block = blockOf(offset);
    if (block == nullptr)
        return {};
    const auto place = std::uint32_t(offset % kBlockBytes);
    const auto run = std::upper_bound(
        block->runs.begin(), block->runs.end(), place,
        [](std::uint32_t value, const Run &candidate) { return value < candidate.end; });
    HexByte byte{run->kind, std::to_integer<std::uint8_t>(block->bytes[place])};
    if (byte.kind == ByteKind::Data && !block->supplied.empty()) {
        const auto supplier = supplierAt(offset);
        if (supplier && supplier->number != 0)
            byte.kind = ByteKind::OtherLayer;
    }
    return byte;
}

std::optional<SuppliedRange> HexBlocks::supplierAt(std::uint64_t offset) const
{
    const Block *block = blockOf(offset);
    if (block == nullptr)
        return std::nullopt;
    const auto found = std::ranges::partition_point(
        block->supplied, [&](const SuppliedRange &range) { return range.guest.end() <= offset; });
    if (found == block->supplied.end() || !found->guest.contains(offset))
        return std::nullopt;
    SuppliedRange place = *found;
    place.host = place.host + (offset - place.guest.offset);
    place.guest = {offset, 1};
    return place;
}

std::vector<std::byte> HexBlocks::values(std::uint64_t offset, std::size_t length) const
{
    std::vector<std::byte> result;
    for (; result.size() < length && offset < m_size; ++offset) {
        const HexByte byte = at(offset);
        if (!byte.hasValue())
            break;
        result.push_back(std::byte(byte.isRead() ? byte.value : 0));
    }
    return result;
}

} // namespace parascope::ui
