#include "ui/shell/cellsvg.h"

namespace parascope::ui {

namespace {

QString filled(const QString &path, const QColor &colour)
{
    return QStringLiteral("<path d=\"%1\" fill=\"%2\"/>").arg(path, colour.name());
}

QString drawn(const QString &path, const QColor &colour, const QString &width)
{
    return QStringLiteral("<path d=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"%3\"/>")
        .arg(path, colour.name(), width);
}

/// A round dot as a path, so that all shapes are of one kind.
QString dot(const QString &centre, const QString &radius)
{
    return QStringLiteral("M%1m-%2 0a%2 %2 0 1 0 %3 0a%2 %2 0 1 0 -%3 0z")
        .arg(centre, radius, QString::number(2 * radius.toDouble()));
}

QString signOf(const StateStyle &style)
{
    const QColor &mark = style.mark;
    const QString frame =
        drawn(QStringLiteral("M.25 .25h5.5v5.5h-5.5z"), mark, QStringLiteral(".5"));
    switch (style.sign) {
    case StateSign::Plain:
        break;
    case StateSign::Outline:
        return drawn(QStringLiteral("M.4 .4h5.2v5.2h-5.2z"), mark, QStringLiteral(".8"));
    case StateSign::Hatch:
        return filled(QStringLiteral("M2.4 0h1.2l-3.6 3.6v-1.2zM5.4 0h.6v.6l-5.4 5.4h-.6v-.6z"
                                     "M6 2.4v1.2l-2.4 2.4h-1.2z"),
                      mark) +
               frame;
    case StateSign::LeftBar:
        return filled(QStringLiteral("M0 0h1.5v6h-1.5z"), mark);
    case StateSign::Cross:
        return drawn(QStringLiteral("M1.2 1.2l3.6 3.6m0-3.6l-3.6 3.6"), mark,
                     QStringLiteral("1.1"));
    case StateSign::Links:
        return drawn(QStringLiteral("M1.5 3h3"), mark, QStringLiteral(".6")) +
               filled(dot(QStringLiteral("1.5 3"), QStringLiteral("1")) +
                          dot(QStringLiteral("4.5 3"), QStringLiteral("1")),
                      mark);
    case StateSign::Question:
        return drawn(QStringLiteral("M2 2.2a1 1 0 1 1 1.4 .9q-.4 .2-.4 .8M3 4.5v.7"), mark,
                     QStringLiteral(".8"));
    case StateSign::Dots: {
        const QString radius = QStringLiteral(".7");
        return filled(
            dot(QStringLiteral("1.6 1.6"), radius) + dot(QStringLiteral("4.4 1.6"), radius) +
                dot(QStringLiteral("1.6 4.4"), radius) + dot(QStringLiteral("4.4 4.4"), radius),
            mark);
    }
    case StateSign::Square:
        return filled(QStringLiteral("M2 2h2v2h-2z"), mark);
    case StateSign::BottomBar:
        return filled(QStringLiteral("M0 5h6v1h-6z"), mark);
    }
    return {};
}

} // namespace

QString cellAsSvg(const StateStyle &style)
{
    return filled(QStringLiteral("M0 0h6v6h-6z"), style.fill) + signOf(style);
}

} // namespace parascope::ui
