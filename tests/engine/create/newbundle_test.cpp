#include "engine/create/newbundle.h"
#include "engine/disk/disksource.h"
#include "engine/format/diskgeometry.h"
#include "engine/image/imageloader.h"
#include "engine/io/hostfile.h"
#include "tests/support/imageoracles.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QTest>

#include <cerrno>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;

QByteArray contentsOf(const fs::path &path)
{
    QFile file(QString::fromStdString(path.native()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

std::set<std::string> namesIn(const fs::path &folder)
{
    std::set<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename());
    return names;
}

DiskDescriptor descriptorIn(const fs::path &bundle)
{
    const QByteArray text = contentsOf(bundle / kDescriptorName);
    const auto descriptor = decodeDescriptor(
        std::as_bytes(std::span(text.constData(), std::size_t(text.size()))), "descriptor");
    return descriptor ? *descriptor : DiskDescriptor();
}

const std::string kTopSuffix = std::string(kTopGuid).append(".hds");

} // namespace

/// New bundles are what Parallels Desktop makes: names, descriptor and images agree.
class NewBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWhatAVendorsBundleHas();
    void splitsWithoutGaps_data();
    void splitsWithoutGaps();
    void geometryIsExact_data();
    void geometryIsExact();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void replacesNothing();
    void stopsWithoutATrace();
    void tellsOfOneJob();
    void preallocates();
    void disksDifferInTheirIdentifier();

private:
    TemporaryFolder m_folder;
    JobControl m_control;
};

void NewBundleTest::hasWhatAVendorsBundleHas()
{
    const fs::path bundle = m_folder / "expanding.hdd";
    const auto made = createBundle(bundle, {100 * kMiB}, m_control);
    QVERIFY(made);
    const std::string image = std::string("expanding.hdd.0.").append(kTopSuffix);
    QCOMPARE(namesIn(bundle),
             (std::set<std::string>{"DiskDescriptor.xml", "DiskDescriptor.xml.Backup",
                                    "expanding.hdd", image}));
    QCOMPARE(fs::file_size(bundle / "expanding.hdd"), std::uintmax_t(0));
    QCOMPARE(contentsOf(bundle / kDescriptorName), contentsOf(bundle / kDescriptorBackupName));

    // The values that Parallels Desktop gave a disk of the same size.
    const DiskDescriptor descriptor = descriptorIn(bundle);
    QCOMPARE(descriptor.rootName, QStringLiteral("Parallels_disk_image"));
    QCOMPARE(descriptor.version, QStringLiteral("1.0"));
    QCOMPARE(descriptor.diskSectors, std::optional<std::uint64_t>(204800));
    QCOMPARE(descriptor.geometry, (DescriptorGeometry{400, 16, 32}));
    QCOMPARE(descriptor.name, QStringLiteral("expanding"));
    QCOMPARE(descriptor.encryptionEngine, QString::fromLatin1(kZeroGuid));
    QVERIFY(!descriptor.isEncrypted());
    QVERIFY(!descriptor.isSuspended);
    QVERIFY(isGuid(descriptor.uid.toStdString()));
    QCOMPARE(descriptor.counter(QStringLiteral("DupBlocksCnt")), std::optional<std::uint64_t>(0));
    QCOMPARE(descriptor.storages.size(), std::size_t(1));
    QCOMPARE(descriptor.storages[0].end, std::optional<std::uint64_t>(204800));
    QCOMPARE(descriptor.storages[0].blockSize, std::optional<std::uint64_t>(2048));
    QCOMPARE(descriptor.storages[0].images[0].guid, QString::fromLatin1(kTopGuid));
    QCOMPARE(descriptor.storages[0].images[0].type, QStringLiteral("Compressed"));
    QCOMPARE(descriptor.storages[0].images[0].file, image);
    QCOMPARE(descriptor.shots.size(), std::size_t(1));
    QCOMPARE(descriptor.shots[0].parentGuid, QString::fromLatin1(kZeroGuid));
    QVERIFY(descriptor.problems.empty());

    const auto file = HostFile::open(bundle / image);
    QVERIFY(file);
    const auto state = loadImage(**file);
    QVERIFY(state);
    QCOMPARE((*state)->header.format, FormatVersion::V1);
    QCOMPARE((*state)->header.diskSectors(), std::uint64_t(204800));
    QVERIFY2(wrongWithImage(bundle / image).isEmpty(), qPrintable(wrongWithImage(bundle / image)));
}

