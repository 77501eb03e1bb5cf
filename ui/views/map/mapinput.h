#pragma once

#include "ui/widgets/viewkeys.h"

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace parascope::ui {

/// Turns the events of a map's window into wishes: zoom, pan, select, move the cursor. Knows no map
/// and no layout. All positions are logical pixels of the watched widget.
class MapInput : public QObject
{
    Q_OBJECT

public:
    /// Where the keyboard sends the cursor.
    enum class Move
    {
        Left,
        Right,
        Up,
        Down,
        LineStart,
        LineEnd,
        PageUp,
        PageDown,
        First,
        Last
    };
    Q_ENUM(Move)

    /// Watches `view` and is owned by it.
    explicit MapInput(QWidget *view);

    /// All keys of a map.
    [[nodiscard]] static std::vector<ViewKeys> keys();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Closer (positive) or further away, keeping what is at `place`.
    void zoomRequested(int steps, const QPointF &place);
    /// Moves the map with the pointer; down is positive.
    void panRequested(qreal distance);
    void clicked(const QPointF &place);
    void hovered(const QPointF &place);
    void left();
    void moveRequested(parascope::ui::MapInput::Move move);
    void activated();

private:
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool key(const QKeyEvent &event);

    QWidget *m_view;
    bool m_pressed = false;
    bool m_dragging = false;
    QPointF m_pressedAt;
    QPointF m_last;
    int m_wheel = 0; ///< eighths of a degree that have not yet made a step
};

} // namespace parascope::ui
