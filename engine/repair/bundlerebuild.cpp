#include "engine/repair/bundlerebuild.h"

#include "engine/base/checked.h"
#include "engine/base/units.h"
#include "engine/format/diskgeometry.h"

#include <QUuid>

#include <algorithm>
#include <charconv>
#include <map>

namespace parascope {

namespace {

constexpr std::uint64_t kPhysicalSectorBytes = 4096;

/// What a name says: the number between the last dots before the GUID.
std::optional<std::size_t> storageInName(const std::string &name)
{
    const std::size_t brace = name.rfind('{');
    if (brace == std::string::npos || brace < 2 || name[brace - 1] != '.')
        return std::nullopt;
    const std::size_t dot = name.rfind('.', brace - 2);
    const std::size_t begin = dot == std::string::npos ? 0 : dot + 1;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(name.data() + begin, name.data() + brace - 1, number);
    if (error != std::errc() || end != name.data() + brace - 1)
        return std::nullopt;
    return number;
}

tl::unexpected<Error> refused(const BundleReport &report, const QString &reason)
{
    return failure(ErrorCode::Unsupported, report.bundle->source.folder.native(), 0, 0, reason);
}

/// Whether a file without a header is the raw disk of its storage, and not an image whose header is
/// lost: only then is it as long as the disk.
bool isRawDisk(const DiskLayer &layer, std::uint64_t diskSectors)
{
    return layer.problem->code == ErrorCode::NotAnImage &&
           divideRoundingUp(layer.identity.size, kSectorBytes) == diskSectors;
}

/// The images by storage and layer, as their names have it.
class Rebuilding
{
public:
    explicit Rebuilding(const BundleReport &report) : m_report(report) {}

    Result<DiskDescriptor> run()
    {
        return collect().and_then([this] { return orderLayers(); }).and_then([this] {
            return describe();
        });
    }

private:
    using Layers = std::map<QString, DiskLayerPtr>;

    Result<void> collect();
    Result<void> orderLayers();
    Result<DiskDescriptor> describe() const;
    Result<DescriptorStorage> describeStorage(const Layers &layers, std::uint64_t start) const;

