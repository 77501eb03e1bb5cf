#include "engine/base/checked.h"
#include "engine/base/units.h"
#include "engine/check/bundlerules.h"

#include <algorithm>
#include <map>
#include <set>

namespace parascope::bundlerules {

namespace {

using enum BundleFindingId;

/// A short descriptor can have thousands of storages and of snapshots, each of which every storage
/// lacks; nobody reads more than these.
constexpr std::size_t kMostMissing = 10'000;

/// An image of the descriptor with what was found of it.
struct Entry
{
    std::size_t storage = 0;
    const DescriptorImage &image;
    const DiskLayer &layer;
};

/// Finds the layer that another one stands on, in time that does not grow with their number.
class ParentLayers
{
public:
    explicit ParentLayers(const BundleReport &report) : m_tree(report.bundle->tree)
    {
        for (const std::vector<DiskLayerPtr> &layers : report.layers) {
            auto &byGuid = m_storages.emplace_back();
            for (const DiskLayerPtr &layer : layers)
                byGuid.try_emplace(layer->guid, layer.get()); // of equal ones the first counts
        }
    }

    /// In the same storage; null when the layer is a root, or what it stands on is not there.
    [[nodiscard]] const DiskLayer *of(std::size_t storage, const QString &guid) const
    {
        const auto node = m_tree.indexOf(guid);
        if (!node || !m_tree.nodes()[*node].parent)
            return nullptr;
        const auto &byGuid = m_storages[storage];
        const auto found = byGuid.find(m_tree.nodes()[*m_tree.nodes()[*node].parent].guid);
        return found != byGuid.end() ? found->second : nullptr;
    }

private:
    const SnapshotTree &m_tree;
    std::vector<std::map<QString, const DiskLayer *>> m_storages;
};

/// Calls `look` for every image of every storage.
template <class Look>
void eachImage(const BundleReport &report, const Look &look)
{
    const auto &storages = report.bundle->descriptor.storages;
    for (std::size_t s = 0; s < report.layers.size(); ++s)
        for (std::size_t i = 0; i < report.layers[s].size(); ++i)
            look(Entry{s, storages[s].images[i], *report.layers[s][i]});
}

BundleFinding of(const Entry &entry, BundleFindingId id)
{
    BundleFinding finding;
    finding.id = id;
    finding.storage = entry.storage;
    finding.guid = entry.image.guid;
    finding.line = entry.image.line;
    finding.path =
        entry.layer.place.path.empty() ? entry.image.file : entry.layer.place.path.native();
    return finding;
}

std::uint64_t storageSectors(const BundleReport &report, std::size_t storage)
{
    const DescriptorStorage &described = report.bundle->descriptor.storages[storage];
    const std::uint64_t start = described.start.value_or(0);
    return std::max(described.end.value_or(start), start) - start;
}

/// A device, or what used to be one on another system.
bool isDevice(const DescriptorImage &image)
{
    return image.type.compare(QLatin1String("Protected"), Qt::CaseInsensitive) == 0 ||
           image.file.starts_with("/dev/") || image.file.starts_with("\\\\.\\");
}

/// The file is there, is what its type says, and can be opened.
void judgeFile(const Entry &entry, std::vector<BundleFinding> &findings)
{
    if (isDevice(entry.image)) {
        findings.push_back(of(entry, PhysicalDisk));
        return;
    }
    const ImagePlace &place = entry.layer.place;
    if (!place.isFound()) {
        findings.push_back(of(entry, ImageMissing));
        return;
    }
    if (place.kind == ImagePlace::Kind::Outside)
        findings.push_back(of(entry, ImageOutside));
    if (place.isPathStale) {
        BundleFinding finding = of(entry, PathMoved);
        finding.detail = QString::fromStdString(entry.image.file);
        findings.push_back(std::move(finding));
    }
    if (entry.layer.isOpen() || (place.kind == ImagePlace::Kind::Outside &&
                                 entry.layer.problem->code == ErrorCode::Unsupported)) {
        if (entry.layer.state && entry.image.isPlain()) {
            BundleFinding finding = of(entry, ImageType);
            finding.detail = QStringLiteral("Plain");
            findings.push_back(std::move(finding));
        }
        return;
    }
    const bool isNoImage = entry.layer.problem->code == ErrorCode::NotAnImage ||
                           entry.layer.problem->code == ErrorCode::TooSmall;
    BundleFinding finding = of(entry, isNoImage ? ImageType : ImageUnreadable);
    finding.detail = isNoImage ? entry.image.type : entry.layer.problem->detail;
    findings.push_back(std::move(finding));
}

/// Layers of which a storage has no image.
void onlySnapshotsName(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    std::size_t count = 0;
    const auto &storages = report.bundle->descriptor.storages;
    for (std::size_t s = 0; s < storages.size(); ++s) {
        std::set<QString> named;
        for (const DescriptorImage &image : storages[s].images)
            named.insert(image.guid);
        for (const SnapshotNode &node : report.bundle->tree.nodes()) {
            if (named.contains(node.guid))
                continue;
            if (++count > kMostMissing)
                return;
            BundleFinding finding;
            finding.id = ImageMissing;
            finding.storage = s;
            finding.guid = node.guid;
            finding.line = storages[s].line;
            findings.push_back(std::move(finding));
        }
    }
}

/// A layer against the one below it.
void judgeOverlay(const Entry &entry, const DiskLayer &parent, std::vector<BundleFinding> &findings)
{
    if (entry.layer.isPlain())
        findings.push_back(of(entry, PlainOverlay));
    if (!entry.layer.isOpen() || !parent.isOpen())
        return;
    const std::uint64_t own = entry.layer.diskBytes() / kSectorBytes;
    const std::uint64_t below = parent.diskBytes() / kSectorBytes;
    if (own > below) {
        BundleFinding finding = of(entry, LargerThanParent);
        finding.found = own;
        finding.expected = below;
        findings.push_back(std::move(finding));
    }
    if (!entry.layer.state || !parent.state)
        return;
    const Header &header = entry.layer.state->header;
    const Header &lower = parent.state->header;
    if (header.tracks != lower.tracks) {
        BundleFinding finding = of(entry, LayerClusterSize);
        finding.found = header.tracks;
        finding.expected = lower.tracks;
        findings.push_back(std::move(finding));
    }
    if (header.format != lower.format)
        findings.push_back(of(entry, LayerFormat));
}

bool isTop(const BundleReport &report, const QString &guid)
{
    const SnapshotTree &tree = report.bundle->tree;
    return tree.top() && tree.nodes()[*tree.top()].guid == guid;
}

} // namespace

DiskLayerPtr topLayer(const BundleReport &report, std::size_t storage)
{
    for (const DiskLayerPtr &layer : report.layers[storage])
        if (isTop(report, layer->guid))
            return layer->isOpen() ? layer : nullptr;
    return nullptr;
}

void filesAreThere(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    eachImage(report, [&](const Entry &entry) { judgeFile(entry, findings); });
    onlySnapshotsName(report, findings);
    for (const std::filesystem::path &orphan : report.bundle->orphans) {
        // A descriptor that cannot be read names nothing; then these are the disk.
        if (report.bundle->problem)
            break;
        BundleFinding finding;
        finding.id = ImageOrphaned;
        finding.path = orphan.native();
        findings.push_back(std::move(finding));
    }
}

void layersFit(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const ParentLayers parents(report);
    eachImage(report, [&](const Entry &entry) {
        if (const DiskLayer *parent = parents.of(entry.storage, entry.image.guid))
            judgeOverlay(entry, *parent, findings);
        const bool isOpenLayer = entry.layer.state && entry.layer.state->header.inUse == kInUseOpen;
        if (isOpenLayer && report.bundle->tree.top() && !isTop(report, entry.image.guid))
            findings.push_back(of(entry, LayerNotClosed));
        const std::uint64_t plain = divideRoundingUp(entry.layer.plainBytes, kSectorBytes);
        if (entry.layer.isPlain() && plain != storageSectors(report, entry.storage)) {
            BundleFinding finding = of(entry, PlainLength);
            finding.found = plain;
            finding.expected = storageSectors(report, entry.storage);
            findings.push_back(std::move(finding));
        }
    });
}

void headersAgree(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const auto &storages = report.bundle->descriptor.storages;
    for (std::size_t s = 0; s < storages.size(); ++s) {
        const DiskLayerPtr top = topLayer(report, s);
        if (!top || !top->state || !storages[s].blockSize ||
            *storages[s].blockSize == top->state->header.tracks)
            continue;
        BundleFinding finding;
        finding.id = BlockSize;
        finding.storage = s;
        finding.guid = top->guid;
        finding.line = storages[s].line;
        finding.path = top->place.path.native();
        finding.found = *storages[s].blockSize;
        finding.expected = top->state->header.tracks;
        findings.push_back(std::move(finding));
    }
    eachImage(report, [&](const Entry &entry) {
        const QString inName = guidInName(entry.image.file);
        if (inName.isEmpty() || entry.image.guid.isEmpty() || inName == entry.image.guid)
            return;
        BundleFinding finding = of(entry, GuidInName);
        finding.detail = inName;
        findings.push_back(std::move(finding));
    });
}

} // namespace parascope::bundlerules
