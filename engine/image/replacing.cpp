#include "engine/image/replacing.h"

#include "engine/image/diskmembership.h"

namespace parascope {

Result<std::shared_ptr<NewFile>> createReplacing(const std::filesystem::path &target,
                                                 bool overwrite)
{
    return NewFile::create(target, overwrite, confirmNotSuspended);
}

} // namespace parascope
