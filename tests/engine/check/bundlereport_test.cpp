#include "engine/check/bundlereport.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

using enum BundleFindingId;
using Ids = std::set<BundleFindingId>;

BundleReportPtr reportOn(const fs::path &path)
{
    JobControl control;
    return checkBundle(bundleAt(path), {}, control).value();
}

Ids idsOf(const BundleReport &report)
{
    Ids ids;
    for (const BundleFinding &finding : report.findings)
        ids.insert(finding.id);
    return ids;
}

QString names(const Ids &ids)
{
    QStringList list;
    for (const BundleFindingId id : ids)
        list += QString::fromLatin1(catalogueEntry(id).name);
    return list.join(QStringLiteral(" "));
}

/// What must be found for each defect, and nothing else.
Ids expectedFor(BundleDefect defect)
{
    switch (defect) {
    case BundleDefect::DescriptorMissing:
    case BundleDefect::DescriptorUnreadable:
        return {DescriptorUnreadable};
    case BundleDefect::BackupDiffers:
        return {BackupDiffers};
    case BundleDefect::DiskSizeDiffers:
        return {DiskSize, BundleFindingId::Geometry};
    case BundleDefect::HeaderSizeDiffers:
        return {StorageSize};
    case BundleDefect::GeometryDiffers:
        return {BundleFindingId::Geometry};
    case BundleDefect::BlockSizeDiffers:
        return {BlockSize};
    case BundleDefect::StorageGap:
        return {StorageGap, StorageSize};
    case BundleDefect::StorageOverlap:
        return {StorageOverlap, StorageSize};
    case BundleDefect::FileMissing:
        return {ImageMissing};
    case BundleDefect::FileOrphaned:
        return {ImageOrphaned};
    case BundleDefect::GuidInNameDiffers:
        return {GuidInName};
    case BundleDefect::GuidTwice:
        return {GuidTwice, ImageMissing, GuidInName};
    case BundleDefect::SeveralRoots:
        return {SeveralRoots};
    case BundleDefect::NoRoot:
        return {NoRoot};
    case BundleDefect::Circle:
        return {Circle};
    case BundleDefect::NoTop:
        return {NoTop, ImageMissing, GuidInName};
    case BundleDefect::TopIsBackup:
        return {TopIsBackup};
    case BundleDefect::PlainWithMagic:
    case BundleDefect::CompressedWithoutMagic:
        return {ImageType};
    case BundleDefect::PlainTooShort:
        return {PlainLength, LargerThanParent};
    case BundleDefect::PlainOverlay:
        return {PlainOverlay};
    case BundleDefect::LowerLayerOpen:
        return {LayerNotClosed};
    case BundleDefect::FormatDiffers:
        return {LayerFormat};
    case BundleDefect::ClusterSizeDiffers:
        return {LayerClusterSize};
    case BundleDefect::ChildLarger:
        return {LargerThanParent};
    case BundleDefect::Encrypted:
        return {Encrypted};
    case BundleDefect::Suspended:
        return {Suspended};
    case BundleDefect::PhysicalDisk:
        return {PhysicalDisk, ImageOrphaned};
    case BundleDefect::PathsMoved:
        return {PathMoved};
    }
    return {};
}

} // namespace

Q_DECLARE_METATYPE(parascope::test::BundleDefect)

/// Every defect of a bundle is found by its name, and nothing is found in sound ones.
class BundleReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundBundlesAreClean_data();
    void soundBundlesAreClean();
    void defects_data();
    void defects();
    void catalogueIsInOrder();
    void forbiddenRepairs();
    void incompleteDescriptor();
    void previewTakesOverTheImages();
    void manyLayersOfManyStorages();
    void manyImagesOfOneStorage();
    void oneFileAsManyImages();
    void takesOverWhatADiskHasOpen();
    void stops_data();
    void stops();

private:
    TemporaryFolder m_folder;
};

void BundleReportTest::soundBundlesAreClean_data()
{
    QTest::addColumn<int>("shape");
    for (int shape = 0; shape < 5; ++shape)
        QTest::addRow("shape %d", shape) << shape;
}

void BundleReportTest::soundBundlesAreClean()
{
    QFETCH(const int, shape);
    BundleBuilder bundle(std::string("sound").append(std::to_string(shape)));
    switch (shape) {
    case 0:
        bundle.layer().clusters({0, 3});
        break;
    case 1:
        bundle.layer().clusters({0}).overlay().clusters({1}).overlay().clusters({2});
        break;
    case 2:
        bundle.storages({1024, 1024, 512}).layer().clusters({1}, 2).overlay().clusters({0}, 1);
        break;
    case 3:
        bundle.layer().plain().overlay().clusters({4});
        break;
    default:
        bundle.layer().overlay().layer(0).topGuid();
        break;
    }
    const auto report = reportOn(bundle.write(m_folder.path()));
    QCOMPARE(names(idsOf(*report)), QString());
    QCOMPARE(report->count(Severity::Error), std::uint64_t(0));
}

