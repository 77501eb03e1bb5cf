#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "tests/support/imagebuilder.h"

#include <QtTest>

using namespace parascope;
using namespace parascope::test;

class ClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usedEndCompletesClustersOffTheGrid();
};

// Where a repair puts new clusters: they must not overlap one that is completed at the same time.
void ClassifierTest::usedEndCompletesClustersOffTheGrid()
{
    // No remainder has a majority, so the last cluster stays off the grid; the file cuts it.
    const auto file = ImageBuilder(FormatVersion::V1)
                          .tracks(128)
                          .dataStart(128)
                          .entry(0, 128)
                          .entry(1, 128)
                          .entry(2, 300)
                          .entry(3, 450)
                          .fileSize(500 * kSectorBytes)
                          .build();
    const auto state = *loadImage(*file);
    QVERIFY(!state->geometry.gridHasMajority);
    for (const auto detail : {Classifier::Detail::Check, Classifier::Detail::Maps})
        QCOMPARE(classify(state, detail)->usedEnd(), (450 + 128) * kSectorBytes);
}

QTEST_GUILESS_MAIN(ClassifierTest)
#include "classifier_test.moc"
