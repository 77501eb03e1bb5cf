#include "engine/disk/diskreader.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/externalprogram.h"
#include "tests/support/program.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

/// A chain in QEMU's words, picked file first. Options of layer 2 begin with "backing.backing.".
QString chainOptions(const DiskChain &chain)
{
    QStringList options;
    QString prefix;
    for (const DiskLayerPtr &layer : chain) {
        options +=
            QStringLiteral("%1driver=%2,%1file.driver=file,%1file.filename=%3")
                .arg(prefix, layer->isPlain() ? QStringLiteral("raw") : QStringLiteral("parallels"),
                     QString::fromStdString(layer->place.path.native()));
        prefix += QStringLiteral("backing.");
    }
    return options.join(u',');
}

/// Flattens a chain by qemu-img; empty when it cannot.
QByteArray flattened(const QString &options, const std::filesystem::path &target)
{
    const ProgramResult made =
        runProgram(QStringLiteral("qemu-img"),
                   {QStringLiteral("convert"), QStringLiteral("--image-opts"), QStringLiteral("-O"),
                    QStringLiteral("raw"), options, QString::fromStdString(target.native())});
    if (!made.succeeded()) {
        qWarning("%s", made.errors.constData());
        return {};
    }
    return contentsOf(target);
}

/// Whether the disk, of one storage, reads as QEMU reads the chain.
bool isAsQemuHas(const DiskPtr &disk, const std::filesystem::path &scratch)
{
    const QByteArray expected = flattened(chainOptions(disk->storages[0].chain), scratch);
    QByteArray bytes(qsizetype(disk->diskBytes), Qt::Uninitialized);
    const auto read = DiskReader(disk).read(
        GuestOffset(0), std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
    return read && bytes == expected;
}

} // namespace

/// Chains as QEMU reads them with its runtime backing.
class QemuChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsQemu_data();
    void sameAsQemu();
    void differentClusterSizes();
    void differentDiskSizes_data();
    void differentDiskSizes();
};

void QemuChainTest::sameAsQemu_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<bool>("isRootPlain");
    QTest::addColumn<int>("tracks");
    QTest::addColumn<bool>("isV2");
    QTest::newRow("one") << 1 << false << 128 << false;
    QTest::newRow("two") << 2 << false << 128 << false;
    QTest::newRow("five, v2") << 5 << false << 128 << true;
    QTest::newRow("on a raw file") << 4 << true << 128 << false;
    QTest::newRow("63 sectors") << 4 << false << 63 << false;
    QTest::newRow("sixteen") << 16 << false << 8 << true;
}

void QemuChainTest::sameAsQemu()
{
    QFETCH(int, layers);
    QFETCH(bool, isRootPlain);
    QFETCH(int, tracks);
    QFETCH(bool, isV2);
    std::mt19937_64 random(seedOfThisRun());
    for (int round = 0; round < 3; ++round) {
        const TemporaryFolder folder;
        BundleBuilder builder;
        builder.format(isV2 ? FormatVersion::V2 : FormatVersion::V1)
            .tracks(std::uint32_t(tracks))
            .storages({std::uint64_t(tracks) * 20 + random() % std::uint64_t(tracks)});
        for (int layer = 0; layer < layers; ++layer) {
            std::vector<std::uint32_t> clusters;
            for (std::uint32_t i = 0; i < 20; ++i) {
                if (random() % 4 == 0)
                    clusters.push_back(i);
            }
            builder.overlay().clusters(clusters);
            if (layer == 0 && isRootPlain)
                builder.plain();
        }
        const auto path = builder.write(folder.path());
        const DiskPtr disk = openBundle(path);
        QVERIFY(isAsQemuHas(disk, folder / "flat.raw"));
    }
}

void QemuChainTest::differentClusterSizes()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.layer().overlay().clusters({1, 3}).overlay().clusters({6});
    builder.image(0, 0, [](ImageBuilder &image) {
        image.tracks(32).entries(60).headerSectors(59 * 32 + 7);
        for (std::uint32_t i = 0; i < 20; ++i)
            image.map(3 * i, 19 - i);
    });
    builder.image(1, 0, [](ImageBuilder &image) { image.tracks(64).entries(32); });
    const DiskPtr disk = openBundle(builder.write(folder.path()));
    QVERIFY(!disk->storages[0].layerIndex());
    QVERIFY(isAsQemuHas(disk, folder / "flat.raw"));
}

void QemuChainTest::differentDiskSizes_data()
{
    QTest::addColumn<bool>("hasIndex");
    QTest::newRow("index") << true;
    QTest::newRow("no index") << false;
}

/// A layer whose disk is smaller than its child's shows zeros behind its end, whatever the layers
/// below it have there; it may end inside a cluster.
void QemuChainTest::differentDiskSizes()
{
    QFETCH(bool, hasIndex);
    constexpr std::uint32_t kTracks = 16;
    constexpr std::uint64_t kSectors = std::uint64_t(20) * kTracks;
    std::mt19937_64 random(seedOfThisRun());
    for (int round = 0; round < 20; ++round) {
        const TemporaryFolder folder;
        BundleBuilder builder;
        builder.tracks(kTracks).storages({kSectors});
        const std::size_t layers = 2 + random() % 4;
        for (std::size_t layer = 0; layer < layers; ++layer) {
            builder.overlay();
            // Without an index the root has clusters of another size.
            const std::uint32_t tracks = hasIndex || layer != 0 ? kTracks : kTracks / 2;
            const std::uint64_t sectors =
                layer + 1 == layers ? kSectors : 1 + random() % (kSectors + 2 * kTracks);
            const auto entries = std::uint32_t((sectors + tracks - 1) / tracks);
            std::vector<std::uint32_t> mapped;
            for (std::uint32_t i = 0; i < entries; ++i) {
                if (random() % 4 == 0 || layer == 0)
                    mapped.push_back(i);
            }
            builder.image(layer, 0, [=](ImageBuilder &image) {
                image.tracks(tracks).entries(entries).headerSectors(sectors);
                for (std::uint32_t i = 0; i < mapped.size(); ++i)
                    image.map(mapped[i], i);
            });
        }
        const DiskPtr disk = openBundle(builder.write(folder.path()));
        QCOMPARE(bool(disk->storages[0].layerIndex()), hasIndex);
        QVERIFY2(isAsQemuHas(disk, folder / "flat.raw"), qPrintable(QString::number(round)));
    }
}

QTEST_GUILESS_MAIN(QemuChainTest)
#include "qemuchain_test.moc"
