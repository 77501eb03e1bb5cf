#include "engine/disk/diskreader.h"

#include "engine/disk/lazylayerindex.h"

#include <algorithm>
#include <limits>

namespace parascope {

namespace {

constexpr std::uint64_t kNoEnd = std::numeric_limits<std::uint64_t>::max();

/// A stretch of a storage that one layer supplies, or nobody. Bytes, counted from its origin.
struct Supply
{
    ByteRange bytes;
    std::uint8_t layer = LayerIndex::kNobody;
};

/// What one layer has to say of a place of its disk, when nothing tells of all layers together.
struct Answer
{
    bool isSupplied = false;
    std::uint64_t end = kNoEnd; ///< up to where this is so
};

Answer askImage(const ImageState &state, std::uint64_t at)
{
    const Geometry &geometry = state.geometry;
    const std::uint64_t cluster = at / geometry.clusterBytes;
    if (cluster >= state.bat.size())
        return {true, geometry.diskBytes};
    const std::uint64_t end = std::min(geometry.diskBytes, (cluster + 1) * geometry.clusterBytes);
    const auto entry = static_cast<std::uint32_t>(cluster);
    return {state.bat[entry] != 0 || !state.isEntryReadable(entry), end};
}

/// Asks layer by layer.
Supply walkChain(const DiskChain &chain, std::uint64_t at, std::uint64_t length)
{
    Supply supply{{at, length}, LayerIndex::kNobody};
    for (std::size_t i = 0; i < chain.size() && at < chain[i]->reach(); ++i) {
        const Answer answer = chain[i]->state ? askImage(*chain[i]->state, at) : Answer{true};
        supply.bytes.length = std::min(supply.bytes.length, answer.end - at);
        if (answer.isSupplied) {
            supply.layer = static_cast<std::uint8_t>(i);
            break;
        }
    }
    return supply;
}

Supply lookUp(const LayerIndex &index, std::uint64_t at, std::uint64_t length)
{
    const std::uint64_t size = index.clusterBytes();
    const std::uint64_t first = at / size;
    const std::uint64_t last = (at + length - 1) / size;
    const LayerIndex::Run run = index.runAt(first, last - first + 1);
    const std::uint64_t rest = (run.count - 1) * size + (size - at % size);
    return {{at, std::min(length, rest)}, run.layer};
}

bool appendDiskExtent(std::vector<DiskExtent> &extents, const DiskExtent &next, std::size_t limit)
{
    if (next.bytes.guest.isEmpty())
        return true;
    if (!extents.empty()) {
        DiskExtent &last = extents.back();
        const bool goesOn =
            last.storage == next.storage && last.layer == next.layer &&
            last.bytes.source == next.bytes.source && last.bytes.hasHost == next.bytes.hasHost &&
            last.bytes.guest.end() == next.bytes.guest.offset &&
            (!last.bytes.hasHost || last.bytes.host + last.bytes.guest.length == next.bytes.host);
        if (goesOn) {
            last.bytes.guest.length += next.bytes.guest.length;
            return true;
        }
    }
    if (extents.size() >= limit)
        return false;
    extents.push_back(next);
    return true;
}

/// What an image of a chain says of bytes that it supplies: nobody else is asked for them.
GuestSource sourceInChain(const ImageState &state, const GuestExtent &extent)
{
    if (extent.source != GuestSource::NotInThisFile)
        return extent.source;
    return extent.guest.offset / state.geometry.clusterBytes < state.bat.size()
               ? GuestSource::Unallocated
               : GuestSource::BeyondTable;
}

const std::shared_ptr<const BlockFile> kNoFile;

} // namespace

/// Goes through a range of the disk: storage by storage, and through each from layer to layer.
class DiskReader::Walk
{
public:
    explicit Walk(const DiskReader &reader, std::size_t limit = SIZE_MAX)
        : m_reader(reader), m_limit(limit)
    {}

