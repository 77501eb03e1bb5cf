#pragma once

#include <QObject>

#include <initializer_list>

class QAbstractItemView;
class QPoint;

namespace parascope::ui {

class Actions;
class ImageView;
class MapView;
enum class ActionId;

/// The context menus of the maps and of the findings: by the right button, the Menu key or
/// Shift+F10. They repeat what the menus of the window have, for what is under the pointer or the
/// cursor. The hex view has its own. Lives as long as the view. GUI thread.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    /// `actions` must outlive it.
    ContextMenus(ImageView *view, const Actions *actions);

private:
    void serveMap(MapView *map);
    void serveList(QAbstractItemView *list);
    void showAtKeyboard();
    void show(const QPoint &place, std::initializer_list<std::initializer_list<ActionId>> sections);

    const Actions &m_actions;
    ImageView *m_view;
};

} // namespace parascope::ui
