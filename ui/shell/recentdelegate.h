#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace parascope::ui {

/// Draws a recent image in two parts: what is said of it, in as many lines as that takes, and below
/// it in one line where it lies, shortened in the middle where there is no room. The whole path is
/// the item's Qt::AccessibleDescriptionRole, what is said its Qt::AccessibleTextRole.
class RecentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecentDelegate(QListView *view) : QStyledItemDelegate(view), m_view(view) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QListView *m_view;
};

} // namespace parascope::ui
