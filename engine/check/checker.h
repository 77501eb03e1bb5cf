#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/disk/disklayer.h"
#include "engine/io/blockfile.h"

namespace parascope {

struct CheckOptions
{
    /// Bytes of unreferenced places that are read to tell zeros from data; holes cost nothing.
    std::uint64_t contentBudget = 256ULL * 1024 * 1024;
};

/// Applies every rule of the catalogue. Decides nothing and changes nothing. `file` is only read
/// for the contents of unreferenced places. Errors: Cancelled.
[[nodiscard]] Result<ReportPtr> checkImage(ImageStatePtr state, ClassificationPtr classification,
                                           const BlockFile &file, CheckConditions conditions,
                                           JobControl &control, CheckOptions options = {});

/// Opens, classifies and checks a file in one go, the quick way (the table is classified while it
/// is read). Conditions are tested before and after. Errors: those of ImageLoader, Cancelled.
[[nodiscard]] Result<ReportPtr> checkFile(const HostFile &file, DiskMembership membership,
                                          JobControl &control, CheckOptions options = {});

/// The same for a layer of an opened disk, by what was read of it then: only unreferenced places
/// are read now. Changed is a file that is not what it was when it was opened. `layer` has a state
/// (it is an expanding image, and open). Errors: Cancelled.
[[nodiscard]] Result<ReportPtr> checkLayer(const DiskLayer &layer, JobControl &control,
                                           CheckOptions options = {});

} // namespace parascope
