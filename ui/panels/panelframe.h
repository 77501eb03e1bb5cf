#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace parascope::ui {

/// What panels of text stand in: the colour of a page, a margin, and a scroll bar at the right when
/// the room is short. GUI thread.
class PanelFrame : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelFrame(QWidget *parent = nullptr);

    /// Wide enough that nothing beside is cut off, in any language.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Where the panel puts what it shows.
    [[nodiscard]] QVBoxLayout *contentLayout() const { return m_layout; }

private:
    QVBoxLayout *m_layout;
};

} // namespace parascope::ui
