#include "engine/format/diskgeometry.h"

#include <QTest>

using namespace parascope;

/// Cylinders, heads and sectors as Parallels Desktop counts them (format.md §5).
class DiskGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void geometry_data();
    void geometry();
};

void DiskGeometryTest::geometry_data()
{
    QTest::addColumn<quint64>("sectors");
    QTest::addColumn<quint64>("cylinders");
    QTest::addColumn<quint32>("heads");
    QTest::addColumn<quint32>("perTrack");
    const auto row = [](quint64 sectors, quint64 cylinders, quint32 heads, quint32 perTrack) {
        QTest::addRow("%llu", static_cast<unsigned long long>(sectors))
            << sectors << cylinders << heads << perTrack;
    };
    row(3989504, 3957, 16, 63);   // a part of a real disk: truncated
    row(1024000, 2000, 16, 32);   // another
    row(1032192, 1024, 16, 63);   // divides; just not truncated
    row(1032193, 1024, 16, 63);   // truncated
    row(16777215, 16644, 16, 63); // the last truncated
    row(16777216, 32768, 16, 32); // the first that is not
    row(63ULL * 8 * 1001, 1001, 8, 63);
    row(32ULL * 4 * 101, 101, 4, 32);
    row(16ULL * 4 * 101, 101, 2, 32);
    row(16ULL * 101, 1616, 1, 1); // 16 sectors leave no heads
    row(8ULL * 2 * 7, 112, 1, 1);
    row(1001, 1001, 1, 1);
    row(8, 8, 1, 1);
    row(1, 1, 1, 1);
}

void DiskGeometryTest::geometry()
{
    QFETCH(const quint64, sectors);
    QFETCH(const quint64, cylinders);
    QFETCH(const quint32, heads);
    QFETCH(const quint32, perTrack);
    const DiskGeometry geometry = parallelsGeometry(sectors);
    QCOMPARE(geometry.cylinders, std::uint64_t(cylinders));
    QCOMPARE(geometry.heads, heads);
    QCOMPARE(geometry.sectors, perTrack);
}

QTEST_GUILESS_MAIN(DiskGeometryTest)
#include "diskgeometry_test.moc"
