#include "ui/views/map/mapview.h"

#include <algorithm>

// How the view comes to its zoom and place. The rest of it is in mapview.cpp.
namespace parascope::ui {

void MapView::keepPlace(const MapLayout &place)
{
    if (place.isFit())
        return;
    m_kept = place;
    updateMetrics();
}

void MapView::zoomAround(int steps, const QPoint &point)
{
    if (!m_map || m_layout.count() == 0)
        return;
    const std::uint64_t cell = m_layout.nearestCell(point);
    m_layout.zoomTo(m_layout.level() - steps, telling(cell), point);
    m_hovered.reset();
    moved();
}

void MapView::zoomByKey(int steps)
{
    if (!m_map || m_layout.count() == 0)
        return;
    std::vector<std::uint64_t> candidates;
    if (m_cursor)
        candidates.push_back(*m_cursor);
    candidates.insert(candidates.end(), m_selected.begin(), m_selected.end());
    for (const std::uint64_t cluster : candidates) {
        if (cluster >= m_layout.count())
            continue;
        if (const auto rect = m_layout.rectOf(m_layout.cellOf(cluster))) {
            m_layout.zoomTo(m_layout.level() - steps, cluster, rect->center());
            m_layout.ensureVisible(cluster);
            moved();
            return;
        }
    }
    zoomAround(steps, QRect(QPoint(0, 0), m_layout.viewport()).center());
}

void MapView::zoomIn()
{
    zoomByKey(1);
}

void MapView::zoomOut()
{
    zoomByKey(-1);
}

void MapView::zoomFit()
{
    m_layout.fit();
    moved();
}

void MapView::zoomToSelection()
{
    if (!m_map || m_selected.empty() || m_selected.front() >= m_layout.count())
        return;
    m_layout.zoomTo(std::min(m_layout.level(), m_layout.nearLevel()), m_selected.front(),
                    QRect(QPoint(0, 0), m_layout.viewport()).center());
    m_layout.centreOn(m_selected.front());
    moved();
}

void MapView::centreOn(quint64 cluster)
{
    m_layout.centreOn(cluster);
    moved();
}

} // namespace parascope::ui
