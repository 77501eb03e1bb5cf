#pragma once

#include "engine/check/bundlefinding.h"
#include "engine/disk/disk.h"

#include <memory>

namespace parascope {

/// What is wrong with a bundle: its descriptor, how the files fit together, what its images are.
/// The images' own findings are reports of their own. An immutable value.
struct BundleReport
{
    BundlePtr bundle;
    BundleLayers layers;
    /// The files that nothing names (Bundle::orphans), opened as far as they are images.
    std::vector<DiskLayerPtr> orphans;
    bool followsOutside = false;         ///< files outside of the folder were opened too
    std::vector<BundleFinding> findings; ///< errors, then notes; within these by catalogue

    [[nodiscard]] std::uint64_t count(Severity severity) const;
    [[nodiscard]] bool has(BundleFindingId id) const;
    /// A finding forbids that anything of the disk is written.
    [[nodiscard]] bool isRepairForbidden() const;
};

using BundleReportPtr = std::shared_ptr<const BundleReport>;

/// Opens every image of the bundle, of all branches, and judges. Errors: Cancelled. What cannot be
/// opened is a finding. Files outside of the folder are opened when `options` allow it. Layers that
/// the previous disk in `options` has open, and that did not change, are taken over.
[[nodiscard]] Result<BundleReportPtr> checkBundle(const BundlePtr &bundle,
                                                  const DiskOptions &options, JobControl &control);

/// The same for the bundle with other texts of descriptor and backup; the images of `before` are
/// taken over. For previews; writes nothing. Errors: Cancelled.
[[nodiscard]] Result<BundleReportPtr> checkBundleAs(const BundleReport &before,
                                                    const QByteArray &text,
                                                    const std::optional<QByteArray> &backup,
                                                    JobControl &control);

} // namespace parascope
