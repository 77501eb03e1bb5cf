#include "engine/image/imageloader.h"
#include "engine/image/plainimage.h"
#include "engine/io/memoryfile.h"
#include "tests/support/temporaryfolder.h"

#include <QtTest>

#include <fstream>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Says that it is as long as it is told to be, and holds nothing.
class LongFile : public BlockFile
{
public:
    explicit LongFile(std::uint64_t bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::string path() const override { return "long"; }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_bytes; }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t, std::span<std::byte> out) const override
    {
        std::ranges::fill(out, std::byte{0});
        return out.size();
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        return StorageExtent{{offset, m_bytes - std::min(offset, m_bytes)}, true};
    }

private:
    std::uint64_t m_bytes;
};

constexpr std::uint64_t kMiB = 1U << 20U;

ImageStatePtr stateOf(std::uint64_t fileBytes, std::uint64_t clusterBytes)
{
    return plainState(LongFile(fileBytes), {}, clusterBytes, 7).value_or(nullptr);
}

} // namespace

/// A raw file as the state of an image.
class PlainImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheDiskByteForByte();
    void clustersAreAsFewAsATableMayHave_data();
    void clustersAreAsFewAsATableMayHave();
    void imagesAreNotPlain();
    void knowsTheFileOfTheHost();
};

void PlainImageTest::isTheDiskByteForByte()
{
    DiskMembership membership;
    membership.guid = QStringLiteral("{guid}");
    const auto state = plainState(LongFile(3 * kMiB + 5), membership, 64 * 1024, 7);
    QVERIFY(state.has_value());
    QVERIFY(isPlain(**state));
    QCOMPARE((*state)->path, std::string("long"));
    QCOMPARE((*state)->generation, 7U);
    QCOMPARE((*state)->membership, membership);
    QCOMPARE((*state)->fileSize, 3 * kMiB + 5);
    QCOMPARE((*state)->geometry.diskBytes, 3 * kMiB + 5);
    QCOMPARE((*state)->geometry.clusterBytes, 64U * 1024);
    QCOMPARE((*state)->declaredClusters(), 49U);
    QCOMPARE((*state)->geometry.guestRange(GuestCluster(48)), (ByteRange{3 * kMiB, 5}));
    QCOMPARE((*state)->geometry.grid.cellCount((*state)->fileSize), 49U);
    QCOMPARE((*state)->geometry.tableEnd, 0U);
    QCOMPARE((*state)->bat.size(), 0U);
}

void PlainImageTest::clustersAreAsFewAsATableMayHave_data()
{
    QTest::addColumn<quint64>("fileBytes");
    QTest::addColumn<quint64>("wanted");
    QTest::addColumn<quint64>("clusterBytes");
    QTest::addColumn<quint32>("clusters");
    const auto row = [](const char *name, quint64 fileBytes, quint64 wanted, quint64 clusterBytes,
                        quint32 clusters) {
        QTest::newRow(name) << fileBytes << wanted << clusterBytes << clusters;
    };
    row("empty", 0, kMiB, kMiB, 0);
    row("a byte", 1, kMiB, kMiB, 1);
    row("63 sectors", 63 * 512 * 10, 63 * 512, 63 * 512, 10);
    row("no size", 10 * kMiB, 0, kMiB, 10);
    row("no sectors", 10 * kMiB, 1000, kMiB, 10);
    row("too large", 10 * kMiB, (quint64(kMaxTracks) + 1) * 512, kMiB, 10);
    row("absurd", 10 * kMiB, ~quint64(511), kMiB, 10);
    row("64 TiB", quint64(64) << 40, kMiB, kMiB, 1U << 26);
    row("64 TiB in sectors", quint64(64) << 40, 512, 256 * 1024, 1U << 28);
    row("as long as can be", (quint64(1) << 63) - 1, kMiB, quint64(32) << 30, 1U << 28);
}

void PlainImageTest::clustersAreAsFewAsATableMayHave()
{
    QFETCH(quint64, fileBytes);
    QFETCH(quint64, wanted);
    const ImageStatePtr state = stateOf(fileBytes, wanted);
    QVERIFY(state);
    QTEST(quint64(state->geometry.clusterBytes), "clusterBytes");
    QTEST(quint32(state->declaredClusters()), "clusters");
    QVERIFY(state->declaredClusters() <= kMaxBatEntries);
    QCOMPARE(state->geometry.diskClusters(), std::uint64_t(state->declaredClusters()));
}

void PlainImageTest::imagesAreNotPlain()
{
    QVERIFY(!isPlain(ImageState()));
    const std::vector<std::byte> nothing;
    const auto tooSmall = loadImage(MemoryFile(nothing));
    QVERIFY(!tooSmall && isWithoutHeader(tooSmall.error()));
    const auto zeros = loadImage(LongFile(kMiB));
    QVERIFY(!zeros && isWithoutHeader(zeros.error()));
    QVERIFY(!isWithoutHeader(Error{ErrorCode::UnsupportedVersion, {}, 0, 0, {}}));
    QVERIFY(!isWithoutHeader(Error{ErrorCode::ReadFailed, {}, 0, 0, {}}));
}

void PlainImageTest::knowsTheFileOfTheHost()
{
    const TemporaryFolder folder;
    std::ofstream(folder / "raw") << "bytes";
    const auto file = HostFile::open(folder / "raw");
    QVERIFY(file.has_value());
    const auto state = plainState(**file, {}, kMiB, 1);
    QVERIFY(state.has_value());
    QCOMPARE((*state)->fileSize, 5U);
    QVERIFY(isSameVersion((*state)->identity, *(*file)->identity()));
}

QTEST_GUILESS_MAIN(PlainImageTest)
#include "plainimage_test.moc"
