#include "engine/check/contentprobe.h"
#include "engine/io/memoryfile.h"
#include "tests/support/faultyfile.h"

#include <QtTest>

using namespace parascope;
using namespace parascope::test;

class ContentProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceForAStretch();
    void questionsCount();
};

// An image can have millions of unreferenced clusters in one hole, or behind each other.
void ContentProbeTest::asksOnceForAStretch()
{
    constexpr std::uint64_t kPiece = 4096;
    auto base = std::make_shared<MemoryFile>();
    base->resize(1000 * kPiece);
    FaultyFile file(base);
    JobControl control;
    ContentProbe inHole(file, 1000 * kPiece, control);
    for (std::uint64_t i = 0; i < 1000; i += 2)
        QCOMPARE(inHole.contentsOf({i * kPiece, kPiece}), Contents::Zeros);
    QCOMPARE(file.calls(), 1ULL);

    base->write(0, std::vector<std::byte>(1000 * kPiece, std::byte{1}));
    FaultyFile full(base);
    ContentProbe inData(full, 10 * kPiece + ContentProbe::kQuestionBytes, control);
    for (std::uint64_t i = 0; i < 1000; i += 2)
        QCOMPARE(inData.contentsOf({i * kPiece, kPiece}),
                 i < 20 ? Contents::Data : Contents::NotExamined);
    QCOMPARE(full.calls(), 11ULL);
}

// A file of nothing but holes with a byte of data between them must not be asked about for ever.
void ContentProbeTest::questionsCount()
{
    constexpr std::uint64_t kPiece = 1U << 20U;
    auto base = std::make_shared<MemoryFile>();
    base->resize(100 * kPiece);
    for (std::uint64_t i = 0; i < 100; i += 2)
        base->write(i * kPiece, std::vector<std::byte>(kPiece, std::byte{1}));
    FaultyFile file(base);
    JobControl control;
    ContentProbe probe(file, 10 * ContentProbe::kQuestionBytes, control);
    for (std::uint64_t i = 1; i < 100; i += 2)
        QCOMPARE(probe.contentsOf({i * kPiece, kPiece}),
                 i < 20 ? Contents::Zeros : Contents::NotExamined);
    QCOMPARE(file.calls(), 10ULL);
}

QTEST_GUILESS_MAIN(ContentProbeTest)
#include "contentprobe_test.moc"
