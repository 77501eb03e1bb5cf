#pragma once

#include <QLabel>
#include <QStringList>
#include <QWidget>

class QDockWidget;
class QHBoxLayout;

namespace parascope::ui {

/// The strip on top of a panel: its name, room for a few controls of its own, and, as title bar of
/// a dock, the buttons that tear it off and close it. Dragging the strip drags the dock. GUI
/// thread.
class PanelHeading : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHeading(const QString &title, QWidget *parent = nullptr);

    /// Where there is no room for `title`, the first of `shorter` that fits stands in its place;
    /// the whole is in the tooltip.
    void setTitle(const QString &title, const QStringList &shorter = {});
    /// Controls that are shown only where there is room must not widen the window: without them the
    /// heading is content with `width`.
    void setLeastWidth(int width);
    /// Of the shortest form of the title.
    [[nodiscard]] int leastTitleWidth() const { return m_title->minimumWidth(); }
    /// What its shortest title and its buttons take as they are now, without other controls.
    [[nodiscard]] int buttonsWidth() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Adds a control at the right, before the dock's buttons; takes ownership.
    void addControl(QWidget *control);
    /// Adds the buttons of a dock, which must outlive the heading.
    void serveDock(QDockWidget *dock);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitTitle();
    void keepShortest();

    QStringList m_titles; ///< longest first
    int m_leastWidth = QWIDGETSIZE_MAX;
    QLabel *m_title;
    QHBoxLayout *m_layout;
};

} // namespace parascope::ui
