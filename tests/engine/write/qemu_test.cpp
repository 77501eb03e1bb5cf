#include "engine/image/imageloader.h"
#include "engine/io/writablehostfile.h"
#include "engine/write/guestwriter.h"
#include "tests/engine/write/shapes.h"
#include "tests/support/externalprogram.h"
#include "tests/support/plaindisk.h"
#include "tests/support/repairing.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

QString shownPath(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

/// An image that both programs can write rightly: QEMU 7.2 puts new clusters over old ones in v1
/// images that are off the grid or have data_off 0, and cuts off extensions.
struct CommonShape
{
    const char *name;
    ImageBuilder image;
    bool isForPloop = false; ///< a power of two from 32 KiB on
};

std::vector<CommonShape> shapes()
{
    std::vector<CommonShape> all;
    all.push_back({"v2, 64 KiB", ImageBuilder().entries(40), true});
    all.push_back({"v2, 1 MiB", ImageBuilder().tracks(2048).entries(12), true});
    all.push_back({"v2, 512 bytes", ImageBuilder().tracks(1).entries(2000)});
    all.push_back({"v2, 63 sectors", ImageBuilder().tracks(63).entries(70).map(8, 0).map(9, 1)});
    all.push_back({"v2, disk ends inside a cluster",
                   ImageBuilder().entries(20).diskSectors(19 * 128 + 7).map(19, 0), true});
    all.push_back({"v1, 32 KiB",
                   ImageBuilder(FormatVersion::V1).tracks(64).entries(60).map(3, 0).map(2, 1),
                   true});
    all.push_back({"v1, 63 sectors",
                   ImageBuilder(FormatVersion::V1).tracks(63).entries(50).dataStart(63).map(1, 0)});
    return all;
}

Result<void> writeOurselves(const fs::path &path, const std::vector<DiskChange> &changes,
                            QRandomGenerator &random)
{
    const auto file = WritableHostFile::open(path).value();
    WriterOptions options;
    options.growth.mode = random.bounded(2U) == 0 ? GrowthMode::Falloc : GrowthMode::Truncate;
    options.growth.preallocBytes = random.bounded(1U << 20U);
    auto opened = GuestWriter::open(*reportOn(*file), file, options);
    if (!opened)
        return tl::unexpected(opened.error());
    GuestWriter &writer = **opened;
    JobControl control;
    for (const DiskChange &change : changes) {
        const GuestOffset offset(change.range.offset);
        const Result<void> applied = change.kind == DiskChange::Kind::Write
                                         ? writer.write(offset, change.bytes())
                                     : change.kind == DiskChange::Kind::Zero
                                         ? writer.writeZeroes(offset, change.range.length, control)
                                         : writer.discard(offset, change.range.length, control);
        if (!applied)
            return applied;
        if (random.bounded(4U) == 0) {
            if (const auto flushed = writer.flush(); !flushed)
                return flushed;
        }
    }
    return writer.close();
}

ProgramResult writeByQemu(const fs::path &path, const std::vector<DiskChange> &changes,
                          QRandomGenerator &random)
{
    QStringList arguments{u"-f"_qs, u"parallels"_qs};
    for (const DiskChange &change : changes) {
        // QEMU 7.2's driver has no discard for this format; zeros are what it must read as here.
        const QString how = change.kind == DiskChange::Kind::Write
                                ? QStringLiteral("-P %1").arg(int(change.fill))
                                : QStringLiteral("-z");
        arguments << u"-c"_qs
                  << QStringLiteral("write -q %1 %2 %3")
                         .arg(how)
                         .arg(change.range.offset)
                         .arg(change.range.length);
        if (random.bounded(4U) == 0)
            arguments << u"-c"_qs << u"flush"_qs;
    }
    arguments << shownPath(path);
    return runProgram(u"qemu-io"_qs, arguments);
}

} // namespace

/// The same random changes by this program and by qemu-io, on images that change hands: equal
/// disks, and no complaint from qemu-img check or, within its limits, ploop check. Prints the seed.
class WriteQemuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differential_data();
    void differential();

