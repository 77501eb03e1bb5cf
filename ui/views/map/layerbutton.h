#pragma once

#include "ui/views/map/layerlook.h"
#include "ui/views/map/legendtoggle.h"

namespace parascope::ui {

/// One layer of the legend, and how many clusters of the disk come from it.
class LayerButton : public LegendToggle
{
    Q_OBJECT

public:
    /// `layer`: index into the chain, or LayerIndex::kNobody.
    explicit LayerButton(std::uint8_t layer, QWidget *parent = nullptr);

    [[nodiscard]] std::uint8_t layer() const { return m_layer; }
    void showCounts(const LayerMap &layers);

protected:
    [[nodiscard]] StateStyle look(const StatePalette &colours) const override;

private:
    std::uint8_t m_layer;
    LayerLook m_look = kNobodyLook;
};

} // namespace parascope::ui
