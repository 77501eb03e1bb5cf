#include "engine/io/hostfile.h"
#include "engine/io/memoryfile.h"
#include "engine/io/overlayfile.h"
#include "tests/support/faultyfile.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kMiB = 1024 * 1024;

/// What each implementation is filled with: data, a hole, data that ends inside a page, a hole up
/// to the end.
struct Piece
{
    std::uint64_t offset;
    std::size_t length;
};
constexpr Piece kPieces[] = {{0, 8192}, {kMiB, 5000}};
constexpr std::uint64_t kSize = 2 * kMiB + 777;

std::vector<std::byte> pattern(std::uint64_t offset, std::size_t length)
{
    std::vector<std::byte> bytes(length);
    for (std::size_t i = 0; i < length; ++i)
        bytes[i] = std::byte((offset + i) % 251 + 1); // never 0, as holes are
    return bytes;
}

std::vector<std::byte> expectedContents()
{
    std::vector<std::byte> contents(kSize);
    for (const Piece &piece : kPieces) {
        const auto bytes = pattern(piece.offset, piece.length);
        std::ranges::copy(bytes, contents.begin() + std::ptrdiff_t(piece.offset));
    }
    return contents;
}

std::shared_ptr<BlockFile> makeHostFile(const TemporaryFolder &folder)
{
    const auto path = folder.write("file", std::string_view());
    for (const Piece &piece : kPieces)
        folder.writeAt("file", piece.offset, pattern(piece.offset, piece.length));
    if (::truncate(path.c_str(), off_t(kSize)) != 0)
        return nullptr;
    return HostFile::open(path).value_or(nullptr);
}

std::shared_ptr<BlockFile> makeMemoryFile(const TemporaryFolder &)
{
    auto file = std::make_shared<MemoryFile>();
    for (const Piece &piece : kPieces)
        file->write(piece.offset, pattern(piece.offset, piece.length));
    file->resize(kSize);
    return file;
}

std::shared_ptr<BlockFile> makeFaultyFile(const TemporaryFolder &folder)
{
    return std::make_shared<FaultyFile>(makeMemoryFile(folder));
}

std::shared_ptr<BlockFile> makeUnchangedOverlay(const TemporaryFolder &folder)
{
    return OverlayFile::over(makeMemoryFile(folder)).value();
}

/// The first piece comes from the file below, the second from the overlay.
std::shared_ptr<BlockFile> makeChangedOverlay(const TemporaryFolder &)
{
    auto below = std::make_shared<MemoryFile>();
    below->write(0, pattern(0, 8192));
    below->write(kMiB + 9999, pattern(0, 70'000));
    auto file = OverlayFile::over(below).value();
    if (!file->setSize(kMiB) || !file->writeAt(kMiB, pattern(kMiB, 5000)) || !file->setSize(kSize))
        return nullptr;
    return file;
}

} // namespace

using MakeFile = std::function<std::shared_ptr<BlockFile>(const TemporaryFolder &)>;
Q_DECLARE_METATYPE(MakeFile)

/// The contract of BlockFile, written once and run on every implementation.
class BlockFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(); }

    void size_data() { implementations(); }
    void size() { QCOMPARE(m_file->size().value(), kSize); }
    void readsEverything_data() { implementations(); }
    void readsEverything();
    void readsAnyRange_data() { implementations(); }
    void readsAnyRange();
    void readsShortAtTheEndOnly_data() { implementations(); }
    void readsShortAtTheEndOnly();
    void extentsTileTheFile_data() { implementations(); }
    void extentsTileTheFile();
    void extentsStartWhereAsked_data() { implementations(); }
    void extentsStartWhereAsked();

private:
    static void implementations();

    TemporaryFolder m_folder;
    std::shared_ptr<BlockFile> m_file;
    const std::vector<std::byte> m_contents = expectedContents();
};

