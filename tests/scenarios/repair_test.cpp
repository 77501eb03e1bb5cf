#include "engine/io/hostfile.h"
#include "engine/journal/journalstore.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QtTest>

#include <algorithm>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// Repair and undo from the window, on real files, by real clicks.
class RepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void repairAndUndo();
    void tickAndChoiceChangeThePlan();
    void tickIsWantedWhenNobodyCanTell();
    void copyLeavesTheOriginal();
    void forbiddenIsExplained();
    void evidenceOffersNothing();
    void secondJobIsRefused();
    void stopLeavesAWholeImage();
    void interruptedCanBeUndone();
    void interruptedCanBeFinished();
    void undoIsRefusedAfterAChange();
    void earlierRepairsAreListedAndDeleted();
    void closingWaits();
    void closingStops();
    void undoFileCanGoElsewhere();

private:
    [[nodiscard]] std::filesystem::path image() const { return *m_folder / "demo.hds"; }
    MainWindow *open();
    void repairWhole(MainWindow *window);
    void startRepair(MainWindow *window);
    std::filesystem::path onlyJournal();
    static QByteArray hashOf(const std::filesystem::path &path);
    template <class Widget>
    static Widget *find(QWidget *parent, const char *name)
    {
        return parent->findChild<Widget *>(QString::fromLatin1(name));
    }
    static void press(QWidget *parent, const char *name)
    {
        auto *button = find<QPushButton>(parent, name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString words(QWidget *parent, const char *name)
    {
        return find<QLabel>(parent, name)->text();
    }
    void answerWith(MainWindow *window, std::filesystem::path path)
    {
        window->findChild<ImageRepair *>()->controller().setAskPath(
            [path = std::move(path)](
                QWidget *, AskedPath, const std::filesystem::path &,
                const std::function<void(const std::filesystem::path &)> &answer) {
                answer(path);
            });
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
    QByteArray m_original;
};

/// Of length and contents; zeros count by their place alone, so that holes cost nothing.
QByteArray RepairTest::hashOf(const std::filesystem::path &path)
{
    const auto file = HostFile::open(path);
    const auto size = file ? (*file)->size() : 0;
    if (!file || !size)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(qulonglong(*size)));
    constexpr std::uint64_t kBlock = 4096;
    std::vector<std::byte> block;
    for (std::uint64_t at = 0; at < *size;) {
        const auto extent = (*file)->extentAt(at);
        if (!extent || extent->range.end() <= at)
            return {};
        if (extent->isHole) {
            at = extent->range.end();
            continue;
        }
        block.assign(std::min(kBlock - at % kBlock, *size - at), std::byte());
        if (const auto got = (*file)->readAt(at, block); !got || *got != block.size())
            return {};
        if (std::ranges::any_of(block, [](std::byte byte) { return byte != std::byte(); })) {
            hash.addData(QByteArray::number(qulonglong(at)));
            hash.addData({reinterpret_cast<const char *>(block.data()), qsizetype(block.size())});
        }
        at += block.size();
    }
    return hash.result();
}

void RepairTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(image()));
    m_original = hashOf(image());
    QVERIFY(!m_original.isEmpty());
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
}

