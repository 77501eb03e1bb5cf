#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"
#include "ui/shell/windows.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QSettings>
#include <QTreeWidget>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// Where a call of the program ends up: which window, and in which mode.
class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void openImageIsRaised();
    void otherImageGetsItsOwnWindow();
    void startPageIsUsed();
    void startPageThatAsksIsLeftAlone();
    void imageNeedsNoStartPage();
    void callWithoutImageShowsAStartPage();
    void newImageDialogComes();
    void severalAtOnce();
    void evidenceNeverEndsInAnotherWindow();
    void callNeverEndsInAnEvidenceWindowUnasked();
    void folderOffersItsImages();
    void rawDiskGoesToTheImport();
    void tokenIsForOneTimeOnly();

private:
    [[nodiscard]] fs::path image() const { return *m_folder / "a.hds"; }
    [[nodiscard]] fs::path other() const { return *m_folder / "b.hds"; }
    [[nodiscard]] MainWindow *only() const
    {
        return m_windows->windows().size() == 1 ? m_windows->windows().constFirst() : nullptr;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
};

void WindowsTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(image()));
    QVERIFY(writeDemoImage(other()));
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
}

void WindowsTest::cleanup()
{
    m_windows.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void WindowsTest::openImageIsRaised()
{
    m_windows->serve({{image()}});
    MainWindow *const first = only();
    QVERIFY(first);
    m_windows->serve({{other()}});
    QCOMPARE(m_windows->windows().size(), 2);
    first->showMinimized();
    fs::create_symlink(image(), *m_folder / "link.hds");
    m_windows->serve({{*m_folder / "link.hds"}});
    QCOMPARE(m_windows->windows().size(), 2);
    QVERIFY(!first->isMinimized());
    QVERIFY(QTest::qWaitForWindowActive(first));
}

void WindowsTest::otherImageGetsItsOwnWindow()
{
    m_windows->serve({{image()}});
    m_windows->serve({{other()}});
    QCOMPARE(m_windows->windows().size(), 2);
    QCOMPARE(m_windows->windows().at(0)->imagePath(), image());
    QCOMPARE(m_windows->windows().at(1)->imagePath(), other());
}

void WindowsTest::startPageIsUsed()
{
    m_windows->serve({});
    QVERIFY(only() && !only()->document());
    m_windows->serve({{image()}});
    QVERIFY(only());
    QCOMPARE(only()->imagePath(), image());
}

void WindowsTest::startPageThatAsksIsLeftAlone()
{
    m_windows->serve({.images = {}, .wantsNewImage = true});
    QTRY_VERIFY(only() && find<QDialog>(only(), "newImageDialog"));
    m_windows->serve({{image()}});
    QCOMPARE(m_windows->windows().size(), 2);
}

void WindowsTest::imageNeedsNoStartPage()
{
    const auto page = [this] {
        return only()->findChild<StartPage *>();
    };
    m_windows->serve({{image()}});
    QVERIFY(only() && !page());
    // Who gives up the image that it showed in the place of one comes back to one.
    only()->showImage(other(), MainWindow::Instead::StartPage);
    QVERIFY(!page());
    only()->giveUp();
    QVERIFY(page() && page()->isVisible());
    QVERIFY(page()->focusProxy() && only()->focusWidget() == page()->focusProxy());
    only()->showImage(image());
    QVERIFY(!page()->isVisible());
}

void WindowsTest::callWithoutImageShowsAStartPage()
{
    m_windows->serve({{image()}});
    m_windows->serve({});
    QCOMPARE(m_windows->windows().size(), 2);
    m_windows->serve({}); // the one that is there
    QCOMPARE(m_windows->windows().size(), 2);
}

void WindowsTest::newImageDialogComes()
{
    m_windows->serve({.images = {}, .wantsNewImage = true});
    QTRY_VERIFY(find<QDialog>(only(), "newImageDialog"));
    QTRY_VERIFY(find<QDialog>(only(), "newImageDialog")->isVisible());
}

void WindowsTest::severalAtOnce()
{
    m_windows->serve({{image(), other(), image()}});
    QCOMPARE(m_windows->windows().size(), 2);
}

void WindowsTest::evidenceNeverEndsInAnotherWindow()
{
    m_windows->serve({{image()}});
    MainWindow *const evidence = m_windows->openImage(other());
    evidence->actions()[ActionId::Evidence]->trigger();
    // From a window in evidence mode: the image is open, but in a window that may write.
    MainWindow *const shown = m_windows->openImage(image(), evidence);
    QVERIFY(shown->isEvidence());
    QCOMPARE(m_windows->windows().size(), 3);
    QCOMPARE(m_windows->openImage(image(), evidence), shown);
    // The same for a program that was started so.
    m_windows = std::make_unique<Windows>(m_settings.get(), true);
    MainWindow *const switchedOff = m_windows->openImage(image());
    QVERIFY(switchedOff->isEvidence());
    switchedOff->actions()[ActionId::Evidence]->trigger();
    m_windows->serve({{image()}});
    QCOMPARE(m_windows->windows().size(), 2);
    QVERIFY(m_windows->windows().at(1)->isEvidence());
}

void WindowsTest::callNeverEndsInAnEvidenceWindowUnasked()
{
    m_windows->serve({});
    only()->actions()[ActionId::Evidence]->trigger();
    m_windows->serve({{image()}});
    QCOMPARE(m_windows->windows().size(), 2);
    QVERIFY(!m_windows->windows().at(1)->isEvidence());
}

void WindowsTest::folderOffersItsImages()
{
    m_windows->serve({{m_folder->path()}});
    MainWindow *const window = only();
    QVERIFY(window);
    QTreeWidget *images = nullptr;
    QTRY_VERIFY((images = find<QTreeWidget>(window, "insteadImages")) && images->isVisible());
    QCOMPARE(images->topLevelItemCount(), 2);
    QTest::keyClick(images, Qt::Key_Return);
    QTRY_COMPARE(window->imagePath(), image());
    QVERIFY(only()); // in the same window
}

void WindowsTest::rawDiskGoesToTheImport()
{
    std::string disk(1024 * 1024, '\0');
    disk.replace(510, 2, "\x55\xAA");
    const fs::path raw = m_folder->write("disk.img", disk);
    m_windows->serve({{raw}});
    QPushButton *import = nullptr;
    QTRY_VERIFY((import = find<QPushButton>(only(), "insteadImport")) && import->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    test::press(only(), "insteadImport");
    QLineEdit *source = nullptr;
    QTRY_VERIFY((source = find<QLineEdit>(only(), "importSource")));
    QCOMPARE(source->text(), QString::fromStdString(raw.native()));
}

void WindowsTest::tokenIsForOneTimeOnly()
{
    m_windows->serve({.images = {image()}, .activationToken = "token"});
    QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::WindowsTest)
#include "windows_test.moc"
