#include "engine/io/memoryfile.h"
#include "engine/journal/tablechecksum.h"
#include "tests/support/faultyfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kPiece = TableChecksum::kPieceBytes;
constexpr ByteRange kRange = {64, 5 * kPiece + 1000}; ///< six pieces, the last one short

/// A file, and what is written to it is written down.
struct Recorded
{
    std::shared_ptr<MemoryFile> file = std::make_shared<MemoryFile>();
    JobControl control;
    WriteRecord record;

    explicit Recorded(std::uint64_t size) : record((fill(*file, size), size)) {}

    static void fill(MemoryFile &file, std::uint64_t size)
    {
        std::vector<std::byte> bytes(size);
        QRandomGenerator random(7);
        for (std::byte &byte : bytes)
            byte = std::byte(random.bounded(256));
        QVERIFY(file.writeAt(0, bytes));
    }
    void write(std::uint64_t offset, std::size_t length)
    {
        const std::vector<std::byte> bytes(length, std::byte{0x5A});
        QVERIFY(file->writeAt(offset, bytes));
        record.wrote(offset, bytes);
    }
    void resize(std::uint64_t size)
    {
        QVERIFY(file->setSize(size));
        record.resized(size);
    }
    TableChecksum whole(ByteRange range = kRange)
    {
        return TableChecksum::of(*file, range, control).value().value();
    }
};

} // namespace

/// The checksum of header and table: after a change it is that of the file as it is, and only what
/// was written is read for it.
class TableChecksumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhatWasWritten_data();
    void readsOnlyWhatWasWritten();
    void knowsAnotherRange();
    void noticesEveryByte();
    void isNothingBeyondTheEnd();
    void isCancelled();
};

void TableChecksumTest::readsOnlyWhatWasWritten_data()
{
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<quint64>("length");
    QTest::addColumn<quint64>("pieces");
    QTest::newRow("nothing") << quint64(0) << quint64(0) << quint64(0);
    QTest::newRow("before") << quint64(0) << quint64(64) << quint64(0);
    QTest::newRow("behind") << quint64(kRange.end()) << quint64(10) << quint64(0);
    QTest::newRow("first byte") << quint64(64) << quint64(1) << quint64(1);
    QTest::newRow("last byte") << quint64(kRange.end() - 1) << quint64(1) << quint64(1);
    QTest::newRow("last of a piece") << quint64(64 + kPiece - 1) << quint64(1) << quint64(1);
    QTest::newRow("border") << quint64(64 + kPiece - 1) << quint64(2) << quint64(2);
    QTest::newRow("three pieces") << quint64(64 + kPiece + 5) << quint64(2 * kPiece) << quint64(3);
}

void TableChecksumTest::readsOnlyWhatWasWritten()
{
    QFETCH(quint64, offset);
    QFETCH(quint64, length);
    Recorded image(kRange.end() + 100);
    const TableChecksum before = image.whole();
    image.write(offset, std::size_t(length));

    const FaultyFile counted(image.file);
    const auto after =
        TableChecksum::after(before, image.record, counted, kRange, image.control).value().value();
    QCOMPARE(after.value(), image.whole().value());
    QTEST(quint64(counted.reads()), "pieces");
}

void TableChecksumTest::knowsAnotherRange()
{
    Recorded image(kRange.end() + 2 * kPiece);
    const TableChecksum before = image.whole();
    image.resize(kRange.end() - kPiece / 2);
    image.resize(kRange.end() + 2 * kPiece);
    for (const ByteRange range : {kRange, ByteRange{64, kPiece + 1}, ByteRange{65, kRange.length},
                                  ByteRange{64, kRange.length + kPiece}}) {
        const auto after =
            TableChecksum::after(before, image.record, *image.file, range, image.control);
        QCOMPARE(after.value().value().value(), image.whole(range).value());
    }
}

void TableChecksumTest::noticesEveryByte()
{
    Recorded image(kRange.end());
    const std::uint64_t before = image.whole().value();
    for (const std::uint64_t offset : {kRange.offset, kRange.offset + kPiece, kRange.end() - 1}) {
        std::array<std::byte, 1> byte{};
        QVERIFY(image.file->readAt(offset, byte));
        const std::array changed = {byte[0] ^ std::byte{1}};
        QVERIFY(image.file->writeAt(offset, changed));
        QVERIFY(image.whole().value() != before);
        QVERIFY(image.file->writeAt(offset, byte));
        QCOMPARE(image.whole().value(), before);
    }
}

void TableChecksumTest::isNothingBeyondTheEnd()
{
    Recorded image(kRange.end());
    const TableChecksum before = image.whole();
    image.resize(kRange.end() - 1);
    QVERIFY(!TableChecksum::of(*image.file, kRange, image.control).value());
    QVERIFY(
        !TableChecksum::after(before, image.record, *image.file, kRange, image.control).value());
}

void TableChecksumTest::isCancelled()
{
    Recorded image(kRange.end());
    image.control.cancel();
    QCOMPARE(TableChecksum::of(*image.file, kRange, image.control).error().code,
             ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TableChecksumTest)
#include "tablechecksum_test.moc"
