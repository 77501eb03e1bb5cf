#include "engine/format/foreign.h"
#include "engine/io/memoryfile.h"

#include <QTest>

#include <vector>

namespace parascope {

namespace {

std::vector<std::byte> bytesWith(std::size_t size, std::size_t offset, std::string_view text)
{
    std::vector<std::byte> bytes(size, std::byte{1});
    std::ranges::copy(std::as_bytes(std::span(text)), bytes.begin() + std::ptrdiff_t(offset));
    return bytes;
}

} // namespace

/// What a file that is no Parallels image looks like.
class ForeignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void shortAndEmptyFiles();
    void fixedVhdIsKnownByItsEnd();
    void otherErrorsStay();
};

void ForeignTest::formats_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("qcow2") << 0 << QByteArray("QFI\xFB") << u"qcow2"_qs;
    QTest::newRow("vdi") << 64 << QByteArray("\x7F\x10\xDA\xBE") << u"VDI"_qs;
    QTest::newRow("vmdk") << 0 << QByteArray("KDMV") << u"VMDK"_qs;
    QTest::newRow("vhdx") << 0 << QByteArray("vhdxfile") << u"VHDX"_qs;
    QTest::newRow("gzip") << 0 << QByteArray("\x1F\x8B") << u"gzip"_qs;
    QTest::newRow("mbr") << 510 << QByteArray("\x55\xAA") << u"MBR"_qs;
    QTest::newRow("gpt") << 510
                         << QByteArray("\x55\xAA"
                                       "EFI PART")
                         << u"GPT"_qs;
    QTest::newRow("iso") << 32769 << QByteArray("CD001") << u"ISO 9660"_qs;
    QTest::newRow("descriptor") << 0
                                << QByteArray("\xEF\xBB\xBF<?xml version='1.0'?>\n"
                                              "<Parallels_disk_image Version=\"1.0\">")
                                << u"DiskDescriptor.xml"_qs;
    QTest::newRow("xml") << 0 << QByteArray("<?xml version='1.0'?><a/>") << u"an XML document"_qs;
}

void ForeignTest::formats()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto head = bytesWith(40000, std::size_t(offset), bytes.toStdString());
    QVERIFY2(foreignFormatName(head).contains(name), qPrintable(foreignFormatName(head)));
    // Cut before the end of the signature, nothing may be read beyond it.
    const auto cut = std::span(head).first(std::size_t(offset) + 1);
    QVERIFY(foreignFormatName(cut).isEmpty());
}

void ForeignTest::shortAndEmptyFiles()
{
    QVERIFY(foreignFormatName({}).contains(u"empty file"));
    QVERIFY(foreignFormatName(std::vector<std::byte>(4096)).contains(u"begins with zeros"));
    QVERIFY(foreignFormatName(std::vector<std::byte>(4096, std::byte{9})).isEmpty());
}

void ForeignTest::fixedVhdIsKnownByItsEnd()
{
    MemoryFile file;
    file.resize(1024 * 1024);
    file.write(1024 * 1024 - 512, std::as_bytes(std::span(std::string_view("conectix"))));
    const Error error = withForeignFormat(Error{ErrorCode::NotAnImage, "a", 0, 0, {}}, file);
    QCOMPARE(error.detail, u"a Virtual PC image (VHD)"_qs);
}

void ForeignTest::otherErrorsStay()
{
    const MemoryFile file;
    const Error changed{ErrorCode::FileChanged, "a", 0, 0, {}};
    QCOMPARE(withForeignFormat(changed, file), changed);
    const Error known{ErrorCode::NotAnImage, "a", 0, 0, u"x"_qs};
    QCOMPARE(withForeignFormat(known, file), known);
    QVERIFY(withForeignFormat(Error{ErrorCode::TooSmall, "a", 0, 0, {}}, file)
                .detail.contains(u"empty file"));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ForeignTest)
#include "foreign_test.moc"
