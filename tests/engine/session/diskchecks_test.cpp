#include "tests/engine/session/disksessions.h"
#include "tests/support/folderfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <fstream>

namespace parascope {

using test::append;
using test::BundleBuilder;
using test::BundleDefect;
using test::chainOfThree;
using test::guidOf;
using test::load;
using test::loadAndCheck;
using test::seen;

/// What a session finds wrong with a bundle and its images, and what is judged anew.
class DiskChecksTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void layersAreCheckedOneAfterAnother();
    void fileOfTwoNamesIsCheckedOnce();
    void onlyWhatChangedIsCheckedAgain();
    void rawDisksHaveNoVerdict();
    void offersSayWhatRepairDoes();
    void whatAPickReadsAnewIsJudgedAnew();
};

void DiskChecksTest::layersAreCheckedOneAfterAnother()
{
    BundleBuilder builder = test::breakableBundle();
    builder.image(0, 1, [](test::ImageBuilder &image) {
        image.entry(5, image.entryFor(1000)); // behind the end of the file
    });
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    QSignalSpy checked(&session, &DiskSession::layerChecked);
    bool isGoingOn = false;
    connect(&session, &DiskSession::finished, this,
            [&] { isGoingOn = session.isCheckingLayers(); });
    loadAndCheck(session);
    QVERIFY(isGoingOn);
    QCOMPARE(checked.size(), 4);
    for (const QList<QVariant> &signal : checked) {
        const bool isDamaged =
            signal[0].toString() == guidOf(builder, 0) && signal[1].toULongLong() == 1;
        const auto verdict = signal[2].value<LayerVerdict>();
        QCOMPARE(verdict.errors, std::uint64_t(isDamaged ? 1 : 0));
        QCOMPARE(verdict.count(ClusterCount::Outside), std::uint64_t(isDamaged ? 1 : 0));
        QVERIFY(!verdict.isInUse);
    }
    const LayerVerdict *damaged = session.verdictOf(bundle / builder.fileName(0, 1));
    QVERIFY(damaged);
    QCOMPARE(damaged->errors, std::uint64_t(1));
    QVERIFY(session.verdictOf(bundle / builder.fileName(1, 0)));
    QVERIFY(!session.verdictOf(bundle / "nothing.hds"));
}

void DiskChecksTest::fileOfTwoNamesIsCheckedOnce()
{
    BundleBuilder builder;
    builder.storages({16 * 128, 16 * 128, 16 * 128}).layer().clusters({1});
    builder.descriptor([](DiskDescriptor &descriptor) {
        for (DescriptorStorage &storage : descriptor.storages)
            storage.images[0].file = descriptor.storages[0].images[0].file;
    });
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    QList<LayerVerdict> verdicts;
    connect(&session, &DiskSession::layerChecked, this,
            [&](const QString &, std::size_t storage, const LayerVerdict &verdict) {
                QCOMPARE(storage, std::size_t(verdicts.size()));
                verdicts += verdict;
                // Another check would find more.
                append(bundle / builder.fileName(0), "waste");
            });
    loadAndCheck(session);
    QCOMPARE(verdicts.size(), 3);
    QVERIFY(verdicts[0] == verdicts[1]);
    QVERIFY(verdicts[0] == verdicts[2]);
}

void DiskChecksTest::onlyWhatChangedIsCheckedAgain()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    loadAndCheck(session);
    QSignalSpy checked(&session, &DiskSession::layerChecked);
    loadAndCheck(session);
    QCOMPARE(checked.size(), 0);
    QVERIFY(session.verdictOf(bundle / builder.fileName(1)));

    std::ofstream(bundle / builder.fileName(1), std::ios::app | std::ios::binary)
        << std::string(builder.clusterBytes(), 'x');
    loadAndCheck(session);
    QCOMPARE(checked.size(), 1);
    QCOMPARE(checked.front()[0].toString(), guidOf(builder, 1));
    QCOMPARE(session.verdictOf(bundle / builder.fileName(1))->wastedBytes, builder.clusterBytes());
}

void DiskChecksTest::rawDisksHaveNoVerdict()
{
    BundleBuilder builder;
    builder.layer().plain().overlay().clusters({1});
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    loadAndCheck(session);
    QVERIFY(session.report()->layers[0][0]->isPlain());
    QVERIFY(!session.verdictOf(bundle / builder.fileName(0)));
    QVERIFY(session.verdictOf(bundle / builder.fileName(1)));
    QCOMPARE(session.ownClusters(0, 0), std::uint64_t(0));
}

void DiskChecksTest::offersSayWhatRepairDoes()
{
    DiskSession healthy(chainOfThree().write(m_folder->path()));
    load(healthy);
    QVERIFY(healthy.offers().empty());

    const std::filesystem::path folder = *m_folder / "broken";
    std::filesystem::create_directory(folder);
    DiskSession broken(test::breakableBundle().defect(BundleDefect::GeometryDiffers).write(folder));
    load(broken);
    QVERIFY(std::ranges::find(broken.offers(), BundleAction::CorrectGeometry,
                              &BundleOffer::action) != broken.offers().end());
}

void DiskChecksTest::whatAPickReadsAnewIsJudgedAnew()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const std::filesystem::path base = bundle / builder.fileName(0);
    DiskSession session(bundle);
    load(session);
    QTRY_VERIFY(session.verdictOf(base));
    QCOMPARE(session.verdictOf(base)->leaks, 0U);
    const std::uint64_t size = session.report()->layers[0][0]->identity.size;
    append(base, std::string(3U << 20U, 'x'));
    QTRY_COMPARE(seen(session), base);
    session.pick(guidOf(builder, 1), 0);
    QTRY_COMPARE(session.report()->layers[0][0]->identity.size, size + (3U << 20U));
    QTRY_VERIFY(session.verdictOf(base) && session.verdictOf(base)->leaks > 0);
    QTRY_VERIFY(!seen(session));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::DiskChecksTest)

#include "diskchecks_test.moc"
