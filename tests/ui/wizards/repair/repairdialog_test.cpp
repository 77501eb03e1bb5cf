#include "engine/text/words.h"
#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/wizards/repair/changefooter.h"
#include "ui/wizards/repair/repairdialog.h"
#include "ui/wizards/repair/repairpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>

#include <algorithm>

using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// The Repair dialog by real clicks and keys, on images made up for each question.
class RepairDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void ticksStandInTheirGroups();
    void ticksChangeThePlan();
    void choiceMovesToItsGroup();
    void nothingChosenMeansNothingToDo();
    void buttonSaysTheResult_data();
    void buttonSaysTheResult();
    void tickWhenNobodyCanTell_data();
    void tickWhenNobodyCanTell();
    void undoFileIsNamedAndMeasured();
    void undoFileCanBeMoved();
    void copyLeavesTheOriginal();
    void takenNameOfACopyIsExplained();
    void readOnlyOffersOnlyACopy();
    void progressIsShownAndStopped();
    void keyboardAloneRepairs();
    void checkedAgainPlansAgain();

private:
    /// All kinds that the groups are made of: not closed, shared, outside, wasted inside.
    [[nodiscard]] static ImageBuilder mixed()
    {
        ImageBuilder image;
        image.map(0, 0).map(1, 1).map(5, 1).map(2, 3).inUse(kInUseOpen);
        image.entry(7, image.entryFor(4000));
        return image;
    }
    void open(const ImageBuilder &image, ImageUse use = ImageUse::Free);
    [[nodiscard]] const RepairPreview &preview() const
    {
        return *m_dialog->findChild<RepairPage *>()->preview();
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] bool isPlanned() const
    {
        return m_dialog->findChild<RepairPage *>()->preview().has_value();
    }
    void toggle(const char *name)
    {
        auto *tick = part<QCheckBox>(name);
        QVERIFY2(tick, name);
        QTRY_VERIFY2(tick->isVisible() && tick->isEnabled(), name);
        tick->setFocus();
        QTest::keyClick(tick, Qt::Key_Space);
        QTRY_VERIFY(isPlanned());
    }

    std::unique_ptr<DamagedImage> m_image;
    std::unique_ptr<RepairSession> m_session;
    std::unique_ptr<RepairDialog> m_dialog;
};

void RepairDialogTest::cleanup()
{
    m_dialog.reset();
    m_session.reset();
    m_image.reset();
}

void RepairDialogTest::open(const ImageBuilder &image, ImageUse use)
{
    cleanup();
    m_image = std::make_unique<DamagedImage>(image, use);
    m_session = std::make_unique<RepairSession>(m_image->path(), m_image->claims());
    m_dialog = std::make_unique<RepairDialog>(&m_image->document(), m_session.get(),
                                              m_image->answering(m_image->folder() / "other"));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(isPlanned());
    // What was made for the plan is shown when the dialog is laid out anew.
    const auto ticks = m_dialog->findChildren<QCheckBox *>();
    QTRY_VERIFY(std::ranges::all_of(ticks, [](const QCheckBox *tick) {
        return tick->isVisible() || !tick->objectName().startsWith(u"planTick"_qs);
    }));
}

void RepairDialogTest::ticksStandInTheirGroups()
{
    open(mixed());
    const auto isBelow = [this](const char *lower, const char *upper) {
        const auto y = [this](const char *name) {
            return part<QWidget>(name)->mapTo(m_dialog.get(), QPoint()).y();
        };
        return y(lower) > y(upper);
    };
    for (const char *tick : {"planTick-header.not-closed", "planTick-table.duplicate"}) {
        QVERIFY2(part<QCheckBox>(tick)->isChecked(), tick);
        QVERIFY2(isBelow(tick, "planGroup0") && isBelow("planGroup1", tick), tick);
    }
    QVERIFY(part<QCheckBox>("planTick-table.outside-file")->isChecked());
    QVERIFY(isBelow("planTick-table.outside-file", "planGroup1"));
    for (const char *group : {"planGroup0", "planGroup1"})
        QVERIFY2(!words(m_dialog.get(), group).isEmpty(), group);
    // What it does stands beside what it is, for those who only hear it too.
    QVERIFY(part<QCheckBox>("planTick-header.not-closed")->accessibleName().contains(u": "_qs));
    QVERIFY(part<QCheckBox>("planTick-header.not-closed")->toolTip() == u"header.not-closed"_qs);
}

