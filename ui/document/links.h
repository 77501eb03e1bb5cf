#pragma once

#include "engine/check/report.h"
#include "engine/map/reversemap.h"
#include "ui/document/selection.h"

namespace parascope::ui {

/// How places of disk, file and findings belong together: pure functions over the values of an
/// image. Any of the three may be null; then the links that need it are left out.
class Links
{
public:
    Links(ImageStatePtr state, ReportPtr report, ReverseMapPtr reverse);

    /// File offset that a cluster's entry names, also beyond the file; nothing without an entry.
    [[nodiscard]] std::optional<HostOffset> placeOf(GuestCluster cluster) const;
    /// The same, only when it is inside the file.
    [[nodiscard]] std::optional<HostCluster> cellOf(GuestCluster cluster) const;
    /// Clusters whose data lies in `range` of the file; empty as long as there is no way back. A
    /// raw file needs none.
    [[nodiscard]] std::vector<GuestCluster> ownersOf(ByteRange range) const;
    /// All clusters that name the place of `cluster`, itself included; empty when it is alone.
    [[nodiscard]] std::vector<GuestCluster> sharersOf(GuestCluster cluster) const;

    /// The first finding, in the order of the report, that speaks of the cluster.
    [[nodiscard]] std::optional<FindingRef> findingAt(GuestCluster cluster) const;
    /// The finding on unused bytes that covers a place of the file.
    [[nodiscard]] std::optional<FindingRef> findingAt(HostOffset place) const;

    /// The byte in the file that holds a byte of the disk, and the way back.
    [[nodiscard]] std::optional<HostOffset> toFile(GuestOffset offset) const;
    [[nodiscard]] std::optional<GuestOffset> toGuest(HostOffset offset) const;

    /// Selections with all their links.
    [[nodiscard]] Selection atGuest(GuestCluster cluster) const;
    [[nodiscard]] Selection atHost(HostCluster cell) const;
    [[nodiscard]] Selection atBytes(ByteSpace space, std::uint64_t offset,
                                    std::uint64_t length) const;
    [[nodiscard]] Selection atFinding(const FindingRef &ref) const;

private:
    void addOwners(Selection &selection, GuestCluster cluster) const;

    ImageStatePtr m_state;
    ReportPtr m_report;
    ReverseMapPtr m_reverse;
};

} // namespace parascope::ui
