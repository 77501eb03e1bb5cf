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
QString chainOptions(const std::vector<std::filesystem::path> &files, bool isRootPlain)
{
    QStringList options;
    QString prefix;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool isRaw = isRootPlain && i + 1 == files.size();
        options += QStringLiteral("%1driver=%2,%1file.driver=file,%1file.filename=%3")
                       .arg(prefix, isRaw ? QStringLiteral("raw") : QStringLiteral("parallels"),
                            QString::fromStdString(files[i].native()));
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

} // namespace

/// Chains as QEMU reads them with its runtime backing.
class QemuChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsQemu_data();
    void sameAsQemu();
    void differentClusterSizes();
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
        std::vector<std::filesystem::path> files;
        for (const DiskLayerPtr &layer : disk->storages[0].chain)
            files.push_back(layer->place.path);
        const QByteArray expected =
            flattened(chainOptions(files, isRootPlain), folder / "flat.raw");
        QCOMPARE(std::uint64_t(expected.size()), disk->diskBytes);
        QByteArray bytes(expected.size(), Qt::Uninitialized);
        QVERIFY(DiskReader(disk).read(
            GuestOffset(0),
            std::as_writable_bytes(std::span(bytes.data(), std::size_t(bytes.size())))));
        QVERIFY(bytes == expected);
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
    QVERIFY(!disk->storages[0].layerIndex);
    std::vector<std::filesystem::path> files;
    for (const DiskLayerPtr &layer : disk->storages[0].chain)
        files.push_back(layer->place.path);
    const QByteArray expected = flattened(chainOptions(files, false), folder / "flat.raw");
    QCOMPARE(std::uint64_t(expected.size()), disk->diskBytes);
    QByteArray bytes(expected.size(), Qt::Uninitialized);
    QVERIFY(DiskReader(disk).read(GuestOffset(0), std::as_writable_bytes(std::span(
                                                      bytes.data(), std::size_t(bytes.size())))));
    QVERIFY(bytes == expected);
}

QTEST_GUILESS_MAIN(QemuChainTest)
#include "qemuchain_test.moc"
