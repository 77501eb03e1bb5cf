#include "engine/base/checked.h"
#include "engine/disk/disk.h"
#include "engine/disk/knownlayers.h"
#include "engine/disk/lazylayerindex.h"

#include <algorithm>

namespace parascope {

namespace {

/// As Geometry has it: what is beyond has no signed 64-bit place.
constexpr std::uint64_t kMostSectors = (std::uint64_t(1) << 54U) - 1;

std::uint64_t bytesOfSectors(std::uint64_t sectors)
{
    return std::min(sectors, kMostSectors) * kSectorBytes;
}

/// Opens the chains of all storages and puts them in a row.
class DiskOpening
{
public:
    DiskOpening(BundlePtr bundle, const DiskOptions &options, JobControl &control)
        : m_bundle(std::move(bundle))
        , m_options(options)
        , m_known(options.previous)
        , m_control(control)
        , m_disk(std::make_shared<Disk>())
    {
        m_disk->source = m_bundle->source;
        m_disk->bundle = m_bundle;
        m_disk->generation = options.generation;
        m_disk->pickedGuid = options.guid.isEmpty() ? m_bundle->source.pickedGuid : options.guid;
    }

    Result<DiskPtr> run()
    {
        return pick().and_then([this] { return openStorages(); }).map([this]() -> DiskPtr {
            return m_disk;
        });
    }

private:
    Result<void> pick();
    Result<void> openStorages();
    Result<DiskStorage> openChain(std::size_t storage);
    Result<DiskLayerPtr> openNode(std::size_t storage, const SnapshotNode &node);
    [[nodiscard]] tl::unexpected<Error> broken(const QString &reason) const
    {
        return failure(ErrorCode::InvalidDescriptor, m_bundle->source.descriptor.native(), 0, 0,
                       reason);
    }

    BundlePtr m_bundle;
    const DiskOptions &m_options;
    KnownLayers m_known;
    JobControl &m_control;
    std::shared_ptr<Disk> m_disk;
    std::vector<std::size_t> m_chain; ///< nodes of the tree, picked one first
};

Result<void> DiskOpening::pick()
{
    if (m_bundle->problem)
        return tl::unexpected(*m_bundle->problem);
    const SnapshotTree &tree = m_bundle->tree;
    if (m_bundle->descriptor.storages.empty())
        return broken(QStringLiteral("Storage is missing"));
    const std::optional<std::size_t> node =
        m_disk->pickedGuid.isEmpty() ? tree.top() : tree.indexOf(m_disk->pickedGuid);
    if (!node)
        return broken(m_disk->pickedGuid.isEmpty()
                          ? QStringLiteral("nothing says which snapshot is the top")
                          : QStringLiteral("there is no snapshot %1").arg(m_disk->pickedGuid));
    m_disk->pickedGuid = tree.nodes()[*node].guid;
    auto chain = tree.chainOf(*node);
    if (!chain)
        return broken(chain.error().detail);
    if (chain->size() > LayerIndex::kMostLayers)
        return broken(QStringLiteral("more than %1 snapshots stand on each other")
                          .arg(LayerIndex::kMostLayers));
    // Images that are there are never that many; a short descriptor can have more that are not.
    if (m_bundle->descriptor.storages.size() > kMaxDescriptorImages / chain->size())
        return broken(QStringLiteral("more than %1 images").arg(kMaxDescriptorImages));
    m_chain = std::move(*chain);
    return {};
}

Result<void> DiskOpening::openStorages()
{
    const auto &described = m_bundle->descriptor.storages;
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < described.size(); ++i) {
        Result<DiskStorage> opened = openChain(i);
        if (!opened)
            return tl::unexpected(opened.error());
        DiskStorage &storage = *opened;
        storage.origin = described[i].start ? bytesOfSectors(*described[i].start) : next;
        std::uint64_t end = bytesOfSectors(described[i].end.value_or(0));
        if (!described[i].end)
            end = storage.origin + std::min(storage.chain.front()->diskBytes(),
                                            bytesOfSectors(kMostSectors) - storage.origin);
        next = std::max(end, storage.origin);
        storage.range = {storage.origin, next - storage.origin};
        m_disk->storages.push_back(std::move(*opened));
    }
    std::ranges::stable_sort(m_disk->storages, {}, &DiskStorage::origin);
    std::uint64_t covered = 0;
    for (DiskStorage &storage : m_disk->storages) {
        const std::uint64_t end = std::max(storage.range.end(), covered);
        const std::uint64_t start = std::max(storage.range.offset, covered);
        storage.range = {start, end - start};
        covered = end;
    }
    const auto &size = m_bundle->descriptor.diskSectors;
    m_disk->diskBytes = size ? bytesOfSectors(*size) : covered;
    return {};
}

Result<DiskStorage> DiskOpening::openChain(std::size_t storage)
{
    DiskStorage result;
    result.index = storage;
    for (const std::size_t node : m_chain) {
        Result<DiskLayerPtr> layer = openNode(storage, m_bundle->tree.nodes()[node]);
        if (!layer)
            return tl::unexpected(layer.error());
        m_known.add(*layer);
        result.chain.push_back(std::move(*layer));
    }
    if (m_chain.size() > 1)
        result.lazyIndex = std::make_shared<LazyLayerIndex>(result.chain);
    return result;
}

Result<DiskLayerPtr> DiskOpening::openNode(std::size_t storage, const SnapshotNode &node)
{
    const auto &images = m_bundle->descriptor.storages[storage].images;
    const auto image = std::ranges::find(images, node.guid, &DescriptorImage::guid);
    if (image != images.end()) {
        const auto &places = m_bundle->places[storage];
        return openLayer(*m_bundle, *image,
                         places[static_cast<std::size_t>(image - images.begin())], m_options,
                         m_known, m_control);
    }
    auto missing = std::make_shared<DiskLayer>();
    missing->guid = node.guid;
    missing->problem =
        Error{ErrorCode::NotFound, m_bundle->source.descriptor.native(), 0, 0,
              QStringLiteral("storage %1 has no image for %2").arg(storage).arg(node.guid)};
    return missing;
}

} // namespace

Result<DiskPtr> openDisk(const BundlePtr &bundle, const DiskOptions &options, JobControl &control)
{
    return DiskOpening(bundle, options, control).run();
}

} // namespace parascope