    /// With bytes to fill: everything is read; without: only looked up.
    Result<void> run(ByteRange range, std::span<std::byte> out, const StopQuery &stop)
    {
        m_start = range.offset;
        m_out = out;
        m_stop = &stop;
        const auto &storages = m_reader.m_disk->storages;
        auto storage = std::ranges::upper_bound(storages, range.offset, {},
                                                [](const DiskStorage &s) { return s.range.end(); });
        std::uint64_t at = range.offset;
        for (; storage != storages.end() && at < range.end() && !m_isFull; ++storage) {
            const ByteRange part = storage->range.intersected(range);
            if (part.isEmpty())
                continue;
            add(at, part.offset - at, GuestSource::LayerMissing); // no storage covers it
            const auto index = static_cast<std::uint32_t>(storage - storages.begin());
            if (const Result<void> done = runStorage(*storage, index, part); !done)
                return done;
            at = part.end();
        }
        if (at < range.end() && !m_isFull)
            add(at, range.end() - at, GuestSource::LayerMissing);
        return {};
    }

    [[nodiscard]] std::vector<DiskExtent> take() { return std::move(m_extents); }

private:
    /// `part` is a range of the disk.
    Result<void> runStorage(const DiskStorage &storage, std::uint32_t index, ByteRange part)
    {
        m_storage = index;
        const std::uint64_t end = part.end() - storage.origin;
        const std::uint64_t visible =
            m_reader.m_disk->bundle ? std::min(end, storage.visibleBytes()) : end;
        std::uint64_t at = part.offset - storage.origin;
        LayerIndexPtr layers;
        if (storage.lazyIndex) {
            const auto made = storage.lazyIndex->getUnlessBusy(*m_stop);
            if (!made)
                return tl::unexpected(made.error());
            layers = *made;
        }
        while (at < visible && !m_isFull) {
            const Supply supply = supplyAt(storage, layers.get(), at, visible - at);
            if (const Result<void> done = runSupply(storage, supply); !done)
                return done;
            at = supply.bytes.end();
        }
        if (at < end && !m_isFull)
            add(storage.origin + at, end - at, GuestSource::BeyondTable, 0);
        return {};
    }

    static Supply supplyAt(const DiskStorage &storage, const LayerIndex *index, std::uint64_t at,
                           std::uint64_t length)
    {
        if (storage.chain.size() == 1)
            return {{at, length}, 0};
        return index != nullptr ? lookUp(*index, at, length) : walkChain(storage.chain, at, length);
    }

    Result<void> runSupply(const DiskStorage &storage, const Supply &supply)
    {
        const std::uint64_t start = storage.origin + supply.bytes.offset;
        std::uint64_t seen = 0;
        if (supply.layer != LayerIndex::kNobody) {
            const std::uint64_t reach = m_reader.m_layers[m_storage][supply.layer].reach;
            seen = supply.bytes.intersected({0, reach}).length;
            const Result<void> done = runSeen(storage, {{supply.bytes.offset, seen}, supply.layer});
            if (!done || m_isFull)
                return done;
        }
        add(start + seen, supply.bytes.length - seen, GuestSource::Unallocated);
        return {};
    }

    /// What is seen of a layer through those above it.
    Result<void> runSeen(const DiskStorage &storage, const Supply &supply)
    {
        const DiskLayer &layer = *storage.chain[supply.layer];
        if (supply.bytes.isEmpty())
            return {};
        if (layer.isOpen())
            return layer.isPlain() ? runPlain(storage, supply) : runImage(storage, supply);
        add(storage.origin + supply.bytes.offset, supply.bytes.length, GuestSource::LayerMissing,
            supply.layer);
        return {};
    }

    Result<void> runImage(const DiskStorage &storage, const Supply &supply)
    {
        const GuestReader &reader = m_reader.m_layers[m_storage][supply.layer].reader;
        const GuestOffset at(supply.bytes.offset);
        const std::uint64_t length = supply.bytes.length;
        if (m_out.empty()) {
            const std::size_t most = m_limit - m_extents.size();
            const auto parts = reader.extents(at, length, most == SIZE_MAX ? most : most + 1);
            return addParts(storage, supply.layer, parts);
        }
        const auto parts = reader.read(at, room(storage.origin + at.value(), length), *m_stop);
        return parts ? addParts(storage, supply.layer, *parts) : tl::unexpected(parts.error());
    }

