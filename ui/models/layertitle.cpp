#include "ui/models/layertitle.h"

#include "engine/base/units.h"
#include "engine/text/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <limits>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::LayerTitle)
};

std::uint64_t bytesOf(std::uint64_t sectors)
{
    return std::min(sectors, std::numeric_limits<std::uint64_t>::max() / kSectorBytes) *
           kSectorBytes;
}

} // namespace

QString layerTitle(const Bundle &bundle, const SnapshotNode &node)
{
    constexpr int kFirstGroup = 8;
    const QString label = bundle.labelOf(node.guid);
    if (label != node.guid)
        return label;
    const auto top = bundle.tree.top();
    if (top && &bundle.tree.nodes()[*top] == &node)
        return Words::tr("Current state", "the layer that a machine writes to");
    if (node.guid == QLatin1String(kBackupGuid))
        return Words::tr("Vendor's backup");
    if (node.guid.isEmpty())
        return Words::tr("Layer without an identifier");
    const bool isPlainGuid = node.guid.startsWith(u'{') && node.guid.size() > kFirstGroup + 1;
    return isPlainGuid ? Words::tr("Layer %1…").arg(node.guid.mid(1, kFirstGroup)) : node.guid;
}

QString layerDate(const Bundle &bundle, const SnapshotNode &node)
{
    const auto found = bundle.names.find(node.guid);
    if (found == bundle.names.end())
        return {};
    const QDateTime date =
        QDateTime::fromString(found->second.date, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : found->second.date;
}

QString partTitle(const Bundle &bundle, std::size_t storage)
{
    const DescriptorStorage &described = bundle.descriptor.storages[storage];
    const QString number = text::number(storage + 1);
    if (!described.start || !described.end)
        return Words::tr("Part %1").arg(number);
    return Words::tr("Part %1 · %2 to %3", "a part of the disk, and where it lies")
        .arg(number, text::size(bytesOf(*described.start)), text::size(bytesOf(*described.end)));
}

} // namespace parascope::ui
