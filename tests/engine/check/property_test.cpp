#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "engine/map/reversemap.h"
#include "tests/support/randomimage.h"
#include "tests/support/referencemodel.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr int kImages = 3000;

using enum ClusterFlag;

QByteArray hex(ClusterFlags flags)
{
    return QByteArray::number(flags.toInt(), 16);
}

} // namespace

/// Random images: opening, classifying, checking and reading never crash, and say what the slow and
/// simple reference model says.
class PropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void randomImages();
    void largeTables();

private:
    void checkImage(const std::shared_ptr<MemoryFile> &file);
    void compareClassification(const ReferenceModel &model, const Classification &found);
    void compareReport(const ReferenceModel &model, const Report &report);
    void compareFindings(const ReferenceModel &model, const Report &report);
    void checkMap(const ClusterMap &map, int ranges);
    void compareHostMap(const ReferenceModel &model, const ClusterMap &map);
    void compareOwners(const ReverseMap &owners);
    void compareReads(const std::shared_ptr<MemoryFile> &file);

    std::uint64_t m_seed = 0;
    std::mt19937_64 m_random;
    ImageStatePtr m_state;
};

void PropertyTest::initTestCase()
{
    m_seed = seedOfThisRun();
}

void PropertyTest::compareClassification(const ReferenceModel &model, const Classification &found)
{
    for (std::uint32_t i = 0; i < m_state->bat.size(); ++i) {
        ClusterFlags expected = model.flags(i);
        QVERIFY2(found.exceptionOf(i) == expected, "cluster " + QByteArray::number(i) + ": " +
                                                       hex(found.exceptionOf(i)) + ", not " +
                                                       hex(expected));
        const bool hasOwner = bool(expected & (ClusterFlags(Duplicate) | Overlap));
        QCOMPARE(found.ownerOf(i).has_value(), hasOwner);
        if (hasOwner)
            QCOMPARE(*found.ownerOf(i), *model.owner(i));
        if (expected & Shared) {
            std::vector<std::uint32_t> sharers;
            for (std::uint32_t j = 0; j < m_state->bat.size(); ++j) {
                if (m_state->bat[j] == m_state->bat[i])
                    sharers.push_back(j);
            }
            QVERIFY(found.sharersOf(i) == sharers);
        }
    }
    QCOMPARE(found.dataStart().bytes, model.dataStart());
}

// Each finding of the table names the right place, owner, and the finding that answers it.
void PropertyTest::compareFindings(const ReferenceModel &model, const Report &report)
{
    struct Row
    {
        FindingId id;
        ClusterFlag flag;
    };
    static constexpr Row kPrecedence[] = {
        {FindingId::TableOutsideFile, OutsideFile},
        {FindingId::TableInsideMetadata, InsideMetadata},
        {FindingId::TableOnExtension, OnExtension},
        {FindingId::TableMisaligned, Misaligned},
        {FindingId::TableOverlap, Overlap},
        {FindingId::TableDuplicate, Duplicate},
        {FindingId::TableCutByEnd, CutByEnd},
    };
    for (const Row &row : kPrecedence) {
        const auto group = report.groupOf(row.id);
        for (std::uint64_t k = 0; group && k < report.groups()[*group].count; ++k) {
            const Finding finding = report.finding(*group, k);
            const auto guest = static_cast<std::uint32_t>(finding.guest->value());
            QVERIFY(model.flags(guest) & (row.flag == Misaligned ? ClusterFlags(row.flag) | OffGrid
                                                                 : ClusterFlags(row.flag)));
            QCOMPARE(report.indexOf(*group, *finding.guest), std::optional(k));
            const auto answer = std::ranges::find_if(
                kPrecedence, [&](const Row &other) { return model.flags(guest) & other.flag; });
            if (answer != std::end(kPrecedence))
                QCOMPARE(finding.actionOf, answer->id);
            QCOMPARE(finding.host->offset, m_state->geometry.placeOf(m_state->bat[guest]).value());
        }
    }
}

