#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace parascope::ui {

class Document;
class FindingsModel;
class PanelHeading;
class RowLines;

/// The list of findings, and where one stands in it ("2 of 5"). GUI thread.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive it. The panel's controls go into `heading`, which must outlive it
    /// too.
    FindingsPanel(Document *document, PanelHeading *heading, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Puts the keyboard into the filter line.
    void startFilter();

Q_SIGNALS:
    /// A row was opened by double click or Enter: its bytes are wanted.
    void activated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addControls();
    void showReport();
    void showSelection();
    void updateHeading();
    void updateLook();
    void updateEmptyText();
    void choose(const QModelIndex &index);
    void takeOrder();
    void fitColumns();
    void setLines(int lines);
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int widestText(int column) const;

    Document *m_document;
    PanelHeading *m_heading;
    FindingsModel *m_model;
    QTreeView *m_view;
    RowLines *m_rowLines;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QLineEdit *m_filter;
    QLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    bool m_ownWidths = true;  ///< nobody has dragged a column yet
    bool m_following = false; ///< the row moves because the selection did
};

} // namespace parascope::ui
