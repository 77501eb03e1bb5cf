#include "engine/base/littleendian.h"
#include "engine/io/memoryfile.h"
#include "engine/session/imagesession.h"
#include "engine/session/openedimage.h"
#include "tests/support/faultyfile.h"
#include "tests/support/temporaryfolder.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using parascope::test::FaultyFile;
using parascope::test::TemporaryFolder;

namespace parascope {
namespace {

constexpr std::uint64_t kCluster = 64 * 1024;

/// A v2 image: guest cluster i lies at host cluster entries[i].
std::vector<std::byte> makeImage(const std::vector<std::uint32_t> &entries,
                                 std::uint32_t hostClusters, std::uint32_t inUse = 0)
{
    Header header;
    header.tracks = kCluster / 512;
    header.batEntries = static_cast<std::uint32_t>(entries.size());
    header.sectors = entries.size() * header.tracks;
    header.inUse = inUse;
    header.dataOffset = header.tracks;
    std::vector<std::byte> bytes(hostClusters * kCluster);
    std::ranges::copy(encodeHeader(header), bytes.begin());
    for (std::size_t i = 0; i < entries.size(); ++i)
        storeLittleEndian<std::uint32_t>(bytes, kHeaderBytes + 4 * i, entries[i]);
    return bytes;
}

void putText(std::vector<std::byte> &bytes, std::uint64_t offset, std::string_view text)
{
    std::ranges::copy(std::as_bytes(std::span(text)),
                      bytes.begin() + static_cast<std::ptrdiff_t>(offset));
}

std::vector<std::byte> pattern(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

/// A way to a file that the test holds in its hand.
ImageOpener openerOf(const std::shared_ptr<const BlockFile> &file,
                     const std::shared_ptr<std::atomic<std::uint64_t>> &version = nullptr)
{
    return [=](const std::filesystem::path &) -> Result<OpenedImage> {
        const auto identity = [=]() -> Result<FileIdentity> {
            return FileIdentity{1, 2, file->size().value_or(0), 0, 0};
        };
        const auto identityOfPath = [=]() -> Result<FileIdentity> {
            FileIdentity seen{1, 2, file->size().value_or(0), 0, 0};
            seen.modifiedNs = version ? static_cast<std::int64_t>(version->load()) : 0;
            return seen;
        };
        return OpenedImage{file, identity, identityOfPath, [] {
                               return ImageUse::Free;
                           }};
    };
}

std::shared_ptr<FaultyFile> faulty(const std::vector<std::byte> &bytes)
{
    return std::make_shared<FaultyFile>(std::make_shared<MemoryFile>(bytes));
}

/// Writes down what a session says, in order.
class Log : public QObject
{
public:
    explicit Log(ImageSession &session)
    {
        const auto note = [this](const char *what) {
            said.push_back(QByteArray(what));
        };
        connect(&session, &ImageSession::headerAvailable, this, [=] { note("header"); });
        connect(&session, &ImageSession::tableAvailable, this, [=, this](const ImageStatePtr &s) {
            state = s;
            note("table");
        });
        connect(&session, &ImageSession::mapAvailable, this, [=, this](const ClusterMaps &m) {
            maps = m;
            note("map");
        });
        connect(&session, &ImageSession::reportAvailable, this, [=, this](const ReportPtr &r) {
            report = r;
            note("report");
        });
        connect(&session, &ImageSession::reverseMapAvailable, this,
                [=, this](const ReverseMapPtr &r) {
                    reverse = r;
                    note("reverse");
                });
        connect(&session, &ImageSession::finished, this, [=] { note("finished"); });
        connect(&session, &ImageSession::cancelled, this, [=] { note("cancelled"); });
        connect(&session, &ImageSession::changedOnDisk, this, [=] { note("changed"); });
        connect(&session, &ImageSession::failed, this, [=, this](const Error &e) {
            error = e;
            note("failed");
        });
        connect(&session, &ImageSession::readFinished, this,
                [this](const ReadReply &reply) { reads.push_back(reply); });
        connect(&session, &ImageSession::searchFinished, this,
                [this](const SearchReply &reply) { searches.push_back(reply); });
    }
    [[nodiscard]] bool ended() const
    {
        return said.contains("finished") || said.contains("failed") || said.contains("cancelled");
    }

    QByteArrayList said;
    ImageStatePtr state;
    ClusterMaps maps;
    ReportPtr report;
    ReverseMapPtr reverse;
    Error error;
    std::vector<ReadReply> reads;
    std::vector<SearchReply> searches;
};

} // namespace

class ImageSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesPiecesInOrder();
    void mapsHolesLater();
    void cancelsAtEveryCall();
    void newerLoadReplacesOlder();
    void servesReadsWhileLoading();
    void servesNewestReadFirst();
    void dropsOutdatedReads();
    void tellsWhatBytesAre();
    void searches_data();
    void searches();
    void searchSkipsWhatIsNotStored();
    void searchesAroundBadPlaces();
    void stopsSearch();
    void hashesTheFile();
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

void ImageSessionTest::servesReadsWhileLoading()
{
    auto bytes = makeImage({1, 2}, 3);
    const auto file = faulty(bytes);
    QSemaphore reached;
    QSemaphore goOn;
    std::atomic<bool> blocked = false;
    ImageSession session("x", openerOf(file));
    Log log(session);
    file->setHook([&](std::uint64_t number) {
        // The first call asks for the size while the file is being opened.
        const bool isEngine = QThread::currentThread()->objectName() == QStringLiteral("engine");
        if (isEngine && number > 1 && !blocked.exchange(true)) {
            reached.release();
            goOn.acquire();
        }
    });
    session.open();
    reached.acquire();
    const auto ticket = session.requestRead(ByteSpace::File, 0, 16);
    QTRY_COMPARE(log.reads.size(), 1U);
    QCOMPARE(log.reads.front().ticket, ticket);
    QVERIFY(std::ranges::equal(log.reads.front().bytes, std::span(bytes).first(16)));
    QVERIFY(!log.ended());
    goOn.release();
    QTRY_VERIFY(log.ended());
}

void ImageSessionTest::servesNewestReadFirst()
{
    const auto file = faulty(makeImage({1, 2}, 3));
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    QSemaphore reached;
    QSemaphore goOn;
    std::atomic<bool> blocked = false;
    file->setHook([&](std::uint64_t) {
        if (!blocked.exchange(true)) {
            reached.release();
            goOn.acquire();
        }
    });
    const auto first = session.requestRead(ByteSpace::File, 0, 1);
    reached.acquire();
    const auto second = session.requestRead(ByteSpace::File, 1, 1);
    const auto third = session.requestRead(ByteSpace::Guest, 2, 1);
    goOn.release();
    QTRY_COMPARE(log.reads.size(), 3U);
    QCOMPARE(log.reads[0].ticket, first);
    QCOMPARE(log.reads[1].ticket, third);
    QCOMPARE(log.reads[2].ticket, second);
}

void ImageSessionTest::dropsOutdatedReads()
{
    const auto file = faulty(makeImage({1, 2}, 3));
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    QSemaphore reached;
    QSemaphore goOn;
    std::atomic<bool> blocked = false;
    file->setHook([&](std::uint64_t) {
        if (!blocked.exchange(true)) {
            reached.release();
            goOn.acquire();
        }
    });
    session.requestRead(ByteSpace::File, 0, 1);
    reached.acquire();
    session.requestRead(ByteSpace::File, 1, 1);
    session.dropReads();
    const auto wanted = session.requestRead(ByteSpace::File, 2, 1);
    goOn.release();
    QTRY_COMPARE(log.reads.size(), 1U);
    QCOMPARE(log.reads[0].ticket, wanted);
}

void ImageSessionTest::tellsWhatBytesAre()
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

void ImageSessionTest::searches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("space");
    QTest::addColumn<quint64>("from");
    QTest::addColumn<bool>("backward");
    QTest::addColumn<bool>("ignoreCase");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<quint64>("offset");
    const int guest = static_cast<int>(ByteSpace::Guest);
    const int file = static_cast<int>(ByteSpace::File);
    const int found = static_cast<int>(SearchReply::Outcome::Found);
    const int notFound = static_cast<int>(SearchReply::Outcome::NotFound);
    const quint64 border = 40 * kCluster;
    const quint64 all = UINT64_MAX;
    QTest::newRow("first") << QByteArray("needle") << guest << quint64(0) << false << false << found
                           << quint64(kCluster * 2 + 100);
    QTest::newRow("next") << QByteArray("needle") << guest << quint64(kCluster * 2 + 101) << false
                          << false << found << border - 3;
    QTest::newRow("across clusters that lie apart")
        << QByteArray("needle") << guest << border - 10 << false << false << found << border - 3;
    QTest::newRow("no more") << QByteArray("needle") << guest << border << false << false
                             << notFound << quint64(0);
    QTest::newRow("case matters") << QByteArray("NEEDLE") << guest << quint64(0) << false << false
                                  << notFound << quint64(0);
    QTest::newRow("case ignored") << QByteArray("NEEDLE") << guest << quint64(0) << false << true
                                  << found << quint64(kCluster * 2 + 100);
    QTest::newRow("backward from end")
        << QByteArray("needle") << guest << all << true << false << found << border - 3;
    QTest::newRow("backward, not at itself") << QByteArray("needle") << guest << border - 3 << true
                                             << false << found << quint64(kCluster * 2 + 100);
    QTest::newRow("backward, no more")
        << QByteArray("needle") << guest << quint64(kCluster * 2 + 100) << true << false << notFound
        << quint64(0);
    QTest::newRow("magic in the file") << QByteArray("WithouFreSpacExt") << file << quint64(0)
                                       << false << false << found << quint64(0);
    QTest::newRow("zeros of unallocated places")
        << QByteArray(16, '\0') << guest << quint64(kCluster) << false << false << found
        << quint64(kCluster);
    QTest::newRow("zeros that nobody stored do not count")
        << QByteArray(16, '\0') << guest << quint64(50 * kCluster) << false << false << notFound
        << quint64(0);
}

void ImageSessionTest::searches()
{
    QFETCH(QByteArray, text);
    QFETCH(int, space);
    QFETCH(quint64, from);
    QFETCH(bool, backward);
    QFETCH(bool, ignoreCase);
    QFETCH(int, outcome);
    QFETCH(quint64, offset);
    // 0, 2 and 39, 40 are allocated, the last two in the wrong order; 50 is outside the file.
    std::vector<std::uint32_t> entries(51);
    entries[0] = 1;
    entries[2] = 2;
    entries[39] = 4;
    entries[40] = 3;
    entries[50] = 900;
    auto bytes = makeImage(entries, 5);
    putText(bytes, 2 * kCluster + 100, "needle");
    putText(bytes, 5 * kCluster - 3, "nee");
    putText(bytes, 3 * kCluster, "dle");
    ImageSession session("x", openerOf(faulty(bytes)));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    SearchRequest request;
    request.space = static_cast<ByteSpace>(space);
    request.from = from;
    request.backward = backward;
    request.ignoreAsciiCase = ignoreCase;
    request.pattern = pattern({text.constData(), static_cast<std::size_t>(text.size())});
    session.startSearch(request);
    QTRY_COMPARE(log.searches.size(), 1U);
    QCOMPARE(static_cast<int>(log.searches[0].outcome), outcome);
    QCOMPARE(log.searches[0].offset, offset);
}

void ImageSessionTest::searchSkipsWhatIsNotStored()
{
    // 64 Gi clusters would take hours to read; nothing of them is stored.
    std::vector<std::uint32_t> entries(200'000);
    entries.back() = 20;
    auto bytes = makeImage(entries, 21);
    putText(bytes, 20 * kCluster + 5, "at the end");
    const auto file = faulty(bytes);
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    for (const bool backward : {false, true}) {
        const std::uint64_t before = file->bytesRead();
        SearchRequest request;
        request.backward = backward;
        request.from = backward ? UINT64_MAX : 0;
        request.pattern = pattern("at the end");
        log.searches.clear();
        session.startSearch(request);
        QTRY_COMPARE(log.searches.size(), 1U);
        QCOMPARE(log.searches[0].offset, 199'999 * kCluster + 5);
        QVERIFY(file->bytesRead() - before <= 2 * 1024 * 1024);
        QVERIFY(file->longestRead() <= 1024 * 1024);
    }
}

void ImageSessionTest::searchesAroundBadPlaces()
{
    auto bytes = makeImage({1}, 2);
    putText(bytes, kCluster + 9000, "needle");
    const auto file = faulty(bytes);
    file->failRange({kCluster + 4096, 10});
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    for (const ByteSpace space : {ByteSpace::Guest, ByteSpace::File}) {
        SearchRequest request;
        request.space = space;
        request.pattern = pattern("needle");
        log.searches.clear();
        session.startSearch(request);
        QTRY_COMPARE(log.searches.size(), 1U);
        QVERIFY(log.searches[0].outcome == SearchReply::Outcome::Found);
        QCOMPARE(log.searches[0].offset, 9000 + (space == ByteSpace::File ? kCluster : 0));
    }
}

void ImageSessionTest::stopsSearch()
{
    std::vector<std::uint32_t> entries(400);
    for (std::uint32_t i = 0; i < 400; ++i)
        entries[i] = i + 1;
    const auto file = faulty(makeImage(entries, 401));
    ImageSession session("x", openerOf(file));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    std::atomic<std::uint64_t> after = 0;
    std::atomic<bool> stopped = false;
    file->setHook([&](std::uint64_t) {
        if (stopped.exchange(true))
            ++after;
        else
            session.stopSearch();
    });
    SearchRequest request;
    request.pattern = pattern("nowhere");
    session.startSearch(request);
    QTRY_COMPARE(log.searches.size(), 1U);
    QVERIFY(log.searches[0].outcome == SearchReply::Outcome::Cancelled);
    // The rest of the step that ran: its clusters follow each other, so that is one read.
    QVERIFY(after <= 1);
}

void ImageSessionTest::hashesTheFile()
{
    const auto bytes = makeImage({1}, 3);
    ImageSession session("x", openerOf(faulty(bytes)));
    Log log(session);
    session.open();
    QTRY_VERIFY(log.ended());
    QSignalSpy spy(&session, &ImageSession::hashFinished);
    session.startHash();
    QTRY_COMPARE(spy.size(), 1);
    const auto reply = spy[0][0].value<HashReply>();
    const auto hash =
        QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(bytes.data()),
                                                static_cast<qsizetype>(bytes.size())),
                                 QCryptographicHash::Sha256);
    QVERIFY(reply.has_value());
    QCOMPARE(*reply, QString::fromLatin1(hash.toHex()));
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

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ImageSessionTest)
#include "imagesession_test.moc"
