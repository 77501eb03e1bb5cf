#include "tests/scenarios/demowindow.h"

#include <QAction>
#include <QLineEdit>

using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Import, export, compacting and converting from the menus of the window, on real files.
class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_demo = std::make_unique<DemoWindow>(); }
    void cleanup() { m_demo.reset(); }
    void exportedImageIsOpened();
    void repairedImageIsCompactedAndUndone();
    void evidenceOnlyReads();
    void importNeedsNoImage();

private:
    std::unique_ptr<DemoWindow> m_demo;
};

void TransferTest::exportedImageIsOpened()
{
    MainWindow *window = m_demo->open();
    window->actions()[ActionId::Export]->trigger();
    auto *dialog = find<QDialog>(window, "exportDialog");
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QTRY_VERIFY(find<QCheckBox>(dialog, "exportZeros")->isVisible());
    QTest::keyClick(find<QCheckBox>(dialog, "exportZeros"), Qt::Key_Space);
    QTest::keyClick(find<QWidget>(dialog, "exportFormat"), Qt::Key_Down); // v2
    QTRY_VERIFY(find<QPushButton>(dialog, "exportStart")->isEnabled());
    press(dialog, "exportStart");
    QTRY_COMPARE(words(dialog, "exportHeadline"), u"The disk was exported."_qs);
    QVERIFY(m_demo->isOriginal());
    auto *links = find<QLabel>(dialog, "exportLinks");
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return); // open the image
    QTRY_COMPARE(m_demo->windows().windows().size(), 2);
    MainWindow *other = m_demo->windows().windows().back();
    QTRY_VERIFY(other->document() && other->document()->report());
    QCOMPARE(other->document()->problemCount(), std::uint64_t(0));
    QCOMPARE(other->imagePath(), m_demo->folder() / "demo exported.hds");
}

void TransferTest::repairedImageIsCompactedAndUndone()
{
    MainWindow *window = m_demo->open();
    window->actions()[ActionId::Compact]->trigger();
    auto *dialog = find<QDialog>(window, "compactDialog");
    QTRY_VERIFY(words(dialog, "compactObstacle").contains(u"Repair it first"_qs));
    DemoWindow::repairWhole(window);
    find<QDialog>(window, "repairDialog")->close();
    const QByteArray repaired = DemoWindow::hashOf(m_demo->image());
    QTRY_VERIFY(find<QCheckBox>(dialog, "compactOverwrite")->isVisible()); // planned anew
    QTest::keyClick(find<QCheckBox>(dialog, "compactOverwrite"), Qt::Key_Space);
    QTRY_VERIFY(find<QPushButton>(dialog, "compactStart")->isEnabled());
    press(dialog, "compactStart");
    QTRY_VERIFY(words(dialog, "compactHeadline").startsWith(u"The image was compacted."_qs));
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Compacted today"_qs));
    QVERIFY(DemoWindow::hashOf(m_demo->image()) != repaired);
    dialog->close();
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The change was undone."_qs);
    QCOMPARE(DemoWindow::hashOf(m_demo->image()), repaired);
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Repaired today"_qs)); // the one before
}

void TransferTest::evidenceOnlyReads()
{
    m_demo->restart(true);
    MainWindow *window = m_demo->open();
    QVERIFY(window->actions()[ActionId::Export]->isEnabled());
    QVERIFY(!window->actions()[ActionId::Compact]->isEnabled());
    QVERIFY(!window->actions()[ActionId::Convert]->isEnabled());
}

void TransferTest::importNeedsNoImage()
{
    MainWindow *window = m_demo->windows().addWindow();
    QVERIFY(!window->actions()[ActionId::Export]->isEnabled());
    window->actions()[ActionId::Import]->trigger();
    auto *dialog = find<QDialog>(window, "importDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *source = find<QLineEdit>(dialog, "importSource");
    QTest::keyClicks(source, QString::fromStdString(m_demo->image().native()));
    QTRY_VERIFY(words(dialog, "importSourceNote").contains(u"is a Parallels image"_qs));
    QFile raw(QString::fromStdString((m_demo->folder() / "disk.raw").native()));
    QVERIFY(raw.open(QIODevice::WriteOnly) && raw.resize(1 << 20));
    source->selectAll();
    QTest::keyClicks(source, raw.fileName());
    QTRY_VERIFY(find<QPushButton>(dialog, "importStart")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "importDialog"));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::TransferTest)
#include "transfer_test.moc"
