#pragma once

#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/diskview.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QSettings>

namespace parascope::ui {

/// Windows on bundles in a folder of their own.
class BundleWindows
{
public:
    BundleWindows() : m_store(settingsFile(), QSettings::IniFormat), m_settings(m_store) {}

    [[nodiscard]] const test::TemporaryFolder &folder() const { return m_folder; }
    [[nodiscard]] Windows &windows() { return m_windows; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// The only window; null when there are none or several.
    [[nodiscard]] MainWindow *only() const
    {
        return m_windows.windows().size() == 1 ? m_windows.windows().constFirst() : nullptr;
    }

    /// Opens as a call of the program does, and waits until all is known.
    MainWindow *open(const std::filesystem::path &path)
    {
        m_windows.serve({{path}});
        MainWindow *window = m_windows.windows().constLast();
        settle(window);
        return window;
    }
    static void settle(MainWindow *window)
    {
        const auto isSettled = [window] {
            const DiskView *view = window->diskView();
            return view && view->isFound() && !view->disk().isBusy() &&
                   !view->disk().isCheckingLayers() &&
                   window->document()->stage() == ImageSession::Stage::Idle &&
                   (window->document()->report() || window->document()->error() || view->isFree());
        };
        QTRY_VERIFY(isSettled());
        QCoreApplication::processEvents(); // the last answer may still wait to be shown
        QTRY_VERIFY(isSettled());
    }
    [[nodiscard]] static VerdictMessage message(const MainWindow *window)
    {
        return window->imageView()->verdict()->message();
    }

    /// Three layers, the lower two with names.
    [[nodiscard]] static test::BundleBuilder chain()
    {
        test::BundleBuilder builder("disk");
        builder.layer().clusters({0, 1, 2, 3});
        builder.overlay().clusters({1, 5});
        builder.overlay().clusters({2, 7});
        return builder.named(0, "Fresh install").named(1, "Before update");
    }

private:
    [[nodiscard]] QString settingsFile() const
    {
        return QString::fromStdString((m_folder / "settings.ini").native());
    }

    test::TemporaryFolder m_folder;
    QSettings m_store;
    Settings m_settings;
    Windows m_windows{&m_settings, false};
};

} // namespace parascope::ui
