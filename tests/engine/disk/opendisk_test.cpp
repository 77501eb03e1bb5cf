#include "engine/io/writablehostfile.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Bundles, and how their disks are opened.
class OpenDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }

    void whatIsInABundle();
    void namesAndWords();
    void orphans();
    void everyDefectOpensOrSaysWhy_data();
    void everyDefectOpensOrSaysWhy();
    void picksALayer();
    void pickedByItsFile();
    void takesLayersOver();
    void replacedUnderItsName();
    void outsideOnlyWhenAllowed();
    void missingInOneStorage();
    void tooManyLayers();
    void cancelled();
    void hugeNumbers();
    void missingNumbers();
    void changedMeanwhile();

private:
    std::unique_ptr<TemporaryFolder> m_folder;
};

void OpenDiskTest::whatIsInABundle()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path path = builder.write(m_folder->path());
    const BundlePtr bundle = bundleAt(path);
    QVERIFY(bundle->isReadable());
    QCOMPARE(bundle->name, std::string("disk.hdd"));
    QCOMPARE(bundle->imageCount(), std::size_t(4));
    QCOMPARE(bundle->places.size(), std::size_t(2));
    for (std::size_t storage = 0; storage < 2; ++storage) {
        for (std::size_t layer = 0; layer < 2; ++layer) {
            QCOMPARE(bundle->places[storage][layer].kind, ImagePlace::Kind::Inside);
            QCOMPARE(bundle->places[storage][layer].path, path / builder.fileName(layer, storage));
        }
    }
    QVERIFY(bundle->orphans.empty());
    QVERIFY(bundle->names.empty());
    QCOMPARE(bundle->backupText, std::optional(bundle->text));
    QVERIFY(bundle->descriptor.problems.empty());

    const DiskPtr disk = openBundle(path);
    QCOMPARE(disk->pickedGuid, QLatin1String(kTopGuid));
    QCOMPARE(disk->diskBytes, builder.diskBytes());
    QCOMPARE(disk->storages.size(), std::size_t(2));
    QVERIFY(disk->closedLayers().empty());
    QVERIFY(!disk->isEncrypted() && !disk->isSuspended() && !disk->isLoneLayer());
    const ImageState &state = *disk->picked(1).state;
    QCOMPARE(state.membership, findMembership(path / builder.fileName(1, 1)));
    QCOMPARE(disk->picked(1).place.path, path / builder.fileName(1, 1));
}

void OpenDiskTest::namesAndWords()
{
    BundleBuilder builder;
    builder.layer().layer(0).layer(1);
    builder.named(0, "Fresh", "2024-01-02 03:04:05").named(1, "Same").named(2, "Same");
    const BundlePtr bundle = bundleAt(builder.write(m_folder->path()));
    const QString root = QString::fromStdString(builder.guidOf(0));
    QCOMPARE(bundle->labelOf(root), QStringLiteral("Fresh"));
    QCOMPARE(bundle->labelOf(QStringLiteral("{x}")), QStringLiteral("{x}"));
    QCOMPARE(bundle->names.at(root).date, QStringLiteral("2024-01-02 03:04:05"));
    QCOMPARE(bundle->guidFor(QStringLiteral("Fresh")).value(), root);
    QCOMPARE(bundle->guidFor(root.toUpper()).value(), root);
    QCOMPARE(bundle->guidFor(root.mid(1).chopped(1)).value(), root);
    QCOMPARE(bundle->guidFor(QStringLiteral("top")).value(), QLatin1String(kTopGuid));
    QCOMPARE(bundle->guidFor(QStringLiteral("Same")).error().code, ErrorCode::InvalidDescriptor);
    const auto unknown = bundle->guidFor(QStringLiteral("fresh"));
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QVERIFY(unknown.error().detail.contains(u"Fresh"));
}

void OpenDiskTest::orphans()
{
    const fs::path path =
        breakableBundle().defect(BundleDefect::FileOrphaned).write(m_folder->path());
    m_folder->write("disk.hdd/notes.txt", "x");
    const BundlePtr bundle = bundleAt(path);
    QCOMPARE(bundle->orphans.size(), std::size_t(1));
    QVERIFY(bundle->orphans[0].native().find("{99999999-") != std::string::npos);
}

void OpenDiskTest::everyDefectOpensOrSaysWhy_data()
{
    QTest::addColumn<BundleDefect>("defect");
    for (const BundleDefect defect : allBundleDefects())
        QTest::newRow(bundleDefectName(defect)) << defect;
}

