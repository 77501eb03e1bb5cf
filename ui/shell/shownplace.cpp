#include "ui/shell/shownplace.h"

#include "ui/document/document.h"
#include "ui/shell/imageview.h"
#include "ui/shell/workspace.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <algorithm>

namespace parascope::ui {

namespace {

void select(Document &document, const ShownPlace &place)
{
    const Selection &before = place.selection;
    if (!before.guest || document.selection().guest || document.selection().host)
        return;
    // Clusters may have another size here, and lie elsewhere in this file.
    const std::uint64_t cluster = before.guest->value() * place.clusterBytes;
    const std::uint64_t size = document.sizeOf(ByteSpace::Guest);
    if (before.space == ByteSpace::File)
        document.selectGuestCluster(
            GuestCluster(cluster / document.state()->geometry.clusterBytes));
    else if (before.offset < size)
        document.selectBytes(ByteSpace::Guest, before.offset,
                             std::min(before.length, size - before.offset));
}

} // namespace

std::optional<ShownPlace> ShownPlace::in(const ImageView &view)
{
    const Document &document = view.document();
    if (!document.state() || !document.maps().guest)
        return std::nullopt;
    return ShownPlace{document.diskStorage(), document.sizeOf(ByteSpace::Guest),
                      document.state()->geometry.clusterBytes, document.selection(),
                      view.workspace()->maps()->diskMap()->place()};
}

void ShownPlace::keepIn(ImageView &view) const
{
    Document &document = view.document();
    QObject::connect(
        &document, &Document::mapsChanged, &view,
        [&document, map = view.workspace()->maps()->diskMap(), place = *this] {
            if (!document.state() || !document.maps().guest)
                return;
            select(document, place);
            // Last: what is selected need not have been in sight.
            if (document.sizeOf(ByteSpace::Guest) == place.diskBytes &&
                document.state()->geometry.clusterBytes == place.clusterBytes)
                map->keepPlace(place.map);
        },
        Qt::SingleShotConnection);
}

} // namespace parascope::ui
