#include "app/cli/command.h"
#include "app/cli/mapdisk.h"
#include "app/cli/mapextents.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

#include <algorithm>

namespace parascope::cli {

namespace {

/// What is listed of one image, or of a bundle.
struct Listing
{
    ImageStatePtr state; ///< null for a bundle
    ClusterMapPtr map;   ///< disk order; likewise
    DiskPtr disk;        ///< of a bundle

    [[nodiscard]] MapState stateOf(const MapExtent &extent) const
    {
        const std::uint64_t clusterBytes = state->geometry.clusterBytes;
        const std::uint64_t end = (extent.guest.end() - 1) / clusterBytes + 1;
        // Clusters that the table has no entry for are not in the map.
        return end > map->count() ? MapState::Damaged
                                  : worstState(map->any(extent.guest.offset / clusterBytes, end));
    }
};

tl::expected<Listing, DiskRefusal> load(const std::string &path, const Arguments &arguments,
                                        Context &context)
{
    const auto bundle = bundleAt(path, arguments);
    if (!bundle)
        return tl::unexpected(bundle.error());
    if (*bundle) {
        const auto disk = openBundle(**bundle, arguments, context.control);
        if (!disk)
            return tl::unexpected(disk.error());
        warnOfClosedLayers(path, **disk, context);
        return Listing{nullptr, nullptr, *disk};
    }
    const auto opened = openImage(path);
    if (!opened)
        return tl::unexpected(DiskRefusal{opened.error(), {}});
    const auto state = loadState(*opened, context.control);
    if (!state)
        return tl::unexpected(DiskRefusal{state.error(), {}});
    return Listing{*state, makeGuestMap(*state, classify(*state, Classifier::Detail::Check)),
                   nullptr};
}

QByteArray boolean(bool value)
{
    return value ? "true" : "false";
}

/// Keys in qemu-img's order and spacing, so that the two can also be compared as text.
QByteArray jsonOf(const MapExtent &extent, const Listing &listing)
{
    const bool isZero = !extent.isAllocated && !listing.state->isLayer();
    QByteArray line = "{ \"start\": " + QByteArray::number(qulonglong(extent.guest.offset)) +
                      ", \"length\": " + QByteArray::number(qulonglong(extent.guest.length)) +
                      ", \"depth\": 0, \"present\": " + boolean(extent.isAllocated) +
                      ", \"zero\": " + boolean(isZero) +
                      ", \"data\": " + boolean(extent.isAllocated);
    if (extent.isAllocated)
        line += ", \"offset\": " + QByteArray::number(qulonglong(extent.place.value()));
    return line + ", \"state\": \"" + text::jsonName(listing.stateOf(extent)).toLatin1() + "\"}";
}

QByteArray textOf(const MapExtent &extent, const Listing &listing)
{
    const QString place = extent.isAllocated ? text::offset(extent.place.value()) : u"-"_qs;
    return (text::offset(extent.guest.offset).leftJustified(17) + u' ' +
            text::offset(extent.guest.length).leftJustified(17) + u' ' + place.leftJustified(17) +
            u' ' + text::mapState(listing.stateOf(extent)) + u'\n')
        .toUtf8();
}

/// False when the output failed or the user stopped it.
template <class Write>
bool forEachExtent(const Listing &listing, Context &context, Write write)
{
    MapExtents extents(listing.state);
    bool isFirst = true;
    while (const auto extent = extents.next()) {
        if (context.control.isCancelled() || !context.output.write(write(*extent, isFirst)))
            return false;
        isFirst = false;
    }
    return true;
}

bool writeJson(const Listing &listing, Context &context, const QByteArray &separator)
{
    if (listing.disk)
        return writeDiskMap(listing.disk, true, separator, context);
    return context.output.write(QByteArray("[")) &&
           forEachExtent(listing, context,
                         [&](const MapExtent &extent, bool isFirst) {
                             return (isFirst ? QByteArray() : separator) + jsonOf(extent, listing);
                         }) &&
           context.output.write(QByteArray("]"));
}

bool writeText(const Listing &listing, Context &context)
{
    if (listing.disk)
        return writeDiskMap(listing.disk, false, {}, context);
    const QString head = Words::tr("Guest").leftJustified(17) + u' ' +
                         Words::tr("Length").leftJustified(17) + u' ' +
                         Words::tr("File").leftJustified(17) + u' ' + Words::tr("State") + u'\n';
    return context.output.write(head.toUtf8()) &&
           forEachExtent(listing, context,
                         [&](const MapExtent &extent, bool) { return textOf(extent, listing); });
}

bool writeListing(const std::string &path, const Listing &listing, Context &context, bool json,
                  bool isOnlyOne)
{
    if (!json)
        return (isOnlyOne || context.output.write((text::path(path) + u'\n').toUtf8())) &&
               writeText(listing, context);
    if (isOnlyOne)
        return writeJson(listing, context, ",\n") && context.output.write(QByteArray("\n"));
    QJsonObject object{{u"format"_qs, 1}};
    text::insertPath(object, path);
    QByteArray head = QJsonDocument(object).toJson(QJsonDocument::Compact);
    head.chop(1);
    return context.output.write(head + ",\"extents\":") && writeJson(listing, context, ",") &&
           context.output.write(QByteArray("}\n"));
}

} // namespace

ExitCode runMap(const Arguments &arguments, Context &context)
{
    const bool json = arguments.has("json");
    const bool isOnlyOne = arguments.positional().size() == 1;
    ExitCode worst = Done;
    for (const std::string &path : arguments.positional()) {
        const auto listing = load(path, arguments, context);
        if (!listing) {
            worst = worse(worst, reported(context, path, listing.error()));
            if (worst == Cancelled)
                return worst;
            if (json && !isOnlyOne)
                context.output.write(errorLine(path, listing.error().error));
            continue;
        }
        if (!writeListing(path, *listing, context, json, isOnlyOne))
            return context.control.isCancelled() ? Cancelled : Failed;
    }
    return worst;
}

} // namespace parascope::cli
