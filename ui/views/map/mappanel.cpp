#include "ui/views/map/mappanel.h"

#include "engine/text/words.h"
#include "ui/views/map/mapcaption.h"
#include "ui/views/map/overviewstrip.h"

#include <QBoxLayout>

namespace parascope::ui {

MapPanel::MapPanel(MapSource *source, QWidget *parent) : QWidget(parent)
{
    const bool disk = source->order() == MapSource::Order::Disk;
    const QString title = disk ? tr("Disk order") : tr("File order");
    m_caption = new MapCaption(
        title, disk ? tr("— as the guest sees it") : tr("— as it lies in the file"), this);
    m_view = new MapView(source, this);
    auto *strip = new OverviewStrip(m_view, this);

    const QString name = disk ? QStringLiteral("disk") : QStringLiteral("file");
    m_caption->setObjectName(name + QStringLiteral("MapCaption"));
    m_view->setObjectName(name + QStringLiteral("Map"));
    m_view->setAccessibleName(disk ? tr("Map of the clusters in disk order")
                                   : tr("Map of the clusters in file order"));
    strip->setObjectName(name + QStringLiteral("MapStrip"));
    strip->setAccessibleName(disk ? tr("Overview of the disk") : tr("Overview of the file"));

    // Caption and strip stand flush with the cells.
    const auto flush = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(MapView::kMargin, 0, MapView::kMargin, 0);
        row->addWidget(widget);
        return row;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 5);
    column->addLayout(flush(m_caption));
    column->addWidget(m_view, 1);
    column->addLayout(flush(strip));

    connect(m_view, &MapView::viewportChanged, this, &MapPanel::updateCaption);
    updateCaption();
}

void MapPanel::updateCaption()
{
    const MapLayout &layout = m_view->mapLayout();
    const IndexRange visible = layout.visibleClusters();
    if (layout.count() == 0 || visible.length() == 0) {
        m_caption->setPart({});
        return;
    }
    const QString first = text::number(visible.first);
    const QString last = text::number(visible.last - 1);
    const QString count = text::number(layout.count());
    const QString each = text::number(layout.clustersPerCell());
    const QString range = tr("clusters %1–%2 of %3").arg(first, last, count);
    const QString brief = tr("%1–%2 of %3").arg(first, last, count);
    const bool single = layout.clustersPerCell() == 1;
    const QString detail = single ? tr("one per cell") : tr("%1 per cell").arg(each);
    const QString both = tr("%1, %2", "part of the map, clusters per cell");
    const QString least = QStringLiteral("%1–%2").arg(first, last);
    m_caption->setPart({both.arg(range, detail), both.arg(brief, detail), brief, least});
}

} // namespace parascope::ui

#include "moc_mappanel.cpp"
