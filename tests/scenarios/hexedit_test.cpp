#include "engine/edit/saveedits.h"
#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
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
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace parascope::test;

namespace parascope::ui {

namespace {

constexpr std::uint64_t kCluster = 64 * 1024;
constexpr std::uint64_t kData = kCluster; ///< of guest cluster 5 in the file

} // namespace

/// Edits from the window, on real files, by real keys and clicks: typed, saved, taken back.
class HexEditScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saveAndUndo();
    void newClusterIsSaved();
    void destroyedHeaderIsTakenBack();
    void commandLineTakesItBack();
    void tickIsWantedWhenNotClosed();
    void discardWritesNothing();
    void closingAsks();
    void closingSaves();
    void closingDiscards();
    void evidenceForbidsIt();
    void inUseForbidsIt();
    void readOnlyForbidsIt();
    void changedFileIsNotOverwritten();
    void interruptedIsUndoneNotFinished();

private:
    [[nodiscard]] std::filesystem::path image() const { return *m_folder / "disk.hds"; }
    void make(const ImageBuilder &builder = healthy());
    static ImageBuilder healthy() { return ImageBuilder().map(0, 1).map(5, 0); }
    MainWindow *open(bool isEvidence = false);
    void beginEditing(MainWindow *window, ByteSpace space, std::uint64_t offset);
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
    template <class Widget>
    static Widget *find(QWidget *parent, const char *name)
    {
        return parent->findChild<Widget *>(QString::fromLatin1(name));
    }
    template <class Button = QPushButton>
    static void press(QWidget *parent, const char *name)
    {
        auto *button = find<Button>(parent, name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString words(QWidget *parent, const char *name)
    {
        return find<QLabel>(parent, name)->text();
    }
    void save(MainWindow *window);
    [[nodiscard]] std::vector<FoundJournal> journals() const
    {
        JobControl control;
        return findJournals(image(), control).value_or(std::vector<FoundJournal>());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
    QByteArray m_original;
};

void HexEditScenario::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    make();
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
}

void HexEditScenario::cleanup()
{
    m_windows.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void HexEditScenario::make(const ImageBuilder &builder)
{
    std::filesystem::remove(image());
    writeSparse(*builder.build(), image());
    m_original = contentsOf(image());
}

/// Until the image is checked and the menu knows whether it may be edited.
MainWindow *HexEditScenario::open(bool isEvidence)
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

void HexEditScenario::beginEditing(MainWindow *window, ByteSpace space, std::uint64_t offset)
{
    window->document()->selectBytes(space, offset);
    QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(edits(window).isOn());
    QVERIFY(hex(window)->isVisible());
    QTRY_VERIFY(hex(window)->blocks().at(offset).kind != ByteKind::Pending);
}

void HexEditScenario::save(MainWindow *window)
{
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog && dialog->isVisible());
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
}

void HexEditScenario::saveAndUndo()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::Guest, 5 * kCluster + 16);
    type(window, "cafe");
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edits(window).pending().isEmpty());
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edits(window).pending().byteCount(), std::size_t(2));
    QCOMPARE(words(window, "editSummary"), u"1 edit, 2 bytes"_qs);
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    QCOMPARE(contentsOf(image()), m_original);

    press<QToolButton>(window, "editSave");
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    QCOMPARE(words(dialog, "saveEditsHeadline"),
             u"2 bytes in 1 place will be written to disk.hds."_qs);
    QVERIFY(words(dialog, "undoFileText").contains(u"parascope-undo"_qs));
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Edited today"_qs));
    QByteArray expected = m_original;
    expected[qsizetype(kData) + 16] = char(0xCA);
    expected[qsizetype(kData) + 17] = char(0xFE);
    QCOMPARE(contentsOf(image()), expected);
    QVERIFY(edits(window).pending().isEmpty());
    QCOMPARE(words(window, "verdictLock"), u"Edited; the old bytes are kept"_qs);
    QTRY_COMPARE(hex(window)->blocks().at(5 * kCluster + 16), (HexByte{ByteKind::Data, 0xCA}));

    // It is listed, and taken back like a repair.
    action(window, ActionId::EarlierRepairs)->trigger();
    auto *list = find<QTreeWidget>(window, "earlierRepairs");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(3), u"2 bytes edited by hand"_qs);
    QVERIFY(!find<QPushButton>(window, "earlierFinish")->isVisible());
    press(window, "verdictUndo");
    auto *undo = find<QDialog>(window, "undoDialog");
    QVERIFY(undo);
    QTRY_COMPARE(words(undo, "undoHeadline"), u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::newClusterIsSaved()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::Guest, 9 * kCluster);
    QTest::keyClick(hex(window), Qt::Key_Tab);
    type(window, "new");
    save(window);
    QTRY_VERIFY(window->document()->report() && window->document()->state()->bat[9] != 0);
    QVERIFY(!window->document()->report()->isRepairUseful());
    QTRY_COMPARE(hex(window)->blocks().at(9 * kCluster), (HexByte{ByteKind::Data, 'n'}));
    QVERIFY(contentsOf(image()).contains("new"));
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::destroyedHeaderIsTakenBack()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, 0);
    type(window, "00");
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    QVERIFY(words(dialog, "saveEditsDetail").contains(u"may not open"_qs));
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(window->document()->error());
    QVERIFY(!action(window, ActionId::EditBytes)->isEnabled());
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
    QTRY_VERIFY(!window->document()->error() &&
                window->document()->stage() == ImageSession::Stage::Idle);
}

