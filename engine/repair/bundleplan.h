#pragma once

#include "engine/check/bundlereport.h"
#include "engine/repair/choices.h"

#include <set>

namespace parascope {

/// What can be done to a descriptor. In the order in which it is done.
enum class BundleAction : std::uint8_t
{
    RestoreBackup, ///< the backup becomes the descriptor
    Rebuild,       ///< a new descriptor is made from the images
    CorrectPaths,  ///< files are named as they lie in the folder
    CorrectTypes,  ///< "Compressed" or "Plain", as the files are
    CorrectTop,    ///< TopGUID names the layer that can only be the top
    CorrectSizes,  ///< Start, End and Disk_size by the headers of the images
    CorrectGeometry,
    CorrectBlockSize,
    RenewBackup ///< the descriptor becomes the backup
};
inline constexpr std::size_t kBundleActionCount = 9;

/// The word of the command line for an action (`--choose`), and in JSON: "correct-sizes".
[[nodiscard]] const char *bundleActionName(BundleAction action);
/// The action of that name; nothing when there is none.
[[nodiscard]] std::optional<BundleAction> bundleActionNamed(const QString &name);

/// An action that is possible.
struct BundleOffer
{
    BundleAction action = BundleAction::RestoreBackup;
    bool isTicked = false;            ///< done without being asked for
    bool isGuestDifferent = false;    ///< the machine will see a disk of another size
    std::vector<std::size_t> answers; ///< indices of BundleReport::findings

    bool operator==(const BundleOffer &) const = default;
};

/// What a repair writes: the texts of both descriptor files. Nothing: the file stays as it is.
struct BundlePlan
{
    BundleReportPtr report;
    std::vector<BundleOffer> offers; ///< all that can be done, in order
    std::set<BundleAction> chosen;   ///< of these, what is done
    std::optional<QByteArray> text;
    std::optional<QByteArray> backup;
    /// Why a descriptor that cannot be read cannot be rebuilt; Ok when that was not asked.
    std::optional<Error> obstacle;

    [[nodiscard]] bool isEmpty() const { return !text && !backup; }
    /// Findings of severity error that the plan does not answer.
    [[nodiscard]] std::vector<std::size_t> unanswered() const;
};

/// What can be done about the findings, and what is done when nothing is chosen by hand.
/// RepairPolicy::All also does what is not ticked; Leaks does nothing here. Pure. Errors:
/// Suspended, Unsupported (a physical disk) when a finding forbids it and something would be
/// written; Unsupported and InvalidDescriptor of changedDescriptor().
[[nodiscard]] Result<BundlePlan> planBundleRepair(const BundleReportPtr &report,
                                                  RepairPolicy policy = RepairPolicy::Ticked);
/// The same with the actions that somebody chose; those that are not offered do nothing.
[[nodiscard]] Result<BundlePlan> planBundleRepair(const BundleReportPtr &report,
                                                  const std::set<BundleAction> &chosen);

/// What the bundle will be after the plan. Writes nothing. Errors: Cancelled.
[[nodiscard]] Result<BundleReportPtr> previewBundle(const BundlePlan &plan, JobControl &control);

} // namespace parascope
