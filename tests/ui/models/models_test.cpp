#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/models/findingsmodel.h"
#include "ui/models/headermodel.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/demoimage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// All models on the demo image, each under QAbstractItemModelTester.
class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findingsShowKindsAndTheirFindings();
    void findingsFetchInPieces();
    void findingsFilterAndSort();
    void findingsMapRowsBothWays();
    void headerShowsEveryField();
    void tableShowsEntriesAndPlaces();
    void tableMovesItsStretch();

private:
    static constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    void load(Document &document)
    {
        QSignalSpy finished(&document.session(), &ImageSession::finished);
        document.open();
        QTRY_COMPARE(finished.size(), 1);
    }
    /// An image whose entries are all outside the file.
    void loadBroken(std::uint32_t entries)
    {
        Header header;
        header.tracks = 8;
        header.batEntries = entries;
        header.sectors = std::uint64_t(entries) * 8;
        header.dataOffset = (64 + 4 * entries + 4095) / 4096 * 8;
        std::vector<std::byte> bytes(std::size_t(header.dataOffset) * 512, std::byte{0x7F});
        std::ranges::copy(encodeHeader(header), bytes.begin());
        m_document = std::make_unique<Document>(m_folder->write("broken.hds", bytes));
        load(*m_document);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Document> m_document;
};

void ModelsTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(*m_folder / "demo.hds"));
    m_document = std::make_unique<Document>(*m_folder / "demo.hds");
    load(*m_document);
}

void ModelsTest::cleanup()
{
    m_document.reset();
    m_folder.reset();
}

void ModelsTest::findingsShowKindsAndTheirFindings()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, kMode);
    tester.setUseFetchMore(false); // the tester would fetch while it still believes in a reset
    QCOMPARE(model.rowCount(), 0);
    model.setReport(m_document->report());
    QCOMPARE(model.rowCount(), 5);
    const QModelIndex notes = model.index(4, 0);
    QVERIFY(model.hasChildren(notes));
    QVERIFY(!model.hasChildren(model.index(0, 0))); // a kind with one finding is that finding
    QCOMPARE(model.rowCount(notes), 0);
    model.fetchMore(notes);
    QCOMPARE(model.rowCount(notes), 4);
    const QModelIndex first = model.index(0, FindingsModel::HostColumn, notes);
    QCOMPARE(first.data().toString(), u"0x10500000"_qs);
    QCOMPARE(model.index(4, FindingsModel::HostColumn).data().toString(), u"–"_qs);
    for (int column = 0; column < FindingsModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    model.setReport(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::findingsFetchInPieces()
{
    loadBroken(1'000'000);
    FindingsModel model;
    QAbstractItemModelTester tester(&model, kMode);
    tester.setUseFetchMore(false); // the tester would fetch while it still believes in a reset
    model.setReport(m_document->report());
    const auto group = m_document->report()->groupOf(FindingId::TableOutsideFile);
    QVERIFY(group);
    const QModelIndex top = model.indexOf({*group, std::nullopt});
    QVERIFY(top.isValid());
    QCOMPARE(model.rowCount(top), 0);
    model.fetchMore(top);
    QCOMPARE(model.rowCount(top), FindingsModel::kFetchRows);
    const QModelIndex far = model.indexOf({*group, 50'000});
    QCOMPARE(far.row(), 50'000);
    QCOMPARE(far.parent(), top);
    QVERIFY(model.rowCount(top) < 60'000);
    QVERIFY(model.canFetchMore(top));
}

void ModelsTest::findingsFilterAndSort()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, kMode);
    tester.setUseFetchMore(false); // the tester would fetch while it still believes in a reset
    model.setReport(m_document->report());
    model.setFilter(u"table.dup"_qs);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(u"damaged place"_qs); // every word counts, in any order
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(u"nothing like it"_qs);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 5);
    const QString first = model.index(0, FindingsModel::WhatColumn).data().toString();
    model.sort(FindingsModel::SeverityColumn, Qt::DescendingOrder);
    QCOMPARE(model.refAt(model.index(0, 0))->group, 4U);
    model.sort(FindingsModel::GuestColumn, Qt::DescendingOrder);
    QCOMPARE(model.index(0, FindingsModel::GuestColumn).data().toString(),
             QLocale().toString(1015));
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(model.index(0, FindingsModel::WhatColumn).data().toString(), first);
}

void ModelsTest::findingsMapRowsBothWays()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, kMode);
    tester.setUseFetchMore(false); // the tester would fetch while it still believes in a reset
    model.setReport(m_document->report());
    model.sort(FindingsModel::WhatColumn, Qt::AscendingOrder);
    const auto &groups = m_document->report()->groups();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::uint64_t index = 0; index < groups[group].count; ++index) {
            const FindingRef ref{group, index};
            QCOMPARE(model.refAt(model.indexOf(ref)), ref);
        }
    }
    QVERIFY(!model.refAt({}));
    model.setFilter(u"table.duplicate"_qs);
    QVERIFY(!model.indexOf({0, 0}).isValid()); // filtered out
}

