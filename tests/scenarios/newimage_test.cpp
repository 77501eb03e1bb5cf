#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"
#include "ui/wizards/create/newimagedialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// New images from the real window, on real files, by real keys and clicks.
class NewImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromTheStartPageByKeys();
    void fromTheStartPageByClicks();
    void besideAnOpenImage();
    void choicesAreRemembered();
    void beginsWhereImagesLie();
    void bundlesAreRemembered();
    void evidenceRemembersNothing();
    void windowStaysWhileOneIsMade();

private:
    [[nodiscard]] static NewImageDialog *dialogOf(const MainWindow *window)
    {
        return window->findChild<NewImageDialog *>();
    }
    /// Opens the dialog by Ctrl+N and waits until it offers to create.
    NewImageDialog *ask(MainWindow *window);
    /// Types a name, presses Return, and waits for the window that shows the image.
    MainWindow *make(NewImageDialog *dialog, const QString &name);
    [[nodiscard]] static QPushButton *button(const QWidget *parent, const char *name)
    {
        return parent->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
};

void NewImageTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((*m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setLastFolder(m_folder->path());
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
}

void NewImageTest::cleanup()
{
    m_windows.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

NewImageDialog *NewImageTest::ask(MainWindow *window)
{
    NewImageDialog *dialog = nullptr;
    window->activateWindow();
    [&] {
        QVERIFY(QTest::qWaitForWindowActive(window)); // or it has no shortcuts
        QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
        dialog = dialogOf(window);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(button(dialog, "newImageCreate")->isEnabled());
    }();
    return dialog;
}

MainWindow *NewImageTest::make(NewImageDialog *dialog, const QString &name)
{
    const std::filesystem::path path = *m_folder / (name + QStringLiteral(".hds")).toStdString();
    MainWindow *shown = nullptr;
    [&] {
        QVERIFY(dialog && QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), name);
        QTRY_VERIFY(button(dialog, "newImageCreate")->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const auto find = [&] {
            const auto windows = m_windows->windows();
            const auto found = std::ranges::find(windows, path, &MainWindow::imagePath);
            shown = found == windows.end() ? nullptr : *found;
            return shown && shown->document()->report();
        };
        QTRY_VERIFY(find());
    }();
    return shown;
}

void NewImageTest::fromTheStartPageByKeys()
{
    MainWindow *window = m_windows->addWindow();
    NewImageDialog *dialog = ask(window);
    QVERIFY(dialog && QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"newImageName"_qs);
    QVERIFY(!QApplication::activeModalWidget()); // the window stays usable
    QCOMPARE(make(dialog, u"fresh"_qs), window);
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    QCOMPARE(window->document()->state()->geometry.diskBytes, 64ULL << 30);
    QTRY_VERIFY(!dialogOf(window));
    QCOMPARE(m_settings->recentImages().front().path, *m_folder / "fresh.hds");
}

void NewImageTest::fromTheStartPageByClicks()
{
    MainWindow *window = m_windows->addWindow();
    QTest::mouseClick(button(window, "newImageButton"), Qt::LeftButton);
    NewImageDialog *dialog = dialogOf(window);
    QVERIFY(dialog && dialog->isVisible());
    QTest::mouseClick(button(window, "newImageButton"), Qt::LeftButton); // the same one again
    QCOMPARE(window->findChildren<NewImageDialog *>().size(), 1);
    QTRY_VERIFY(button(dialog, "newImageCreate")->isEnabled());
    QTest::mouseClick(button(dialog, "newImageCreate"), Qt::LeftButton);
    QTRY_VERIFY(window->document() && window->document()->report());
    QCOMPARE(window->imagePath(), *m_folder / "New disk.hds");
}

void NewImageTest::besideAnOpenImage()
{
    MainWindow *first = m_windows->addWindow();
    QCOMPARE(make(ask(first), u"one"_qs), first);
    QTRY_VERIFY(!dialogOf(first));
    MainWindow *second = make(ask(first), u"two"_qs);
    QVERIFY(second && second != first);
    QCOMPARE(first->imagePath(), *m_folder / "one.hds");
}

void NewImageTest::choicesAreRemembered()
{
    QVERIFY(m_settings->newImageChoices().folder.empty());
    MainWindow *window = m_windows->addWindow();
    NewImageDialog *dialog = ask(window);
    QVERIFY(dialog);
    auto *size = dialog->findChild<QLineEdit *>(u"newImageSize"_qs);
    size->setFocus();
    size->selectAll();
    QTest::keyClicks(size, u"3T"_qs);
    auto *name = dialog->findChild<QLineEdit *>(u"newImageName"_qs);
    name->setFocus();
    name->selectAll();
    make(dialog, u"large"_qs);
    const NewImageChoices choices = m_settings->newImageChoices();
    QCOMPARE(choices, (NewImageChoices{m_folder->path(), {FormatVersion::V2, 3ULL << 40}}));
    QTRY_VERIFY(!dialogOf(window));
    dialog = ask(window);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"newImageSize"_qs)->text(), u"3"_qs);
}

/// Until an image was made, or when its folder is gone.
void NewImageTest::beginsWhereImagesLie()
{
    const std::filesystem::path bundle = *m_folder / "machine" / "disk.hdd";
    std::filesystem::create_directories(bundle);
    m_settings->setLastFolder(*m_folder / "unmounted");
    m_settings->rememberImage({bundle / "disk.hdd.0.hds", {}});
    MainWindow *window = m_windows->addWindow();
    NewImageDialog *dialog = ask(window);
    QVERIFY(dialog);
    const auto folderIn = [](const NewImageDialog *shown) {
        return shown->findChild<QLineEdit *>(u"newImageFolder"_qs)->text().toStdString();
    };
    QCOMPARE(folderIn(dialog), (*m_folder / "machine").native());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialogOf(window));
    m_settings->setNewImageChoices({*m_folder / "gone", {FormatVersion::V2, 1ULL << 30}});
    dialog = ask(window);
    QVERIFY(dialog);
    QCOMPARE(folderIn(dialog), (*m_folder / "machine").native());
}

void NewImageTest::bundlesAreRemembered()
{
    NewImageChoices choices{m_folder->path(), {FormatVersion::V2, 1ULL << 30}};
    choices.asBundle = true;
    choices.partBytes = 100ULL << 20;
    m_settings->setNewImageChoices(choices);
    QCOMPARE(m_settings->newImageChoices(), choices);
}

void NewImageTest::evidenceRemembersNothing()
{
    MainWindow *window = m_windows->addWindow();
    window->actions()[ActionId::Evidence]->trigger();
    make(ask(window), u"quiet"_qs);
    QVERIFY(m_settings->newImageChoices().folder.empty());
    QVERIFY(m_settings->recentImages().empty());
}

void NewImageTest::windowStaysWhileOneIsMade()
{
    m_settings->setNewImageChoices(
        {m_folder->path(),
         {FormatVersion::V2, 4ULL << 30, kDefaultClusterBytes, Preallocation::Full}});
    MainWindow *window = m_windows->addWindow();
    NewImageDialog *dialog = ask(window);
    QVERIFY(dialog);
    QTest::mouseClick(button(dialog, "newImageCreate"), Qt::LeftButton);
    QVERIFY(dialog->isRunning());
    QVERIFY(!window->close());
    QVERIFY(window->isVisible() && dialog->isVisible());
    QTest::mouseClick(button(dialog, "newImageStop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60000);
    QVERIFY(window->close());
    QVERIFY(!std::filesystem::exists(*m_folder / "New disk.hds"));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::NewImageTest)
#include "newimage_test.moc"
