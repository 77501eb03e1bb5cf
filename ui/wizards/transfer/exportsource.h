#pragma once

#include "engine/disk/disk.h"

#include <filesystem>
#include <optional>

namespace parascope::ui {

/// What an export reads: the image that a window shows or, where that is part of a bundle, the
/// whole disk as of the picked layer. A value; looks at nothing.
struct ExportSource
{
    std::filesystem::path image; ///< bytes; the file that is shown
    ImageStatePtr state;         ///< of that file; null when it is no image that can be read
    DiskPtr disk = nullptr;      ///< null: the image alone

    [[nodiscard]] std::uint64_t diskBytes() const;
    /// There is something to export: a raw file counts as a part of its disk only.
    [[nodiscard]] bool isReadable() const;
    /// The image is one layer of a disk, and taken alone.
    [[nodiscard]] bool isLoneLayer() const { return !disk && isReadable() && state->isLayer(); }
    /// What people call it: the bundle's folder, or the file.
    [[nodiscard]] std::filesystem::path path() const;
    /// Which snapshot of which disk it is, with the number of its layers; empty for an image alone.
    [[nodiscard]] QString sentence() const;
    /// Which layers cannot be read; empty when all can.
    [[nodiscard]] QString missingLayers() const;
    /// Where bytes of the shown image's own disk lie in the disk that is exported. Nothing when
    /// they are not in it.
    [[nodiscard]] std::optional<ByteRange> onDisk(ByteRange guest) const;
};

} // namespace parascope::ui
