#include "ui/wizards/bundle/changedlinesview.h"

#include "engine/text/words.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr int kMostRows = 12;

} // namespace

ChangedLinesView::ChangedLinesView(const QString &objectName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(objectName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void ChangedLinesView::setLines(const text::ChangedLines &changed)
{
    std::uint64_t last = 0;
    for (const text::ChangedLine &line : changed.lines)
        last = std::max(last, line.number);
    const auto digits = static_cast<int>(QString::number(last).size());
    clear();
    QTextCursor cursor(document());
    const auto add = [&](const QString &row, bool isBold) {
        if (!document()->isEmpty())
            cursor.insertBlock();
        QTextCharFormat format;
        format.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
        cursor.insertText(row, format);
    };
    for (const text::ChangedLine &line : changed.lines)
        add(QStringLiteral("%1 %2 %3")
                .arg(line.number, digits)
                .arg(line.isNew ? QLatin1Char('+') : QChar(u'\u2212'))
                .arg(line.text),
            line.isNew);
    if (changed.more > 0)
        add(tr("… and %1 more").arg(text::number(changed.more)), false);
    moveCursor(QTextCursor::Start);
    fitHeight();
}

void ChangedLinesView::fitHeight()
{
    const int rows = std::clamp(document()->blockCount(), 1, kMostRows);
    const int margins = 2 * (int(document()->documentMargin()) + frameWidth());
    setFixedHeight(fontMetrics().lineSpacing() * rows + margins +
                   horizontalScrollBar()->sizeHint().height());
}

void ChangedLinesView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace parascope::ui

#include "moc_changedlinesview.cpp"