void PropertyTest::compareReport(const ReferenceModel &model, const Report &report)
{
    const auto expected = model.counts();
    const bool hasSpace = !model.hasStaleExtension();
    for (const CatalogueEntry &entry : catalogue()) {
        if (QByteArray(entry.name).startsWith("extension."))
            continue;
        if (!hasSpace && QByteArray(entry.name).startsWith("space."))
            continue;
        const auto count = expected.find(entry.id);
        const std::uint64_t wanted = count == expected.end() ? 0 : count->second;
        QVERIFY2(report.count(entry.id) == wanted,
                 QByteArray(entry.name) + ' ' +
                     QByteArray::number(qulonglong(report.count(entry.id))) + ", not " +
                     QByteArray::number(qulonglong(wanted)));
    }
    QVERIFY(std::ranges::is_sorted(report.groups(), {}, [](const FindingGroup &group) {
        return std::pair(group.severity, group.id);
    }));
    const bool hasErrors = report.count(Severity::Error) > 0;
    const bool hasLeaks = report.count(Severity::Leak) > 0;
    QCOMPARE(report.verdict(), hasErrors  ? Verdict::Errors
                               : hasLeaks ? Verdict::OnlyLeaks
                                          : Verdict::Clean);
    QVERIFY(report.qemu() == model.qemu());
    Statistics statistics = model.statistics();
    statistics.wastedBytes = report.statistics().wastedBytes;
    if (!hasSpace)
        statistics.usedEnd = report.statistics().usedEnd;
    QCOMPARE(report.statistics().usedEnd, statistics.usedEnd);
    QVERIFY(report.statistics() == statistics);
}

// Totals are sums over the cells, ranges are ORs, and searches find the first that a walk finds.
void PropertyTest::checkMap(const ClusterMap &map, int ranges)
{
    std::vector<ClusterFlags> cells(map.count());
    ClusterMap::Totals totals{};
    for (std::uint64_t i = 0; i < map.count(); ++i) {
        cells[i] = map.at(i);
        QVERIFY(cells[i]);
        ++totals[static_cast<std::size_t>(worstState(cells[i]))];
    }
    for (const MapState state : mapStates())
        QCOMPARE(map.total(state), totals[static_cast<std::size_t>(state)]);
    QVERIFY(!map.any(map.count(), map.count() + 5));
    for (int i = 0; i < ranges; ++i) {
        const std::uint64_t first = m_random() % (map.count() + 1);
        const std::uint64_t last = first + m_random() % (map.count() + 2 - first);
        ClusterFlags expected;
        for (std::uint64_t at = first; at < std::min(last, map.count()); ++at)
            expected |= cells[at];
        QVERIFY2(map.any(first, last) == expected, QByteArray::number(qulonglong(first)) + " to " +
                                                       QByteArray::number(qulonglong(last)) + ": " +
                                                       hex(map.any(first, last)) + ", not " +
                                                       hex(expected));
        const auto mask = ClusterFlags::fromInt(1U << (m_random() % 21U));
        std::uint64_t next = first;
        while (next < map.count() && !(cells[next] & mask))
            ++next;
        QCOMPARE(map.next(first, mask), next < map.count() ? std::optional(next) : std::nullopt);
        std::uint64_t before = first;
        while (before > 0 && !(cells[before - 1] & mask))
            --before;
        QCOMPARE(map.previous(first, mask), before > 0 ? std::optional(before - 1) : std::nullopt);
    }
}

void PropertyTest::compareHostMap(const ReferenceModel &model, const ClusterMap &map)
{
    const HostGrid &grid = m_state->geometry.grid;
    QCOMPARE(map.count(), grid.cellCount(m_state->fileSize));
    if (model.hasStaleExtension())
        return;
    for (std::uint64_t cell = 0; cell < map.count(); ++cell) {
        const ClusterFlags flags = map.at(cell);
        const ByteRange bytes = grid.rangeOf(HostCluster(cell), m_state->fileSize);
        const bool isTable = bytes.offset < m_state->geometry.tableEnd;
        QCOMPARE(flags.testFlag(Metadata), isTable);
        const bool isUsed = model.isUsed(cell);
        if (!isTable && bytes.offset >= model.dataStart())
            QCOMPARE(flags.testFlag(Wasted), !isUsed);
        if (isUsed || bytes.end() <= model.dataStart())
            QVERIFY(!flags.testFlag(Wasted));
    }
}

void PropertyTest::compareOwners(const ReverseMap &owners)
{
    for (int i = 0; i < 20; ++i) {
        const ByteRange range{m_random() % (m_state->fileSize + 1000),
                              1 + m_random() % (2 * m_state->geometry.clusterBytes)};
        std::vector<GuestCluster> expected;
        for (std::uint32_t guest = 0; guest < m_state->bat.size(); ++guest) {
            const std::uint32_t entry = m_state->bat[guest];
            const ByteRange place{m_state->geometry.placeOf(entry).value(),
                                  m_state->geometry.clusterBytes};
            if (entry != 0 && place.overlaps(range))
                expected.emplace_back(guest);
        }
        QVERIFY(owners.owners(range, SIZE_MAX) == expected);
    }
}

