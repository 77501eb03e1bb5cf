#pragma once

#include <QObject>
#include <QPointer>

namespace parascope::ui {

class Actions;
class HexPane;
class ImageView;
class MapPane;
class RepairController;

/// Joins the actions of the menus with the image that a window shows: its places, maps, bytes and
/// findings. They are enabled as they apply. Lives as long as the view, whose child it is. GUI
/// thread.
class ImageActions : public QObject
{
    Q_OBJECT

public:
    /// `actions` must outlive it. `repairs` may end before: while it says so, something is written
    /// to the image.
    ImageActions(ImageView *view, const Actions *actions, const RepairController *repairs);

private:
    void connectMaps();
    void connectColours(MapPane *maps);
    void connectPlaces();
    void connectBytes();
    void update();
    [[nodiscard]] bool canCheckAgain() const;
    void copySelection();

    ImageView *m_view;
    const Actions &m_actions;
    QPointer<const RepairController> m_repairs;
};

} // namespace parascope::ui