private:
    void examine(const fs::path &image, const PlainDisk &disk, bool isForPloop);

    QRandomGenerator m_random;
};

void WriteQemuTest::initTestCase()
{
    const ProgramResult version = runProgram(u"qemu-io"_qs, {u"--version"_qs});
    QVERIFY2(version.ran, version.errors);
    m_random.seed(seedOfThisRun());
}

void WriteQemuTest::differential_data()
{
    addRows(shapes());
}

void WriteQemuTest::examine(const fs::path &image, const PlainDisk &disk, bool isForPloop)
{
    const TemporaryFolder folder;
    const fs::path raw = folder / "raw";
    const ProgramResult converted =
        runProgram(u"qemu-img"_qs, {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"raw"_qs,
                                    shownPath(image), shownPath(raw)});
    QVERIFY2(converted.succeeded(), converted.errors);
    const auto bytes = HostFile::open(raw).value();
    QCOMPARE(bytes->size().value(), disk.size());
    std::vector<std::byte> theirs(std::size_t(disk.size()));
    QVERIFY(readFully(*bytes, 0, theirs));
    QVERIFY(theirs == disk.bytes());
    const ProgramResult check =
        runProgram(u"qemu-img"_qs, {u"check"_qs, u"-f"_qs, u"parallels"_qs, shownPath(image)});
    // Of images without a cluster, new ones of their own too, QEMU 7.2 calls a table of more than
    // one cluster leaked (exit code 3), and ploop wants the flag of those never written.
    const ImageStatePtr state = loadImage(*HostFile::open(image).value()).value();
    const auto entries = state->bat.from(0);
    const bool isEmpty =
        std::ranges::all_of(entries, [](std::uint32_t entry) { return entry == 0; });
    QVERIFY2(check.succeeded() || (isEmpty && check.exitCode == 3), check.output + check.errors);
    if (!isForPloop || isEmpty)
        return;
    const fs::path dense = folder / "dense"; // ploop refuses files with holes
    QVERIFY(runProgram(u"cp"_qs, {u"--sparse=never"_qs, shownPath(image), shownPath(dense)})
                .succeeded());
    const ProgramResult ploop =
        runProgram(u"ploop"_qs, {u"check"_qs, u"-f"_qs, u"-c"_qs, u"-r"_qs, shownPath(dense)});
    QVERIFY2(ploop.succeeded(), ploop.output + ploop.errors);
}

void WriteQemuTest::differential()
{
    QFETCH(const int, index);
    const CommonShape shape = shapes()[std::size_t(index)];
    const TemporaryFolder folder;
    fs::path ours = folder / "a";
    fs::path theirs = folder / "b";
    const auto contents = shape.image.build();
    writeSparse(*contents, ours);
    writeSparse(*contents, theirs);
    const ImageStatePtr state = loadImage(*contents).value();
    PlainDisk disk(state, contents);
    for (int session = 0; session < 8; ++session) {
        std::vector<DiskChange> changes;
        const int count = int(1 + m_random.bounded(15U));
        for (int i = 0; i < count; ++i) {
            changes.push_back(randomChange(m_random, disk.size(), state->geometry.clusterBytes));
            changes.back().applyTo(disk);
        }
        const Result<void> written = writeOurselves(ours, changes, m_random);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        const ProgramResult qemu = writeByQemu(theirs, changes, m_random);
        QVERIFY2(qemu.succeeded(), qemu.output + qemu.errors);
        examine(ours, disk, shape.isForPloop);
        examine(theirs, disk, false);
        const auto file = HostFile::open(ours).value();
        const auto after = reportOn(*file);
        QCOMPARE(after->count(Severity::Error), std::uint64_t(0));
        QCOMPARE(after->count(Severity::Leak), std::uint64_t(0));
        if (QTest::currentTestFailed())
            return;
        if (m_random.bounded(2U) == 0)
            std::swap(ours, theirs); // each goes on with what the other left
    }
}

QTEST_GUILESS_MAIN(WriteQemuTest)
#include "qemu_test.moc"
