#include "tests/support/bundlebuilder.h"

#include "engine/base/checked.h"
#include "engine/format/diskgeometry.h"

#include <QtGlobal>

#include <algorithm>
#include <fstream>

namespace parascope::test {

namespace {

void writeText(const std::filesystem::path &path, const QByteArray &text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(text.constData(), text.size());
    if (!file.good())
        qFatal("cannot write %s", path.c_str());
}

} // namespace

BundleBuilder &BundleBuilder::format(FormatVersion format)
{
    m_format = format;
    return *this;
}

BundleBuilder &BundleBuilder::tracks(std::uint32_t sectors)
{
    m_tracks = sectors;
    m_storages = {std::uint64_t(16) * sectors};
    return *this;
}

BundleBuilder &BundleBuilder::storages(std::vector<std::uint64_t> sectors)
{
    m_storages = std::move(sectors);
    return *this;
}

BundleBuilder &BundleBuilder::layer(std::size_t parent)
{
    Layer layer;
    layer.parent = parent;
    m_layers.push_back(std::move(layer));
    return *this;
}

BundleBuilder &BundleBuilder::clusters(const std::vector<std::uint32_t> &clusters,
                                       std::size_t storage)
{
    m_layers.back().clusters[storage].insert(clusters.begin(), clusters.end());
    return *this;
}

BundleBuilder &BundleBuilder::plain()
{
    m_layers.back().isPlain = true;
    return *this;
}

BundleBuilder &BundleBuilder::top(std::size_t layer)
{
    m_top = layer;
    return *this;
}

BundleBuilder &BundleBuilder::topGuid(bool isWritten)
{
    m_hasTopGuid = isWritten;
    return *this;
}

BundleBuilder &BundleBuilder::named(std::size_t layer, std::string name, std::string date)
{
    m_layers[layer].name = std::move(name);
    m_layers[layer].date = std::move(date);
    return *this;
}

BundleBuilder &BundleBuilder::image(std::size_t layer, std::size_t storage,
                                    std::function<void(ImageBuilder &)> change)
{
    m_imageChanges.emplace_back(Place(layer, storage), std::move(change));
    return *this;
}

BundleBuilder &BundleBuilder::descriptor(std::function<void(DiskDescriptor &)> change)
{
    m_descriptorChanges.push_back(std::move(change));
    return *this;
}

BundleBuilder &BundleBuilder::text(std::function<void(QByteArray &)> change)
{
    m_textChanges.push_back(std::move(change));
    return *this;
}

BundleBuilder &BundleBuilder::without(std::size_t layer, std::size_t storage)
{
    m_missing.insert({layer, storage});
    return *this;
}

std::string BundleBuilder::guidOf(std::size_t layer) const
{
    if (layer == topLayer())
        return kTopGuid;
    return QStringLiteral("{%1-0000-4000-8000-0123456789ab}")
        .arg(layer + 1, 8, 16, QLatin1Char('0'))
        .toStdString();
}

std::string BundleBuilder::fileName(std::size_t layer, std::size_t storage) const
{
    return m_name + ".hdd." + std::to_string(storage) + "." + guidOf(layer) + ".hds";
}

std::uint64_t BundleBuilder::diskBytes() const
{
    std::uint64_t sectors = 0;
    for (const std::uint64_t storage : m_storages)
        sectors += storage;
    return sectors * 512;
}

std::uint32_t BundleBuilder::clusterCount(std::size_t storage) const
{
    return static_cast<std::uint32_t>(divideRoundingUp(m_storages[storage], m_tracks));
}

DiskDescriptor BundleBuilder::description() const
{
    DiskDescriptor result;
    const std::uint64_t sectors = diskBytes() / 512;
    const DiskGeometry geometry = exactGeometry(sectors);
    result.diskSectors = sectors;
    result.geometry = {geometry.cylinders, geometry.heads, geometry.sectors};
    result.logicSectorSize = 512;
    result.physicalSectorSize = 4096;
    result.padding = 0;
    result.encryptionEngine = QLatin1String(kZeroGuid);
    result.uid = QStringLiteral("{18162a18-c23a-4f90-8a9d-b7c93a4ef2a6}");
    result.name = QString::fromStdString(m_name);
    for (const char *name : {"SuspendState", "DupBlocksCnt", "CorruptBlocksCnt"})
        result.miscellaneous.push_back({QString::fromLatin1(name), QStringLiteral("0")});
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < m_storages.size(); ++i) {
        DescriptorStorage storage;
        storage.start = start;
        start += m_storages[i];
        storage.end = start;
        storage.blockSize = m_tracks;
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
            storage.images.push_back(
                {QString::fromStdString(guidOf(layer)),
                 m_layers[layer].isPlain ? QStringLiteral("Plain") : QStringLiteral("Compressed"),
                 fileName(layer, i), 0});
        result.storages.push_back(std::move(storage));
    }
    if (m_hasTopGuid)
        result.topGuid = QLatin1String(kTopGuid);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        result.shots.push_back({QString::fromStdString(guidOf(layer)),
                                layer == 0 ? QString(QLatin1String(kZeroGuid))
                                           : QString::fromStdString(guidOf(m_layers[layer].parent)),
                                0});
    for (const auto &change : m_descriptorChanges)
        change(result);
    return result;
}

QByteArray BundleBuilder::descriptorText() const
{
    QByteArray text = encodeDescriptor(description());
    for (const auto &change : m_textChanges)
        change(text);
    return text;
}

