#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace parascope::ui {

class HelpBook;

/// The left side of the manual: a search field, and below it the table of contents, or what was
/// found. GUI thread.
class HelpContents : public QWidget
{
    Q_OBJECT

public:
    /// `book` must outlive it.
    explicit HelpContents(const HelpBook *book, QWidget *parent = nullptr);

    /// Shows which section is read, without asking for it.
    void setCurrent(const QString &address);
    void focusSearch();
    /// Whether something is searched for; ends that.
    bool clearSearch();

Q_SIGNALS:
    /// An address of HelpSection.
    void sectionRequested(const QString &address);
    void searchChanged(const QStringList &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillContents();
    void search(const QString &words);
    void showFirstResult();

    const HelpBook *m_book;
    QLineEdit *m_field;
    QStackedWidget *m_stack;
    QTreeWidget *m_contents;
    QListWidget *m_results;
    QLabel *m_nothing;
};

} // namespace parascope::ui
