#pragma once

#include "ui/views/map/mapsource.h"

#include <algorithm>
#include <map>

namespace parascope::ui {

/// A map of any length: one state everywhere, save for some clusters.
class SparseMap : public ClusterMap
{
public:
    SparseMap(std::uint64_t count, ClusterFlags common,
              std::map<std::uint64_t, ClusterFlags> others = {})
        : m_count(count), m_common(common), m_others(std::move(others))
    {
        m_totals[static_cast<std::size_t>(worstState(common))] = count - m_others.size();
        for (const auto &[index, flags] : m_others)
            ++m_totals[static_cast<std::size_t>(worstState(flags))];
    }

    [[nodiscard]] std::uint64_t count() const override { return m_count; }
    [[nodiscard]] ClusterFlags at(std::uint64_t index) const override
    {
        const auto found = m_others.find(index);
        return found == m_others.end() ? m_common : found->second;
    }
    [[nodiscard]] ClusterFlags any(std::uint64_t first, std::uint64_t last) const override
    {
        const std::uint64_t end = std::min(last, m_count);
        if (first >= end)
            return {};
        ClusterFlags result;
        std::uint64_t listed = 0;
        for (auto it = m_others.lower_bound(first); it != m_others.end() && it->first < end; ++it) {
            result |= it->second;
            ++listed;
        }
        return listed < end - first ? result | m_common : result;
    }
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from,
                                                    ClusterFlags mask) const override
    {
        for (std::uint64_t index = from; index < m_count; ++index) {
            if (at(index) & mask)
                return index;
            if (!(m_common & mask)) {
                const auto further = m_others.upper_bound(index);
                if (further == m_others.end())
                    return {};
                index = further->first - 1;
            }
        }
        return {};
    }
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        ClusterFlags mask) const override
    {
        for (std::uint64_t index = std::min(before, m_count); index > 0; --index)
            if (at(index - 1) & mask)
                return index - 1;
        return {};
    }

private:
    std::uint64_t m_count;
    ClusterFlags m_common;
    std::map<std::uint64_t, ClusterFlags> m_others;
};

/// A source that remembers what it was asked to select, and selects it.
class FakeMapSource : public MapSource
{
public:
    explicit FakeMapSource(Order order) : m_order(order) {}

    [[nodiscard]] Order order() const override { return m_order; }
    [[nodiscard]] ClusterMapPtr map() const override { return m_map; }
    [[nodiscard]] LayerMapPtr layers() const override { return m_layers; }
    [[nodiscard]] QString waitingText() const override
    {
        return QStringLiteral("Reading the table…");
    }
    [[nodiscard]] std::vector<std::uint64_t> selected() const override { return m_selected; }
    void select(std::uint64_t index) override { setSelected({index}); }
    [[nodiscard]] QString describe(const IndexRange &clusters) const override
    {
        return QStringLiteral("%1–%2").arg(clusters.first).arg(clusters.last);
    }

    void setMap(ClusterMapPtr map)
    {
        m_map = std::move(map);
        Q_EMIT mapChanged();
    }
    void setLayers(LayerMapPtr layers)
    {
        m_layers = std::move(layers);
        Q_EMIT layersChanged();
    }
    void setSelected(std::vector<std::uint64_t> clusters)
    {
        m_selected = std::move(clusters);
        Q_EMIT selectionChanged();
    }

private:
    Order m_order;
    ClusterMapPtr m_map;
    LayerMapPtr m_layers;
    std::vector<std::uint64_t> m_selected;
};

} // namespace parascope::ui
