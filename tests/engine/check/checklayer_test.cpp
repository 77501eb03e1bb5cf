#include "engine/check/checker.h"
#include "engine/disk/disk.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <fstream>

using namespace parascope;
using namespace parascope::test;

namespace {

std::vector<std::string> findingsOf(const Report &report)
{
    std::vector<std::string> findings;
    for (const auto &group : report.groups())
        findings.push_back(std::string(catalogueEntry(group.id).name)
                               .append(" ")
                               .append(std::to_string(group.count)));
    return findings;
}

BundleBuilder brokenLayers()
{
    BundleBuilder builder;
    builder.layer().clusters({1, 2, 3}).overlay().clusters({2, 5});
    builder.image(0, 0, [](ImageBuilder &image) { image.inUse(kInUseOpen); });
    return builder;
}

} // namespace

/// The check of one layer of an opened disk.
class CheckLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asForTheFile();
    void tellsThatTheFileChanged();
    void stops();
};

void CheckLayerTest::asForTheFile()
{
    const TemporaryFolder folder;
    const DiskPtr disk = openBundle(brokenLayers().write(folder.path()));
    for (const DiskLayerPtr &layer : disk->storages.front().chain) {
        JobControl control;
        const auto file = HostFile::open(layer->place.path);
        const auto expected = checkFile(**file, layer->state->membership, control);
        const auto report = checkLayer(*layer, control);
        QVERIFY(report && expected);
        QCOMPARE(findingsOf(**report), findingsOf(**expected));
        QCOMPARE((*report)->statistics(), (*expected)->statistics());
        QCOMPARE((*report)->verdict(), (*expected)->verdict());
        QCOMPARE((*report)->conditions(), (*expected)->conditions());
        QCOMPARE((*report)->state(), layer->state); // not read again
    }
    JobControl control;
    const auto root = checkLayer(*disk->storages.front().chain.back(), control);
    QCOMPARE((*root)->count(FindingId::HeaderNotClosed), std::uint64_t(1));
}

void CheckLayerTest::tellsThatTheFileChanged()
{
    const TemporaryFolder folder;
    const DiskPtr disk = openBundle(brokenLayers().write(folder.path()));
    const DiskLayer &top = disk->picked();
    std::ofstream(top.place.path, std::ios::binary | std::ios::app) << "more";
    JobControl control;
    const auto report = checkLayer(top, control);
    QVERIFY(report);
    QVERIFY((*report)->conditions().changedWhileOpen);
    QCOMPARE((*report)->verdict(), Verdict::NotFinal);
}

void CheckLayerTest::stops()
{
    const TemporaryFolder folder;
    const DiskPtr disk = openBundle(brokenLayers().write(folder.path()));
    JobControl control;
    control.cancel();
    const auto report = checkLayer(disk->picked(), control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(CheckLayerTest)
#include "checklayer_test.moc"
