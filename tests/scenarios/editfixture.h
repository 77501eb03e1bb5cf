#pragma once

#include "engine/journal/journalstore.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexpane.h"
#include "ui/views/hex/hexview.h"

#include <QAction>
#include <QSettings>

#include <memory>

namespace parascope::ui {

/// Edits from the window, on a real file, by real keys and clicks; a new image and new settings for
/// every test function.
class EditFixture
{
protected:
    static constexpr std::uint64_t kCluster = 64 * 1024;
    static constexpr std::uint64_t kData = kCluster; ///< of guest cluster 5 in the file

    void makeAll()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        make();
        m_store = std::make_unique<QSettings>(
            QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
    }
    void destroyAll()
    {
        m_windows.reset();
        m_settings.reset();
        m_store.reset();
        m_folder.reset();
    }
    [[nodiscard]] std::filesystem::path image() const { return *m_folder / "disk.hds"; }
    void make(const test::ImageBuilder &builder = healthy())
    {
        std::filesystem::remove(image());
        test::writeSparse(*builder.build(), image());
        m_original = test::contentsOf(image());
    }
    static test::ImageBuilder healthy() { return test::ImageBuilder().map(0, 1).map(5, 0); }
    /// Until the image is checked and the menu knows whether it may be edited.
    MainWindow *open(bool isEvidence = false)
    {
        m_windows = std::make_unique<Windows>(m_settings.get(), isEvidence);
        MainWindow *window = m_windows->openImage(image());
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window)); // or it has no shortcuts
            QTRY_VERIFY(window->document()->report());
            QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
            QTRY_VERIFY(!action(window, ActionId::EditBytes)->statusTip().contains(u"checked"_qs));
        }();
        return window;
    }
    static void beginEditing(MainWindow *window, ByteSpace space, std::uint64_t offset)
    {
        window->document()->selectBytes(space, offset);
        QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(edits(window).isOn());
        QVERIFY(hex(window)->isVisible());
        QTRY_VERIFY(hex(window)->blocks().at(offset).kind != ByteKind::Pending);
    }
    static QAction *action(MainWindow *window, ActionId id) { return window->actions()[id]; }
    static HexView *hex(MainWindow *window)
    {
        return window->imageView()->workspace()->hex()->findChild<HexView *>(u"hexView"_qs);
    }
    static HexEdits &edits(MainWindow *window)
    {
        return *window->imageView()->workspace()->hex()->edits();
    }
    static void type(MainWindow *window, const char *keys)
    {
        QTest::keyClicks(hex(window), QString::fromLatin1(keys));
    }
    [[nodiscard]] std::vector<FoundJournal> journals() const
    {
        JobControl control;
        return findJournals(image(), control).value_or(std::vector<FoundJournal>());
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
    QByteArray m_original;
};

} // namespace parascope::ui
