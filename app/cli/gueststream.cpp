#include "app/cli/gueststream.h"

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

} // namespace

ExitCode streamGuest(const GuestSourceImage &guest, ByteRange range, bool keepGoing,
                     const GuestBytes &take, Context &context)
{
    const std::string path = guest.image.file->path();
    TransferProgress progress(context.control);
    progress.begin(range.length);
    progress.setCountsZeros(true);
    GuestCopy copy(guest.source(), keepGoing ? OnDamage::Zeros : OnDamage::Stop, progress);
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

tl::expected<GuestSourceImage, ExitCode> openGuest(const std::string &path,
                                                   const Arguments &arguments, Context &context)
{
    const auto image = openImage(path);
    if (!image)
        return tl::unexpected(reported(context, path, image.error()));
    const auto identity = image->file->identity();
    if (!identity)
        return tl::unexpected(reported(context, path, identity.error()));
    const auto state = loadState(*image, context.control);
    if (!state)
        return tl::unexpected(reported(context, path, state.error()));
    if ((*state)->isLayer() && !arguments.has("layer-only")) {
        context.console.message(path, Error{ErrorCode::PartOfDisk, path, 0, 0, {}});
        context.console.message(
            path, Words::tr("--layer-only takes it alone, with zeros for what is not in it."));
        return tl::unexpected(Failed);
    }
    return GuestSourceImage{*image, *state, *identity};
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

} // namespace parascope::cli
