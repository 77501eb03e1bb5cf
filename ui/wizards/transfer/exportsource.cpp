#include "ui/wizards/transfer/exportsource.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/models/layertitle.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::ExportSource)
};

/// One way to write a path.
std::filesystem::path plainPath(const std::filesystem::path &path)
{
    return std::filesystem::absolute(path).lexically_normal();
}

QString nameOf(const Disk &disk)
{
    return text::path(std::filesystem::path(disk.bundle->name).stem().native());
}

/// What the picked snapshot is called; empty for the top, which is none.
QString snapshotOf(const Disk &disk)
{
    const SnapshotTree &tree = disk.bundle->tree;
    const std::optional<std::size_t> node = tree.indexOf(disk.pickedGuid);
    return !node || node == tree.top() ? QString() : layerTitle(*disk.bundle, tree.nodes()[*node]);
}

} // namespace

std::uint64_t ExportSource::diskBytes() const
{
    if (disk)
        return disk->diskBytes;
    return state ? state->geometry.diskBytes : 0;
}

bool ExportSource::isReadable() const
{
    return disk || (state && !isPlain(*state));
}

std::filesystem::path ExportSource::path() const
{
    return plainPath(disk ? disk->source.folder : image);
}

QString ExportSource::sentence() const
{
    if (!disk || disk->storages.empty())
        return {};
    const std::size_t layers = disk->storages.front().chain.size();
    const QString count = text::number(layers);
    QString said;
    const QString snapshot = snapshotOf(*disk);
    if (!snapshot.isEmpty()) {
        said = layers == 1 ? Words::tr("Disk “%1” as of snapshot “%2”, from one layer.")
                                 .arg(nameOf(*disk), snapshot)
                           : Words::tr("Disk “%1” as of snapshot “%2”, from %3 layers.")
                                 .arg(nameOf(*disk), snapshot, count);
    } else {
        said = layers == 1
                   ? Words::tr("Disk “%1” as it is now.").arg(nameOf(*disk))
                   : Words::tr("Disk “%1” as it is now, from %2 layers.").arg(nameOf(*disk), count);
    }
    if (disk->storages.size() > 1)
        said +=
            u' ' + Words::tr("Its %1 parts become one.").arg(text::number(disk->storages.size()));
    return said;
}

QString ExportSource::missingLayers() const
{
    constexpr std::size_t kMostNames = 3;
    const std::vector<DiskLayerPtr> closed =
        disk ? disk->closedLayers() : std::vector<DiskLayerPtr>();
    if (closed.empty())
        return {};
    QStringList names;
    for (std::size_t i = 0; i < std::min(closed.size(), kMostNames); ++i) {
        const std::filesystem::path &file = closed[i]->place.path;
        names += file.empty() ? closed[i]->guid : text::path(file.filename().native());
    }
    if (closed.size() > kMostNames)
        names += QStringLiteral("…");
    const QString named = names.join(QStringLiteral(", "));
    return closed.size() == 1
               ? Words::tr(
                     "A file of the disk cannot be read. What only it has is not exported: %1")
                     .arg(named)
               : Words::tr("%1 files of the disk cannot be read. What only they have is not "
                           "exported: %2")
                     .arg(text::number(closed.size()), named);
}

std::optional<ByteRange> ExportSource::onDisk(ByteRange guest) const
{
    if (!disk)
        return guest.isEmpty() ? std::nullopt : std::optional(guest);
    const std::filesystem::path shown = plainPath(image);
    const auto isShown = [&](const DiskLayerPtr &layer) {
        return !layer->place.path.empty() && plainPath(layer->place.path) == shown;
    };
    for (const DiskStorage &storage : disk->storages) {
        if (std::ranges::none_of(storage.chain, isShown))
            continue;
        const std::uint64_t end = std::min(storage.range.end(), disk->diskBytes);
        const std::uint64_t room = end - std::min(storage.origin, end);
        const std::uint64_t from = std::min(guest.offset, room);
        const std::uint64_t to = from + std::min(guest.length, room - from);
        const std::uint64_t first = std::max(storage.origin + from, storage.range.offset);
        const std::uint64_t last = storage.origin + to;
        return first < last ? std::optional(ByteRange{first, last - first}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace parascope::ui
