#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/blockfile.h"
#include "engine/transfer/inplaceplan.h"

namespace parascope {

/// Plans to give an image the other format (planInPlace() asks for it and fills in the rest of the
/// plan). Every entry of the table gets the other unit, and the header the other magic.
///
/// v2 → v1: all places stay; refused beyond 2^32 − 1 sectors. v1 → v2: entries count clusters from
/// byte 0 of the file, so a cluster that does not lie on that grid moves up to the next place on
/// it. All of them move by less than a cluster, from the last one down, so none runs over another.
/// The extension and its clusters of bits move likewise and stay valid; one that is not valid any
/// more is detached when clusters move. data_off becomes what v2 wants. Errors: ReadFailed,
/// FileChanged, Cancelled.
[[nodiscard]] Result<InPlaceRefusal> planConvert(InPlacePlan &plan, const BlockFile &file,
                                                 JobControl &control);

} // namespace parascope
