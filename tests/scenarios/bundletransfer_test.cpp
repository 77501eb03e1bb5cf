#include "engine/io/memoryfile.h"
#include "tests/support/imagefiles.h"
#include "tests/support/newbundles.h"
#include "tests/ui/shell/bundlewindows.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Disks of several files, made and exported from their window.
class BundleTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void snapshotIsExportedAsItIsShown();
    void rawDiskIsExported();
    void restOfADiskIsExported();
    void newDiskIsShown();
    void importedDiskIsShown();

private:
    /// The dialog of the window, once it can begin; with zeros for what is missing where it has to.
    QDialog *openExport(MainWindow *window, bool needsZeros = false)
    {
        auto *dialog = static_cast<QDialog *>(nullptr);
        [&] {
            QTRY_VERIFY(window->actions()[ActionId::Export]->isEnabled());
            window->actions()[ActionId::Export]->trigger();
            dialog = find<QDialog>(window, "exportDialog");
            QVERIFY(dialog && dialog->isVisible());
            if (needsZeros) {
                QTRY_VERIFY(find<QCheckBox>(dialog, "exportZeros")->isVisible());
                QTest::keyClick(find<QCheckBox>(dialog, "exportZeros"), Qt::Key_Space);
            }
            QTRY_VERIFY(find<QPushButton>(dialog, "exportStart")->isEnabled());
        }();
        return dialog;
    }
    static void run(QDialog *dialog)
    {
        press(dialog, "exportStart");
        QTRY_COMPARE(words(dialog, "exportHeadline"), u"The disk was exported."_qs);
    }
    [[nodiscard]] bool holds(const char *name, const std::vector<std::byte> &bytes) const
    {
        return test::holds(m_here->folder() / name, MemoryFile(bytes));
    }

    std::unique_ptr<BundleWindows> m_here;
};

void BundleTransferTest::snapshotIsExportedAsItIsShown()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle / builder.fileName(1));
    QDialog *dialog = openExport(window);
    QCOMPARE(words(dialog, "exportDisk"),
             u"Disk “disk” as of snapshot “Before update”, from 2 layers."_qs);
    run(dialog);
    QVERIFY(holds("disk.raw", builder.contents(1)));
    dialog->close();
    fs::remove(m_here->folder() / "disk.raw");

    window->diskView()->pick(QString::fromStdString(builder.guidOf(2)), 0);
    BundleWindows::settle(window);
    dialog = openExport(window);
    QCOMPARE(words(dialog, "exportDisk"), u"Disk “disk” as it is now, from 3 layers."_qs);
    run(dialog);
    QVERIFY(holds("disk.raw", builder.contents(2)));
}

void BundleTransferTest::rawDiskIsExported()
{
    test::BundleBuilder builder("raw");
    builder.layer().plain();
    MainWindow *window = m_here->open(builder.write(m_here->folder().path()));
    run(openExport(window));
    QVERIFY(holds("raw.raw", builder.contents(0)));
}

/// The first part's file is gone, and its place in the window is a page.
void BundleTransferTest::restOfADiskIsExported()
{
    test::BundleBuilder builder("split");
    builder.storages({1024, 1024});
    builder.layer().clusters({0, 3}).clusters({1, 7}, 1).without(0, 0);
    MainWindow *window = m_here->open(builder.write(m_here->folder().path()));
    QDialog *dialog = openExport(window, true);
    QVERIFY(words(dialog, "exportDiskNote").contains(QString::fromStdString(builder.fileName(0))));
    run(dialog);
    std::vector<std::byte> expected = builder.contents(0);
    std::ranges::fill(std::span(expected).first(1024 * 512), std::byte{0});
    QVERIFY(holds("split.raw", expected));
}

void BundleTransferTest::newDiskIsShown()
{
    MainWindow *window = m_here->windows().addWindow();
    window->actions()[ActionId::NewImage]->trigger();
    auto *dialog = find<QDialog>(window, "newImageDialog");
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *folder = find<QLineEdit>(dialog, "newImageFolder");
    folder->selectAll();
    QTest::keyClicks(folder, QString::fromStdString(m_here->folder().path().native()));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(find<QRadioButton>(dialog, "newImageBundle")->isChecked());
    QTRY_VERIFY(find<QPushButton>(dialog, "newImageCreate")->isEnabled());
    press(dialog, "newImageCreate");
    QTRY_VERIFY(window->diskView());
    BundleWindows::settle(window);
    const fs::path bundle = m_here->folder() / "New disk.hdd";
    QCOMPARE(window->diskView()->place(), bundle);
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Good);
    const QString wrong = test::wrongWithBundle(bundle);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(m_here->settings().newImageChoices().asBundle);
}

void BundleTransferTest::importedDiskIsShown()
{
    m_here->folder().writeAt("old.raw", (3 << 20) - 1, std::array{std::byte{1}});
    MainWindow *window = m_here->windows().addWindow();
    window->actions()[ActionId::Import]->trigger();
    auto *dialog = find<QDialog>(window, "importDialog");
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(find<QLineEdit>(dialog, "importSource"),
                     QString::fromStdString((m_here->folder() / "old.raw").native()));
    QTest::keyClick(find<QWidget>(dialog, "importKind"), Qt::Key_End);
    QTRY_VERIFY(find<QPushButton>(dialog, "importStart")->isEnabled());
    press(dialog, "importStart");
    QTRY_COMPARE(words(dialog, "importHeadline"), u"The disk was imported."_qs);
    auto *links = find<QLabel>(dialog, "importLinks");
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return);
    QTRY_VERIFY(window->diskView());
    BundleWindows::settle(window);
    QCOMPARE(window->diskView()->place(), m_here->folder() / "old.hdd");
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Good);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleTransferTest)
#include "bundletransfer_test.moc"