void ModelsTest::headerShowsEveryField()
{
    HeaderModel model;
    const QAbstractItemModelTester tester(&model, kMode);
    model.setImage(m_document->state(), m_document->report());
    QCOMPARE(model.rowCount(), static_cast<int>(headerFields().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < HeaderModel::ColumnCount; ++column)
            QVERIFY(!model.index(row, column).data().toString().isEmpty());
        QCOMPARE(model.rowAt(model.rangeOf(row).offset), row);
        QCOMPARE(model.rowAt(model.rangeOf(row).end() - 1), row);
    }
    QCOMPARE(model.rowAt(64), -1);
    const int inUse = HeaderModel::rowOf(FindingId::HeaderNotClosed);
    QCOMPARE(model.index(inUse, HeaderModel::FieldColumn).data().toString(), u"in_use"_qs);
    QCOMPARE(model.index(inUse, HeaderModel::RawColumn).data().toString(), u"59 6e 6f 74"_qs);
    QVERIFY(model.index(inUse, HeaderModel::ValueColumn).data().toString().startsWith(u'▲'));
    const int tracks = model.rowAt(28);
    QVERIFY(model.index(tracks, HeaderModel::MeaningColumn).data().toString().contains(u"1"_qs));
    QVERIFY(!model.index(tracks, HeaderModel::ValueColumn).data().toString().startsWith(u'▲'));
    model.setImage(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::tableShowsEntriesAndPlaces()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, kMode);
    model.setImage(m_document->state(), m_document->maps().guest);
    QCOMPARE(model.rowCount(), 1024);
    const int row = model.rowOf(GuestCluster(160));
    QCOMPARE(model.index(row, TableModel::EntryColumn).data().toString(), u"0x79"_qs);
    QCOMPARE(model.index(row, TableModel::HostColumn).data().toString(), u"0x7900000"_qs);
    QCOMPARE(model.entryOffset(row), 64U + 4U * 160U);
    QCOMPARE(model.index(100, TableModel::HostColumn).data().toString(), u"–"_qs);
    QVERIFY(!model.index(505, TableModel::StateColumn).data().toString().isEmpty());
}

void ModelsTest::tableMovesItsStretch()
{
    loadBroken(100'000);
    TableModel model;
    const QAbstractItemModelTester tester(&model, kMode);
    model.setImage(m_document->state(), m_document->maps().guest);
    QCOMPARE(model.rowCount(), static_cast<int>(TableModel::kStretch));
    QCOMPARE(model.rowOf(GuestCluster(99'999)), -1);
    model.showCluster(GuestCluster(99'999));
    const int row = model.rowOf(GuestCluster(99'999));
    QVERIFY(row >= 0);
    QCOMPARE(model.clusterAt(row), GuestCluster(99'999));
    QCOMPARE(row, model.rowCount() - 1);
    QCOMPARE(model.rowOf(GuestCluster(0)), -1);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ModelsTest)
#include "models_test.moc"
