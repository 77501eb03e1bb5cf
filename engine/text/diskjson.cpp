#include "engine/text/disktext.h"
#include "engine/text/reportwriter.h"

#include <QJsonArray>

namespace parascope::text {

namespace {

QJsonValue optionalNumber(const std::optional<std::uint64_t> &value)
{
    return value ? jsonNumber(*value) : QJsonValue();
}

QJsonObject layerAsJson(const DiskLayer &layer)
{
    QJsonObject object{{QStringLiteral("guid"), layer.guid},
                       {QStringLiteral("type"), layer.type},
                       {QStringLiteral("written"), QString::fromStdString(layer.written)},
                       {QStringLiteral("place"), jsonName(layer.place.kind)}};
    insertPath(object, layer.place.path.native());
    if (!layer.isOpen()) {
        object.insert(QStringLiteral("state"), QStringLiteral("closed"));
        object.insert(QStringLiteral("error"), errorAsJson(*layer.problem));
        return object;
    }
    object.insert(QStringLiteral("size"), jsonNumber(layer.diskBytes()));
    if (layer.isPlain()) {
        object.insert(QStringLiteral("state"), QStringLiteral("plain"));
        object.insert(QStringLiteral("fileSize"), jsonNumber(layer.plainBytes));
        return object;
    }
    const ImageState &state = *layer.state;
    object.insert(QStringLiteral("state"), QStringLiteral("image"));
    object.insert(QStringLiteral("fileSize"), jsonNumber(state.fileSize));
    object.insert(QStringLiteral("format"), state.header.format == FormatVersion::V1
                                                ? QStringLiteral("v1")
                                                : QStringLiteral("v2"));
    object.insert(QStringLiteral("clusterSize"), jsonNumber(state.geometry.clusterBytes));
    object.insert(QStringLiteral("ownClusters"), jsonNumber(layer.ownClusters()));
    return object;
}

QJsonArray storagesAsJson(const Disk &disk, const BundleLayers &layers)
{
    QJsonArray storages;
    for (const DiskStorage &storage : disk.storages) {
        const DescriptorStorage &described = disk.bundle->descriptor.storages[storage.index];
        QJsonArray images;
        if (storage.index < layers.size()) {
            for (const DiskLayerPtr &layer : layers[storage.index])
                images.append(layerAsJson(*layer));
        }
        storages.append(
            QJsonObject{{QStringLiteral("offset"), jsonNumber(storage.range.offset)},
                        {QStringLiteral("length"), jsonNumber(storage.range.length)},
                        {QStringLiteral("blockSize"), optionalNumber(described.blockSize)},
                        {QStringLiteral("images"), images}});
    }
    return storages;
}

QJsonArray snapshotsAsJson(const Bundle &bundle)
{
    QJsonArray snapshots;
    for (const SnapshotNode &node : bundle.tree.nodes()) {
        QJsonObject object{{QStringLiteral("guid"), node.guid}};
        if (node.parent)
            object.insert(QStringLiteral("parent"), bundle.tree.nodes()[*node.parent].guid);
        if (const auto name = bundle.names.find(node.guid); name != bundle.names.end()) {
            object.insert(QStringLiteral("name"), name->second.name);
            object.insert(QStringLiteral("date"), name->second.date);
        }
        snapshots.append(object);
    }
    return snapshots;
}

} // namespace

QString jsonName(ImagePlace::Kind kind)
{
    switch (kind) {
    case ImagePlace::Kind::Inside:
        return QStringLiteral("inside");
    case ImagePlace::Kind::Moved:
        return QStringLiteral("moved");
    case ImagePlace::Kind::Outside:
        return QStringLiteral("outside");
    case ImagePlace::Kind::Missing:
        return QStringLiteral("missing");
    case ImagePlace::Kind::Unusable:
        return QStringLiteral("unusable");
    }
    return {};
}

QString jsonName(TopChoice choice)
{
    switch (choice) {
    case TopChoice::ByTopGuid:
        return QStringLiteral("top-guid");
    case TopChoice::ByWellKnown:
        return QStringLiteral("well-known");
    case TopChoice::ByOnlyLeaf:
        return QStringLiteral("only-leaf");
    case TopChoice::None:
        return QStringLiteral("none");
    }
    return {};
}

QJsonObject diskAsJson(const Disk &disk, const BundleLayers &layers)
{
    const Bundle &bundle = *disk.bundle;
    QJsonObject object{{QStringLiteral("name"), bundle.descriptor.name},
                       {QStringLiteral("size"), jsonNumber(disk.diskBytes)},
                       {QStringLiteral("picked"), disk.pickedGuid},
                       {QStringLiteral("topChoice"), jsonName(bundle.tree.topChoice())},
                       {QStringLiteral("encrypted"), disk.isEncrypted()},
                       {QStringLiteral("suspended"), disk.isSuspended()},
                       {QStringLiteral("storages"), storagesAsJson(disk, layers)},
                       {QStringLiteral("snapshots"), snapshotsAsJson(bundle)}};
    insertPath(object, bundle.source.descriptor.native(), QStringLiteral("descriptor"));
    if (const auto top = bundle.tree.top())
        object.insert(QStringLiteral("top"), bundle.tree.nodes()[*top].guid);
    QJsonArray orphans;
    for (const std::filesystem::path &orphan : bundle.orphans) {
        QJsonObject entry;
        insertPath(entry, orphan.native());
        orphans.append(entry);
    }
    object.insert(QStringLiteral("orphans"), orphans);
    QJsonObject counters;
    for (const DescriptorEntry &entry : bundle.descriptor.miscellaneous) {
        if (entry.name.endsWith(QLatin1String("Cnt")))
            counters.insert(entry.name, entry.text.trimmed());
    }
    object.insert(QStringLiteral("vendorCounters"), counters);
    return object;
}

} // namespace parascope::text