void PropertyTest::compareReads(const std::shared_ptr<MemoryFile> &file)
{
    const GuestReader reader(m_state, file);
    const std::uint64_t cluster = m_state->geometry.clusterBytes;
    for (int i = 0; i < 5 && reader.diskBytes() > 0; ++i) {
        const std::uint64_t table = m_state->bat.size() * cluster + cluster;
        const std::uint64_t offset = m_random() % std::min(reader.diskBytes(), table);
        std::vector<std::byte> bytes(1 + m_random() % (3 * cluster), std::byte{0xEE});
        const auto extents = reader.read(GuestOffset(offset), bytes);
        QVERIFY(extents);
        std::uint64_t covered = offset;
        for (const GuestExtent &extent : *extents) {
            QCOMPARE(extent.guest.offset, covered);
            covered = extent.guest.end();
        }
        QCOMPARE(covered, std::min(offset + bytes.size(), reader.diskBytes()));

        std::vector<std::byte> expected(bytes.size());
        for (std::uint64_t at = offset; at < covered;) {
            const std::uint64_t end = std::min(covered, (at / cluster + 1) * cluster);
            const std::uint64_t guest = at / cluster;
            if (guest < m_state->bat.size() && m_state->bat[std::uint32_t(guest)] != 0) {
                const auto place = m_state->geometry.placeOf(m_state->bat[std::uint32_t(guest)]);
                QVERIFY(file->readAt(place.value() + at % cluster,
                                     std::span(expected).subspan(at - offset, end - at)));
            }
            at = end;
        }
        QVERIFY(bytes == expected);
    }
}

void PropertyTest::checkImage(const std::shared_ptr<MemoryFile> &file)
{
    const auto state = loadImage(*file);
    QVERIFY(state);
    m_state = *state;
    const ReferenceModel model(*m_state);
    const auto classification = classify(m_state, Classifier::Detail::Maps);
    compareClassification(model, *classification);
    JobControl control;
    for (const auto detail : {Classifier::Detail::Check, Classifier::Detail::Maps}) {
        const auto report =
            parascope::checkImage(m_state, classify(m_state, detail), *file, {}, control);
        QVERIFY(report);
        compareReport(model, **report);
        compareFindings(model, **report);
    }
    const ClusterMapPtr guest = makeGuestMap(m_state, classification);
    QCOMPARE(guest->count(), std::uint64_t(m_state->header.batEntries));
    for (std::uint64_t i = 0; i < guest->count(); ++i)
        QVERIFY2(guest->at(i) == model.mapFlags(i),
                 hex(guest->at(i)) + ", not " + hex(model.mapFlags(i)));
    checkMap(*guest, 20);
    std::vector<ByteRange> holes;
    for (std::uint64_t at = 0; at < m_state->fileSize;) {
        const StorageExtent extent = file->extentAt(at).value();
        if (extent.isHole)
            holes.push_back(extent.range);
        at = extent.range.end();
    }
    for (const auto &known : {std::vector<ByteRange>{}, holes}) {
        const ClusterMapPtr host = makeHostMap(m_state, classification, known);
        compareHostMap(model, *host);
        checkMap(*host, 20);
    }
    compareOwners(**ReverseMap::build(m_state, control));
    compareReads(file);
}

void PropertyTest::randomImages()
{
    for (int i = 0; i < times(kImages); ++i) {
        m_random.seed(m_seed + std::uint64_t(i));
        RandomImageOptions options;
        options.mostEntries = i % 100 == 0 ? 1500 : 80;
        checkImage(randomImage(m_random, options));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("image %1 of seed %2").arg(i).arg(m_seed)));
    }
}

// Deep pyramids: too large for the model, but the maps must agree with themselves.
void PropertyTest::largeTables()
{
    for (int i = 0; i < 4; ++i) {
        m_random.seed(m_seed + std::uint64_t(i));
        const auto file = randomImage(m_random, {120'000, i % 2 == 0});
        m_state = loadImage(*file).value();
        const auto classification = classify(m_state, Classifier::Detail::Maps);
        checkMap(*makeGuestMap(m_state, classification), 100);
        checkMap(*makeHostMap(m_state, classification), 100);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("image %1 of seed %2").arg(i).arg(m_seed)));
    }
}

QTEST_GUILESS_MAIN(PropertyTest)
#include "property_test.moc"
