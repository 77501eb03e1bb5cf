#include "engine/text/disktext.h"

#include "engine/text/translation.h"
#include "engine/text/words.h"

namespace parascope::text {

namespace {

/// What is wrong with a file of a layer, or what it is; behind its name.
QString stateOf(const DiskLayer &layer, const QLocale &locale)
{
    if (layer.place.kind == ImagePlace::Kind::Outside && !layer.isOpen())
        return Words::tr("outside of the disk's folder, not opened");
    if (!layer.isOpen())
        return error(*layer.problem, false);
    if (layer.isPlain())
        return Words::tr("plain · %1").arg(size(layer.plainBytes, locale));
    const ImageState &state = *layer.state;
    return Words::tr("%1 clusters of its own · file of %2 · %3")
        .arg(number(layer.ownClusters(), locale), size(state.fileSize, locale),
             closedBy(state.header));
}

/// Writes the tree, without recursion: chains are long.
class LayerTree
{
public:
    LayerTree(const Disk &disk, const BundleLayers &layers, const QLocale &locale)
        : m_disk(disk), m_layers(layers), m_locale(locale)
    {}

    QString write()
    {
        const std::vector<SnapshotNode> &nodes = m_disk.bundle->tree.nodes();
        std::vector<std::pair<std::size_t, int>> open; // node and depth
        const auto push = [&](const std::vector<std::size_t> &children, int depth) {
            for (std::size_t i = children.size(); i-- > 0;)
                open.emplace_back(children[i], depth);
        };
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!nodes[i].parent)
                starts.push_back(i);
        }
        push(starts, 0);
        while (!open.empty()) {
            const auto [node, depth] = open.back();
            open.pop_back();
            writeNode(nodes[node], depth);
            // A straight line is easier to read without a step for each layer.
            const auto &children = nodes[node].children;
            push(children, children.size() > 1 ? depth + 1 : depth);
        }
        for (const std::size_t node : m_disk.bundle->tree.circular())
            writeNode(nodes[node], 0);
        return m_text;
    }

private:
    void writeNode(const SnapshotNode &node, int depth)
    {
        const QString indent(qsizetype(2) * (depth + 1), u' ');
        const Bundle &bundle = *m_disk.bundle;
        QStringList words{node.guid};
        if (const auto name = bundle.names.find(node.guid); name != bundle.names.end())
            words += QStringList{name->second.name, name->second.date};
        words.removeAll(QString());
        const auto top = bundle.tree.top();
        if (top && bundle.tree.nodes()[*top].guid == node.guid)
            words += Words::tr("top", "the layer that a machine writes to");
        if (node.guid == m_disk.pickedGuid)
            words += Words::tr("shown here", "the layer that was picked");
        m_text += indent + words.join(QStringLiteral(" · ")) + u'\n';
        for (const auto &storage : m_layers) {
            for (const DiskLayerPtr &layer : storage) {
                if (layer->guid == node.guid)
                    m_text += indent + QStringLiteral("    ") + path(layer->place.path.native()) +
                              QStringLiteral(": ") + stateOf(*layer, m_locale) + u'\n';
            }
        }
    }

    const Disk &m_disk;
    const BundleLayers &m_layers;
    const QLocale &m_locale;
    QString m_text;
};

} // namespace

Facts diskFacts(const Disk &disk, const QLocale &locale)
{
    const Bundle &bundle = *disk.bundle;
    Facts facts{{Words::tr("Name"), bundle.descriptor.name},
                {Words::tr("Disk size"), size(disk.diskBytes, locale)},
                {Words::tr("Storages"), number(disk.storages.size(), locale)},
                {Words::tr("Snapshots"), number(bundle.tree.nodes().size(), locale)},
                {Words::tr("Shown as of"), bundle.labelOf(disk.pickedGuid)}};
    if (disk.storages.size() > 1) {
        for (const DiskStorage &storage : disk.storages)
            facts += {Words::tr("Storage %1").arg(storage.index),
                      Words::tr("%1 to %2", "guest offsets")
                          .arg(offset(storage.range.offset), offset(storage.range.end()))};
    }
    if (disk.isEncrypted())
        facts += {Words::tr("Contents"), Words::tr("encrypted; they cannot be read here")};
    if (disk.isSuspended())
        facts += {Words::tr("Virtual machine"), Words::tr("suspended")};
    return facts;
}

QString layerTree(const Disk &disk, const BundleLayers &layers, const QLocale &locale)
{
    return LayerTree(disk, layers, locale).write();
}

QString orphanLines(const Bundle &bundle)
{
    QString lines;
    for (const std::filesystem::path &orphan : bundle.orphans)
        lines += QStringLiteral("  ") + path(orphan.native()) + u'\n';
    return lines;
}

Facts vendorCounters(const DiskDescriptor &descriptor)
{
    Facts facts;
    for (const DescriptorEntry &entry : descriptor.miscellaneous) {
        if (entry.name.endsWith(QLatin1String("Cnt")) && entry.text.trimmed() != QLatin1String("0"))
            facts += {entry.name, entry.text.trimmed()};
    }
    return facts;
}

} // namespace parascope::text
