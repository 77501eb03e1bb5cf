#include "tests/ui/views/hex/hexviewfixture.h"

#include <QRandomGenerator>

namespace parascope::ui {

using test::FakeSource;
using test::kCluster;
using test::kDisk;
using test::kTiB;

/// What a hex view reads and keeps, and how it shows what comes.
class HexReadsTest : public QObject, private test::HexViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { destroy(); }
    void jumpCostsOneRead();
    void screenAcrossTwoBlocksCostsOneRead();
    void scrollingInsideABlockCostsNothing();
    void outdatedReadsAreDropped();
    void memoryIsBounded();
    void hiddenViewReadsNothing();
    void placesWithoutBytesLookDifferent();
    void whatTheReplyLacksIsMissing();
    void legendKindsFollowTheScreen();
};

void HexReadsTest::jumpCostsOneRead()
{
    show();
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        // 1 MiB apart at least, so that no two places share a block.
        const std::uint64_t place = random.generate64() % (kDisk / kCluster) * kCluster +
                                    random.generate64() % HexBlocks::kBlockBytes;
        const int before = m_source->reads;
        m_view->showBytes(place, 0);
        QCOMPARE(m_source->reads, before + 1);
        QVERIFY(m_source->waiting.back().range.length <= 2 * HexBlocks::kBlockBytes);
        m_source->deliver();
        QCOMPARE(m_view->cursor().at(), place);
        QCOMPARE(m_view->blocks().at(place), (HexByte{ByteKind::Data, FakeSource::byteAt(place)}));
        QCOMPARE(m_source->reads, before + 1);
    }
}

void HexReadsTest::screenAcrossTwoBlocksCostsOneRead()
{
    show();
    const int before = m_source->reads;
    const std::uint64_t border = 8 * kTiB + HexBlocks::kBlockBytes;
    m_view->showBytes(border - 16, 0);
    QCOMPARE(m_source->reads, before + 1);
    QCOMPARE(m_source->waiting.back().range, (ByteRange{8 * kTiB, 2 * HexBlocks::kBlockBytes}));
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(border - 1).value, FakeSource::byteAt(border - 1));
    QCOMPARE(m_view->blocks().at(border).value, FakeSource::byteAt(border));
    QCOMPARE(m_view->blocks().values(border - 8, 16).size(), std::size_t(16));
}

void HexReadsTest::scrollingInsideABlockCostsNothing()
{
    show();
    const int before = m_source->reads;
    for (int key = 0; key < 100; ++key)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_source->reads, before);
}

void HexReadsTest::outdatedReadsAreDropped()
{
    show();
    m_view->showBytes(kTiB, 0);
    m_view->showBytes(2 * kTiB, 0);
    m_view->showBytes(3 * kTiB, 0);
    QCOMPARE(m_source->waiting.size(), std::size_t(1));
    QCOMPARE(m_source->waiting.front().range.offset, 3 * kTiB);
    QCOMPARE(m_view->blocks().at(3 * kTiB).kind, ByteKind::Pending);
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(3 * kTiB).kind, ByteKind::Data);
    // A place that was dropped is asked for again when it is wanted again.
    m_view->showBytes(kTiB, 0);
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(kTiB).kind, ByteKind::Data);
}

void HexReadsTest::memoryIsBounded()
{
    show();
    for (std::uint64_t place = 0; place < 300; ++place) {
        m_view->showBytes(place * kCluster * 1000, 0);
        m_source->deliver();
        QVERIFY(m_view->blocks().blockCount() <= HexBlocks::kMaxBlocks);
        QCOMPARE(m_view->blocks().at(m_view->cursor().at()).kind, ByteKind::Data);
    }
    QCOMPARE(m_view->blocks().blockCount(), HexBlocks::kMaxBlocks);
    // The places seen last are still here, the first ones are not.
    const int before = m_source->reads;
    m_view->showBytes(298 * kCluster * 1000, 0);
    QCOMPARE(m_source->reads, before);
    m_view->showBytes(100 * kCluster * 1000, 0);
    QCOMPARE(m_source->reads, before + 1);
}

void HexReadsTest::hiddenViewReadsNothing()
{
    m_view->setContents(ByteSpace::Guest, kDisk, HostGrid{0, kCluster});
    m_view->showBytes(kTiB, 0);
    QCOMPARE(m_source->reads, 0);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCOMPARE(m_source->waiting.size(), std::size_t(1));
    QVERIFY(m_source->waiting.front().range.contains(kTiB));
}

void HexReadsTest::placesWithoutBytesLookDifferent()
{
    const std::pair<GuestSource, ByteKind> kinds[] = {
        {GuestSource::Data, ByteKind::Data},
        {GuestSource::Unallocated, ByteKind::Unallocated},
        {GuestSource::NotInThisFile, ByteKind::NotInThisFile},
        {GuestSource::BeyondTable, ByteKind::BeyondTable},
        {GuestSource::Missing, ByteKind::Missing},
        {GuestSource::Metadata, ByteKind::Metadata},
        {GuestSource::Unreadable, ByteKind::Unreadable}};
    QList<QImage> screens;
    QStringList words;
    for (const auto &[source, kind] : kinds) {
        m_source->adjust = [source = source](ReadReply &reply) {
            std::fill(reply.bytes.begin(), reply.bytes.end(), std::byte(0));
            reply.extents.front().source = source;
        };
        show();
        QCOMPARE(m_view->blocks().at(5).kind, kind);
        const QImage image = screen();
        for (const QImage &other : screens)
            QVERIFY2(image != other, qPrintable(byteKindName(kind)));
        screens += image;
        QVERIFY(!words.contains(m_view->describe(5)));
        words += m_view->describe(5);
    }
}

void HexReadsTest::whatTheReplyLacksIsMissing()
{
    // The file became shorter since its size was read.
    m_source->adjust = [](ReadReply &reply) {
        reply.range.length = 100;
        reply.bytes.resize(100);
        reply.extents.front().guest.length = 90;
    };
    show();
    QCOMPARE(m_view->blocks().at(89).kind, ByteKind::Data);
    QCOMPARE(m_view->blocks().at(90).kind, ByteKind::Missing);
    QCOMPARE(m_view->blocks().at(100).kind, ByteKind::Missing);
    QCOMPARE(m_view->blocks().values(80, 100).size(), std::size_t(10));
}

void HexReadsTest::legendKindsFollowTheScreen()
{
    QSignalSpy kinds(m_view.get(), &HexView::kindsChanged);
    m_source->adjust = [](ReadReply &reply) {
        const ByteRange whole = reply.range;
        reply.extents = {{{whole.offset, 40}, GuestSource::Data, HostOffset(0), true},
                         {{whole.offset + 40, whole.length - 40},
                          GuestSource::Unreadable,
                          HostOffset(0),
                          false}};
    };
    show();
    m_view->viewport()->update();
    QTRY_VERIFY(!kinds.isEmpty() && kinds.last().front().value<std::set<ByteKind>>() ==
                                        (std::set{ByteKind::Data, ByteKind::Unreadable}));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexReadsTest)
#include "hexreads_test.moc"
