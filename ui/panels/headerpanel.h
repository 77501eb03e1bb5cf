#pragma once

#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeView;

namespace parascope::ui {

class Document;
class HeaderModel;
class TableModel;

/// The header field by field, and the entries of the block table, linked with the hex view both
/// ways: choosing a line marks its bytes in the file, and the line of the byte under the hex cursor
/// is marked. GUI thread.
class HeaderPanel : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit HeaderPanel(Document *document, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QTreeView *makeView(const QString &objectName, const QString &name);
    void showImage();
    void showSelection();
    void chooseField(int row);
    void chooseEntry(int row);

    Document *m_document;
    HeaderModel *m_fields;
    TableModel *m_entries;
    QLabel *m_none; ///< said of a raw file
    QTabWidget *m_tabs;
    QTreeView *m_fieldView;
    QTreeView *m_entryView;
    bool m_isStale = false;   ///< the lists wait until somebody sees them
    bool m_following = false; ///< the line moves because the selection did
};

} // namespace parascope::ui
