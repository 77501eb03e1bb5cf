#include "ui/panels/selectedclusterpanel.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/document/clusterlink.h"
#include "ui/document/document.h"
#include "ui/panels/valuelist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

QString stateText(ClusterFlags flags)
{
    // Whose place it is stands in the line of the owners; once is enough.
    if (flags.testFlag(ClusterFlag::Shared))
        flags.setFlag(ClusterFlag::Duplicate, false);
    return text::clusterFlags(flags);
}

QString entryText(const ImageState &state, GuestCluster cluster)
{
    if (isPlain(state)) // it has no table
        return {};
    return cluster.value() < state.bat.size()
               ? text::offset(state.bat[static_cast<std::uint32_t>(cluster.value())])
               : SelectedClusterPanel::tr("not in the file");
}

} // namespace

SelectedClusterPanel::SelectedClusterPanel(Document *document, QWidget *parent)
    : PanelFrame(parent), m_document(document), m_nothing(new QLabel), m_values(new ValueList)
{
    setObjectName(QStringLiteral("selectedClusterPanel"));
    setAccessibleName(tr("Selected cluster"));
    QVBoxLayout *layout = contentLayout();
    m_nothing->setText(tr("Nothing is selected. Click a cell of a map or a finding."));
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_nothing);
    m_guestCluster = m_values->addLine(tr("Guest cluster"), QStringLiteral("guestCluster"));
    m_guestOffset = m_values->addLine(tr("Guest offset"), QStringLiteral("guestOffset"));
    m_hostOffset = m_values->addLine(tr("Host offset"), QStringLiteral("hostOffset"));
    m_state = m_values->addLine(tr("State"), QStringLiteral("clusterState"));
    m_owners = m_values->addLine(tr("Also used by"), QStringLiteral("alsoUsedBy"));
    m_keeper = m_values->addLine(tr("After repair"), QStringLiteral("placeKeeper"));
    m_entry = m_values->addLine(tr("Table entry"), QStringLiteral("tableEntry"));
    m_values->setFixedPitch(m_guestOffset);
    m_values->setFixedPitch(m_hostOffset);
    m_values->setFixedPitch(m_entry);
    layout->addWidget(m_values);
    layout->addStretch(1);
    connect(m_values, &ValueList::linkActivated, this,
            [this](const QString &link) { followClusterLink(*m_document, link); });
    connect(document, &Document::selectionChanged, this, &SelectedClusterPanel::showSelection);
    connect(document, &Document::keepersChanged, this, &SelectedClusterPanel::showSelection);
    connect(document, &Document::reportChanged, this, &SelectedClusterPanel::showSelection);
    connect(document, &Document::mapsChanged, this, &SelectedClusterPanel::showSelection);
    showSelection();
}

void SelectedClusterPanel::showSelection()
{
    const Selection &selection = m_document->selection();
    const bool hasPlace = selection.guest || selection.host;
    m_nothing->setVisible(!hasPlace);
    m_values->setVisible(hasPlace);
    if (!hasPlace || !m_document->state())
        return;
    if (selection.guest)
        showGuest();
    else
        showHost();
    m_values->setValue(m_owners, ownerLinks(), true);
    m_values->setValue(m_keeper, keeperLinks(), true);
}

void SelectedClusterPanel::showGuest()
{
    const ImageState &state = *m_document->state();
    const GuestCluster cluster = *m_document->selection().guest;
    const auto place = m_document->placeOf(cluster);
    const ClusterMapPtr &map = m_document->maps().guest;
    m_values->setValue(m_guestCluster, text::number(cluster.value()));
    m_values->setValue(m_guestOffset, text::offset(cluster.value() * state.geometry.clusterBytes));
    m_values->setValue(m_hostOffset, place ? text::offset(place->value()) : QStringLiteral("–"));
    m_values->setValue(m_state, map && cluster.value() < map->count()
                                    ? stateText(map->at(cluster.value()))
                                    : QString());
    m_values->setValue(m_entry, entryText(state, cluster));
}

void SelectedClusterPanel::showHost()
{
    const ImageState &state = *m_document->state();
    const HostCluster cell = *m_document->selection().host;
    const ClusterMapPtr &map = m_document->maps().host;
    m_values->setValue(m_guestCluster, tr("none"));
    m_values->setValue(m_guestOffset, {});
    m_values->setValue(m_hostOffset, text::offset(state.geometry.grid.startOf(cell).value()));
    m_values->setValue(m_state, map && cell.value() < map->count()
                                    ? text::clusterFlags(map->at(cell.value()))
                                    : QString());
    m_values->setValue(m_entry, {});
}

QString SelectedClusterPanel::ownerLinks() const
{
    constexpr std::size_t kMost = 8;
    const Selection &selection = m_document->selection();
    QStringList links;
    std::size_t left = 0;
    for (const GuestCluster owner : selection.owners) {
        if (owner == selection.guest)
            continue;
        if (static_cast<std::size_t>(links.size()) == kMost)
            ++left;
        else
            links += clusterLink(owner);
    }
    if (left > 0)
        links += tr("and %1 more").arg(text::number(left));
    if (!links.isEmpty())
        links += comparisonLink();
    return links.join(QStringLiteral("<br>"));
}

QString SelectedClusterPanel::keeperLinks() const
{
    const auto &cluster = m_document->selection().guest;
    if (!cluster || !Keepers::canKeep(m_document->report(), *cluster))
        return {};
    const auto chosen = m_document->keepers().chosenFor(m_document->report(), *cluster);
    QStringList lines;
    if (chosen) {
        lines += tr("guest cluster %1 keeps this place").arg(text::number(chosen->value()));
        lines += forgetKeeperLink(*cluster);
    }
    if (chosen != cluster)
        lines += keepLink(*cluster);
    return lines.join(QStringLiteral("<br>"));
}

} // namespace parascope::ui
