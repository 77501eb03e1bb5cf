#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/io/writablehostfile.h"
#include "engine/map/classifier.h"
#include "engine/write/guestwriter.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/plaindisk.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kCluster = 64U << 10U; // of an ImageBuilder's image

std::vector<std::byte> filled(std::uint64_t length, int value)
{
    return std::vector<std::byte>(std::size_t(length), std::byte(value));
}

std::unique_ptr<GuestWriter> writerOf(const std::shared_ptr<WritableFile> &file,
                                      WriterOptions options = {})
{
    return std::move(GuestWriter::open(*reportOn(*file), file, std::move(options)).value());
}

std::vector<std::byte> guestOf(const BlockFile &file, ByteRange range)
{
    const auto copy = copyInMemory(file);
    return guestBytes(loadImage(*copy).value(), copy, range);
}

std::uint64_t placeOf(const GuestWriter &writer, std::uint32_t cluster)
{
    const ImageStatePtr state = writer.state();
    return state->geometry.placeOf(state->bat[cluster]).value();
}

/// The check of a file that is one layer of a disk.
ReportPtr reportOnLayer(const BlockFile &file)
{
    // Only the state says so; the rest of the check is the same.
    const ReportPtr whole = reportOn(file);
    auto state = std::make_shared<ImageState>(*whole->state());
    state->membership.kind = DiskMembership::Kind::PartByName;
    JobControl control;
    return checkImage(state, classify(state, Classifier::Detail::Check), file, {}, control).value();
}

} // namespace

/// The rules of the guest writer, one by one.
class GuestWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesChangedFile();
    void outsideTheDisk();
    void nothingToDo();
    void order();
    void reuse();
    void oldReadersKeepTheirPlaces();
    void passesOverTheTail();
    void preallocation_data();
    void preallocation();
    void tailIsGivenBack();
    void layer();
    void endOfV1();
    void failedSync();
    void unreadableBitmap();
    void cancelled();
    void readersAndWriter();
};

void GuestWriterTest::refuses_data()
{
    QTest::addColumn<int>("finding");
    QTest::addColumn<int>("index");
    auto row = [index = 0](const char *name, FindingId finding) mutable {
        QTest::newRow(name) << int(finding) << index++;
    };
    row("not closed", FindingId::HeaderNotClosed);
    row("duplicate", FindingId::TableDuplicate);
    row("outside", FindingId::TableOutsideFile);
    row("cut", FindingId::TableCutByEnd);
    row("table too small", FindingId::HeaderTableTooSmall);
    row("unknown section", FindingId::ExtensionUnknownNecessary);
    row("no grid", FindingId::TableMisaligned);
}

void GuestWriterTest::refuses()
{
    QFETCH(const int, finding);
    QFETCH(const int, index);
    ExtensionSpec necessary;
    necessary.sections.push_back({0x77, kSectionNecessary, {}, {}});
    ImageBuilder grids(FormatVersion::V1);
    grids.map(0, 0).map(1, 1).entry(2, grids.entryFor(3) + 1).entry(3, grids.entryFor(5) + 2);
    grids.unreferenced(7, std::byte{0});
    const std::array images = {ImageBuilder().inUse(kInUseOpen),
                               ImageBuilder().map(0, 0).map(1, 0),
                               ImageBuilder().map(0, 0).entry(1, 900),
                               ImageBuilder().map(0, 0).cutBy(512),
                               ImageBuilder().headerSectors(17 * 128),
                               ImageBuilder().extension(0, necessary),
                               grids};
    const auto file = images.at(std::size_t(index)).build();
    const auto before = copyInMemory(*file);
    const auto writer = GuestWriter::open(*reportOn(*file), file);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::Unsupported);
    QCOMPARE(writer.error().number, std::uint64_t(finding));
    QVERIFY(sameContents(*file, *before));
}

void GuestWriterTest::refusesChangedFile()
{
    const auto file = ImageBuilder().map(0, 0).build();
    const ReportPtr report = reportOn(*file);
    const auto other = ImageBuilder().map(0, 0).inUse(0x37316470).build();
    QCOMPARE(GuestWriter::open(*report, other).error().code, ErrorCode::FileChanged);
    file->resize(file->size().value() + 1);
    QCOMPARE(GuestWriter::open(*report, file).error().code, ErrorCode::FileChanged);
}

