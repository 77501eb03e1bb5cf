#include "ui/widgets/radiodelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QWidget>

namespace parascope::ui {

namespace {

QPixmap radioButton(const QStyleOptionViewItem &item, const QSize &size)
{
    const qreal ratio = item.widget->devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QStyleOptionButton button;
    button.initFrom(item.widget);
    button.rect = QRect({0, 0}, size);
    button.state.setFlag(QStyle::State_On, item.checkState == Qt::Checked);
    button.state.setFlag(QStyle::State_Off, item.checkState != Qt::Checked);
    button.state.setFlag(QStyle::State_HasFocus, false);
    QPainter painter(&pixmap);
    item.widget->style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &button, &painter,
                                        item.widget);
    return pixmap;
}

} // namespace

RadioDelegate::RadioDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void RadioDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!option->features.testFlag(QStyleOptionViewItem::HasCheckIndicator) || !option->widget)
        return;
    const QStyle *style = option->widget->style();
    const QSize size(
        style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, option->widget),
        style->pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, nullptr, option->widget));
    const QPixmap pixmap = radioButton(*option, size);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // not tinted
    option->icon = icon;
    option->decorationSize = size;
    option->features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    option->features.setFlag(QStyleOptionViewItem::HasDecoration);
}

bool RadioDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable) ||
        !index.flags().testFlag(Qt::ItemIsEnabled))
        return false;
    const bool isClick = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (!isClick && key != Qt::Key_Space && key != Qt::Key_Select)
        return false;
    return model->setData(index, Qt::Checked, Qt::CheckStateRole);
}

} // namespace parascope::ui

#include "moc_radiodelegate.cpp"
