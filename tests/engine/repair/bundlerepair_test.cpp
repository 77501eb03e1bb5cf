#include "engine/disk/diskreader.h"
#include "engine/repair/bundlerepair.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

using enum BundleFindingId;

/// What a repair with the ticked actions does, and what it leaves.
struct Expected
{
    std::set<BundleAction> actions;
    QString left; ///< findings of the result
};

Expected expectedFor(BundleDefect defect)
{
    const auto left = [](const char *ids) {
        return QString::fromLatin1(ids);
    };
    switch (defect) {
    case BundleDefect::DescriptorMissing:
    case BundleDefect::DescriptorUnreadable:
        return {{BundleAction::RestoreBackup}, {}};
    case BundleDefect::BackupDiffers:
        return {{}, left("bundle.backup-differs")};
    case BundleDefect::DiskSizeDiffers:
        return {{BundleAction::CorrectSizes, BundleAction::CorrectGeometry}, {}};
    case BundleDefect::HeaderSizeDiffers:
        return {{}, left("bundle.storage-size")};
    case BundleDefect::GeometryDiffers:
        return {{BundleAction::CorrectGeometry}, {}};
    case BundleDefect::BlockSizeDiffers:
        return {{BundleAction::CorrectBlockSize}, {}};
    case BundleDefect::StorageGap:
    case BundleDefect::StorageOverlap:
        return {{BundleAction::CorrectSizes}, {}};
    case BundleDefect::FileMissing:
        return {{}, left("bundle.image-missing")};
    case BundleDefect::FileOrphaned:
        return {{}, left("bundle.image-orphaned")};
    case BundleDefect::GuidInNameDiffers:
        return {{}, left("bundle.guid-in-name")};
    case BundleDefect::GuidTwice:
        return {{}, left("bundle.image-missing bundle.guid-twice bundle.guid-in-name")};
    case BundleDefect::SeveralRoots:
        return {{}, left("bundle.several-roots")};
    case BundleDefect::NoRoot:
        return {{}, left("bundle.no-root")};
    case BundleDefect::Circle:
        return {{}, left("bundle.circle")};
    case BundleDefect::NoTop:
        return {{}, left("bundle.image-missing bundle.no-top bundle.guid-in-name")};
    case BundleDefect::TopIsBackup:
        return {{BundleAction::CorrectTop}, {}};
    case BundleDefect::PlainWithMagic:
        return {{BundleAction::CorrectTypes}, {}};
    case BundleDefect::CompressedWithoutMagic:
        return {{}, left("bundle.image-type")};
    case BundleDefect::PlainTooShort:
        return {{}, left("bundle.plain-length bundle.larger-than-parent")};
    case BundleDefect::PlainOverlay:
        return {{}, left("bundle.plain-overlay")};
    case BundleDefect::LowerLayerOpen:
        return {{}, left("bundle.layer-not-closed")};
    case BundleDefect::FormatDiffers:
        return {{}, left("bundle.layer-format")};
    case BundleDefect::ClusterSizeDiffers:
        return {{}, left("bundle.layer-cluster-size")};
    case BundleDefect::ChildLarger:
        return {{}, left("bundle.larger-than-parent")};
    case BundleDefect::Encrypted:
        return {{}, left("bundle.encrypted")};
    case BundleDefect::Suspended:
        return {{}, left("bundle.suspended")};
    case BundleDefect::PhysicalDisk:
        return {{}, left("bundle.image-orphaned bundle.physical-disk")};
    case BundleDefect::PathsMoved:
        return {{BundleAction::CorrectPaths}, {}};
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(parascope::test::BundleDefect)

/// Defects of a descriptor: plan, preview, result, check, undo; interrupted anywhere.
class BundleRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defects_data();
    void defects();
    void interrupted_data();
    void interrupted();
    void abandonedIsPutBackOrTold();
    void failedBeforeAnythingWasWritten();
    void rebuilds_data();
    void rebuilds();
    void rebuildsNothingThatIsNotClear_data();
    void rebuildsNothingThatIsNotClear();
    void rebuildsWhatAContentsNeeds();
    void choices();
    void goesOnFollowingWhatLiesOutside();
    void forbidden();
    void keepsStoragesInTheirPlaces();

private:
    /// A bundle without any descriptor.
    [[nodiscard]] static fs::path withoutDescriptors(const BundleBuilder &builder,
                                                     const TemporaryFolder &place)
    {
        const fs::path path = builder.write(place.path());
        fs::remove(path / kDescriptorName);
        fs::remove(path / kDescriptorBackupName);
        return path;
    }

    JobControl m_control;
};

void BundleRepairTest::defects_data()
{
    QTest::addColumn<BundleDefect>("defect");
    for (const BundleDefect defect : allBundleDefects())
        QTest::newRow(bundleDefectName(defect)) << defect;
}

void BundleRepairTest::defects()
{
    QFETCH(const BundleDefect, defect);
    const Expected expected = expectedFor(defect);
    const TemporaryFolder place;
    const fs::path path = breakableBundle().defect(defect).write(place.path());
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    QVERIFY(plan);
    QVERIFY(plan->chosen == expected.actions);
    const auto preview = previewBundle(*plan, m_control);
    QVERIFY(preview);
    QCOMPARE(names(**preview), expected.left);
    QVERIFY(filesIn(path) == before);

    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), expected.left);
    QCOMPARE(result->undoFile.empty(), expected.actions.empty());
    if (expected.actions.empty()) {
        QVERIFY(filesIn(path) == before);
        return;
    }
    QVERIFY(filesIn(path) != before);
    // The images are not touched; both descriptors agree where they did.
    const auto after = filesIn(path);
    for (const auto &[name, contents] : before)
        QVERIFY(name.starts_with("DiskDescriptor") || after.at(name) == contents);
    const auto found = findFilesUndo(path);
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QVERIFY(undoBundleRepair(found->front()));
    QVERIFY(filesIn(path) == before);
    const auto again = undoBundleRepair(found->front());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NothingToUndo);
}

