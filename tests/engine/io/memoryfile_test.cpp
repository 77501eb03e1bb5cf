#include "engine/io/memoryfile.h"

#include <QTest>

using namespace parascope;

namespace {

std::vector<std::byte> read(const MemoryFile &file, std::uint64_t offset, std::size_t length)
{
    std::vector<std::byte> bytes(length, std::byte{0xEE});
    bytes.resize(file.readAt(offset, bytes).value());
    return bytes;
}

std::vector<std::byte> filled(std::size_t count, int value)
{
    return std::vector<std::byte>(count, std::byte(value));
}

} // namespace

/// What MemoryFile has beyond BlockFile (see blockfile_test.cpp).
class MemoryFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFile();
    void takesContents();
    void whatWasCutOffDoesNotComeBack();
    void terabytesOfHolesCostNothing();
    void keepsItsPath();
};

void MemoryFileTest::emptyFile()
{
    const MemoryFile file;
    QCOMPARE(file.size().value(), std::uint64_t(0));
    QVERIFY(read(file, 0, 10).empty());
    QVERIFY(file.extentAt(0).value().range.isEmpty());
    QVERIFY(file.path().empty());
}

void MemoryFileTest::takesContents()
{
    const auto contents = filled(10'000, 7);
    const MemoryFile file(contents);
    QCOMPARE(file.size().value(), std::uint64_t(10'000));
    QVERIFY(read(file, 0, 20'000) == contents);
}

void MemoryFileTest::whatWasCutOffDoesNotComeBack()
{
    MemoryFile file(filled(3 * 4096, 9));
    file.resize(100);
    QCOMPARE(file.size().value(), std::uint64_t(100));
    file.resize(3 * 4096);
    QVERIFY(read(file, 0, 100) == filled(100, 9));
    QVERIFY(read(file, 100, 3 * 4096) == filled(3 * 4096 - 100, 0));

    file.resize(4096); // on the edge of a page
    file.resize(4097);
    QVERIFY(read(file, 0, 100) == filled(100, 9));
    QVERIFY(read(file, 4096, 10) == filled(1, 0));
}

void MemoryFileTest::terabytesOfHolesCostNothing()
{
    MemoryFile file;
    const std::uint64_t far = std::uint64_t(1) << 44U;
    file.write(far + 10, filled(5, 3));
    QCOMPARE(file.size().value(), far + 15);
    QVERIFY(read(file, far, 100) == [] {
        auto bytes = filled(10, 0);
        bytes.insert(bytes.end(), 5, std::byte{3});
        return bytes;
    }());
    QCOMPARE(file.extentAt(0).value(), (StorageExtent{{0, far}, true}));
    QCOMPARE(file.extentAt(far).value(), (StorageExtent{{far, 15}, false}));
}

void MemoryFileTest::keepsItsPath()
{
    MemoryFile file;
    file.setPath("/some/where\xff");
    QCOMPARE(file.path(), std::string("/some/where\xff"));
}

QTEST_GUILESS_MAIN(MemoryFileTest)
#include "memoryfile_test.moc"
