#include "engine/session/disksession.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"
#include "ui/models/layersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <filesystem>

namespace parascope::ui {

using test::BundleBuilder;
using test::BundleDefect;

namespace {

DescriptorShot shot(const QString &guid, const QString &parent)
{
    return {guid, parent, 0};
}

/// Of a layer by its number; never the zero GUID.
QString guid(int number)
{
    return QStringLiteral("{%1-0000-0000-0000-000000000001}").arg(number, 8, 10, QLatin1Char('0'));
}

/// Layers by number; each stands on the one of `parents`, -1: on nothing.
SnapshotTree treeOf(const std::vector<int> &parents, int top)
{
    DiskDescriptor descriptor;
    for (int layer = 0; layer < int(parents.size()); ++layer) {
        const int parent = parents[std::size_t(layer)];
        descriptor.shots.push_back(
            shot(guid(layer), parent < 0 ? QLatin1String(kZeroGuid) : guid(parent)));
    }
    descriptor.topGuid = guid(top);
    return SnapshotTree::of(descriptor);
}

/// "0 1(4 5) 2": rows in order, in brackets what is indented below.
QString written(const LayerRows &rows, const std::vector<std::size_t> &level)
{
    QStringList words;
    for (const std::size_t row : level) {
        const LayerRow &entry = rows.rows()[row];
        QString word = QString::number(entry.node);
        if (!entry.children.empty())
            word += u'(' + written(rows, entry.children) + u')';
        words += word;
    }
    return words.join(u' ');
}

} // namespace

class LayersModelTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void branchesAreIndented_data();
    void branchesAreIndented();
    void brokenTreesHaveAllTheirLayers();
    void deepTreesTakeNoTime();
    void modelOfNothing();
    void layersSayWhatTheyAre();
    void checkedLayersSayWhatIsWrong();
    void partsHaveRowsOfTheirOwn();
    void orphansComeLast();
    void followsThePick();
    void missingDescriptorLeavesFiles();
    void manyLayersAreNotAskedFor();

private:
    static constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    static void check(DiskSession &session)
    {
        QSignalSpy checked(&session, &DiskSession::layersChecked);
        session.open();
        QVERIFY(checked.wait(20'000));
    }
    static QString text(const LayersModel &model, int row, int column,
                        const QModelIndex &parent = {})
    {
        return model.index(row, column, parent).data().toString();
    }
};

void LayersModelTest::branchesAreIndented_data()
{
    QTest::addColumn<QList<int>>("parents");
    QTest::addColumn<int>("top");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QList<int>{-1} << 0 << QStringLiteral("0");
    QTest::newRow("chain") << QList<int>{-1, 0, 1, 2} << 3 << QStringLiteral("0 1 2 3");
    QTest::newRow("picked in the middle")
        << QList<int>{-1, 0, 1, 2} << 1 << QStringLiteral("0 1 2 3");
    QTest::newRow("branch") << QList<int>{-1, 0, 1, 1, 3} << 2 << QStringLiteral("0 1(3 4) 2");
    QTest::newRow("top on the other branch")
        << QList<int>{-1, 0, 1, 1, 3} << 4 << QStringLiteral("0 1(2) 3 4");
    QTest::newRow("branches of branches")
        << QList<int>{-1, 0, 0, 2, 2, 4, 0} << 1 << QStringLiteral("0(2(4 5) 3 6) 1");
    QTest::newRow("two lowest") << QList<int>{-1, 0, -1, 2} << 3 << QStringLiteral("0 1 2 3");
}

void LayersModelTest::branchesAreIndented()
{
    QFETCH(QList<int>, parents);
    QFETCH(int, top);
    QFETCH(QString, expected);
    const LayerRows rows(treeOf({parents.begin(), parents.end()}, top));
    QCOMPARE(written(rows, rows.topLevel()), expected);
    for (std::size_t row = 0; row < rows.rows().size(); ++row) {
        const LayerRow &entry = rows.rows()[row];
        QCOMPARE(rows.rowOf(entry.node), row);
        const auto &siblings = entry.parent ? rows.rows()[*entry.parent].children : rows.topLevel();
        QCOMPARE(siblings[entry.position], row);
        if (entry.parent && entry.position == 0)
            QVERIFY(entry.footing == Footing::Branch);
    }
}

void LayersModelTest::brokenTreesHaveAllTheirLayers()
{
    DiskDescriptor descriptor;
    descriptor.shots = {shot(guid(0), QLatin1String(kZeroGuid)),
                        shot(guid(1), QLatin1String(kZeroGuid)), // another lowest one
                        shot(guid(2), guid(99)),                 // on what is not there
                        shot(guid(3), guid(4)),                  // a circle
                        shot(guid(4), guid(3)),
                        shot(guid(5), guid(4))};
    const SnapshotTree tree = SnapshotTree::of(descriptor);
    const LayerRows rows(tree);
    QCOMPARE(rows.rows().size(), tree.nodes().size());
    const auto footing = [&](int layer) {
        return rows.rows()[rows.rowOf(*tree.indexOf(guid(layer)))].footing;
    };
    QVERIFY(footing(0) == Footing::Nothing);
    QVERIFY(footing(1) == Footing::NothingToo);
    QVERIFY(footing(2) == Footing::NotThere);
    for (const int layer : {3, 4, 5})
        QVERIFY(footing(layer) == Footing::Circle);
}

void LayersModelTest::deepTreesTakeNoTime()
{
    // Each layer but the last has a branch, and branches are nested: recursion would not end well.
    constexpr int kLayers = 60'000;
    std::vector<int> parents{-1};
    for (int layer = 1; layer < kLayers; ++layer)
        parents.push_back(layer <= 2 ? 0 : layer - 2);
    const LayerRows rows(treeOf(parents, kLayers - 1));
    QCOMPARE(rows.rows().size(), std::size_t(kLayers));
    std::vector<int> nested{-1};
    for (int layer = 1; layer < kLayers; ++layer)
        nested.push_back(layer % 2 == 1 ? layer - 1 : std::max(layer - 2, 0));
    const LayerRows deep(treeOf(nested, 1));
    QCOMPARE(deep.rows().size(), std::size_t(kLayers));
}

void LayersModelTest::modelOfNothing()
{
    LayersModel model(nullptr);
    const QAbstractItemModelTester tester(&model, kMode);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.shownIndex().isValid());
    QVERIFY(model.openRows().isEmpty());
}

void LayersModelTest::layersSayWhatTheyAre()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2}).overlay().clusters({1}).overlay().clusters({5});
    builder.named(0, "Installation", "2024-05-17 10:12:35").named(1, "Before", "yesterday");
    DiskSession session(builder.write(m_folder->path()));
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    QCOMPARE(model.rowCount(), 0);
    check(session);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.hasChildren(model.index(0, 0)));
    QCOMPARE(text(model, 0, LayersModel::LayerColumn), QStringLiteral("Installation"));
    QCOMPARE(text(model, 1, LayersModel::LayerColumn), QStringLiteral("Before"));
    QCOMPARE(text(model, 2, LayersModel::LayerColumn), QStringLiteral("Current state"));
    QCOMPARE(text(model, 0, LayersModel::DateColumn),
             QLocale().toString(QDateTime({2024, 5, 17}, {10, 12, 35}), QLocale::ShortFormat));
    QCOMPARE(text(model, 1, LayersModel::DateColumn), QStringLiteral("yesterday"));
    QCOMPARE(text(model, 2, LayersModel::DateColumn), QStringLiteral("–"));
    QCOMPARE(text(model, 0, LayersModel::OwnColumn), QStringLiteral("3 · 192 KiB"));
    QVERIFY(text(model, 0, LayersModel::SizeColumn).endsWith(QStringLiteral("KiB")));
    QCOMPARE(text(model, 0, LayersModel::StateColumn), QStringLiteral("no problems"));
    QCOMPARE(text(model, 2, LayersModel::StateColumn),
             QStringLiteral("no problems · shown here · top"));
    const QModelIndex top = model.index(2, 0);
    QCOMPARE(model.shownIndex(), top);
    QCOMPARE(top.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Current state, shown here, top"));
    const QString tip = top.data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QLatin1String(kTopGuid)));
    QVERIFY(tip.contains(QString::fromStdString(builder.fileName(2))));
    QVERIFY(tip.contains(QStringLiteral("Before")));
    const auto target = model.targetAt(model.index(1, 0));
    QVERIFY(target && target->isLayer);
    QCOMPARE(target->guid, QString::fromStdString(builder.guidOf(1)));
    QCOMPARE(target->file.filename().native(), builder.fileName(1));
}

