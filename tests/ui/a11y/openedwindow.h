#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"

#include <QtTest>
#include <QtWidgets>

namespace parascope::test {

/// Triggers a command of the window as soon as it is enabled. The dialog or window that it opened;
/// null when there is none, as for a bar in the window.
inline QWidget *openedBy(const ui::MainWindow *window, ui::ActionId id)
{
    const QWidgetList before = QApplication::topLevelWidgets();
    QAction *action = window->actions()[id];
    [&] {
        QTRY_VERIFY(action->isEnabled());
    }();
    action->trigger();
    QTest::qWait(0);
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->isVisible() && !before.contains(each) && !qobject_cast<QMenu *>(each))
            return each;
    }
    return nullptr;
}

} // namespace parascope::test
