#include "engine/repair/journaledrepair.h"
#include "engine/repair/planner.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"
#include "tests/support/sanitized.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace parascope;
using namespace parascope::test;

namespace {

/// An image in the making: clusters of 4 KiB, a table of two clusters, guest clusters 0 to 5 in
/// place. Each damage has guest clusters and slots of its own.
struct Parts
{
    ImageBuilder image;
    ExtensionSpec spec;
    bool hasExtension = false;

    explicit Parts(FormatVersion format) : image(format)
    {
        image.tracks(8).entries(1200);
        for (std::uint32_t guest = 0; guest < 6; ++guest)
            image.map(guest, guest);
        image.map(20, 10);
    }

    void bitmap(BitmapSpec bitmap)
    {
        hasExtension = true;
        spec.bitmaps.push_back(std::move(bitmap));
    }

    [[nodiscard]] std::shared_ptr<MemoryFile> build()
    {
        if (hasExtension)
            image.extension(7, spec);
        return image.build();
    }
};

struct Damage
{
    FindingId id;
    std::function<void(Parts &)> apply;
};

BitmapSpec goodBitmap()
{
    return {0, 8, {0}, {}};
}

std::vector<Damage> damages()
{
    using enum FindingId;
    return {
        {HeaderNotClosed,
         [](Parts &p) {
             p.image.inUse(kInUseOpen);
         }},
        {HeaderInUseUnknown,
         [](Parts &p) {
             p.image.inUse(0x12345678);
         }},
        {HeaderEmptyFlag,
         [](Parts &p) {
             p.image.flags(kFlagEmpty);
         }},
        {HeaderDataOffset,
         [](Parts &p) {
             p.image.headerDataOffset(p.image.dataStartSectors() + 8);
         }},
        {HeaderSize,
         [](Parts &p) {
             p.image.headerSectors(0);
         }},
        {HeaderTableTooSmall,
         [](Parts &p) {
             p.image.headerSectors(1201 * 8);
         }},
        {HeaderSizeHighBits,
         [](Parts &p) {
             p.image.headerSectors((7ULL << 32U) + 1200 * 8);
         }},
        {TableOutsideFile,
         [](Parts &p) {
             p.image.entry(100, p.image.entryFor(5000));
         }},
        {TableInsideMetadata,
         [](Parts &p) {
             p.image.entry(101, 1);
         }},
        {TableOnExtension,
         [](Parts &p) {
             p.hasExtension = true;
             p.image.entry(102, p.image.entryFor(7));
         }},
        {TableMisaligned,
         [](Parts &p) {
             p.image.entry(103, p.image.entryFor(2) + 3);
         }},
        {TableOverlap,
         [](Parts &p) {
             p.image.entry(104, p.image.entryFor(4) + 5);
         }},
        {TableDuplicate,
         [](Parts &p) {
             p.image.map(105, 1).map(106, 1);
         }},
        {TableCutByEnd,
         [](Parts &p) {
             p.image.map(107, 14).cutBy(512);
         }},
        {TableBeyondDisk,
         [](Parts &p) {
             p.image.headerSectors(1199 * 8).map(1199, 11);
         }},
        {SpaceLeakedTail,
         [](Parts &p) {
             p.image.extendBy(2 * 4096);
         }},
        {SpaceLeakedTail,
         [](Parts &p) {
             p.image.extendBy(4096, std::byte{0x33});
         }},
        {SpacePartialTail,
         [](Parts &p) {
             p.image.extendBy(700);
         }},
        {SpacePartialTail,
         [](Parts &p) {
             p.image.extendBy(700, std::byte{0x44});
         }},
        {SpaceLeakedInside,
         [](Parts &p) {
             p.image.unreferenced(8, std::byte{0x5A});
         }},
        {ExtensionBadMagic,
         [](Parts &p) {
             p.hasExtension = true;
             p.spec.magic = 0x1122334455667788;
         }},
        {ExtensionBadChecksum,
         [](Parts &p) {
             p.hasExtension = true;
             p.spec.goodChecksum = false;
         }},
        {ExtensionBadSection,
         [](Parts &p) {
             p.hasExtension = true;
             p.spec.sections.push_back({0x4242, 0, {}, 1U << 30U});
         }},
        {ExtensionOutsideFile,
         [](Parts &p) {
             p.image.inUse(kInUseExtension).extensionOffset(900'000);
         }},
        {ExtensionBitmapSize,
         [](Parts &p) {
             p.bitmap({64, 8, {0}, {}});
         }},
        {ExtensionBitmapGranularity,
         [](Parts &p) {
             p.bitmap({0, 96, {0}, {}});
         }},
        {ExtensionBitmapOutside,
         [](Parts &p) {
             p.bitmap({0, 8, {800'000}, {}});
         }},
        {ExtensionBitmapShared,
         [](Parts &p) {
             p.bitmap({0, 8, {p.image.sectorOf(9)}, {}});
             p.bitmap({0, 8, {p.image.sectorOf(9)}, {}});
             p.image.bitmapBits(9);
         }},
        {ExtensionStale,
         [](Parts &p) {
             p.bitmap(goodBitmap());
             p.image.inUse(kInUseClosed);
         }},
    };
}

} // namespace

/// Every two kinds of damage that can be in one image, with and without bitmaps that are in use, in
/// both formats and by both policies: repaired as the plan said, and undone.
class RepairPairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void cleanupTestCase();

private:
    int m_images = 0;
    int m_apart = 0;
    int m_repairs = 0;
    std::map<FindingId, int> m_partners;
};

void RepairPairsTest::pairs_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("hasBitmap");
    QTest::addColumn<int>("policy");
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2})
        for (const bool hasBitmap : {false, true})
            for (const RepairPolicy policy : {RepairPolicy::Ticked, RepairPolicy::All}) {
                // With sanitizers only the policy that does more, which takes half the time.
                if (kIsSanitized && policy != RepairPolicy::All)
                    continue;
                QTest::addRow("%s%s, %s", format == FormatVersion::V1 ? "v1" : "v2",
                              hasBitmap ? " with a bitmap" : "",
                              policy == RepairPolicy::All ? "all" : "ticked")
                    << int(format) << hasBitmap << int(policy);
            }
}

