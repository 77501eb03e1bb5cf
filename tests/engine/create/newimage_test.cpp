#include "engine/image/imageloader.h"
#include "tests/engine/create/newimages.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imageoracles.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestCluster = 4186127ULL * 512;
constexpr std::uint64_t kLargestV1 = 0xFFFFFFFFULL * 512;

ProgramResult qemuCreate(const fs::path &path, std::uint64_t diskBytes, std::uint64_t clusterBytes)
{
    return runProgram(QStringLiteral("qemu-img"),
                      {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                       QStringLiteral("parallels"), QStringLiteral("-o"),
                       QStringLiteral("cluster_size=%1").arg(clusterBytes),
                       QString::fromStdString(path.native()), QString::number(diskBytes)});
}

ProgramResult qemuInfo(const fs::path &path)
{
    return runProgram(QStringLiteral("qemu-img"),
                      {QStringLiteral("info"), QStringLiteral("-f"), QStringLiteral("parallels"),
                       QString::fromStdString(path.native())});
}

} // namespace

/// New images: like QEMU's and Parallels Desktop's, within everybody's limits.
class NewImageTest : public FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void asQemu_data();
    void asQemu();
    void asQemuAtRandom();
    void asParallelsDesktop();
    void limits_data();
    void limits();
    void entryLimitIsQemus();
    void v1PlacesBeyondEntries();
    void emptyImages_data();
    void emptyImages();
    void qemuWritesIntoV1();

private:
    [[nodiscard]] QString wrongComparedWithQemu(std::uint64_t disk, std::uint64_t cluster) const;
    [[nodiscard]] fs::path target() const { return *m_folder / "new.hds"; }
};

QString NewImageTest::wrongComparedWithQemu(std::uint64_t disk, std::uint64_t cluster) const
{
    const fs::path theirs = *m_folder / "theirs";
    fs::remove(theirs);
    if (!qemuCreate(theirs, disk, cluster).succeeded())
        return QStringLiteral("this test needs qemu-img (package qemu-utils)");
    JobControl control;
    const auto made = createImage(target(), imageOf(disk, cluster), true, control);
    if (!made)
        return QStringLiteral("refused with code %1").arg(int(made.error().code));
    if (!sameFiles(target(), theirs))
        return QStringLiteral("differs");
    return wrongWithImage(target());
}

