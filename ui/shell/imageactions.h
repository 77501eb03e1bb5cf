#pragma once

#include <QObject>

namespace parascope::ui {

class Actions;
class HexPane;
class ImageView;
class MapPane;

/// Joins the actions of the menus with the image that a window shows: its places, maps, bytes and
/// findings. They are enabled as they apply. Lives as long as the view, whose child it is. GUI
/// thread.
class ImageActions : public QObject
{
    Q_OBJECT

public:
    /// `actions` must outlive it.
    ImageActions(ImageView *view, const Actions *actions);

private:
    void connectMaps();
    void connectPlaces();
    void connectBytes();
    void update();
    void copySelection();

    ImageView *m_view;
    const Actions &m_actions;
};

} // namespace parascope::ui