void OpenDiskTest::everyDefectOpensOrSaysWhy()
{
    QFETCH(BundleDefect, defect);
    const fs::path path = breakableBundle().defect(defect).write(m_folder->path());
    const BundlePtr bundle = bundleAt(path);
    const auto disk = tryOpenBundle(path);
    const auto layersClosed = [&] {
        return disk->get()->closedLayers().size();
    };
    switch (defect) {
    case BundleDefect::DescriptorMissing:
        QCOMPARE(bundle->problem.value().code, ErrorCode::NotFound);
        QCOMPARE(disk.error().code, ErrorCode::NotFound);
        QCOMPARE(bundle->orphans.size(), std::size_t(4));
        QVERIFY(bundle->backupText);
        break;
    case BundleDefect::DescriptorUnreadable:
    case BundleDefect::NoRoot:
    case BundleDefect::Circle:
    case BundleDefect::NoTop:
        QCOMPARE(disk.error().code, ErrorCode::InvalidDescriptor);
        QVERIFY(!disk.error().detail.isEmpty());
        break;
    case BundleDefect::FileMissing:
    case BundleDefect::CompressedWithoutMagic:
        QVERIFY(disk);
        QCOMPARE(layersClosed(), std::size_t(1));
        break;
    case BundleDefect::GuidTwice:
        QVERIFY(disk);
        QCOMPARE(layersClosed(), std::size_t(1)); // nobody has the root's name any more
        break;
    case BundleDefect::PhysicalDisk:
        QVERIFY(disk);
        QCOMPARE(layersClosed(), std::size_t(1));
        break;
    case BundleDefect::PathsMoved:
        QVERIFY(disk);
        QCOMPARE(layersClosed(), std::size_t(0));
        QCOMPARE(bundle->places[0][0].kind, ImagePlace::Kind::Moved);
        break;
    case BundleDefect::PlainWithMagic:
        QVERIFY(disk);
        QVERIFY(disk->get()->storages[0].chain[1]->state); // its magic says what it is
        QCOMPARE(disk->get()->storages[0].chain[1]->type, QStringLiteral("Plain"));
        break;
    case BundleDefect::Encrypted:
        QVERIFY(disk && disk->get()->isEncrypted());
        break;
    case BundleDefect::Suspended:
        QVERIFY(disk && disk->get()->isSuspended());
        break;
    default:
        QVERIFY2(disk, disk ? "" : qPrintable(disk.error().detail));
        QCOMPARE(layersClosed(), std::size_t(0));
        break;
    }
}

void OpenDiskTest::picksALayer()
{
    BundleBuilder builder;
    builder.layer().overlay().layer(0);
    const fs::path path = builder.write(m_folder->path());
    QCOMPARE(openBundle(path)->storages[0].chain.size(), std::size_t(2));
    QCOMPARE(openBundle(path, builder.guidOf(0))->storages[0].chain.size(), std::size_t(1));
    const DiskPtr branch = openBundle(path, builder.guidOf(1));
    QCOMPARE(branch->pickedGuid.toStdString(), builder.guidOf(1));
    QCOMPARE(branch->picked().guid, branch->pickedGuid);
    QCOMPARE(branch->storages[0].chain[1]->guid.toStdString(), builder.guidOf(0));
    DiskOptions unknown;
    unknown.guid = QStringLiteral("{x}");
    QCOMPARE(tryOpenBundle(path, unknown).error().code, ErrorCode::InvalidDescriptor);
}

void OpenDiskTest::pickedByItsFile()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path path = builder.write(m_folder->path());
    const DiskPtr disk = openBundle(path / builder.fileName(0, 1));
    QCOMPARE(disk->pickedGuid.toStdString(), builder.guidOf(0));
    QCOMPARE(disk->source.pickedStorage, std::optional(std::size_t(1)));
    QCOMPARE(disk->storages[0].chain.size(), std::size_t(1));
}

void OpenDiskTest::takesLayersOver()
{
    BundleBuilder builder;
    builder.layer().overlay().overlay();
    const fs::path path = builder.write(m_folder->path());
    const DiskPtr top = openBundle(path);
    DiskOptions options;
    options.previous = top;
    options.guid = QString::fromStdString(builder.guidOf(1));
    const DiskPtr inner = tryOpenBundle(path, options).value();
    QCOMPARE(inner->storages[0].chain[0], top->storages[0].chain[1]);
    QCOMPARE(inner->storages[0].chain[1], top->storages[0].chain[2]);
    // One that was written to is opened anew.
    const auto file = WritableHostFile::open(path / builder.fileName(0)).value();
    QVERIFY(file->setSize(1'000'000));
    const DiskPtr again = tryOpenBundle(path, options).value();
    QCOMPARE(again->storages[0].chain[0], top->storages[0].chain[1]);
    QVERIFY(again->storages[0].chain[1] != top->storages[0].chain[2]);
}

void OpenDiskTest::replacedUnderItsName()
{
    BundleBuilder builder;
    builder.layer().overlay();
    const fs::path path = builder.write(m_folder->path());
    DiskOptions options;
    options.previous = openBundle(path);
    const fs::path root = path / builder.fileName(0);
    fs::copy_file(root, *m_folder / "restored.hds");
    fs::rename(*m_folder / "restored.hds", root);
    // Nobody wrote to the file that is open; it only is not of this disk any more.
    QVERIFY(options.previous->storages[0].chain[1]->isUnchanged());
    const DiskPtr again = tryOpenBundle(path, options).value();
    QCOMPARE(again->storages[0].chain[0], options.previous->storages[0].chain[0]);
    QVERIFY(again->storages[0].chain[1] != options.previous->storages[0].chain[1]);
}