void LayersModelTest::checkedLayersSayWhatIsWrong()
{
    BundleBuilder builder;
    builder.layer().clusters({0}).overlay().clusters({1}).overlay().clusters({2}).overlay();
    builder.without(0);
    builder.image(1, 0, [](test::ImageBuilder &image) {
        image.entry(9, image.entryFor(1000)); // behind the end of the file
    });
    builder.image(2, 0, [](test::ImageBuilder &image) { image.unreferenced(1, std::byte{7}); });
    DiskSession session(builder.write(m_folder->path()));
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    model.setLook(QPalette(), 16, 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    check(session);
    QVERIFY(!changed.empty());
    QCOMPARE(text(model, 0, LayersModel::StateColumn), QStringLiteral("file missing"));
    QCOMPARE(text(model, 0, LayersModel::SizeColumn), QStringLiteral("–"));
    QVERIFY(text(model, 1, LayersModel::StateColumn).startsWith(QStringLiteral("1 problem")));
    QCOMPARE(text(model, 2, LayersModel::StateColumn), QStringLiteral("64 KiB wasted"));
    for (const int row : {0, 1, 2})
        QVERIFY(!model.index(row, LayersModel::StateColumn)
                     .data(Qt::DecorationRole)
                     .value<QIcon>()
                     .isNull());
    QVERIFY(
        model.index(3, LayersModel::StateColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(model.index(0, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QString::fromStdString(builder.fileName(0))));
}

void LayersModelTest::partsHaveRowsOfTheirOwn()
{
    const BundleBuilder builder = test::breakableBundle().defect(BundleDefect::FileMissing);
    DiskSession session(builder.write(m_folder->path()));
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    check(session);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 2);
    QVERIFY(model.isPart(model.index(1, 0, root)));
    QVERIFY(!model.isPart(root));
    QVERIFY(text(model, 0, 0, root).startsWith(QStringLiteral("Part 1 · 0")));
    QVERIFY(text(model, 1, 0, root).startsWith(QStringLiteral("Part 2 · ")));
    QCOMPARE(text(model, 0, LayersModel::StateColumn), QStringLiteral("1 of 2 files missing"));
    QCOMPARE(text(model, 0, LayersModel::StateColumn, root), QStringLiteral("file missing"));
    QCOMPARE(text(model, 1, LayersModel::StateColumn, root), QStringLiteral("no problems"));
    const auto target = model.targetAt(model.index(1, 0, root));
    QCOMPARE(target->storage, std::size_t(1));
    QCOMPARE(target->file.filename().native(), builder.fileName(0, 1));

    session.pick(session.pickedGuid(), 1);
    const QModelIndex top = model.index(1, 0);
    QCOMPARE(model.shownIndex(), model.index(1, 0, top));
    QVERIFY(model.isShown(top));
    QVERIFY(!model.isShown(model.index(0, 0, top)));
}

void LayersModelTest::orphansComeLast()
{
    BundleBuilder builder;
    builder.layer().clusters({0}).overlay().clusters({1});
    const std::filesystem::path bundle = builder.write(m_folder->path());
    std::filesystem::copy_file(bundle / builder.fileName(0), bundle / "left over.hds");
    m_folder->write("disk.hdd/broken.hds", "this is no image");
    DiskSession session(bundle);
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    check(session);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex heading = model.index(2, 0);
    QCOMPARE(heading.data().toString(), QStringLiteral("Files that nothing names"));
    QVERIFY(!model.targetAt(heading));
    QCOMPARE(model.openRows(), QModelIndexList{heading});
    QCOMPARE(model.rowCount(heading), 2);
    QCOMPARE(text(model, 0, 0, heading), QStringLiteral("broken.hds"));
    QCOMPARE(text(model, 0, LayersModel::StateColumn, heading), QStringLiteral("cannot be opened"));
    QCOMPARE(text(model, 1, 0, heading), QStringLiteral("left over.hds"));
    QCOMPARE(text(model, 1, LayersModel::OwnColumn, heading), QStringLiteral("1 · 64 KiB"));
    const auto target = model.targetAt(model.index(1, 0, heading));
    QVERIFY(target && !target->isLayer);
    QCOMPARE(target->file, bundle / "left over.hds");
}

void LayersModelTest::followsThePick()
{
    BundleBuilder builder;
    builder.layer().clusters({0}).overlay().clusters({1});
    DiskSession session(builder.write(m_folder->path()));
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    check(session);
    QCOMPARE(model.shownIndex().row(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    session.pick(QString::fromStdString(builder.guidOf(0)), 0);
    QCOMPARE(changed.size(), 2); // the row that was shown, and the one that is
    QCOMPARE(model.shownIndex().row(), 0);
    QVERIFY(text(model, 0, LayersModel::StateColumn).contains(QStringLiteral("shown here")));
    QVERIFY(!text(model, 1, LayersModel::StateColumn).contains(QStringLiteral("shown here")));
}

void LayersModelTest::missingDescriptorLeavesFiles()
{
    DiskSession session(
        test::breakableBundle().defect(BundleDefect::DescriptorMissing).write(m_folder->path()));
    LayersModel model(&session);
    const QAbstractItemModelTester tester(&model, kMode);
    check(session);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0, 0), QStringLiteral("Images in the folder"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 4);
}

void LayersModelTest::manyLayersAreNotAskedFor()
{
    // Files that do not exist: what counts is how many rows there are.
    constexpr int kLayers = 20'000;
    BundleBuilder builder;
    builder.layer().clusters({0}).descriptor([](DiskDescriptor &descriptor) {
        for (int layer = 0; layer < kLayers; ++layer) {
            descriptor.shots.push_back(shot(guid(layer), QLatin1String(kTopGuid)));
            descriptor.storages.front().images.push_back(
                {guid(layer), QStringLiteral("Compressed"), std::to_string(layer) + ".hds", 0});
        }
    });
    DiskSession session(builder.write(m_folder->path()));
    LayersModel model(&session);
    check(session);
    QCOMPARE(model.rowCount(), 2); // the line goes on with the first of them
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), kLayers - 1);
    QCOMPARE(text(model, kLayers - 2, LayersModel::StateColumn, root),
             QStringLiteral("file missing · branch"));
    QCOMPARE(model.parent(model.index(kLayers - 2, 0, root)), root);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayersModelTest)

#include "layersmodel_test.moc"
