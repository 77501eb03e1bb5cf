#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/disk/bundle.h"
#include "engine/disk/disklayer.h"
#include "engine/disk/layerindex.h"

namespace parascope {

class KnownLayers;
class LazyLayerIndex;

/// A stretch of the disk with its chain of layers.
struct DiskStorage
{
    ByteRange range;          ///< of the disk
    std::uint64_t origin = 0; ///< where byte 0 of its layers lies in the disk; range.offset or less
    std::size_t index = 0;    ///< in the descriptor
    DiskChain chain;          ///< picked layer first; never empty
    std::shared_ptr<const LazyLayerIndex> lazyIndex; ///< null for chains of one

    /// Who supplies which cluster; null where clusters differ in size, and for chains of one. Made
    /// by whoever asks first: a millisecond per million entries. LazyLayerIndex::get() can be
    /// stopped.
    [[nodiscard]] LayerIndexPtr layerIndex() const;

    /// Size of the disk of the picked layer; `range` when that is not open.
    [[nodiscard]] std::uint64_t visibleBytes() const;
};

/// What is open: storages in a row, each a chain of layers, as a machine would see them from one
/// layer. Immutable, shared as DiskPtr; picking another layer makes another disk, which shares the
/// layers. A lone image is a disk of one storage and one layer. The index of a chain is made late,
/// which nobody can tell but by the time it takes.
struct Disk
{
    DiskSource source;
    BundlePtr bundle;   ///< null for a lone image
    QString pickedGuid; ///< unified; empty for a lone image
    std::uint64_t generation = 0;
    /// Ascending, without overlaps: what two storages claim belongs to the one that begins first.
    /// May leave gaps, and need not reach to the end of the disk.
    std::vector<DiskStorage> storages;
    /// Disk_size of the descriptor, or else the end of the last storage; for a lone image, its own.
    std::uint64_t diskBytes = 0;

    /// Whether the image is only a layer that was opened alone: what it does not have is not zeros.
    [[nodiscard]] bool isLoneLayer() const;
    /// What the layers hold is encrypted, and cannot be read.
    [[nodiscard]] bool isEncrypted() const;
    /// The descriptor says that the machine is suspended: nothing may change.
    [[nodiscard]] bool isSuspended() const;
    /// Layers of all storages that are not open, in the order of storages and chains.
    [[nodiscard]] std::vector<DiskLayerPtr> closedLayers() const;
    /// Whether all files are still what they were when they were opened; the first that is not.
    [[nodiscard]] DiskLayerPtr changedLayer() const;
    /// The picked layer of a storage.
    [[nodiscard]] const DiskLayer &picked(std::size_t storage = 0) const
    {
        return *storages[storage].chain.front();
    }
};

using DiskPtr = std::shared_ptr<const Disk>;

/// How a bundle is opened.
struct DiskOptions
{
    /// The layer to look from, unified; empty: the one that was handed over, else the top.
    QString guid;
    /// Files outside of the bundle's folder may be opened. Only after the user was asked.
    bool followOutside = false;
    std::uint64_t generation = 1;
    /// A disk of the same bundle: layers that it has open and that did not change are taken over.
    DiskPtr previous;
};

/// Opens the chain of every storage. A layer that is missing or damaged does not hinder the rest.
/// Errors: InvalidDescriptor (not readable; no storages; no such layer, none that is the top, a
/// circle, a chain longer than LayerIndex::kMostLayers), with the reason in `detail`; Cancelled.
[[nodiscard]] Result<DiskPtr> openDisk(const BundlePtr &bundle, const DiskOptions &options,
                                       JobControl &control);

/// An opened image as a disk of one layer.
[[nodiscard]] DiskPtr diskOfImage(ImageStatePtr state, std::shared_ptr<const BlockFile> file);

/// Opens one file of a bundle, as openDisk() does for its chains. What cannot be opened is no
/// error: the reason is in the layer. `image` is one of the descriptor, `place` where it is. A file
/// whose magic says so is an expanding image, even if the descriptor says Plain. A layer that is
/// `known` is taken over; what is known of the same file as another image is shared. GUID and
/// previous disk in `options` do not matter. Errors: Cancelled.
[[nodiscard]] Result<DiskLayerPtr> openLayer(const Bundle &bundle, const DescriptorImage &image,
                                             const ImagePlace &place, const DiskOptions &options,
                                             const KnownLayers &known, JobControl &control);

/// Beside the descriptor's storages and the images of each.
using BundleLayers = std::vector<std::vector<DiskLayerPtr>>;

/// The same for all images of the descriptor, of every branch. Errors: Cancelled.
[[nodiscard]] Result<BundleLayers> openAllLayers(const Bundle &bundle, const DiskOptions &options,
                                                 KnownLayers known, JobControl &control);

} // namespace parascope
