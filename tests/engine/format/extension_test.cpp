#include "engine/base/littleendian.h"
#include "engine/format/extension.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace parascope;

namespace {

constexpr std::size_t kCluster = 4096;
constexpr std::uint64_t kUnknownMagic = 0x1122334455667788;

/// Builds extension clusters section by section, and seals them with magic and checksum.
class ExtensionBuilder
{
public:
    explicit ExtensionBuilder(std::size_t clusterBytes = kCluster) : m_bytes(clusterBytes) {}

    ExtensionBuilder &section(std::uint64_t magic, std::uint64_t flags,
                              std::span<const std::byte> data)
    {
        header(magic, flags, std::uint32_t(data.size()));
        std::ranges::copy(data, m_bytes.begin() + std::ptrdiff_t(m_place));
        m_place += (data.size() + 7) / 8 * 8;
        return *this;
    }
    /// Only the 24 bytes of a section's header, with any size in it.
    ExtensionBuilder &header(std::uint64_t magic, std::uint64_t flags, std::uint32_t dataSize)
    {
        storeLittleEndian<std::uint64_t>(m_bytes, m_place, magic);
        storeLittleEndian<std::uint64_t>(m_bytes, m_place + 8, flags);
        storeLittleEndian<std::uint32_t>(m_bytes, m_place + 16, dataSize);
        m_place += 24;
        return *this;
    }
    std::vector<std::byte> sealed()
    {
        const auto contents = std::span(m_bytes).subspan(24);
        const QByteArray digest = QCryptographicHash::hash(
            QByteArrayView(contents.data(), qsizetype(contents.size())), QCryptographicHash::Md5);
        std::ranges::copy(std::as_bytes(std::span(digest.constData(), 16)), m_bytes.begin() + 8);
        storeLittleEndian<std::uint64_t>(m_bytes, 0, kExtensionMagic);
        return m_bytes;
    }

private:
    std::vector<std::byte> m_bytes;
    std::size_t m_place = 24;
};

/// The data of a bitmap section. `declared` is the l1_size that it claims.
std::vector<std::byte> bitmapData(std::uint64_t sectors, std::uint32_t granularity,
                                  std::uint32_t declared, const std::vector<std::uint64_t> &l1)
{
    std::vector<std::byte> data(32 + 8 * l1.size());
    storeLittleEndian<std::uint64_t>(data, 0, sectors);
    for (std::size_t i = 0; i < 16; ++i)
        data[8 + i] = std::byte(0xA0 + i);
    storeLittleEndian<std::uint32_t>(data, 24, granularity);
    storeLittleEndian<std::uint32_t>(data, 28, declared);
    for (std::size_t i = 0; i < l1.size(); ++i)
        storeLittleEndian<std::uint64_t>(data, 32 + 8 * i, l1[i]);
    return data;
}

} // namespace

/// Decoding of the format extension, healthy and damaged.
class ExtensionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bitmap();
    void severalSections();
    void noSections();
    void wrongMagic();
    void wrongChecksum();
    void sectionBeyondTheCluster();
    void bitmapBeyondTheCluster();
    void bitmapShorterThanItsHeader();
    void bitmapShorterThanItsTable();
    void sectionsWithoutEnd();
    void sectionEndsWithTheCluster();
    void smallest();
    void randomBytes();
    void l1Size_data();
    void l1Size();
};

void ExtensionTest::bitmap()
{
    const Extension extension = decodeExtension(
        ExtensionBuilder()
            .section(kDirtyBitmapMagic, kSectionTransit, bitmapData(8388608, 128, 3, {0, 1, 4096}))
            .sealed());
    QVERIFY(extension.hasMagic());
    QVERIFY(extension.checksumMatches());
    QVERIFY(extension.sectionsEnd);
    QVERIFY(!extension.bitmapCut);
    QCOMPARE(extension.sections.size(), std::size_t(1));
    QCOMPARE(extension.sections[0], (ExtensionSection{kDirtyBitmapMagic, 2, {48, 56}}));
    QCOMPARE(extension.bitmaps.size(), std::size_t(1));
    const DirtyBitmap &bitmap = extension.bitmaps[0];
    QCOMPARE(bitmap.sectors, std::uint64_t(8388608));
    QCOMPARE(bitmap.granularity, 128U);
    QCOMPARE(bitmap.l1Size, 3U);
    QVERIFY(bitmap.l1 == std::vector<std::uint64_t>({0, 1, 4096}));
    QCOMPARE(bitmap.id[0], std::byte{0xA0});
    QCOMPARE(bitmap.id[15], std::byte{0xAF});
}

