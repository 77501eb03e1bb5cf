#pragma once

#include "ui/views/map/mapinput.h"
#include "ui/views/map/maplayout.h"
#include "ui/views/map/mappainter.h"
#include "ui/views/map/mapsource.h"

#include <QWidget>

#include <optional>

namespace parascope::ui {

/// One map: a window of cells with selection, keyboard cursor, zoom and drag. Layout, painting,
/// input and source are classes of their own; this joins them. GUI thread.
class MapView : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive it.
    explicit MapView(MapSource *source, QWidget *parent = nullptr);

    [[nodiscard]] MapSource &source() const { return *m_source; }
    /// The layers that cells are coloured by; null when it is states.
    [[nodiscard]] LayerMapPtr shownLayers() const { return m_byLayer ? m_layers : LayerMapPtr(); }
    /// In device pixels: logical ones times devicePixelRatioF().
    [[nodiscard]] const MapLayout &mapLayout() const { return m_layout; }
    /// Zoom and place, to be kept for another map of as many clusters; as it will be while there is
    /// no map yet.
    [[nodiscard]] const MapLayout &place() const { return m_kept ? *m_kept : m_layout; }
    /// Shows the map as another view had it, as soon as there is one with as many clusters and
    /// until it is moved; a map that was shown whole is shown whole.
    void keepPlace(const MapLayout &place);
    /// First cluster of the cell with the keyboard cursor.
    [[nodiscard]] std::optional<std::uint64_t> cursorCluster() const { return m_cursor; }
    /// What is said of the cell with the cursor; empty without one.
    [[nodiscard]] QString cursorText() const;
    /// Place of that cell in logical pixels of this widget; empty while it is out of sight.
    [[nodiscard]] QRect cursorRect() const;
    /// The cell with the cursor holds a selected cluster.
    [[nodiscard]] bool isCursorSelected() const;
    void setCursorCluster(std::uint64_t cluster);
    /// Selects in the cell under a point of this widget, as a click there does.
    void selectAt(const QPointF &place);
    /// Selects in the cell with the cursor, as Enter does.
    void selectAtCursor();

    /// Logical pixels between the edge and the first cell, so that rings and marks have room.
    static constexpr int kMargin = 6;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where the context menu opens that is asked for by key.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public Q_SLOTS:
    /// Around the cursor or the selection when it is in sight, else around the middle.
    void zoomIn();
    void zoomOut();
    void zoomFit();
    /// One cluster per cell, the selected one in the middle.
    void zoomToSelection();
    void setHighlight(parascope::ui::StateSet highlight);
    /// Colours cells by the layer that supplies them, where the source knows of layers.
    void setByLayer(bool byLayer);
    void setLayerHighlight(const parascope::LayerSet &highlight);
    /// Scrolls so that a cluster is in the middle.
    void centreOn(quint64 cluster);

Q_SIGNALS:
    void viewportChanged();                 ///< other clusters, or another number in a cell
    void hoverChanged(const QString &text); ///< empty: no cell
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void connectInput();
    void takeMap();
    void takeLayers();
    void takeSelection();
    void updateMetrics();
    void afterMove();
    void moved();
    [[nodiscard]] bool isKept() const { return m_kept && m_kept->count() == m_layout.count(); }
    void zoomAround(int steps, const QPoint &point);
    void zoomByKey(int steps);
    void moveCursor(MapInput::Move move);
    void selectIn(std::uint64_t cell);
    void hover(std::optional<std::uint64_t> cell);
    void paintMarks(QPainter &painter) const;
    void paintWaiting();
    [[nodiscard]] QPoint devicePoint(const QPointF &place) const;
    [[nodiscard]] std::uint64_t telling(std::uint64_t cell) const;
    [[nodiscard]] std::uint64_t tellingByLayer(const IndexRange &clusters) const;

    MapSource *m_source;
    ClusterMapPtr m_map;
    LayerMapPtr m_layers;
    bool m_byLayer = false;
    MapLayout m_layout;
    std::optional<MapLayout> m_kept; ///< see keepPlace()
    MapPainter m_painter;
    MapInput *m_input;
    StateSet m_highlight;
    LayerSet m_layerHighlight;
    std::vector<std::uint64_t> m_selected;
    std::optional<std::uint64_t> m_cursor;
    std::optional<std::uint64_t> m_hovered;
    qreal m_panRest = 0; ///< part of a device pixel not yet moved
};

} // namespace parascope::ui
