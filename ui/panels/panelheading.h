#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QLabel;

namespace parascope::ui {

/// The strip on top of a panel: its name, room for a few controls of its own, and, as title bar of
/// a dock, the buttons that tear it off and close it. Dragging the strip drags the dock. GUI
/// thread.
class PanelHeading : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHeading(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Adds a control at the right, before the dock's buttons; takes ownership.
    void addControl(QWidget *control);
    /// Adds the buttons of a dock, which must outlive the heading.
    void serveDock(QDockWidget *dock);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QHBoxLayout *m_layout;
};

} // namespace parascope::ui
