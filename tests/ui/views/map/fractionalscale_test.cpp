#include "tests/ui/views/map/fakemapsource.h"
#include "ui/style/palette.h"
#include "ui/views/map/mappane.h"

#include <QtTest>

#include <memory>

namespace parascope::ui {

namespace {

// Before the application is made, which reads it.
const bool kIsScaled = qputenv("QT_SCALE_FACTOR", "1.5");

} // namespace

/// The maps where a logical pixel is one and a half of the screen's.
class FractionalScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stripShowsBothKindsOfTicks();
};

void FractionalScaleTest::stripShowsBothKindsOfTicks()
{
    QVERIFY(kIsScaled);
    FakeMapSource disk(MapSource::Order::Disk);
    FakeMapSource file(MapSource::Order::File);
    MapPane pane(&disk, &file);
    pane.resize(900, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(pane.devicePixelRatioF(), 1.5);
    file.setMap(std::make_shared<SparseMap>(
        10000, ClusterFlag::InSequence,
        std::map<std::uint64_t, ClusterFlags>{{3000, ClusterFlag::OutsideFile},
                                              {7000, ClusterFlag::Wasted}}));
    auto *strip = pane.findChild<QWidget *>(QStringLiteral("fileMapStrip"));
    QVERIFY(strip);
    const QImage image = strip->grab().toImage();
    const StatePalette colours(strip->palette());
    const auto rowsOf = [&](int first, int last, const QColor &colour) {
        int rows = 0;
        for (int y = first; y < last; ++y) {
            int found = 0;
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
            rows += found >= 3 ? 1 : 0;
        }
        return rows;
    };
    const int height = image.height();
    QVERIFY(rowsOf(0, height / 4, colours.style(MapState::Damaged).fill) >= 5);
    QVERIFY(rowsOf(height * 3 / 4, height, colours.style(MapState::Wasted).mark) >= 5);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::FractionalScaleTest)
#include "fractionalscale_test.moc"
