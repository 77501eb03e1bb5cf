#include "engine/io/overlayfile.h"
#include "engine/io/writablehostfile.h"
#include "engine/write/guestwriter.h"
#include "tests/engine/write/writing.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

/// A file that knows no holes.
std::shared_ptr<WritableFile> withoutHoles(const std::shared_ptr<WritableFile> &file)
{
    return OverlayFile::over(file).value();
}

bool isZeroAt(const BlockFile &file, ByteRange range)
{
    std::vector<std::byte> bytes(std::size_t(range.length));
    return readFully(file, range.offset, bytes) && isZero(bytes);
}

std::uint64_t hostPlace(std::uint32_t cluster)
{
    return ImageBuilder().sectorOf(cluster) * kSectorBytes;
}

Result<void> discard(GuestWriter &writer, std::initializer_list<std::uint32_t> clusters)
{
    JobControl control;
    for (const std::uint32_t cluster : clusters) {
        auto discarded = writer.discard(GuestOffset(cluster * kCluster), kCluster, control);
        if (!discarded)
            return discarded;
    }
    return {};
}

} // namespace

/// What close() leaves in the file: no old bytes where clusters were given up, and no more length
/// than is needed.
class WriteCloseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tailIsGivenBack();
    void freedInTheMiddle_data();
    void freedInTheMiddle();
    void freedTakesNoRoom();
    void cutsThroughEarlierRoom();
    void keepsWhatOthersLeft();
    void cutsTailsOfZeros();
    void longTailsOfZeros();
    void notBeforeTheTableIsSynced();
    void bitmapsAtTheEnd();
    void neverBelowTheDataStart();
};

void WriteCloseTest::tailIsGivenBack()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).map(3, 3).build();
    const std::uint64_t size = file->size().value();
    auto writer = writerOf(file);
    QVERIFY(discard(*writer, {2, 3}));
    QCOMPARE(writer->counts().freed, std::uint64_t(2));
    QCOMPARE(file->size().value(), size);
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size - 2 * kCluster);
    writer = writerOf(file);
    JobControl control;
    QVERIFY(writer->discard(GuestOffset(0), 16 * kCluster, control));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size - 4 * kCluster);
    QCOMPARE(reportOn(*file)->count(Severity::Leak), std::uint64_t(0));
}

void WriteCloseTest::freedInTheMiddle_data()
{
    QTest::addColumn<bool>("hasHoles");
    QTest::newRow("holes") << true;
    QTest::newRow("zeros") << false;
}

void WriteCloseTest::freedInTheMiddle()
{
    QFETCH(const bool, hasHoles);
    const auto memory = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).map(3, 3).build();
    const std::shared_ptr<WritableFile> file = hasHoles ? memory : withoutHoles(memory);
    const std::uint64_t size = file->size().value();
    QVERIFY(!isZeroAt(*file, {hostPlace(1), kCluster}));
    auto writer = writerOf(file);
    QVERIFY(discard(*writer, {1}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size);
    QVERIFY(isZeroAt(*file, {hostPlace(1), kCluster}));
    QCOMPARE(guestOf(*file, {2 * kCluster, kCluster}), clusterContents(2, kCluster));

    // So the next one who gives up what lies behind it leaves no tail.
    writer = writerOf(file);
    QVERIFY(discard(*writer, {2, 3}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), hostPlace(1));
    QCOMPARE(reportOn(*file)->count(Severity::Leak), std::uint64_t(0));
}

void WriteCloseTest::freedTakesNoRoom()
{
    const TemporaryFolder folder;
    const auto path = folder / "disk.hds";
    const auto contents = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).build();
    writeSparse(*contents, path);
    const auto file = WritableHostFile::open(path).value();
    if (!file->makeHole({0, 0}).value() || !file->makeHole({hostPlace(0), 512}).value())
        QSKIP("no holes can be made here");
    const auto writer = writerOf(file);
    QVERIFY(discard(*writer, {1}));
    QVERIFY(writer->close());
    const StorageExtent extent = file->extentAt(hostPlace(1)).value();
    QVERIFY(extent.isHole);
    QCOMPARE(extent.range.end(), hostPlace(2));
}

void WriteCloseTest::cutsThroughEarlierRoom()
{
    // Zeros of before, then what is freed now, then zeros of before.
    const auto file = ImageBuilder()
                          .map(0, 0)
                          .unreferenced(1, std::byte{0})
                          .map(1, 2)
                          .unreferenced(3, std::byte{0})
                          .map(2, 4)
                          .build();
    const auto writer = writerOf(file);
    QVERIFY(discard(*writer, {1, 2}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), hostPlace(1));
}

