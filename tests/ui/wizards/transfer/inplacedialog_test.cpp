#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/wizards/repair/repaircontroller.h"
#include "ui/wizards/transfer/compactdialog.h"
#include "ui/wizards/transfer/convertdialog.h"

#include <QCheckBox>
#include <QSignalSpy>

using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Compacting and converting where the image is, by real clicks and keys; undo as after a repair.
class InPlaceDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void compactsAndIsUndone();
    void compactsACopy();
    void convertsAndBack();
    void damageIsExplained();
    void nothingToDo();
    void dataOfNobodyNeedsATick();
    void tickWhenNobodyCanTell();
    void stopLeavesTheFile();
    void secondChangeIsRefused();

private:
    /// Room in the middle, and a cluster at the end that can move there.
    [[nodiscard]] static ImageBuilder loose()
    {
        return ImageBuilder().map(0, 0).map(1, 5).unreferenced(2, {});
    }
    void load(const ImageBuilder &image, ImageUse use = ImageUse::Free);
    template <class Dialog>
    void show()
    {
        m_dialog = std::make_unique<Dialog>(&m_image->document(), &m_controller->session(),
                                            m_image->answering(m_image->folder() / "copy.hds"));
        connect(m_dialog.get(), &InPlaceDialog::undoRequested, m_controller,
                &RepairController::undoRepair);
        m_dialog->show();
    }
    [[nodiscard]] bool canStart(const char *name) const
    {
        return find<QPushButton>(m_dialog.get(), name)->isEnabled();
    }
    [[nodiscard]] std::uintmax_t size() const
    {
        return std::filesystem::file_size(m_image->path());
    }
    void expectUndo()
    {
        auto *undo = find<QDialog>(m_window.get(), "undoDialog");
        QVERIFY(undo);
        QTRY_COMPARE(words(undo, "undoHeadline"), u"The change was undone."_qs);
        QVERIFY(m_image->isOriginal());
    }

    std::unique_ptr<DamagedImage> m_image;
    std::unique_ptr<QWidget> m_window;
    RepairController *m_controller = nullptr;
    std::unique_ptr<InPlaceDialog> m_dialog;
};

void InPlaceDialogTest::cleanup()
{
    m_dialog.reset();
    delete std::exchange(m_controller, nullptr);
    m_window.reset();
    m_image.reset();
}

void InPlaceDialogTest::load(const ImageBuilder &image, ImageUse use)
{
    m_image = std::make_unique<DamagedImage>(image, use);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_controller = new RepairController(&m_image->document(), m_image->claims(),
                                        m_image->answering({}), m_window.get());
    m_image->load();
}

void InPlaceDialogTest::compactsAndIsUndone()
{
    load(loose());
    const auto before = size();
    show<CompactDialog>();
    QVERIFY(!canStart("compactStart")); // not before it is known what it leads to
    QTRY_VERIFY(canStart("compactStart"));
    QVERIFY(words(m_dialog.get(), "compactForecast").contains(u"1 cluster moves"_qs));
    QVERIFY(words(m_dialog.get(), "undoFileText").contains(u"parascope-undo-"_qs));
    QVERIFY(!find<QCheckBox>(m_dialog.get(), "notInUse")->isVisible());
    QVERIFY(m_image->isOriginal());
    press(m_dialog.get(), "compactStart");
    QTRY_VERIFY(
        words(m_dialog.get(), "compactHeadline").startsWith(u"The image was compacted."_qs));
    QVERIFY(size() < before);
    QTRY_VERIFY(m_controller->offer().canUndo);
    QVERIFY(m_controller->offer().isInPlace);
    QVERIFY(m_controller->offer().notice.startsWith(u"Compacted today"_qs));
    press(m_dialog.get(), "compactUndo");
    expectUndo();
}

void InPlaceDialogTest::compactsACopy()
{
    load(loose());
    show<CompactDialog>();
    QTRY_VERIFY(canStart("compactCopy"));
    press(m_dialog.get(), "compactCopy");
    QTRY_COMPARE(words(m_dialog.get(), "compactHeadline"), u"The copy was compacted."_qs);
    QVERIFY(m_image->isOriginal());
    QVERIFY(std::filesystem::file_size(m_image->folder() / "copy.hds") < size());
    QVERIFY(!find<QPushButton>(m_dialog.get(), "compactUndo")->isVisible());
    QSignalSpy image(m_dialog.get(), &TransferDialog::imageRequested);
    auto *links = find<QLabel>(m_dialog.get(), "compactLinks");
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(image.size(), 1);
    QCOMPARE(image[0][0].value<std::filesystem::path>(), m_image->folder() / "copy.hds");
}

