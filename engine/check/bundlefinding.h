#pragma once

#include "engine/check/finding.h"

#include <QString>

#include <string>

namespace parascope {

/// What can be found in a bundle beside the findings of its images; the stable text ids
/// ("bundle.geometry") are in the catalogue. In catalogue order. Rules of format.md §5.
enum class BundleFindingId : std::uint8_t
{
    DescriptorUnreadable,
    DescriptorIncomplete,
    DiskSize,
    StorageSize,
    StorageGap,
    StorageOverlap,
    Geometry,
    BlockSize,
    ImageMissing,
    ImageUnreadable,
    ImageType,
    PathMoved,
    PlainLength,
    PlainOverlay,
    GuidTwice,
    SeveralRoots,
    NoRoot,
    Circle,
    NoTop,
    TopIsBackup,
    LayerNotClosed,
    LayerClusterSize,
    LayerFormat,
    LargerThanParent,
    GuidInName,
    BackupDiffers,
    ImageOutside,
    ImageOrphaned,
    Encrypted,
    Suspended,
    PhysicalDisk
};
inline constexpr std::size_t kBundleFindingIdCount = 31;

/// One row of the bundles' catalogue: facts only; words are in engine/text.
struct BundleCatalogueEntry
{
    BundleFindingId id;
    const char *name; ///< stable id, "bundle.geometry"
    Severity severity;
    bool forbidsRepair; ///< while it stands nothing of the disk may be written
};

/// The whole catalogue in order of BundleFindingId.
[[nodiscard]] std::span<const BundleCatalogueEntry> bundleCatalogue();
[[nodiscard]] const BundleCatalogueEntry &catalogueEntry(BundleFindingId id);

/// One finding. A value; what does not apply is empty.
struct BundleFinding
{
    BundleFindingId id = BundleFindingId::DescriptorUnreadable;
    std::optional<std::size_t> storage; ///< index in the descriptor
    QString guid;                       ///< of the layer that is meant, unified
    std::string path;                   ///< bytes, of the file that is meant
    std::uint64_t line = 0;             ///< of the descriptor; 0: none
    std::uint64_t found = 0;            ///< sectors (sizes, lengths, Blocksize)
    std::uint64_t expected = 0;         ///< likewise
    QString detail;                     ///< an element's name, a reason; untranslated

    [[nodiscard]] Severity severity() const { return catalogueEntry(id).severity; }

    bool operator==(const BundleFinding &) const = default;
};

} // namespace parascope
