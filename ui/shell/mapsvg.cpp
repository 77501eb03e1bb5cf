#include "ui/shell/mapsvg.h"

#include "engine/base/checked.h"
#include "engine/text/words.h"
#include "ui/style/palette.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

constexpr int kColumns = 64;
constexpr int kMostRows = 40;
constexpr int kCell = 7; ///< with a gap of one
constexpr int kTitle = 18;
constexpr int kGap = 24;

QString heading(int left, const QString &text)
{
    return QStringLiteral("<text x=\"%1\" y=\"12\" font-family=\"sans-serif\" font-size=\"12\" "
                          "fill=\"#232629\">%2</text>")
        .arg(left)
        .arg(text.toHtmlEscaped());
}

/// One map; returns the number of rows.
int addMap(QString &svg, const ClusterMap &map, const StatePalette &palette, int left)
{
    if (map.count() == 0)
        return 0;
    const std::uint64_t perCell =
        divideRoundingUp(map.count(), std::uint64_t(kColumns) * kMostRows);
    const std::uint64_t cells = divideRoundingUp(map.count(), perCell);
    for (std::uint64_t cell = 0; cell < cells; ++cell) {
        const ClusterFlags flags = map.any(cell * perCell, (cell + 1) * perCell);
        if (!flags)
            continue;
        const int x = left + static_cast<int>(cell % kColumns) * kCell;
        const int y = kTitle + static_cast<int>(cell / kColumns) * kCell;
        const StateStyle style = palette.style(worstState(flags));
        svg += QStringLiteral("<path d=\"M%1 %2h6v6h-6z\" fill=\"%3\"/>")
                   .arg(x)
                   .arg(y)
                   .arg(style.fill.name());
        if (style.sign == StateSign::Hatch) // pale without it
            svg += QStringLiteral("<path d=\"M%1 %2v-3l3-3h3z\" fill=\"%3\"/>")
                       .arg(x)
                       .arg(y + 6)
                       .arg(style.mark.name());
        if (flags & damageFlags())
            svg += QStringLiteral("<path d=\"M%1 %2l4 4m0-4l-4 4\" stroke=\"#fff\"/>")
                       .arg(x + 1)
                       .arg(y + 1);
    }
    return static_cast<int>(divideRoundingUp(cells, kColumns));
}

} // namespace

QString mapAsSvg(const ClusterMaps &maps)
{
    if (!maps.guest || !maps.host)
        return {};
    const StatePalette palette{QPalette(Qt::white)};
    const int width = kColumns * kCell;
    QString cells;
    const auto words = [](const char *source) {
        return QCoreApplication::translate("parascope::ui::MapSvg", source);
    };
    cells += heading(0, words("Disk order"));
    cells += heading(width + kGap, words("File order"));
    const int guestRows = addMap(cells, *maps.guest, palette, 0);
    const int hostRows = addMap(cells, *maps.host, palette, width + kGap);
    const int height = kTitle + std::max(guestRows, hostRows) * kCell;
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" "
                          "width=\"%1\" height=\"%2\">%3</svg>")
        .arg(2 * width + kGap)
        .arg(height)
        .arg(cells);
}

} // namespace parascope::ui