void InPlaceDialogTest::convertsAndBack()
{
    load(ImageBuilder(FormatVersion::V2).map(0, 1).map(1, 0));
    show<ConvertDialog>();
    QTRY_VERIFY(canStart("convertStart"));
    QVERIFY(words(m_dialog.get(), "convertWhat").contains(u"v1"_qs));
    press(m_dialog.get(), "convertStart");
    QTRY_VERIFY(
        words(m_dialog.get(), "convertHeadline").startsWith(u"The image was converted to"_qs));
    QTRY_COMPARE(m_image->document().stage(), ImageSession::Stage::Idle);
    QTRY_COMPARE(m_image->document().state()->header.format, FormatVersion::V1);
    QTRY_VERIFY(m_controller->offer().notice.startsWith(u"Converted today"_qs));
    press(m_dialog.get(), "convertUndo");
    expectUndo();
}

void InPlaceDialogTest::damageIsExplained()
{
    load(ImageBuilder().map(0, 0).map(1, 0));
    show<CompactDialog>();
    QTRY_VERIFY(words(m_dialog.get(), "compactObstacle").contains(u"Repair it first"_qs));
    QVERIFY(!canStart("compactStart"));
    QVERIFY(!canStart("compactCopy"));
}

void InPlaceDialogTest::nothingToDo()
{
    load(ImageBuilder().map(0, 0).map(1, 1));
    show<CompactDialog>();
    QTRY_VERIFY(words(m_dialog.get(), "compactForecast").contains(u"nothing to do"_qs));
    QVERIFY(!canStart("compactStart"));
    QVERIFY(!find<QLabel>(m_dialog.get(), "undoFileText")->isVisible());
}

void InPlaceDialogTest::dataOfNobodyNeedsATick()
{
    load(ImageBuilder().map(0, 0).map(1, 2).unreferenced(1, std::byte{9}));
    show<CompactDialog>();
    auto *tick = find<QCheckBox>(m_dialog.get(), "compactOverwrite");
    QTRY_VERIFY(tick->isVisible());
    QVERIFY(!tick->isChecked());
    QTest::keyClick(tick, Qt::Key_Space);
    QTRY_VERIFY(canStart("compactStart"));
    QVERIFY(words(m_dialog.get(), "compactForecast").contains(u"Only the undo file keeps"_qs));
    press(m_dialog.get(), "compactStart");
    QTRY_VERIFY(find<QPushButton>(m_dialog.get(), "compactUndo")->isVisible());
    QTRY_VERIFY(m_controller->offer().canUndo);
    press(m_dialog.get(), "compactUndo");
    expectUndo();
}

void InPlaceDialogTest::tickWhenNobodyCanTell()
{
    load(loose(), ImageUse::CannotTell);
    show<CompactDialog>();
    auto *tick = find<QCheckBox>(m_dialog.get(), "notInUse");
    QTRY_VERIFY(tick->isVisible());
    QVERIFY(!tick->isChecked() && !canStart("compactStart") && canStart("compactCopy"));
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(canStart("compactStart"));
}

void InPlaceDialogTest::stopLeavesTheFile()
{
    load(loose());
    show<CompactDialog>();
    QTRY_VERIFY(canStart("compactStart"));
    bool isStopped = false;
    // Before the thread can have begun, so that it is always stopped in time.
    connect(&m_controller->session(), &RepairSession::started, m_dialog.get(), [&] {
        QVERIFY(m_dialog->isRunning());
        press(m_dialog.get(), "compactStop");
        isStopped = true;
    });
    press(m_dialog.get(), "compactStart");
    QVERIFY(isStopped);
    QTRY_VERIFY(!m_dialog->isRunning());
    QVERIFY(words(m_dialog.get(), "compactResult").startsWith(u"Stopped."_qs));
    QVERIFY(m_image->isOriginal());
}

void InPlaceDialogTest::secondChangeIsRefused()
{
    load(loose());
    show<CompactDialog>();
    QTRY_VERIFY(canStart("compactStart"));
    const auto key = ChangeClaims::keyOf(m_image->path());
    QVERIFY(key && m_image->claims()->take(*key)); // as another window would
    press(m_dialog.get(), "compactStart");
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(words(m_dialog.get(), "compactResult").startsWith(u"Another change"_qs));
    QVERIFY(m_image->isOriginal());
    m_image->claims()->release(*key);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::InPlaceDialogTest)
#include "inplacedialog_test.moc"
