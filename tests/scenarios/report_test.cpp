#include "tests/scenarios/demowindow.h"
#include "tests/support/program.h"
#include "ui/shell/reportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

namespace parascope::ui {

using test::find;
using test::press;

/// Reports from the window, before and after a repair, by real clicks.
class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairIsInTheReport();

private:
    /// Saves a report as a person does, and reads it back.
    static QJsonObject report(MainWindow *window, const std::filesystem::path &target);
};

QJsonObject ReportTest::report(MainWindow *window, const std::filesystem::path &target)
{
    window->actions()[ActionId::SaveReport]->trigger();
    auto *dialog = window->findChild<ReportDialog *>();
    [&] {
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    }();
    dialog->setAskTarget([target](QWidget *, ReportFormat, const auto &answer) { answer(target); });
    find<QComboBox>(dialog, "reportFormat")->setCurrentIndex(1);
    press(dialog, "saveReport");
    delete dialog;
    return QJsonDocument::fromJson(test::contentsOf(target)).object();
}

void ReportTest::repairIsInTheReport()
{
    DemoWindow demo;
    MainWindow *window = demo.open();
    const QJsonObject before = report(window, demo.folder() / "before.json");
    QCOMPARE(before[u"verdict"_qs].toString(), u"errors"_qs);
    QVERIFY(!before.contains(u"repair"_qs));

    DemoWindow::repairWhole(window);
    const QJsonObject after = report(window, demo.folder() / "after.json");
    QCOMPARE(after[u"verdict"_qs].toString(), u"clean"_qs);
    const QJsonObject repair = after[u"repair"_qs].toObject();
    QCOMPARE(repair[u"undoFile"_qs].toString(),
             QString::fromStdString(demo.onlyJournal().native()));
    QCOMPARE(repair[u"readsDifferentlyBytes"_qs].toInt(), 1 << 20);
    QVERIFY(!repair.contains(u"sha256Before"_qs)); // nobody asked for it

    press(find<QDialog>(window, "repairDialog"), "repairUndo");
    QTRY_VERIFY(demo.isOriginal());
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Damaged);
    const QJsonObject undone = report(window, demo.folder() / "undone.json");
    QCOMPARE(undone[u"verdict"_qs].toString(), u"errors"_qs);
    QVERIFY(!undone.contains(u"repair"_qs));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ReportTest)
#include "report_test.moc"
