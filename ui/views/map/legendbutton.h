#pragma once

#include "ui/views/map/legendtoggle.h"

#include <cstdint>
#include <optional>

namespace parascope::ui {

/// One state of the legend, and how often it occurs on the disk and in the file.
class LegendButton : public LegendToggle
{
    Q_OBJECT

public:
    explicit LegendButton(MapState state, QWidget *parent = nullptr);

    [[nodiscard]] MapState state() const { return m_state; }
    /// Nothing where the state cannot occur, or where there is no map yet.
    void setCounts(std::optional<std::uint64_t> disk, std::optional<std::uint64_t> file);

protected:
    [[nodiscard]] StateStyle look(const StatePalette &colours) const override;

private:
    MapState m_state;
};

} // namespace parascope::ui
