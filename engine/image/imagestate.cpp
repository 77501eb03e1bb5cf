#include "engine/image/imagestate.h"

#include <algorithm>

namespace parascope {

bool ImageState::isExtensionValid() const
{
    return header.inUse == kInUseExtension &&
           extension.presence == ImageExtension::Presence::Read && extension.content.hasMagic() &&
           extension.content.checksumMatches();
}

bool ImageState::isEntryReadable(std::uint32_t cluster) const
{
    if (unreadable.empty())
        return true;
    const ByteRange entry{kHeaderBytes + 4 * std::uint64_t(cluster), 4};
    // The ranges are ascending and do not overlap: the first that ends behind the entry's start
    // decides.
    const auto range = std::ranges::upper_bound(unreadable, entry.offset, {}, &ByteRange::end);
    return range == unreadable.end() || !range->overlaps(entry);
}

} // namespace parascope
