#include "engine/journal/writerecord.h"
#include "tests/engine/journal/change.h"
#include "tests/support/faultyfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parascope;
using namespace parascope::test;
using journalformat::WrittenPiece;

/// What WriteRecord remembers, against a file that was really written.
class WriteRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNothingAgain();
    void joinsWritesInOrder();
    void isWhatTheFileHolds();
};

void WriteRecordTest::readsNothingAgain()
{
    const auto counted = std::make_shared<FaultyFile>(Change::oldImage());
    WriteRecord record(Change::kOldSize);
    record.wrote(100, noise(50, 1));
    record.wrote(4000, noise(50, 2));
    JobControl control;
    const auto pieces = record.pieces(*counted, control).value();
    QCOMPARE(pieces.size(), std::size_t(2));
    QCOMPARE(pieces[1], (WrittenPiece{{4000, 50}, false, checksum64(noise(50, 2))}));
    QCOMPARE(counted->reads(), std::uint64_t(0));
    record.wrote(110, noise(10, 3)); // over what was written
    QVERIFY(record.pieces(*counted, control));
    QVERIFY(counted->reads() > 0);
}

void WriteRecordTest::joinsWritesInOrder()
{
    const auto image = Change::oldImage();
    WriteRecord record(Change::kOldSize);
    const auto bytes = noise(64ULL * 1024, 1);
    for (std::uint64_t at = 0; at < bytes.size(); at += 64)
        record.wrote(100 + at, std::span(bytes).subspan(at, 64));
    JobControl control;
    QVERIFY(record.pieces(*image, control).value() ==
            (std::vector<WrittenPiece>{{{100, bytes.size()}, false, checksum64(bytes)}}));
}

void WriteRecordTest::isWhatTheFileHolds()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    JobControl control;
    for (int round = 0; round < 100; ++round) {
        constexpr std::uint64_t kSize = 50'000;
        MemoryFile file(noise(kSize, random.generate()));
        const auto before = copyInMemory(file);
        WriteRecord record(kSize);
        std::uint64_t lowest = kSize;
        for (int i = random.bounded(1, 30); i > 0; --i) {
            if (random.bounded(6) == 0) {
                const auto size = std::uint64_t(random.bounded(90'000));
                file.resize(size);
                record.resized(size);
                lowest = std::min(lowest, size);
            } else {
                const auto bytes = noise(std::size_t(random.bounded(1, 5000)), random.generate());
                const auto offset = std::uint64_t(random.bounded(80'000));
                file.write(offset, bytes);
                if (random.bounded(5) == 0)
                    record.failed({offset, bytes.size()});
                else
                    record.wrote(offset, bytes);
            }
        }
        const std::uint64_t size = file.size().value();
        std::vector<std::byte> bytes(size);
        QVERIFY(readFully(file, 0, bytes));
        std::vector<bool> isCovered(size);
        std::uint64_t at = 0;
        const auto pieces = record.pieces(file, control).value();
        for (const WrittenPiece &piece : pieces) {
            QVERIFY(piece.range.offset >= at && !piece.range.isEmpty());
            at = piece.range.end();
            QVERIFY(at <= size);
            const auto held =
                std::span(bytes).subspan(piece.range.offset, std::size_t(piece.range.length));
            if (piece.isZeros)
                QVERIFY(isZero(held));
            else
                QCOMPARE(piece.checksum, checksum64(held));
            std::fill_n(isCovered.begin() + std::ptrdiff_t(piece.range.offset), piece.range.length,
                        true);
        }
        // Whatever differs from before is covered, and all that is new.
        for (std::uint64_t i = 0; i < size; ++i) {
            std::byte old{0};
            static_cast<void>(before->readAt(i, std::span(&old, 1)).value());
            QVERIFY(isCovered[i] || (i < lowest && bytes[i] == old));
        }
    }
}

QTEST_GUILESS_MAIN(WriteRecordTest)
#include "writerecord_test.moc"
