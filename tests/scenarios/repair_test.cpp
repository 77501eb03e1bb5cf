#include "tests/scenarios/demowindow.h"

#include <QAction>
#include <QFile>
#include <QPointer>

using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Repair from the window, on real files, by real clicks.
class RepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_demo = std::make_unique<DemoWindow>(); }
    void cleanup() { m_demo.reset(); }
    void repairAndUndo();
    void panelChoosesWhoKeepsAPlace();
    void copyLeavesTheOriginal();
    void forbiddenIsExplained();
    void evidenceOffersNothing();
    void secondJobIsRefused();
    void stopLeavesAWholeImage();
    void undoFileCanGoElsewhere();
    void closingWaits();
    void closingStops();

private:
    std::unique_ptr<DemoWindow> m_demo;
};

void RepairTest::repairAndUndo()
{
    MainWindow *window = m_demo->open();
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    window->document()->selectGuestCluster(GuestCluster(300));
    DemoWindow::repairWhole(window);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(words(dialog, "repairEndHeadline").contains(u"No problems found"_qs));
    QVERIFY(words(dialog, "repairUndoHint")
                .startsWith(u"Undo works only until a virtual machine writes to this disk."_qs));
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Repaired today"_qs));
    QVERIFY(!words(window, "verdictLock").contains(u"Nothing"_qs));
    QVERIFY(!find<QPushButton>(window, "verdictRepair")->isVisible());
    QCOMPARE(window->document()->selection().guest, GuestCluster(300)); // the place is kept
    QVERIFY(!m_demo->isOriginal());

    press(dialog, "repairUndo");
    auto *undo = find<QDialog>(window, "undoDialog");
    QVERIFY(undo);
    QTRY_COMPARE(words(undo, "undoHeadline"), u"The repair was undone."_qs);
    QVERIFY(m_demo->isOriginal());
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Damaged);
    QTRY_VERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
    QTRY_VERIFY(!find<QPushButton>(window, "verdictUndo")->isVisible()); // once it has looked
    QVERIFY(!std::filesystem::is_empty(m_demo->onlyJournal()));          // never deleted by itself
}

void RepairTest::panelChoosesWhoKeepsAPlace()
{
    MainWindow *window = m_demo->open();
    Document *document = window->document();
    const auto place = document->report()->groupOf(FindingId::TableDuplicate);
    QVERIFY(place);
    const Finding finding = document->report()->finding(*place, 0);
    document->selectGuestCluster(*finding.guest);
    auto *links = find<QLabel>(window, "placeKeeper");
    QVERIFY(links->isVisible());
    QVERIFY(links->text().contains(u"Keep this place for cluster"_qs));
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab); // to the link
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(document->keepers().chosenFor(document->report(), *finding.guest), finding.guest);
    QVERIFY(links->text().contains(u"Leave it to the repair"_qs));
    QVERIFY(!links->text().contains(u"Keep this place"_qs));

    const HostOffset kept = *document->placeOf(*finding.guest);
    DemoWindow::repairWhole(window);
    QCOMPARE(document->placeOf(*finding.guest), std::optional(kept));
    QVERIFY(document->placeOf(*finding.owner) != kept);
    QVERIFY(document->keepers().rows().empty()); // nothing is shared any more
    QVERIFY(!links->isVisible());
}

void RepairTest::copyLeavesTheOriginal()
{
    MainWindow *window = m_demo->open();
    const std::filesystem::path copy = m_demo->folder() / "copy.hds";
    DemoWindow::answerWith(window, copy);
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairCopy")->isEnabled());
    press(dialog, "repairCopy");
    QTRY_VERIFY(words(dialog, "repairEndHeadline").contains(u"No problems found"_qs));
    QVERIFY(!find<QPushButton>(dialog, "repairUndo")->isVisible());
    QVERIFY(m_demo->isOriginal());
    QVERIFY(m_demo->onlyJournal().empty());
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    press(dialog, "repairOpenCopy");
    QTRY_COMPARE(m_demo->windows().windows().size(), 2);
    MainWindow *other = m_demo->windows().windows().constLast();
    QCOMPARE(other->imagePath(), copy);
    QTRY_VERIFY(other->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
}

void RepairTest::forbiddenIsExplained()
{
    QFile file(QString::fromStdString(m_demo->image().native()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(52)); // flags: conversion under way
    QVERIFY(file.putChar(2));
    file.close();
    MainWindow *window = m_demo->open();
    QVERIFY(!find<QPushButton>(window, "verdictRepair")->isVisible());
    window->actions()[ActionId::Repair]->trigger();
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(dialog);
    QVERIFY(
        words(dialog, "repairObstacle").startsWith(u"Nothing in this image may be repaired"_qs));
    QTRY_VERIFY(!find<QWidget>(dialog, "planList")->isEnabled());
    QVERIFY(!find<QPushButton>(dialog, "repairStart")->isVisible());
    QVERIFY(!find<QPushButton>(dialog, "repairCopy")->isVisible());
}

void RepairTest::evidenceOffersNothing()
{
    m_demo->restart(true);
    MainWindow *window = m_demo->open();
    for (const ActionId id : {ActionId::Repair, ActionId::UndoRepair, ActionId::EarlierRepairs})
        QVERIFY(!window->actions()[id]->isEnabled());
    QVERIFY(!find<QPushButton>(window, "verdictRepair")->isVisible());
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
}

void RepairTest::secondJobIsRefused()
{
    std::filesystem::create_hard_link(m_demo->image(), m_demo->folder() / "link.hds");
    MainWindow *window = m_demo->open();
    const auto key = ChangeClaims::keyOf(m_demo->folder() / "link.hds");
    QVERIFY(key && m_demo->windows().claims()->take(*key)); // as another window would
    DemoWindow::startRepair(window);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QCOMPARE(words(dialog, "repairEndHeadline"), u"Another change of this image is under way."_qs);
    QVERIFY(m_demo->windows().claims()->isTaken(*key)); // still that of the other
    m_demo->windows().claims()->release(*key);
    QVERIFY(m_demo->isOriginal());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "repairDialog"));
    DemoWindow::repairWhole(window);
}

