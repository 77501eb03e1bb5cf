#include "app/cli/openeddisk.h"

#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

namespace {

tl::unexpected<DiskRefusal> refused(ErrorCode code, const std::string &path, const QString &words)
{
    return tl::unexpected(DiskRefusal{{code, path, 0, 0, {}}, words});
}

/// Whether the disk was meant, and not this one file of it.
bool isMeantAsDisk(const DiskSource &source, bool wantsSnapshot)
{
    switch (source.input) {
    case DiskInput::Image:
        return false;
    case DiskInput::Layer:
        return wantsSnapshot;
    case DiskInput::Folder:
    case DiskInput::Descriptor:
    case DiskInput::Marker:
    case DiskInput::Machine:
        break;
    }
    return true;
}

/// The layers that a user may name, a line each.
QString layerLines(const Bundle &bundle)
{
    QString lines;
    for (const SnapshotNode &node : bundle.tree.nodes()) {
        const QString label = bundle.labelOf(node.guid);
        lines += QStringLiteral("\n    ") + node.guid;
        if (label != node.guid)
            lines += QStringLiteral("  ") + label;
    }
    return lines;
}

} // namespace

tl::expected<std::optional<BundlePtr>, DiskRefusal> bundleAt(const std::string &path,
                                                             const Arguments &arguments)
{
    const bool wantsSnapshot = arguments.has("snapshot");
    const auto disks = findDisks(path);
    if (!disks)
        return std::optional<BundlePtr>();
    if (disks->size() > 1)
        return refused(ErrorCode::IsDirectory, path, {});
    if (!isMeantAsDisk(disks->front(), wantsSnapshot)) {
        if (wantsSnapshot)
            return refused(ErrorCode::Unsupported, path,
                           Words::tr("it is no disk with snapshots; open it without --snapshot"));
        return std::optional<BundlePtr>();
    }
    const Result<BundlePtr> bundle = readBundle(disks->front());
    if (!bundle)
        return tl::unexpected(DiskRefusal{bundle.error(), {}});
    return std::optional(*bundle);
}

DiskOptions diskOptions(const Arguments &arguments)
{
    DiskOptions options;
    options.followOutside = arguments.has("follow-outside");
    return options;
}

tl::expected<DiskPtr, DiskRefusal> openBundle(const BundlePtr &bundle, const Arguments &arguments,
                                              JobControl &control)
{
    DiskOptions options = diskOptions(arguments);
    if (const auto wanted = arguments.value("snapshot"); wanted && bundle->isReadable()) {
        const Result<QString> guid = bundle->guidFor(QString::fromStdString(*wanted));
        if (!guid && guid.error().code == ErrorCode::NotFound)
            return refused(ErrorCode::NotFound, bundle->source.given.native(),
                           Words::tr("the disk has no snapshot %1. It has:%2")
                               .arg(text::path(*wanted), layerLines(*bundle)));
        if (!guid)
            return refused(guid.error().code, bundle->source.given.native(),
                           Words::tr("several snapshots are called %1; name one by its GUID:%2")
                               .arg(text::path(*wanted), layerLines(*bundle)));
        options.guid = *guid;
    }
    Result<DiskPtr> disk = openDisk(bundle, options, control);
    if (!disk)
        return tl::unexpected(DiskRefusal{disk.error(), {}});
    return *disk;
}

ExitCode reported(Context &context, const std::string &path, const DiskRefusal &refusal)
{
    if (refusal.words.isEmpty())
        return reported(context, path, refusal.error);
    context.console.message(path, refusal.words);
    return Failed;
}

void warnOfClosedLayers(const std::string &path, const Disk &disk, Context &context)
{
    bool isOutside = false;
    for (const DiskLayerPtr &layer : disk.closedLayers()) {
        const bool isNotFollowed = layer->place.kind == ImagePlace::Kind::Outside &&
                                   layer->problem->code == ErrorCode::Unsupported;
        isOutside = isOutside || isNotFollowed;
        context.console.message(
            path, isNotFollowed
                      ? Words::tr("%1 belongs to the disk, but lies outside of its folder, and was "
                                  "not opened.")
                            .arg(text::path(layer->place.path.native()))
                      : text::error(*layer->problem));
    }
    if (isOutside)
        context.console.message(path, Words::tr("--follow-outside reads such files too."));
}

QString wholeDiskHint(const std::string &path)
{
    const auto disks = findDisks(path);
    if (!disks || disks->size() != 1 || disks->front().isLoneImage())
        return {};
    const DiskSource &source = disks->front();
    const QString folder = text::path(source.folder.native());
    if (source.pickedGuid.isEmpty())
        return Words::tr("The whole disk is %1; open the folder instead.").arg(folder);
    return Words::tr("The whole disk is %1; open the folder instead, with --snapshot %2 as it is "
                     "from this layer.")
        .arg(folder, source.pickedGuid);
}

} // namespace parascope::cli
