#include "engine/text/translation.h"

namespace parascope::text {

QString mapState(MapState state)
{
    switch (state) {
    case MapState::Damaged:
        return Words::tr("Damaged");
    case MapState::Shared:
        return Words::tr("Shares its place");
    case MapState::Unreadable:
        return Words::tr("Unreadable");
    case MapState::Wasted:
        return Words::tr("Wasted");
    case MapState::Fragmented:
        return Words::tr("Fragmented");
    case MapState::InSequence:
        return Words::tr("In sequence");
    case MapState::Extension:
        return Words::tr("Backup history");
    case MapState::Metadata:
        return Words::tr("Metadata");
    case MapState::Hole:
        return Words::tr("Not stored");
    case MapState::Padding:
        return Words::tr("Padding");
    case MapState::NotInThisFile:
        return Words::tr("Not in this file");
    case MapState::Unallocated:
        return Words::tr("Unallocated");
    }
    return {};
}

namespace {

QString flagWords(ClusterFlag flag)
{
    switch (flag) {
    case ClusterFlag::None:
        return {};
    case ClusterFlag::OutsideFile:
        return Words::tr("points outside the file");
    case ClusterFlag::InsideMetadata:
        return Words::tr("points into header or table");
    case ClusterFlag::OnExtension:
        return Words::tr("points into the backup history");
    case ClusterFlag::TableMissing:
        return Words::tr("its table entry is not in the file");
    case ClusterFlag::Misaligned:
        return Words::tr("off the cluster grid");
    case ClusterFlag::OffGrid:
        return Words::tr("off the grid, like other clusters of this image");
    case ClusterFlag::Overlap:
        return Words::tr("overlaps another cluster");
    case ClusterFlag::CutByEnd:
        return Words::tr("cut by the end of the file");
    case ClusterFlag::Duplicate:
        return Words::tr("its place belongs to another cluster");
    case ClusterFlag::Shared:
        return Words::tr("shares its place");
    case ClusterFlag::Unreadable:
        return Words::tr("could not be read");
    case ClusterFlag::BeyondDisk:
        return Words::tr("beyond the end of the disk");
    case ClusterFlag::Wasted:
        return Words::tr("wasted: nothing refers to it");
    case ClusterFlag::Fragmented:
        return Words::tr("fragmented");
    case ClusterFlag::InSequence:
        return Words::tr("in sequence");
    case ClusterFlag::Extension:
        return Words::tr("backup history");
    case ClusterFlag::Metadata:
        return Words::tr("header and table");
    case ClusterFlag::Padding:
        return Words::tr("padding before the data");
    case ClusterFlag::Hole:
        return Words::tr("not stored by the file system, reads as zeros");
    case ClusterFlag::NotInThisFile:
        return Words::tr("not in this file");
    case ClusterFlag::Unallocated:
        return Words::tr("unallocated");
    }
    return {};
}

/// Worst first.
constexpr ClusterFlag kOrder[] = {
    ClusterFlag::OutsideFile,  ClusterFlag::InsideMetadata, ClusterFlag::OnExtension,
    ClusterFlag::TableMissing, ClusterFlag::Misaligned,     ClusterFlag::Overlap,
    ClusterFlag::CutByEnd,     ClusterFlag::Duplicate,      ClusterFlag::Shared,
    ClusterFlag::Unreadable,   ClusterFlag::BeyondDisk,     ClusterFlag::OffGrid,
    ClusterFlag::Wasted,       ClusterFlag::Fragmented,     ClusterFlag::InSequence,
    ClusterFlag::Extension,    ClusterFlag::Metadata,       ClusterFlag::Padding,
    ClusterFlag::Hole,         ClusterFlag::NotInThisFile,  ClusterFlag::Unallocated};

} // namespace

QString clusterFlags(ClusterFlags flags)
{
    QStringList words;
    for (const ClusterFlag flag : kOrder) {
        if (flags.testFlag(flag))
            words += flagWords(flag);
    }
    return words.join(Words::tr(", ", "between the states of a cluster"));
}

} // namespace parascope::text