void WriteCloseTest::keepsWhatOthersLeft()
{
    // A byte that nothing refers to: its cluster stays, and what lies before it.
    const auto file =
        ImageBuilder().map(0, 0).map(1, 1).unreferenced(2, std::byte{7}).map(2, 3).build();
    QVERIFY(file->writeAt(hostPlace(2) + 1, std::vector<std::byte>(kCluster - 1)));
    const auto writer = writerOf(file);
    QVERIFY(discard(*writer, {1, 2}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), hostPlace(3));
    QVERIFY(isZeroAt(*file, {hostPlace(1), kCluster}));
    QVERIFY(!isZeroAt(*file, {hostPlace(2), 1}));
}

void WriteCloseTest::cutsTailsOfZeros()
{
    // Also without anything freed, and with an end in the middle of a cluster.
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const std::uint64_t size = file->size().value();
    const std::vector<std::byte> zeros(std::size_t(2 * kCluster + 77));
    QVERIFY(file->writeAt(size, zeros));
    auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(3), filled(1, 1)));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size);
    // Who has changed nothing changes no length.
    file->resize(size + kCluster);
    writer = writerOf(file);
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size + kCluster);
}

void WriteCloseTest::longTailsOfZeros()
{
    // A hole costs nothing however long it is; of other zeros only so many are read.
    const auto file = ImageBuilder().map(0, 0).build();
    const std::uint64_t size = file->size().value();
    file->resize(1ULL << 50U);
    auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(3), filled(1, 1)));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), size);

    file->write((5ULL << 40U) + 5, filled(1, 1));
    file->resize(9ULL << 40U);
    writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(3), filled(1, 1)));
    QVERIFY(writer->close());
    const std::uint64_t kept = file->size().value();
    QVERIFY(kept > (5ULL << 40U) + 5 && kept <= (5ULL << 40U) + 5 + kCluster);
}

void WriteCloseTest::notBeforeTheTableIsSynced()
{
    using Kind = Recording::Kind;
    const auto contents = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).build();
    const auto recording = std::make_shared<Recording>();
    const auto file = std::make_shared<RecordingFile>(recording, contents.get());
    const auto writer = writerOf(file);
    QVERIFY(discard(*writer, {1}));
    QVERIFY(writer->close());
    const auto &calls = recording->calls();
    const auto is = [&calls](std::size_t call, Kind kind, std::uint64_t place) {
        return calls.at(call).kind == kind && calls[call].place == place;
    };
    QVERIFY(is(0, Kind::Write, 0)); // in_use
    QVERIFY(is(1, Kind::Sync, 0));
    QVERIFY(is(2, Kind::Write, kHeaderBytes));
    QVERIFY(is(3, Kind::Sync, 0));
    QVERIFY(is(4, Kind::Write, hostPlace(1)));
    QCOMPARE(calls[4].bytes, filled(kCluster, 0));
    QVERIFY(is(5, Kind::Sync, 0));
    QVERIFY(is(6, Kind::Write, 0));
    QVERIFY(is(7, Kind::Sync, 0));
    QCOMPARE(calls.size(), std::size_t(8));
}

void WriteCloseTest::bitmapsAtTheEnd()
{
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {image.sectorOf(3)}, {}});
    image.map(0, 0).map(1, 1).extension(2, spec).unreferenced(3, std::byte{0}).map(2, 4);
    const auto file = image.build();
    const auto writer = writerOf(file);
    QVERIFY(discard(*writer, {0, 1, 2}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), hostPlace(4)); // the bits are behind the extension
    const ReportPtr report = reportOn(*file);
    QVERIFY(report->state()->isExtensionValid());
    QCOMPARE(report->count(Severity::Error), std::uint64_t(0));
    QCOMPARE(report->count(Severity::Leak), std::uint64_t(0));
}

void WriteCloseTest::neverBelowTheDataStart()
{
    // A file that ended at its table gets a cluster and loses it.
    const auto file = ImageBuilder().fileSize(64 + 4 * 16).build();
    const auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(0), filled(10, 1)));
    QVERIFY(discard(*writer, {0}));
    QVERIFY(writer->close());
    QCOMPARE(file->size().value(), hostPlace(0));
    QVERIFY(reportOn(*file)->groups().empty());
}

QTEST_GUILESS_MAIN(WriteCloseTest)
#include "close_test.moc"