void RepairDialogTest::ticksChangeThePlan()
{
    open(mixed());
    QCOMPARE(preview().plan->entries.size(), std::size_t(2));
    QVERIFY(part<QPlainTextEdit>("repairRanges")->isVisible());
    QCOMPARE(part<QPlainTextEdit>("repairRanges")->toPlainText(),
             u"0x70000 to 0x7FFFF (64 KiB)"_qs);
    const QString damaged = words(m_dialog.get(), "beforeNumber0");
    QVERIFY(damaged != words(m_dialog.get(), "afterNumber0"));

    toggle("planTick-table.outside-file");
    QCOMPARE(preview().plan->entries.size(), std::size_t(1));
    QVERIFY(!part<QPlainTextEdit>("repairRanges")->isVisible());
    QCOMPARE(words(m_dialog.get(), "afterNumber0"), u"1"_qs);
    QVERIFY(part<QCheckBox>("planTick-table.outside-file")->hasFocus()); // it stays where it was
    toggle("planTick-table.outside-file");
    QCOMPARE(preview().plan->entries.size(), std::size_t(2));
    QCOMPARE(words(m_dialog.get(), "afterNumber0"), u"0"_qs);
    QVERIFY(m_image->isOriginal());
}

void RepairDialogTest::choiceMovesToItsGroup()
{
    open(mixed());
    QVERIFY(!part<QLabel>("planGroup2"));
    auto *choice = part<QComboBox>("planChoice-table.duplicate");
    QVERIFY(choice && choice->isEnabled());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down); // zeros for the others
    QTRY_VERIFY(isPlanned());
    QVERIFY(part<QLabel>("planGroup2"));
    choice = part<QComboBox>("planChoice-table.duplicate");
    QVERIFY(choice->hasFocus());
    QVERIFY(part<QPlainTextEdit>("repairRanges")->toPlainText().contains(u"0x50000"_qs));
    QTest::keyClick(choice, Qt::Key_Down); // the first gives way
    QTRY_VERIFY(isPlanned());
    QVERIFY(!part<QLabel>("planGroup2"));
    QCOMPARE(preview().plan->entries[0].cluster, 1U);
    toggle("planTick-table.duplicate");
    QVERIFY(!part<QComboBox>("planChoice-table.duplicate")->isEnabled());
}

void RepairDialogTest::nothingChosenMeansNothingToDo()
{
    open(ImageBuilder().map(0, 0).map(1, 0));
    toggle("planTick-table.duplicate");
    QCOMPARE(words(m_dialog.get(), "repairAfterwards"), u"Nothing is chosen."_qs);
    QVERIFY(!part<QPushButton>("repairStart")->isEnabled());
    QVERIFY(!part<QPushButton>("repairCopy")->isEnabled());
}

void RepairDialogTest::buttonSaysTheResult_data()
{
    QTest::addColumn<int>("outside");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"&Repair this file"_qs;
    QTest::newRow("one") << 1 << u"&Repair, 1 cluster will read as zeros"_qs;
    QTest::newRow("several") << 3 << u"&Repair, 3 clusters will read as zeros"_qs;
}

void RepairDialogTest::buttonSaysTheResult()
{
    QFETCH(int, outside);
    QFETCH(QString, text);
    ImageBuilder image;
    image.map(0, 0).map(1, 0);
    for (int i = 0; i < outside; ++i) // not beside each other
        image.entry(4U + 2 * std::uint32_t(i), image.entryFor(4000U + std::uint32_t(i)));
    open(image);
    QCOMPARE(part<QPushButton>("repairStart")->text(), text);
    QVERIFY(part<QPushButton>("repairStart")->isDefault());
}