void ExtensionTest::severalSections()
{
    // A section of 5 bytes: the next one begins at a multiple of 8.
    const std::vector<std::byte> odd(5, std::byte{1});
    const Extension extension =
        decodeExtension(ExtensionBuilder()
                            .section(kUnknownMagic, kSectionNecessary, odd)
                            .section(kDirtyBitmapMagic, 0, bitmapData(100, 1, 0, {}))
                            .section(kUnknownMagic + 1, 0, {})
                            .section(kDirtyBitmapMagic, 0, bitmapData(200, 2, 1, {77}))
                            .sealed());
    QVERIFY(extension.sectionsEnd);
    QCOMPARE(extension.sections.size(), std::size_t(4));
    QCOMPARE(extension.sections[0].flags, kSectionNecessary);
    QCOMPARE(extension.sections[0].data, (ByteRange{48, 5}));
    QCOMPARE(extension.sections[1].data, (ByteRange{80, 32}));
    QCOMPARE(extension.sections[2].data, (ByteRange{136, 0}));
    QCOMPARE(extension.bitmaps.size(), std::size_t(2));
    QCOMPARE(extension.bitmaps[0].sectors, std::uint64_t(100));
    QVERIFY(extension.bitmaps[0].l1.empty());
    QCOMPARE(extension.bitmaps[1].l1, std::vector<std::uint64_t>{77});
}

void ExtensionTest::noSections()
{
    const Extension extension = decodeExtension(ExtensionBuilder().sealed());
    QVERIFY(extension.hasMagic() && extension.checksumMatches() && extension.sectionsEnd);
    QVERIFY(extension.sections.empty());
}

void ExtensionTest::wrongMagic()
{
    auto cluster = ExtensionBuilder().section(kUnknownMagic, 0, {}).sealed();
    cluster[0] ^= std::byte{1};
    const Extension extension = decodeExtension(cluster);
    QVERIFY(!extension.hasMagic());
    QCOMPARE(extension.magic, kExtensionMagic ^ 1U);
    // The checksum does not cover the magic, and the sections are decoded all the same.
    QVERIFY(extension.checksumMatches());
    QCOMPARE(extension.sections.size(), std::size_t(1));
}

void ExtensionTest::wrongChecksum()
{
    for (const std::size_t place :
         {std::size_t(8), std::size_t(23), std::size_t(24), kCluster - 1}) {
        auto cluster = ExtensionBuilder().section(kUnknownMagic, 0, {}).sealed();
        cluster[place] ^= std::byte{0x80};
        const Extension extension = decodeExtension(cluster);
        QVERIFY(extension.hasMagic());
        QVERIFY(!extension.checksumMatches());
        QCOMPARE(extension.sections.size(), std::size_t(1));
    }
}

void ExtensionTest::sectionBeyondTheCluster()
{
    for (const std::uint32_t size : {std::uint32_t(kCluster - 48 + 1), 0xFFFFFFFFU}) {
        const Extension extension =
            decodeExtension(ExtensionBuilder().header(kUnknownMagic, 0, size).sealed());
        QVERIFY(extension.checksumMatches());
        QVERIFY(extension.sections.empty());
        QVERIFY(!extension.sectionsEnd);
        QVERIFY(!extension.bitmapCut);
    }
}

void ExtensionTest::bitmapBeyondTheCluster()
{
    const Extension extension = decodeExtension(
        ExtensionBuilder().header(kDirtyBitmapMagic, 0, std::uint32_t(kCluster)).sealed());
    QVERIFY(extension.bitmapCut);
    QVERIFY(extension.bitmaps.empty());
    QVERIFY(!extension.sectionsEnd);
}

void ExtensionTest::bitmapShorterThanItsHeader()
{
    const std::vector<std::byte> data(31, std::byte{1});
    const Extension extension =
        decodeExtension(ExtensionBuilder().section(kDirtyBitmapMagic, 0, data).sealed());
    QVERIFY(extension.bitmapCut);
    QVERIFY(extension.bitmaps.empty());
    QCOMPARE(extension.sections.size(), std::size_t(1));
    QVERIFY(extension.sectionsEnd);
}

void ExtensionTest::bitmapShorterThanItsTable()
{
    const Extension extension =
        decodeExtension(ExtensionBuilder()
                            .section(kDirtyBitmapMagic, 0, bitmapData(100, 1, 0xFFFFFFFF, {5, 6}))
                            .sealed());
    QVERIFY(extension.bitmapCut);
    QCOMPARE(extension.bitmaps.size(), std::size_t(1));
    QCOMPARE(extension.bitmaps[0].l1Size, 0xFFFFFFFFU);
    QVERIFY(extension.bitmaps[0].l1 == std::vector<std::uint64_t>({5, 6}));
}

void ExtensionTest::sectionsWithoutEnd()
{
    // 100 sections of 24 bytes fill the cluster and leave less than one more.
    ExtensionBuilder builder(24 + 100 * 24 + 16);
    for (int i = 0; i < 100; ++i)
        builder.header(kUnknownMagic, 0, 0);
    const Extension extension = decodeExtension(builder.sealed());
    QCOMPARE(extension.sections.size(), std::size_t(100));
    QVERIFY(!extension.sectionsEnd);
}

