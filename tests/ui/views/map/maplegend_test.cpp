#include "tests/ui/views/map/fakemapsource.h"
#include "ui/views/map/legendbutton.h"
#include "ui/views/map/maplegend.h"

#include <QSignalSpy>
#include <QtTest>

using parascope::ClusterFlag;
using parascope::ClusterFlags;
using parascope::ClusterMapPtr;
using parascope::flagsOf;
using parascope::kMapStateCount;
using parascope::MapState;
using parascope::mapStates;
using parascope::ui::LegendButton;
using parascope::ui::MapLegend;
using parascope::ui::SparseMap;
using parascope::ui::StateSet;

/// The legend: order, counts, toggles.
class MapLegendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worstComesFirst();
    void countsDiskAndFile();
    void rareStatesAppearWhereTheyOccur();
    void togglesByMouseAndKey();
    void aVanishedStateIsNoLongerLifted();
    void wrapsWhereThereIsLittleRoom();
    void looksDifferentWhenOn();
};

namespace {

LegendButton *button(const MapLegend &legend, const char *name)
{
    return legend.findChild<LegendButton *>(QLatin1String(name));
}

ClusterMapPtr diskMap()
{
    return std::make_shared<SparseMap>(
        1000, ClusterFlag::Unallocated,
        std::map<std::uint64_t, ClusterFlags>{{3, ClusterFlag::OutsideFile},
                                              {4, ClusterFlag::InSequence},
                                              {5, ClusterFlag::Fragmented},
                                              {7, ClusterFlag::Fragmented}});
}

ClusterMapPtr fileMap(bool shared)
{
    return std::make_shared<SparseMap>(
        20, ClusterFlag::InSequence,
        std::map<std::uint64_t, ClusterFlags>{
            {0, ClusterFlag::Metadata},
            {4, shared ? ClusterFlag::Shared : ClusterFlag::Fragmented},
            {19, ClusterFlag::Wasted}});
}

} // namespace

void MapLegendTest::worstComesFirst()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(true));
    legend.resize(3000, 60);
    legend.show();
    const auto buttons = legend.findChildren<LegendButton *>();
    QCOMPARE(static_cast<std::size_t>(buttons.size()), kMapStateCount);
    int right = -1;
    for (const MapState state : mapStates()) {
        for (const LegendButton *each : buttons) {
            if (each->state() == state && each->isVisible()) {
                QVERIFY(each->x() > right);
                right = each->geometry().right();
            }
        }
    }
}

void MapLegendTest::countsDiskAndFile()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(false));
    QCOMPARE(button(legend, "legend.fragmented")->countText(), QStringLiteral("disk 2 · file 1"));
    QCOMPARE(button(legend, "legend.damaged")->countText(), QStringLiteral("disk 1 · file 0"));
    QCOMPARE(button(legend, "legend.wasted")->countText(), QStringLiteral("file 1"));
    QCOMPARE(button(legend, "legend.unallocated")->countText(), QStringLiteral("disk 996"));
    QVERIFY(button(legend, "legend.fragmented")
                ->accessibleName()
                .contains(QStringLiteral("2 clusters of the disk")));
}

void MapLegendTest::rareStatesAppearWhereTheyOccur()
{
    MapLegend legend;
    legend.show();
    QVERIFY(button(legend, "legend.damaged")->isVisible());
    QVERIFY(button(legend, "legend.damaged")->countText().isEmpty());
    legend.setMaps(diskMap(), fileMap(false));
    QVERIFY(!button(legend, "legend.shared")->isVisible());
    legend.setMaps(diskMap(), fileMap(true));
    QVERIFY(button(legend, "legend.shared")->isVisible());
}

void MapLegendTest::togglesByMouseAndKey()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(true));
    legend.show();
    QSignalSpy changed(&legend, &MapLegend::highlightChanged);
    QTest::mouseClick(button(legend, "legend.damaged"), Qt::LeftButton);
    QVERIFY(legend.highlight().contains(MapState::Damaged));
    QTest::keyClick(button(legend, "legend.shared"), Qt::Key_Space);
    QVERIFY(legend.highlight().contains(MapState::Shared));
    QVERIFY(legend.highlight().contains(MapState::Damaged));
    QTest::mouseClick(button(legend, "legend.damaged"), Qt::LeftButton);
    QVERIFY(!legend.highlight().contains(MapState::Damaged));
    QCOMPARE(changed.size(), 3);
    QVERIFY(legend.highlight().flags() == flagsOf(MapState::Shared));
}

void MapLegendTest::aVanishedStateIsNoLongerLifted()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(true));
    legend.show();
    QTest::mouseClick(button(legend, "legend.shared"), Qt::LeftButton);
    QVERIFY(!legend.highlight().isEmpty());
    legend.setMaps(diskMap(), fileMap(false));
    QVERIFY(legend.highlight().isEmpty());
}

void MapLegendTest::wrapsWhereThereIsLittleRoom()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(true));
    const int wide = legend.heightForWidth(3000);
    QVERIFY(legend.heightForWidth(300) > wide);
    legend.resize(300, legend.heightForWidth(300));
    legend.show();
    for (const LegendButton *each : legend.findChildren<LegendButton *>())
        if (each->isVisible())
            QVERIFY(legend.rect().contains(each->geometry()));
}

void MapLegendTest::looksDifferentWhenOn()
{
    MapLegend legend;
    legend.setMaps(diskMap(), fileMap(true));
    legend.show();
    LegendButton *damaged = button(legend, "legend.damaged");
    const QImage off = damaged->grab().toImage();
    damaged->setChecked(true);
    QVERIFY(damaged->grab().toImage() != off);
}

QTEST_MAIN(MapLegendTest)
#include "maplegend_test.moc"
