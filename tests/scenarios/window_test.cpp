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
#include "ui/views/hex/hexpane.h"
#include "ui/views/map/mappane.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// The real window on real files, driven by real events.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstWindowFitsOnTheScreen();
    void startPageOpensTheDemo();
    void damagedImageGetsItsVerdict();
    void findingLeadsMapAndHex();
    void keyboardAloneWalksProblems();
    void everyActionIsInAMenu();
    void arrangementsAreRemembered();
    void goToShowsTheBytes();
    void checkCanBeStopped();
    void dropOpensFiles();
    void errorFileIsExplained_data();
    void errorFileIsExplained();
    void changedFileOffersReload();
    void openImageIsRaisedNotOpenedTwice();
    void evidenceLeavesNoTrace();
    void evidenceBeginsAtOnce();
    void demoIsNoRecentImage();
    void windowWithNothingToShowIsUsedAgain();
    void folderLeadsToItsImages();
    void docksKeepTheirSizesInTheNextWindow();
    void hexHasOneHeading();
    void everyControlHasAName();
    void windowCanBeClosedWhileLoading();

private:
    [[nodiscard]] std::filesystem::path demo() const { return *m_folder / "demo.hds"; }
    MainWindow *openDemo()
    {
        MainWindow *window = m_windows->openImage(demo());
        [&] {
            QTRY_VERIFY(window->document()->report());
        }();
        return window;
    }
    static QString headline(MainWindow &window)
    {
        return window.findChild<QLabel *>(u"verdictHeadline"_qs)->text();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
};

void WindowTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(demo()));
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
}

void WindowTest::cleanup()
{
    m_windows.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void WindowTest::firstWindowFitsOnTheScreen()
{
    const MainWindow *window = openDemo();
    const QSize room = window->screen()->availableSize();
    QVERIFY2(window->width() < room.width() && window->height() < room.height(),
             qPrintable(u"%1×%2"_qs.arg(window->width()).arg(window->height())));
}

void WindowTest::startPageOpensTheDemo()
{
    MainWindow *window = m_windows->addWindow();
    QVERIFY(window->imagePath().empty());
    QVERIFY(!window->actions()[ActionId::CheckAgain]->isEnabled());
    QTest::mouseClick(window->findChild<QWidget *>(u"demoButton"_qs), Qt::LeftButton);
    QVERIFY(window->document());
    QTRY_VERIFY(window->document()->report());
    QCOMPARE(m_windows->windows().size(), 1);
}

void WindowTest::damagedImageGetsItsVerdict()
{
    MainWindow *window = openDemo();
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Damaged);
    QVERIFY(headline(*window).contains(u"2 clusters are damaged, 2 clusters share"_qs));
    QVERIFY(window->windowTitle().startsWith(u"demo.hds"_qs));
    QCOMPARE(m_settings->recentImages().front().path, demo());
    QCOMPARE(m_settings->recentImages().front().verdict, headline(*window));
    QVERIFY(!QApplication::activeModalWidget());
}

void WindowTest::findingLeadsMapAndHex()
{
    MainWindow *window = openDemo();
    QVERIFY(!window->findChild<QDockWidget *>(u"hexDock"_qs)->isVisible());
    QTreeView *findings = window->findChild<QTreeView *>(u"findingsView"_qs);
    QTRY_COMPARE(findings->model()->rowCount(), 5);
    const QRect row = findings->visualRect(findings->model()->index(2, 0));
    QTest::mouseClick(findings->viewport(), Qt::LeftButton, {}, row.center());
    const Selection &selection = window->document()->selection();
    QCOMPARE(selection.guest, GuestCluster(377));
    QCOMPARE(selection.host, HostCluster(132));
    // Bytes are never shown unasked, but the hex view stands at the place.
    QVERIFY(!window->findChild<QDockWidget *>(u"hexDock"_qs)->isVisible());
    QVERIFY(window->imageView()->workspace()->hex()->space() == ByteSpace::Guest);
    QVERIFY(window->findChild<QLabel *>(u"guestOffset"_qs)->text() == u"0x17900000"_qs);
}

void WindowTest::keyboardAloneWalksProblems()
{
    MainWindow *window = openDemo();
    QTRY_VERIFY(window->actions()[ActionId::NextProblem]->isEnabled());
    QTest::keyClick(window, Qt::Key_F8);
    QCOMPARE(window->document()->problemNumber(), 1U);
    QTest::keyClick(window, Qt::Key_F8);
    QCOMPARE(window->document()->problemNumber(), 2U);
    QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(window->document()->problemNumber(), 1U);
    QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->document()->problemNumber(), 2U);
    QTest::keyClick(window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window->document()->problemNumber(), 1U);
}

void WindowTest::everyActionIsInAMenu()
{
    MainWindow *window = m_windows->addWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_F10);
    QCOMPARE(QApplication::activePopupWidget(), window->menuBar()->actions().first()->menu());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QSet<QAction *> inMenus;
    QCOMPARE(window->menuBar()->actions().size(), 6);
    for (const QAction *menu : window->menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions())
            inMenus += action;
    }
    for (const ActionInfo &info : actionTable())
        QVERIFY2(inMenus.contains(window->actions()[info.id]), info.text);
}

