#include "engine/disk/knownlayers.h"
#include "engine/image/imageloader.h"
#include "engine/image/openingerror.h"
#include "engine/image/plainimage.h"

namespace parascope {

namespace {

DiskMembership membershipOf(const Bundle &bundle, const DescriptorImage &image)
{
    DiskMembership membership;
    membership.fileCount = bundle.imageCount();
    membership.kind = membership.fileCount > 1 ? DiskMembership::Kind::PartByDescriptor
                                               : DiskMembership::Kind::Whole;
    membership.descriptorPath = bundle.source.descriptor.native();
    membership.guid = image.guid;
    membership.isSuspended = bundle.descriptor.isSuspended;
    return membership;
}

/// Why the file cannot even be looked at; nothing when it can.
std::optional<Error> obstacle(const ImagePlace &place, const DiskOptions &options)
{
    if (!place.isFound())
        return Error{ErrorCode::NotFound, place.path.native(), 0, 0, {}};
    if (place.kind == ImagePlace::Kind::Outside && !options.followOutside)
        return Error{ErrorCode::Unsupported, place.path.native(), 0, 0,
                     QStringLiteral("it lies outside of the disk's folder")};
    return std::nullopt;
}

Result<void> load(DiskLayer &layer, const std::shared_ptr<HostFile> &file, DiskMembership member,
                  bool isPlain, const DiskOptions &options, JobControl &control)
{
    ImageLoader loader(*file, std::move(member), options.generation);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header && isPlain && isWithoutHeader(header.error())) {
        return file->size().map([&](std::uint64_t size) {
            layer.plainBytes = size;
            layer.file = file;
        });
    }
    if (!header)
        return tl::unexpected(explainedOpeningError(header.error(), layer.place.path));
    return loader.readTable(control).map([&](const ImageStatePtr &state) {
        layer.state = state;
        layer.file = file;
    });
}

} // namespace

Result<DiskLayerPtr> openLayer(const Bundle &bundle, const DescriptorImage &image,
                               const ImagePlace &place, const DiskOptions &options,
                               const KnownLayers &known, JobControl &control)
{
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, place.path.native());
    if (DiskLayerPtr same = known.find(image, place))
        return same;
    auto layer = std::make_shared<DiskLayer>();
    layer->guid = image.guid;
    layer->written = image.file;
    layer->type = image.type;
    layer->place = place;
    layer->problem = obstacle(place, options);
    if (layer->problem)
        return layer;
    const auto file = HostFile::open(place.path);
    if (!file) {
        layer->problem = explainedOpeningError(file.error(), place.path);
        return layer;
    }
    layer->identity = (*file)->identity().value_or(FileIdentity{});
    if (const DiskLayerPtr same = known.sameFile(layer->identity, image.isPlain())) {
        layer->file = same->file;
        layer->state = same->state;
        layer->plainBytes = same->plainBytes;
        return layer;
    }
    const Result<void> loaded =
        load(*layer, *file, membershipOf(bundle, image), image.isPlain(), options, control);
    if (!loaded && loaded.error().code == ErrorCode::Cancelled)
        return tl::unexpected(loaded.error());
    if (!loaded)
        layer->problem = loaded.error();
    return layer;
}

Result<BundleLayers> openAllLayers(const Bundle &bundle, const DiskOptions &options,
                                   KnownLayers known, JobControl &control)
{
    BundleLayers all;
    for (std::size_t storage = 0; storage < bundle.places.size(); ++storage) {
        const auto &images = bundle.descriptor.storages[storage].images;
        std::vector<DiskLayerPtr> &layers = all.emplace_back();
        for (std::size_t i = 0; i < images.size(); ++i) {
            Result<DiskLayerPtr> layer =
                openLayer(bundle, images[i], bundle.places[storage][i], options, known, control);
            if (!layer)
                return tl::unexpected(layer.error());
            known.add(*layer);
            layers.push_back(std::move(*layer));
        }
    }
    return all;
}

} // namespace parascope