void GuestWriterTest::outsideTheDisk()
{
    const auto file = ImageBuilder().map(0, 0).diskSectors(16 * 128 - 1).build();
    const auto before = copyInMemory(*file);
    const auto writer = writerOf(file);
    const std::uint64_t end = writer->diskBytes();
    JobControl control;
    for (const std::uint64_t offset : {end - 99, end, end + 1, ~std::uint64_t(0)}) {
        QCOMPARE(writer->write(GuestOffset(offset), filled(100, 1)).error().code,
                 ErrorCode::OutOfRange);
        QCOMPARE(writer->discard(GuestOffset(offset), ~0ULL, control).error().code,
                 ErrorCode::OutOfRange);
    }
    QVERIFY(writer->write(GuestOffset(end), {}));
    QVERIFY(writer->close());
    QVERIFY(sameContents(*file, *before));
}

void GuestWriterTest::nothingToDo()
{
    ExtensionSpec unknown;
    unknown.sections.push_back({0x77, 0, std::vector<std::byte>(9), {}});
    const auto file = ImageBuilder().map(0, 0).extension(2, unknown).build();
    const auto before = copyInMemory(*file);
    const auto writer = writerOf(file);
    JobControl control;
    QVERIFY(writer->discard(GuestOffset(kCluster), 3 * kCluster, control));
    QVERIFY(writer->writeZeroes(GuestOffset(5 * kCluster + 3), 77, control));
    QVERIFY(writer->flush());
    QVERIFY(writer->close());
    QVERIFY(sameContents(*file, *before)); // not even in_use
}

void GuestWriterTest::order()
{
    using Kind = Recording::Kind;
    const auto contents = ImageBuilder().flags(kFlagEmpty).build();
    const auto recording = std::make_shared<Recording>();
    const auto file = std::make_shared<RecordingFile>(recording, contents.get());
    const auto writer = writerOf(file);
    QVERIFY(recording->calls().empty());
    QVERIFY(writer->write(GuestOffset(0), filled(kCluster, 1)));
    const auto &calls = recording->calls();
    QVERIFY(calls.at(0).kind == Kind::Write && calls[0].place == 0); // in_use
    QVERIFY(calls.at(1).kind == Kind::Sync);
    QVERIFY(calls.at(2).kind == Kind::SetSize);
    QVERIFY(calls.at(3).kind == Kind::Write && calls[3].bytes.size() == kCluster);
    QCOMPARE(calls.size(), std::size_t(4)); // the table waits
    QVERIFY(writer->flush());
    QVERIFY(calls.at(4).kind == Kind::Sync);
    QVERIFY(calls.at(5).kind == Kind::Write && calls[5].place == 64);
    QVERIFY(calls.at(6).kind == Kind::Sync);
    QCOMPARE(calls.size(), std::size_t(7));
    QVERIFY(writer->flush()); // nothing is left to do
    QCOMPARE(calls.size(), std::size_t(7));
    QVERIFY(writer->close());
    QVERIFY(calls.at(7).kind == Kind::SetSize);
    QVERIFY(calls.at(8).kind == Kind::Sync);
    QVERIFY(calls.at(9).kind == Kind::Write && calls[9].place == 0);
    QVERIFY(calls.at(10).kind == Kind::Sync);
    QCOMPARE(calls.size(), std::size_t(11));
}

void GuestWriterTest::reuse()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto writer = writerOf(file);
    JobControl control;
    const std::uint64_t old = placeOf(*writer, 0);
    QVERIFY(writer->discard(GuestOffset(0), kCluster, control));
    QVERIFY(writer->write(GuestOffset(2 * kCluster), filled(7, 1)));
    QVERIFY(placeOf(*writer, 2) != old); // the table on the disk still names it
    QVERIFY(writer->flush());
    QVERIFY(writer->write(GuestOffset(3 * kCluster + 100), filled(7, 1)));
    QCOMPARE(placeOf(*writer, 3), old);
    QVERIFY(writer->close());
    std::vector<std::byte> expected = filled(kCluster, 0);
    std::ranges::fill_n(expected.begin() + 100, 7, std::byte{1});
    QCOMPARE(guestOf(*file, {3 * kCluster, kCluster}), expected); // the old bytes are gone
}

