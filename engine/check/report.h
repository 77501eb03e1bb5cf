#pragma once

#include "engine/check/finding.h"
#include "engine/image/imagestate.h"
#include "engine/map/classification.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// Numbers of an image that are not findings. Clusters unless said otherwise.
struct Statistics
{
    std::uint64_t totalClusters = 0;      ///< entries of the table as declared
    std::uint64_t allocatedClusters = 0;  ///< entries that name a place in the file
    std::uint64_t fragmentedClusters = 0; ///< guest neighbour is not the host neighbour
    std::uint64_t damagedClusters = 0;    ///< guest clusters with a finding of severity error
    std::uint64_t outsideClusters = 0; ///< allocated by the table, but nothing of them in the file
    std::uint64_t wastedBytes = 0;     ///< leaked tail, partial tail and leaked inside
    std::uint64_t usedEnd = 0;         ///< first byte of the file that nothing needs

    bool operator==(const Statistics &) const = default;
};

/// What QEMU 7.2's `qemu-img check` counts, by its own rules (format.md §2).
struct QemuNumbers
{
    std::uint64_t corruptions = 0;
    std::uint64_t leaks = 0;
    std::uint64_t allocatedClusters = 0;
    std::uint64_t fragmentedClusters = 0;
    std::uint64_t totalClusters = 0;
    std::uint64_t imageEndOffset = 0;

    bool operator==(const QemuNumbers &) const = default;
};

/// Findings of one id. Cheap to copy around: numbers only.
struct FindingGroup
{
    FindingId id = FindingId::HeaderNotClosed;
    Severity severity = Severity::Error;
    std::uint64_t count = 0; ///< findings, one per entry, range or field
    std::uint64_t bytes =
        0;               ///< bytes of the guest (table.*) or the file (space.*) that are concerned
    bool ticked = false; ///< repair does it without being asked (the 16-and-1-% rule applied)
};

/// What the check was told and met; said in verdict, JSON and exit code, never called damage.
struct CheckConditions
{
    ImageUse use = ImageUse::Free;
    bool changedWhileOpen = false;

    bool operator==(const CheckConditions &) const = default;
};

/// Overall answer, in the meaning of qemu-img's exit codes.
enum class Verdict
{
    Clean,
    OnlyLeaks,
    Errors,
    NotFinal
};

/// The result of a check: an immutable value. Findings are kept compactly and made on request, so
/// that millions cost little.
class Report
{
public:
    [[nodiscard]] const ImageStatePtr &state() const { return m_state; }
    [[nodiscard]] const ClassificationPtr &classification() const { return m_classification; }

    /// Groups in order: errors, leaks, notes; within these by catalogue.
    [[nodiscard]] const std::vector<FindingGroup> &groups() const { return m_groups; }
    /// The `index`-th finding of a group (index < count), ascending by guest cluster or place.
    [[nodiscard]] Finding finding(std::size_t group, std::uint64_t index) const;
    /// Group of an id, when it has findings.
    [[nodiscard]] std::optional<std::size_t> groupOf(FindingId id) const;
    [[nodiscard]] std::uint64_t count(FindingId id) const;
    [[nodiscard]] std::uint64_t count(Severity severity) const;
    /// Index within the group of the finding for a guest cluster, by binary search.
    [[nodiscard]] std::optional<std::uint64_t> indexOf(std::size_t group, GuestCluster guest) const;

    [[nodiscard]] const Statistics &statistics() const { return m_statistics; }
    [[nodiscard]] const QemuNumbers &qemu() const { return m_qemu; }
    [[nodiscard]] const CheckConditions &conditions() const { return m_conditions; }
    /// NotFinal when a writer has the image or it changed while it was read.
    [[nodiscard]] Verdict verdict() const;
    /// A finding forbids every repair.
    [[nodiscard]] bool isRepairForbidden() const;
    /// At least one finding that repair answers by default.
    [[nodiscard]] bool isRepairUseful() const;

private:
    friend class Checker;
    /// Storage of a group: one of the three is used.
    struct Items
    {
        std::vector<std::uint32_t> clusters;
        std::vector<ByteRange> ranges;
        std::vector<Contents> contents; ///< beside ranges
        std::vector<Finding> singles;
    };

    ImageStatePtr m_state;
    ClassificationPtr m_classification;
    std::vector<FindingGroup> m_groups;
    std::vector<Items> m_items;
    Statistics m_statistics;
    QemuNumbers m_qemu;
    CheckConditions m_conditions;
};

using ReportPtr = std::shared_ptr<const Report>;

} // namespace parascope
