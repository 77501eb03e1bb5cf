#include "engine/format/header.h"

#include <QtTest>

using namespace parascope;

class HeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsCoverTheHeaderWithoutGaps();
    void decodesWhatItEncodes_data();
    void decodesWhatItEncodes();
    void refuses_data();
    void refuses();
    void tellsCloseTags_data();
    void tellsCloseTags();
    void onlyLowHalfOfSectorsCountsInV1();
};

namespace {

Header sample(FormatVersion format)
{
    Header header;
    header.format = format;
    header.heads = 16;
    header.cylinders = 0x01020304;
    header.tracks = 63;
    header.batEntries = 0x11223344;
    header.sectors = 0x0102030405060708;
    header.inUse = 0x37316470;
    header.dataOffset = 0x55667788;
    header.flags = 3;
    header.extensionOffset = 0x1112131415161718;
    return header;
}

} // namespace

void HeaderTest::fieldsCoverTheHeaderWithoutGaps()
{
    unsigned at = 0;
    for (const HeaderFieldInfo &info : headerFields()) {
        QCOMPARE(unsigned(info.offset), at);
        at += info.size;
    }
    QCOMPARE(at, 64U);
}

void HeaderTest::decodesWhatItEncodes_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("v1") << int(FormatVersion::V1);
    QTest::newRow("v2") << int(FormatVersion::V2);
}

void HeaderTest::decodesWhatItEncodes()
{
    QFETCH(const int, format);
    Header header = sample(FormatVersion(format));
    const auto bytes = encodeHeader(header);
    const auto decoded = decodeHeader(bytes);
    QVERIFY(decoded);
    header.raw = bytes;
    QCOMPARE(*decoded, header);
    // Fixed bytes, so that a mistake made both ways is seen.
    QCOMPARE(bytes[28], std::byte{63});
    QCOMPARE(bytes[36], std::byte{0x08});
    QCOMPARE(bytes[43], std::byte{0x01});
    QCOMPARE(bytes[44], std::byte{'p'});
    QCOMPARE(bytes[56], std::byte{0x18});
}

void HeaderTest::refuses_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<quint32>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("magic") << 0 << 0x58585858U << int(ErrorCode::NotAnImage);
    QTest::newRow("version 3") << 16 << 3U << int(ErrorCode::UnsupportedVersion);
    QTest::newRow("no tracks") << 28 << 0U << int(ErrorCode::ClusterSizeOutOfRange);
    QTest::newRow("too many tracks")
        << 28 << kMaxTracks + 1 << int(ErrorCode::ClusterSizeOutOfRange);
    QTest::newRow("too many entries") << 32 << kMaxBatEntries + 1 << int(ErrorCode::TooManyEntries);
}

void HeaderTest::refuses()
{
    QFETCH(const int, offset);
    QFETCH(const quint32, value);
    QFETCH(const int, code);
    auto bytes = encodeHeader(sample(FormatVersion::V2));
    QVERIFY(decodeHeader(bytes));
    qToLittleEndian(value, bytes.data() + offset);
    const auto decoded = decodeHeader(bytes, "a path");
    QVERIFY(!decoded);
    QCOMPARE(int(decoded.error().code), code);
    QCOMPARE(decoded.error().path, std::string("a path"));
    if (offset != 0)
        QCOMPARE(decoded.error().number, std::uint64_t(value));
}

void HeaderTest::tellsCloseTags_data()
{
    QTest::addColumn<quint32>("inUse");
    QTest::addColumn<int>("tag");
    QTest::newRow("0") << 0U << int(CloseTag::Closed);
    QTest::newRow("open") << 0x746F6E59U << int(CloseTag::NotClosed);
    QTest::newRow("v2.1") << 0x312E3276U << int(CloseTag::ExtensionKept);
    QTest::newRow("pd17") << 0x37316470U << int(CloseTag::ParallelsDesktop);
    QTest::newRow("pd22") << 0x32326470U << int(CloseTag::ParallelsDesktop);
    QTest::newRow("pdxx") << 0x78786470U << int(CloseTag::Unknown);
    QTest::newRow("1") << 1U << int(CloseTag::Unknown);
}

void HeaderTest::tellsCloseTags()
{
    QFETCH(const quint32, inUse);
    QFETCH(const int, tag);
    QCOMPARE(int(closeTag(inUse)), tag);
}

void HeaderTest::onlyLowHalfOfSectorsCountsInV1()
{
    QCOMPARE(sample(FormatVersion::V1).diskSectors(), 0x05060708ULL);
    QCOMPARE(sample(FormatVersion::V2).diskSectors(), 0x0102030405060708ULL);
}

QTEST_GUILESS_MAIN(HeaderTest)
#include "header_test.moc"