void HexEditScenario::commandLineTakesItBack()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "cafe77");
    save(window);
    QVERIFY(contentsOf(image()) != m_original);
    m_windows.reset();
    const Program program(m_folder->path());
    const Outcome listed = program.run({"undo", "--list", image().native()});
    QVERIFY2(listed.output.contains("3 bytes edited by hand"), listed.output);
    const Outcome undone = program.run({"undo", "--not-in-use", image().native()});
    QVERIFY2(undone.code == 0 && undone.output.contains("The edit was undone"),
             undone.errors + undone.output);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::tickIsWantedWhenNotClosed()
{
    make(healthy().inUse(kInUseOpen));
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    auto *start = find<QPushButton>(dialog, "saveEditsStart");
    auto *tick = find<QCheckBox>(dialog, "notInUse");
    QVERIFY(tick->isVisible() && !tick->isChecked() && !start->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QByteArray expected = m_original;
    expected[qsizetype(kData)] = 0;
    QCOMPARE(contentsOf(image()), expected); // "not closed" stays as it was
}

void HexEditScenario::discardWritesNothing()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    press<QToolButton>(window, "editDiscard");
    QVERIFY(edits(window).pending().isEmpty());
    QVERIFY(!action(window, ActionId::SaveEdits)->isEnabled());
    QCOMPARE(contentsOf(image()), m_original);
    QVERIFY(journals().empty());
}

void HexEditScenario::closingAsks()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    QTest::keyClick(window, Qt::Key_W, Qt::ControlModifier);
    auto *question = find<QMessageBox>(window, "closeWithEdits");
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(u"1 edit, 1 byte"_qs));
    press(question, "closeCancel");
    QVERIFY(window->isVisible());
    QVERIFY(!edits(window).pending().isEmpty());
    QTRY_VERIFY(!find<QMessageBox>(window, "closeWithEdits"));
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::closingSaves()
{
    QPointer<MainWindow> window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    window->close();
    press(find<QMessageBox>(window, "closeWithEdits"), "closeSaveEdits");
    auto *dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!window);
    QByteArray expected = m_original;
    expected[qsizetype(kData)] = 0;
    QCOMPARE(contentsOf(image()), expected);
}

void HexEditScenario::closingDiscards()
{
    QPointer<MainWindow> window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    window->close();
    press(find<QMessageBox>(window, "closeWithEdits"), "closeDiscardEdits");
    QTRY_VERIFY(!window);
    QCOMPARE(contentsOf(image()), m_original);
    QVERIFY(journals().empty());
}