void OpenDiskTest::outsideOnlyWhenAllowed()
{
    // A linked clone: the base lies beside the bundle.
    BundleBuilder builder;
    builder.layer().clusters({0}).overlay();
    fs::create_directory(*m_folder / "base.hdd");
    const std::string base = builder.fileName(0);
    builder.descriptor([&](DiskDescriptor &d) {
        d.storages[0].images[0].file = std::string("../base.hdd/") + base;
    });
    const fs::path path = builder.write(m_folder->path());
    fs::rename(path / base, *m_folder / "base.hdd" / base);
    const DiskPtr refused = openBundle(path);
    QCOMPARE(refused->closedLayers().size(), std::size_t(1));
    const DiskLayer &layer = *refused->closedLayers()[0];
    QCOMPARE(layer.place.kind, ImagePlace::Kind::Outside);
    QCOMPARE(layer.problem->code, ErrorCode::Unsupported);
    QVERIFY(!layer.file);
    DiskOptions options;
    options.followOutside = true;
    QVERIFY(tryOpenBundle(path, options).value()->closedLayers().empty());
    options.previous = refused;
    QVERIFY(tryOpenBundle(path, options).value()->closedLayers().empty());
}

void OpenDiskTest::missingInOneStorage()
{
    BundleBuilder builder = breakableBundle();
    builder.descriptor([](DiskDescriptor &d) { d.storages[1].images.pop_back(); });
    const DiskPtr disk = openBundle(builder.write(m_folder->path()));
    QVERIFY(disk->picked(0).isOpen());
    QVERIFY(!disk->picked(1).isOpen());
    QCOMPARE(disk->picked(1).problem->code, ErrorCode::NotFound);
    QVERIFY(disk->picked(1).problem->detail.contains(u"storage 1"));
}

void OpenDiskTest::tooManyLayers()
{
    DiskDescriptor descriptor;
    descriptor.diskSectors = 8;
    descriptor.storages.resize(1);
    const auto guid = [](std::size_t i) {
        return QStringLiteral("{%1}").arg(i);
    };
    for (std::size_t i = 0; i < LayerIndex::kMostLayers; ++i)
        descriptor.shots.push_back(
            {guid(i), i == 0 ? QString(QLatin1String(kZeroGuid)) : guid(i - 1), 0});
    const auto open = [&] {
        m_folder->write("DiskDescriptor.xml", encodeDescriptor(descriptor).toStdString());
        return tryOpenBundle(*m_folder / "DiskDescriptor.xml");
    };
    QVERIFY(open());
    QCOMPARE(open().value()->closedLayers().size(), LayerIndex::kMostLayers);
    descriptor.shots.push_back(
        {guid(LayerIndex::kMostLayers), guid(LayerIndex::kMostLayers - 1), 0});
    QVERIFY(open().error().detail.contains(u"more than 254"));
}

void OpenDiskTest::cancelled()
{
    const BundlePtr bundle = bundleAt(breakableBundle().write(m_folder->path()));
    JobControl control;
    control.cancel();
    QCOMPARE(openDisk(bundle, {}, control).error().code, ErrorCode::Cancelled);
}

void OpenDiskTest::hugeNumbers()
{
    BundleBuilder builder = breakableBundle();
    builder.descriptor([](DiskDescriptor &d) {
        d.diskSectors = ~0ULL;
        d.storages[0].start = ~0ULL - 5;
        d.storages[0].end = ~0ULL;
        d.storages[1].end = ~0ULL;
    });
    const DiskPtr disk = openBundle(builder.write(m_folder->path()));
    QVERIFY(disk->diskBytes < (1ULL << 63U));
    for (const DiskStorage &storage : disk->storages) {
        QVERIFY(storage.range.end() >= storage.range.offset);
        QVERIFY(storage.range.offset >= storage.origin);
    }
}

void OpenDiskTest::missingNumbers()
{
    BundleBuilder builder = breakableBundle();
    builder.descriptor([](DiskDescriptor &d) {
        d.diskSectors.reset();
        d.storages[0].start.reset();
        d.storages[0].end.reset();
        d.storages[1].start.reset();
    });
    const DiskPtr disk = openBundle(builder.write(m_folder->path()));
    QCOMPARE(disk->diskBytes, builder.diskBytes());
    QCOMPARE(disk->storages[0].range, (ByteRange{0, 16 * 65536}));
    QCOMPARE(disk->storages[1].range, (ByteRange{16 * 65536, 8 * 65536}));
}

void OpenDiskTest::changedMeanwhile()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path path = builder.write(m_folder->path());
    const DiskPtr disk = openBundle(path);
    QCOMPARE(disk->changedLayer(), nullptr);
    const auto file = WritableHostFile::open(path / builder.fileName(0, 1)).value();
    QVERIFY(file->setSize(1'000'000));
    QCOMPARE(disk->changedLayer(), disk->storages[1].chain[1]);
}

QTEST_GUILESS_MAIN(OpenDiskTest)
#include "opendisk_test.moc"
