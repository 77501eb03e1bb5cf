#pragma once

#include "ui/views/map/mapview.h"

#include <QWidget>

namespace parascope::ui {

class MapCaption;

/// A map with its caption above and its overview strip below.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    explicit MapPanel(MapSource *source, QWidget *parent = nullptr);

    [[nodiscard]] MapView *view() const { return m_view; }

private:
    void updateCaption();

    MapCaption *m_caption;
    MapView *m_view;
};

} // namespace parascope::ui