void BundleRepairTest::interrupted_data()
{
    QTest::addColumn<BundleDefect>("defect");
    for (const BundleDefect defect : allBundleDefects())
        if (!expectedFor(defect).actions.empty())
            QTest::newRow(bundleDefectName(defect)) << defect;
}

void BundleRepairTest::interrupted()
{
    QFETCH(const BundleDefect, defect);
    // Each file is replaced as a whole, so these are all the points where it can end.
    for (int replaced = 0; replaced <= 2; ++replaced) {
        const TemporaryFolder place;
        const fs::path path = breakableBundle().defect(defect).write(place.path());
        const auto before = filesIn(path);
        const auto plan = planBundleRepair(reportOn(path));
        const auto result = repairBundle(*plan, {}, m_control);
        QVERIFY(result);
        const auto after = filesIn(path);
        auto change = loadFilesChange(result->undoFile);
        QVERIFY(change);
        QVERIFY(undoFilesChange(*change));
        FilesChange part = *change;
        part.files.resize(std::size_t(replaced));
        QVERIFY(applyFilesChange(part));
        // Forwards, and then back.
        QVERIFY(stateOf(*change).value() != FilesState::Other);
        QVERIFY(applyFilesChange(*change));
        QVERIFY(filesIn(path) == after);
        QCOMPARE(stateOf(*change).value(), FilesState::New);
        QVERIFY(undoFilesChange(*change));
        QVERIFY(applyFilesChange(part));
        QVERIFY(undoFilesChange(*change));
        QVERIFY(filesIn(path) == before);
        QCOMPARE(stateOf(*change).value(), FilesState::Old);
    }
}

void BundleRepairTest::abandonedIsPutBackOrTold()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    const auto first = repairBundle(*plan, {}, m_control);
    QVERIFY(first);
    QVERIFY(abandonFilesChange(*loadFilesChange(first->undoFile), first->undoFile));
    QVERIFY(!fs::exists(first->undoFile));
    QVERIFY(filesIn(path) == before);

    // Somebody else's text is not written over: then the undo file is all that is left.
    const auto second = repairBundle(*plan, {}, m_control);
    QVERIFY(second);
    const auto change = loadFilesChange(second->undoFile);
    place.write(std::string(path.filename()).append("/").append(kDescriptorName), "<other/>");
    QVERIFY(!abandonFilesChange(*change, second->undoFile));
    QVERIFY(fs::exists(second->undoFile));
}

