#include "engine/format/foreign.h"
#include "engine/io/memoryfile.h"
#include "engine/text/foreigntext.h"

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
    void knownByItsEnd_data();
    void knownByItsEnd();
    void otherErrorsStay();
};

void ForeignTest::formats_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ForeignKind>("kind");
    const auto row = [](const char *name, int offset, const QByteArray &bytes, ForeignKind kind) {
        QTest::newRow(name) << offset << bytes << kind;
    };
    row("qcow2", 0, "QFI\xFB", ForeignKind::Qcow2);
    row("qed", 0, QByteArray("QED\0", 4), ForeignKind::Qed);
    row("vdi", 64, "\x7F\x10\xDA\xBE", ForeignKind::Vdi);
    row("vmdk", 0, "KDMV", ForeignKind::Vmdk);
    row("vmdk-description", 0, "# Disk DescriptorFile\nversion=1\n", ForeignKind::VmdkDescription);
    row("vhdx", 0, "vhdxfile", ForeignKind::Vhdx);
    row("vhd", 0, "conectix", ForeignKind::Vhd);
    row("luks", 0, "LUKS\xBA\xBE", ForeignKind::Luks);
    row("gzip", 0, "\x1F\x8B", ForeignKind::Gzip);
    row("bzip2", 0, "BZh9", ForeignKind::Bzip2);
    row("xz", 0,
        QByteArray("\xFD"
                   "7zXZ\0",
                   6),
        ForeignKind::Xz);
    row("zstd", 0, "\x28\xB5\x2F\xFD", ForeignKind::Zstd);
    row("zip", 0, "PK\x03\x04", ForeignKind::Zip);
    row("7z", 0, "7z\xBC\xAF\x27\x1C", ForeignKind::SevenZip);
    row("rar", 0, "Rar!\x1A\x07", ForeignKind::Rar);
    row("tar", 257, "ustar", ForeignKind::Tar);
    row("iso9660", 32769, "CD001", ForeignKind::Iso);
    row("raw-mbr", 510, "\x55\xAA", ForeignKind::RawMbr);
    row("raw-gpt", 510,
        "\x55\xAA"
        "EFI PART",
        ForeignKind::RawGpt);
    row("raw-apple", 512, QByteArray("PM\0\0", 4), ForeignKind::RawApple);
    row("lvm", 512, "LABELONE", ForeignKind::LinuxVolume);
    row("ntfs", 3, "NTFS    ", ForeignKind::Ntfs);
    row("exfat", 3, "EXFAT   ", ForeignKind::ExFat);
    row("fat", 82, "FAT32   ", ForeignKind::Fat);
    row("xfs", 0, "XFSB", ForeignKind::Xfs);
    row("ext", 1080, "\x53\xEF", ForeignKind::Ext);
    row("hfs+", 1024, QByteArray("H+\0\4", 4), ForeignKind::HfsPlus);
    row("apfs", 32, "NXSB", ForeignKind::Apfs);
    row("disk-descriptor", 0,
        "\xEF\xBB\xBF<?xml version='1.0'?>\n<Parallels_disk_image Version=\"1.0\">",
        ForeignKind::DiskDescriptor);
    row("disk-descriptor", 0, "<?xml version='1.0'?><Virtuozzo_disk_image>",
        ForeignKind::DiskDescriptor);
    row("machine-settings", 0, "<?xml version='1.0'?><ParallelsVirtualMachine schemaVersion='1'>",
        ForeignKind::MachineSettings);
    row("xml", 0, "<?xml version='1.0'?><a/>", ForeignKind::Xml);
}

void ForeignTest::formats()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QFETCH(ForeignKind, kind);
    const auto head = bytesWith(40000, std::size_t(offset), bytes.toStdString());
    QCOMPARE(foreignKind(head), kind);
    // The name is that of the row, leads back to the kind, and everybody has words for it.
    QCOMPARE(foreignName(kind), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(foreignKindOf(Error{ErrorCode::NotAnImage, "a", 0, 0, foreignName(kind)}), kind);
    QVERIFY(!text::foreignKind(kind).isEmpty());
    QVERIFY(!text::foreignAdvice(kind).isEmpty() || foreignUse(kind) == ForeignUse::None);
    // Cut before the end of the signature, nothing may be read beyond it.
    const auto cut = std::span(head).first(std::size_t(offset) + 1);
    QVERIFY(foreignKind(cut) == ForeignKind::Unknown || foreignKind(cut) == ForeignKind::Zeros);
}

void ForeignTest::shortAndEmptyFiles()
{
    QCOMPARE(foreignKind({}), ForeignKind::Empty);
    QCOMPARE(foreignKind(std::vector<std::byte>(4096)), ForeignKind::Zeros);
    QCOMPARE(foreignKind(std::vector<std::byte>(4096, std::byte{9})), ForeignKind::Unknown);
    QCOMPARE(foreignName(ForeignKind::Unknown), QString());
    QCOMPARE(foreignUse(ForeignKind::Unknown), ForeignUse::Import); // may be any disk
}

void ForeignTest::knownByItsEnd_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QString>("name");
    QTest::newRow("fixed VHD") << QByteArray("conectix") << u"vhd"_qs;
    QTest::newRow("DMG") << QByteArray("koly") << u"dmg"_qs;
}

void ForeignTest::knownByItsEnd()
{
    QFETCH(QByteArray, signature);
    QFETCH(QString, name);
    MemoryFile file;
    file.resize(1024 * 1024);
    file.write(1024 * 1024 - 512,
               std::as_bytes(std::span(signature.constData(), std::size_t(signature.size()))));
    file.write(510, std::as_bytes(std::span(std::string_view("\x55\xAA")))); // a disk as well
    const Error error = withForeignFormat(Error{ErrorCode::NotAnImage, "a", 0, 0, {}}, file);
    QCOMPARE(error.detail, name);
}

void ForeignTest::otherErrorsStay()
{
    const MemoryFile file;
    const Error changed{ErrorCode::FileChanged, "a", 0, 0, {}};
    QCOMPARE(withForeignFormat(changed, file), changed);
    QCOMPARE(foreignKindOf(Error{ErrorCode::ReadFailed, "a", 0, 0, u"qcow2"_qs}),
             ForeignKind::Unknown);
    const Error known{ErrorCode::NotAnImage, "a", 0, 0, u"x"_qs};
    QCOMPARE(withForeignFormat(known, file), known);
    const Error tooSmall{ErrorCode::TooSmall, "a", 0, 0, {}};
    QCOMPARE(withForeignFormat(tooSmall, file).detail, u"empty"_qs);
    MemoryFile zeros;
    zeros.resize(10);
    QCOMPARE(withForeignFormat(tooSmall, zeros), tooSmall); // nothing to say but that it is short
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ForeignTest)
#include "foreign_test.moc"
