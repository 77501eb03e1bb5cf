#pragma once

#include "engine/map/layermap.h"

#include <QScrollArea>

#include <vector>

namespace parascope::ui {

class LayerButton;

/// What the colours and signs of layers mean, the picked layer first, and what no layer has, with
/// counts. Toggles lift layers out of the map. A few rows high; more are scrolled. GUI thread.
class LayerLegend : public QScrollArea
{
    Q_OBJECT

public:
    explicit LayerLegend(QWidget *parent = nullptr);

    /// Null: empty. Toggles stay pressed where the layers are the same as before.
    void setLayers(const LayerMapPtr &layers);
    [[nodiscard]] LayerSet highlight() const;

    /// How many rows are shown at most.
    void setRows(int rows);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void highlightChanged(const parascope::LayerSet &highlight);

private:
    void addButton(std::uint8_t layer);

    LayerMapPtr m_layers;
    int m_rows = 2;
    std::vector<LayerButton *> m_buttons;
};

} // namespace parascope::ui