void RepairDialogTest::tickWhenNobodyCanTell_data()
{
    QTest::addColumn<ImageUse>("use");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("free, closed") << ImageUse::Free << true << false;
    QTest::newRow("looked at by others") << ImageUse::Reader << true << false;
    QTest::newRow("not closed") << ImageUse::Free << false << true;
    QTest::newRow("nobody can tell") << ImageUse::CannotTell << true << true;
    QTest::newRow("both") << ImageUse::CannotTell << false << true;
}

void RepairDialogTest::tickWhenNobodyCanTell()
{
    QFETCH(ImageUse, use);
    QFETCH(bool, isClosed);
    QFETCH(bool, isAsked);
    ImageBuilder image;
    image.map(0, 0).map(1, 0).inUse(isClosed ? kInUseClosed : kInUseOpen);
    open(image, use);
    auto *tick = part<QCheckBox>("notInUse");
    auto *start = part<QPushButton>("repairStart");
    QCOMPARE(tick->isVisible(), isAsked);
    QVERIFY(!tick->isChecked());
    QCOMPARE(start->isEnabled(), !isAsked);
    QVERIFY(part<QPushButton>("repairCopy")->isEnabled()); // a copy harms nobody
    if (!isAsked)
        return;
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(5, tick->height() / 2));
    QVERIFY(tick->isChecked());
    QVERIFY(start->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(!start->isEnabled());
}

void RepairDialogTest::undoFileIsNamedAndMeasured()
{
    open(mixed());
    const QString text = words(m_dialog.get(), "undoFileText");
    QVERIFY2(text.contains(u"damaged.hds.parascope-undo-"_qs), qPrintable(text));
    QVERIFY(preview().undoFileBytes > 0);
    QVERIFY(text.contains(text::size(preview().undoFileBytes)));
    QVERIFY(!text.contains(u"not enough room"_qs));
    const std::filesystem::path shown = m_dialog->findChild<ChangeFooter *>()->undoFile();
    QVERIFY2(text.contains(text::path(shown.native())), qPrintable(text));
    toggle("notInUse");
    press(m_dialog.get(), "repairStart");
    QTRY_VERIFY(part<QPushButton>("repairUndo")->isVisible());
    std::uint64_t written = 0;
    QString name;
    for (const auto &entry : std::filesystem::directory_iterator(m_image->folder())) {
        if (entry.path().filename().native().find("parascope-undo") != std::string::npos) {
            written = entry.file_size();
            name = text::path(entry.path().filename().native());
        }
    }
    QVERIFY(written > 0);
    // The one that was shown, whatever the clock says by now.
    QVERIFY2(text.contains(name + u','), qPrintable(text));
    QVERIFY(words(m_dialog.get(), "repairUndoHint").contains(u"parascope-undo"_qs));
}

void RepairDialogTest::undoFileCanBeMoved()
{
    open(mixed());
    press(m_dialog.get(), "changeUndoFile");
    QCOMPARE(m_image->questions(), 1);
    QVERIFY(words(m_dialog.get(), "undoFileText")
                .contains(QString::fromStdString((m_image->folder() / "other").native())));
    toggle("notInUse");
    press(m_dialog.get(), "repairStart");
    QTRY_VERIFY(part<QPushButton>("repairUndo")->isVisible());
    QVERIFY(std::filesystem::is_regular_file(m_image->folder() / "other"));
    QSignalSpy wished(m_dialog.get(), &RepairDialog::undoRequested);
    press(m_dialog.get(), "repairUndo");
    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished[0][0].value<std::filesystem::path>(), m_image->folder() / "other");
}

void RepairDialogTest::copyLeavesTheOriginal()
{
    open(mixed());
    press(m_dialog.get(), "repairCopy");
    QTRY_VERIFY(
        words(m_dialog.get(), "repairEndHeadline").startsWith(u"The copy was repaired."_qs));
    QVERIFY(m_image->isOriginal());
    QVERIFY(std::filesystem::is_regular_file(m_image->folder() / "other"));
    QVERIFY(!part<QPushButton>("repairUndo")->isVisible());
    // The next thing one wants is to look at it.
    QSignalSpy wanted(m_dialog.get(), &RepairDialog::imageRequested);
    auto *see = part<QPushButton>("repairOpenCopy");
    QVERIFY(see->hasFocus());
    QTest::keyClick(see, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<std::filesystem::path>(), m_image->folder() / "other");
    QVERIFY(!m_dialog->isVisible());
}

