#include "app/cli/gueststream.h"

#include "app/cli/openeddisk.h"
#include "app/cli/words.h"
#include "engine/text/transfertext.h"
#include "engine/text/words.h"
#include "engine/transfer/streamsink.h"

namespace parascope::cli {

namespace {

/// Says where the first damaged place ended it.
ExitCode stoppedAt(const std::string &path, const DamagedPlace &place, Context &context)
{
    context.console.message(
        path,
        Words::tr("stopped at guest offset %1: %2 bytes from there cannot be given, because %3. "
                  "--keep-going puts zeros in their place.")
            .arg(text::offset(place.guest.offset), QString::number(place.guest.length),
                 text::damageReason(place.source)));
    return Failed;
}

tl::expected<TransferSource, ExitCode>
openGuestOfImage(const std::string &path, const Arguments &arguments, Context &context)
{
    const auto image = openImage(path);
    if (!image)
        return tl::unexpected(reported(context, path, image.error()));
    const auto state = loadState(*image, context.control);
    if (!state)
        return tl::unexpected(reported(context, path, state.error()));
    if (!(*state)->isLayer() || arguments.has("layer-only"))
        return TransferSource{*state, image->file};
    context.console.message(path, Error{ErrorCode::PartOfDisk, path, 0, 0, {}});
    if (const QString hint = wholeDiskHint(path); !hint.isEmpty())
        context.console.message(path, hint);
    context.console.message(
        path, Words::tr("--layer-only takes it alone, with zeros for what is not in it."));
    return tl::unexpected(Failed);
}

tl::expected<TransferSource, ExitCode> openGuestOfBundle(const std::string &path,
                                                         const BundlePtr &bundle,
                                                         const Arguments &arguments,
                                                         Context &context)
{
    const auto disk = openBundle(bundle, arguments, context.control);
    if (!disk)
        return tl::unexpected(reported(context, path, disk.error()));
    if ((*disk)->isEncrypted()) {
        context.console.message(
            path, Words::tr("the disk is encrypted; what is in it cannot be read here"));
        return tl::unexpected(Failed);
    }
    warnOfClosedLayers(path, **disk, context);
    return TransferSource{nullptr, nullptr, *disk};
}

} // namespace

ExitCode streamGuest(const TransferSource &source, ByteRange range, bool keepGoing,
                     const GuestBytes &take, Context &context)
{
    const std::string path = source.path();
    TransferProgress progress(context.control);
    progress.begin(range.length);
    progress.setCountsZeros(true);
    GuestCopy copy(source, keepGoing ? OnDamage::Zeros : OnDamage::Stop, progress);
    bool hasStopped = false;
    StreamSink sink([&](std::span<const std::byte> bytes) -> Result<void> {
        hasStopped = !take(bytes);
        return hasStopped ? failure(ErrorCode::WriteFailed) : Result<void>();
    });
    const Result<void> copied = copy.run(range, sink);
    if (keepGoing)
        listDamage(path, copy.damage(), true, context);
    if (copied)
        return Done;
    if (context.control.isCancelled())
        return Cancelled;
    if (hasStopped)
        return Failed;
    if (copied.error().code == ErrorCode::DamagedPlace)
        return stoppedAt(path, copy.damage().places().back(), context);
    return reported(context, path, copied.error());
}

void listDamage(const std::string &path, const DamageList &damage, bool isReplaced,
                Context &context)
{
    for (const DamagedPlace &place : damage.places()) {
        const QString words = text::damagedPlace(place);
        context.console.message(path, isReplaced ? Words::tr("zeros for %1").arg(words) : words);
    }
    if (damage.count() > damage.places().size())
        context.console.message(
            path, Words::tr("… and %1 more places").arg(damage.count() - damage.places().size()));
}

tl::expected<TransferSource, ExitCode> openGuest(const std::string &path,
                                                 const Arguments &arguments, Context &context)
{
    const auto bundle = bundleAt(path, arguments);
    if (!bundle)
        return tl::unexpected(reported(context, path, bundle.error()));
    return *bundle ? openGuestOfBundle(path, **bundle, arguments, context)
                   : openGuestOfImage(path, arguments, context);
}

ExitCode confirmUnchanged(const HostFile &file, const FileIdentity &before, Context &context)
{
    const auto after = file.identity();
    if (after && *after == before)
        return Done;
    context.console.message(
        file.path(), after ? Error{ErrorCode::FileChanged, file.path(), 0, 0, {}} : after.error());
    return Failed;
}

void warnOfWriter(const HostFile &file, Context &context)
{
    if (file.use() == ImageUse::Writer)
        context.console.message(file.path(),
                                Words::tr("In use by a virtual machine; its contents may change."));
}

ExitCode confirmUnchanged(const TransferSource &source, Context &context)
{
    const std::optional<std::string> changed = source.changedFile();
    if (!changed)
        return Done;
    context.console.message(*changed, Error{ErrorCode::FileChanged, *changed, 0, 0, {}});
    return Failed;
}

void warnOfWriter(const TransferSource &source, Context &context)
{
    const DiskPtr disk = source.disk();
    for (const DiskStorage &storage : disk->storages) {
        for (const DiskLayerPtr &layer : storage.chain) {
            if (const auto *file = dynamic_cast<const HostFile *>(layer->file.get()))
                warnOfWriter(*file, context);
        }
    }
}

bool isOutputItself(const TransferSource &source, Context &context)
{
    if (!source.hasFile("/proc/self/fd/1"))
        return false;
    context.console.message(source.path(), Words::tr("standard output is the image itself"));
    return true;
}

} // namespace parascope::cli
