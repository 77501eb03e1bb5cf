#include "ui/views/map/documentmapsource.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/models/layerwords.h"

#include <QStringList>

#include <algorithm>

namespace parascope::ui {
namespace {

const QString kBetween = QStringLiteral(" · ");
const QString kLinked = QStringLiteral(" ↔ ");

} // namespace

DocumentMapSource::DocumentMapSource(Document *document, Order order, QObject *parent)
    : MapSource(parent), m_document(document), m_order(order)
{
    connect(document, &Document::mapsChanged, this, &MapSource::mapChanged);
    connect(document, &Document::stateChanged, this, &MapSource::mapChanged);
    connect(document, &Document::errorChanged, this, &MapSource::mapChanged);
    connect(document, &Document::selectionChanged, this, &MapSource::selectionChanged);
    if (order == Order::File)
        return;
    const auto takeDisk = [this] {
        m_layers.setDisk(m_document->session().shownDisk());
    };
    connect(&document->session(), &ImageSession::diskChanged, this, takeDisk);
    connect(&m_layers, &LayerMapping::mapChanged, this, &MapSource::layersChanged);
    takeDisk();
}

ClusterMapPtr DocumentMapSource::map() const
{
    return m_order == Order::Disk ? m_document->maps().guest : m_document->maps().host;
}

QString DocumentMapSource::waitingText() const
{
    if (m_document->error())
        return tr("The image could not be read.");
    if (m_document->wasCancelled())
        return tr("Reading was stopped.");
    return tr("Reading the table…");
}

std::vector<std::uint64_t> DocumentMapSource::selected() const
{
    const Selection &selection = m_document->selection();
    std::vector<std::uint64_t> result;
    if (m_order == Order::File) {
        if (selection.host)
            result.push_back(selection.host->value());
        return result;
    }
    if (selection.guest)
        result.push_back(selection.guest->value());
    for (const GuestCluster owner : selection.owners)
        if (owner != selection.guest)
            result.push_back(owner.value());
    return result;
}

void DocumentMapSource::select(std::uint64_t index)
{
    if (m_order == Order::Disk)
        m_document->selectGuestCluster(GuestCluster(index));
    else
        m_document->selectHostCluster(HostCluster(index));
}

QString DocumentMapSource::describe(const IndexRange &clusters) const
{
    if (clusters.length() > 1)
        return describeCell(clusters);
    return m_order == Order::Disk ? describeGuest(clusters.first) : describeHost(clusters.first);
}

QString DocumentMapSource::describeGuest(std::uint64_t cluster) const
{
    const ClusterMapPtr clusters = map();
    const ImageStatePtr &state = m_document->state();
    if (!clusters || !state)
        return {};
    QString places = tr("guest %1").arg(text::offset(cluster * state->geometry.clusterBytes));
    if (const auto place = m_document->placeOf(GuestCluster(cluster)))
        places += kLinked + tr("host %1").arg(text::offset(place->value()));
    QStringList said{tr("Guest cluster %1").arg(text::number(cluster)),
                     text::clusterFlags(clusters->at(cluster)), layerWords({cluster, cluster + 1}),
                     places};
    said.removeAll(QString());
    return said.join(kBetween);
}

QString DocumentMapSource::layerWords(const IndexRange &clusters) const
{
    const LayerMapPtr layers = m_layers.map();
    LayerSet found = layers ? layers->any(clusters.first, clusters.last) : LayerSet();
    if (found.isEmpty())
        return {};
    const std::uint8_t newest = found.newest();
    if (newest == LayerIndex::kNobody)
        return tr("in no layer: zeros");
    const QString name = layerName(*layers->disk(), layers->layer(newest));
    found.remove(LayerIndex::kNobody);
    if (found.size() == 1)
        return tr("layer “%1”").arg(name);
    return tr("layer “%1” and older ones").arg(name);
}

QString DocumentMapSource::describeHost(std::uint64_t cell) const
{
    const ClusterMapPtr clusters = map();
    const ImageStatePtr &state = m_document->state();
    if (!clusters || !state)
        return {};
    QString places =
        tr("host %1").arg(text::offset(state->geometry.grid.startOf(HostCluster(cell)).value()));
    if (isPlain(*state)) {
        places += kLinked + tr("guest %1").arg(text::offset(cell * state->geometry.clusterBytes));
    } else if (const ReverseMapPtr &reverse = m_document->reverseMap()) {
        const std::vector<GuestCluster> owners = reverse->owners(HostCluster(cell), 2);
        if (owners.size() == 1)
            places += kLinked +
                      tr("guest %1")
                          .arg(text::offset(owners.front().value() * state->geometry.clusterBytes));
        else if (!owners.empty())
            places += kLinked + tr("several guest clusters");
    }
    return QStringList{tr("File cluster %1").arg(text::number(cell)),
                       text::clusterFlags(clusters->at(cell)), places}
        .join(kBetween);
}

QString DocumentMapSource::describeCell(const IndexRange &clusters) const
{
    const ClusterMapPtr all = map();
    const ImageStatePtr &state = m_document->state();
    if (!all || !state)
        return {};
    const bool disk = m_order == Order::Disk;
    const QString numbers = (disk ? tr("Guest clusters %1–%2") : tr("File clusters %1–%2"))
                                .arg(text::number(clusters.first), text::number(clusters.last - 1));
    const std::uint64_t first =
        disk ? clusters.first * state->geometry.clusterBytes
             : state->geometry.grid.startOf(HostCluster(clusters.first)).value();
    const QString place =
        (disk ? tr("from guest %1") : tr("from host %1")).arg(text::offset(first));
    QStringList said{numbers, text::clusterFlags(all->any(clusters.first, clusters.last)),
                     layerWords(clusters), place};
    said.removeAll(QString());
    return said.join(kBetween);
}

} // namespace parascope::ui

#include "moc_documentmapsource.cpp"
