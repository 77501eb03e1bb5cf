#include "tests/ui/shell/bundlewindows.h"
#include "ui/views/map/mappane.h"

namespace fs = std::filesystem;

namespace parascope::ui {

/// What colours of the disk order stand for, as the View menu has it.
class LayerColoursActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void choiceIsKeptFromLayerToLayer();
    void loneImageHasNoChoice();

private:
    [[nodiscard]] static QAction *action(MainWindow *window, ActionId id)
    {
        return window->actions()[id];
    }

    std::unique_ptr<BundleWindows> m_here;
};

void LayerColoursActionTest::choiceIsKeptFromLayerToLayer()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    const auto maps = [window] {
        return window->imageView()->workspace()->maps();
    };
    QTRY_VERIFY(maps()->hasLayers());
    QVERIFY(action(window, ActionId::ColourByState)->isChecked());
    QVERIFY(action(window, ActionId::ColourByLayer)->isEnabled());
    action(window, ActionId::ColourByLayer)->trigger();
    QCOMPARE(maps()->colouring(), MapPane::Colouring::Layer);
    window->diskView()->pick(QString::fromStdString(builder.guidOf(1)), 0);
    QTRY_COMPARE(window->imagePath(), bundle / builder.fileName(1));
    QTRY_VERIFY(maps()->hasLayers());
    QCOMPARE(maps()->colouring(), MapPane::Colouring::Layer);
    QVERIFY(action(window, ActionId::ColourByLayer)->isChecked());
    // The root stands on nothing.
    window->diskView()->pick(QString::fromStdString(builder.guidOf(0)), 0);
    QTRY_COMPARE(window->imagePath(), bundle / builder.fileName(0));
    BundleWindows::settle(window);
    QVERIFY(!maps()->hasLayers());
    QVERIFY(!action(window, ActionId::ColourByLayer)->isEnabled());
}

void LayerColoursActionTest::loneImageHasNoChoice()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    const fs::path alone = m_here->folder() / "alone.hds";
    fs::copy_file(bundle / builder.fileName(0), alone);
    MainWindow *window = m_here->open(alone);
    QVERIFY(!action(window, ActionId::ColourByLayer)->isEnabled());
    QVERIFY(!action(window, ActionId::ColourByState)->isEnabled());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayerColoursActionTest)
#include "layercolours_test.moc"
