#include "tests/ui/views/map/fakemapsource.h"
#include "ui/views/map/cellcache.h"

#include <QRandomGenerator>
#include <QtTest>

using parascope::ClusterFlag;
using parascope::ClusterFlags;
using parascope::ClusterMapPtr;
using parascope::flagsOf;
using parascope::MapState;
using parascope::worstState;
using parascope::ui::CellCache;
using parascope::ui::CellKind;
using parascope::ui::IndexRange;
using parascope::ui::kBlank;
using parascope::ui::kDimmed;
using parascope::ui::MapLayout;
using parascope::ui::SparseMap;
using parascope::ui::StateSet;

/// What cells show, compared with asking for every cell by itself.
class CellCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheWorstOfEveryCell();
    void dimsWhatIsNotLifted();
};

namespace {

ClusterMapPtr randomMap(QRandomGenerator &random, std::uint64_t count, int others)
{
    const QList<ClusterFlags> flags{ClusterFlag::OutsideFile,
                                    ClusterFlag::Shared | ClusterFlag::Fragmented,
                                    ClusterFlag::Unallocated, ClusterFlag::Fragmented};
    std::map<std::uint64_t, ClusterFlags> exceptions;
    for (int i = 0; i < others; ++i)
        exceptions[random.generate64() % count] = flags[random.bounded(flags.size())];
    return std::make_shared<SparseMap>(count, ClusterFlag::InSequence, exceptions);
}

} // namespace

void CellCacheTest::showsTheWorstOfEveryCell()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const std::uint64_t count = 300'000 + random.bounded(1000U);
    const ClusterMapPtr map = randomMap(random, count, 3000);
    MapLayout layout;
    layout.setMetrics(9, 22, 4);
    layout.setViewport(QSize(540, 332));
    layout.setCount(count);
    CellCache cache;
    for (int level = layout.fitLevel(); level >= 0; --level) {
        layout.zoomTo(level, random.generate64() % count,
                      QPoint(random.bounded(540), random.bounded(332)));
        cache.setView(layout, map, {});
        for (std::int64_t line = layout.firstLine() - 1; line <= layout.lastLine() + 1; ++line) {
            const auto kinds = cache.line(line);
            QCOMPARE(static_cast<std::int64_t>(kinds.size()), layout.columns());
            const MapLayout::Line cells = layout.lineAt(line);
            for (std::size_t column = 0; column < kinds.size(); ++column) {
                const auto first = static_cast<std::size_t>(cells.column);
                CellKind expected = kBlank;
                if (column >= first && column - first < cells.cells.length()) {
                    const IndexRange range =
                        layout.clustersOf(cells.cells.first + (column - first));
                    expected = static_cast<CellKind>(worstState(map->any(range.first, range.last)));
                }
                QCOMPARE(kinds[column], expected);
            }
        }
    }
}

void CellCacheTest::dimsWhatIsNotLifted()
{
    const auto map = std::make_shared<SparseMap>(
        100, ClusterFlag::InSequence,
        std::map<std::uint64_t, ClusterFlags>{{3, ClusterFlag::OutsideFile},
                                              {4, ClusterFlag::Shared | ClusterFlag::Fragmented}});
    MapLayout layout;
    layout.setMetrics(9, 9, 0);
    layout.setViewport(QSize(90, 900));
    layout.setCount(100);
    StateSet lifted;
    lifted.set(MapState::Fragmented, true);
    CellCache cache;
    cache.setView(layout, map, lifted);
    const auto kinds = cache.line(0);
    QCOMPARE(kinds[0], CellKind(kDimmed + CellKind(MapState::InSequence)));
    QCOMPARE(kinds[3], CellKind(kDimmed + CellKind(MapState::Damaged)));
    QCOMPARE(kinds[4], CellKind(MapState::Fragmented));
}

QTEST_GUILESS_MAIN(CellCacheTest)
#include "cellcache_test.moc"
