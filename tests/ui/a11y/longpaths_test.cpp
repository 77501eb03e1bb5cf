#include "tests/scenarios/demowindow.h"
#include "tests/ui/a11y/cuttexts.h"
#include "tests/ui/a11y/openedwindow.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/widgets/replacequestion.h"

#include <QtTest>
#include <QtWidgets>

#include <fstream>

namespace parascope::ui {

namespace {

constexpr QSize kScreen(800, 600);
constexpr QSize kDialogRoom(790, 560);

/// A name that cannot be broken, of `length` bytes; some of them are no text.
std::string longName(std::size_t length, const std::string &ending)
{
    return "\xff\xfe" + std::string(length - 2 - ending.size(), 'n') + ending;
}

} // namespace

/// Images in folders with long names: no window becomes wider for that, and the whole name is told
/// wherever a part of it is left out.
class LongPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startPage();
    void brokenImage();
    void dialogs_data();
    void dialogs();
    void repairAndUndo();
    void replaceQuestion();
    void bundle();

private:
    /// Below the test's folder, more than 300 bytes.
    [[nodiscard]] std::filesystem::path folder() const
    {
        return m_demo->folder() / longName(120, {}) / "a folder with words in it" /
               longName(100, {});
    }
    [[nodiscard]] std::filesystem::path image() const { return folder() / longName(150, ".hds"); }
    MainWindow *open();
    static void checkDialog(QWidget *dialog);
    static void checkWindow(QWidget *window);
    /// A label that leaves something out says it elsewhere.
    static void checkElided(const QWidget *window, const char *name);

    std::unique_ptr<DemoWindow> m_demo;
};

void LongPathsTest::init()
{
    m_demo = std::make_unique<DemoWindow>();
    std::filesystem::create_directories(folder());
    std::filesystem::copy_file(m_demo->image(), image());
    QVERIFY(image().native().size() > 300);
}

void LongPathsTest::cleanup()
{
    m_demo.reset();
}

MainWindow *LongPathsTest::open()
{
    MainWindow *window = m_demo->windows().openImage(image());
    [&] {
        QTRY_VERIFY(window->document() && window->document()->report());
        QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    }();
    return window;
}

void LongPathsTest::checkDialog(QWidget *dialog)
{
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    const QString wrong = test::misfits(dialog, kDialogRoom);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void LongPathsTest::checkWindow(QWidget *window)
{
    const QString wrong = test::misfits(window, kScreen);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void LongPathsTest::checkElided(const QWidget *window, const char *name)
{
    const auto *label = test::find<ElidedLabel>(window, name);
    if (!label)
        QFAIL(name);
    QVERIFY2(label->isVisible(), name);
    QVERIFY2(label->isElided() && label->shownText().contains(u'…'), name);
    QVERIFY2(label->text().contains(QString(100, u'n')), qPrintable(label->text()));
    QVERIFY2(label->text().contains(QStringLiteral("\\xff\\xfe"), Qt::CaseInsensitive),
             qPrintable(label->text()));
}

void LongPathsTest::startPage()
{
    open();
    m_demo->restart();
    MainWindow *window = m_demo->windows().addWindow();
    window->show();
    checkWindow(window);
    // The menu has the same images.
    auto *menu = test::find<QMenu>(window, "recentMenu");
    QTRY_VERIFY(!menu->actions().isEmpty());
    QVERIFY(menu->actions().constFirst()->toolTip().contains(QStringLiteral("demo")) ||
            menu->actions().constFirst()->toolTip().contains(u'n'));
    QVERIFY2(menu->sizeHint().width() < kScreen.width(),
             qPrintable(QString::number(menu->sizeHint().width())));
}

void LongPathsTest::brokenImage()
{
    const std::filesystem::path broken = folder() / longName(200, ".hds");
    std::ofstream(broken, std::ios::binary) << std::string(100, 'x');
    for (const auto &path : {broken, folder(), folder() / longName(200, "not there.hds")}) {
        MainWindow *window = m_demo->windows().openImage(path);
        window->resize(kScreen);
        QTRY_VERIFY(window->document() && window->document()->error());
        checkWindow(window);
    }
}

void LongPathsTest::dialogs_data()
{
    QTest::addColumn<int>("action");
    const auto add = [](const char *name, ActionId action) {
        QTest::newRow(name) << int(action);
    };
    add("new image", ActionId::NewImage);
    add("import", ActionId::Import);
    add("export", ActionId::Export);
    add("report", ActionId::SaveReport);
    add("repair", ActionId::Repair);
    add("compact", ActionId::Compact);
    add("convert", ActionId::Convert);
    add("earlier repairs", ActionId::EarlierRepairs);
}

void LongPathsTest::dialogs()
{
    QFETCH(int, action);
    MainWindow *window = open();
    checkWindow(window);
    QWidget *dialog = test::openedBy(window, ActionId(action));
    if (ActionId(action) == ActionId::Repair)
        QTRY_VERIFY(test::find<QWidget>(dialog, "undoFileText")->isVisible());
    checkDialog(dialog);
    if (ActionId(action) == ActionId::Repair)
        checkElided(dialog, "undoFileText");
}

void LongPathsTest::repairAndUndo()
{
    MainWindow *window = open();
    DemoWindow::repairWhole(window);
    auto *dialog = test::find<QDialog>(window, "repairDialog");
    checkDialog(dialog);
    checkElided(dialog, "repairUndoHint");
    dialog->close();
    checkWindow(window);
    QWidget *earlier = test::openedBy(window, ActionId::EarlierRepairs);
    QTRY_VERIFY(test::find<QPushButton>(earlier, "earlierDelete")->isEnabled());
    test::press(earlier, "earlierDelete");
    auto *box = test::find<QMessageBox>(earlier, "deleteUndoFile");
    QTRY_VERIFY(box->isVisible());
    QVERIFY(box->text().contains(u'…'));
    QVERIFY(box->toolTip().contains(QStringLiteral("xfe"), Qt::CaseInsensitive));
    checkDialog(box);
    box->close();
    earlier->close();
    test::press(window, "verdictUndo");
    auto *undo = test::find<QDialog>(window, "undoDialog");
    QTRY_VERIFY(!test::words(undo, "undoHeadline").isEmpty());
    checkDialog(undo);
    QTRY_VERIFY(test::find<QPushButton>(undo, "undoClose")->isVisible());
    checkDialog(undo);
    checkElided(undo, "undoDetail");
}

void LongPathsTest::replaceQuestion()
{
    QWidget parent;
    parent.show();
    askToReplace(&parent, QStringLiteral("question"), image(), [] {});
    auto *box = test::find<QMessageBox>(&parent, "question");
    QTRY_VERIFY(box->isVisible());
    checkDialog(box);
    QVERIFY(box->text().contains(u'…'));
    box->close();
}

void LongPathsTest::bundle()
{
    m_demo->windows().settings().setArrangement(Arrangement::Everything);
    MainWindow *window = BundleWindows::openDamaged(m_demo->windows(), folder());
    checkWindow(window);
    QWidget *dialog = BundleWindows::repairDialog(window);
    checkDialog(dialog);
    checkElided(dialog, "undoFileText");
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LongPathsTest)
#include "longpaths_test.moc"
