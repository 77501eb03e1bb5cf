#include "ui/shell/contextmenus.h"

#include "ui/panels/findingspanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/imageview.h"
#include "ui/shell/workspace.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>
#include <QTreeView>

namespace parascope::ui {

ContextMenus::ContextMenus(ImageView *view, const Actions *actions)
    : QObject(view), m_actions(*actions), m_view(view)
{
    for (MapView *map : view->workspace()->maps()->findChildren<MapView *>())
        serveMap(map);
    for (auto *list : view->workspace()->findings()->findChildren<QTreeView *>())
        serveList(list);
    // The Menu key Qt knows by itself, but not this one.
    auto *key = new QShortcut(QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_F10)), view);
    connect(key, &QShortcut::activated, this, &ContextMenus::showAtKeyboard);
}

void ContextMenus::showAtKeyboard()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus)
        return;
    const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
    QApplication::sendEvent(focus, &event);
}

void ContextMenus::serveMap(MapView *map)
{
    map->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(map, &QWidget::customContextMenuRequested, this, [this, map](const QPoint &place) {
        // The menu is about what is selected, so first that is what was pointed at.
        map->selectAt(place);
        show(map->mapToGlobal(place),
             {{ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomFit, ActionId::ZoomSelection},
              {ActionId::Follow, ActionId::ShowEntry, ActionId::Compare},
              {ActionId::Copy},
              {ActionId::NextProblem, ActionId::PreviousProblem}});
    });
}

void ContextMenus::serveList(QAbstractItemView *list)
{
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list, &QWidget::customContextMenuRequested, this, [this, list](const QPoint &place) {
        show(list->viewport()->mapToGlobal(place),
             {{ActionId::Follow, ActionId::ShowEntry, ActionId::ZoomSelection},
              {ActionId::Copy},
              {ActionId::NextProblem, ActionId::PreviousProblem, ActionId::FilterFindings},
              {ActionId::Repair}});
    });
}

void ContextMenus::show(const QPoint &place,
                        std::initializer_list<std::initializer_list<ActionId>> sections)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &section : sections) {
        menu->addSeparator();
        for (const ActionId id : section)
            menu->addAction(m_actions[id]);
    }
    menu->popup(place);
}

} // namespace parascope::ui

#include "moc_contextmenus.cpp"
