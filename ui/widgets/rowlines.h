#pragma once

#include <QStyledItemDelegate>

namespace parascope::ui {

/// Rows of a list that are some lines of text high, all of them alike, so that a list of millions
/// need not measure them. The view has to wrap words and to lay its rows out anew. GUI thread.
class RowLines : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] int lines() const { return m_lines; }
    /// False when it is as before.
    bool setLines(int lines);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_lines = 1;
};

} // namespace parascope::ui
