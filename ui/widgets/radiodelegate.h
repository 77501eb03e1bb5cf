#pragma once

#include <QStyledItemDelegate>

namespace parascope::ui {

/// Draws the check mark of an item as a radio button, for lists where one of several is chosen. A
/// click anywhere on the item, or the space bar, checks it; nothing unchecks it. GUI thread.
class RadioDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RadioDelegate(QObject *parent = nullptr);

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace parascope::ui
