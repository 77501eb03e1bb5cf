#include "ui/shell/mapsvg.h"

#include "engine/base/checked.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"
#include "ui/shell/cellsvg.h"

#include <QCoreApplication>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr int kColumns = 64;
constexpr int kMostRows = 40;
constexpr int kStep = kSvgCell + 1; ///< with a gap
constexpr int kTitle = 18;
constexpr int kGap = 24;
constexpr int kMargin = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::MapSvg)
};

QString heading(int left, const QString &text)
{
    return QStringLiteral("<text x=\"%1\" y=\"12\" font-family=\"sans-serif\" font-size=\"12\" "
                          "fill=\"#232629\">%2</text>")
        .arg(left)
        .arg(text.toHtmlEscaped());
}

QString idOf(MapState state)
{
    return QStringLiteral("cell-") + text::jsonName(state);
}

std::uint64_t clustersPerCell(const ClusterMap &map)
{
    return std::max<std::uint64_t>(
        divideRoundingUp(map.count(), std::uint64_t(kColumns) * kMostRows), 1);
}

/// The look of every state that occurs, for the cells to refer to.
QString looks(const ClusterMaps &maps, const StatePalette &palette)
{
    QString defs = QStringLiteral("<defs>");
    for (const MapState state : mapStates()) {
        if (maps.guest->total(state) + maps.host->total(state) != 0)
            defs += QStringLiteral("<g id=\"%1\">%2</g>")
                        .arg(idOf(state), cellAsSvg(palette.style(state)));
    }
    return defs + QStringLiteral("</defs>");
}

/// One map; returns the number of rows.
int addMap(QString &svg, const ClusterMap &map, int left)
{
    const std::uint64_t perCell = clustersPerCell(map);
    const std::uint64_t cells = divideRoundingUp(map.count(), perCell);
    for (std::uint64_t cell = 0; cell < cells; ++cell) {
        const ClusterFlags flags = map.any(cell * perCell, (cell + 1) * perCell);
        if (!flags)
            continue;
        svg += QStringLiteral("<use xlink:href=\"#%1\" x=\"%2\" y=\"%3\"/>")
                   .arg(idOf(worstState(flags)))
                   .arg(left + static_cast<int>(cell % kColumns) * kStep)
                   .arg(kTitle + static_cast<int>(cell / kColumns) * kStep);
    }
    return static_cast<int>(divideRoundingUp(cells, kColumns));
}

QString legendRow(MapState state, const ClusterMaps &maps, const StatePalette &palette)
{
    const auto count = [](std::uint64_t total) {
        return total == 0 ? QString() : text::number(total).toHtmlEscaped();
    };
    return QStringLiteral(
               "<tr><td><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"15\" "
               "height=\"15\" viewBox=\"0 0 %1 %1\" aria-hidden=\"true\">%2</svg></td>"
               "<td>%3</td><td class=\"count\">%4</td><td class=\"count\">%5</td></tr>\n")
        .arg(QString::number(kSvgCell), cellAsSvg(palette.style(state)),
             text::mapState(state).toHtmlEscaped(), count(maps.guest->total(state)),
             count(maps.host->total(state)));
}

QString legend(const ClusterMaps &maps, const StatePalette &palette)
{
    QString rows;
    for (const MapState state : mapStates()) {
        if (maps.guest->total(state) + maps.host->total(state) != 0)
            rows += legendRow(state, maps, palette);
    }
    return QStringLiteral("<table class=\"legend\">\n<thead><tr><th>%1</th><th>%2</th>"
                          "<th class=\"count\">%3</th><th class=\"count\">%4</th></tr></thead>\n"
                          "<tbody>\n%5</tbody>\n</table>\n")
        .arg(Words::tr("Sign").toHtmlEscaped(), Words::tr("State").toHtmlEscaped(),
             Words::tr("Clusters of the disk").toHtmlEscaped(),
             Words::tr("Places in the file").toHtmlEscaped(), rows);
}

} // namespace

QString mapAsSvg(const ClusterMaps &maps)
{
    if (!maps.guest || !maps.host)
        return {};
    const StatePalette palette{QPalette(Qt::white)};
    const int width = kColumns * kStep;
    QString cells =
        heading(0, Words::tr("Disk order")) + heading(width + kGap, Words::tr("File order"));
    const int guestRows = addMap(cells, *maps.guest, 0);
    const int hostRows = addMap(cells, *maps.host, width + kGap);
    const int height = kTitle + std::max(guestRows, hostRows) * kStep;
    // With a ground of its own: a page may be dark.
    return QStringLiteral("<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" "
                          "aria-label=\"%1\" viewBox=\"-%2 -%2 %3 %4\" width=\"%3\" "
                          "height=\"%4\"><path d=\"M-%2 -%2h%3v%4h-%3z\" fill=\"#fff\"/>%5%6</svg>")
        .arg(Words::tr("Maps of the disk and of the file").toHtmlEscaped(),
             QString::number(kMargin), QString::number(2 * width + kGap + 2 * kMargin),
             QString::number(height + 2 * kMargin), looks(maps, palette), cells);
}

QString mapAsHtml(const ClusterMaps &maps)
{
    const QString picture = mapAsSvg(maps);
    if (picture.isEmpty())
        return {};
    const QString scale =
        Words::tr("Clusters of the disk per cell: %1. Places in the file per cell: %2. Each cell "
                  "shows the worst of their states.")
            .arg(text::number(clustersPerCell(*maps.guest)),
                 text::number(clustersPerCell(*maps.host)));
    return picture + QStringLiteral("\n<p>%1</p>\n").arg(scale.toHtmlEscaped()) +
           legend(maps, StatePalette{QPalette(Qt::white)});
}

} // namespace parascope::ui
