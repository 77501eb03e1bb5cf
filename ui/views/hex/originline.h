#pragma once

#include "engine/disk/disk.h"
#include "ui/widgets/elidedlabel.h"

#include <cstdint>

namespace parascope::ui {

class HexBlocks;

/// One line below the bytes of a disk of several files: which layer the byte under the cursor comes
/// from, and where in its file it lies. Not there while one image is shown alone. GUI thread.
class OriginLine : public ElidedLabel
{
    Q_OBJECT

public:
    explicit OriginLine(QWidget *parent = nullptr);

    /// `disk` is null where bytes come from one file. A byte that is still being read leaves the
    /// line as it is.
    void showByte(const DiskPtr &disk, const HexBlocks &blocks, std::uint64_t offset);
};

/// Where a byte of the disk comes from, in words; empty while it is being read.
[[nodiscard]] QString describeOrigin(const Disk &disk, const HexBlocks &blocks,
                                     std::uint64_t offset);

} // namespace parascope::ui
