#include "ui/views/hex/hexlegend.h"

#include <QStringList>

namespace parascope::ui {

HexLegend::HexLegend(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("hexLegend"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    const int gap = fontMetrics().horizontalAdvance(QLatin1Char('n'));
    setContentsMargins(gap, gap / 3, gap, gap / 3);
    hide();
}

void HexLegend::showKinds(const std::set<ByteKind> &kinds)
{
    QStringList entries;
    QStringList meanings;
    for (const ByteKind kind : byteKinds()) {
        if (!kinds.contains(kind) || byteSign(kind).isEmpty())
            continue;
        // The sign and its words stay on one line.
        QString entry = byteSign(kind) + u' ' + byteKindName(kind);
        entries += entry.replace(u' ', QChar(QChar::Nbsp));
        meanings += byteSign(kind) + u' ' + byteKindMeaning(kind);
    }
    setText(entries.join(QStringLiteral("    ")));
    setToolTip(meanings.join(u'\n'));
    setVisible(!entries.isEmpty());
}

} // namespace parascope::ui
