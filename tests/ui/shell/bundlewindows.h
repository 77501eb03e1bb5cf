#pragma once

#include "engine/image/plainimage.h"
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
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexpane.h"
#include "ui/views/hex/hexview.h"

#include <QAction>
#include <QDialog>
#include <QSettings>
#include <QTreeView>

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
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window)); // or it has no shortcuts
        }();
        settle(window);
        return window;
    }
    /// Types a zero over a byte of the disk, which is pending then.
    static HexEdits *type(MainWindow *window, std::uint64_t offset)
    {
        const HexPane *hex = window->imageView()->workspace()->hex();
        [&] {
            QVERIFY(QTest::qWaitForWindowActive(window));
            QTRY_VERIFY(window->actions()[ActionId::EditBytes]->isEnabled());
            window->document()->selectBytes(ByteSpace::Guest, offset);
            QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(hex->edits()->isOn());
            auto *bytes = hex->findChild<HexView *>(QStringLiteral("hexView"));
            QTRY_VERIFY(bytes->blocks().at(offset).kind != ByteKind::Pending);
            QTest::keyClicks(bytes, QStringLiteral("00"));
            QVERIFY(!hex->edits()->pending().isEmpty());
        }();
        return hex->edits();
    }
    /// A raw file is shown, of which there is no report.
    [[nodiscard]] static bool isRaw(const MainWindow *window)
    {
        return window->document()->state() && isPlain(*window->document()->state());
    }
    /// Picks the layer whose row begins so, as the keyboard does.
    static void pickByKey(const MainWindow *window, const QString &title)
    {
        auto *view = test::find<QTreeView>(window, "layersView");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        for (int step = 0;
             step < 20 &&
             !view->currentIndex().siblingAtColumn(0).data().toString().startsWith(title);
             ++step)
            QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
    }
    /// What the hex view is given of the disk.
    [[nodiscard]] static std::vector<std::byte> guestBytes(const MainWindow *window)
    {
        ImageSession &session = window->document()->session();
        std::vector<std::byte> bytes;
        std::uint64_t ticket = 0;
        const auto connection = QObject::connect(&session, &ImageSession::readFinished, &session,
                                                 [&](const ReadReply &reply) {
                                                     if (reply.ticket == ticket)
                                                         bytes = reply.bytes;
                                                 });
        ticket = session.requestRead(ByteSpace::Guest, 0, std::uint64_t(16) << 20);
        [&] {
            QTRY_VERIFY(!bytes.empty());
        }();
        QObject::disconnect(connection);
        return bytes;
    }
    static void settle(MainWindow *window)
    {
        const auto isSettled = [window] {
            const DiskView *view = window->diskView();
            return view && view->isFound() && !view->disk().isBusy() &&
                   !view->disk().isCheckingLayers() &&
                   window->document()->stage() == ImageSession::Stage::Idle &&
                   (window->document()->report() || window->document()->error() || isRaw(window) ||
                    view->isFree());
        };
        QTRY_VERIFY(isSettled());
        QCoreApplication::processEvents(); // the last answer may still wait to be shown
        QTRY_VERIFY(isSettled());
    }
    /// A disk of two layers whose descriptor can be repaired, all panels beside it.
    static MainWindow *openDamaged(Windows &windows, const std::filesystem::path &folder)
    {
        test::BundleBuilder builder = test::breakableBundle();
        MainWindow *window =
            windows.openImage(builder.defect(test::BundleDefect::GeometryDiffers).write(folder));
        window->resize(1280, 800);
        settle(window);
        return window;
    }
    /// When all that it calculates is shown.
    static QWidget *repairDialog(const MainWindow *window)
    {
        test::press(window, "diskRepair");
        auto *dialog = test::find<QDialog>(window, "bundleRepairDialog");
        [&] {
            QTRY_VERIFY(test::find<QPushButton>(dialog, "bundleRepairStart")->isEnabled());
        }();
        return dialog;
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