    const BundleReport &m_report;
    std::map<std::size_t, Layers> m_storages;
    std::vector<QString> m_order; ///< root first
};

Result<void> Rebuilding::collect()
{
    if (m_report.bundle->orphans.empty())
        return refused(m_report, QStringLiteral("the folder has no images"));
    if (m_report.bundle->orphans.size() != m_report.orphans.size())
        return refused(m_report, QStringLiteral("the folder has too many images"));
    const bool isAlone = m_report.orphans.size() == 1;
    for (const DiskLayerPtr &layer : m_report.orphans) {
        const std::string name = layer->place.path.filename().native();
        const auto storage = storageInName(name);
        if (!storage && !isAlone)
            return refused(
                m_report,
                QStringLiteral("the name of %1 says no storage").arg(QString::fromStdString(name)));
        QString guid = guidInName(name);
        if (guid.isEmpty() && isAlone)
            guid = QString::fromLatin1(kTopGuid);
        if (guid.isEmpty() || !m_storages[storage.value_or(0)].emplace(guid, layer).second)
            return refused(m_report, QStringLiteral("the name of %1 says no layer of its own")
                                         .arg(QString::fromStdString(name)));
    }
    for (const auto &[number, layers] : m_storages) {
        if (number >= m_storages.size())
            return refused(
                m_report,
                QStringLiteral("an image of storage %1 is missing").arg(m_storages.size() - 1));
        const auto sameGuid = [](const auto &a, const auto &b) {
            return a.first == b.first;
        };
        if (!std::ranges::equal(layers, m_storages.begin()->second, sameGuid))
            return refused(
                m_report, QStringLiteral("storage %1 has other layers than the first").arg(number));
    }
    return {};
}

Result<void> Rebuilding::orderLayers()
{
    const Layers &layers = m_storages.begin()->second;
    std::vector<QString> others;
    QString root;
    QString top;
    for (const auto &[guid, layer] : layers) {
        if (guid == QLatin1String(kBackupGuid))
            return refused(m_report, QStringLiteral("a layer is a vendor's backup"));
        const bool isRaw = !layer->state && layer->problem->code == ErrorCode::NotAnImage;
        if (!layer->state && (!isRaw || !root.isEmpty()))
            return refused(m_report,
                           QStringLiteral("%1 is no image that can be read")
                               .arg(QString::fromStdString(layer->place.path.filename())));
        if (isRaw)
            root = guid;
        else if (guid == QLatin1String(kTopGuid))
            top = guid;
        else
            others.push_back(guid);
    }
    // One that is neither the root nor the top has its place between them, or takes theirs.
    const bool hasEnd = !root.isEmpty() || !top.isEmpty() || layers.size() == 1;
    if (!hasEnd || others.size() > 1)
        return refused(m_report, QStringLiteral("names and headers leave more than one order"));
    if (!root.isEmpty())
        m_order.push_back(root);
    m_order.insert(m_order.end(), others.begin(), others.end());
    if (!top.isEmpty())
        m_order.push_back(top);
    return {};
}

Result<DescriptorStorage> Rebuilding::describeStorage(const Layers &layers,
                                                      std::uint64_t start) const
{
    const DiskLayerPtr &top = layers.at(m_order.back());
    if (!top->state)
        return refused(m_report, QStringLiteral("no header says how large clusters are"));
    DescriptorStorage storage;
    storage.start = start;
    storage.end = checkedAdd(start, top->state->header.diskSectors());
    storage.blockSize = top->state->header.tracks;
    if (!storage.end)
        return refused(m_report, QStringLiteral("the disk is too large"));
    for (const QString &guid : m_order) {
        const DiskLayerPtr &layer = layers.at(guid);
        if (!layer->state && !isRawDisk(*layer, top->state->header.diskSectors()))
            return refused(m_report,
                           QStringLiteral("%1 is no image that can be read")
                               .arg(QString::fromStdString(layer->place.path.filename())));
        storage.images.push_back(
            {guid, layer->state ? QStringLiteral("Compressed") : QStringLiteral("Plain"),
             layer->place.path.filename().native()});
    }
    return storage;
}

Result<DiskDescriptor> Rebuilding::describe() const
{
    DiskDescriptor descriptor;
    std::uint64_t end = 0;
    for (const auto &[number, layers] : m_storages) {
        Result<DescriptorStorage> storage = describeStorage(layers, end);
        if (!storage)
            return tl::unexpected(storage.error());
        end = *storage->end;
        descriptor.storages.push_back(std::move(*storage));
    }
    const DiskGeometry geometry = exactGeometry(end);
    descriptor.diskSectors = end;
    descriptor.geometry = {geometry.cylinders, geometry.heads, geometry.sectors};
    descriptor.logicSectorSize = kSectorBytes;
    descriptor.physicalSectorSize = kPhysicalSectorBytes;
    descriptor.padding = 0;
    descriptor.encryptionEngine = QString::fromLatin1(kZeroGuid);
    // The disk's identifier is lost; a new one is as good, for it is in no image.
    descriptor.uid = QUuid::createUuid().toString();
    const std::string stem = std::filesystem::path(m_report.bundle->name).stem().native();
    descriptor.name = QString::fromStdString(stem);
    QString parent = QString::fromLatin1(kZeroGuid);
    for (const QString &guid : m_order) {
        descriptor.shots.push_back({guid, parent});
        parent = guid;
    }
    if (m_order.back() != QLatin1String(kTopGuid))
        descriptor.topGuid = m_order.back();
    return descriptor;
}

} // namespace

Result<DiskDescriptor> rebuiltDescriptor(const BundleReport &report)
{
    return Rebuilding(report).run();
}

} // namespace parascope
