#include "ui/models/layerlines.h"

#include "engine/session/disksession.h"
#include "engine/text/words.h"
#include "ui/models/layertitle.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace parascope::ui {

namespace {

using Kind = LayerLine::Kind;

/// Files that a tool tip tells of.
constexpr std::size_t kMostFilesTold = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::LayerLines)
};

QString dash()
{
    return QStringLiteral("–");
}

QString writtenSentence(const DiskLayer &layer)
{
    constexpr std::int64_t kNsPerMs = 1'000'000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(layer.identity.modifiedNs / kNsPerMs);
    return Words::tr("Last written: %1").arg(QLocale().toString(time, QLocale::ShortFormat));
}

} // namespace

LayerLines::LayerLines(const DiskSession *disk) : m_disk(disk), m_bundle(disk->bundle())
{
    if (!m_bundle)
        return;
    m_rows = LayerRows(m_bundle->tree);
    m_files.resize(m_bundle->tree.nodes().size());
    const auto &storages = m_bundle->descriptor.storages;
    for (std::size_t storage = 0; storage < storages.size(); ++storage) {
        const auto &images = storages[storage].images;
        for (std::size_t image = 0; image < images.size(); ++image) {
            const auto node = m_bundle->tree.indexOf(images[image].guid);
            // Of several images of the same layer readers take the first.
            if (node && (m_files[*node].empty() || m_files[*node].back().storage != storage))
                m_files[*node].push_back({storage, image});
        }
    }
}

std::size_t LayerLines::orphanCount() const
{
    return m_bundle ? m_bundle->orphans.size() : 0;
}

std::size_t LayerLines::partCount() const
{
    const std::size_t storages = m_bundle ? m_bundle->descriptor.storages.size() : 0;
    return storages > 1 ? storages : 0;
}

bool LayerLines::isReportCurrent() const
{
    return m_disk->report() && m_disk->report()->bundle == m_bundle;
}

const SnapshotNode &LayerLines::node(const LayerLine &line) const
{
    return m_bundle->tree.nodes()[m_rows.rows()[line.row].node];
}

const LayerLines::FileRef *LayerLines::file(std::size_t node, std::size_t storage) const
{
    const auto found = std::ranges::lower_bound(m_files[node], storage, {}, &FileRef::storage);
    return found == m_files[node].end() || found->storage != storage ? nullptr : &*found;
}

std::optional<std::size_t> LayerLines::rowOf(const QString &guid) const
{
    const auto found = m_bundle ? m_bundle->tree.indexOf(guid) : std::nullopt;
    return found ? std::optional(m_rows.rowOf(*found)) : std::nullopt;
}

std::optional<LayerTarget> LayerLines::target(const LayerLine &line) const
{
    if (line.kind == Kind::Heading)
        return std::nullopt;
    if (line.kind == Kind::Orphan)
        return LayerTarget{false, {}, 0, m_bundle->orphans[line.number]};
    const bool isPart = line.kind == Kind::Part;
    LayerTarget target{true, node(line).guid, isPart ? line.number : m_disk->pickedStorage(), {}};
    if (const FileRef *ref = file(m_rows.rows()[line.row].node, target.storage))
        target.file = m_bundle->places[ref->storage][ref->image].path;
    return target;
}

std::optional<LayerLine> LayerLines::shown() const
{
    if (!m_disk)
        return std::nullopt;
    const auto row = rowOf(m_disk->pickedGuid());
    if (!row)
        return std::nullopt;
    // The first part is what the layer's own line shows as well.
    const std::size_t storage = m_disk->pickedStorage();
    if (storage > 0 && storage < partCount())
        return LayerLine{Kind::Part, *row, storage};
    return LayerLine{Kind::Layer, *row, 0};
}

bool LayerLines::isShown(const LayerLine &line) const
{
    const bool isLayer = line.kind == Kind::Layer || line.kind == Kind::Part;
    if (!isLayer || node(line).guid != m_disk->pickedGuid())
        return false;
    return line.kind == Kind::Layer || line.number == m_disk->pickedStorage();
}

bool LayerLines::isTop(const LayerLine &line) const
{
    return line.kind == Kind::Layer && m_bundle->tree.top() == m_rows.rows()[line.row].node;
}

bool LayerLines::isBranch(const LayerLine &line) const
{
    return line.kind == Kind::Layer && m_rows.rows()[line.row].footing == Footing::Branch;
}

LayerFiles LayerLines::filesOf(const FileRef &ref) const
{
    const ImagePlace &place = m_bundle->places[ref.storage][ref.image];
    if (isReportCurrent()) {
        const DiskLayer &layer = *m_disk->report()->layers[ref.storage][ref.image];
        return LayerFiles::of(layer, m_disk->ownClusters(ref.storage, ref.image),
                              m_disk->verdictOf(place.path), m_disk->isCheckingLayers());
    }
    LayerFiles files;
    files.expected = 1;
    files.missing = place.isFound() ? 0 : 1;
    files.opening = place.isFound() && m_disk->isBusy() ? 1 : 0;
    return files;
}

LayerFiles LayerLines::orphanFiles(std::size_t orphan) const
{
    if (isReportCurrent() && orphan < m_disk->report()->orphans.size())
        return LayerFiles::of(*m_disk->report()->orphans[orphan], m_disk->orphanClusters(orphan),
                              nullptr, false);
    LayerFiles files;
    files.expected = 1;
    // Of very many not all are opened.
    files.opening = !isReportCurrent() && m_disk->isBusy() ? 1 : 0;
    return files;
}

