#include "engine/check/bundlefinding.h"

#include <array>

namespace parascope {

namespace {

using enum Severity;
using enum BundleFindingId;

// Errors: what the vendor's programs refuse, or what makes a guest read something else. The rules
// behind each row: the functions in engine/check/bundlerules and layerrules.
constexpr std::array<BundleCatalogueEntry, kBundleFindingIdCount> kCatalogue{{
    {DescriptorUnreadable, "bundle.descriptor-unreadable", Error, false},
    {DescriptorIncomplete, "bundle.descriptor-incomplete", Error, false},
    {DiskSize, "bundle.disk-size", Error, false},
    {StorageSize, "bundle.storage-size", Error, false},
    {StorageGap, "bundle.storage-gap", Error, false},
    {StorageOverlap, "bundle.storage-overlap", Error, false},
    {Geometry, "bundle.geometry", Error, false},
    {BlockSize, "bundle.block-size", Error, false},
    {ImageMissing, "bundle.image-missing", Error, false},
    {ImageUnreadable, "bundle.image-unreadable", Error, false},
    {ImageType, "bundle.image-type", Error, false},
    {PathMoved, "bundle.path-moved", Error, false},
    {PlainLength, "bundle.plain-length", Error, false},
    {PlainOverlay, "bundle.plain-overlay", Error, false},
    {GuidTwice, "bundle.guid-twice", Error, false},
    {SeveralRoots, "bundle.several-roots", Error, false},
    {NoRoot, "bundle.no-root", Error, false},
    {Circle, "bundle.circle", Error, false},
    {NoTop, "bundle.no-top", Error, false},
    {TopIsBackup, "bundle.top-is-backup", Error, false},
    {LayerNotClosed, "bundle.layer-not-closed", Error, false},
    {LayerClusterSize, "bundle.layer-cluster-size", Error, false},
    {LayerFormat, "bundle.layer-format", Note, false},
    {LargerThanParent, "bundle.larger-than-parent", Note, false},
    {GuidInName, "bundle.guid-in-name", Note, false},
    {BackupDiffers, "bundle.backup-differs", Note, false},
    {ImageOutside, "bundle.image-outside", Note, false},
    {ImageOrphaned, "bundle.image-orphaned", Note, false},
    {Encrypted, "bundle.encrypted", Note, false},
    {Suspended, "bundle.suspended", Note, true},
    {PhysicalDisk, "bundle.physical-disk", Note, true},
}};

} // namespace

std::span<const BundleCatalogueEntry> bundleCatalogue()
{
    return kCatalogue;
}

const BundleCatalogueEntry &catalogueEntry(BundleFindingId id)
{
    return kCatalogue[static_cast<std::size_t>(id)];
}

} // namespace parascope
