#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "tests/support/imagebuilder.h"

#include <QtTest>

#include <limits>

using namespace parascope;
using namespace parascope::test;

class DataStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendedValueFitsTheHeader();
};

// data_off has 32 bits, but a v2 entry can name a place that needs more.
void DataStartTest::mendedValueFitsTheHeader()
{
    constexpr std::uint32_t kTracks = 2000;
    constexpr std::uint32_t kEntry = 3U << 20U; // 6 G sectors from the start of the file
    const auto file = ImageBuilder()
                          .tracks(kTracks)
                          .entry(0, kEntry)
                          .headerDataOffset(0)
                          .fileSize((kEntry + 1ULL) * kTracks * kSectorBytes)
                          .build();
    const DataStart start = classify(*loadImage(*file), Classifier::Detail::Check)->dataStart();
    QCOMPARE(start.problem, DataStart::Problem::Zero);
    const std::uint64_t sectors = start.bytes / kSectorBytes;
    QVERIFY(sectors <= std::numeric_limits<std::uint32_t>::max());
    QCOMPARE(sectors % kTracks, 0ULL);
    // The largest such value, as there is no entry below it.
    QVERIFY(sectors + kTracks > std::numeric_limits<std::uint32_t>::max());
}

QTEST_GUILESS_MAIN(DataStartTest)
#include "datastart_test.moc"
