#include "tests/engine/session/sessionlog.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Holds the first call of another thread until it may go on.
class HeldCall
{
public:
    /// In the other thread.
    void call()
    {
        if (m_wasCalled.exchange(true))
            return;
        m_reached.release();
        m_goOn.acquire();
    }
    /// Until there was a call.
    void wait() { m_reached.acquire(); }
    void letGo() { m_goOn.release(); }

private:
    QSemaphore m_reached;
    QSemaphore m_goOn;
    std::atomic<bool> m_wasCalled = false;
};

/// An image that is open, and of which the first read from then on is held.
struct HeldImage
{
    std::shared_ptr<FaultyFile> file = faulty(makeImage({1, 2}, 3));
    HeldCall held;
    ImageSession session{"x", openerOf(file)};
    Log log{session};

    [[nodiscard]] bool open()
    {
        session.open();
        const bool hasEnded = QTest::qWaitFor([this] { return log.ended(); });
        file->setHook([this](std::uint64_t) { held.call(); });
        return hasEnded;
    }
    std::uint64_t ask(ByteSpace space, std::uint64_t offset)
    {
        return session.requestRead(space, offset, 1);
    }
};

} // namespace

/// Bytes that an open image is asked for.
class ImageReadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesReadsWhileLoading();
    void servesNewestReadFirst();
    void dropsOutdatedReads();
    void tellsWhatBytesAre();
};

void ImageReadsTest::servesReadsWhileLoading()
{
    auto bytes = makeImage({1, 2}, 3);
    const auto file = faulty(bytes);
    HeldCall held;
    ImageSession session("x", openerOf(file));
    Log log(session);
    file->setHook([&](std::uint64_t number) {
        // The first call asks for the size while the file is being opened.
        const bool isEngine = QThread::currentThread()->objectName() == QStringLiteral("engine");
        if (isEngine && number > 1)
            held.call();
    });
    session.open();
    held.wait();
    const auto ticket = session.requestRead(ByteSpace::File, 0, 16);
    QTRY_COMPARE(log.reads.size(), 1U);
    QCOMPARE(log.reads.front().ticket, ticket);
    QVERIFY(std::ranges::equal(log.reads.front().bytes, std::span(bytes).first(16)));
    QVERIFY(!log.ended());
    held.letGo();
    QTRY_VERIFY(log.ended());
}

void ImageReadsTest::servesNewestReadFirst()
{
    HeldImage image;
    QVERIFY(image.open());
    const auto first = image.ask(ByteSpace::File, 0);
    image.held.wait();
    const auto second = image.ask(ByteSpace::File, 1);
    const auto third = image.ask(ByteSpace::Guest, 2);
    image.held.letGo();
    QTRY_COMPARE(image.log.reads.size(), 3U);
    QCOMPARE(image.log.reads[0].ticket, first);
    QCOMPARE(image.log.reads[1].ticket, third);
    QCOMPARE(image.log.reads[2].ticket, second);
}

void ImageReadsTest::dropsOutdatedReads()
{
    HeldImage image;
    QVERIFY(image.open());
    image.ask(ByteSpace::File, 0);
    image.held.wait();
    image.ask(ByteSpace::File, 1);
    image.session.dropReads();
    const auto wanted = image.ask(ByteSpace::File, 2);
    image.held.letGo();
    QTRY_COMPARE(image.log.reads.size(), 1U);
    QCOMPARE(image.log.reads[0].ticket, wanted);
}

void ImageReadsTest::tellsWhatBytesAre()
{
    auto bytes = makeImage({1, 0, 7}, 2);
    putText(bytes, kCluster, "hello");
    const auto file = faulty(bytes);
    file->failRange({4096, 4096});
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    session.requestRead(ByteSpace::Guest, 0, 10 * kCluster);
    QTRY_COMPARE(log.reads.size(), 1U);
    const ReadReply &guest = log.reads[0];
    QCOMPARE(guest.range.length, 3 * kCluster);
    QCOMPARE(guest.extents.size(), 3U);
    QVERIFY(guest.extents[0].source == GuestSource::Data);
    QVERIFY(guest.extents[1].source == GuestSource::Unallocated);
    QVERIFY(guest.extents[2].source == GuestSource::Missing);
    session.requestRead(ByteSpace::File, 0, 3 * 4096);
    QTRY_COMPARE(log.reads.size(), 2U);
    const ReadReply &raw = log.reads[1];
    QCOMPARE(raw.extents.size(), 3U);
    QVERIFY(raw.extents[1].source == GuestSource::Unreadable);
    QCOMPARE(raw.extents[1].guest, (ByteRange{4096, 4096}));
}

QTEST_GUILESS_MAIN(ImageReadsTest)
#include "imagereads_test.moc"
