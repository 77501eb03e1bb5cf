#include "engine/io/exclusivefile.h"
#include "tests/scenarios/editfixture.h"

#include <QDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace parascope::test;

namespace parascope::ui {

/// Edits that are not to be lost by closing, and images that must not be edited.
class HexEditGuardScenario : public QObject, private EditFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeAll(); }
    void cleanup() { destroyAll(); }
    void discardWritesNothing();
    void closingAsks();
    void closingSaves();
    void closingDiscards();
    void evidenceForbidsIt();
    void inUseForbidsIt();
    void readOnlyForbidsIt();
};

void HexEditGuardScenario::discardWritesNothing()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    press(window, "editDiscard");
    QVERIFY(edits(window).pending().isEmpty());
    QVERIFY(!action(window, ActionId::SaveEdits)->isEnabled());
    QCOMPARE(contentsOf(image()), m_original);
    QVERIFY(journals().empty());
}

void HexEditGuardScenario::closingAsks()
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

void HexEditGuardScenario::closingSaves()
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

void HexEditGuardScenario::closingDiscards()
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

void HexEditGuardScenario::evidenceForbidsIt()
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

void HexEditGuardScenario::inUseForbidsIt()
{
    const auto identity = HostFile::open(image()).value()->identity().value();
    const auto machine = ExclusiveFile::open(image(), identity, true);
    QVERIFY(machine);
    MainWindow *window = open();
    QAction *mode = action(window, ActionId::EditBytes);
    QVERIFY(!mode->isEnabled());
    QVERIFY2(mode->statusTip().contains(u"virtual machine"_qs), qPrintable(mode->statusTip()));
}

void HexEditGuardScenario::readOnlyForbidsIt()
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexEditGuardScenario)
#include "hexeditguard_test.moc"