void RepairDialogTest::takenNameOfACopyIsExplained()
{
    open(mixed());
    const std::filesystem::path taken = m_image->folder() / "other";
    std::filesystem::create_directory(taken);
    press(m_dialog.get(), "repairCopy");
    QTRY_COMPARE(words(m_dialog.get(), "repairEndHeadline"), u"The repair failed."_qs);
    QVERIFY(
        words(m_dialog.get(), "repairEndDetail").contains(QString::fromStdString(taken.native())));
    QVERIFY(m_image->isOriginal());
}

void RepairDialogTest::readOnlyOffersOnlyACopy()
{
    cleanup();
    m_image = std::make_unique<DamagedImage>(mixed());
    using std::filesystem::perms;
    std::filesystem::permissions(m_image->path(),
                                 perms::owner_read | perms::group_read | perms::others_read);
    const test::Unprivileged nobody;
    m_session = std::make_unique<RepairSession>(m_image->path(), m_image->claims());
    m_dialog = std::make_unique<RepairDialog>(&m_image->document(), m_session.get(),
                                              m_image->answering({}));
    m_dialog->show();
    QTRY_VERIFY(isPlanned());
    QVERIFY(preview().isReadOnly);
    QVERIFY(!part<QPushButton>("repairStart")->isVisible());
    QVERIFY(part<QPushButton>("repairCopy")->isEnabled());
    QVERIFY(!part<QLabel>("undoFileText")->isVisible());
    QVERIFY(!part<QCheckBox>("notInUse")->isVisible());
    QVERIFY(words(m_dialog.get(), "repairObstacle").contains(u"cannot be written"_qs));
}

void RepairDialogTest::progressIsShownAndStopped()
{
    open(mixed());
    toggle("notInUse");
    bool isStopped = false;
    // Before the thread can have begun, so that it is always stopped in time.
    connect(m_session.get(), &RepairSession::started, m_dialog.get(), [&] {
        QVERIFY(words(m_dialog.get(), "changeText").contains(u"repairing"_qs));
        QVERIFY(part<QProgressBar>("changeBar")->isVisible());
        QVERIFY(!part<QPushButton>("repairClose")->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // no way out while it runs
        QVERIFY(m_dialog->isVisible());
        QVERIFY(words(m_dialog.get(), "changeNote").contains(u"Stop"_qs));
        QVERIFY(part<QPushButton>("changeStop")->hasFocus());
        QTest::keyClick(part<QPushButton>("changeStop"), Qt::Key_Space);
        QVERIFY(!part<QPushButton>("changeStop")->isEnabled());
        isStopped = true;
    });
    press(m_dialog.get(), "repairStart");
    QVERIFY(isStopped);
    QTRY_COMPARE(words(m_dialog.get(), "repairEndHeadline"), u"The repair was stopped."_qs);
    QVERIFY(m_image->isOriginal());
    QVERIFY(part<QPushButton>("repairClose")->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void RepairDialogTest::keyboardAloneRepairs()
{
    open(mixed());
    const auto tabTo = [this](const char *name) {
        const QWidget *wanted = part<QWidget>(name);
        for (int i = 0; i < 40 && m_dialog->focusWidget() != wanted; ++i)
            QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(),
                            Qt::Key_Tab);
        QVERIFY2(m_dialog->focusWidget() == wanted, name);
    };
    tabTo("planTick-table.outside-file");
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(isPlanned());
    tabTo("keeperFold");
    tabTo("notInUse");
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QTest::keyClick(m_dialog.get(), Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(part<QPushButton>("repairUndo")->isVisible());
    QVERIFY(!m_image->isOriginal());
    QVERIFY(part<QPushButton>("repairClose")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void RepairDialogTest::checkedAgainPlansAgain()
{
    open(mixed());
    const ReportPtr before = preview().plan->report;
    m_image->load();
    QTRY_VERIFY(isPlanned() && preview().plan->report != before);
    QCOMPARE(preview().plan->report, m_image->document().report());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::RepairDialogTest)
#include "repairdialog_test.moc"