void RepairTest::cleanup()
{
    m_windows.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

MainWindow *RepairTest::open()
{
    MainWindow *window = m_windows->openImage(image());
    [&] {
        QTRY_VERIFY(window->document()->report());
        QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    }();
    return window;
}

std::filesystem::path RepairTest::onlyJournal()
{
    JobControl control;
    const auto journals = findJournals(image(), control);
    return journals && journals->size() == 1 ? journals->front().path : std::filesystem::path();
}

/// Up to the click that begins it.
void RepairTest::startRepair(MainWindow *window)
{
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QTRY_VERIFY(find<QCheckBox>(dialog, "notInUse")->isVisible());
    QTest::keyClick(find<QCheckBox>(dialog, "notInUse"), Qt::Key_Space);
    QTRY_VERIFY(find<QPushButton>(dialog, "repairStart")->isEnabled());
    press(dialog, "repairStart");
}

void RepairTest::repairWhole(MainWindow *window)
{
    startRepair(window);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairUndo")->isVisible());
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
}

void RepairTest::repairAndUndo()
{
    MainWindow *window = open();
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    window->document()->selectGuestCluster(GuestCluster(300));
    repairWhole(window);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(words(dialog, "repairEndHeadline").contains(u"No problems found"_qs));
    QVERIFY(words(dialog, "repairUndoHint")
                .startsWith(u"Undo works only until a virtual machine writes to this disk."_qs));
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Repaired today"_qs));
    QVERIFY(!words(window, "verdictLock").contains(u"Nothing"_qs));
    QVERIFY(!find<QPushButton>(window, "verdictRepair")->isVisible());
    QCOMPARE(window->document()->selection().guest, GuestCluster(300)); // the place is kept
    QVERIFY(hashOf(image()) != m_original);

    press(dialog, "repairUndo");
    auto *undo = find<QDialog>(window, "undoDialog");
    QVERIFY(undo);
    QTRY_COMPARE(words(undo, "undoHeadline"), u"The repair was undone."_qs);
    QCOMPARE(hashOf(image()), m_original);
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Damaged);
    QTRY_VERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
    QVERIFY(!find<QPushButton>(window, "verdictUndo")->isVisible());
    QVERIFY(!std::filesystem::is_empty(onlyJournal())); // never deleted by itself
}

void RepairTest::tickAndChoiceChangeThePlan()
{
    MainWindow *window = open();
    QTest::keyClick(window, Qt::Key_R, Qt::ControlModifier);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(dialog);
    auto *start = find<QPushButton>(dialog, "repairStart");
    QTRY_VERIFY(start->text().contains(u"1 cluster will read as zeros"_qs));
    QVERIFY(find<QPlainTextEdit>(dialog, "repairRanges")
                ->toPlainText()
                .startsWith(u"0x1F900000 to 0x1F9FFFFF"_qs));
    QCOMPARE(words(dialog, "beforeNumber0"), u"3"_qs);
    QCOMPARE(words(dialog, "afterNumber0"), u"0"_qs);

    QTest::keyClick(find<QCheckBox>(dialog, "planTick-table.outside-file"), Qt::Key_Space);
    QTRY_COMPARE(start->text(), u"&Repair this file"_qs);
    QTRY_COMPARE(words(dialog, "afterNumber0"), u"1"_qs);
    QVERIFY(!find<QPlainTextEdit>(dialog, "repairRanges")->isVisible());

    // The other choice gives something up, and moves to that group.
    auto *choice = find<QComboBox>(dialog, "planChoice-table.duplicate");
    QVERIFY(choice);
    QVERIFY(!find<QLabel>(dialog, "planGroup2"));
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_VERIFY(start->text().contains(u"1 cluster will read as zeros"_qs));
    QVERIFY(find<QLabel>(dialog, "planGroup2"));
    choice = find<QComboBox>(dialog, "planChoice-table.duplicate");
    QTest::keyClick(choice, Qt::Key_Down); // the first gives way
    QTRY_COMPARE(start->text(), u"&Repair this file"_qs);

    for (const char *name : {"header.not-closed", "table.duplicate", "table.cut-by-end"}) {
        auto *tick = dialog->findChild<QCheckBox *>(u"planTick-"_qs + QLatin1String(name));
        QVERIFY(tick);
        QTest::keyClick(tick, Qt::Key_Space);
    }
    QTRY_COMPARE(words(dialog, "repairAfterwards"), u"Nothing is chosen."_qs);
    QVERIFY(!find<QPushButton>(dialog, "repairCopy")->isEnabled());
    QCOMPARE(hashOf(image()), m_original);
    QVERIFY(onlyJournal().empty());
}

