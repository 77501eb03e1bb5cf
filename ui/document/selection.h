#pragma once

#include "engine/base/units.h"
#include "engine/session/imagesession.h"

#include <optional>
#include <vector>

namespace parascope::ui {

/// One finding, or a whole group of them, in the report at hand.
struct FindingRef
{
    std::size_t group = 0;
    std::optional<std::uint64_t> index; ///< nothing: the group as a whole

    bool operator==(const FindingRef &) const = default;
};

/// What is selected: a value. Lives in the document, never in a view. All linked places are filled
/// in by the document, so that each view only looks at its own member.
struct Selection
{
    std::optional<GuestCluster> guest; ///< cluster in disk order
    std::optional<HostCluster> host;   ///< cell in file order
    /// All clusters whose data lies in the host cell, when several share it (ascending, at most
    /// 1000).
    std::vector<GuestCluster> owners;
    std::optional<FindingRef> finding;
    ByteSpace space = ByteSpace::Guest; ///< which bytes `offset` counts in
    std::uint64_t offset = 0;           ///< byte under the hex cursor
    std::uint64_t length = 0;           ///< bytes marked from `offset`; 0 = only the cursor

    bool operator==(const Selection &) const = default;
};

} // namespace parascope::ui
