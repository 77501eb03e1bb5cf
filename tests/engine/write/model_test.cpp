#include "engine/check/report.h"
#include "engine/image/imageloader.h"
#include "engine/write/guestwriter.h"
#include "tests/engine/write/shapes.h"
#include "tests/support/plaindisk.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

std::vector<Shape> shapes()
{
    std::vector<Shape> all;
    const auto add = [&all](const char *name, const ImageBuilder &image, int changes = 600) {
        all.push_back({name, image, changes});
    };
    add("v2, 64 KiB, empty", ImageBuilder().entries(40));
    add("v2, 512 bytes", ImageBuilder().tracks(1).entries(600).map(3, 0).map(4, 1).map(90, 2));
    add("v2, 63 sectors", ImageBuilder().tracks(63).entries(50).map(1, 0).map(7, 1));
    add("v2, 64 MiB", ImageBuilder().tracks(131072).entries(6).map(2, 0), 100);
    add("v2, disk ends inside a cluster", ImageBuilder().entries(9).diskSectors(8 * 128 + 3));
    add("v2, empty flag", ImageBuilder().flags(kFlagEmpty));
    add("v2, ends at its table", ImageBuilder().fileSize(64 + 4 * 16));
    add("v2, room inside", ImageBuilder().map(0, 0).unreferenced(1, std::byte{0xEE}).map(1, 2));
    add("v2, old bytes in the tail",
        ImageBuilder().map(0, 0).unreferenced(3, std::byte{0xEE}).extendBy(777, std::byte{0xDD}));
    add("v2, old bytes in a part of a sector", ImageBuilder().extendBy(100, std::byte{0xDD}));
    add("v2, late data", ImageBuilder().dataStart(5 * 128).map(0, 0));
    add("v2, closed by Parallels Desktop", ImageBuilder().inUse(0x37316470).map(2, 0));
    add("v1", ImageBuilder(FormatVersion::V1).map(0, 0).map(1, 1));
    add("v1, 63 sectors",
        ImageBuilder(FormatVersion::V1).tracks(63).dataStart(63).map(5, 0).map(6, 1));
    add("v1, off the grid",
        ImageBuilder(FormatVersion::V1).dataStart(5).map(0, 0).map(9, 1).map(3, 2));
    add("v1, data_off 0",
        ImageBuilder(FormatVersion::V1).dataStart(128).headerDataOffset(0).map(0, 0).map(1, 1));
    add("v1, data_off 0, empty", ImageBuilder(FormatVersion::V1).dataStart(1).headerDataOffset(0));
    add("v1, data_off 0, a sector late",
        ImageBuilder(FormatVersion::V1).dataStart(2).headerDataOffset(0).map(4, 0));
    add("v1, 512 bytes", ImageBuilder(FormatVersion::V1).tracks(1).entries(300).dataStart(4));

    ExtensionSpec bits;
    bits.bitmaps.push_back({0, 8, {ImageBuilder().sectorOf(2)}, {}});
    bits.bitmaps.push_back({0, 128, {0}, {}});
    bits.bitmaps.push_back({0, 2, {1}, {}});
    add("v2, bitmaps",
        ImageBuilder().map(0, 0).extension(1, bits).unreferenced(2, std::byte{0}).map(3, 3));
    ExtensionSpec unknown = bits;
    unknown.sections.push_back({0x1234, kSectionTransit, std::vector<std::byte>(20), {}});
    unknown.sections.push_back({0x5678, 0, std::vector<std::byte>(33, std::byte{7}), {}});
    add("v2, bitmaps and unknown sections",
        ImageBuilder().map(0, 0).extension(1, unknown).unreferenced(2, std::byte{0}));
    ExtensionSpec small;
    const ImageBuilder oneSector = ImageBuilder().tracks(1).entries(64);
    small.bitmaps.push_back({0, 1, {oneSector.sectorOf(4)}, {}});
    add("v2, bitmaps, 512 bytes", ImageBuilder()
                                      .tracks(1)
                                      .entries(64)
                                      .map(0, 0)
                                      .extension(3, small)
                                      .unreferenced(4, std::byte{0})
                                      .map(1, 5));
    ExtensionSpec onlyClear;
    onlyClear.bitmaps.push_back({0, 128, {0}, {}});
    add("v1, bitmaps", ImageBuilder(FormatVersion::V1).map(0, 0).extension(1, onlyClear));
    add("v2, stale extension",
        ImageBuilder().map(0, 0).extension(1, bits).inUse(0).unreferenced(2, std::byte{0}));
    return all;
}

/// Data that no writer knows is not the writer's to cut: it can become a wasted tail.
bool hasForeignData(const Report &report)
{
    return report.count(FindingId::SpaceLeakedInside) > 0 || report.count(Severity::Leak) > 0 ||
           report.count(FindingId::ExtensionStale) > 0;
}