void RepairTest::tickIsWantedWhenNobodyCanTell()
{
    MainWindow *window = open();
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    auto *tick = find<QCheckBox>(dialog, "notInUse");
    auto *start = find<QPushButton>(dialog, "repairStart");
    QTRY_VERIFY(tick->isVisible());
    QVERIFY(!tick->isChecked());
    QVERIFY(!start->isEnabled());
    QVERIFY(find<QPushButton>(dialog, "repairCopy")->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(start->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(!start->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "repairDialog"));
}

void RepairTest::copyLeavesTheOriginal()
{
    MainWindow *window = open();
    const std::filesystem::path copy = *m_folder / "copy.hds";
    answerWith(window, copy);
    press(window, "verdictRepair");
    auto *dialog = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairCopy")->isEnabled());
    press(dialog, "repairCopy");
    QTRY_VERIFY(words(dialog, "repairEndHeadline").contains(u"No problems found"_qs));
    QVERIFY(!find<QPushButton>(dialog, "repairUndo")->isVisible());
    QCOMPARE(hashOf(image()), m_original);
    QVERIFY(onlyJournal().empty());
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    MainWindow *other = m_windows->openImage(copy, window);
    QTRY_VERIFY(other->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
}

void RepairTest::forbiddenIsExplained()
{
    QFile file(QString::fromStdString(image().native()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(52)); // flags: conversion under way
    QVERIFY(file.putChar(2));
    file.close();
    MainWindow *window = open();
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
    m_windows = std::make_unique<Windows>(m_settings.get(), true);
    MainWindow *window = open();
    for (const ActionId id : {ActionId::Repair, ActionId::UndoRepair, ActionId::EarlierRepairs})
        QVERIFY(!window->actions()[id]->isEnabled());
    QVERIFY(!find<QPushButton>(window, "verdictRepair")->isVisible());
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
}

void RepairTest::secondJobIsRefused()
{
    std::filesystem::create_hard_link(image(), *m_folder / "link.hds");
    MainWindow *window = open();
    const auto key = ChangeClaims::keyOf(*m_folder / "link.hds");
    QVERIFY(key && m_windows->claims()->take(*key)); // as another window would
    startRepair(window);
    auto *dialog = find<QDialog>(window, "repairDialog");
    QCOMPARE(words(dialog, "repairEndHeadline"), u"Another change of this image is under way."_qs);
    QVERIFY(m_windows->claims()->isTaken(*key)); // still that of the other
    m_windows->claims()->release(*key);
    QCOMPARE(hashOf(image()), m_original);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "repairDialog"));
    repairWhole(window);
}

void RepairTest::stopLeavesAWholeImage()
{
    MainWindow *window = open();
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
    QCOMPARE(hashOf(image()), m_original);
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    QVERIFY(window->actions()[ActionId::CheckAgain]->isEnabled());
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
}

void RepairTest::interruptedCanBeUndone()
{
    repairWhole(open());
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
    QVERIFY(openJournal(onlyJournal()).value()->beginApplying()); // as a crash would leave it
    MainWindow *window = open();
    QTRY_COMPARE(words(window, "verdictNotice"), u"An earlier repair was interrupted."_qs);
    QVERIFY(find<QPushButton>(window, "verdictFinish")->isVisible());
    QVERIFY(!window->actions()[ActionId::Repair]->isEnabled());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QCOMPARE(hashOf(image()), m_original);
    QTRY_VERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
}

void RepairTest::interruptedCanBeFinished()
{
    repairWhole(open());
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
    {
        // A torn write in the table, and the mark that says "open".
        const auto journal = openJournal(onlyJournal()).value();
        QVERIFY(journal->beginApplying());
        QFile file(QString::fromStdString(image().native()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(44));
        QCOMPARE(file.write("\x59\x6E\x6F\x74", 4), 4);
        QVERIFY(file.seek(64 + 4 * 377) && file.putChar('\x7F'));
    }
    MainWindow *window = open();
    QTRY_VERIFY(find<QPushButton>(window, "verdictFinish")->isVisible());
    press(window, "verdictFinish");
    auto *dialog = find<QDialog>(window, "undoDialog");
    QVERIFY(!find<QPushButton>(dialog, "undoStart")->isEnabled());
    QTest::keyClick(find<QCheckBox>(dialog, "undoNotInUse"), Qt::Key_Space);
    press(dialog, "undoStart");
    QTRY_VERIFY(words(dialog, "undoHeadline").startsWith(u"The repair was finished."_qs));
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Repaired today"_qs));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "undoDialog"));
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QCOMPARE(hashOf(image()), m_original);
}

void RepairTest::undoIsRefusedAfterAChange()
{
    MainWindow *window = open();
    repairWhole(window);
    QTest::keyClick(find<QDialog>(window, "repairDialog"), Qt::Key_Escape);
    {
        // As a virtual machine would: a new entry in the table.
        QFile file(QString::fromStdString(image().native()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(64 + 4 * 1023));
        QVERIFY(file.putChar(1));
    }
    const QByteArray changed = hashOf(image());
    const std::filesystem::path folder = *m_folder / "old";
    std::filesystem::create_directory(folder);
    answerWith(window, folder);
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    auto *dialog = find<QDialog>(window, "undoDialog");
    QTRY_VERIFY(words(dialog, "undoHeadline").contains(u"cannot be undone"_qs));
    QCOMPARE(words(dialog, "undoDetail").section(u'\n', 0, 0),
             u"the header or the table was changed"_qs);
    QCOMPARE(hashOf(image()), changed);
    press(dialog, "undoSaveOld");
    QTRY_COMPARE(words(dialog, "undoHeadline"), u"The old bytes were saved."_qs);
    QVERIFY(!std::filesystem::is_empty(folder));
    QCOMPARE(hashOf(image()), changed);
}

void RepairTest::earlierRepairsAreListedAndDeleted()
{
    MainWindow *window = open();
    repairWhole(window);
    window->actions()[ActionId::EarlierRepairs]->trigger();
    auto *dialog = find<QDialog>(window, "earlierRepairsDialog");
    QVERIFY(dialog && !dialog->isModal());
    auto *list = find<QTreeWidget>(dialog, "earlierRepairs");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), u"done"_qs);
    QVERIFY(list->topLevelItem(0)->text(3).contains(u"Not closed properly"_qs));
    press(dialog, "earlierUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QCOMPARE(hashOf(image()), m_original);
    QTRY_COMPARE(list->topLevelItem(0)->text(1), u"undone"_qs);
    QVERIFY(!find<QPushButton>(dialog, "earlierUndo")->isEnabled());

    const std::filesystem::path journal = onlyJournal();
    press(dialog, "earlierDelete");
    auto *question = find<QDialog>(dialog, "deleteUndoFile");
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape); // no
    QVERIFY(std::filesystem::exists(journal));
    QTRY_VERIFY(!find<QDialog>(dialog, "deleteUndoFile"));
    press(dialog, "earlierDelete");
    press(find<QDialog>(dialog, "deleteUndoFile"), "deleteConfirmed");
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QVERIFY(!std::filesystem::exists(journal));
}

void RepairTest::closingWaits()
{
    QPointer<MainWindow> window = open();
    startRepair(window);
    QVERIFY(!window->close());
    QVERIFY(!window->close()); // asked once
    QCOMPARE(window->findChildren<QDialog *>(u"closeWhileWriting"_qs).size(), 1);
    press(find<QDialog>(window, "closeWhileWriting"), "waitAndClose");
    QTRY_VERIFY(!window);
    MainWindow *again = open();
    QVERIFY(again->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    QTRY_VERIFY(words(again, "verdictNotice").startsWith(u"Repaired today"_qs));
}

void RepairTest::closingStops()
{
    QPointer<MainWindow> window = open();
    startRepair(window);
    QVERIFY(!window->close());
    press(find<QDialog>(window, "closeWhileWriting"), "stopAndClose");
    QTRY_VERIFY(!window);
    JobControl control;
    const auto journals = findJournals(image(), control);
    QVERIFY(journals);
    QVERIFY(std::ranges::none_of(*journals, [](const FoundJournal &found) {
        return found.info && found.info->state == JournalState::Applying;
    }));
    const bool isRepaired = std::ranges::any_of(*journals, [](const FoundJournal &found) {
        return found.info && found.info->state == JournalState::Finished;
    });
    QCOMPARE(hashOf(image()) == m_original, !isRepaired);
}

void RepairTest::undoFileCanGoElsewhere()
{
    MainWindow *window = open();
    std::filesystem::create_directory(*m_folder / "elsewhere");
    const std::filesystem::path undoFile = *m_folder / "elsewhere" / "old bytes";
    answerWith(window, undoFile);
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
    QCOMPARE(hashOf(image()), m_original);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::RepairTest)
#include "repair_test.moc"
