#include "tests/engine/session/disksessions.h"
#include "tests/support/folderfixture.h"

#include <QSignalSpy>
#include <QtTest>

namespace parascope {

using test::BundleBuilder;
using test::chainOfThree;
using test::guidOf;
using test::load;
using test::loadAndCheck;
using test::Said;

/// From which layer a disk is looked at, and at which storage.
class DiskPickTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void handedOverLayerIsPicked();
    void pickLooksFromAnotherLayer();
    void pickWhileItLoads();
    void pickFromWithinASignal();
    void otherStorageOpensNothing();
    void missingLayerHasNoFile();
    void outsideIsFollowedWhenSaid();
    void readAnewKeepsThePickedLayer();
};

void DiskPickTest::handedOverLayerIsPicked()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle / builder.fileName(1));
    load(session);
    QCOMPARE(session.pickedGuid(), guidOf(builder, 1));
    QCOMPARE(session.disk()->storages.front().chain.size(), std::size_t(2));
    QCOMPARE(*session.pickedFile(), bundle / builder.fileName(1));
}

void DiskPickTest::pickLooksFromAnotherLayer()
{
    const BundleBuilder builder = chainOfThree();
    DiskSession session(builder.write(m_folder->path()));
    loadAndCheck(session); // or its end would come between
    const DiskLayerPtr root = session.disk()->storages.front().chain.back();
    const Said said(session);
    QSignalSpy finished(&session, &DiskSession::finished);
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(session.isBusy());
    QVERIFY(finished.wait());
    QCOMPARE(said.first(3).join(u' '), QStringLiteral("picked disk finished"));
    QCOMPARE(session.disk()->pickedGuid, guidOf(builder, 0));
    QCOMPARE(session.disk()->storages.front().chain.front(), root); // not opened twice
    QCOMPARE(session.pickedFile()->filename().native(), builder.fileName(0));
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(!session.isBusy());
}

void DiskPickTest::pickWhileItLoads()
{
    const BundleBuilder builder = chainOfThree();
    DiskSession session(builder.write(m_folder->path()));
    session.pick(guidOf(builder, 0), 0); // nothing is known yet
    QSignalSpy bundle(&session, &DiskSession::bundleChanged);
    QSignalSpy finished(&session, &DiskSession::finished);
    session.open();
    QVERIFY(bundle.wait());
    const Said said(session);
    session.pick(guidOf(builder, 1), 0);
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(finished.wait());
    QCOMPARE(said.count(QStringLiteral("disk")), 1); // late answers are dropped
    QCOMPARE(session.disk()->pickedGuid, guidOf(builder, 0));
    QVERIFY(session.report());
    QCOMPARE(finished.size(), 1);
}

void DiskPickTest::pickFromWithinASignal()
{
    const BundleBuilder builder = chainOfThree();
    DiskSession session(builder.write(m_folder->path()));
    connect(&session, &DiskSession::bundleChanged, &session,
            [&] { session.pick(guidOf(builder, 0), 0); });
    const Said said(session);
    loadAndCheck(session);
    QCOMPARE(session.disk()->pickedGuid, guidOf(builder, 0));
    QCOMPARE(said.count(QStringLiteral("disk")), 1);
    QCOMPARE(said.count(QStringLiteral("finished")), 1);
}

void DiskPickTest::otherStorageOpensNothing()
{
    const BundleBuilder builder = test::breakableBundle();
    DiskSession session(builder.write(m_folder->path()));
    load(session);
    const DiskPtr disk = session.disk();
    const Said said(session);
    session.pick(session.pickedGuid(), 1);
    QVERIFY(!session.isBusy());
    QCOMPARE(said.join(u' '), QStringLiteral("picked"));
    QCOMPARE(session.disk(), disk);
    QCOMPARE(session.pickedStorage(), std::size_t(1));
    QCOMPARE(session.pickedFile()->filename().native(),
             builder.fileName(builder.layerCount() - 1, 1));
}

void DiskPickTest::missingLayerHasNoFile()
{
    const BundleBuilder builder = chainOfThree().without(0);
    DiskSession session(builder.write(m_folder->path()));
    load(session);
    QCOMPARE(session.disk()->closedLayers().size(), std::size_t(1));
    QVERIFY(session.pickedFile());
    QSignalSpy finished(&session, &DiskSession::finished);
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(finished.wait());
    QVERIFY(!session.pickedFile());
    QVERIFY(session.report()->has(BundleFindingId::ImageMissing));
}

void DiskPickTest::outsideIsFollowedWhenSaid()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const std::filesystem::path base = *m_folder / "base.hds";
    std::filesystem::rename(bundle / builder.fileName(0), base);
    std::filesystem::create_symlink(base, bundle / builder.fileName(0));
    DiskSession session(bundle);
    loadAndCheck(session);
    QCOMPARE(session.disk()->closedLayers().size(), std::size_t(1));
    QVERIFY(!session.report()->followsOutside);
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(!session.pickedFile());
    session.pick(guidOf(builder, 2), 0);

    const Said said(session);
    QSignalSpy checked(&session, &DiskSession::layersChecked);
    session.followOutside();
    QVERIFY(session.followsOutside());
    QVERIFY(checked.wait());
    QVERIFY(session.disk()->closedLayers().empty());
    QVERIFY(session.report()->followsOutside);
    QCOMPARE(said.count(QStringLiteral("report")), 1);
    session.pick(guidOf(builder, 0), 0);
    QVERIFY(session.pickedFile());
    QVERIFY(session.verdictOf(*session.pickedFile()));
}

void DiskPickTest::readAnewKeepsThePickedLayer()
{
    const BundleBuilder builder = chainOfThree();
    DiskSession session(builder.write(m_folder->path()));
    load(session);
    QSignalSpy finished(&session, &DiskSession::finished);
    session.pick(guidOf(builder, 1), 0);
    QVERIFY(finished.wait());
    const BundlePtr before = session.bundle();
    load(session);
    QVERIFY(session.bundle() != before);
    QCOMPARE(session.report()->bundle, session.bundle());
    QCOMPARE(session.pickedGuid(), guidOf(builder, 1));
    QCOMPARE(session.disk()->pickedGuid, guidOf(builder, 1));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::DiskPickTest)

#include "diskpick_test.moc"