/// Whether every bitmap of the extension calls the bytes of `ranges` dirty.
bool isAllDirty(const ImageState &state, const BlockFile &file,
                const std::vector<ByteRange> &ranges)
{
    for (const DirtyBitmap &bitmap : state.extension.content.bitmaps) {
        const std::uint64_t bitBytes = std::uint64_t(bitmap.granularity) * 512;
        const std::uint64_t perCluster = state.geometry.clusterBytes * 8;
        for (const ByteRange &range : ranges) {
            for (std::uint64_t bit = range.offset / bitBytes; bit * bitBytes < range.end(); ++bit) {
                const std::uint64_t entry = bitmap.l1.at(std::size_t(bit / perCluster));
                std::array<std::byte, 1> bits{};
                if (entry > 1 && !readFully(file, entry * 512 + bit % perCluster / 8, bits))
                    return false;
                const bool isSet =
                    entry == 1 || (bits[0] & std::byte(1U << (bit % 8))) != std::byte{0};
                if (!isSet)
                    return false;
            }
        }
    }
    return true;
}

} // namespace

/// Thousands of random changes of images of every shape, held against a plain array of bytes, over
/// many openings. Prints the seed.
class WriteModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void random_data();
    void random();

private:
    QRandomGenerator m_random;
};

void WriteModelTest::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void WriteModelTest::random_data()
{
    addRows(shapes());
}

void WriteModelTest::random()
{
    QFETCH(const int, index);
    const Shape shape = shapes()[std::size_t(index)];
    const auto file = shape.image.build();
    ImageStatePtr before = loadImage(*file).value();
    const std::uint64_t clusterBytes = before->geometry.clusterBytes;
    const bool keepsExtension = before->isExtensionValid();
    const bool hasForeign = hasForeignData(*reportOn(*file));
    const std::uint32_t oldInUse = before->header.inUse;
    PlainDisk disk(before, file);
    before = nullptr;

    std::vector<ByteRange> changed;
    JobControl control;
    for (int done = 0; done < times(shape.changes);) {
        WriterOptions options;
        options.growth.preallocBytes = clusterBytes * m_random.bounded(5U);
        auto opened = GuestWriter::open(*reportOn(*file), file, options);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        GuestWriter &writer = **opened;
        bool hasWritten = false;
        const int until = done + int(m_random.bounded(60U));
        for (; done < until; ++done) {
            const DiskChange change = randomChange(m_random, disk.size(), clusterBytes);
            const GuestOffset offset(change.range.offset);
            const Result<void> applied =
                change.kind == DiskChange::Kind::Write ? writer.write(offset, change.bytes())
                : change.kind == DiskChange::Kind::Zero
                    ? writer.writeZeroes(offset, change.range.length, control)
                    : writer.discard(offset, change.range.length, control);
            QVERIFY2(applied, qPrintable(change.words()));
            // Zeros where nothing is allocated change nothing, and need no mark.
            const bool isChange = change.kind == DiskChange::Kind::Write;
            hasWritten = hasWritten || isChange;
            change.applyTo(disk);
            if (isChange)
                changed.push_back(change.range);
            if (m_random.bounded(8U) == 0)
                QVERIFY(writer.flush());
            if (m_random.bounded(20U) == 0) {
                const std::int64_t wrong = disk.difference(writer.state(), file);
                QVERIFY2(wrong < 0,
                         qPrintable(QStringLiteral("%1 after %2").arg(wrong).arg(change.words())));
            }
        }
        QVERIFY(writer.close());
        QVERIFY(writer.close()); // once more does nothing
        QVERIFY(!writer.flush());
        const WriterCounts counts = writer.counts();

        const ReportPtr report = reportOn(*file);
        for (const FindingGroup &group : report->groups()) {
            const char *name = catalogueEntry(group.id).name;
            QVERIFY2(group.severity != Severity::Error, name);
            QVERIFY2(group.severity != Severity::Leak || hasForeign, name);
        }
        const ImageStatePtr now = report->state();
        const std::int64_t wrong = disk.difference(now, file);
        QVERIFY2(wrong < 0, qPrintable(QString::number(wrong)));
        QCOMPARE(writer.state()->fileSize, now->fileSize);
        QVERIFY(writer.state()->header == now->header);
        QVERIFY(writer.state()->extension == now->extension);
        QVERIFY(std::ranges::equal(writer.state()->bat.from(0), now->bat.from(0)));
        QCOMPARE(now->isExtensionValid(), keepsExtension);
        if (hasWritten) {
            QCOMPARE(now->header.inUse, keepsExtension ? kInUseExtension : kInUseClosed);
            QCOMPARE(now->header.extensionOffset != 0, keepsExtension);
            QCOMPARE(now->header.flags & kFlagEmpty, 0U);
        } else if (counts == WriterCounts{} && now->header.inUse != kInUseClosed) {
            QVERIFY(now->header.inUse == oldInUse);
        }
        if (keepsExtension)
            QVERIFY(isAllDirty(*now, *file, joinedRanges(changed)));
    }
}

QTEST_GUILESS_MAIN(WriteModelTest)
#include "model_test.moc"