void RepairPairsTest::pairs()
{
    QFETCH(const int, format);
    QFETCH(const bool, hasBitmap);
    QFETCH(const int, policy);
    const std::vector<Damage> all = damages();
    RepairChoices choices;
    choices.policy = static_cast<RepairPolicy>(policy);
    for (std::size_t first = 0; first < all.size(); ++first) {
        for (std::size_t second = first; second < all.size(); ++second) {
            Parts parts(static_cast<FormatVersion>(format));
            if (hasBitmap)
                parts.bitmap(goodBitmap());
            all[first].apply(parts);
            if (second != first)
                all[second].apply(parts);
            const auto original = parts.build();
            const ReportPtr report = reportOn(*original);
            if (report->count(all[first].id) == 0 || report->count(all[second].id) == 0) {
                ++m_apart;
                continue;
            }
            ++m_images;
            m_partners[all[first].id] += 1;
            m_partners[all[second].id] += 1;
            const PlanPtr plan = planRepair(report, choices, *original).value();
            if (plan->isEmpty())
                continue;
            ++m_repairs;
            const QString pair = QStringLiteral("%1 with %2: ")
                                     .arg(QLatin1String(catalogueEntry(all[first].id).name),
                                          QLatin1String(catalogueEntry(all[second].id).name));
            RecordedRepair disk(*original);
            JobControl control;
            const auto after = disk.run(*plan, control);
            QVERIFY2(after, qPrintable(pair));
            const auto repaired = copyInMemory(*disk.image);
            const QString wrong = wrongAfterRepair(*plan, original, repaired);
            QVERIFY2(wrong.isEmpty(), qPrintable(pair + wrong));
            const QString notBack = wrongOnDisk(
                copyInMemory(*disk.image), copyInMemory(*disk.storage), *original, repaired.get());
            QVERIFY2(notBack.isEmpty(), qPrintable(pair + notBack));
        }
    }
}

void RepairPairsTest::cleanupTestCase()
{
    qInfo("%d images with a pair, %d of them repaired and undone; %d combinations cannot occur",
          m_images, m_repairs, m_apart);
    for (const Damage &damage : damages())
        QVERIFY2(m_partners[damage.id] > 4, catalogueEntry(damage.id).name);
}

QTEST_GUILESS_MAIN(RepairPairsTest)
#include "pairs_test.moc"
