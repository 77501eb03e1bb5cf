#pragma once

#include "engine/check/finding.h"
#include "engine/map/clusterflags.h"

#include <array>
#include <optional>

namespace parascope {

/// Which flag of a cluster is which finding about its entry.
struct EntryFinding
{
    FindingId id;
    ClusterFlag flag;
};

/// An entry gets one action, by the first of these that applies to it; its other findings name that
/// action (engine/README.md, Precedence).
inline constexpr std::array kPrecedence{
    EntryFinding{FindingId::TableOutsideFile, ClusterFlag::OutsideFile},
    EntryFinding{FindingId::TableInsideMetadata, ClusterFlag::InsideMetadata},
    EntryFinding{FindingId::TableOnExtension, ClusterFlag::OnExtension},
    EntryFinding{FindingId::TableMisaligned, ClusterFlag::Misaligned},
    EntryFinding{FindingId::TableOverlap, ClusterFlag::Overlap},
    EntryFinding{FindingId::TableDuplicate, ClusterFlag::Duplicate},
    EntryFinding{FindingId::TableCutByEnd, ClusterFlag::CutByEnd},
};

/// The finding whose action answers all findings of an entry with these flags.
[[nodiscard]] inline std::optional<FindingId> answeringFinding(ClusterFlags flags)
{
    for (const EntryFinding &row : kPrecedence) {
        if (flags & row.flag)
            return row.id;
    }
    return std::nullopt;
}

} // namespace parascope