void WindowTest::arrangementsAreRemembered()
{
    MainWindow *window = openDemo();
    const auto dock = [&](const char *name) {
        return window->findChild<QDockWidget *>(QString::fromLatin1(name));
    };
    QVERIFY(!dock("headerDock")->isVisible());
    QVERIFY(dock("meaningDock")->isVisible());
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(dock("headerDock")->isVisible());
    QVERIFY(dock("hexDock")->isVisible());
    QVERIFY(window->actions()[ActionId::Everything]->isChecked());
    dock("selectedDock")->close();
    QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(dock("selectedDock")->isVisible());
    QVERIFY(!dock("hexDock")->isVisible());
    QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!dock("selectedDock")->isVisible()); // as it was left
    window->actions()[ActionId::ResetPanels]->trigger();
    QVERIFY(dock("selectedDock")->isVisible());
    QVERIFY(m_settings->arrangement() == Arrangement::Everything);
    dock("hexDock")->setFloating(true);
    QVERIFY(dock("hexDock")->isWindow());
}

void WindowTest::goToShowsTheBytes()
{
    MainWindow *window = openDemo();
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(window->findChild<QDockWidget *>(u"hexDock"_qs)->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
}

void WindowTest::checkCanBeStopped()
{
    MainWindow *window = m_windows->openImage(demo());
    QVERIFY(window->actions()[ActionId::StopCheck]->isEnabled());
    window->actions()[ActionId::StopCheck]->trigger(); // a key would come when all is done
    QTRY_VERIFY(window->document()->wasCancelled());
    QVERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Note);
    QVERIFY(!window->actions()[ActionId::StopCheck]->isEnabled());
    QTest::keyClick(window, Qt::Key_F5);
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Damaged);
}

void WindowTest::dropOpensFiles()
{
    // A name that is not UTF-8, with a newline.
    const std::filesystem::path odd = *m_folder / "odd \xFF\n.hds";
    std::filesystem::copy_file(demo(), odd);
    MainWindow *window = m_windows->addWindow();
    QByteArray list = "file://" + QByteArray::fromStdString(odd.native()).toPercentEncoding("/");
    list += "\r\nfile://" + QByteArray::fromStdString(demo().native()) + "\r\n";
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), list);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &drop);
    QCOMPARE(m_windows->windows().size(), 2); // two files, two windows
    QCOMPARE(window->imagePath(), odd);
    QTRY_VERIFY(window->document()->report());
    QMimeData text;
    text.setText(u"hello"_qs);
    QDragEnterEvent foreign({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, {});
    foreign.ignore();
    QApplication::sendEvent(window, &foreign);
    QVERIFY(!foreign.isAccepted());
}

void WindowTest::errorFileIsExplained_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("missing") << QByteArray("missing.hds") << QByteArray();
    QTest::newRow("short") << QByteArray("short.hds") << QByteArray(10, 'x');
    QTest::newRow("foreign") << QByteArray("foreign.hdd") << QByteArray(4096, 'x');
    QTest::newRow("folder") << QByteArray("folder") << QByteArray();
}

void WindowTest::errorFileIsExplained()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, contents);
    const auto path = *m_folder / name.toStdString();
    std::filesystem::create_directory(*m_folder / "folder");
    if (!contents.isEmpty())
        m_folder->write(name.toStdString(), contents.toStdString());
    MainWindow *window = m_windows->openImage(path);
    QTRY_VERIFY(window->document()->error());
    // Something else than an image is no failure.
    QCOMPARE(window->imageView()->verdict()->message().tone,
             name == "folder" ? VerdictMessage::Tone::Note : VerdictMessage::Tone::Failed);
    QVERIFY(!window->findChild<QLabel *>(u"verdictHeadline"_qs)->text().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!window->actions()[ActionId::SaveReport]->isEnabled());
    QVERIFY(window->findChild<QLabel *>(u"nothingToShow"_qs)->isVisible());
    QVERIFY(!window->imageView()->workspace()->isVisible());
}

void WindowTest::changedFileOffersReload()
{
    MainWindow *window = openDemo();
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    window->document()->selectGuestCluster(GuestCluster(1015));
    QLabel *line = window->findChild<QLabel *>(u"verdictChanged"_qs);
    QVERIFY(!line->isVisible());
    std::filesystem::resize_file(demo(), 585ULL * 1024 * 1024);
    window->document()->lookAtDisk();
    QTRY_VERIFY(line->isVisible());
    Q_EMIT line->linkActivated(u"reload:"_qs);
    QTRY_COMPARE(window->document()->report()->count(FindingId::TableCutByEnd), 0U);
    QVERIFY(!line->isVisible());
    QCOMPARE(window->document()->selection().guest, GuestCluster(1015)); // the place is kept
}