void BlockFileTest::implementations()
{
    QTest::addColumn<MakeFile>("make");
    QTest::newRow("HostFile") << MakeFile(makeHostFile);
    QTest::newRow("MemoryFile") << MakeFile(makeMemoryFile);
    QTest::newRow("OverlayFile without changes") << MakeFile(makeUnchangedOverlay);
    QTest::newRow("OverlayFile") << MakeFile(makeChangedOverlay);
    QTest::newRow("FaultyFile without orders") << MakeFile(makeFaultyFile);
}

void BlockFileTest::init()
{
    QFETCH(MakeFile, make);
    m_file = make(m_folder);
    QVERIFY(m_file);
}

void BlockFileTest::readsEverything()
{
    std::vector<std::byte> bytes(kSize, std::byte{0xEE});
    QCOMPARE(m_file->readAt(0, bytes).value(), std::size_t(kSize));
    QVERIFY(bytes == m_contents);
}

void BlockFileTest::readsAnyRange()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 300; ++i) {
        const std::uint64_t offset = random.generate64() % (kSize + 5000);
        const std::size_t length = std::size_t(
            random.bounded(3) == 0 ? random.bounded(2 * int(kMiB)) : random.bounded(9000));
        std::vector<std::byte> bytes(length, std::byte{0xEE});
        const std::size_t count = m_file->readAt(offset, bytes).value();
        const std::uint64_t inFile = offset < kSize ? kSize - offset : 0;
        QCOMPARE(count, std::size_t(std::min<std::uint64_t>(length, inFile)));
        QVERIFY(std::equal(bytes.begin(), bytes.begin() + std::ptrdiff_t(count),
                           m_contents.begin() + std::ptrdiff_t(std::min(offset, kSize))));
        // What lies behind the end is not touched.
        QVERIFY(std::all_of(bytes.begin() + std::ptrdiff_t(count), bytes.end(),
                            [](std::byte byte) { return byte == std::byte{0xEE}; }));
    }
}

void BlockFileTest::readsShortAtTheEndOnly()
{
    std::vector<std::byte> bytes(100);
    QCOMPARE(m_file->readAt(kSize - 1, bytes).value(), std::size_t(1));
    QCOMPARE(m_file->readAt(kSize, bytes).value(), std::size_t(0));
    QCOMPARE(m_file->readAt(UINT64_MAX, bytes).value(), std::size_t(0));
    QCOMPARE(m_file->readAt(INT64_MAX - 1, bytes).value(), std::size_t(0));
    QCOMPARE(m_file->readAt(0, {}).value(), std::size_t(0));
}

void BlockFileTest::extentsTileTheFile()
{
    std::uint64_t at = 0;
    bool hasHole = false;
    while (at < kSize) {
        const StorageExtent extent = m_file->extentAt(at).value();
        QCOMPARE(extent.range.offset, at);
        QVERIFY(!extent.range.isEmpty());
        QVERIFY(extent.range.end() <= kSize);
        hasHole = hasHole || extent.isHole;
        if (extent.isHole) {
            const auto begin = m_contents.begin() + std::ptrdiff_t(at);
            QVERIFY(std::all_of(begin, begin + std::ptrdiff_t(extent.range.length),
                                [](std::byte byte) { return byte == std::byte{0}; }));
        }
        at = extent.range.end();
    }
    QVERIFY(hasHole);
    // The stretch up to the end is a hole.
    QCOMPARE(m_file->extentAt(kSize - 5).value(), (StorageExtent{{kSize - 5, 5}, true}));
}

void BlockFileTest::extentsStartWhereAsked()
{
    const StorageExtent data = m_file->extentAt(100).value();
    QCOMPARE(data, (StorageExtent{{100, 8192 - 100}, false}));
    const StorageExtent hole = m_file->extentAt(500'000).value();
    QCOMPARE(hole, (StorageExtent{{500'000, kMiB - 500'000}, true}));
    QVERIFY(m_file->extentAt(kSize).value().range.isEmpty());
    QVERIFY(m_file->extentAt(UINT64_MAX).value().range.isEmpty());
}

QTEST_GUILESS_MAIN(BlockFileTest)
#include "blockfile_test.moc"
