#include "engine/check/checker.h"
#include "engine/io/filehash.h"
#include "engine/io/hostfile.h"
#include "engine/io/writablehostfile.h"
#include "engine/journal/imagebefore.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/planner.h"
#include "engine/repair/repairjob.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace parascope {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kCluster = 65536;

/// Clusters that share a place (the file grows), or a tail (the file is cut).
test::ImageBuilder damaged(bool isTail)
{
    test::ImageBuilder builder;
    builder.entries(64).map(0, 0).map(1, 1).map(2, 5);
    if (isTail)
        builder.unreferenced(7, std::byte{9}).extendBy(100, std::byte{3});
    else
        builder.entry(3, builder.entryFor(0)).entry(9, builder.entryFor(4000));
    return builder;
}

/// Repairs everything; returns the undo file.
fs::path repair(const fs::path &image)
{
    const auto file = HostFile::open(image).value();
    JobControl control;
    RepairChoices choices;
    choices.policy = RepairPolicy::All;
    const ReportPtr report = checkFile(*file, {}, control).value();
    const PlanPtr plan = planRepair(report, choices, *file).value();
    return repairInPlace({image, plan, {}, true}, control).value().undoFile;
}

Result<std::shared_ptr<const ImageBefore>> open(const fs::path &image, const fs::path &journal)
{
    JobControl control;
    return ImageBefore::open(HostFile::open(image).value(), openJournalFile(journal).value(),
                             control);
}

} // namespace

/// An image as it was, seen through its undo file.
class ImageBeforeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasThere_data();
    void showsWhatWasThere();
    void stretchesFollowEachOther_data() { showsWhatWasThere_data(); }
    void stretchesFollowEachOther();
    void refusesWhatChangedSince();
};

void ImageBeforeTest::showsWhatWasThere_data()
{
    QTest::addColumn<bool>("isTail");
    QTest::newRow("grown") << false;
    QTest::newRow("cut") << true;
}

void ImageBeforeTest::showsWhatWasThere()
{
    QFETCH(const bool, isTail);
    const test::TemporaryFolder folder;
    const fs::path image = folder / "disk.hds";
    const auto original = damaged(isTail).build();
    test::writeSparse(*original, image);
    const fs::path journal = repair(image);
    const std::uint64_t size = original->size().value();
    QVERIFY((fs::file_size(image) < size) == isTail);

    const auto before = open(image, journal).value();
    QCOMPARE(before->size().value(), size);
    JobControl control;
    QCOMPARE(sha256OfFile(*before, control).value(), sha256OfFile(*original, control).value());
    QVERIFY(sha256OfFile(*HostFile::open(image).value(), control).value() !=
            sha256OfFile(*original, control).value());
    // At odd places, across the ends of what was saved, and at the end of the file.
    std::array<std::byte, 5000> expected{};
    std::array<std::byte, 5000> got{};
    for (std::uint64_t at = 0; at < size + kCluster; at += 4321) {
        const std::size_t count = original->readAt(at, expected).value();
        QCOMPARE(before->readAt(at, got).value(), count);
        QVERIFY(std::ranges::equal(std::span(got).first(count), std::span(expected).first(count)));
    }
    // Nothing was put back.
    QVERIFY(open(image, journal));
    QVERIFY((fs::file_size(image) < size) == isTail);
}

void ImageBeforeTest::stretchesFollowEachOther()
{
    QFETCH(const bool, isTail);
    const test::TemporaryFolder folder;
    const fs::path image = folder / "disk.hds";
    const auto original = damaged(isTail).build();
    test::writeSparse(*original, image);
    const auto before = open(image, repair(image)).value();
    const std::uint64_t size = original->size().value();
    bool isHoleSeen = false;
    for (std::uint64_t at = 0; at < size;) {
        const StorageExtent extent = before->extentAt(at).value();
        QCOMPARE(extent.range.offset, at);
        QVERIFY(!extent.range.isEmpty() && extent.range.end() <= size);
        isHoleSeen = isHoleSeen || extent.isHole;
        std::vector<std::byte> bytes(extent.isHole ? extent.range.length : 0, std::byte{1});
        QCOMPARE(original->readAt(at, bytes).value(), bytes.size());
        QVERIFY(std::ranges::count(bytes, std::byte{0}) == std::ptrdiff_t(bytes.size()));
        at = extent.range.end();
    }
    QVERIFY(isHoleSeen);
    QVERIFY(before->extentAt(size).value().range.isEmpty());
}

void ImageBeforeTest::refusesWhatChangedSince()
{
    const test::TemporaryFolder folder;
    const fs::path image = folder / "disk.hds";
    test::writeSparse(*damaged(false).build(), image);
    const fs::path journal = repair(image);
    QVERIFY(open(image, journal));
    const auto file = WritableHostFile::open(image).value();
    const std::array<std::byte, 1> byte{std::byte{0x41}};
    QVERIFY(file->writeAt(64 + 4 * 20, byte)); // an entry of the table
    const auto refused = open(image, journal);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileChanged);
    QCOMPARE(refused.error().path, image.native());
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ImageBeforeTest)
#include "imagebefore_test.moc"
