#include "tests/scenarios/demowindow.h"
#include "ui/help/helpwindow.h"
#include "ui/panels/meaningpanel.h"
#include "ui/shell/helpopener.h"
#include "ui/shell/workspace.h"
#include "ui/views/map/mappane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTest>

namespace parascope::ui {

using test::find;

namespace {

HelpWindow *helpWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *help = qobject_cast<HelpWindow *>(widget); help && help->isVisible())
            return help;
    }
    return nullptr;
}

/// What the manual shows; nothing while it is closed.
QString helpAddress()
{
    return helpWindow() ? helpWindow()->address() : QString();
}

} // namespace

/// F1 opens the manual at the place that fits.
class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { delete helpWindow(); }
    void startPageLeadsToFirstSteps();
    void selectedFindingLeadsToItsSection();
    void mapLeadsToTheMaps();
    void dialogsLeadToTheirSections_data();
    void dialogsLeadToTheirSections();
    void linkInTheMeaningOpensTheSection();
    void oneManualForAllWindows();
};

void HelpTest::startPageLeadsToFirstSteps()
{
    DemoWindow demo;
    MainWindow *window = demo.windows().addWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_F1);
    QCOMPARE(helpAddress(), QStringLiteral("first-steps.html"));
    QVERIFY(!helpWindow()->isModal());
}

void HelpTest::selectedFindingLeadsToItsSection()
{
    DemoWindow demo;
    MainWindow *window = demo.open();
    QVERIFY(QTest::qWaitForWindowActive(window));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(window, Qt::Key_F8);
        QVERIFY(window->document()->selectedFinding());
        const auto id = window->document()->selectedFinding()->id;
        QTest::keyClick(window, Qt::Key_F1);
        QCOMPARE(helpAddress(),
                 QStringLiteral("findings.html#") + QLatin1String(catalogueEntry(id).name));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
}

void HelpTest::mapLeadsToTheMaps()
{
    DemoWindow demo;
    MainWindow *window = demo.open();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(!window->document()->selectedFinding());
    window->imageView()->workspace()->maps()->setFocus();
    QTest::keyClick(window, Qt::Key_F1);
    QCOMPARE(helpAddress(), QStringLiteral("maps.html"));
}

void HelpTest::dialogsLeadToTheirSections_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("dialog");
    QTest::addColumn<QString>("address");
    const auto row = [](ActionId action, const char *dialog, const char *address) {
        QTest::newRow(dialog) << int(action) << QByteArray(dialog) << QString::fromLatin1(address);
    };
    row(ActionId::Repair, "repairDialog", "repair.html#choose");
    row(ActionId::EarlierRepairs, "earlierRepairsDialog", "repair.html#earlier");
    row(ActionId::NewImage, "newImageDialog", "files.html#new");
    row(ActionId::Import, "importDialog", "files.html#import");
    row(ActionId::Export, "exportDialog", "files.html#export");
    row(ActionId::Compact, "compactDialog", "files.html#compact");
    row(ActionId::Convert, "convertDialog", "files.html#convert");
    row(ActionId::SaveReport, "reportDialog", "window.html#report");
    row(ActionId::Shortcuts, "shortcutsDialog", "shortcuts.html");
}

void HelpTest::dialogsLeadToTheirSections()
{
    QFETCH(int, action);
    QFETCH(QByteArray, dialog);
    QFETCH(QString, address);
    DemoWindow demo;
    MainWindow *window = demo.open();
    window->actions()[static_cast<ActionId>(action)]->trigger();
    auto *shown = find<QDialog>(window, dialog.constData());
    QVERIFY2(shown && shown->isVisible(), dialog.constData());
    shown->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), shown);
    QTest::keyClick(shown, Qt::Key_F1);
    QCOMPARE(helpAddress(), address);
    QVERIFY(shown->isVisible());
    delete shown;
}

void HelpTest::linkInTheMeaningOpensTheSection()
{
    DemoWindow demo;
    MainWindow *window = demo.open();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_F8);
    const auto id = window->document()->selectedFinding()->id;
    auto *panel = find<MeaningPanel>(window, "meaningPanel");
    QVERIFY(panel);
    panel->setFocus();
    QTextCursor cursor = panel->document()->find(QStringLiteral("More about this"));
    QVERIFY(!cursor.isNull());
    panel->setTextCursor(cursor);
    panel->ensureCursorVisible();
    const QPoint place = panel->cursorRect(cursor).center();
    QTest::mouseClick(panel->viewport(), Qt::LeftButton, {},
                      place - QPoint(panel->fontMetrics().averageCharWidth() * 3, 0));
    QCOMPARE(helpAddress(),
             QStringLiteral("findings.html#") + QLatin1String(catalogueEntry(id).name));
}

void HelpTest::oneManualForAllWindows()
{
    DemoWindow demo;
    MainWindow *first = demo.windows().addWindow();
    MainWindow *second = demo.open();
    HelpOpener::open(QStringLiteral("maps.html"));
    HelpWindow *help = helpWindow();
    QVERIFY(help);
    QVERIFY(QTest::qWaitForWindowActive(help));
    second->actions()[ActionId::Help]->trigger();
    first->actions()[ActionId::Help]->trigger();
    int count = 0;
    for (const QWidget *widget : QApplication::topLevelWidgets())
        count += qobject_cast<const HelpWindow *>(widget) ? 1 : 0;
    QCOMPARE(count, 1);
    QCOMPARE(helpWindow(), help);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HelpTest)
#include "help_test.moc"