void RepairTest::stopLeavesAWholeImage()
{
    MainWindow *window = m_demo->open();
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    bool isStopped = false;
    // Before the thread can have begun, so that it is always stopped in time.
    connect(&window->findChild<ImageRepair *>()->controller().session(), &RepairSession::started,
            dialog, [&] {
                QTest::keyClick(dialog, Qt::Key_Escape); // no way out while it runs
                QVERIFY(dialog->isVisible());
                QVERIFY(!window->actions()[ActionId::CheckAgain]->isEnabled());
                press(dialog, "changeStop");
                QVERIFY(!find<QPushButton>(dialog, "changeStop")->isEnabled());
                isStopped = true;
            });
    QTRY_VERIFY(find<QCheckBox>(dialog, "notInUse")->isVisible());
    QTest::keyClick(find<QCheckBox>(dialog, "notInUse"), Qt::Key_Space);
    press(dialog, "repairStart");
    QVERIFY(isStopped);
    QTRY_COMPARE(words(dialog, "repairEndHeadline"), u"The repair was stopped."_qs);
    QCOMPARE(words(dialog, "repairEndDetail"), u"The file is as it was before."_qs);
    QVERIFY(m_demo->isOriginal());
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    QVERIFY(window->actions()[ActionId::CheckAgain]->isEnabled());
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
}

void RepairTest::undoFileCanGoElsewhere()
{
    MainWindow *window = m_demo->open();
    std::filesystem::create_directory(m_demo->folder() / "elsewhere");
    const std::filesystem::path undoFile = m_demo->folder() / "elsewhere" / "old bytes";
    DemoWindow::answerWith(window, undoFile);
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(find<QPushButton>(dialog, "changeUndoFile")->isVisible());
    QVERIFY(words(dialog, "undoFileText").contains(u"demo.hds.parascope-undo-"_qs));
    press(dialog, "changeUndoFile");
    QVERIFY(words(dialog, "undoFileText").contains(u"elsewhere/old bytes"_qs));
    QTest::keyClick(find<QCheckBox>(dialog, "notInUse"), Qt::Key_Space);
    press(dialog, "repairStart");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairUndo")->isVisible());
    QVERIFY(std::filesystem::exists(undoFile));
    press(dialog, "repairUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QVERIFY(m_demo->isOriginal());
}

void RepairTest::closingWaits()
{
    QPointer<MainWindow> window = m_demo->open();
    DemoWindow::startRepair(window);
    QVERIFY(!window->close());
    QVERIFY(!window->close()); // asked once
    QCOMPARE(window->findChildren<QDialog *>(u"closeWhileWriting"_qs).size(), 1);
    press(find<QDialog>(window, "closeWhileWriting"), "waitAndClose");
    QTRY_VERIFY(!window);
    MainWindow *again = m_demo->open();
    QVERIFY(again->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    QTRY_VERIFY(words(again, "verdictNotice").startsWith(u"Repaired today"_qs));
}

void RepairTest::closingStops()
{
    QPointer<MainWindow> window = m_demo->open();
    DemoWindow::startRepair(window);
    QVERIFY(!window->close());
    press(find<QDialog>(window, "closeWhileWriting"), "stopAndClose");
    QTRY_VERIFY(!window);
    const auto journals = m_demo->journals();
    QVERIFY(std::ranges::none_of(journals, [](const FoundJournal &found) {
        return found.info && found.info->state == JournalState::Applying;
    }));
    const bool isRepaired = std::ranges::any_of(journals, [](const FoundJournal &found) {
        return found.info && found.info->state == JournalState::Finished;
    });
    QCOMPARE(m_demo->isOriginal(), !isRepaired);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::RepairTest)
#include "repair_test.moc"
