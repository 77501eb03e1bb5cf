#include "engine/repair/plan.h"

#include "engine/repair/planner.h"

#include <algorithm>

namespace parascope {

bool Plan::isEmpty() const
{
    Header now = before->header;
    now.raw = header.raw;
    now.inUse = header.inUse;
    return entries.empty() && kept.empty() && zeroed.empty() && now == header &&
           closeValue == before->header.inUse && grownSize == before->fileSize &&
           finalSize == before->fileSize;
}

bool Plan::hasRefusal() const
{
    return std::ranges::any_of(
        actions, [](const PlannedAction &action) { return action.refusal != Refusal::None; });
}

std::vector<ByteRange> Plan::overwrites() const
{
    return changeOf(*this).overwrites();
}

} // namespace parascope
