#include "engine/session/disksession.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"

#include <QSignalSpy>
#include <QtTest>

#include <fstream>

namespace parascope {

using test::BundleBuilder;
using test::BundleDefect;

namespace {

/// What a session says, in order.
class Said : public QStringList
{
public:
    explicit Said(DiskSession &session)
    {
        const auto note = [&](auto signal, const QString &word) {
            QObject::connect(&session, signal, &session, [this, word] { append(word); });
        };
        note(&DiskSession::sourcesChanged, QStringLiteral("sources"));
        note(&DiskSession::bundleChanged, QStringLiteral("bundle"));
        note(&DiskSession::pickedChanged, QStringLiteral("picked"));
        note(&DiskSession::diskChanged, QStringLiteral("disk"));
        note(&DiskSession::reportChanged, QStringLiteral("report"));
        note(&DiskSession::failed, QStringLiteral("failed"));
        note(&DiskSession::finished, QStringLiteral("finished"));
        note(&DiskSession::layersChecked, QStringLiteral("checked"));
    }
};

BundleBuilder chainOfThree()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2}).overlay().clusters({1}).overlay().clusters({2, 3});
    return builder;
}

QString guidOf(const BundleBuilder &builder, std::size_t layer)
{
    return QString::fromStdString(builder.guidOf(layer));
}

} // namespace

class DiskSessionTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void loneImageHasNoBundle();
    void bundleComesPieceByPiece();
    void handedOverLayerIsPicked();
    void machineOfTwoIsNotOpened();
    void machineOfOneIs();
    void whatIsNotThereFails();
    void missingDescriptorIsAFinding();
    void pickLooksFromAnotherLayer();
    void pickWhileItLoads();
    void pickFromWithinASignal();
    void otherStorageOpensNothing();
    void missingLayerHasNoFile();
    void outsideIsFollowedWhenSaid();
    void destroyedWhileItLoads();
    void readAnewKeepsThePickedLayer();
    void readAnewAfterTheLayerIsGone();
    void openTwiceIsAnsweredOnce();
    void layersAreCheckedOneAfterAnother();
    void fileOfTwoNamesIsCheckedOnce();
    void onlyWhatChangedIsCheckedAgain();
    void rawDisksHaveNoVerdict();
    void offersSayWhatRepairDoes();
    void changedLayerIsNoticed();
    void whatAPickReadsAnewIsJudgedAnew();
    void changedDescriptorIsNoticed();
    void shownFileIsLeftToOthers();
    void ownWritingIsNoNews();

private:
    /// Another file of the same bytes in the place of this one.
    static void replace(const std::filesystem::path &file)
    {
        std::filesystem::path other = file;
        other += ".new";
        std::filesystem::copy_file(file, other);
        std::filesystem::rename(other, file);
    }
    /// Looks once more each time, as a watch does: a look may have begun before the change.
    static std::optional<std::filesystem::path> seen(DiskSession &session)
    {
        session.lookAtFiles();
        return session.changedFile();
    }
    static void append(const std::filesystem::path &file, const std::string &text)
    {
        QVERIFY(std::ofstream(file, std::ios::app) << text);
    }
    static void load(DiskSession &session)
    {
        QSignalSpy finished(&session, &DiskSession::finished);
        session.open();
        QVERIFY(session.isBusy());
        QVERIFY(finished.wait());
        QVERIFY(!session.isBusy());
    }
    static void loadAndCheck(DiskSession &session)
    {
        QSignalSpy checked(&session, &DiskSession::layersChecked);
        session.open();
        QVERIFY(checked.wait());
        QVERIFY(!session.isCheckingLayers());
    }
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

void DiskSessionTest::handedOverLayerIsPicked()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle / builder.fileName(1));
    load(session);
    QCOMPARE(session.pickedGuid(), guidOf(builder, 1));
    QCOMPARE(session.disk()->storages.front().chain.size(), std::size_t(2));
    QCOMPARE(*session.pickedFile(), bundle / builder.fileName(1));
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

