#include "tests/support/bundlebuilder.h"

#include <array>

namespace parascope::test {

namespace {

struct NamedDefect
{
    BundleDefect defect;
    const char *name;
};

constexpr auto kDefects = std::to_array<NamedDefect>({
    {BundleDefect::DescriptorMissing, "descriptor missing"},
    {BundleDefect::DescriptorUnreadable, "descriptor unreadable"},
    {BundleDefect::BackupDiffers, "backup differs"},
    {BundleDefect::DiskSizeDiffers, "disk size differs"},
    {BundleDefect::HeaderSizeDiffers, "header size differs"},
    {BundleDefect::GeometryDiffers, "geometry differs"},
    {BundleDefect::BlockSizeDiffers, "block size differs"},
    {BundleDefect::StorageGap, "storage gap"},
    {BundleDefect::StorageOverlap, "storage overlap"},
    {BundleDefect::FileMissing, "file missing"},
    {BundleDefect::FileOrphaned, "file orphaned"},
    {BundleDefect::GuidInNameDiffers, "GUID in name differs"},
    {BundleDefect::GuidTwice, "GUID twice"},
    {BundleDefect::SeveralRoots, "several roots"},
    {BundleDefect::NoRoot, "no root"},
    {BundleDefect::Circle, "circle"},
    {BundleDefect::NoTop, "no top"},
    {BundleDefect::TopIsBackup, "top is backup"},
    {BundleDefect::PlainWithMagic, "plain with magic"},
    {BundleDefect::CompressedWithoutMagic, "compressed without magic"},
    {BundleDefect::PlainTooShort, "plain too short"},
    {BundleDefect::PlainOverlay, "plain overlay"},
    {BundleDefect::LowerLayerOpen, "lower layer open"},
    {BundleDefect::FormatDiffers, "format differs"},
    {BundleDefect::ClusterSizeDiffers, "cluster size differs"},
    {BundleDefect::ChildLarger, "child larger"},
    {BundleDefect::Encrypted, "encrypted"},
    {BundleDefect::Suspended, "suspended"},
    {BundleDefect::PhysicalDisk, "physical disk"},
    {BundleDefect::PathsMoved, "paths moved"},
});

constexpr const char *kOtherGuid = "{99999999-0000-4000-8000-0123456789ab}";
constexpr std::uint32_t kOpen = 0x746F6E59;

QString otherGuid()
{
    return QLatin1String(kOtherGuid);
}

void makeTwoLeaves(DiskDescriptor &descriptor)
{
    // The top gets another name, and a brother.
    for (DescriptorStorage &storage : descriptor.storages)
        storage.images.back().guid = otherGuid();
    descriptor.topGuid.clear();
    descriptor.shots.back().guid = otherGuid();
    DescriptorShot brother = descriptor.shots.back();
    brother.guid.replace(u'9', u'8');
    descriptor.shots.push_back(brother);
}

void movePaths(DiskDescriptor &descriptor)
{
    for (DescriptorStorage &storage : descriptor.storages) {
        for (DescriptorImage &image : storage.images)
            image.file = std::string("/Users/somebody/Parallels/old.pvm/old.hdd/") + image.file;
    }
}

} // namespace

const std::vector<BundleDefect> &allBundleDefects()
{
    static const std::vector<BundleDefect> all = [] {
        std::vector<BundleDefect> result;
        result.reserve(kDefects.size());
        for (const NamedDefect &named : kDefects)
            result.push_back(named.defect);
        return result;
    }();
    return all;
}

const char *bundleDefectName(BundleDefect defect)
{
    for (const NamedDefect &named : kDefects) {
        if (named.defect == defect)
            return named.name;
    }
    return "";
}

BundleBuilder &BundleBuilder::defect(BundleDefect defect)
{
    breakDescriptor(defect);
    breakImages(defect);
    return *this;
}

void BundleBuilder::breakDescriptor(BundleDefect defect)
{
    using D = DiskDescriptor;
    switch (defect) {
    case BundleDefect::DescriptorMissing:
        m_hasDescriptor = false;
        break;
    case BundleDefect::DescriptorUnreadable:
        text([](QByteArray &xml) { xml.chop(60); });
        break;
    case BundleDefect::BackupDiffers:
        m_backupChanges.emplace_back([](QByteArray &xml) { xml.replace("<Name>", "<Name>old "); });
        break;
    case BundleDefect::DiskSizeDiffers:
        descriptor([](D &d) { d.diskSectors = *d.diskSectors + 128; });
        break;
    case BundleDefect::GeometryDiffers:
        descriptor([](D &d) { d.geometry.cylinders = *d.geometry.cylinders + 1; });
        break;
    case BundleDefect::BlockSizeDiffers:
        descriptor([](D &d) { d.storages[0].blockSize = *d.storages[0].blockSize * 2; });
        break;
    case BundleDefect::StorageGap:
        descriptor([](D &d) { d.storages[1].start = *d.storages[1].start + 128; });
        break;
    case BundleDefect::StorageOverlap:
        descriptor([](D &d) { d.storages[1].start = *d.storages[1].start - 128; });
        break;
    case BundleDefect::GuidInNameDiffers:
        descriptor([](D &d) {
            d.storages[0].images[0].guid = otherGuid();
            d.storages[1].images[0].guid = otherGuid();
            d.shots[0].guid = otherGuid();
            d.shots[1].parentGuid = otherGuid();
        });
        break;
    case BundleDefect::GuidTwice:
        descriptor([](D &d) { d.storages[0].images[0].guid = d.storages[0].images[1].guid; });
        break;
    case BundleDefect::SeveralRoots:
        descriptor([](D &d) { d.shots[1].parentGuid = QLatin1String(kZeroGuid); });
        break;
    case BundleDefect::NoRoot:
        descriptor([](D &d) { d.shots[0].parentGuid = otherGuid(); });
        break;
    case BundleDefect::Circle:
        descriptor([](D &d) { d.shots[0].parentGuid = d.shots[1].guid; });
        break;
    case BundleDefect::NoTop:
        descriptor(makeTwoLeaves);
        break;
    case BundleDefect::TopIsBackup:
        descriptor([](D &d) { d.topGuid = QLatin1String(kBackupGuid); });
        break;
    case BundleDefect::PlainWithMagic:
        descriptor([](D &d) { d.storages[0].images[0].type = QStringLiteral("Plain"); });
        break;
    case BundleDefect::Encrypted:
        descriptor([](D &d) { d.encryptionEngine = otherGuid(); });
        break;
    case BundleDefect::Suspended:
        descriptor([](D &d) { d.miscellaneous[0].text = QStringLiteral("1"); });
        break;
    case BundleDefect::PhysicalDisk:
        descriptor([](D &d) {
            d.storages[0].images[0].type = QStringLiteral("Plain");
            d.storages[0].images[0].file = "/dev/disk0";
        });
        break;
    case BundleDefect::PathsMoved:
        descriptor(movePaths);
        break;
    default:
        break;
    }
}

void BundleBuilder::breakImages(BundleDefect defect)
{
    switch (defect) {
    case BundleDefect::HeaderSizeDiffers:
        image(m_layers.size() - 1, 0, [sectors = m_storages[0] - 128](ImageBuilder &builder) {
            builder.headerSectors(sectors);
        });
        break;
    case BundleDefect::FileMissing:
        without(0);
        break;
    case BundleDefect::FileOrphaned:
        m_extraFiles.push_back(m_name + ".hdd.0." + kOtherGuid + ".hds");
        break;
    case BundleDefect::CompressedWithoutMagic:
        m_raw.insert({0, 0});
        break;
    case BundleDefect::PlainTooShort:
        m_layers.front().isPlain = true;
        m_lengths[{0, 0}] = m_storages[0] * 512 - clusterBytes();
        break;
    case BundleDefect::PlainOverlay:
        m_layers.back().isPlain = true;
        break;
    case BundleDefect::LowerLayerOpen:
        image(0, 0, [](ImageBuilder &builder) { builder.inUse(kOpen); });
        break;
    case BundleDefect::FormatDiffers:
        image(0, 0,
              [sectors = m_storages[0], tracks = m_tracks,
               count = clusterCount(0)](ImageBuilder &builder) {
                  builder = ImageBuilder(FormatVersion::V2);
                  builder.tracks(tracks).entries(count).diskSectors(sectors);
              });
        break;
    case BundleDefect::ClusterSizeDiffers:
        image(0, 0, [tracks = m_tracks / 2, count = 2 * clusterCount(0)](ImageBuilder &builder) {
            builder.tracks(tracks).entries(count);
        });
        break;
    case BundleDefect::ChildLarger:
        image(0, 0,
              [count = clusterCount(0) - 1, sectors = m_storages[0] - 128](ImageBuilder &builder) {
                  builder.entries(count).diskSectors(sectors);
              });
        m_layers.front().clusters[0].erase(clusterCount(0) - 1);
        break;
    default:
        break;
    }
}

} // namespace parascope::test
