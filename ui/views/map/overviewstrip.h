#pragma once

#include "ui/views/map/mapview.h"

#include <QImage>
#include <QWidget>

namespace parascope::ui {

/// The whole of a map in one line, with the part that its window shows framed: damage as ticks
/// above, waste as ticks below. Click and drag move the window. For the mouse only; the map itself
/// has the keyboard.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    /// `view` must outlive it.
    explicit OverviewStrip(MapView *view, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Heights in device pixels that fill the strip, also where a logical one is no whole number.
    struct Bands
    {
        int unit = 1; ///< a thin line
        int ticks = 0;
        int top = 0; ///< of the body
        int body = 0;
    };
    [[nodiscard]] Bands bands(int height) const;
    [[nodiscard]] QImage picture(const QSize &pixels, const Bands &bands) const;
    [[nodiscard]] QColor colourOf(std::uint64_t first, std::uint64_t last, ClusterFlags flags,
                                  const StatePalette &colours) const;
    [[nodiscard]] QRect frame(int width, const Bands &bands) const;
    void centreUnder(qreal x);

    MapView *m_view;
    ClusterMapPtr m_map;  ///< of the picture
    LayerMapPtr m_layers; ///< of the picture; null: by state
    QImage m_picture;
    bool m_fresh = false;
};

} // namespace parascope::ui