void GuestWriterTest::oldReadersKeepTheirPlaces()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto writer = writerOf(file);
    JobControl control;
    ImageStatePtr reader = writer->state();
    const std::uint64_t old = placeOf(*writer, 0);
    const std::vector<std::byte> contents = guestBytes(reader, file, {0, kCluster});
    QVERIFY(writer->discard(GuestOffset(0), kCluster, control));
    QVERIFY(writer->flush());
    QVERIFY(writer->write(GuestOffset(2 * kCluster), filled(kCluster, 1)));
    QVERIFY(placeOf(*writer, 2) != old);
    QCOMPARE(guestBytes(reader, file, {0, kCluster}), contents);
    QCOMPARE(guestBytes(writer->state(), file, {0, kCluster}), filled(kCluster, 0));
    QVERIFY(writer->state()->generation > reader->generation);
    QVERIFY(writer->state() == writer->state()); // the same while nothing changes
    reader = nullptr;
    QVERIFY(writer->write(GuestOffset(3 * kCluster), filled(kCluster, 1)));
    QCOMPARE(placeOf(*writer, 3), old);
    QVERIFY(writer->close());
}

void GuestWriterTest::passesOverTheTail()
{
    const auto file =
        ImageBuilder().map(0, 0).unreferenced(2, std::byte{9}).extendBy(5, std::byte{9}).build();
    const std::uint64_t size = file->size().value();
    const auto before = copyInMemory(*file);
    const auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(5 * kCluster + 1), filled(1, 1)));
    QVERIFY(placeOf(*writer, 5) >= size);
    QVERIFY(writer->close());
    std::vector<std::byte> tail(std::size_t(size - 2 * kCluster));
    std::vector<std::byte> tailBefore(tail.size());
    QVERIFY(readFully(*file, 2 * kCluster, tail) && readFully(*before, 2 * kCluster, tailBefore));
    QCOMPARE(tail, tailBefore);
    QCOMPARE(guestOf(*file, {5 * kCluster + 2, kCluster - 2}), filled(kCluster - 2, 0));
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
}

void GuestWriterTest::preallocation_data()
{
    QTest::addColumn<quint64>("asked");
    QTest::addColumn<quint64>("more");
    QTest::newRow("none: one cluster") << quint64(0) << quint64(kCluster);
    QTest::newRow("a part of a cluster") << quint64(kCluster + 1) << quint64(2 * kCluster);
    QTest::newRow("default") << quint64(128U << 20U) << quint64(128U << 20U);
}

void GuestWriterTest::preallocation()
{
    QFETCH(const quint64, asked);
    QFETCH(const quint64, more);
    const TemporaryFolder folder;
    for (const GrowthMode mode : {GrowthMode::Falloc, GrowthMode::Truncate}) {
        const auto path = folder / (mode == GrowthMode::Falloc ? "falloc" : "truncate");
        writeSparse(*ImageBuilder().map(0, 0).build(), path);
        const auto file = WritableHostFile::open(path).value();
        const std::uint64_t size = file->size().value();
        const auto writer = writerOf(file, {{asked, mode}, {}});
        QVERIFY(writer->write(GuestOffset(kCluster), filled(10, 1)));
        QCOMPARE(file->size().value(), size + kCluster + more);
        const bool isHole = file->extentAt(size + kCluster).value().isHole;
        QVERIFY(mode == GrowthMode::Falloc || isHole);
        QVERIFY(writer->close());
        QCOMPARE(file->size().value(), size + kCluster);
    }
}

void GuestWriterTest::tailIsGivenBack()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).map(3, 3).build();
    const std::uint64_t size = file->size().value();
    auto writer = writerOf(file);
    JobControl control;
    QVERIFY(writer->discard(GuestOffset(2 * kCluster), 2 * kCluster, control));
    QCOMPARE(writer->counts().freed, std::uint64_t(2));
    QCOMPARE(file->size().value(), size);
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size - 2 * kCluster);
    writer = writerOf(file);
    QVERIFY(writer->discard(GuestOffset(0), 16 * kCluster, control));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size - 4 * kCluster);
    QCOMPARE(reportOn(*file)->count(Severity::Leak), std::uint64_t(0));
}