void BundleReportTest::defects_data()
{
    QTest::addColumn<BundleDefect>("defect");
    for (const BundleDefect defect : allBundleDefects())
        QTest::newRow(bundleDefectName(defect)) << defect;
}

void BundleReportTest::defects()
{
    QFETCH(const BundleDefect, defect);
    const TemporaryFolder place;
    const auto report = reportOn(breakableBundle().defect(defect).write(place.path()));
    QCOMPARE(names(idsOf(*report)), names(expectedFor(defect)));
}

void BundleReportTest::catalogueIsInOrder()
{
    std::set<std::string> all;
    bool isNote = false;
    for (std::size_t i = 0; i < bundleCatalogue().size(); ++i) {
        const BundleCatalogueEntry &entry = bundleCatalogue()[i];
        QCOMPARE(std::size_t(entry.id), i);
        QVERIFY(std::string_view(entry.name).starts_with("bundle."));
        QVERIFY(all.insert(entry.name).second);
        isNote = isNote || entry.severity == Severity::Note;
        QCOMPARE(entry.severity == Severity::Note, isNote);
    }
}

void BundleReportTest::forbiddenRepairs()
{
    for (const BundleDefect defect : {BundleDefect::Suspended, BundleDefect::PhysicalDisk}) {
        const TemporaryFolder place;
        QVERIFY(
            reportOn(breakableBundle().defect(defect).write(place.path()))->isRepairForbidden());
    }
    const auto report = reportOn(breakableBundle().write(m_folder.path()));
    QVERIFY(!report->isRepairForbidden());
}

void BundleReportTest::incompleteDescriptor()
{
    const TemporaryFolder place;
    const auto path =
        breakableBundle()
            .text([](QByteArray &xml) { xml.replace("<Disk_size>", "<Disk_size>about "); })
            .write(place.path());
    const auto report = reportOn(path);
    QVERIFY(report->has(DescriptorIncomplete));
    QCOMPARE(report->findings.front().detail, QStringLiteral("Disk_size"));
    QVERIFY(report->findings.front().line > 0);
}

void BundleReportTest::previewTakesOverTheImages()
{
    const TemporaryFolder place;
    JobControl control;
    const auto damaged =
        reportOn(breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path()));
    DiskDescriptor mended = damaged->bundle->descriptor;
    mended.geometry.cylinders = *mended.geometry.cylinders - 1;
    const QByteArray text = encodeDescriptor(mended);
    const auto after = checkBundleAs(*damaged, text, text, control);
    QVERIFY(after);
    QCOMPARE(names(idsOf(**after)), QString());
    QCOMPARE((*after)->layers[1][1], damaged->layers[1][1]);
    // Nothing was written.
    QVERIFY(reportOn(damaged->bundle->source.folder)->has(BundleFindingId::Geometry));
}

