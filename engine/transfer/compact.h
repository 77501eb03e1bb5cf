#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/blockfile.h"
#include "engine/transfer/inplaceplan.h"

namespace parascope {

/// Plans to make an image smaller (planInPlace() asks for it and fills in the rest of the plan):
/// clusters at the end move into the lowest room that nothing uses, in the order of the guest, then
/// the file is cut behind the last cluster in use. As few clusters move as possible. The extension
/// and its clusters of bits stay where they are; so does data that nothing points to, unless it may
/// be overwritten. Errors: ReadFailed, Cancelled.
[[nodiscard]] Result<InPlaceRefusal> planCompact(InPlacePlan &plan, const BlockFile &file,
                                                 JobControl &control);

} // namespace parascope
