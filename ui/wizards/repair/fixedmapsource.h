#pragma once

#include "ui/views/map/mapsource.h"

namespace parascope::ui {

/// A map that is only looked at: nothing is selected, nothing can be. GUI thread.
class FixedMapSource : public MapSource
{
    Q_OBJECT

public:
    FixedMapSource(Order order, QObject *parent) : MapSource(parent), m_order(order) {}

    void setMap(ClusterMapPtr map)
    {
        m_map = std::move(map);
        Q_EMIT mapChanged();
    }

    [[nodiscard]] Order order() const override { return m_order; }
    [[nodiscard]] ClusterMapPtr map() const override { return m_map; }
    [[nodiscard]] QString waitingText() const override { return tr("Calculating…"); }
    [[nodiscard]] std::vector<std::uint64_t> selected() const override { return {}; }
    void select(std::uint64_t) override {}
    [[nodiscard]] QString describe(const IndexRange &) const override { return {}; }

private:
    Order m_order;
    ClusterMapPtr m_map;
};

} // namespace parascope::ui
