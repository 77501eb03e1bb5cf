#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QCheckBox>
#include <QDialog>
#include <QProgressBar>

using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Taking a repair back: what is asked before, what is shown meanwhile and afterwards.
class UndoDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void asksOnlyWhenNobodyCanTell_data();
    void asksOnlyWhenNobodyCanTell();
    void stopLeavesItRepaired();
    void nothingToUndoIsExplained();

private:
    void repair(ImageUse use);
    [[nodiscard]] QDialog *undoDialog() const
    {
        return find<QDialog>(m_window.get(), "undoDialog");
    }

    std::unique_ptr<DamagedImage> m_image;
    std::unique_ptr<QWidget> m_window;
    RepairController *m_controller = nullptr;
};

void UndoDialogTest::cleanup()
{
    delete std::exchange(m_controller, nullptr);
    m_window.reset();
    m_image.reset();
}

/// An image that is closed and was repaired, so that only its use may be a question.
void UndoDialogTest::repair(ImageUse use)
{
    m_image = std::make_unique<DamagedImage>(ImageBuilder().map(0, 0).map(1, 0), use);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_controller = new RepairController(&m_image->document(), m_image->claims(),
                                        m_image->answering({}), m_window.get());
    m_image->load();
    QTRY_VERIFY(m_controller->offer().canRepair);
    m_controller->showRepair();
    auto *dialog = find<QDialog>(m_window.get(), "repairDialog");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairCopy")->isEnabled());
    if (use == ImageUse::CannotTell)
        QTest::keyClick(find<QCheckBox>(dialog, "notInUse"), Qt::Key_Space);
    press(dialog, "repairStart");
    QTRY_VERIFY(find<QPushButton>(dialog, "repairUndo")->isVisible());
    QTRY_VERIFY(m_controller->offer().canUndo);
    QTRY_COMPARE(m_image->document().stage(), ImageSession::Stage::Idle);
    QTRY_COMPARE(m_image->document().problemCount(), std::uint64_t(0));
    dialog->close();
}

void UndoDialogTest::asksOnlyWhenNobodyCanTell_data()
{
    QTest::addColumn<ImageUse>("use");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("free") << ImageUse::Free << false;
    QTest::newRow("looked at by others") << ImageUse::Reader << false;
    QTest::newRow("nobody can tell") << ImageUse::CannotTell << true;
}

void UndoDialogTest::asksOnlyWhenNobodyCanTell()
{
    QFETCH(ImageUse, use);
    QFETCH(bool, isAsked);
    repair(use);
    m_controller->undoRepair();
    QVERIFY(undoDialog() && undoDialog()->isVisible() && !undoDialog()->isModal());
    auto *tick = find<QCheckBox>(undoDialog(), "undoNotInUse");
    QCOMPARE(tick->isVisible(), isAsked);
    QCOMPARE(m_controller->session().job(), isAsked ? ChangeJob::None : ChangeJob::Undo);
    if (isAsked) {
        auto *start = find<QPushButton>(undoDialog(), "undoStart");
        QVERIFY(!tick->isChecked() && !start->isEnabled());
        QVERIFY(!m_image->isOriginal());
        QTest::keyClick(tick, Qt::Key_Space);
        QVERIFY(start->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(undoDialog()));
        QTest::keyClick(undoDialog(), Qt::Key_U, Qt::AltModifier);
    }
    QTRY_COMPARE(words(undoDialog(), "undoHeadline"), u"The repair was undone."_qs);
    QVERIFY(m_image->isOriginal());
    QVERIFY(find<QPushButton>(undoDialog(), "undoClose")->hasFocus());
    QVERIFY(!tick->isVisible());
}

void UndoDialogTest::stopLeavesItRepaired()
{
    repair(ImageUse::Free);
    bool isStopped = false;
    connect(&m_controller->session(), &RepairSession::started, m_window.get(),
            [&] { isStopped = m_controller->session().job() == ChangeJob::Undo; });
    m_controller->undoRepair();
    QVERIFY(isStopped);
    QVERIFY(find<QProgressBar>(undoDialog(), "changeBar")->isVisible());
    QCoreApplication::processEvents(); // it begins
    // It may be done before anybody can stop it: then it is whole too.
    if (m_controller->session().job() == ChangeJob::Undo)
        press(undoDialog(), "changeStop");
    QTRY_VERIFY(find<QPushButton>(undoDialog(), "undoClose")->isVisible());
    const QString headline = words(undoDialog(), "undoHeadline");
    if (headline == u"The repair was undone."_qs) {
        QVERIFY(m_image->isOriginal());
        return;
    }
    QCOMPARE(headline, u"This was stopped."_qs);
    QTRY_VERIFY(m_controller->offer().canUndo);
    QTest::keyClick(undoDialog(), Qt::Key_Escape);
    QTRY_VERIFY(!undoDialog());
    m_controller->undoRepair();
    QTRY_COMPARE(words(undoDialog(), "undoHeadline"), u"The repair was undone."_qs);
    QVERIFY(m_image->isOriginal());
}

void UndoDialogTest::nothingToUndoIsExplained()
{
    m_image = std::make_unique<DamagedImage>(ImageBuilder().map(0, 0).map(1, 0));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_controller = new RepairController(&m_image->document(), m_image->claims(),
                                        m_image->answering({}), m_window.get());
    m_controller->undoRepair();
    QTRY_COMPARE(words(undoDialog(), "undoHeadline"), u"This could not be done."_qs);
    QVERIFY(!words(undoDialog(), "undoDetail").isEmpty());
    QVERIFY(m_image->isOriginal());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::UndoDialogTest)
#include "undodialog_test.moc"
