#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace parascope::ui {

class Document;
class LayerLegend;
class MapLegend;
class MapPanel;
class MapSource;
class MapView;

/// The centre of the window: the legend, and below it the two maps of an image, disk order and file
/// order, side by side or one of them. GUI thread.
class MapPane : public QWidget
{
    Q_OBJECT

public:
    enum class Orders
    {
        Both,
        Disk,
        File
    };
    Q_ENUM(Orders)
    /// What the colours of the disk order stand for.
    enum class Colouring
    {
        State,
        Layer
    };
    Q_ENUM(Colouring)

    /// `document` must outlive it.
    explicit MapPane(Document *document, QWidget *parent = nullptr);
    /// With sources of another kind; both must outlive it.
    MapPane(MapSource *disk, MapSource *file, QWidget *parent = nullptr);

    /// The map in the order of the disk.
    [[nodiscard]] MapView *diskMap() const;
    [[nodiscard]] Orders orders() const { return m_orders; }
    [[nodiscard]] Colouring colouring() const { return m_colouring; }
    /// There are several layers, so that the choice of colours makes a difference.
    [[nodiscard]] bool hasLayers() const { return m_hasLayers; }

public Q_SLOTS:
    /// Zoom the map that was used last.
    void zoomIn();
    void zoomOut();
    /// Both maps.
    void zoomFit();
    void zoomToSelection();
    void setOrders(parascope::ui::MapPane::Orders orders);
    /// Counts where there are layers; else colours stand for states, and the choice is kept.
    void setColouring(parascope::ui::MapPane::Colouring colouring);

Q_SIGNALS:
    /// One line on the cell under the pointer or the keyboard cursor; empty when there is none.
    void hoverChanged(const QString &text);
    void ordersChanged(parascope::ui::MapPane::Orders orders);
    void colouringChanged(parascope::ui::MapPane::Colouring colouring);
    void hasLayersChanged(bool hasLayers);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(MapSource *disk, MapSource *file);
    void buildOrderMenu();
    void buildColourMenu();
    void connectLayers(MapSource *disk);
    void showLegends();
    [[nodiscard]] MapView *current() const;

    MapLegend *m_legend = nullptr;
    LayerLegend *m_layers = nullptr;
    QPushButton *m_orderButton = nullptr;
    QPushButton *m_colourButton = nullptr;
    MapPanel *m_disk = nullptr;
    MapPanel *m_file = nullptr;
    MapView *m_used = nullptr;
    QBoxLayout *m_maps = nullptr;
    Orders m_orders = Orders::Both;
    Colouring m_colouring = Colouring::State;
    bool m_hasLayers = false;
    bool m_isLow = true; ///< no room for two legends, nor for tall ones; until it has its height
};

} // namespace parascope::ui