void GuestWriterTest::layer()
{
    const auto file = ImageBuilder().map(0, 0).diskSectors(16 * 128 - 5).build();
    WriterOptions options;
    auto writer = std::move(GuestWriter::open(*reportOnLayer(*file), file).value());
    JobControl control;
    const auto before = copyInMemory(*file);
    // Parts of what only the parent has cannot be written without it.
    QCOMPARE(writer->write(GuestOffset(kCluster + 5), filled(3, 1)).error().code,
             ErrorCode::PartOfDisk);
    QCOMPARE(writer->discard(GuestOffset(2 * kCluster + 5), 7, control).error().code,
             ErrorCode::PartOfDisk);
    QVERIFY(writer->write(GuestOffset(7), filled(3, 1)));
    QVERIFY(writer->write(GuestOffset(3 * kCluster), filled(kCluster, 2)));
    // Whole clusters of zeros are contents: without them the parent would show.
    QVERIFY(writer->discard(GuestOffset(0), kCluster, control));
    QVERIFY(writer->discard(GuestOffset(4 * kCluster), kCluster, control));
    QVERIFY(writer->discard(GuestOffset(15 * kCluster), kCluster - 5 * 512, control));
    for (const std::uint32_t cluster : {0U, 3U, 4U, 15U})
        QVERIFY(writer->state()->bat[cluster] != 0);
    QCOMPARE(writer->counts().freed, std::uint64_t(0));
    QVERIFY(writer->close());
    QCOMPARE(guestOf(*file, {0, kCluster}), filled(kCluster, 0));
    QCOMPARE(guestOf(*file, {4 * kCluster, kCluster}), filled(kCluster, 0));

    options.parent = [](GuestOffset offset, std::span<std::byte> out) -> Result<void> {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = std::byte((offset.value() + i) % 251);
        return {};
    };
    writer = std::move(GuestWriter::open(*reportOnLayer(*file), file, options).value());
    QVERIFY(writer->write(GuestOffset(kCluster + 5), filled(3, 1)));
    QVERIFY(writer->writeZeroes(GuestOffset(2 * kCluster + 5), 3, control));
    QVERIFY(writer->close());
    for (const int value : {1, 0}) {
        const std::uint64_t start = value == 1 ? kCluster : 2 * kCluster;
        std::vector<std::byte> expected(kCluster);
        QVERIFY(options.parent(GuestOffset(start), expected));
        std::ranges::fill_n(expected.begin() + 5, 3, std::byte(value));
        QCOMPARE(guestOf(*file, {start, kCluster}), expected);
    }
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
}

void GuestWriterTest::endOfV1()
{
    // The last place that 32 bits of sectors can name, and nothing behind it.
    const std::uint64_t clusterBytes = 2048 * kSectorBytes;
    const std::uint64_t last = (1ULL << 41U) - clusterBytes;
    const auto file = ImageBuilder(FormatVersion::V1).tracks(2048).map(0, 0).fileSize(last).build();
    const auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(clusterBytes), filled(100, 1)));
    QCOMPARE(placeOf(*writer, 1), last);
    const auto refused = writer->write(GuestOffset(2 * clusterBytes), filled(100, 1));
    QCOMPARE(refused.error().code, ErrorCode::WriteFailed);
    QCOMPARE(refused.error().systemError, EFBIG);
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(writer->close());
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
    QCOMPARE(guestOf(*file, {clusterBytes, 100}), filled(100, 1));
    QCOMPARE(guestOf(*file, {2 * clusterBytes, 100}), filled(100, 0));
}

void GuestWriterTest::failedSync()
{
    const auto contents = ImageBuilder().map(0, 0).build();
    const auto recording = std::make_shared<Recording>();
    const auto file = std::make_shared<RecordingFile>(recording, contents.get());
    const auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(0), filled(10, 1)));
    recording->failCall(recording->calls().size(), EIO);
    QVERIFY(!writer->flush());
    // The next sync would say that all is well, and nobody would know what was lost.
    const std::size_t calls = recording->calls().size();
    QVERIFY(!writer->flush());
    QVERIFY(!writer->write(GuestOffset(0), filled(10, 2)));
    QVERIFY(!writer->close());
    QCOMPARE(recording->calls().size(), calls);
    QCOMPARE(loadImage(file->contents()).value()->header.inUse, kInUseOpen);
}