void BundleRepairTest::failedBeforeAnythingWasWritten()
{
    // Through a link to a file elsewhere nothing is written, neither forwards nor back.
    const TemporaryFolder place;
    const TemporaryFolder elsewhere;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    fs::rename(path / kDescriptorName, elsewhere / kDescriptorName);
    fs::create_symlink(elsewhere / kDescriptorName, path / kDescriptorName);
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    fs::path left = "anything";
    const auto result = repairBundle(*plan, {}, m_control, false, &left);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unsupported);
    QVERIFY(left.empty());
    QVERIFY(filesIn(path) == before);
    QVERIFY(findFilesUndo(path)->empty());
}

void BundleRepairTest::rebuilds_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("one image") << 0;
    QTest::newRow("root and top") << 1;
    QTest::newRow("split") << 2;
    QTest::newRow("raw root, one between, top") << 3;
}

void BundleRepairTest::rebuilds()
{
    QFETCH(const int, shape);
    BundleBuilder builder;
    switch (shape) {
    case 0:
        builder.layer().clusters({1, 2});
        break;
    case 1:
        builder.layer().clusters({1, 2}).overlay().clusters({2, 3});
        break;
    case 2:
        builder.storages({1024, 1024, 512}).layer().clusters({1}, 1).overlay().clusters({2}, 2);
        break;
    default:
        builder.layer().plain().overlay().clusters({1}).overlay().clusters({2});
        break;
    }
    const TemporaryFolder place;
    const fs::path path = withoutDescriptors(builder, place);
    const auto plan = planBundleRepair(reportOn(path));
    QVERIFY(plan);
    QVERIFY(plan->chosen == std::set{BundleAction::Rebuild});
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());

    const DiskDescriptor expected = builder.description();
    const DiskDescriptor &rebuilt = result->after->bundle->descriptor;
    QCOMPARE(rebuilt.diskSectors, expected.diskSectors);
    QCOMPARE(rebuilt.geometry.product(), expected.diskSectors);
    QCOMPARE(rebuilt.storages.size(), expected.storages.size());
    for (std::size_t s = 0; s < rebuilt.storages.size(); ++s) {
        QCOMPARE(rebuilt.storages[s].start, expected.storages[s].start);
        QCOMPARE(rebuilt.storages[s].end, expected.storages[s].end);
        QCOMPARE(rebuilt.storages[s].blockSize, expected.storages[s].blockSize);
    }
    // The guest reads what it read before.
    const auto disk = openDisk(result->after->bundle, {}, m_control);
    QVERIFY(disk);
    std::vector<std::byte> bytes(std::size_t(builder.diskBytes()));
    QVERIFY(DiskReader(*disk).read(GuestOffset(0), bytes));
    QVERIFY(bytes == builder.contents(builder.layerCount() - 1));
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(!fs::exists(path / kDescriptorName));
    QVERIFY(!fs::exists(path / kDescriptorBackupName));
}

void BundleRepairTest::rebuildsNothingThatIsNotClear_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("three layers") << 0;
    QTest::newRow("a storage is missing") << 1;
    QTest::newRow("a layer of one storage is missing") << 2;
    QTest::newRow("the root of one storage lost its header") << 3;
    QTest::newRow("the roots of both lost their headers") << 4;
}

void BundleRepairTest::rebuildsNothingThatIsNotClear()
{
    QFETCH(const int, shape);
    BundleBuilder builder;
    if (shape == 0)
        builder.layer().overlay().overlay();
    else
        builder.storages({1024, 1024}).layer().overlay();
    const TemporaryFolder place;
    const fs::path path = withoutDescriptors(builder, place);
    if (shape == 1)
        for (const std::size_t layer : {0U, 1U})
            fs::remove(path / builder.fileName(layer, 0));
    if (shape == 2)
        fs::remove(path / builder.fileName(0, 1));
    for (std::size_t storage = shape == 3 ? 1 : 0; shape >= 3 && storage < 2; ++storage) {
        QFile file(QString::fromStdString((path / builder.fileName(0, storage)).native()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(64, '\0')), qint64(64));
    }
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path), RepairPolicy::All);
    QVERIFY(plan);
    QVERIFY(plan->offers.empty());
    QVERIFY(plan->isEmpty());
    QVERIFY(plan->obstacle);
    QCOMPARE(plan->obstacle->code, ErrorCode::Unsupported);
    QVERIFY(!plan->obstacle->detail.isEmpty());
    QCOMPARE(plan->unanswered().size(), std::size_t(1));
    QVERIFY(filesIn(path) == before);
}