void NewBundleTest::splitsWithoutGaps_data()
{
    QTest::addColumn<quint64>("disk");
    QTest::addColumn<quint64>("part");
    QTest::addColumn<quint64>("count");
    QTest::newRow("exact") << quint64(8 * kMiB) << quint64(2 * kMiB) << quint64(4);
    QTest::newRow("rest") << quint64(9 * kMiB) << quint64(2 * kMiB) << quint64(5);
    QTest::newRow("part off the clusters") << quint64(9 * kMiB) << quint64(kMiB + 1) << quint64(5);
    QTest::newRow("smaller than a part") << quint64(kMiB) << quint64(2 * kMiB) << quint64(1);
    QTest::newRow("as the vendor")
        << quint64(5 * kUsualPartBytes) << quint64(kUsualPartBytes) << quint64(5);
    QTest::newRow("nothing") << quint64(0) << quint64(2 * kMiB) << quint64(1);
}

void NewBundleTest::splitsWithoutGaps()
{
    QFETCH(const quint64, disk);
    QFETCH(const quint64, part);
    QFETCH(const quint64, count);
    const fs::path bundle = m_folder / QTest::currentDataTag();
    const auto made = createBundle(bundle, {disk, kMiB, part}, m_control);
    QVERIFY(made);
    QCOMPARE(made->diskBytes(), std::uint64_t(disk));
    const DiskDescriptor descriptor = descriptorIn(bundle);
    QCOMPARE(quint64(descriptor.storages.size()), count);
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < descriptor.storages.size(); ++i) {
        const DescriptorStorage &storage = descriptor.storages[i];
        QCOMPARE(storage.start, std::optional(at));
        at = *storage.end;
        const std::string name = std::string(QTest::currentDataTag())
                                     .append(".")
                                     .append(std::to_string(i))
                                     .append(".")
                                     .append(kTopSuffix);
        QCOMPARE(storage.images[0].file, name);
        const auto file = HostFile::open(bundle / name);
        QVERIFY(file);
        const auto state = loadImage(**file);
        QVERIFY(state);
        QCOMPARE((*state)->header.diskSectors(), *storage.end - *storage.start);
        QCOMPARE((*state)->header.tracks, std::uint32_t(*storage.blockSize));
    }
    QCOMPARE(std::optional(at), descriptor.diskSectors);
}

void NewBundleTest::geometryIsExact_data()
{
    QTest::addColumn<quint64>("sectors");
    for (const quint64 sectors :
         {0ULL, 1ULL, 7ULL, 63ULL, 65536ULL, 204800ULL, 1024000ULL, 1032193ULL, 3989504ULL,
          8388608ULL, 16777215ULL, 134217728ULL, 4294967295ULL})
        QTest::addRow("%llu", sectors) << sectors;
}

void NewBundleTest::geometryIsExact()
{
    QFETCH(const quint64, sectors);
    const DiskGeometry geometry = exactGeometry(sectors);
    QCOMPARE(quint64(geometry.cylinders * geometry.heads * geometry.sectors), sectors);
    const auto layout = layOutNewBundle("geometry.hdd", {sectors * 512});
    QVERIFY(layout);
    QCOMPARE(layout->descriptor.geometry.product(), std::optional<std::uint64_t>(sectors));
}

void NewBundleTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<quint64>("disk");
    QTest::addColumn<quint64>("cluster");
    QTest::addColumn<quint64>("part");
    QTest::addColumn<int>("code");
    const auto row = [](const char *title, const QByteArray &name, quint64 disk, quint64 cluster,
                        quint64 part, ErrorCode code) {
        QTest::newRow(title) << name << disk << cluster << part << int(code);
    };
    const quint64 mib = kMiB;
    row("v1 ends at 2 TiB", "a.hdd", 1ULL << 41U, mib, 0, ErrorCode::NewDiskSize);
    row("all that there is", "a.hdd", ~0ULL, mib, 0, ErrorCode::NewDiskSize);
    row("parts of everything", "a.hdd", mib, mib, ~0ULL, ErrorCode::NewDiskSize);
    row("too many parts", "a.hdd", 65537 * mib, mib, 1, ErrorCode::NewDiskSize);
    row("no cluster", "a.hdd", mib, 0, 0, ErrorCode::NewClusterSize);
    row("huge cluster", "a.hdd", mib, 1ULL << 33U, 0, ErrorCode::NewClusterSize);
    row("not UTF-8", "a\xFF.hdd", mib, mib, 0, ErrorCode::InvalidDescriptor);
    row("control character", "a\n.hdd", mib, mib, 0, ErrorCode::InvalidDescriptor);
    row("no such folder", "missing/a.hdd", mib, mib, 0, ErrorCode::NotFound);
}

void NewBundleTest::refusesWhatCannotBe()
{
    QFETCH(const QByteArray, name);
    QFETCH(const quint64, disk);
    QFETCH(const quint64, cluster);
    QFETCH(const quint64, part);
    QFETCH(const int, code);
    const TemporaryFolder place;
    const fs::path target = place / name.toStdString();
    const auto made = createBundle(target, {disk, cluster, part}, m_control);
    QVERIFY(!made);
    QCOMPARE(int(made.error().code), code);
    QCOMPARE(made.error().path, target.native());
    QVERIFY(fs::is_empty(place.path()));
}

void NewBundleTest::replacesNothing()
{
    const fs::path bundle = m_folder / "twice.hdd";
    QVERIFY(createBundle(bundle, {kMiB}, m_control));
    const QByteArray before = contentsOf(bundle / kDescriptorName);
    const auto again = createBundle(bundle, {kMiB}, m_control);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(contentsOf(bundle / kDescriptorName), before);
}

void NewBundleTest::stopsWithoutATrace()
{
    const TemporaryFolder place;
    JobControl cancelled;
    cancelled.cancel();
    const auto made = createBundle(place / "cancelled.hdd", {4 * kMiB, kMiB, kMiB}, cancelled);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    // Failing in the second of two parts takes back the first.
    const auto layout = layOutNewBundle(place / "failed.hdd", {2 * kMiB, kMiB, kMiB});
    QVERIFY(layout);
    int calls = 0;
    const auto fill = [&](const NewBundlePart &part, WritableFile &file) -> Result<void> {
        if (++calls == 2)
            return failure(ErrorCode::WriteFailed, file.path(), ENOSPC);
        return writeNewImage(part.layout, Preallocation::Off, file, m_control);
    };
    const auto failed = makeBundle(place / "failed.hdd", *layout, fill, m_control);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::WriteFailed);
    // The name that the folder had meanwhile is nobody's business.
    QCOMPARE(failed.error().path, (place / "failed.hdd").native());
    QVERIFY(fs::is_empty(place.path()));
}

void NewBundleTest::tellsOfOneJob()
{
    JobControl control;
    const auto made = createBundle(m_folder / "progress.hdd",
                                   {4 * kMiB, kMiB, kMiB, Preallocation::Full}, control);
    QVERIFY(made);
    QCOMPARE(control.total(), made->fileBytes());
    QCOMPARE(control.done(), made->fileBytes());
}

void NewBundleTest::preallocates()
{
    const fs::path bundle = m_folder / "full.hdd";
    const auto made =
        createBundle(bundle, {3 * kMiB, kMiB, 2 * kMiB, Preallocation::Metadata}, m_control);
    QVERIFY(made);
    QCOMPARE(made->fileBytes(), made->largestFileBytes());
    for (const NewBundlePart &part : made->parts)
        QCOMPARE(std::uint64_t(fs::file_size(bundle / part.fileName)),
                 part.layout.largestFileBytes);
}

void NewBundleTest::disksDifferInTheirIdentifier()
{
    const auto first = layOutNewBundle("a.hdd", {kMiB});
    const auto second = layOutNewBundle("a.hdd", {kMiB});
    QVERIFY(first && second);
    QVERIFY(first->descriptor.uid != second->descriptor.uid);
}

QTEST_GUILESS_MAIN(NewBundleTest)
#include "newbundle_test.moc"