void ExtensionTest::sectionEndsWithTheCluster()
{
    // The data reach the very end; their padding would lie outside.
    const std::vector<std::byte> data(13, std::byte{1});
    ExtensionBuilder builder(24 + 24 + 16);
    auto cluster = builder.section(kUnknownMagic, 0, data).sealed();
    cluster.resize(24 + 24 + 13);
    const Extension extension = decodeExtension(cluster);
    QCOMPARE(extension.sections.size(), std::size_t(1));
    QCOMPARE(extension.sections[0].data, (ByteRange{48, 13}));
    QVERIFY(!extension.sectionsEnd);
}

void ExtensionTest::smallest()
{
    const Extension extension = decodeExtension(ExtensionBuilder(64).sealed());
    QVERIFY(extension.hasMagic() && extension.checksumMatches() && extension.sectionsEnd);
}

void ExtensionTest::randomBytes()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::byte> cluster(std::size_t(random.bounded(64, 600)));
        // Sections that are nearly right reach further than pure noise.
        for (std::size_t place = 24; place + 24 <= cluster.size();) {
            const std::uint32_t size =
                random.bounded(8) == 0 ? random.generate() : std::uint32_t(random.bounded(80));
            storeLittleEndian<std::uint64_t>(
                cluster, place, random.bounded(2) == 0 ? kDirtyBitmapMagic : random.generate64());
            storeLittleEndian<std::uint64_t>(cluster, place + 8, random.generate64());
            storeLittleEndian<std::uint32_t>(cluster, place + 16, size);
            if (place + 24 + 32 <= cluster.size())
                storeLittleEndian<std::uint32_t>(cluster, place + 24 + 28,
                                                 std::uint32_t(random.bounded(20)));
            place += 24 + std::min(cluster.size(), (std::size_t(size) + 7) / 8 * 8);
        }
        const Extension extension = decodeExtension(cluster);
        std::uint64_t end = 24;
        for (const ExtensionSection &section : extension.sections) {
            QVERIFY(section.magic != 0);
            QCOMPARE(section.data.offset, (end + 7) / 8 * 8 + 24);
            QVERIFY(section.data.end() <= cluster.size());
            end = section.data.end();
        }
        std::size_t bitmapBytes = 0;
        for (const DirtyBitmap &bitmap : extension.bitmaps) {
            QVERIFY(bitmap.l1.size() <= bitmap.l1Size);
            QVERIFY(bitmap.l1.size() == bitmap.l1Size || extension.bitmapCut);
            bitmapBytes += 56 + 8 * bitmap.l1.size();
        }
        QVERIFY(bitmapBytes <= cluster.size());
    }
}

void ExtensionTest::l1Size_data()
{
    QTest::addColumn<quint64>("sectors");
    QTest::addColumn<quint32>("granularity");
    QTest::addColumn<quint64>("clusterBytes");
    QTest::addColumn<qint64>("expected"); // -1: none

    QTest::newRow("one bit") << quint64(1) << 1U << quint64(512) << qint64(1);
    QTest::newRow("exactly one cluster") << quint64(512 * 8) << 1U << quint64(512) << qint64(1);
    QTest::newRow("one bit more") << quint64(512 * 8 + 1) << 1U << quint64(512) << qint64(2);
    QTest::newRow("no disk") << quint64(0) << 128U << quint64(512) << qint64(0);
    QTest::newRow("1 TiB, 64 KiB bits, 1 MiB clusters")
        << quint64(1) * 1024 * 1024 * 1024 * 2 << 128U << quint64(1024 * 1024) << qint64(2);
    QTest::newRow("largest") << quint64(UINT64_MAX) << 1U << quint64(512) << (qint64(1) << 52);
    QTest::newRow("granularity 0") << quint64(100) << 0U << quint64(512) << qint64(-1);
    QTest::newRow("granularity 3") << quint64(100) << 3U << quint64(512) << qint64(-1);
    QTest::newRow("granularity 2^31") << quint64(1) << 0x80000000U << quint64(512) << qint64(1);
    QTest::newRow("no cluster") << quint64(100) << 1U << quint64(0) << qint64(-1);
}

void ExtensionTest::l1Size()
{
    QFETCH(quint64, sectors);
    QFETCH(quint32, granularity);
    QFETCH(quint64, clusterBytes);
    QFETCH(qint64, expected);
    const auto size = bitmapL1Size(sectors, granularity, clusterBytes);
    QCOMPARE(size ? qint64(*size) : -1, expected);
}

QTEST_GUILESS_MAIN(ExtensionTest)
#include "extension_test.moc"
