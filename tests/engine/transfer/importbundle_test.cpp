#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/io/hostfile.h"
#include "engine/transfer/importbundle.h"
#include "tests/support/imageoracles.h"
#include "tests/support/seed.h"
#include "tests/support/smallfilesystem.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <cerrno>
#include <sys/resource.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;

std::vector<std::byte> noise(QRandomGenerator &random, std::size_t count)
{
    std::vector<std::byte> bytes(count);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(256));
    return bytes;
}

/// What the images of a bundle hold, one after the other.
std::vector<std::byte> diskOf(const fs::path &bundle, const NewBundleLayout &layout)
{
    std::vector<std::byte> disk;
    for (const NewBundlePart &part : layout.parts) {
        const auto file = HostFile::open(bundle / part.fileName);
        const auto state = file ? loadImage(**file) : failure(ErrorCode::NotFound);
        if (!state)
            return {};
        std::vector<std::byte> bytes(std::size_t(part.range.length));
        if (!GuestReader(*state, *file).read(GuestOffset(0), bytes))
            return {};
        disk.insert(disk.end(), bytes.begin(), bytes.end());
    }
    return disk;
}

} // namespace

/// A raw disk becomes a bundle: every byte in its part, whole or not there.
class ImportBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_control.beginPart(0, 0); }
    void holdsTheDisk_data();
    void holdsTheDisk();
    void leavesNothingBehind();
    void refusesTooLongAFile();
    void refusesAFullFileSystem();

private:
    TemporaryFolder m_folder;
    JobControl m_control;
};

void ImportBundleTest::holdsTheDisk_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint64>("part");
    QTest::newRow("one image") << quint64(5 * kMiB) << quint64(0);
    QTest::newRow("split") << quint64(5 * kMiB) << quint64(2 * kMiB);
    QTest::newRow("odd size") << quint64(5 * kMiB + 300) << quint64(kMiB);
    QTest::newRow("empty") << quint64(0) << quint64(kMiB);
}

void ImportBundleTest::holdsTheDisk()
{
    QFETCH(const quint64, size);
    QFETCH(const quint64, part);
    QRandomGenerator random(seedOfThisRun());
    const fs::path raw = m_folder.write("raw", "");
    if (size > 0) {
        m_folder.writeAt("raw", 0, noise(random, 1000));
        m_folder.writeAt("raw", size / 2, noise(random, std::size_t(kMiB)));
        m_folder.writeAt("raw", size - 200, noise(random, 200));
    }
    for (const bool verify : {false, true}) {
        const fs::path bundle =
            m_folder / std::string(QTest::currentDataTag()).append(verify ? "+.hdd" : ".hdd");
        const BundleImportOptions options{64 * 1024, part, verify};
        const auto result = importRawAsBundle(raw, bundle, options, m_control);
        QVERIFY(result);
        QCOMPARE(result->diskBytes, (size + 511) / 512 * 512);
        QCOMPARE(result->isVerified, verify);
        QCOMPARE(m_control.done(), m_control.total());
        const auto layout = layOutNewBundle(bundle, newBundleFor(options, size));
        QVERIFY(layout);
        std::vector<std::byte> expected(std::size_t(result->diskBytes));
        const auto file = HostFile::open(raw);
        QVERIFY((*file)->readAt(0, expected));
        QVERIFY(diskOf(bundle, *layout) == expected);
        std::uint64_t length = 0;
        for (const NewBundlePart &image : layout->parts) {
            const QString wrong = wrongWithImage(bundle / image.fileName);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            length += fs::file_size(bundle / image.fileName);
        }
        QCOMPARE(result->fileBytes, length);
    }
}

void ImportBundleTest::leavesNothingBehind()
{
    const TemporaryFolder place;
    const auto missing = importRawAsBundle(place / "no", place / "a.hdd", {}, m_control);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    place.writeAt("raw", 3 * kMiB, std::vector<std::byte>(512, std::byte{1}));
    JobControl cancelled;
    cancelled.cancel();
    const auto stopped = importRawAsBundle(place / "raw", place / "a.hdd", {}, cancelled);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto wrong = importRawAsBundle(place / "raw", place / "a\xFF.hdd", {}, m_control);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().path, (place / "a\xFF.hdd").native());
    QCOMPARE(std::distance(fs::directory_iterator(place.path()), fs::directory_iterator()),
             std::ptrdiff_t(1));
}

/// Images begin with a table of 1 MiB, so it is known before the first byte.
void ImportBundleTest::refusesTooLongAFile()
{
    const TemporaryFolder place;
    place.writeAt("raw", 3 * kMiB, std::vector<std::byte>(512, std::byte{1}));
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit limited = before;
    limited.rlim_cur = kMiB / 2;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    const auto made = importRawAsBundle(place / "raw", place / "a.hdd", {}, m_control);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(made.error().number, kMiB / 2);
    QCOMPARE(made.error().path, (place / "a.hdd").native());
    QVERIFY(!fs::exists(place / "a.hdd"));
}

void ImportBundleTest::refusesAFullFileSystem()
{
    const TemporaryFolder place;
    const SmallFileSystem full(place / "full", "size=2m");
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    place.writeAt("raw", 3 * kMiB, std::vector<std::byte>(512, std::byte{1}));
    JobControl control;
    BundleImportOptions options;
    options.partBytes = kMiB; // four tables
    const auto made = importRawAsBundle(place / "raw", full / "a.hdd", options, control);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::WriteFailed);
    QCOMPARE(made.error().systemError, ENOSPC);
    QCOMPARE(control.total(), std::uint64_t(0)); // nothing was begun
    QVERIFY(fs::is_empty(full.path()));
}

QTEST_GUILESS_MAIN(ImportBundleTest)
#include "importbundle_test.moc"
