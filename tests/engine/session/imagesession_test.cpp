#include "tests/engine/session/sessionlog.h"
#include "tests/support/temporaryfolder.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace parascope;
using namespace parascope::test;

/// How an image is loaded: what is announced, how it ends, and what becomes of changes.
class ImageSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesPiecesInOrder();
    void mapsHolesLater();
    void cancelsAtEveryCall();
    void newerLoadReplacesOlder();
    void failsWithReason();
    void survivesEveryFailingCall();
    void noticesThatTheFileShrinksOrDisappears();
    void saysChangeOnce();
    void canBeDestroyedAtAnyTime();
};

void ImageSessionTest::announcesPiecesInOrder()
{
    auto bytes = makeImage({1, 2, 0, 2, 9}, 4);
    ImageSession session("x", openerOf(faulty(bytes)));
    Log log(session);
    session.open();
    QVERIFY(log.said.isEmpty()); // nothing before control is back in the event loop
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.said, (QByteArrayList{"header", "table", "map", "report", "reverse", "finished"}));
    QCOMPARE(session.stage(), ImageSession::Stage::Idle);
    QCOMPARE(log.maps.guest->count(), 5U);
    QCOMPARE(log.maps.host->count(), 4U);
    QCOMPARE(log.report->count(FindingId::TableDuplicate), 1U);
    QCOMPARE(log.report->count(FindingId::TableOutsideFile), 1U);
    QCOMPARE(log.reverse->owners(ByteRange{2 * kCluster, 1}).size(), 2U);
}

void ImageSessionTest::mapsHolesLater()
{
    auto file = std::make_shared<MemoryFile>(makeImage({1, 30}, 2));
    file->resize(40 * kCluster);
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.said,
             (QByteArrayList{"header", "table", "map", "report", "map", "reverse", "finished"}));
    QVERIFY(log.maps.host->at(30).testFlag(ClusterFlag::Hole)); // data of zeros
}

void ImageSessionTest::cancelsAtEveryCall()
{
    const auto bytes = makeImage({1, 2, 3, 0, 5}, 7);
    const auto plain = faulty(bytes);
    {
        ImageSession session("x", openerOf(plain));
        Log log(session);
        session.open();
        QTRY_VERIFY(log.ended());
    }
    const std::uint64_t calls = plain->calls();
    QVERIFY(calls > 3);
    for (std::uint64_t call = 1; call <= calls; ++call) {
        const auto file = faulty(bytes);
        ImageSession session("x", openerOf(file));
        Log log(session);
        std::atomic<std::uint64_t> after = 0;
        file->setHook([&](std::uint64_t number) {
            if (number == call)
                session.cancel();
            if (number > call)
                ++after;
        });
        session.open();
        QTRY_VERIFY(log.ended());
        QVERIFY2(log.said.back() == "cancelled", log.said.join(' ').constData());
        QCOMPARE(log.said.count("cancelled"), 1);
        QVERIFY(!log.said.contains("failed"));
        QVERIFY2(after <= 1, qPrintable(QString::number(after)));
        QCOMPARE(session.stage(), ImageSession::Stage::Idle);
    }
}

void ImageSessionTest::newerLoadReplacesOlder()
{
    const auto file = faulty(makeImage({1, 2}, 3));
    QSemaphore reached;
    QSemaphore goOn;
    file->setHook([&](std::uint64_t number) {
        if (number == 2) {
            reached.release();
            goOn.acquire();
        }
    });
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    reached.acquire();
    session.reload();
    goOn.release();
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.said, (QByteArrayList{"header", "table", "map", "report", "reverse", "finished"}));
}

void ImageSessionTest::failsWithReason()
{
    TemporaryFolder folder;
    ImageSession missing(folder / "missing.hds");
    Log log(missing);
    missing.open();
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.said, (QByteArrayList{"failed"}));
    QCOMPARE(log.error.code, ErrorCode::NotFound);
    QCOMPARE(missing.stage(), ImageSession::Stage::Idle);

    ImageSession foreign(folder.write("foreign.hdd", std::string(4096, 'x')));
    Log foreignLog(foreign);
    foreign.open();
    QTRY_VERIFY(foreignLog.ended());
    QCOMPARE(foreignLog.error.code, ErrorCode::NotAnImage);
}

void ImageSessionTest::survivesEveryFailingCall()
{
    const auto bytes = makeImage({1, 2, 3, 0, 5}, 7);
    for (std::uint64_t call = 1;; ++call) {
        const auto file = faulty(bytes);
        file->failCall(call);
        ImageSession session("x", openerOf(file));
        Log log(session);
        session.open();
        QTRY_VERIFY(log.ended());
        QVERIFY(log.said.back() == "failed" || log.said.back() == "finished");
        if (file->calls() < call) {
            QCOMPARE(log.said.back(), QByteArray("finished"));
            return;
        }
    }
}

void ImageSessionTest::noticesThatTheFileShrinksOrDisappears()
{
    TemporaryFolder folder;
    const auto bytes = makeImage({1, 2, 3}, 4);
    const auto path = folder.write("disk.hds", bytes);
    ImageSession session(path);
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    session.lookAtDisk();
    session.requestRead(ByteSpace::File, 0, 1);
    QTRY_COMPARE(log.reads.size(), 1U); // answered after the look, in the same thread
    QVERIFY(!log.said.contains("changed"));

    std::filesystem::resize_file(path, kCluster);
    session.lookAtDisk();
    QTRY_VERIFY(log.said.contains("changed"));
    session.requestRead(ByteSpace::Guest, 0, kCluster);
    QTRY_COMPARE(log.reads.size(), 2U);
    QVERIFY(log.reads[1].extents.front().source != GuestSource::Data);

    log.said.clear();
    session.reload();
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.said.back(), QByteArray("finished"));
    QCOMPARE(log.report->count(FindingId::TableOutsideFile), 3U);

    std::filesystem::remove(path);
    session.lookAtDisk();
    QTRY_VERIFY(log.said.contains("changed"));
    log.said.clear();
    session.reload();
    QTRY_VERIFY(log.ended());
    QCOMPARE(log.error.code, ErrorCode::NotFound);
}

void ImageSessionTest::saysChangeOnce()
{
    const auto version = std::make_shared<std::atomic<std::uint64_t>>(0);
    ImageSession session("x", openerOf(faulty(makeImage({1}, 2)), version));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    for (int look = 1; look <= 3; ++look) {
        ++*version;
        session.lookAtDisk();
        session.requestRead(ByteSpace::File, 0, 1);
        QTRY_COMPARE(log.reads.size(), static_cast<std::size_t>(look));
    }
    QCOMPARE(log.said.count("changed"), 1);
}

void ImageSessionTest::canBeDestroyedAtAnyTime()
{
    const auto bytes = makeImage({1, 2, 3, 0, 5}, 7);
    for (std::uint64_t call = 1; call < 8; ++call) {
        const auto file = faulty(bytes);
        QSemaphore reached;
        QSemaphore goOn;
        file->setHook([&](std::uint64_t number) {
            if (number == call) {
                reached.release();
                goOn.acquire();
            }
        });
        auto session = std::make_unique<ImageSession>("x", openerOf(file));
        session->open();
        if (!reached.tryAcquire(1, 5000))
            break; // fewer calls than that
        session->requestRead(ByteSpace::File, 0, 100);
        SearchRequest request;
        request.space = ByteSpace::File;
        request.pattern = pattern("x");
        session->startSearch(request);
        goOn.release(100);
        session.reset();
    }
    QVERIFY(true);
}

QTEST_GUILESS_MAIN(ImageSessionTest)
#include "imagesession_test.moc"
