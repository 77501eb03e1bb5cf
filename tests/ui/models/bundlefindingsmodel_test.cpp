#include "engine/session/disksession.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/folderfixture.h"
#include "ui/models/bundlefindingsmodel.h"
#include "ui/models/findingsmodel.h"
#include "ui/models/vendorcounters.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

namespace parascope::ui {

using test::BundleBuilder;
using test::BundleDefect;

class BundleFindingsModelTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreThoseOfOtherFindings();
    void healthyBundlesHaveNone();
    void everyDefectHasItsWords_data();
    void everyDefectHasItsWords();
    void repairSaysWhatItDoes();
    void repairSaysWhatItCannot();
    void countersStandBesideOurs();

private:
    static constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    static void check(DiskSession &session)
    {
        QSignalSpy checked(&session, &DiskSession::layersChecked);
        session.open();
        QVERIFY(checked.wait());
    }
    static int rowOf(const BundleFindingsModel &model, const char *id)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.detailAt(row).startsWith(QLatin1String(id)))
                return row;
        }
        return -1;
    }
};

void BundleFindingsModelTest::columnsAreThoseOfOtherFindings()
{
    const BundleFindingsModel model(nullptr);
    const FindingsModel other;
    QStringList titles;
    for (int column = 0; column < BundleFindingsModel::ColumnCount; ++column) {
        titles += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QCOMPARE(other.headerData(column, Qt::Horizontal, Qt::DisplayRole), titles.last());
    }
    QCOMPARE(titles, (QStringList{u"Severity"_qs, u"What"_qs, u"What repair does"_qs}));
}

void BundleFindingsModelTest::healthyBundlesHaveNone()
{
    const BundleFindingsModel nothing(nullptr);
    QCOMPARE(nothing.rowCount(), 0);
    DiskSession session(test::breakableBundle().write(m_folder->path()));
    BundleFindingsModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    check(session);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(vendorCounters(session).isEmpty());
}

void BundleFindingsModelTest::everyDefectHasItsWords_data()
{
    QTest::addColumn<int>("defect");
    for (const BundleDefect defect : test::allBundleDefects())
        QTest::newRow(test::bundleDefectName(defect)) << int(defect);
}

void BundleFindingsModelTest::everyDefectHasItsWords()
{
    QFETCH(int, defect);
    DiskSession session(
        test::breakableBundle().defect(BundleDefect(defect)).write(m_folder->path()));
    BundleFindingsModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    model.setLook(QPalette(), 16, 1);
    check(session);
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(std::size_t(model.rowCount()), session.report()->findings.size());
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.index(row, column).data().toString().isEmpty());
        QVERIFY(model.explanationAt(row).endsWith(u'.'));
        QVERIFY(model.detailAt(row).startsWith(QStringLiteral("bundle.")));
        QVERIFY(!model.index(row, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    }
}

void BundleFindingsModelTest::repairSaysWhatItDoes()
{
    DiskSession session(
        test::breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_folder->path()));
    const BundleFindingsModel model(&session);
    check(session);
    const int row = rowOf(model, "bundle.geometry");
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, BundleFindingsModel::RepairColumn).data().toString(),
             QStringLiteral("writes cylinders, heads and sectors that fit the size"));
    QVERIFY(model.index(row, BundleFindingsModel::WhatColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(model.explanationAt(row)));
}

void BundleFindingsModelTest::repairSaysWhatItCannot()
{
    DiskSession session(test::breakableBundle()
                            .defect(BundleDefect::FileMissing)
                            .defect(BundleDefect::FileOrphaned)
                            .write(m_folder->path()));
    const BundleFindingsModel model(&session);
    check(session);
    const auto repairOf = [&](const char *id) {
        return model.index(rowOf(model, id), BundleFindingsModel::RepairColumn).data().toString();
    };
    QCOMPARE(repairOf("bundle.image-missing"), QStringLiteral("cannot mend it"));
    QCOMPARE(repairOf("bundle.image-orphaned"), QStringLiteral("nothing"));
    QVERIFY(model.answerAt(rowOf(model, "bundle.image-orphaned")).isEmpty());
}

void BundleFindingsModelTest::countersStandBesideOurs()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1}).overlay().clusters({2});
    builder.image(0, 0, [](test::ImageBuilder &image) { image.entry(9, image.entryFor(1000)); });
    builder.descriptor([](DiskDescriptor &descriptor) {
        descriptor.miscellaneous = {{QStringLiteral("OutOfDiskBlocksCnt"), QStringLiteral("7")},
                                    {QStringLiteral("DupBlocksCnt"), QStringLiteral("0")},
                                    {QStringLiteral("ReferencedBlocksCnt"), QStringLiteral("3")},
                                    {QStringLiteral("CorruptBlocksCnt"), QStringLiteral("2")}};
    });
    DiskSession session(builder.write(m_folder->path()));
    QVERIFY(vendorCounters(session).isEmpty());
    check(session);
    const QList<VendorCounter> counters = vendorCounters(session);
    QCOMPARE(counters.size(), 3);
    QCOMPARE(counters[0].name, QStringLiteral("OutOfDiskBlocksCnt"));
    QCOMPARE(counters[0].vendor, QStringLiteral("7"));
    QCOMPARE(counters[0].own, std::optional<std::uint64_t>(1));
    QCOMPARE(counters[1].own, std::optional<std::uint64_t>(3)); // those that are in the file
    QVERIFY(!counters[2].own);
    QVERIFY(!counters[2].isOwnToCome);
    QVERIFY(counters[2].meaning.isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleFindingsModelTest)

#include "bundlefindingsmodel_test.moc"
