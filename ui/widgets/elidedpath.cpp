#include "ui/widgets/elidedpath.h"

#include <QFontMetrics>
#include <QTextBoundaryFinder>
#include <QTextDocument>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr QChar kBreakHere(0x200b); // a space without width

/// Each piece between two places where a line may end, as narrow as a line.
QString withNarrowPieces(const QString &text, const QFontMetrics &metrics, int width)
{
    QString narrow;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const QString piece = text.sliced(from, to - from);
        const qsizetype words = piece.trimmed().size();
        narrow += metrics.horizontalAdvance(piece.first(words)) <= width
                      ? piece
                      : elidedPath(piece.first(words), metrics, width) + piece.sliced(words);
        from = to;
    }
    return narrow + text.sliced(from);
}

} // namespace

QString elidedPath(const QString &path, const QFontMetrics &metrics, int width)
{
    return metrics.elidedText(path, Qt::ElideMiddle, std::max(width, 0));
}

QString withElidedPaths(const QString &text, const QStringList &paths, const QFontMetrics &metrics,
                        int width)
{
    QString shown = text;
    QStringList longestFirst = paths; // one may begin as another does
    std::ranges::sort(longestFirst, std::ranges::greater(), &QString::size);
    for (const QString &path : longestFirst) {
        if (!path.isEmpty() && metrics.horizontalAdvance(path) > width)
            shown.replace(path, elidedPath(path, metrics, width));
    }
    return withNarrowPieces(shown, metrics, width);
}

QString pathToolTip(const QString &text)
{
    constexpr qsizetype kFits = 100;
    if (text.size() <= kFits && !Qt::mightBeRichText(text))
        return text;
    // Only rich text is broken into lines; a name has no places where that could be done.
    constexpr qsizetype kUnbroken = 40;
    QString breakable;
    qsizetype run = 0;
    for (const QChar letter : text) {
        run = letter.isSpace() ? 0 : run + 1;
        if (run > kUnbroken && !letter.isLowSurrogate()) {
            breakable += kBreakHere;
            run = 0;
        }
        breakable += letter;
    }
    return QStringLiteral("<p>%1</p>")
        .arg(breakable.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace parascope::ui
