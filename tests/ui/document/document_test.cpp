#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/demoimage.h"

#include <QSignalSpy>
#include <QtTest>

#include <fstream>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// All on the demo image: clusters of 1 MiB; 171 and 377 share host cluster 132; 505 is outside,
/// 1015 cut.
class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fillsPieceByPiece();
    void linksGuestToHost();
    void linksHostToGuest();
    void linksFindings();
    void linksBytes();
    void followsBytesBothWays();
    void walksThroughProblems();
    void remembersPlaces();
    void ignoresPlacesThatDoNotExist();
    void keepsPlaceOnReload();
    void keepsOldPiecesWhenReloadFails();
    void tellsCancelFromFailure();

private:
    static constexpr std::uint64_t kMiB = 1024 * 1024;

    void load()
    {
        QSignalSpy finished(&m_document->session(), &ImageSession::finished);
        m_document->open();
        QTRY_COMPARE(finished.size(), 1);
    }
    [[nodiscard]] FindingRef refOf(FindingId id) const
    {
        return {m_document->report()->groupOf(id).value(), 0};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Document> m_document;
};

void DocumentTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(*m_folder / "demo.hds"));
    m_document = std::make_unique<Document>(*m_folder / "demo.hds");
}

void DocumentTest::cleanup()
{
    m_document.reset();
    m_folder.reset();
}

void DocumentTest::fillsPieceByPiece()
{
    QStringList order;
    connect(m_document.get(), &Document::stateChanged, this,
            [&] { order += m_document->hasTable() ? u"table"_qs : u"header"_qs; });
    connect(m_document.get(), &Document::mapsChanged, this, [&] {
        if (!order.contains(u"maps"_qs))
            order += u"maps"_qs;
    });
    connect(m_document.get(), &Document::reportChanged, this, [&] { order += u"report"_qs; });
    QVERIFY(!m_document->state());
    QCOMPARE(m_document->sizeOf(ByteSpace::Guest), 0U);
    load();
    QCOMPARE(order, (QStringList{u"header"_qs, u"table"_qs, u"maps"_qs, u"report"_qs}));
    QCOMPARE(m_document->sizeOf(ByteSpace::Guest), 1024 * kMiB);
    QCOMPARE(m_document->sizeOf(ByteSpace::File), 585 * kMiB - 3 * 1024);
    QVERIFY(m_document->checkedAt().isValid());
}

void DocumentTest::linksGuestToHost()
{
    load();
    m_document->selectGuestCluster(GuestCluster(160));
    QCOMPARE(m_document->selection().host, HostCluster(121));
    QCOMPARE(m_document->selection().offset, 160 * kMiB);
    QVERIFY(m_document->selection().owners.empty());
    QVERIFY(!m_document->selection().finding);

    m_document->selectGuestCluster(GuestCluster(171));
    QCOMPARE(m_document->selection().host, HostCluster(132));
    QCOMPARE(m_document->selection().owners,
             (std::vector<GuestCluster>{GuestCluster(171), GuestCluster(377)}));

    m_document->selectGuestCluster(GuestCluster(505)); // outside the file
    QVERIFY(!m_document->selection().host);
    QCOMPARE(m_document->placeOf(GuestCluster(505)), HostOffset(900 * kMiB));
    QCOMPARE(m_document->selectedFinding().value().id, FindingId::TableOutsideFile);

    m_document->selectGuestCluster(GuestCluster(100)); // unallocated
    QVERIFY(!m_document->selection().host);
    QVERIFY(!m_document->placeOf(GuestCluster(100)));
}

void DocumentTest::linksHostToGuest()
{
    load();
    m_document->selectHostCluster(HostCluster(1));
    QCOMPARE(m_document->selection().guest, GuestCluster(0));
    QVERIFY(m_document->selection().space == ByteSpace::File);
    QCOMPARE(m_document->selection().offset, kMiB);

    m_document->selectHostCluster(HostCluster(132));
    QCOMPARE(m_document->selection().owners.size(), 2U);

    m_document->selectHostCluster(HostCluster(0)); // header and table
    QVERIFY(!m_document->selection().guest);

    m_document->selectHostCluster(HostCluster(264)); // nobody's
    QVERIFY(!m_document->selection().guest);
    QCOMPARE(m_document->selectedFinding().value().id, FindingId::SpaceLeakedInside);
}

void DocumentTest::linksFindings()
{
    load();
    m_document->selectFinding(refOf(FindingId::TableDuplicate));
    QCOMPARE(m_document->selection().guest, GuestCluster(377));
    QCOMPARE(m_document->selection().host, HostCluster(132));
    m_document->selectFinding(refOf(FindingId::TableCutByEnd));
    QCOMPARE(m_document->selection().guest, GuestCluster(1015));
    QCOMPARE(m_document->selection().host, HostCluster(584));
    m_document->selectFinding(refOf(FindingId::HeaderNotClosed));
    QVERIFY(m_document->selection().space == ByteSpace::File);
    QCOMPARE(m_document->selection().offset, 44U);
    QCOMPARE(m_document->selection().length, 4U);
}

void DocumentTest::linksBytes()
{
    load();
    m_document->selectBytes(ByteSpace::Guest, 160 * kMiB + 77, 5);
    QCOMPARE(m_document->selection().guest, GuestCluster(160));
    QCOMPARE(m_document->selection().host, HostCluster(121));
    QCOMPARE(m_document->selection().offset, 160 * kMiB + 77);
    QCOMPARE(m_document->selection().length, 5U);
    m_document->selectBytes(ByteSpace::File, 584 * kMiB + 1);
    QCOMPARE(m_document->selection().guest, GuestCluster(1015));
}

