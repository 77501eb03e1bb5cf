#include "tests/scenarios/windowfixture.h"
#include "ui/views/hex/hexpane.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTreeView>

namespace parascope::ui {

/// What a window shows of the demo image, and how it is driven.
class WindowTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { destroy(); }
    void firstWindowFitsOnTheScreen();
    void damagedImageGetsItsVerdict();
    void findingLeadsMapAndHex();
    void keyboardAloneWalksProblems();
    void everyActionIsInAMenu();
    void arrangementsAreRemembered();
    void goToShowsTheBytes();
    void checkCanBeStopped();
    void changedFileOffersReload();
    void docksKeepTheirSizesInTheNextWindow();
    void hexHasOneHeading();
    void everyControlHasAName();

private:
    static QString headline(MainWindow &window)
    {
        return window.findChild<QLabel *>(u"verdictHeadline"_qs)->text();
    }
};

void WindowTest::firstWindowFitsOnTheScreen()
{
    const MainWindow *window = openDemo();
    const QSize room = window->screen()->availableSize();
    QVERIFY2(window->width() < room.width() && window->height() < room.height(),
             qPrintable(u"%1×%2"_qs.arg(window->width()).arg(window->height())));
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::WindowTest)
#include "window_test.moc"