    Result<void> runPlain(const DiskStorage &storage, const Supply &supply)
    {
        const DiskLayer &layer = *storage.chain[supply.layer];
        const ByteRange &bytes = supply.bytes;
        if (!m_out.empty()) {
            std::vector<GuestExtent> parts;
            if (!readFileBytes(*layer.file, bytes.offset,
                               room(storage.origin + bytes.offset, bytes.length), parts, *m_stop))
                return failure(ErrorCode::Cancelled, layer.file->path());
            return addParts(storage, supply.layer, parts);
        }
        const std::uint64_t inFile = bytes.intersected({0, layer.plainBytes}).length;
        const GuestExtent data{
            {bytes.offset, inFile}, GuestSource::Data, HostOffset(bytes.offset), true};
        const GuestExtent missing{{bytes.offset + inFile, bytes.length - inFile},
                                  GuestSource::Missing,
                                  HostOffset(bytes.offset + inFile),
                                  true};
        return addParts(storage, supply.layer, {data, missing});
    }

    /// `parts` count from the origin of the storage.
    Result<void> addParts(const DiskStorage &storage, std::uint8_t layer,
                          const std::vector<GuestExtent> &parts)
    {
        const ImageStatePtr &state = storage.chain[layer]->state;
        for (GuestExtent part : parts) {
            if (m_reader.m_disk->bundle && state)
                part.source = sourceInChain(*state, part);
            part.guest.offset += storage.origin;
            append({part, m_storage, layer});
        }
        return {};
    }

    void add(std::uint64_t start, std::uint64_t length, GuestSource source,
             std::uint8_t layer = LayerIndex::kNobody)
    {
        if (length == 0)
            return;
        if (!m_out.empty())
            std::ranges::fill(room(start, length), std::byte{0});
        append({{{start, length}, source, HostOffset(), false}, m_storage, layer});
    }

    void append(DiskExtent extent)
    {
        if (extent.bytes.source == GuestSource::Unallocated)
            extent.layer = LayerIndex::kNobody;
        if (!extent.hasLayer())
            extent.storage = 0;
        m_isFull = m_isFull || !appendDiskExtent(m_extents, extent, m_limit);
    }

    [[nodiscard]] std::span<std::byte> room(std::uint64_t start, std::uint64_t length) const
    {
        return m_out.subspan(static_cast<std::size_t>(start - m_start),
                             static_cast<std::size_t>(length));
    }

    const DiskReader &m_reader;
    std::size_t m_limit;
    std::vector<DiskExtent> m_extents;
    bool m_isFull = false;
    std::uint64_t m_start = 0;
    std::span<std::byte> m_out;
    const StopQuery *m_stop = nullptr;
    std::uint32_t m_storage = 0;
};

DiskReader::DiskReader(DiskPtr disk) : m_disk(std::move(disk))
{
    for (const DiskStorage &storage : m_disk->storages) {
        std::vector<Layer> &layers = m_layers.emplace_back();
        std::uint64_t reach = kNoEnd;
        for (const DiskLayerPtr &layer : storage.chain) {
            reach = std::min(reach, layer->reach());
            layers.push_back({GuestReader(layer->state, layer->file), reach});
        }
    }
}

const std::shared_ptr<const BlockFile> &DiskReader::fileOf(const DiskExtent &extent) const
{
    return extent.hasLayer() ? m_disk->storages[extent.storage].chain[extent.layer]->file : kNoFile;
}

std::vector<DiskExtent> DiskReader::extents(GuestOffset offset, std::uint64_t length,
                                            std::size_t limit) const
{
    if (offset.value() >= diskBytes())
        return {};
    Walk walk(*this, limit);
    // Nothing is read here, so nothing can fail.
    (void)walk.run({offset.value(), std::min(length, diskBytes() - offset.value())}, {}, {});
    return walk.take();
}

Result<std::vector<DiskExtent>> DiskReader::read(GuestOffset offset, std::span<std::byte> out,
                                                 const StopQuery &stop) const
{
    if (out.empty() && offset.value() <= diskBytes())
        return std::vector<DiskExtent>();
    if (offset.value() >= diskBytes())
        return failure(ErrorCode::OutOfRange, m_disk->source.given.native(), 0, offset.value());
    const std::uint64_t length = std::min<std::uint64_t>(out.size(), diskBytes() - offset.value());
    Walk walk(*this);
    const auto inside = out.first(static_cast<std::size_t>(length));
    const Result<void> done = walk.run({offset.value(), length}, inside, stop);
    if (!done)
        return tl::unexpected(done.error());
    std::ranges::fill(out.subspan(inside.size()), std::byte{0});
    return walk.take();
}

} // namespace parascope
