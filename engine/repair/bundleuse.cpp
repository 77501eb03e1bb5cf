#include "engine/repair/bundleuse.h"

namespace parascope {

namespace {

/// How bad it would be to write while somebody uses a file so.
int weight(ImageUse use)
{
    return use == ImageUse::Writer ? 2 : use == ImageUse::CannotTell ? 1 : 0;
}

void note(const std::filesystem::path &path, BundleUse &worst)
{
    const auto file = HostFile::open(path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return;
    const ImageUse use = file ? (*file)->use() : ImageUse::CannotTell;
    if (weight(use) > weight(worst.use))
        worst = {use, path};
}

} // namespace

BundleUse useOfBundle(const Bundle &bundle)
{
    BundleUse worst;
    for (const std::vector<ImagePlace> &places : bundle.places)
        for (const ImagePlace &place : places)
            if (place.isFound() && place.kind != ImagePlace::Kind::Outside)
                note(place.path, worst);
    for (const std::filesystem::path &orphan : bundle.orphans)
        note(orphan, worst);
    return worst;
}

Result<void> confirmBundleNotInUse(const Bundle &bundle, bool confirmed)
{
    const BundleUse worst = useOfBundle(bundle);
    if (worst.use == ImageUse::Writer)
        return failure(ErrorCode::InUse, worst.path.native());
    if (worst.use == ImageUse::CannotTell && !confirmed)
        return failure(ErrorCode::UseUnknown, worst.path.native());
    return {};
}

} // namespace parascope
