#pragma once

#include <QToolBar>

namespace parascope::ui {

/// A tool bar that drops the words of its buttons before a button has to leave it: those that were
/// said to need their words keep them. What does not fit even then is behind Qt's own button »,
/// which is drawn here in the colours of the palette. GUI thread.
class NarrowingToolBar : public QToolBar
{
    Q_OBJECT

public:
    explicit NarrowingToolBar(const QString &title, QWidget *parent = nullptr);

    /// The icon alone does not say what this action does.
    void keepWords(QAction *action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void actionEvent(QActionEvent *event) override;

private:
    void fit();
    void setNarrow(bool isNarrow);
    [[nodiscard]] int wordsWidth() const;
    void drawExtension();

    QList<QAction *> m_worded;
    bool m_isNarrow = false;
};

} // namespace parascope::ui
