#include "engine/disk/snapshottree.h"
#include "tests/support/seed.h"

#include <QTest>

#include <random>

using namespace parascope;

namespace {

/// A descriptor of these snapshots, each with its parent ("0": none).
DiskDescriptor shots(const std::vector<std::pair<const char *, const char *>> &pairs)
{
    DiskDescriptor descriptor;
    const auto guid = [](const char *name) {
        return qstrcmp(name, "0") == 0 ? QString(QLatin1String(kZeroGuid))
                                       : unifiedGuid(QString::fromLatin1(name));
    };
    for (const auto &[name, parent] : pairs)
        descriptor.shots.push_back({guid(name), guid(parent), 0});
    return descriptor;
}

QString chainOf(const SnapshotTree &tree, const char *name)
{
    const auto node = tree.indexOf(unifiedGuid(QString::fromLatin1(name)));
    if (!node)
        return QStringLiteral("no such node");
    const auto chain = tree.chainOf(*node);
    if (!chain)
        return chain.error().detail;
    QString names;
    for (const std::size_t index : *chain)
        names += tree.nodes()[index].guid.mid(1).chopped(1);
    return names;
}

QString topOf(const SnapshotTree &tree)
{
    return tree.top() ? tree.nodes()[*tree.top()].guid : QString();
}

} // namespace

/// What stands on what, and which is the top.
class SnapshotTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chains();
    void circles();
    void missingParents();
    void severalRoots();
    void noShots();
    void imagesWithoutShot();
    void sameGuidTwice();
    void top_data();
    void top();
    void hundredThousandsInARow();
    void random();
};

void SnapshotTreeTest::chains()
{
    const auto tree =
        SnapshotTree::of(shots({{"c", "b"}, {"b", "a"}, {"a", "0"}, {"d", "a"}, {"e", "c"}}));
    QCOMPARE(chainOf(tree, "a"), QStringLiteral("a"));
    QCOMPARE(chainOf(tree, "e"), QStringLiteral("ecba"));
    QCOMPARE(chainOf(tree, "d"), QStringLiteral("da"));
    QCOMPARE(tree.roots(), std::vector<std::size_t>{2});
    QCOMPARE(tree.nodes()[2].children, (std::vector<std::size_t>{1, 3}));
    QVERIFY(tree.circular().empty());
}

void SnapshotTreeTest::circles()
{
    const auto tree = SnapshotTree::of(
        shots({{"a", "0"}, {"b", "a"}, {"c", "d"}, {"d", "c"}, {"e", "d"}, {"f", "f"}}));
    QCOMPARE(tree.circular(), (std::vector<std::size_t>{2, 3, 4, 5}));
    QCOMPARE(chainOf(tree, "b"), QStringLiteral("ba"));
    for (const char *name : {"c", "d", "e", "f"})
        QVERIFY(chainOf(tree, name).contains(u"circle"));
}

void SnapshotTreeTest::missingParents()
{
    const auto tree = SnapshotTree::of(shots({{"b", "x"}, {"c", "b"}, {"d", ""}}));
    QVERIFY(tree.roots().empty());
    QVERIFY(chainOf(tree, "c").contains(u"{x}, which is not there"));
    QVERIFY(chainOf(tree, "d").contains(u"stands on"));
    QCOMPARE(chainOf(SnapshotTree::of(shots({{"d", ""}})), "d"), QStringLiteral("d"));
}

void SnapshotTreeTest::severalRoots()
{
    const auto tree = SnapshotTree::of(shots({{"a", "0"}, {"b", "0"}, {"c", "b"}}));
    QCOMPARE(tree.roots(), (std::vector<std::size_t>{0, 1}));
    QCOMPARE(chainOf(tree, "c"), QStringLiteral("cb"));
}

void SnapshotTreeTest::noShots()
{
    DiskDescriptor descriptor;
    QVERIFY(SnapshotTree::of(descriptor).nodes().empty());
    QVERIFY(!SnapshotTree::of(descriptor).top());
    descriptor.storages.resize(2);
    for (DescriptorStorage &storage : descriptor.storages)
        storage.images.push_back({QStringLiteral("{a}"), {}, {}, 0});
    const auto tree = SnapshotTree::of(descriptor);
    QCOMPARE(chainOf(tree, "a"), QStringLiteral("a"));
    QCOMPARE(tree.topChoice(), TopChoice::ByOnlyLeaf);
    QVERIFY(!tree.nodes()[0].hasShot);
}

