#pragma once

#include "engine/format/diskdescriptor.h"
#include "tests/support/imagebuilder.h"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace parascope::test {

/// What can be wrong with a bundle. Each is made by BundleBuilder::defect() in a bundle of two
/// layers and two storages at least, so that all of them have something to break.
enum class BundleDefect
{
    DescriptorMissing,      ///< only the backup is left
    DescriptorUnreadable,   ///< not well-formed
    BackupDiffers,          ///< the backup has another name in it
    DiskSizeDiffers,        ///< Disk_size is larger than the storages
    HeaderSizeDiffers,      ///< the top's header has a smaller disk than its storage
    GeometryDiffers,        ///< cylinders × heads × sectors is not Disk_size
    BlockSizeDiffers,       ///< Blocksize is not the header's tracks
    StorageGap,             ///< the second storage begins later
    StorageOverlap,         ///< the second storage begins earlier
    FileMissing,            ///< the root's file of the first storage
    FileOrphaned,           ///< an image that nothing names
    GuidInNameDiffers,      ///< the top's GUID in the XML is another one
    GuidTwice,              ///< both layers have the same GUID
    SeveralRoots,           ///< the top stands on nothing too
    NoRoot,                 ///< the root stands on what is not there
    Circle,                 ///< the root stands on the top
    NoTop,                  ///< no TopGUID, no well-known GUID, two leaves
    TopIsBackup,            ///< TopGUID is the backup GUID
    PlainWithMagic,         ///< the root is said to be Plain
    CompressedWithoutMagic, ///< the root is a raw file
    PlainTooShort,          ///< the root is Plain and ends early
    PlainOverlay,           ///< the top is Plain
    LowerLayerOpen,         ///< the root's in_use says "open"
    FormatDiffers,          ///< the root is a v2 image
    ClusterSizeDiffers,     ///< the root has clusters of half the size
    ChildLarger,            ///< the root's disk is smaller than its child's
    Encrypted,              ///< an engine is named
    Suspended,              ///< SuspendState 1
    PhysicalDisk,           ///< the root is a block device
    PathsMoved              ///< absolute paths of another computer
};

[[nodiscard]] const std::vector<BundleDefect> &allBundleDefects();
[[nodiscard]] const char *bundleDefectName(BundleDefect defect);

/// Describes a bundle, healthy or damaged, and writes it into a folder. Layers are told by their
/// number (0 is the root), storages too. The start is a healthy one: v1, one storage of 16 clusters
/// of 64 KiB, no layer. Each cluster that a layer has holds bytes that tell layer, storage and
/// cluster, and are never 0. Reproducible. A value.
class BundleBuilder
{
public:
    explicit BundleBuilder(std::string name = "disk") : m_name(std::move(name)) {}

    // The shape. Before any layer.
    BundleBuilder &format(FormatVersion format);
    BundleBuilder &tracks(std::uint32_t sectors);
    /// Ranges of the disk, in sectors; without it, one of 16 clusters.
    BundleBuilder &storages(std::vector<std::uint64_t> sectors);

    /// Another layer that stands on `parent`; the first one is the root. The last one added is the
    /// top, with the well-known GUID, unless top() says otherwise.
    BundleBuilder &layer(std::size_t parent = 0);
    /// As layer(), on the one that was added last.
    BundleBuilder &overlay() { return layer(m_layers.empty() ? 0 : m_layers.size() - 1); }
    /// The last layer has these clusters.
    BundleBuilder &clusters(const std::vector<std::uint32_t> &clusters, std::size_t storage = 0);
    /// The last layer is a raw file in all storages: it has every cluster.
    BundleBuilder &plain();
    BundleBuilder &top(std::size_t layer);
    BundleBuilder &topGuid(bool isWritten = true);
    /// Name and date of a layer, in a Snapshots.xml beside the bundle.
    BundleBuilder &named(std::size_t layer, std::string name, std::string date = {});

    // What is wrong.
    BundleBuilder &defect(BundleDefect defect);
    /// Changes an image before its contents are put in.
    BundleBuilder &image(std::size_t layer, std::size_t storage,
                         std::function<void(ImageBuilder &)> change);
    BundleBuilder &descriptor(std::function<void(DiskDescriptor &)> change);
    BundleBuilder &text(std::function<void(QByteArray &)> change);
    BundleBuilder &without(std::size_t layer, std::size_t storage = 0);

    [[nodiscard]] std::size_t layerCount() const { return m_layers.size(); }
    [[nodiscard]] std::string guidOf(std::size_t layer) const;
    [[nodiscard]] std::string fileName(std::size_t layer, std::size_t storage = 0) const;
    [[nodiscard]] std::uint64_t clusterBytes() const { return std::uint64_t(m_tracks) * 512; }
    [[nodiscard]] std::uint64_t diskBytes() const;

    /// Writes the bundle as `folder`/NAME.hdd, which must not exist, and gives its path.
    [[nodiscard]] std::filesystem::path write(const std::filesystem::path &folder) const;
    /// What the descriptor says.
    [[nodiscard]] DiskDescriptor description() const;
    /// The bytes that a guest reads from this layer of the bundle when nothing is wrong.
    [[nodiscard]] std::vector<std::byte> contents(std::size_t layer) const;
    /// What a layer holds in one of its clusters.
    [[nodiscard]] std::vector<std::byte> cluster(std::size_t layer, std::size_t storage,
                                                 std::uint32_t cluster) const;

private:
    using Place = std::pair<std::size_t, std::size_t>; ///< layer and storage

    struct Layer
    {
        std::size_t parent = 0;
        bool isPlain = false;
        std::map<std::size_t, std::set<std::uint32_t>> clusters; ///< by storage
        std::string name;
        std::string date;
    };

    void breakDescriptor(BundleDefect defect);
    void breakImages(BundleDefect defect);
    [[nodiscard]] std::size_t topLayer() const { return m_top.value_or(m_layers.size() - 1); }
    [[nodiscard]] std::uint32_t clusterCount(std::size_t storage) const;
    void writeImage(const std::filesystem::path &path, std::size_t layer,
                    std::size_t storage) const;
    void writeNames(const std::filesystem::path &path) const;
    [[nodiscard]] QByteArray descriptorText() const;

    std::string m_name;
    FormatVersion m_format = FormatVersion::V1;
    std::uint32_t m_tracks = 128;
    std::vector<std::uint64_t> m_storages{std::uint64_t(16) * 128};
    std::vector<Layer> m_layers;
    std::optional<std::size_t> m_top;
    bool m_hasTopGuid = false;
    std::vector<std::pair<Place, std::function<void(ImageBuilder &)>>> m_imageChanges;
    std::vector<std::function<void(DiskDescriptor &)>> m_descriptorChanges;
    std::vector<std::function<void(QByteArray &)>> m_textChanges;
    std::vector<std::function<void(QByteArray &)>> m_backupChanges;
    std::set<Place> m_missing;
    std::set<Place> m_raw; ///< raw files, whatever the descriptor says
    std::map<Place, std::uint64_t> m_lengths;
    std::vector<std::string> m_extraFiles; ///< copies of the top's first image
    bool m_hasDescriptor = true;
};

/// A healthy bundle of two storages, a root and an overlay: what every defect can be made in.
[[nodiscard]] BundleBuilder breakableBundle();

} // namespace parascope::test