void HexEditScenario::evidenceForbidsIt()
{
    MainWindow *window = open(true);
    QAction *mode = action(window, ActionId::EditBytes);
    QVERIFY(!mode->isEnabled());
    QVERIFY2(mode->statusTip().contains(u"Evidence mode"_qs), qPrintable(mode->statusTip()));
    QTest::keyClick(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!edits(window).isOn());
    // Switched on later it ends the editing, and what is pending cannot be saved.
    action(window, ActionId::Evidence)->trigger();
    QTRY_VERIFY(mode->isEnabled());
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    action(window, ActionId::Evidence)->trigger();
    QVERIFY(!edits(window).isOn());
    QVERIFY(!find<QToolButton>(window, "editSave")->isEnabled());
    QVERIFY(!action(window, ActionId::SaveEdits)->isEnabled());
    window->close();
    auto *question = find<QMessageBox>(window, "closeWithEdits");
    QVERIFY(!find<QPushButton>(question, "closeSaveEdits")->isEnabled());
    press(question, "closeDiscardEdits");
}

void HexEditScenario::inUseForbidsIt()
{
    const auto identity = HostFile::open(image()).value()->identity().value();
    const auto machine = ExclusiveFile::open(image(), identity, true);
    QVERIFY(machine);
    MainWindow *window = open();
    QAction *mode = action(window, ActionId::EditBytes);
    QVERIFY(!mode->isEnabled());
    QVERIFY2(mode->statusTip().contains(u"virtual machine"_qs), qPrintable(mode->statusTip()));
}

void HexEditScenario::readOnlyForbidsIt()
{
    std::filesystem::permissions(image(), std::filesystem::perms::owner_read |
                                              std::filesystem::perms::others_read);
    const Unprivileged nobody;
    MainWindow *window = open();
    QAction *mode = action(window, ActionId::EditBytes);
    QVERIFY(!mode->isEnabled());
    QVERIFY2(mode->statusTip().contains(u"write-protected"_qs), qPrintable(mode->statusTip()));
    m_windows.reset();
}

void HexEditScenario::changedFileIsNotOverwritten()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    m_folder->writeAt("disk.hds", kData + 1, std::as_bytes(std::span("xyz")));
    const QByteArray changed = contentsOf(image());
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = find<QDialog>(window, "saveEditsDialog");
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(words(dialog, "saveEditsMessage").contains(u"not saved"_qs));
    QVERIFY(dialog->isVisible());
    QCOMPARE(contentsOf(image()), changed);
    QVERIFY(journals().empty());
    press(dialog, "saveEditsCancel");
    QVERIFY(!edits(window).pending().isEmpty());
    edits(window).clear();
}

void HexEditScenario::interruptedIsUndoneNotFinished()
{
    // A save that ended in the middle: the journal is there, and half of the bytes.
    {
        JobControl control;
        MainWindow *window = open();
        const ReportPtr report = window->document()->report();
        m_windows.reset();
        EditRun run{{EditSpace::File, kData}, {}, {std::byte(1), std::byte(2)}};
        for (int i = 0; i < 2; ++i)
            run.saved.push_back(std::byte(m_original[qsizetype(kData) + i]));
        const auto file = ExclusiveFile::open(image(), report->state()->identity, true).value();
        const auto plan = planEdits(report, {run}, *file, control).value();
        const auto journal = createJournal(image(), {}, *file, plan.journal, control).value();
        QVERIFY(journal->beginApplying());
        QVERIFY(file->writeAt(kData, std::span(run.bytes).first(1)));
    }
    MainWindow *window = open();
    QTRY_VERIFY(words(window, "verdictNotice").contains(u"interrupted"_qs));
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
    QVERIFY(!action(window, ActionId::EditBytes)->isEnabled());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
    QTRY_VERIFY(action(window, ActionId::EditBytes)->isEnabled());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexEditScenario)
#include "hexedit_test.moc"
