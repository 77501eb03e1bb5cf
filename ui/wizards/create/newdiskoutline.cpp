#include "ui/wizards/create/newdiskoutline.h"

#include "engine/base/units.h"

#include <algorithm>

namespace parascope::ui {

NewDiskOutline outlineOf(const NewImageLayout &layout)
{
    NewDiskOutline outline;
    outline.diskBytes = layout.header.diskSectors() * kSectorBytes;
    outline.clusterBytes = layout.header.clusterBytes();
    outline.clusterCount = layout.clusterCount;
    outline.tableBytes = layout.dataStart;
    outline.fileBytes = layout.fileBytes;
    outline.fullBytes = layout.largestFileBytes;
    outline.longestFile = layout.fileBytes;
    outline.longestFullFile = layout.largestFileBytes;
    outline.canBeFilled =
        layout.clusterCount == 0 || entryForSlot(layout, layout.clusterCount - 1).has_value();
    return outline;
}

NewDiskOutline outlineOf(const NewBundleLayout &layout)
{
    NewDiskOutline outline;
    outline.files = 0;
    for (const NewBundlePart &part : layout.parts) {
        const NewDiskOutline file = outlineOf(part.layout);
        ++outline.files;
        outline.clusterBytes = file.clusterBytes;
        outline.clusterCount += file.clusterCount;
        outline.tableBytes += file.tableBytes;
        outline.fileBytes += file.fileBytes;
        outline.fullBytes += file.fullBytes;
        outline.longestFile = std::max(outline.longestFile, file.longestFile);
        outline.longestFullFile = std::max(outline.longestFullFile, file.longestFullFile);
        outline.canBeFilled = outline.canBeFilled && file.canBeFilled;
    }
    outline.diskBytes = layout.diskBytes();
    return outline;
}

} // namespace parascope::ui
