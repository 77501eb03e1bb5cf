#include "ui/widgets/rowlines.h"

#include <QFontMetrics>

#include <utility>

namespace parascope::ui {

bool RowLines::setLines(int lines)
{
    return std::exchange(m_lines, lines) != lines;
}

QSize RowLines::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Of one line whatever the text, so that its words do not count twice.
    QStyleOptionViewItem single = option;
    single.features.setFlag(QStyleOptionViewItem::WrapText, false);
    QSize size = QStyledItemDelegate::sizeHint(single, index);
    if (m_lines > 1) // and room between the rows, that lines of two do not run together
        size.rheight() +=
            (m_lines - 1) * option.fontMetrics.lineSpacing() + option.fontMetrics.height() / 3;
    return size;
}

} // namespace parascope::ui

#include "moc_rowlines.cpp"