LayerFiles LayerLines::files(const LayerLine &line) const
{
    if (line.kind == Kind::Heading)
        return {};
    if (line.kind == Kind::Orphan)
        return orphanFiles(line.number);
    const std::size_t node = m_rows.rows()[line.row].node;
    LayerFiles files;
    if (line.kind == Kind::Part) {
        files.expected = 1;
        files.missing = 1;
        const FileRef *ref = file(node, line.number);
        return ref ? filesOf(*ref) : files;
    }
    for (const FileRef &ref : m_files[node])
        files += filesOf(ref);
    const std::size_t storages = m_bundle->descriptor.storages.size();
    files.missing += storages - files.expected;
    files.expected = storages;
    return files;
}

FilesSign LayerLines::sign(const LayerLine &line) const
{
    if (line.kind == Kind::Layer) {
        const Footing footing = m_rows.rows()[line.row].footing;
        if (footing == Footing::NothingToo || footing == Footing::NotThere ||
            footing == Footing::Circle)
            return FilesSign::Error;
    }
    return signOf(files(line));
}

QString LayerLines::name(const LayerLine &line) const
{
    switch (line.kind) {
    case Kind::Layer:
        return layerTitle(*m_bundle, node(line));
    case Kind::Part:
        return partTitle(*m_bundle, line.number);
    case Kind::Heading:
        return m_rows.rows().empty() ? Words::tr("Images in the folder")
                                     : Words::tr("Files that nothing names");
    case Kind::Orphan:
        return text::path(m_bundle->orphans[line.number].filename().native());
    }
    return {};
}

QString LayerLines::date(const LayerLine &line) const
{
    if (line.kind != Kind::Layer)
        return {};
    const QString date = layerDate(*m_bundle, node(line));
    return date.isEmpty() ? dash() : date;
}

QStringList LayerLines::marks(const LayerLine &line) const
{
    QStringList marks;
    if (isShown(line))
        marks += Words::tr("shown here", "the layer that was picked");
    if (line.kind != Kind::Layer)
        return marks;
    if (isTop(line))
        marks += Words::tr("top", "the layer that a machine writes to");
    switch (m_rows.rows()[line.row].footing) {
    case Footing::NothingToo:
        marks += Words::tr("another lowest layer");
        break;
    case Footing::Branch:
        marks += Words::tr("branch");
        break;
    case Footing::NotThere:
        marks += Words::tr("the layer below is not there");
        break;
    case Footing::Circle:
        marks += Words::tr("stands on itself");
        break;
    case Footing::Nothing:
    case Footing::RowAbove:
        break;
    }
    return marks;
}

QString LayerLines::state(const LayerLine &line) const
{
    if (line.kind == Kind::Heading)
        return {};
    const LayerFiles files = this->files(line);
    // Of these there is no check; what they are is said by the heading.
    if (line.kind == Kind::Orphan && files.unreadable + files.opening == 0)
        return dash();
    return (QStringList(stateWords(files)) + marks(line)).join(QStringLiteral(" · "));
}

QStringList LayerLines::fileSentences(const FileRef &ref) const
{
    const ImagePlace &place = m_bundle->places[ref.storage][ref.image];
    QStringList lines{text::path(place.path.native())};
    if (!isReportCurrent())
        return lines;
    const DiskLayer &layer = *m_disk->report()->layers[ref.storage][ref.image];
    const bool isOutside = place.kind == ImagePlace::Kind::Outside && !m_disk->followsOutside();
    if (isOutside)
        lines += Words::tr("The file lies outside of the disk's folder. It is only opened when you "
                           "say so.");
    else if (!layer.isOpen())
        lines += text::error(*layer.problem, false);
    else
        lines += writtenSentence(layer);
    return lines;
}

QStringList LayerLines::layerSentences(const LayerLine &line) const
{
    const SnapshotNode &layer = node(line);
    QStringList lines{layer.guid};
    const auto named = m_bundle->names.find(layer.guid);
    if (named != m_bundle->names.end() && !named->second.description.isEmpty())
        lines += named->second.description;
    if (isTop(line))
        lines += Words::tr("The virtual machine writes to this layer.");
    if (layer.parent)
        lines += Words::tr("Stands on “%1”.")
                     .arg(layerTitle(*m_bundle, m_bundle->tree.nodes()[*layer.parent]));
    else if (m_rows.rows()[line.row].footing == Footing::NotThere)
        lines += Words::tr("Stands on %1, which is not there.").arg(layer.parentGuid);
    else
        lines += Words::tr("Stands on nothing: it is the lowest layer.");
    return lines;
}

QString LayerLines::explanation(const LayerLine &line) const
{
    if (line.kind == Kind::Heading)
        return Words::tr("Images in the disk's folder that its descriptor does not name.");
    QStringList lines{name(line)};
    if (line.kind == Kind::Orphan) {
        lines += text::path(m_bundle->orphans[line.number].native());
        if (isReportCurrent() && line.number < m_disk->report()->orphans.size()) {
            const DiskLayer &orphan = *m_disk->report()->orphans[line.number];
            lines +=
                orphan.isOpen() ? writtenSentence(orphan) : text::error(*orphan.problem, false);
        }
        return lines.join(u'\n');
    }
    const std::size_t node = m_rows.rows()[line.row].node;
    if (line.kind == Kind::Part) {
        const FileRef *ref = file(node, line.number);
        lines +=
            ref ? fileSentences(*ref) : QStringList(Words::tr("The layer has no file for it."));
    } else {
        lines += layerSentences(line);
        const std::vector<FileRef> &refs = m_files[node];
        for (std::size_t i = 0; i < std::min(refs.size(), kMostFilesTold); ++i)
            lines += fileSentences(refs[i]);
        if (refs.empty())
            lines += Words::tr("The layer has no file.");
        if (refs.size() > kMostFilesTold)
            lines += Words::tr("… and %1 more").arg(text::number(refs.size() - kMostFilesTold));
    }
    lines += stateWords(files(line));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace parascope::ui
