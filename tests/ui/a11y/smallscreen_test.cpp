#include "tests/scenarios/demowindow.h"
#include "tests/ui/a11y/cuttexts.h"
#include "tests/ui/a11y/openedwindow.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/shell/translations.h"

#include <QtTest>
#include <QtWidgets>

#include <fstream>
#include <functional>

namespace parascope::ui {

namespace {

/// The smallest screen, and what a desktop leaves of it for a dialog with its frame.
constexpr QSize kScreen(800, 600);
constexpr QSize kDialogRoom(790, 560);

void cancel(QWidget *dialog)
{
    if (auto *asked = qobject_cast<QDialog *>(dialog))
        asked->reject();
    else
        dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

/// Every window and dialog in the languages with the longest and the highest words, on the smallest
/// screen: nothing is cut off, nothing lies beyond the edge.
class SmallScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void windowIsReadable_data();
    void windowIsReadable();
    void dialogIsReadable_data();
    void dialogIsReadable();
    void bundleIsReadable_data() { addLanguages(); }
    void bundleIsReadable();
    void choicesOfNewDisksAreReadable_data() { addLanguages(); }
    void choicesOfNewDisksAreReadable();
    void endOfRepairIsReadable_data() { addLanguages(); }
    void endOfRepairIsReadable();
    void whatIsNoImageIsReadable_data() { addLanguages(); }
    void whatIsNoImageIsReadable();

private:
    static void addLanguages();
    void begin(Arrangement arrangement);
    MainWindow *openDemo(Arrangement arrangement);
    static void checkWindow(QWidget *window);
    static void checkDialog(QWidget *dialog);

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<DemoWindow> m_demo;
};

void SmallScreenTest::addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : QStringList{QStringLiteral("en")} + translatedLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void SmallScreenTest::begin(Arrangement arrangement)
{
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    m_translations = std::make_unique<Translations>(language);
    m_demo = std::make_unique<DemoWindow>();
    m_demo->windows().settings().setArrangement(arrangement);
}

void SmallScreenTest::cleanup()
{
    m_demo.reset();
    m_translations.reset();
    QLocale::setDefault(QLocale::c());
}

MainWindow *SmallScreenTest::openDemo(Arrangement arrangement)
{
    begin(arrangement);
    // As small from the start: it may not grow while it is filled.
    MainWindow *window = m_demo->windows().openImage(m_demo->image());
    window->resize(kScreen);
    [&] {
        QTRY_VERIFY(window->document()->report());
        QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
        QVERIFY2(window->width() <= kScreen.width() && window->height() <= kScreen.height(),
                 qPrintable(QString::number(window->height())));
    }();
    window->document()->nextProblem();
    return window;
}

void SmallScreenTest::checkWindow(QWidget *window)
{
    const QString wrong = test::misfits(window, kScreen);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void SmallScreenTest::checkDialog(QWidget *dialog)
{
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    const QString wrong = test::misfits(dialog, kDialogRoom);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void SmallScreenTest::windowIsReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("arrangement");
    QTest::addColumn<int>("action");
    for (const QString &language : QStringList{QStringLiteral("en")} + translatedLanguages()) {
        const auto add = [&](const char *name, Arrangement arrangement, int action) {
            QTest::addRow("%s %s", name, qPrintable(language))
                << language << int(arrangement) << action;
        };
        add("start", Arrangement::Simple, -2);
        add("simple", Arrangement::Simple, -1);
        add("everything", Arrangement::Everything, -1);
        add("find", Arrangement::Everything, int(ActionId::Find));
        add("go to", Arrangement::Everything, int(ActionId::GoTo));
        add("edit", Arrangement::Everything, int(ActionId::EditBytes));
    }
}

void SmallScreenTest::windowIsReadable()
{
    QFETCH(int, arrangement);
    QFETCH(int, action);
    if (action == -2) {
        begin(Arrangement::Simple);
        MainWindow *empty = m_demo->windows().addWindow();
        empty->resize(kScreen);
        empty->show();
        checkWindow(empty);
        return;
    }
    MainWindow *window = openDemo(Arrangement(arrangement));
    if (action >= 0)
        test::openedBy(window, ActionId(action));
    checkWindow(window);
}

void SmallScreenTest::dialogIsReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("action");
    for (const QString &language : QStringList{QStringLiteral("en")} + translatedLanguages()) {
        const auto add = [&](const char *name, ActionId action) {
            QTest::addRow("%s %s", name, qPrintable(language)) << language << int(action);
        };
        add("new image", ActionId::NewImage);
        add("import", ActionId::Import);
        add("export", ActionId::Export);
        add("report", ActionId::SaveReport);
        add("repair", ActionId::Repair);
        add("earlier repairs", ActionId::EarlierRepairs);
        add("compact", ActionId::Compact);
        add("convert", ActionId::Convert);
        add("manual", ActionId::Help);
        add("shortcuts", ActionId::Shortcuts);
        add("about", ActionId::About);
    }
}

void SmallScreenTest::dialogIsReadable()
{
    QFETCH(int, action);
    MainWindow *window = openDemo(Arrangement::Simple);
    QWidget *dialog = test::openedBy(window, ActionId(action));
    QVERIFY(dialog);
    // What is calculated meanwhile brings more parts.
    if (auto *start = dialog->findChild<QCheckBox *>(QStringLiteral("notInUse"));
        start && ActionId(action) == ActionId::Repair)
        QTRY_VERIFY(start->isVisible());
    checkDialog(dialog);
    cancel(dialog);
}

void SmallScreenTest::bundleIsReadable()
{
    begin(Arrangement::Simple);
    // As small from the start: it may not grow while it is filled.
    MainWindow *small = m_demo->windows().openImage(test::breakableBundle()
                                                        .defect(test::BundleDefect::GeometryDiffers)
                                                        .write(m_demo->folder()));
    small->resize(kScreen);
    BundleWindows::settle(small);
    QVERIFY2(small->size() == kScreen, qPrintable(test::askers(small, kScreen)));
    checkWindow(small);
    for (const Arrangement arrangement : {Arrangement::Simple, Arrangement::Everything}) {
        m_demo->windows().settings().setArrangement(arrangement);
        const auto folder = m_demo->folder() / std::to_string(int(arrangement));
        std::filesystem::create_directory(folder);
        MainWindow *window = BundleWindows::openDamaged(m_demo->windows(), folder);
        window->resize(kScreen);
        checkWindow(window);
        for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
            if (dock->isHidden())
                continue;
            dock->raise();
            checkWindow(window);
            if (QTest::currentTestFailed())
                return;
        }
    }
    if (QTest::currentTestFailed())
        return;
    MainWindow *window = m_demo->windows().windows().constLast();
    QWidget *dialog = BundleWindows::repairDialog(window);
    checkDialog(dialog);
    cancel(dialog);
    checkDialog(test::openedBy(window, ActionId::Export));
}

void SmallScreenTest::choicesOfNewDisksAreReadable()
{
    MainWindow *window = openDemo(Arrangement::Simple);
    QWidget *made = test::openedBy(window, ActionId::NewImage);
    test::find<QRadioButton>(made, "newImageBundle")->click();
    checkDialog(made);
    auto *size = test::find<QLineEdit>(made, "newImageSize");
    size->setText(QStringLiteral("999999999"));
    checkDialog(made);
    cancel(made);
    QWidget *import = test::openedBy(window, ActionId::Import);
    test::find<QComboBox>(import, "importKind")->setCurrentIndex(1);
    checkDialog(import);
    test::find<QLineEdit>(import, "importSource")->clear();
    QTest::keyClicks(test::find<QLineEdit>(import, "importSource"),
                     QString::fromStdString(m_demo->image().native()));
    checkDialog(import);
}

void SmallScreenTest::endOfRepairIsReadable()
{
    MainWindow *window = openDemo(Arrangement::Simple);
    DemoWindow::repairWhole(window);
    auto *dialog = test::find<QDialog>(window, "repairDialog");
    checkDialog(dialog);
    dialog->close();
    checkWindow(window); // with the button that undoes
    QWidget *earlier = test::openedBy(window, ActionId::EarlierRepairs);
    QTRY_VERIFY(test::find<QPushButton>(earlier, "earlierDelete")->isEnabled());
    checkDialog(earlier);
    test::press(earlier, "earlierDelete");
    auto *box = test::find<QMessageBox>(earlier, "deleteUndoFile");
    checkDialog(box);
    box->close();
    earlier->close();
    test::press(window, "verdictUndo");
    auto *undo = test::find<QDialog>(window, "undoDialog");
    QTRY_VERIFY(!test::words(undo, "undoHeadline").isEmpty());
    checkDialog(undo);
}

void SmallScreenTest::whatIsNoImageIsReadable()
{
    begin(Arrangement::Simple);
    const std::filesystem::path foreign = m_demo->folder() / "foreign.qcow2";
    std::ofstream(foreign, std::ios::binary) << "QFI\xfb" << std::string(4092, '\0');
    const std::filesystem::path raw = m_demo->folder() / "raw.img";
    std::ofstream(raw, std::ios::binary) << std::string(65536, 'x');
    const std::filesystem::path empty = m_demo->folder() / "empty";
    std::filesystem::create_directory(empty);
    for (const auto &path : {foreign, raw, empty, m_demo->folder() / "not there.hds"}) {
        MainWindow *window = m_demo->windows().openImage(path);
        window->resize(kScreen);
        const auto isTold = [window] {
            const auto *page = test::find<QWidget>(window, "insteadPage");
            return page && !page->isHidden();
        };
        QTRY_VERIFY(isTold());
        checkWindow(window);
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::SmallScreenTest)
#include "smallscreen_test.moc"
