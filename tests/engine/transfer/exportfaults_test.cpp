#include "tests/engine/transfer/exportfolder.h"
#include "tests/engine/transfer/exportimages.h"
#include "tests/support/faultyfile.h"

#include <QTest>

#include <thread>

using namespace parascope;
using namespace parascope::test;
namespace fs = std::filesystem;

/// Exports that cannot be finished leave nothing behind, and say why.
class ExportFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<ExportFolder>(); }
    void unreadablePlaces_data();
    void unreadablePlaces();
    void eachCallFails_data() { formats(); }
    void eachCallFails();
    void cancelAtEachCall_data() { formats(); }
    void cancelAtEachCall();
    void cancelQemuImg();
    void sourceChangedBefore();
    void sourceChangesMeanwhile();
    void copyThatDiffers();
    void manyDamagedPlaces();

private:
    void formats();

    std::unique_ptr<ExportFolder> m_folder;
    JobControl m_control;
};

void ExportFaultsTest::formats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("raw") << ExportFormat::Raw;
    QTest::newRow("v1") << ExportFormat::ParallelsV1;
    QTest::newRow("v2") << ExportFormat::ParallelsV2;
}

void ExportFaultsTest::unreadablePlaces_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("raw") << ExportFormat::Raw;
    QTest::newRow("v1") << ExportFormat::ParallelsV1;
    QTest::newRow("v2") << ExportFormat::ParallelsV2;
    QTest::newRow("qcow2") << ExportFormat::Qcow2;
}

void ExportFaultsTest::unreadablePlaces()
{
    QFETCH(ExportFormat, format);
    const auto image = sample();
    const auto faulty = std::make_shared<FaultyFile>(image);
    TransferSource source = sourceOf(image);
    const std::uint64_t data = source.state->geometry.dataStart;
    faulty->failRange({data + 5 * 65536 + 100, 200});
    faulty->failRange({data + 41 * 65536, 65536});
    source.file = faulty;

    const auto target = *m_folder / "out" / "rescued";
    ExportOptions options = rescuing(format);
    auto result = exportToFile(source, options, target, m_control);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    const std::vector<DamagedPlace> expected = {
        {{5 * 65536, 4096}, GuestSource::Unreadable}, // by pages
        {{50 * 65536, 65536}, GuestSource::Unreadable}};
    QVERIFY(result->damage.places() == expected);
    QCOMPARE(result->damage.bytes(), std::uint64_t(4096 + 65536));

    ExpectedDisk disk = expectedDisk(*source.state, *image, {0, source.diskBytes()});
    for (const DamagedPlace &place : expected)
        std::ranges::fill(std::span(disk.bytes).subspan(place.guest.offset, place.guest.length),
                          std::byte{0});
    if (format == ExportFormat::Raw) {
        QVERIFY(bytesOf(target) == disk.bytes);
    } else if (format != ExportFormat::Qcow2) {
        const TransferSource made = sourceAt(target);
        std::vector<std::byte> bytes(disk.bytes.size());
        QVERIFY(GuestReader(made.state, made.file).read(GuestOffset(0), bytes));
        QVERIFY(bytes == disk.bytes);
    }

    fs::remove(target);
    options.zerosForDamage = false;
    result = exportToFile(source, options, target, m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DamagedPlace);
    QCOMPARE(result.error().number, std::uint64_t(5 * 65536));
    QVERIFY(m_folder->leftovers().empty());
}

void ExportFaultsTest::eachCallFails()
{
    QFETCH(ExportFormat, format);
    const auto image = sample();
    const TransferSource sound = sourceOf(image);
    const ExpectedDisk disk = expectedDisk(*sound.state, *image, {0, sound.diskBytes()});
    ExportOptions options;
    options.format = format;
    options.verify = true;
    const auto target = *m_folder / "out" / "n";
    // One call fails, and is repeated or was not needed; or all fail from there on.
    for (const std::uint64_t count : {1U, 2000U}) {
        int failures = 0;
        bool isThrough = false;
        for (std::uint64_t call = 1; !isThrough; ++call) {
            const auto faulty = std::make_shared<FaultyFile>(image);
            for (std::uint64_t i = 0; i < count; ++i)
                faulty->failCall(call + i);
            const auto result = exportToFile({sound.state, faulty}, options, target, m_control);
            isThrough = faulty->calls() < call;
            QVERIFY(faulty->calls() < call + 2000);
            if (result) {
                QVERIFY(result->damage.isEmpty());
                QCOMPARE(m_folder->leftovers().size(), std::size_t(1));
                if (format == ExportFormat::Raw)
                    QVERIFY(bytesOf(target) == disk.bytes);
                fs::remove(target);
            } else {
                ++failures;
                QVERIFY(m_folder->leftovers().empty());
            }
        }
        QCOMPARE(failures > 0, count > 1);
    }
}

