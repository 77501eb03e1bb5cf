#pragma once

#include "ui/document/selection.h"
#include "ui/views/map/maplayout.h"

#include <optional>

namespace parascope::ui {

class ImageView;

/// Where in a disk somebody looks: the selected bytes, and what the map in the order of the disk
/// shows. For another layer of the same disk, which is looked at in the same place. A value.
struct ShownPlace
{
    std::size_t storage = 0; ///< the descriptor's index
    std::uint64_t diskBytes = 0;
    std::uint64_t clusterBytes = 0;
    Selection selection;
    MapLayout map;

    /// Nothing while the image has no map.
    [[nodiscard]] static std::optional<ShownPlace> in(const ImageView &view);
    /// As soon as the image has a map, unless somebody selected something by then. Of a disk that
    /// is larger, smaller or has other clusters, the map is shown whole.
    void keepIn(ImageView &view) const;
};

} // namespace parascope::ui