void NewImageTest::asQemu_data()
{
    QTest::addColumn<quint64>("disk");
    QTest::addColumn<quint64>("cluster");
    const auto row = [](const char *name, std::uint64_t disk, std::uint64_t cluster) {
        QTest::newRow(name) << quint64(disk) << quint64(cluster);
    };
    row("default", 10 * kMiB, kMiB);
    row("nothing", 0, kMiB);
    row("one byte", 1, kMiB);
    row("no multiple of the cluster", 10 * kMiB + 512, kMiB);
    row("512 bytes", kMiB, 512);
    row("63 sectors", 100 * kMiB, 63ULL * 512);
    row("700 bytes", 100'000, 700);
    row("64 MiB", 1ULL << 40U, 64 * kMiB);
    row("64 TiB", 64ULL << 40U, kMiB);
    row("table ends with a cluster", 112 * kMiB, kMiB);
    row("table of 512 bytes", 112ULL * 512, 512);
    row("table of 513 bytes", 113ULL * 512, 512);
    row("cylinders over 32 bits", 3ULL << 50U, 64 * kMiB);
}

void NewImageTest::asQemu()
{
    QFETCH(const quint64, disk);
    QFETCH(const quint64, cluster);
    const QString wrong = wrongComparedWithQemu(disk, cluster);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void NewImageTest::asQemuAtRandom()
{
    for (int i = 0; i < 20; ++i) {
        const std::uint64_t cluster = 1 + m_random.bounded(1U << m_random.bounded(10U, 24U));
        const std::uint64_t clusters = m_random.bounded(1U << m_random.bounded(1U, 20U));
        const std::uint64_t disk = cluster * clusters + m_random.bounded(quint64(cluster));
        const QString wrong = wrongComparedWithQemu(disk, cluster);
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(
                QStringLiteral("%1 bytes, clusters of %2: %3").arg(disk).arg(cluster).arg(wrong)));
    }
}

void NewImageTest::asParallelsDesktop()
{
    // A part of a real disk: 3989504 sectors, 1948 clusters of 1 MiB.
    const auto layout = layOutNewImage(imageOf(3989504ULL * 512, kMiB, FormatVersion::V1)).value();
    QCOMPARE(layout.clusterCount, std::uint64_t(1948));
    QCOMPARE(layout.header.heads, 16U);
    QCOMPARE(layout.header.cylinders, 3957U);
    QCOMPARE(layout.header.dataOffset, 2048U);
    QCOMPARE(layout.header.inUse, 0U);
    QCOMPARE(layout.header.flags, 0U);
    QCOMPARE(layout.header.extensionOffset, std::uint64_t(0));
    QCOMPARE(layout.fileBytes, kMiB);
    QCOMPARE(layout.largestFileBytes, 1949 * kMiB);
    // Entries count sectors.
    QCOMPARE(entryForSlot(layout, 0), std::optional(2048U));
    QCOMPARE(entryForSlot(layout, 1947), std::optional(1948U * 2048));

    MemoryFile file;
    QVERIFY(writeNewImage(layout, Preallocation::Off, file, m_control));
    std::array<std::byte, kHeaderBytes> bytes{};
    QVERIFY(readFully(file, 0, bytes));
    const Header read = decodeHeader(bytes).value();
    QCOMPARE(read.format, FormatVersion::V1);
    QCOMPARE(read.sectors, std::uint64_t(3989504));

    // A table of more than one cluster: data begins at a multiple of it.
    const auto odd =
        layOutNewImage(imageOf(1000ULL * 63 * 512, 63ULL * 512, FormatVersion::V1)).value();
    QCOMPARE(odd.header.dataOffset, 63U);
    const auto larger =
        layOutNewImage(imageOf(9000ULL * 63 * 512, 63ULL * 512, FormatVersion::V1)).value();
    QCOMPARE(larger.header.dataOffset, 126U);
}

void NewImageTest::limits_data()
{
    QTest::addColumn<NewImageOptions>("options");
    // Cancelled: it can be made.
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<quint64>("limit");
    const auto good = [](const char *name, const NewImageOptions &options) {
        QTest::newRow(name) << options << ErrorCode::Cancelled << quint64(0);
    };
    const auto bad = [](const char *name, const NewImageOptions &options, ErrorCode code,
                        std::uint64_t limit) {
        QTest::newRow(name) << options << code << quint64(limit);
    };
    const auto v1 = [](std::uint64_t disk, std::uint64_t cluster = kMiB,
                       Preallocation preallocation = Preallocation::Off) {
        return imageOf(disk, cluster, FormatVersion::V1, preallocation);
    };
    bad("no cluster", imageOf(kMiB, 0), ErrorCode::NewClusterSize, kLargestCluster);
    good("largest cluster", imageOf(kMiB, kLargestCluster));
    bad("larger cluster", imageOf(kMiB, kLargestCluster + 1), ErrorCode::NewClusterSize,
        kLargestCluster);
    bad("endless cluster", imageOf(kMiB, ~0ULL), ErrorCode::NewClusterSize, kLargestCluster);
    const std::uint64_t most = kMaxNewEntries;
    good("most entries", imageOf(most * 512, 512));
    bad("one entry more", imageOf(most * 512 + 1, 512), ErrorCode::NewDiskSize, most * 512);
    good("largest disk", imageOf(most * kLargestCluster, kLargestCluster));
    bad("larger disk", imageOf(most * kLargestCluster + 1, kLargestCluster), ErrorCode::NewDiskSize,
        most * kLargestCluster);
    bad("endless disk", imageOf(~0ULL), ErrorCode::NewDiskSize, most * kMiB);
    good("largest v1", v1(kLargestV1));
    bad("larger v1", v1(kLargestV1 + 1), ErrorCode::NewDiskSize, kLargestV1);
    bad("2 TiB v1", v1(2ULL << 40U), ErrorCode::NewDiskSize, kLargestV1);
    bad("v1 of too many entries", v1(most * 512 + 1, 512), ErrorCode::NewDiskSize, most * 512);
    // Header and table take 9 clusters; entries name sectors below 2^32.
    const std::uint64_t room = ((1ULL << 21U) - 9) * kMiB;
    good("largest full v1", v1(room, kMiB, Preallocation::Metadata));
    bad("larger full v1", v1(room + 1, kMiB, Preallocation::Metadata), ErrorCode::NewDiskSize,
        room);
    bad("largest v1, full", v1(kLargestV1, kMiB, Preallocation::Full), ErrorCode::NewDiskSize,
        room);
}

void NewImageTest::limits()
{
    QFETCH(const NewImageOptions, options);
    QFETCH(const ErrorCode, code);
    QFETCH(const quint64, limit);
    const auto layout = layOutNewImage(options);
    if (code == ErrorCode::Cancelled) {
        QVERIFY(layout);
        QVERIFY(layout->header.dataOffset != 0);
        QVERIFY(layout->header.tableEnd() <= layout->dataStart);
        return;
    }
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, code);
    QCOMPARE(layout.error().number, std::uint64_t(limit));
    // No file is touched for it.
    const auto made = createImage(target(), options, false, m_control);
    QVERIFY(!made);
    QCOMPARE(made.error().path, target().native());
    QVERIFY(fs::is_empty(m_folder->path()));
}