void GuestWriterTest::unreadableBitmap()
{
    /// A file whose reads of one place fail.
    class BadFile : public RecordingFile
    {
    public:
        using RecordingFile::RecordingFile;
        [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                                 std::span<std::byte> out) const override
        {
            if (ByteRange{offset, out.size()}.overlaps(bad))
                return failure(ErrorCode::ReadFailed, path(), EIO, offset);
            return RecordingFile::readAt(offset, out);
        }
        ByteRange bad;
    };
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {image.sectorOf(2)}, {}});
    const auto contents = image.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0}).build();
    const auto file = std::make_shared<BadFile>(std::make_shared<Recording>(), contents.get());
    const auto writer = writerOf(file);
    file->bad = {image.sectorOf(2) * kSectorBytes, 16};
    // What could not be marked is not written.
    QCOMPARE(writer->write(GuestOffset(0), filled(10, 1)).error().code, ErrorCode::ReadFailed);
    file->bad = {};
    QVERIFY(writer->close());
    QVERIFY(reportOn(file->contents())->state()->isExtensionValid());
    QCOMPARE(guestOf(file->contents(), {0, kCluster}), guestOf(*contents, {0, kCluster}));
}

void GuestWriterTest::cancelled()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto writer = writerOf(file);
    JobControl control;
    control.cancel();
    QCOMPARE(writer->discard(GuestOffset(0), 2 * kCluster, control).error().code,
             ErrorCode::Cancelled);
    QVERIFY(writer->close());
}

void GuestWriterTest::readersAndWriter()
{
    // Every cluster is given up and written anew, elsewhere: under one state a reader sees one
    // version of it, whole, however often it looks.
    constexpr std::uint64_t kSmall = 4096;
    constexpr std::uint32_t kClusters = 16;
    constexpr int kRounds = 3000;
    const TemporaryFolder folder;
    const auto path = folder / "disk.hds";
    writeSparse(*ImageBuilder().tracks(8).entries(kClusters).build(), path);
    const auto file = WritableHostFile::open(path).value();
    const auto writer = writerOf(file, {{8 * kSmall, GrowthMode::Falloc}, {}});

    std::atomic<bool> isDone = false;
    std::atomic<bool> isGood = true;
    std::atomic<int> reads = 0;
    const auto read = [&](std::uint32_t start) {
        const auto other = HostFile::open(path).value();
        std::vector<std::byte> bytes(kSmall);
        std::vector<std::byte> again(kSmall);
        for (std::uint32_t i = start; !isDone || reads < 100; ++i) {
            const GuestReader reader(writer->state(), other);
            const GuestOffset offset(i % kClusters * kSmall);
            const bool hasRead = reader.read(offset, bytes) && reader.read(offset, again);
            const auto isOne = std::ranges::all_of(
                bytes, [&bytes](std::byte one) { return one == bytes.front(); });
            if (!hasRead || !isOne || bytes != again)
                isGood = false;
            ++reads;
        }
    };
    std::vector<std::thread> readers;
    for (std::uint32_t i = 0; i < 3; ++i)
        readers.emplace_back(read, 5 * i);
    JobControl control;
    std::uint64_t highest = 0;
    for (int round = 0; round < kRounds && isGood; ++round) {
        const GuestOffset offset(std::uint64_t(round) * 7 % kClusters * kSmall);
        isGood = isGood && writer->discard(offset, kSmall, control) &&
                 (round % 4 != 0 || writer->flush()) &&
                 writer->write(offset, filled(kSmall, 1 + round % 255));
        highest = std::max(highest, writer->state()->fileSize);
    }
    isDone = true;
    for (std::thread &reader : readers)
        reader.join();
    QVERIFY(isGood);
    QVERIFY(writer->close());
    QVERIFY(highest < kRounds * kSmall / 2); // places were used again
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
}

QTEST_GUILESS_MAIN(GuestWriterTest)
#include "guestwriter_test.moc"
