#include "ui/shell/recentdelegate.h"

#include "ui/widgets/elidedpath.h"

#include <QStyle>

namespace parascope::ui {

void RecentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // As styles do: a margin beside the text, and a pixel more.
    const int margin = m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, option) + 1;
    const int room = m_view->viewport()->width() - 2 * (margin + m_view->spacing());
    const QString place =
        elidedPath(index.data(Qt::AccessibleDescriptionRole).toString(), option->fontMetrics, room);
    option->text =
        index.data(Qt::AccessibleTextRole).toString() + QChar(QChar::LineSeparator) + place;
}

/// A line with letters of another font is higher than the style reckons, and what is below it would
/// be left out.
QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return {usual.width(), usual.height() + option.fontMetrics.height() / 2};
}

} // namespace parascope::ui

#include "moc_recentdelegate.cpp"