void NewImageTest::entryLimitIsQemus()
{
    auto layout = layOutNewImage(imageOf(kMaxNewEntries * 512ULL, 512)).value();
    for (const bool isOneMore : {false, true}) {
        if (isOneMore) {
            ++layout.header.batEntries;
            ++layout.header.sectors;
        }
        MemoryFile file;
        QVERIFY(writeNewImage(layout, Preallocation::Off, file, m_control));
        writeSparse(file, target());
        const ProgramResult info = qemuInfo(target());
        QVERIFY(info.ran);
        QCOMPARE(info.succeeded(), !isOneMore);
    }
}

void NewImageTest::v1PlacesBeyondEntries()
{
    // The disk is legal; its last clusters only have a place while not all are in use.
    const auto layout = layOutNewImage(imageOf(kLargestV1, kMiB, FormatVersion::V1)).value();
    QCOMPARE(layout.clusterCount, std::uint64_t(1) << 21U);
    const std::uint64_t last = (1ULL << 21U) - 10;
    QCOMPARE(entryForSlot(layout, last),
             std::optional(static_cast<std::uint32_t>((last + 9) * 2048)));
    QCOMPARE(entryForSlot(layout, last + 1), std::optional<std::uint32_t>());
}

void NewImageTest::emptyImages_data()
{
    QTest::addColumn<NewImageOptions>("options");
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        for (const std::uint64_t cluster : {kSectorBytes, kOddCluster, kMiB, 64 * kMiB}) {
            for (const std::uint64_t disk : {std::uint64_t(0), kSectorBytes, 50 * kMiB + 512})
                QTest::addRow("v%d %llu/%llu", format == FormatVersion::V1 ? 1 : 2,
                              static_cast<unsigned long long>(disk),
                              static_cast<unsigned long long>(cluster))
                    << imageOf(disk, cluster, format);
        }
    }
}

void NewImageTest::emptyImages()
{
    QFETCH(const NewImageOptions, options);
    const auto layout = createImage(target(), options, false, m_control).value();
    QCOMPARE(fs::file_size(target()), layout.fileBytes);
    const QString wrong = wrongWithImage(target());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY2(qemuInfo(target()).succeeded(), "qemu-img info");
    const ImageStatePtr state = loadImage(*HostFile::open(target()).value()).value();
    QCOMPARE(state->geometry.diskBytes, options.diskBytes);
    QCOMPARE(state->geometry.clusterBytes, options.clusterBytes);
}

void NewImageTest::qemuWritesIntoV1()
{
    for (const std::uint64_t cluster : {kOddCluster, kMiB}) {
        QVERIFY(
            createImage(target(), imageOf(20 * kMiB, cluster, FormatVersion::V1), true, m_control));
        const ProgramResult io = qemuIo(
            target(), {QStringLiteral("write -P 7 5M 64k"), QStringLiteral("write -P 9 0 1M"),
                       QStringLiteral("read -P 7 5M 64k"), QStringLiteral("read -P 0 6M 1M")});
        QVERIFY2(io.succeeded() && !io.output.contains("failed"), io.output.constData());
        const auto file = HostFile::open(target()).value();
        const ReportPtr report = reportOn(*file);
        QVERIFY(report->groups().empty());
        const auto bytes = guestBytes(report->state(), file, {0, kMiB});
        QVERIFY(std::ranges::all_of(bytes, [](std::byte byte) { return byte == std::byte{9}; }));
    }
}

QTEST_GUILESS_MAIN(NewImageTest)
#include "newimage_test.moc"