void SnapshotTreeTest::imagesWithoutShot()
{
    DiskDescriptor descriptor = shots({{"a", "0"}});
    descriptor.storages.resize(1);
    descriptor.storages[0].images.push_back({QStringLiteral("{b}"), {}, {}, 0});
    const auto tree = SnapshotTree::of(descriptor);
    QCOMPARE(tree.nodes().size(), std::size_t(2));
    QVERIFY(tree.nodes()[0].hasShot && !tree.nodes()[1].hasShot);
    QVERIFY(chainOf(tree, "b").contains(u"stands on"));
    QCOMPARE(tree.roots(), std::vector<std::size_t>{0});
}

void SnapshotTreeTest::sameGuidTwice()
{
    const auto tree = SnapshotTree::of(shots({{"a", "0"}, {"b", "a"}, {"b", "b"}}));
    QCOMPARE(tree.nodes().size(), std::size_t(2));
    QCOMPARE(chainOf(tree, "b"), QStringLiteral("ba"));
}

void SnapshotTreeTest::top_data()
{
    QTest::addColumn<DiskDescriptor>("descriptor");
    QTest::addColumn<QString>("top");
    QTest::addColumn<TopChoice>("choice");
    const auto with = [](DiskDescriptor descriptor, const char *topGuid) {
        descriptor.topGuid = unifiedGuid(QString::fromLatin1(topGuid));
        return descriptor;
    };
    const DiskDescriptor wellKnown = shots({{"a", "0"}, {kTopGuid, "a"}, {"b", kTopGuid}});
    QTest::newRow("well-known") << wellKnown << QString(QLatin1String(kTopGuid))
                                << TopChoice::ByWellKnown;
    QTest::newRow("TopGUID") << with(wellKnown, "a") << QStringLiteral("{a}")
                             << TopChoice::ByTopGuid;
    QTest::newRow("TopGUID of nobody")
        << with(wellKnown, "x") << QString(QLatin1String(kTopGuid)) << TopChoice::ByWellKnown;
    const DiskDescriptor backup = shots({{"a", "0"}, {kBackupGuid, "a"}, {"b", "a"}});
    QTest::newRow("TopGUID is the backup's")
        << with(backup, kBackupGuid) << QStringLiteral("{b}") << TopChoice::ByOnlyLeaf;
    QTest::newRow("backup on the only other one") << shots({{"a", "0"}, {kBackupGuid, "a"}})
                                                  << QStringLiteral("{a}") << TopChoice::ByOnlyLeaf;
    QTest::newRow("two leaves") << shots({{"a", "0"}, {"b", "a"}, {"c", "a"}}) << QString()
                                << TopChoice::None;
    QTest::newRow("only a circle")
        << shots({{"a", "b"}, {"b", "a"}}) << QString() << TopChoice::None;
}

void SnapshotTreeTest::top()
{
    QFETCH(DiskDescriptor, descriptor);
    QFETCH(QString, top);
    QFETCH(TopChoice, choice);
    const auto tree = SnapshotTree::of(descriptor);
    QCOMPARE(topOf(tree), top);
    QCOMPARE(tree.topChoice(), choice);
}

void SnapshotTreeTest::hundredThousandsInARow()
{
    // More than a descriptor may have: no recursion, and no walk for each of them.
    DiskDescriptor descriptor;
    constexpr int count = 300'000;
    for (int i = 0; i < count; ++i)
        descriptor.shots.push_back(
            {QStringLiteral("{%1}").arg(i), QStringLiteral("{%1}").arg((i + 1) % count), 0});
    QCOMPARE(SnapshotTree::of(descriptor).circular().size(), std::size_t(count));
    descriptor.shots.back().parentGuid = QLatin1String(kZeroGuid);
    const auto tree = SnapshotTree::of(descriptor);
    QVERIFY(tree.circular().empty());
    QCOMPARE(tree.chainOf(0).value().size(), std::size_t(count));
}

void SnapshotTreeTest::random()
{
    std::mt19937_64 random(test::seedOfThisRun());
    for (int round = 0; round < 300; ++round) {
        DiskDescriptor descriptor;
        const auto count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t parent = random() % (count + 1);
            descriptor.shots.push_back({QStringLiteral("{%1}").arg(i),
                                        parent == count ? QString(QLatin1String(kZeroGuid))
                                                        : QStringLiteral("{%1}").arg(parent),
                                        0});
        }
        const auto tree = SnapshotTree::of(descriptor);
        for (std::size_t i = 0; i < count; ++i) {
            // A walk of more steps than there are nodes went round.
            std::optional<std::size_t> at = i;
            std::size_t steps = 0;
            for (; at && steps <= count; ++steps)
                at = tree.nodes()[*at].parent;
            QCOMPARE(std::ranges::binary_search(tree.circular(), i), steps > count);
            const auto chain = tree.chainOf(i);
            QCOMPARE(chain.has_value(), steps <= count);
            if (chain)
                QCOMPARE(chain->size(), steps);
        }
    }
}

QTEST_GUILESS_MAIN(SnapshotTreeTest)
#include "snapshottree_test.moc"
