#include "tests/engine/session/sessionlog.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace parascope;
using namespace parascope::test;

/// Searches and checksums of an open image.
class ImageSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searches_data();
    void searches();
    void searchSkipsWhatIsNotStored();
    void searchesAroundBadPlaces();
    void stopsSearch();
    void hashesTheFile();
};

void ImageSearchTest::searches_data()
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

void ImageSearchTest::searches()
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

void ImageSearchTest::searchSkipsWhatIsNotStored()
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

void ImageSearchTest::searchesAroundBadPlaces()
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

void ImageSearchTest::stopsSearch()
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

void ImageSearchTest::hashesTheFile()
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

QTEST_GUILESS_MAIN(ImageSearchTest)
#include "imagesearch_test.moc"
