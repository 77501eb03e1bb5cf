#include "ui/help/helppicture.h"

#include "ui/help/helpdiagram.h"
#include "ui/style/palette.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace parascope::ui {

namespace {

/// Draws one diagram: a row of clusters for the disk, one for the file, and lines between them.
class DiagramPainter
{
public:
    DiagramPainter(const HelpDiagram &diagram, const PictureLook &look)
        : m_diagram(diagram)
        , m_look(look)
        , m_states(look.palette)
        , m_em(QFontMetrics(look.font).height())
        , m_cell(m_em * 3 / 2)
        , m_labels(std::max(width(HelpDiagram::diskLabel()), width(HelpDiagram::fileLabel())) +
                   m_em)
    {}

    [[nodiscard]] QPixmap picture() const
    {
        double columns = double(m_diagram.disk.size());
        for (const HelpPlace &place : m_diagram.file)
            columns = std::max(columns, place.at + 1);
        const QSize size(m_labels + int(std::ceil(columns * step())) + m_em, 2 * m_cell + gap());
        QPixmap pixmap(size * m_look.devicePixelRatio);
        pixmap.setDevicePixelRatio(m_look.devicePixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setFont(m_look.font);
        paint(painter);
        return pixmap;
    }

private:
    const HelpDiagram &m_diagram;
    const PictureLook &m_look;
    StatePalette m_states;
    int m_em;
    int m_cell;
    int m_labels; ///< width of the names at the left

    [[nodiscard]] int width(const QString &words) const
    {
        return QFontMetrics(m_look.font).horizontalAdvance(words);
    }
    [[nodiscard]] int step() const { return m_cell + m_em / 4; }
    [[nodiscard]] int gap() const { return m_em * 2; }
    [[nodiscard]] int fileTop() const { return m_cell + gap(); }
    [[nodiscard]] QRect cellAt(double column, int top) const
    {
        return {m_labels + int(column * step()), top, m_cell, m_cell};
    }

    void paint(QPainter &painter) const
    {
        const QColor ink = m_look.palette.color(QPalette::Text);
        painter.setPen(ink);
        const auto label = [&](const QString &words, int top) {
            painter.drawText(QRect(0, top, m_labels, m_cell), Qt::AlignLeft | Qt::AlignVCenter,
                             words);
        };
        label(HelpDiagram::diskLabel(), 0);
        label(HelpDiagram::fileLabel(), fileTop());
        for (std::size_t i = 0; i < m_diagram.disk.size(); ++i)
            paintCluster(painter, cellAt(double(i), 0), m_diagram.disk[i]);
        for (const HelpPlace &place : m_diagram.file)
            paintCluster(painter, cellAt(place.at, fileTop()), place.state);
        paintMissing(painter);
        paintEnd(painter, ink);
        paintLinks(painter, ink);
    }

    void paintCluster(QPainter &painter, const QRect &cell, std::optional<MapState> state) const
    {
        if (state) {
            paintCell(painter, cell, m_states.style(*state));
        } else {
            painter.setPen(QPen(m_look.palette.color(QPalette::Text), 1, Qt::DashLine));
            painter.drawRect(cell.adjusted(0, 0, -1, -1));
        }
    }

    /// The part of a cluster that lies behind the end of the file.
    void paintMissing(QPainter &painter) const
    {
        const double end = m_diagram.fileEnd.value_or(0);
        if (end == std::floor(end))
            return;
        QRect part = cellAt(std::floor(end), fileTop());
        part.setLeft(endOfFile());
        painter.fillRect(part, m_look.palette.color(QPalette::Base));
        paintCluster(painter, part, {});
    }

    [[nodiscard]] int endOfFile() const
    {
        const double end = m_diagram.fileEnd.value_or(0);
        const bool isInside = end != std::floor(end);
        return cellAt(std::floor(end), 0).left() +
               (isInside ? int((end - std::floor(end)) * m_cell) : -m_em / 8);
    }

    /// A thick line where the file ends.
    void paintEnd(QPainter &painter, const QColor &ink) const
    {
        if (!m_diagram.fileEnd)
            return;
        const int x = endOfFile();
        painter.setPen(QPen(ink, std::max(2, m_em / 6)));
        painter.drawLine(x, fileTop() - m_em / 3, x, fileTop() + m_cell);
    }

    void paintLinks(QPainter &painter, const QColor &ink) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, std::max(1.2, m_em / 14.0)));
        for (const HelpLink &link : m_diagram.links) {
            const QPointF from(cellAt(double(link.disk), 0).center().x(), m_cell + 2);
            const QPointF to(cellAt(link.file, 0).center().x(), fileTop() - 3);
            painter.drawLine(from, to);
            const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
            for (const double side : {2.6, -2.6})
                painter.drawLine(to, to + QPointF(std::cos(angle + side), std::sin(angle + side)) *
                                              (m_em / 3.0));
        }
    }
};

} // namespace

QPixmap helpPicture(const QString &name, const PictureLook &look)
{
    if (name.startsWith(u"state-")) {
        bool isNumber = false;
        const int state = name.sliced(6).toInt(&isNumber);
        if (!isNumber || state < 0 || state >= int(kMapStateCount))
            return {};
        return swatch(StatePalette(look.palette).style(static_cast<MapState>(state)),
                      QFontMetrics(look.font).height(), look.devicePixelRatio);
    }
    for (const HelpDiagram &diagram : helpDiagrams()) {
        if (name == QLatin1String(diagram.name))
            return DiagramPainter(diagram, look).picture();
    }
    return {};
}

QStringList diagramNames()
{
    QStringList names;
    for (const HelpDiagram &diagram : helpDiagrams())
        names += QString::fromLatin1(diagram.name);
    return names;
}

} // namespace parascope::ui