void DocumentTest::followsBytesBothWays()
{
    load();
    m_document->selectBytes(ByteSpace::Guest, 160 * kMiB + 77);
    m_document->followToOtherSpace();
    QVERIFY(m_document->selection().space == ByteSpace::File);
    QCOMPARE(m_document->selection().offset, 121 * kMiB + 77);
    m_document->followToOtherSpace();
    QVERIFY(m_document->selection().space == ByteSpace::Guest);
    QCOMPARE(m_document->selection().offset, 160 * kMiB + 77);
    m_document->selectGuestCluster(GuestCluster(100)); // unallocated: nothing to follow
    const Selection before = m_document->selection();
    m_document->followToOtherSpace();
    QCOMPARE(m_document->selection(), before);
}

void DocumentTest::walksThroughProblems()
{
    load();
    QCOMPARE(m_document->problemCount(), 4U); // notes are not counted
    QCOMPARE(m_document->problemNumber(), 0U);
    for (std::uint64_t number = 1; number <= 4; ++number) {
        m_document->nextProblem();
        QCOMPARE(m_document->problemNumber(), number);
        QCOMPARE(m_document->problemAt(number), m_document->selection().finding);
    }
    m_document->nextProblem();
    QCOMPARE(m_document->problemNumber(), 1U);
    m_document->previousProblem();
    QCOMPARE(m_document->problemNumber(), 4U);
    QVERIFY(!m_document->problemAt(5));
    m_document->selectFinding(refOf(FindingId::SpaceLeakedInside));
    QCOMPARE(m_document->problemNumber(), 0U);
}

void DocumentTest::remembersPlaces()
{
    load();
    m_document->selectGuestCluster(GuestCluster(1));
    m_document->selectGuestCluster(GuestCluster(2));
    m_document->selectBytes(ByteSpace::Guest, 2 * kMiB + 1); // the same place
    m_document->selectBytes(ByteSpace::Guest, 2 * kMiB + 9);
    m_document->selectGuestCluster(GuestCluster(3));
    QVERIFY(!m_document->canGoForward());
    m_document->goBack();
    QCOMPARE(m_document->selection().offset, 2 * kMiB + 9);
    m_document->goBack();
    QCOMPARE(m_document->selection().guest, GuestCluster(1));
    QVERIFY(!m_document->canGoBack());
    m_document->goBack();
    m_document->goForward();
    QCOMPARE(m_document->selection().offset, 2 * kMiB + 9);
    m_document->selectGuestCluster(GuestCluster(4)); // what lay ahead is forgotten
    QVERIFY(!m_document->canGoForward());
    m_document->goBack();
    QCOMPARE(m_document->selection().offset, 2 * kMiB + 9);
}

void DocumentTest::ignoresPlacesThatDoNotExist()
{
    load();
    m_document->selectGuestCluster(GuestCluster(3));
    const Selection before = m_document->selection();
    m_document->selectGuestCluster(GuestCluster(1024));
    m_document->selectHostCluster(HostCluster(585));
    m_document->selectBytes(ByteSpace::Guest, 1024 * kMiB);
    m_document->selectBytes(ByteSpace::File, UINT64_MAX);
    m_document->selectFinding({99, 0});
    m_document->selectFinding({0, 1'000'000});
    QCOMPARE(m_document->selection(), before);
}

void DocumentTest::keepsPlaceOnReload()
{
    load();
    m_document->selectFinding(refOf(FindingId::TableCutByEnd));
    // The missing bytes are there now: one finding less, the others stay.
    std::filesystem::resize_file(m_document->path(), 585 * kMiB);
    load();
    QCOMPARE(m_document->report()->count(FindingId::TableCutByEnd), 0U);
    QCOMPARE(m_document->selection().guest, GuestCluster(1015));
    QVERIFY(!m_document->selection().finding);

    m_document->selectFinding(refOf(FindingId::TableDuplicate));
    load();
    QCOMPARE(m_document->selectedFinding().value().id, FindingId::TableDuplicate);
    QCOMPARE(m_document->selection().guest, GuestCluster(377));
}

void DocumentTest::keepsOldPiecesWhenReloadFails()
{
    load();
    std::filesystem::remove(m_document->path());
    QSignalSpy changed(m_document.get(), &Document::changedOnDiskChanged);
    m_document->lookAtDisk();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m_document->isChangedOnDisk());
    m_document->reload();
    QVERIFY(!m_document->isChangedOnDisk());
    QTRY_VERIFY(m_document->error());
    QCOMPARE(m_document->error()->code, ErrorCode::NotFound);
    QVERIFY(m_document->report());
    QVERIFY(m_document->hasTable());
}

void DocumentTest::tellsCancelFromFailure()
{
    QSignalSpy ended(m_document.get(), &Document::errorChanged);
    m_document->open();
    m_document->cancel();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(m_document->wasCancelled());
    QVERIFY(!m_document->error());
    QVERIFY(!m_document->report());
    load();
    QVERIFY(!m_document->wasCancelled());
    QVERIFY(m_document->report());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::DocumentTest)
#include "document_test.moc"
