#pragma once

#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"

#include <QSettings>
#include <QtTest>

#include <memory>

namespace parascope::ui {

/// The real window on real files, driven by real events; a new folder, with the demo image in it,
/// and new settings for every test function.
class WindowFixture
{
protected:
    [[nodiscard]] std::filesystem::path demo() const { return *m_folder / "demo.hds"; }
    MainWindow *openDemo()
    {
        MainWindow *window = m_windows->openImage(demo());
        [&] {
            QTRY_VERIFY(window->document()->report());
        }();
        return window;
    }
    void make()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        QVERIFY(writeDemoImage(demo()));
        m_store = std::make_unique<QSettings>(
            QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_windows = std::make_unique<Windows>(m_settings.get(), false);
    }
    void destroy()
    {
        m_windows.reset();
        m_settings.reset();
        m_store.reset();
        m_folder.reset();
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
};

} // namespace parascope::ui
