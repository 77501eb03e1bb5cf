#pragma once

#include "ui/help/helpbook.h"

#include <QWidget>

class QAction;

namespace parascope::ui {

class HelpBrowser;
class HelpContents;

/// The manual in a window of its own: contents and search at the left, the page at the right, back
/// and forward. Not modal; everything is reached with the keyboard. GUI thread.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(HelpBook book, QWidget *parent = nullptr);

    /// Shows a section, comes to the front. `address` as in HelpSection; the first page when there
    /// is no such section.
    void showSection(const QString &address);
    [[nodiscard]] QString address() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *makeAction(const char *name, const QString &text, const QKeySequence &keys);
    void buildActions();
    void setIcons();

    HelpBook m_book;
    HelpContents *m_contents;
    HelpBrowser *m_page;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
};

} // namespace parascope::ui
