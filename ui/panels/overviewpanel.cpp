#include "ui/panels/overviewpanel.h"

#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/panels/statebar.h"
#include "ui/panels/valuelist.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

QString percent(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return QStringLiteral("0\u00a0%");
    const double value = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const bool isWhole = value >= 9.95 || part == 0;
    return QStringLiteral("%1\u00a0%").arg(QLocale().toString(value, 'f', isWhole ? 0 : 1));
}

/// The parts of a map from left to right: what is good first, what is bad next, what is not there
/// last.
std::vector<BarPart> partsOf(const ClusterMap &map)
{
    static constexpr MapState kOrder[] = {
        MapState::Metadata, MapState::Extension,     MapState::InSequence, MapState::Fragmented,
        MapState::Hole,     MapState::Damaged,       MapState::Shared,     MapState::Unreadable,
        MapState::Wasted,   MapState::NotInThisFile, MapState::Padding,    MapState::Unallocated};
    std::vector<BarPart> parts;
    for (const MapState state : kOrder)
        parts.push_back({state, map.total(state)});
    return parts;
}

} // namespace

OverviewPanel::OverviewPanel(Document *document, QWidget *parent)
    : PanelFrame(parent)
    , m_document(document)
    , m_values(new ValueList)
    , m_diskBar(new StateBar)
    , m_fileBar(new StateBar)
{
    setObjectName(QStringLiteral("overviewPanel"));
    setAccessibleName(tr("Overview"));
    QVBoxLayout *layout = contentLayout();
    const int em = fontMetrics().height();
    layout->setSpacing(em / 4);
    m_diskSize = m_values->addLine(tr("Disk size"), QStringLiteral("diskSize"));
    m_fileSize = m_values->addLine(tr("File size"), QStringLiteral("fileSize"));
    m_allocated = m_values->addLine(tr("Allocated"), QStringLiteral("allocated"));
    m_fragmented = m_values->addLine(tr("Fragmented"), QStringLiteral("fragmented"));
    m_wasted = m_values->addLine(tr("Wasted"), QStringLiteral("wasted"));
    m_format = m_values->addLine(tr("Format"), QStringLiteral("format"));
    m_closedBy = m_values->addLine(tr("State"), QStringLiteral("closedBy"));
    m_layer = m_values->addLine(tr("Part of"), QStringLiteral("partOf"));
    layout->addWidget(m_values);
    auto *bars = new QGridLayout;
    bars->setHorizontalSpacing(em / 2);
    bars->setVerticalSpacing(em / 3);
    bars->setColumnStretch(1, 1);
    const auto addBar = [&](StateBar *bar, const QString &name, const QString &objectName) {
        auto *label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        const int row = bars->rowCount();
        bars->addWidget(label, row, 0);
        bars->addWidget(bar, row, 1, Qt::AlignVCenter);
        bar->setObjectName(objectName);
        bar->setAccessibleName(name);
    };
    addBar(m_diskBar, tr("Disk"), QStringLiteral("diskBar"));
    addBar(m_fileBar, tr("File"), QStringLiteral("fileBar"));
    layout->addLayout(bars);
    layout->addStretch(1);
    connect(document, &Document::stateChanged, this, &OverviewPanel::showImage);
    connect(document, &Document::reportChanged, this, &OverviewPanel::showReport);
    connect(document, &Document::mapsChanged, this, &OverviewPanel::showBars);
    showImage();
    showReport();
    showBars();
}

void OverviewPanel::showImage()
{
    const ImageStatePtr &state = m_document->state();
    if (!state)
        return;
    m_values->setValue(m_diskSize, text::size(state->geometry.diskBytes));
    if (m_document->hasTable())
        m_values->setValue(m_fileSize, text::size(state->fileSize));
    showFormat(*state);
    m_values->setValue(m_layer,
                       state->isLayer()
                           ? tr("a disk of %1 files").arg(text::number(state->membership.fileCount))
                           : QString());
}

void OverviewPanel::showFormat(const ImageState &state)
{
    if (isPlain(state)) {
        m_values->setValue(m_format, tr("raw: no header, no table"));
        m_values->setToolTip(m_format, {});
        m_values->setValue(m_closedBy, {});
        return;
    }
    const QString version =
        state.header.format == FormatVersion::V1 ? QStringLiteral("v1") : QStringLiteral("v2");
    m_values->setValue(
        m_format, tr("%1 · %2 clusters").arg(version, text::size(state.geometry.clusterBytes)));
    m_values->setToolTip(m_format, text::format(state.header.format));
    m_values->setValue(m_closedBy, text::closedBy(state.header));
}

void OverviewPanel::showReport()
{
    const ReportPtr &report = m_document->report();
    if (!report) {
        for (const int line : {m_allocated, m_fragmented, m_wasted})
            m_values->setValue(line, {});
        return;
    }
    const Statistics &numbers = report->statistics();
    m_values->setValue(m_allocated,
                       tr("%1 of %2 · %3")
                           .arg(text::number(numbers.allocatedClusters),
                                text::number(numbers.totalClusters),
                                percent(numbers.allocatedClusters, numbers.totalClusters)));
    m_values->setValue(m_fragmented,
                       tr("%1 clusters · %2")
                           .arg(text::number(numbers.fragmentedClusters),
                                percent(numbers.fragmentedClusters, numbers.allocatedClusters)));
    m_values->setToolTip(m_fragmented,
                         tr("Clusters that do not lie behind their neighbour in the file. They are "
                            "no damage; reading them takes longer."));
    m_values->setValue(m_wasted,
                       numbers.wastedBytes == 0 ? tr("nothing") : text::size(numbers.wastedBytes));
    m_values->setToolTip(m_wasted, tr("Bytes of the file that nothing refers to (leaked)."));
}

void OverviewPanel::showBars()
{
    const ClusterMaps &maps = m_document->maps();
    if (maps.guest)
        m_diskBar->setParts(partsOf(*maps.guest));
    if (maps.host)
        m_fileBar->setParts(partsOf(*maps.host));
}

} // namespace parascope::ui