/// A short descriptor asks for more images than there is memory.
void BundleReportTest::manyLayersOfManyStorages()
{
    const TemporaryFolder place;
    const auto path = breakableBundle()
                          .descriptor([](DiskDescriptor &descriptor) {
                              QString parent = QLatin1String(kZeroGuid);
                              descriptor.shots.clear();
                              for (int i = 0; i < 200; ++i) {
                                  const QString guid =
                                      QStringLiteral("{00000000-0000-0000-0000-%1}")
                                          .arg(i + 1, 12, 10, QLatin1Char('0'));
                                  descriptor.shots.push_back({guid, parent});
                                  parent = guid;
                              }
                              descriptor.topGuid = parent;
                              descriptor.storages.resize(400);
                          })
                          .write(place.path());
    const auto report = reportOn(path);
    const auto missing = std::ranges::count(report->findings, ImageMissing, &BundleFinding::id);
    QCOMPARE(missing, std::ptrdiff_t(10'000));
    JobControl control;
    const auto disk = openDisk(report->bundle, {}, control);
    QVERIFY(!disk);
    QCOMPARE(disk.error().code, ErrorCode::InvalidDescriptor);
}

/// As many as a descriptor may well have, each on the one before it. Comparing each with each would
/// take minutes.
void BundleReportTest::manyImagesOfOneStorage()
{
    constexpr int kImages = 40'000;
    const TemporaryFolder place;
    const auto path =
        breakableBundle()
            .descriptor([](DiskDescriptor &descriptor) {
                DescriptorStorage &storage = descriptor.storages.front();
                descriptor.shots.clear();
                storage.images.clear();
                QString parent = QLatin1String(kZeroGuid);
                for (int i = 0; i < kImages; ++i) {
                    const QString guid = QStringLiteral("{00000000-0000-0000-0000-%1}")
                                             .arg(i + 1, 12, 10, QLatin1Char('0'));
                    descriptor.shots.push_back({guid, parent});
                    storage.images.push_back({guid, QStringLiteral("Compressed"), "none", 0});
                    parent = guid;
                }
                descriptor.storages.resize(1);
                descriptor.topGuid = parent;
            })
            .write(place.path());
    const auto report = reportOn(path);
    QVERIFY2(report->bundle->isReadable(),
             report->bundle->problem ? qPrintable(report->bundle->problem->detail) : "");
    QCOMPARE(report->layers.front().size(), std::size_t(kImages));
    QCOMPARE(std::ranges::count(report->findings, ImageMissing, &BundleFinding::id),
             std::ptrdiff_t(kImages));
    JobControl control;
    const auto again = checkBundleAs(*report, report->bundle->text, {}, control);
    QVERIFY(again);
    QCOMPARE((*again)->findings.size(), report->findings.size());
}

/// A short descriptor could otherwise have a long table read thousands of times, and kept.
void BundleReportTest::oneFileAsManyImages()
{
    const TemporaryFolder place;
    BundleBuilder builder;
    builder.layer().clusters({1});
    const std::string file = builder.fileName(0);
    const auto bundle =
        bundleAt(builder
                     .descriptor([&](DiskDescriptor &descriptor) {
                         std::vector<DescriptorImage> &images = descriptor.storages.front().images;
                         for (int i = 0; i < 3000; ++i)
                             images.push_back({QStringLiteral("{00000000-0000-0000-0000-%1}")
                                                   .arg(i + 1, 12, 10, QLatin1Char('0')),
                                               i % 2 == 0 ? QStringLiteral("Compressed")
                                                          : QStringLiteral("Plain"),
                                               file, 0});
                     })
                     .write(place.path()));
    JobControl control;
    const auto report = checkBundle(bundle, {}, control).value();
    std::set<ImageStatePtr> states;
    std::set<std::shared_ptr<const BlockFile>> files;
    for (const DiskLayerPtr &layer : report->layers.front()) {
        QVERIFY(layer->isOpen());
        states.insert(layer->state);
        files.insert(layer->file);
    }
    QCOMPARE(states.size(), std::size_t(2)); // as Compressed and as Plain
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(report->layers.front().back()->guid,
             bundle->descriptor.storages.front().images.back().guid);
}

void BundleReportTest::takesOverWhatADiskHasOpen()
{
    const TemporaryFolder place;
    BundleBuilder builder;
    builder.layer().clusters({1}).overlay().clusters({2}).layer(0).clusters({3});
    const auto bundle = bundleAt(builder.write(place.path()));
    JobControl control;
    DiskOptions options;
    options.previous = openDisk(bundle, options, control).value();
    const DiskChain &chain = options.previous->storages.front().chain;
    const auto report = checkBundle(bundle, options, control).value();
    QCOMPARE(report->layers[0][2], chain[0]);
    QCOMPARE(report->layers[0][0], chain[1]);
    QVERIFY(report->layers[0][1]->isOpen()); // of another branch
    // Not what changed since.
    std::ofstream(chain[1]->place.path, std::ios::binary | std::ios::app) << "more";
    const auto later = checkBundle(bundle, options, control).value();
    QCOMPARE(later->layers[0][2], chain[0]);
    QVERIFY(later->layers[0][0] != chain[1]);
    QVERIFY(later->layers[0][0]->isOpen());
}

void BundleReportTest::stops_data()
{
    QTest::addColumn<bool>("hasImages");
    QTest::newRow("images") << true;
    QTest::newRow("no images") << false;
}

void BundleReportTest::stops()
{
    QFETCH(const bool, hasImages);
    const TemporaryFolder place;
    BundleBuilder builder = breakableBundle();
    if (!hasImages)
        builder.descriptor([](DiskDescriptor &descriptor) { descriptor.storages.clear(); });
    const auto bundle = bundleAt(builder.write(place.path()));
    for (const std::filesystem::path &orphan : bundle->orphans)
        fs::remove(orphan);
    JobControl control;
    control.cancel();
    const auto report = checkBundle(readBundle(bundle->source).value(), {}, control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(BundleReportTest)
#include "bundlereport_test.moc"
