#pragma once

#include "engine/map/clustermap.h"
#include "ui/views/map/stateset.h"

#include <QWidget>

#include <vector>

namespace parascope::ui {

class LegendButton;

/// What the colours and signs of both maps mean, worst first, with counts; stays where it is.
/// Toggles lift states out of the maps. States that hardly any image has are shown only where they
/// occur.
class MapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MapLegend(QWidget *parent = nullptr);

    /// Either may be null.
    void setMaps(const ClusterMapPtr &disk, const ClusterMapPtr &file);
    [[nodiscard]] StateSet highlight() const;
    /// Where the window is low: entries of one line.
    void setBrief(bool isBrief);

Q_SIGNALS:
    void highlightChanged(parascope::ui::StateSet highlight);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCounts();
    void keepWhole();

    std::vector<LegendButton *> m_buttons;
    ClusterMapPtr m_diskMap;
    ClusterMapPtr m_fileMap;
    bool m_isLaidOut = false;
};

} // namespace parascope::ui