void DiskSessionTest::pickLooksFromAnotherLayer()
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

void DiskSessionTest::pickWhileItLoads()
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

void DiskSessionTest::pickFromWithinASignal()
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

void DiskSessionTest::otherStorageOpensNothing()
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

void DiskSessionTest::missingLayerHasNoFile()
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

void DiskSessionTest::outsideIsFollowedWhenSaid()
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

void DiskSessionTest::readAnewKeepsThePickedLayer()
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

void DiskSessionTest::layersAreCheckedOneAfterAnother()
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

void DiskSessionTest::fileOfTwoNamesIsCheckedOnce()
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

void DiskSessionTest::onlyWhatChangedIsCheckedAgain()
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

void DiskSessionTest::rawDisksHaveNoVerdict()
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

void DiskSessionTest::offersSayWhatRepairDoes()
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

void DiskSessionTest::changedLayerIsNoticed()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const std::filesystem::path base = bundle / builder.fileName(0);
    DiskSession session(bundle);
    load(session);
    QVERIFY(!session.changedFile());
    const QSignalSpy changes(&session, &DiskSession::changedFileChanged);
    replace(base);
    QTRY_COMPARE(seen(session), base);
    load(session);
    QVERIFY(!session.changedFile());
    QCOMPARE(changes.size(), 2);
    // A second change is as good as the first, and another file is told by its own name.
    std::filesystem::remove(bundle / builder.fileName(1));
    QTRY_COMPARE(seen(session), bundle / builder.fileName(1));
    // Seen from below it, the disk does not have it, but what was judged had.
    session.pick(guidOf(builder, 0), 0);
    QTRY_VERIFY(session.disk() && session.disk()->pickedGuid == session.pickedGuid());
    for (int look = 0; look < 3; ++look)
        QTRY_COMPARE(seen(session), bundle / builder.fileName(1));
    QCOMPARE(changes.size(), 3);
}

void DiskSessionTest::whatAPickReadsAnewIsJudgedAnew()
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

void DiskSessionTest::changedDescriptorIsNoticed()
{
    const std::filesystem::path bundle = chainOfThree().write(m_folder->path());
    const std::filesystem::path descriptor = bundle / kDescriptorName;
    DiskSession session(bundle);
    load(session);
    replace(descriptor); // the same words
    const QSignalSpy changes(&session, &DiskSession::changedFileChanged);
    std::filesystem::copy_file(descriptor, *m_folder / "kept");
    append(descriptor, "\n");
    QTRY_COMPARE(seen(session), descriptor);
    std::filesystem::rename(*m_folder / "kept", descriptor);
    QTRY_VERIFY(!seen(session));
    std::filesystem::remove(descriptor);
    QTRY_COMPARE(seen(session), descriptor);
    QCOMPARE(changes.size(), 3);
    load(session);
    QVERIFY(!session.bundle()->isReadable());
    QVERIFY(!session.changedFile());
    append(descriptor, "<a/>");
    QTRY_COMPARE(seen(session), descriptor);
}

void DiskSessionTest::shownFileIsLeftToOthers()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    load(session);
    replace(*session.pickedFile());
    append(bundle / kDescriptorName, "\n"); // looked at last
    QTRY_VERIFY(seen(session));
    QCOMPARE(*session.changedFile(), bundle / kDescriptorName);
}

void DiskSessionTest::ownWritingIsNoNews()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    load(session);
    bool isWriting = false;
    int questions = 0;
    session.setIsWriting([&] {
        ++questions;
        return isWriting;
    });
    replace(bundle / builder.fileName(0));
    session.lookAtFiles();
    isWriting = true; // before the answer is there
    QTRY_VERIFY(questions > 1);
    QVERIFY(!session.changedFile());
    isWriting = false;
    QTRY_COMPARE(seen(session), bundle / builder.fileName(0));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::DiskSessionTest)

#include "disksession_test.moc"