void WindowTest::openImageIsRaisedNotOpenedTwice()
{
    MainWindow *first = openDemo();
    std::filesystem::create_symlink(demo(), *m_folder / "link.hds");
    QCOMPARE(m_windows->openImage(*m_folder / "link.hds"), first);
    QCOMPARE(m_windows->windows().size(), 1);
    std::filesystem::copy_file(demo(), *m_folder / "other.hds");
    QVERIFY(m_windows->openImage(*m_folder / "other.hds", first) != first);
    QCOMPARE(m_windows->windows().size(), 2);
}

void WindowTest::evidenceLeavesNoTrace()
{
    m_windows = std::make_unique<Windows>(m_settings.get(), true);
    MainWindow *window = openDemo();
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    QVERIFY(m_settings->recentImages().empty());
    QVERIFY(window->actions()[ActionId::Evidence]->isChecked());
    QVERIFY(window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_folder->path()), {}), 1);
}

void WindowTest::evidenceBeginsAtOnce()
{
    MainWindow *window = openDemo();
    QCOMPARE(m_settings->recentImages().size(), 1U);
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QVERIFY(m_settings->recentImages().empty());
    std::filesystem::copy_file(demo(), *m_folder / "other.hds");
    MainWindow *other = m_windows->openImage(*m_folder / "other.hds", window);
    QVERIFY(other != window && other->isEvidence());
    QTRY_VERIFY(other->document()->report());
    QVERIFY(m_settings->recentImages().empty());
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(!window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QCOMPARE(m_settings->recentImages().size(), 1U);
}

void WindowTest::demoIsNoRecentImage()
{
    MainWindow *window = m_windows->openDemo();
    QTRY_VERIFY(window->document()->report());
    QVERIFY(m_settings->recentImages().empty());
}

void WindowTest::windowWithNothingToShowIsUsedAgain()
{
    MainWindow *window = m_windows->openImage(*m_folder / "missing.hds");
    QTRY_VERIFY(window->document()->error());
    QCOMPARE(m_windows->openImage(demo(), window), window);
    QCOMPARE(m_windows->windows().size(), 1);
    QTRY_VERIFY(window->document()->report());
    QVERIFY(window->imageView()->workspace()->isVisible());
}

void WindowTest::folderLeadsToItsImages()
{
    m_folder->write("beside.txt", "x");
    MainWindow *window = m_windows->openImage(m_folder->path());
    QTRY_COMPARE(window->imagePath(), demo());
    window->close();
    QTRY_VERIFY(m_windows->windows().isEmpty());
    std::filesystem::copy_file(demo(), *m_folder / "a & <b>.hds");
    window = m_windows->openImage(m_folder->path());
    QTRY_VERIFY(window->document()->error());
    QTreeWidget *images = nullptr;
    QTRY_VERIFY((images = window->findChild<QTreeWidget *>(u"insteadImages"_qs)) &&
                images->isVisible());
    QCOMPARE(images->topLevelItem(0)->text(0), u"a & <b>.hds"_qs);
    QTest::keyClick(images, Qt::Key_Down);
    QTest::keyClick(images, Qt::Key_Return);
    QTRY_COMPARE(window->imagePath(), demo());
    QCOMPARE(m_windows->windows().size(), 1);
}

void WindowTest::docksKeepTheirSizesInTheNextWindow()
{
    MainWindow *window = openDemo();
    window->resize(1200, 800);
    const auto width = [](MainWindow *from) {
        return from->findChild<QDockWidget *>(u"overviewDock"_qs)->width();
    };
    QTRY_COMPARE(window->imageView()->width(), 1200);
    window->actions()[ActionId::Everything]->trigger();
    window->actions()[ActionId::Simple]->trigger(); // now both have been remembered
    QTRY_VERIFY(width(window) > 200);
    const int before = width(window);
    window->close();
    QTRY_VERIFY(m_windows->windows().isEmpty());
    window = openDemo();
    QTRY_COMPARE(window->size(), QSize(1200, 800));
    QTRY_COMPARE(width(window), before);
}

void WindowTest::hexHasOneHeading()
{
    MainWindow *window = openDemo();
    window->resize(1600, 900); // there is room for all of the title
    window->actions()[ActionId::Everything]->trigger();
    window->document()->selectGuestCluster(GuestCluster(377));
    auto *heading = window->findChild<QWidget *>(u"hexDockHeading"_qs);
    QTRY_COMPARE(heading->findChild<QLabel *>(u"panelTitle"_qs)->text(),
                 u"Hex · guest cluster 377"_qs);
    QVERIFY(heading->findChild<QWidget *>(u"hexSpace"_qs)->isVisible());
}

void WindowTest::everyControlHasAName()
{
    MainWindow *window = openDemo();
    window->actions()[ActionId::Everything]->trigger();
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool takesKeys = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
        const bool isLabel = qobject_cast<const QLabel *>(widget);
        if (!takesKeys || isLabel || widget->focusProxy())
            continue;
        const QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                            widget->objectName()));
    }
}

void WindowTest::windowCanBeClosedWhileLoading()
{
    for (int i = 0; i < 10; ++i) {
        QPointer<MainWindow> window = m_windows->openImage(demo());
        window->close();
        QTRY_VERIFY(!window);
    }
    QVERIFY(m_windows->windows().isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::WindowTest)
#include "window_test.moc"
