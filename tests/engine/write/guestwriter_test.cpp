#include "engine/check/checker.h"
#include "engine/map/classifier.h"
#include "tests/engine/write/writing.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace parascope;
using namespace parascope::test;

namespace {

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
    void layer();
    void endOfV1();
    void failedSync();
    void unreadableBitmap();
    void cancelled();
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

QTEST_GUILESS_MAIN(GuestWriterTest)
#include "guestwriter_test.moc"
