#include "ui/views/map/celltiles.h"

#include <QPainter>

#include <algorithm>
#include <cstring>

namespace parascope::ui {
namespace {

// A mark of fewer logical pixels would be overlooked.
constexpr int kSmallestMark = 12;
// How far pushed-back cells fade into the ground.
constexpr qreal kDimming = 0.78;

QColor faded(const QColor &colour, const QColor &ground)
{
    const auto mix = [](int one, int two) {
        return qRound(one * (1 - kDimming) + two * kDimming);
    };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

bool isDimmed(std::size_t kind)
{
    return kind < kFirstLayer ? kind >= kDimmed : kind >= kFirstDimmedLayer;
}

StateStyle styleOf(std::size_t kind, const StatePalette &colours)
{
    if (kind < kFirstLayer)
        return colours.style(static_cast<MapState>(kind % kMapStateCount));
    return layerStyle(static_cast<LayerLook>((kind - kFirstLayer) % kLayerLooks), colours);
}

} // namespace

CellTiles::CellTiles(const CellLook &look)
    : m_kinds(look.hasLayers ? kCellKinds : std::size_t(kFirstLayer))
    , m_pitch(look.pitch)
    , m_body(std::max(look.pitch - look.gap, 1))
    , m_overhang(std::max(2 * look.scale, (kSmallestMark * look.scale - m_body + 1) / 2))
    , m_rim(look.scale)
    , m_base(look.base.rgb())
    , m_tiles(m_kinds * static_cast<std::size_t>(look.pitch * look.pitch), look.base.rgb())
{
    QImage tile(m_pitch, m_pitch, QImage::Format_RGB32);
    for (std::size_t kind = 0; kind < m_kinds; ++kind) {
        if (kind == kBlank)
            continue;
        StateStyle style = styleOf(kind, look.colours);
        if (isDimmed(kind)) {
            style.fill = faded(style.fill, look.base);
            style.mark = faded(style.mark, look.base);
        }
        tile.fill(look.base);
        QPainter painter(&tile);
        paintCell(painter, QRect(0, 0, m_body, m_body), style);
        painter.end();
        for (int y = 0; y < m_pitch; ++y) {
            const auto pitch = static_cast<std::size_t>(m_pitch);
            const std::size_t place = (static_cast<std::size_t>(y) * m_kinds + kind) * pitch;
            std::memcpy(m_tiles.data() + place, tile.constScanLine(y), pitch * sizeof(QRgb));
        }
    }
    const int size = m_body + 2 * m_overhang;
    for (std::size_t kind = 0; kind < kMarks; ++kind) {
        const StateStyle style = look.colours.style(static_cast<MapState>(kind));
        m_marks[kind] = QImage(size, size, QImage::Format_RGB32);
        QPainter painter(&m_marks[kind]);
        paintCell(painter, QRect(0, 0, size, size), style);
        m_markFills[kind] = style.fill.rgb();
    }
}

} // namespace parascope::ui
