#include "tests/ui/views/map/mapharness.h"

#include <QAbstractButton>
#include <QRandomGenerator>

#include <array>

namespace parascope::ui {

/// What of the maps is on the screen, pixel by pixel.
class MapPaintingTest : public QObject, private test::MapHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void oneBadClusterIsVisibleAtEveryZoom();
    void markCoversTwelvePixels();
    void otherStatesAreDimmed();
    void panningPaintsTheSameAsPaintingAfresh();
    void selectionIsShown();
    void stripHasTheLegendsColours();
    void colourChangeIsFollowed();
};

void MapPaintingTest::oneBadClusterIsVisibleAtEveryZoom()
{
    const QPoint place = middleOf(kBad);
    for (;;) {
        const QImage image = view()->grab().toImage();
        QVERIFY2(pixelsOf(image, fill(MapState::Damaged)) > 40,
                 qPrintable(QString::number(view()->mapLayout().level())));
        QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
        if (view()->mapLayout().level() == 0)
            break;
        wheel(place, 120);
    }
    // And in the strip, when the map looks elsewhere.
    view()->centreOn(0);
    QCOMPARE(pixelsOf(view()->grab().toImage(), fill(MapState::Damaged)), 0);
    auto *strip = m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"));
    QVERIFY(pixelsOf(strip->grab().toImage(), fill(MapState::Damaged)) >= 3 * 3);
}

void MapPaintingTest::markCoversTwelvePixels()
{
    const QImage image = view()->grab().toImage();
    QRect area;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == fill(MapState::Damaged).rgb())
                area |= QRect(x, y, 1, 1);
    QVERIFY(area.width() >= 12 && area.height() >= 12);
    QVERIFY(area.width() <= 30 && area.height() <= 30);
    QVERIFY(area.contains(middleOf(kBad)));
}

void MapPaintingTest::otherStatesAreDimmed()
{
    auto *button = m_pane->findChild<QAbstractButton *>(QStringLiteral("legend.damaged"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->isChecked());
    QImage image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::Damaged)) > 40);
    QCOMPARE(pixelsOf(image, fill(MapState::InSequence)), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
    // A lifted state is seen even where a worse one would win.
    auto *sequence = m_pane->findChild<QAbstractButton *>(QStringLiteral("legend.inSequence"));
    QTest::mouseClick(sequence, Qt::LeftButton);
    image = view()->grab().toImage();
    QCOMPARE(pixelsOf(image, fill(MapState::Damaged)), 0);
}

void MapPaintingTest::panningPaintsTheSameAsPaintingAfresh()
{
    std::map<std::uint64_t, ClusterFlags> others;
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<ClusterFlag> flags{ClusterFlag::OutsideFile, ClusterFlag::Shared,
                                   ClusterFlag::Unreadable, ClusterFlag::Unallocated,
                                   ClusterFlag::Fragmented};
    for (int i = 0; i < 20000; ++i)
        others[random.bounded(200000U)] = flags[random.bounded(flags.size())];
    const auto map = std::make_shared<SparseMap>(200000, ClusterFlag::InSequence, others);
    m_disk->setMap(map);
    while (view()->mapLayout().level() > 0)
        m_pane->zoomIn();
    view()->centreOn(100000);
    view()->clearFocus();
    view()->grab();
    for (int step = 0; step < 12; ++step) {
        QWheelEvent event(QPointF(5, 5), view()->mapToGlobal(QPoint(5, 5)),
                          QPoint(0, random.bounded(-150, 150)), QPoint(0, 1), Qt::NoButton,
                          Qt::ShiftModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &event);
        const QImage panned = view()->grab().toImage();
        // Another map object with the same contents: nothing that was kept may be used.
        m_disk->setMap(std::make_shared<SparseMap>(200000, ClusterFlag::InSequence, others));
        QCOMPARE(view()->grab().toImage(), panned);
    }
}

void MapPaintingTest::selectionIsShown()
{
    const QImage before = view()->grab().toImage();
    const QImage fileBefore = view("fileMap")->grab().toImage();
    m_disk->setSelected({kBad, 5'000'000});
    m_file->setSelected({30'000'000});
    const QImage after = view()->grab().toImage();
    QVERIFY(after != before);
    QVERIFY(view("fileMap")->grab().toImage() != fileBefore);
    // Every owner of the place is ringed.
    const auto rect = view()->mapLayout().rectOf(view()->mapLayout().cellOf(5'000'000));
    QVERIFY(rect);
    QCOMPARE(after.pixelColor(rect->left() - 4, rect->center().y()).rgb(),
             view()->palette().color(QPalette::Text).rgb());
}

void MapPaintingTest::stripHasTheLegendsColours()
{
    const auto colours = [&](ClusterFlags flags) {
        m_disk->setMap(
            std::make_shared<SparseMap>(kMany, ClusterFlag::InSequence,
                                        std::map<std::uint64_t, ClusterFlags>{{kMany / 2, flags}}));
        const QImage image =
            m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"))->grab().toImage();
        std::array<int, kMapStateCount> count{};
        for (const MapState state : mapStates())
            count[std::size_t(state)] = pixelsOf(image, fill(state));
        return count;
    };
    // A tick above and a line in the body, both in the colour of the state, and in no other.
    auto count = colours(ClusterFlag::Shared | ClusterFlag::InSequence);
    QVERIFY(count[std::size_t(MapState::Shared)] >= 3 * 3);
    QCOMPARE(count[std::size_t(MapState::Damaged)], 0);
    count = colours(ClusterFlag::OutsideFile);
    QVERIFY(count[std::size_t(MapState::Damaged)] >= 3 * 3);
    QCOMPARE(count[std::size_t(MapState::Shared)], 0);
    // What is no problem is not drawn in strong colours.
    m_disk->setMap(std::make_shared<SparseMap>(kMany, ClusterFlag::NotInThisFile));
    const QImage image =
        m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"))->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::NotInThisFile)) > image.width());
}

void MapPaintingTest::colourChangeIsFollowed()
{
    QPalette dark = m_pane->palette();
    dark.setColor(QPalette::Base, QColor(0x26, 0x29, 0x2e));
    dark.setColor(QPalette::Text, Qt::white);
    const QColor light = fill(MapState::InSequence);
    m_pane->setPalette(dark);
    QVERIFY(fill(MapState::InSequence) != light);
    const QImage image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
    QCOMPARE(pixelsOf(image, light), 0);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::MapPaintingTest)
#include "mappainting_test.moc"
