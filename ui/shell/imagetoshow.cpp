#include "ui/shell/imagetoshow.h"

#include "engine/image/plainimage.h"
#include "engine/session/disksession.h"

#include <algorithm>

namespace parascope::ui {

namespace {

using Kind = ImageToShow::Kind;

/// Index of the picked layer's image in the picked storage; nothing when there is none.
std::optional<std::size_t> pickedIndex(const DiskSession &session)
{
    const BundlePtr &bundle = session.bundle();
    if (!bundle || session.pickedStorage() >= bundle->descriptor.storages.size())
        return std::nullopt;
    const auto &images = bundle->descriptor.storages[session.pickedStorage()].images;
    const auto found = std::ranges::find(images, session.pickedGuid(), &DescriptorImage::guid);
    if (found == images.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - images.begin());
}

/// The file that was handed over, when it can be shown although the bundle does not name it.
bool isFileGiven(const DiskSource &source)
{
    return source.input == DiskInput::Layer;
}

/// Of the picked layer's file, when its descriptor calls it Plain; else 0.
std::uint64_t plainClusterBytes(const DiskSession &session)
{
    const auto index = pickedIndex(session);
    if (!index)
        return 0;
    const DescriptorStorage &storage =
        session.bundle()->descriptor.storages[session.pickedStorage()];
    if (!storage.images[*index].isPlain())
        return 0;
    const std::uint64_t sectors = storage.blockSize.value_or(0);
    const bool isPossible = sectors != 0 && sectors <= std::uint64_t(kMaxTracks);
    return isPossible ? sectors * kSectorBytes : kPlainClusterBytes;
}

ImageToShow ofBundle(const DiskSession &session)
{
    const Bundle &bundle = *session.bundle();
    if (const auto file = session.pickedFile())
        return {Kind::Image, *file, plainClusterBytes(session)};
    if (!bundle.isReadable())
        return isFileGiven(bundle.source)
                   ? ImageToShow{Kind::Image, bundle.source.given}
                   : ImageToShow{Kind::NoDescriptor, bundle.source.descriptor};
    if (session.pickedGuid().isEmpty())
        return {Kind::NoTop, bundle.source.folder};
    const ImagePlace *place = pickedPlace(session);
    if (!place || place->kind == ImagePlace::Kind::Unusable)
        return {Kind::NoFile, bundle.source.folder};
    return {place->isFound() ? Kind::Outside : Kind::Missing, place->path};
}

} // namespace

const ImagePlace *pickedPlace(const DiskSession &session)
{
    const auto index = pickedIndex(session);
    return index ? &session.bundle()->places[session.pickedStorage()][*index] : nullptr;
}

ImageToShow imageToShow(const DiskSession &session)
{
    if (session.bundle())
        return ofBundle(session);
    if (session.sources().size() > 1)
        return {Kind::Disks, session.given()};
    // What the session could not find out, the image itself will tell.
    const bool isKnown = session.error() || !session.isBusy();
    return {isKnown ? Kind::Image : Kind::Waiting, session.given()};
}

} // namespace parascope::ui
