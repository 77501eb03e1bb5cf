#include "engine/io/memoryfile.h"
#include "tests/support/faultyfile.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// The orders of the test support class FaultyFile: tests that rely on it are worth what it is.
class FaultyFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void failsTheOrderedCall();
    void shortensTheOrderedCall();
    void failsOnARange();
    void changesItsSize();
    void counts();
    void callsTheHook();

private:
    std::shared_ptr<MemoryFile> m_base;
    std::shared_ptr<FaultyFile> m_file;
    std::vector<std::byte> m_bytes = std::vector<std::byte>(100);
};

void FaultyFileTest::init()
{
    m_base = std::make_shared<MemoryFile>(std::vector<std::byte>(1000, std::byte{1}));
    m_file = std::make_shared<FaultyFile>(m_base);
}

void FaultyFileTest::failsTheOrderedCall()
{
    m_file->failCall(2, ENOMEM);
    m_file->failCall(4);
    QVERIFY(m_file->size());
    const auto read = m_file->readAt(50, m_bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ReadFailed);
    QCOMPARE(read.error().systemError, ENOMEM);
    QCOMPARE(read.error().number, std::uint64_t(50));
    QVERIFY(m_file->readAt(50, m_bytes));
    QCOMPARE(m_file->extentAt(0).error().systemError, EIO);
    QVERIFY(m_file->extentAt(0));
}

void FaultyFileTest::shortensTheOrderedCall()
{
    m_file->shortenCall(1, 30);
    QCOMPARE(m_file->readAt(0, m_bytes).value(), std::size_t(30));
    QCOMPARE(m_file->readAt(0, m_bytes).value(), std::size_t(100));
}

void FaultyFileTest::failsOnARange()
{
    m_file->failRange({300, 10});
    m_file->failRange({250, 10}, ENXIO);
    QVERIFY(m_file->readAt(150, m_bytes));
    const auto both = m_file->readAt(230, m_bytes);
    QCOMPARE(both.error().number, std::uint64_t(250));
    QCOMPARE(both.error().systemError, ENXIO);
    QCOMPARE(m_file->readAt(305, m_bytes).error().number, std::uint64_t(305));
    QVERIFY(m_file->readAt(310, m_bytes));
    QVERIFY(m_file->readAt(260, std::span(m_bytes).first(40)));
}

void FaultyFileTest::changesItsSize()
{
    m_file->resizeAfter(1, 40);
    m_file->resizeAfter(4, 2000);
    QCOMPARE(m_file->size().value(), std::uint64_t(1000));
    QCOMPARE(m_file->size().value(), std::uint64_t(40));
    QCOMPARE(m_file->readAt(0, m_bytes).value(), std::size_t(40));
    QCOMPARE(m_file->extentAt(10).value().range, (ByteRange{10, 30}));
    QCOMPARE(m_file->readAt(950, m_bytes).value(), std::size_t(100));
    QCOMPARE(m_bytes[49], std::byte{1});
    QCOMPARE(m_bytes[50], std::byte{0});
    QCOMPARE(m_file->extentAt(1500).value(), (StorageExtent{{1500, 500}, true}));
}

void FaultyFileTest::counts()
{
    QVERIFY(m_file->size());
    QVERIFY(m_file->readAt(950, m_bytes));
    QVERIFY(m_file->readAt(0, std::span(m_bytes).first(7)));
    QCOMPARE(m_file->calls(), std::uint64_t(3));
    QCOMPARE(m_file->reads(), std::uint64_t(2));
    QCOMPARE(m_file->bytesRead(), std::uint64_t(57));
    QCOMPARE(m_file->longestRead(), std::uint64_t(100));
}

void FaultyFileTest::callsTheHook()
{
    std::vector<std::uint64_t> seen;
    m_file->setHook([&](std::uint64_t call) {
        seen.push_back(call);
        if (call == 2)
            m_base->resize(10);
    });
    QCOMPARE(m_file->size().value(), std::uint64_t(1000));
    QCOMPARE(m_file->size().value(), std::uint64_t(10));
    QVERIFY(seen == std::vector<std::uint64_t>({1, 2}));
}

QTEST_GUILESS_MAIN(FaultyFileTest)
#include "faultyfile_test.moc"