void ExportFaultsTest::cancelAtEachCall()
{
    QFETCH(ExportFormat, format);
    const auto image = sample();
    const TransferSource sound = sourceOf(image);
    ExportOptions options;
    options.format = format;
    options.verify = true;
    const auto target = *m_folder / "out" / "n";
    bool isThrough = false;
    for (std::uint64_t call = 1; !isThrough; ++call) {
        JobControl control;
        const auto faulty = std::make_shared<FaultyFile>(image);
        faulty->setHook([&](std::uint64_t now) {
            if (now == call)
                control.cancel();
        });
        const auto result = exportToFile({sound.state, faulty}, options, target, control);
        isThrough = faulty->calls() < call;
        QVERIFY(faulty->calls() <= call + 1); // that one, and one more
        if (isThrough) {
            QVERIFY(result);
            break;
        }
        // Cancelled in its very last call, it may be complete.
        if (!result)
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_folder->leftovers().size(), std::size_t(result ? 1 : 0));
        fs::remove(target);
    }
}

void ExportFaultsTest::cancelQemuImg()
{
    // A stand-in that would never end by itself.
    const auto folder = m_folder->path() / "bin";
    fs::create_directory(folder);
    m_folder->write("bin/qemu-img", "#!/bin/sh\necho '    (50.00/100%)'\nexec sleep 1000\n");
    fs::permissions(folder / "qemu-img", fs::perms::owner_all);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(folder.native()) + ':' + path);
    JobControl control;
    const auto image = sample();
    const auto source = sourceOf(image);
    ExportOptions options;
    options.format = ExportFormat::Qcow2;
    // Cancelled by the progress that the program reports: half of the second half.
    std::thread watcher([&] {
        while (control.total() == 0 || control.done() * 4 < control.total() * 3)
            ::usleep(1000);
        control.cancel();
    });
    const auto result = exportToFile(source, options, *m_folder / "out" / "q", control);
    watcher.join();
    qputenv("PATH", path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(m_folder->leftovers().empty());
}

void ExportFaultsTest::sourceChangedBefore()
{
    const auto path = *m_folder / "image.hds";
    writeSparse(*sample(), path);
    const TransferSource source = sourceAt(path);
    m_folder->writeAt("image.hds", 1'000'000, std::vector<std::byte>(1'000'000));
    fs::resize_file(path, fs::file_size(path) + 65536);
    const auto result = exportToFile(source, {}, *m_folder / "out" / "n", m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileChanged);
    QVERIFY(m_folder->leftovers().empty());
}

void ExportFaultsTest::sourceChangesMeanwhile()
{
    const auto path = *m_folder / "image.hds";
    writeSparse(*sample(), path);
    const TransferSource source = sourceAt(path);
    bool isFirst = true;
    const auto result = exportToStream(
        source, {},
        [&](std::span<const std::byte>) -> Result<void> {
            if (std::exchange(isFirst, false))
                fs::resize_file(path, fs::file_size(path) + 65536);
            return {};
        },
        m_control);
    QVERIFY(!isFirst);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileChanged);
}

void ExportFaultsTest::copyThatDiffers()
{
    // The drive gives other bytes at the second reading: that must not pass for the same.
    const auto image = sample();
    const TransferSource sound = sourceOf(image);
    const std::uint64_t place = sound.state->geometry.dataStart + 7 * 65536 + 77;
    for (const ExportFormat format : {ExportFormat::Raw, ExportFormat::ParallelsV1}) {
        const auto faulty = std::make_shared<FaultyFile>(image);
        std::uint64_t copied = 0;
        faulty->setHook([&](std::uint64_t) {
            // Everything was copied once by now; flip a bit in the original.
            if (copied == 0 && faulty->bytesRead() >= 42 * 65536) {
                copied = faulty->bytesRead();
                std::vector<std::byte> byte(1);
                QVERIFY(image->readAt(place, byte));
                byte[0] ^= std::byte{1};
                image->write(place, byte);
            }
        });
        ExportOptions options;
        options.format = format;
        options.verify = true;
        const auto target = *m_folder / "out" / "n";
        const auto result = exportToFile({sound.state, faulty}, options, target, m_control);
        QVERIFY(copied > 0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WriteFailed);
        QCOMPARE(result.error().number, std::uint64_t(7 * 65536 + 77));
        QVERIFY(m_folder->leftovers().empty());
    }
}

void ExportFaultsTest::manyDamagedPlaces()
{
    ImageBuilder builder;
    builder.tracks(1).entries(5000);
    for (std::uint32_t guest = 0; guest < 5000; guest += 2)
        builder.entry(guest, 1'000'000 + guest);
    const auto result =
        exportToFile(sourceOf(builder.build()), rescuing(), *m_folder / "out" / "n", m_control);
    QVERIFY(result);
    QCOMPARE(result->damage.count(), std::uint64_t(2500));
    QCOMPARE(result->damage.bytes(), std::uint64_t(2500 * 512));
    QCOMPARE(result->damage.places().size(), DamageList::kKept);
    QCOMPARE(result->damage.places().back().guest.offset,
             std::uint64_t(2 * (DamageList::kKept - 1) * 512));

    // Neighbours of one kind are one place, those of two kinds are two.
    DamageList list;
    list.add({{0, 512}, GuestSource::Missing});
    list.add({{512, 512}, GuestSource::Missing});
    list.add({{1024, 512}, GuestSource::Metadata});
    list.add({{2048, 512}, GuestSource::Metadata});
    QCOMPARE(list.count(), std::uint64_t(3));
    QCOMPARE(list.places().front().guest.length, std::uint64_t(1024));
    QCOMPARE(list.bytes(), std::uint64_t(2048));
}

QTEST_GUILESS_MAIN(ExportFaultsTest)
#include "exportfaults_test.moc"