void BundleRepairTest::rebuildsWhatAContentsNeeds()
{
    // A backup that is no better is replaced too, and comes back with undo.
    const TemporaryFolder place;
    BundleBuilder builder;
    builder.layer().clusters({1}).defect(BundleDefect::DescriptorUnreadable);
    const fs::path path = builder.write(place.path());
    place.write(std::string(path.filename()).append("/").append(kDescriptorBackupName), "<broken");
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    QVERIFY(plan->chosen == std::set{BundleAction::Rebuild});
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(filesIn(path) == before);
}

void BundleRepairTest::choices()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::HeaderSizeDiffers).write(place.path());
    const auto report = reportOn(path);
    const auto plan = planBundleRepair(
        report, std::set{BundleAction::CorrectSizes, BundleAction::CorrectBlockSize});
    QVERIFY(plan);
    QVERIFY(plan->chosen == std::set{BundleAction::CorrectSizes});
    QVERIFY(plan->offers.front().isGuestDifferent);
    QVERIFY(plan->unanswered().empty());
    const auto preview = previewBundle(*plan, m_control);
    QCOMPARE(names(**preview), QString());
    QCOMPARE(*(*preview)->bundle->descriptor.diskSectors,
             *report->bundle->descriptor.diskSectors - 128);
    QVERIFY(planBundleRepair(report, RepairPolicy::Leaks)->isEmpty());
    for (std::size_t i = 0; i < kBundleActionCount; ++i)
        QVERIFY(!std::string_view(bundleActionName(static_cast<BundleAction>(i))).empty());
}

void BundleRepairTest::goesOnFollowingWhatLiesOutside()
{
    // The root lies in another folder, as that of a linked clone does.
    const TemporaryFolder place;
    const TemporaryFolder elsewhere;
    BundleBuilder linked = breakableBundle();
    const std::string name = linked.fileName(0, 0);
    const fs::path base = elsewhere / name;
    linked.defect(BundleDefect::GeometryDiffers).descriptor([&](DiskDescriptor &descriptor) {
        descriptor.storages[0].images[0].file = base.native();
    });
    const fs::path path = linked.write(place.path());
    fs::copy_file(path / name, base);
    fs::remove(path / name);
    DiskOptions options;
    options.followOutside = true;
    const BundlePtr bundle = readBundle(findDisks(path)->front()).value();
    const auto report = checkBundle(bundle, options, m_control);
    QVERIFY(report);
    QVERIFY((*report)->layers[0][0]->isOpen());
    const auto plan = planBundleRepair(*report);
    QVERIFY(plan->chosen.contains(BundleAction::CorrectGeometry));
    QVERIFY((*previewBundle(*plan, m_control))->layers[0][0]->isOpen());
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QVERIFY(result->after->layers[0][0]->isOpen());
}

void BundleRepairTest::forbidden()
{
    const TemporaryFolder place;
    const fs::path path = breakableBundle()
                              .defect(BundleDefect::GeometryDiffers)
                              .defect(BundleDefect::Suspended)
                              .write(place.path());
    const auto plan = planBundleRepair(reportOn(path));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Suspended);
}

/// Storages need not be listed as they lie on the disk.
void BundleRepairTest::keepsStoragesInTheirPlaces()
{
    const TemporaryFolder place;
    BundleBuilder builder("turned");
    builder.storages({1024, 512}).layer().clusters({1}).clusters({2}, 1);
    builder.descriptor([](DiskDescriptor &descriptor) {
        std::ranges::reverse(descriptor.storages);
        descriptor.diskSectors = 2048;
    });
    const fs::path path = builder.write(place.path());
    const auto report = reportOn(path);
    QCOMPARE(names(*report), QStringLiteral("bundle.disk-size bundle.geometry"));
    const auto result = repairBundle(*planBundleRepair(report), {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());
    const auto disk = openDisk(result->after->bundle, {}, m_control);
    QVERIFY(disk);
    std::vector<std::byte> bytes(std::size_t(builder.diskBytes()));
    QVERIFY(DiskReader(*disk).read(GuestOffset(0), bytes));
    QVERIFY(bytes == builder.contents(0));
}

QTEST_GUILESS_MAIN(BundleRepairTest)
#include "bundlerepair_test.moc"
