#pragma once

#include "engine/disk/disksource.h"
#include "engine/disk/imageplace.h"
#include "engine/disk/snapshottree.h"
#include "engine/format/diskdescriptor.h"
#include "engine/format/snapshotnames.h"

#include <memory>

namespace parascope {

/// A .hdd folder: what its descriptor says, and where its files are. Immutable once read. No image
/// has been opened; damage of the descriptor is part of the value.
struct Bundle
{
    DiskSource source;
    std::string name; ///< bytes: the folder's name
    QByteArray text;  ///< the descriptor as it was read; empty when that failed
    /// What DiskDescriptor.xml holds, which machines read; nothing when there is none. The same as
    /// `text`, unless the bundle was read from another file, such as its backup.
    std::optional<QByteArray> descriptorText;
    DiskDescriptor descriptor;    ///< empty when it could not be read or understood
    std::optional<Error> problem; ///< why it could not
    /// Beside descriptor.storages and the images in each: where the files are.
    std::vector<std::vector<ImagePlace>> places;
    SnapshotTree tree;
    SnapshotNames names; ///< from the machine's Snapshots.xml; empty when there is none

    /// Files of the folder that look like images (.hds) and that no image of the descriptor leads
    /// to; ascending, at most 10000.
    std::vector<std::filesystem::path> orphans;
    /// The backup of the descriptor beside it; nothing when it is missing or cannot be read.
    std::optional<QByteArray> backupText;

    [[nodiscard]] bool isReadable() const { return !problem; }
    /// Read from a file that is not the one that machines read.
    [[nodiscard]] bool isReadElsewhere() const
    {
        return source.descriptor.filename() != kDescriptorName;
    }
    [[nodiscard]] bool isReadFromBackup() const
    {
        return source.descriptor.filename() == kDescriptorBackupName;
    }
    /// Images of the descriptor, in all storages.
    [[nodiscard]] std::size_t imageCount() const;
    /// What users call a layer: the snapshot's name, or else its GUID.
    [[nodiscard]] QString labelOf(const QString &guid) const;
    /// The layer that a user means by a GUID (with or without braces, upper or lower case), by a
    /// snapshot's name, or by "top". Errors: NotFound (`detail`: the layers that there are);
    /// InvalidDescriptor for a name that several snapshots have.
    [[nodiscard]] Result<QString> guidFor(const QString &words) const;
};

using BundlePtr = std::shared_ptr<const Bundle>;

/// Reads descriptor, names and folder. `source` is one that is not a lone image. A descriptor that
/// is missing or damaged is no error here: Bundle::problem has it. Errors: those of the folder
/// (NotFound, NoPermission, ReadFailed).
[[nodiscard]] Result<BundlePtr> readBundle(const DiskSource &source);

/// The same bundle as it would be with these texts instead of what its descriptor and the backup of
/// that hold. Writes nothing.
[[nodiscard]] Result<BundlePtr> readBundleAs(const DiskSource &source, const QByteArray &text,
                                             const std::optional<QByteArray> &backup);

} // namespace parascope
