#include "tests/engine/session/disksessions.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"

#include <QSignalSpy>
#include <QtTest>

namespace parascope {

using test::BundleBuilder;
using test::BundleDefect;
using test::chainOfThree;
using test::guidOf;
using test::load;
using test::loadAndCheck;
using test::Said;

/// What a path leads to, and what a session says of it in which order.
class DiskSessionTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void loneImageHasNoBundle();
    void bundleComesPieceByPiece();
    void machineOfTwoIsNotOpened();
    void machineOfOneIs();
    void whatIsNotThereFails();
    void missingDescriptorIsAFinding();
    void destroyedWhileItLoads();
    void readAnewAfterTheLayerIsGone();
    void openTwiceIsAnsweredOnce();

private:
    static void write(const BundleBuilder &builder, const std::filesystem::path &folder)
    {
        QVERIFY(std::filesystem::is_directory(builder.write(folder)));
    }
    [[nodiscard]] std::filesystem::path loneImage() const
    {
        const std::filesystem::path path = *m_folder / "alone.hds";
        test::writeSparse(*test::ImageBuilder().map(0, 0).build(), path);
        return path;
    }
};

void DiskSessionTest::loneImageHasNoBundle()
{
    DiskSession session(loneImage());
    const Said said(session);
    load(session);
    QCOMPARE(said, QStringList({QStringLiteral("sources"), QStringLiteral("finished")}));
    QCOMPARE(session.sources().size(), std::size_t(1));
    QVERIFY(session.sources().front().isLoneImage());
    QVERIFY(!session.bundle() && !session.disk() && !session.report() && !session.error());
    QVERIFY(!session.pickedFile());
}

void DiskSessionTest::bundleComesPieceByPiece()
{
    const BundleBuilder builder = chainOfThree();
    DiskSession session(builder.write(m_folder->path()));
    const Said said(session);
    loadAndCheck(session);
    QCOMPARE(said.join(u' '), QStringLiteral("sources bundle picked disk report finished checked"));
    QCOMPARE(session.pickedGuid(), guidOf(builder, 2));
    QCOMPARE(session.disk()->storages.front().chain.size(), std::size_t(3));
    QCOMPARE(session.report()->bundle, session.bundle());
    QCOMPARE(session.report()->count(Severity::Error), std::uint64_t(0));
    QCOMPARE(session.pickedFile()->filename().native(), builder.fileName(2));
    QCOMPARE(session.ownClusters(0, 0), std::uint64_t(3));
    QCOMPARE(session.ownClusters(0, 1), std::uint64_t(1));
    QCOMPARE(session.ownClusters(0, 2), std::uint64_t(2));
}

void DiskSessionTest::machineOfTwoIsNotOpened()
{
    const std::filesystem::path machine = *m_folder / "machine.pvm";
    std::filesystem::create_directory(machine);
    write(BundleBuilder("one").layer(), machine);
    write(BundleBuilder("two").layer(), machine);
    DiskSession session(machine);
    load(session);
    QCOMPARE(session.sources().size(), std::size_t(2));
    QVERIFY(!session.bundle());
}

void DiskSessionTest::machineOfOneIs()
{
    const std::filesystem::path machine = *m_folder / "machine.pvm";
    std::filesystem::create_directory(machine);
    write(BundleBuilder("one").layer().clusters({0}), machine);
    DiskSession session(machine);
    load(session);
    QVERIFY(session.bundle() && session.disk());
    QCOMPARE(session.bundle()->source.input, DiskInput::Machine);
}

void DiskSessionTest::whatIsNotThereFails()
{
    DiskSession session(*m_folder / "nothing.hdd");
    const Said said(session);
    load(session);
    QCOMPARE(said.join(u' '), QStringLiteral("failed finished"));
    QCOMPARE(session.error()->code, ErrorCode::NotFound);
}

void DiskSessionTest::missingDescriptorIsAFinding()
{
    const std::filesystem::path bundle =
        test::breakableBundle().defect(BundleDefect::DescriptorMissing).write(m_folder->path());
    DiskSession session(bundle);
    const Said said(session);
    loadAndCheck(session);
    QCOMPARE(said.join(u' '),
             QStringLiteral("sources bundle picked disk failed report finished checked"));
    QVERIFY(!session.disk());
    QVERIFY(session.error());
    QVERIFY(session.report()->has(BundleFindingId::DescriptorUnreadable));
    QVERIFY(!session.bundle()->orphans.empty());
    QVERIFY(!session.pickedFile());
}

void DiskSessionTest::destroyedWhileItLoads()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const auto destroyAfter = [&](auto signal) {
        auto session = std::make_unique<DiskSession>(bundle);
        QSignalSpy came(session.get(), signal);
        session->open();
        QVERIFY(came.wait());
        session.reset();
        QCoreApplication::sendPostedEvents();
    };
    destroyAfter(&DiskSession::sourcesChanged);
    destroyAfter(&DiskSession::diskChanged);
    destroyAfter(&DiskSession::reportChanged);
    destroyAfter(&DiskSession::layerChecked);
    DiskSession(bundle).open();
}

void DiskSessionTest::readAnewAfterTheLayerIsGone()
{
    const std::filesystem::path folder = *m_folder / "a";
    std::filesystem::create_directory(folder);
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(folder);
    DiskSession session(bundle);
    load(session);
    QSignalSpy finished(&session, &DiskSession::finished);
    session.pick(guidOf(builder, 1), 0);
    QVERIFY(finished.wait());

    std::filesystem::remove_all(bundle);
    write(BundleBuilder().layer().clusters({0}), folder);
    load(session);
    QCOMPARE(session.pickedGuid(), QLatin1String(kTopGuid));
    QCOMPARE(session.disk()->storages.front().chain.size(), std::size_t(1));
    loadAndCheck(session);
    QCOMPARE(session.report()->layers.front().size(), std::size_t(1));

    std::filesystem::remove_all(bundle);
    load(session);
    QCOMPARE(session.error()->code, ErrorCode::NotFound);
    QVERIFY(!session.disk());   // and is not read any more
    QVERIFY(session.bundle());  // what was there stays to be seen
    QVERIFY(!session.report()); // and is judged no more
}

void DiskSessionTest::openTwiceIsAnsweredOnce()
{
    DiskSession session(chainOfThree().write(m_folder->path()));
    QSignalSpy bundle(&session, &DiskSession::bundleChanged);
    session.open();
    QVERIFY(bundle.wait());
    const Said said(session);
    session.open(); // while the layers of the first call are being opened
    QSignalSpy checked(&session, &DiskSession::layersChecked);
    QVERIFY(checked.wait());
    QCOMPARE(said.join(u' '), QStringLiteral("sources bundle picked disk report finished checked"));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::DiskSessionTest)

#include "disksession_test.moc"
