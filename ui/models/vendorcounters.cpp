#include "ui/models/vendorcounters.h"

#include "engine/session/disksession.h"
#include "engine/text/disktext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace parascope::ui {

namespace {

/// Counters whose names say what they are of (format.md §5).
struct Known
{
    std::string_view name;
    ClusterCount count;
    const char *meaning;
};

constexpr std::array<Known, 6> kKnown = {{
    {"DupBlocksCnt", ClusterCount::Duplicate,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Clusters with a shared place")},
    {"UnrefBlocksCnt", ClusterCount::Wasted,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Wasted clusters")},
    {"OutOfDiskBlocksCnt", ClusterCount::Outside,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Clusters outside of the file")},
    {"BatOverlapBlocksCnt", ClusterCount::OnMetadata,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Clusters on header or table")},
    {"TruncatedBlocksCnt", ClusterCount::CutOff,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Clusters cut by the end of the file")},
    {"ReferencedBlocksCnt", ClusterCount::Referenced,
     QT_TRANSLATE_NOOP("parascope::ui::VendorCounter", "Clusters that the table names")},
}};

/// Of all images that are open; nothing while one of them was not checked.
std::optional<std::uint64_t> countedIn(const DiskSession &disk, ClusterCount which)
{
    std::uint64_t sum = 0;
    if (!disk.report() || disk.report()->bundle != disk.bundle())
        return std::nullopt;
    for (const std::vector<DiskLayerPtr> &layers : disk.report()->layers) {
        for (const DiskLayerPtr &layer : layers) {
            const LayerVerdict *verdict = disk.verdictOf(layer->place.path);
            if (!verdict && layer->state)
                return std::nullopt;
            sum += verdict ? verdict->count(which) : 0;
        }
    }
    return sum;
}

} // namespace

QList<VendorCounter> vendorCounters(const DiskSession &disk)
{
    QList<VendorCounter> counters;
    if (!disk.bundle())
        return counters;
    for (const text::Fact &fact : text::vendorCounters(disk.bundle()->descriptor)) {
        VendorCounter counter;
        counter.name = fact.name;
        counter.vendor = fact.value;
        const auto known = std::ranges::find_if(kKnown, [&](const Known &entry) {
            return fact.name == QLatin1String(entry.name.data());
        });
        if (known != kKnown.end()) {
            counter.meaning =
                QCoreApplication::translate("parascope::ui::VendorCounter", known->meaning);
            counter.own = countedIn(disk, known->count);
            counter.isOwnToCome = !counter.own && disk.isCheckingLayers();
        }
        counters += counter;
    }
    return counters;
}

} // namespace parascope::ui