std::vector<std::byte> BundleBuilder::cluster(std::size_t layer, std::size_t storage,
                                              std::uint32_t cluster) const
{
    std::vector<std::byte> bytes(static_cast<std::size_t>(clusterBytes()));
    std::uint64_t value = layer * 1000003 + storage * 10007 + cluster * 101 + 7;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 512 == 0)
            value = value * 6364136223846793005U + 1442695040888963407U;
        bytes[i] = static_cast<std::byte>((value >> 33U) % 255 + 1);
    }
    return bytes;
}

std::vector<std::byte> BundleBuilder::contents(std::size_t layer) const
{
    std::vector<std::byte> bytes(static_cast<std::size_t>(diskBytes()));
    std::size_t start = 0;
    for (std::size_t storage = 0; storage < m_storages.size(); ++storage) {
        const std::size_t length = static_cast<std::size_t>(m_storages[storage]) * 512;
        for (std::uint32_t i = 0; i < clusterCount(storage); ++i) {
            std::size_t from = layer;
            const auto has = [&] {
                const auto found = m_layers[from].clusters.find(storage);
                return m_layers[from].isPlain ||
                       (found != m_layers[from].clusters.end() && found->second.contains(i));
            };
            while (!has() && from != 0)
                from = m_layers[from].parent;
            if (!has())
                continue;
            const std::size_t at = i * static_cast<std::size_t>(clusterBytes());
            const auto data = cluster(from, storage, i);
            std::copy_n(data.begin(), std::min(data.size(), length - at),
                        bytes.begin() + static_cast<std::ptrdiff_t>(start + at));
        }
        start += length;
    }
    return bytes;
}

void BundleBuilder::writeImage(const std::filesystem::path &path, std::size_t layer,
                               std::size_t storage) const
{
    const std::uint64_t length = m_storages[storage] * 512;
    const Place place{layer, storage};
    if (m_layers[layer].isPlain || m_raw.contains(place)) {
        MemoryFile file;
        for (std::uint32_t i = 0; i < clusterCount(storage); ++i)
            file.write(i * clusterBytes(), cluster(layer, storage, i));
        const auto changed = m_lengths.find(place);
        file.resize(changed == m_lengths.end() ? length : changed->second);
        writeSparse(file, path);
        return;
    }
    ImageBuilder builder(m_format);
    builder.tracks(m_tracks).entries(clusterCount(storage)).diskSectors(m_storages[storage]);
    for (const auto &[where, change] : m_imageChanges) {
        if (where == place)
            change(builder);
    }
    std::uint32_t slot = 0;
    std::map<std::uint32_t, std::uint64_t> offsets; // by cluster
    const auto clusters = m_layers[layer].clusters.find(storage);
    if (clusters != m_layers[layer].clusters.end()) {
        for (const std::uint32_t i : clusters->second) {
            builder.map(i, slot);
            offsets[i] = builder.sectorOf(slot++) * 512;
        }
    }
    const auto file = builder.build();
    const std::uint64_t mapped = builder.sectorOf(1) * 512 - builder.sectorOf(0) * 512;
    for (const auto &[i, offset] : offsets) {
        auto bytes = cluster(layer, storage, i);
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(mapped, bytes.size())));
        file->write(offset, bytes);
    }
    writeSparse(*file, path);
}

void BundleBuilder::writeNames(const std::filesystem::path &path) const
{
    const auto isNamed = [](const Layer &layer) {
        return !layer.name.empty();
    };
    if (std::ranges::none_of(m_layers, isNamed))
        return;
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ParallelsSavedStates>\n";
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        text += "<SavedStateItem guid=\"" + QByteArray::fromStdString(guidOf(i)) +
                "\" current=\"no\"><Name>" + QByteArray::fromStdString(m_layers[i].name) +
                "</Name><DateTime>" + QByteArray::fromStdString(m_layers[i].date) +
                "</DateTime></SavedStateItem>\n";
    writeText(path, text + "</ParallelsSavedStates>\n");
}

std::filesystem::path BundleBuilder::write(const std::filesystem::path &folder) const
{
    const std::filesystem::path bundle = folder / (m_name + ".hdd");
    if (!std::filesystem::create_directory(bundle))
        qFatal("cannot make %s", bundle.c_str());
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        for (std::size_t storage = 0; storage < m_storages.size(); ++storage) {
            if (!m_missing.contains({layer, storage}))
                writeImage(bundle / fileName(layer, storage), layer, storage);
        }
    }
    for (const std::string &name : m_extraFiles)
        writeImage(bundle / name, topLayer(), 0);
    const QByteArray text = descriptorText();
    if (m_hasDescriptor)
        writeText(bundle / kDescriptorName, text);
    QByteArray backup = encodeDescriptor(description());
    for (const auto &change : m_backupChanges)
        change(backup);
    writeText(bundle / kDescriptorBackupName, backup);
    writeText(bundle / (m_name + ".hdd"), {});
    writeNames(folder / "Snapshots.xml");
    return bundle;
}

BundleBuilder breakableBundle()
{
    BundleBuilder builder;
    builder.storages({std::uint64_t(16) * 128, std::uint64_t(8) * 128});
    builder.layer().clusters({0, 1, 2, 15}).clusters({0, 7}, 1);
    builder.overlay().clusters({1, 3, 4}).clusters({1, 7}, 1);
    return builder;
}

} // namespace parascope::test
