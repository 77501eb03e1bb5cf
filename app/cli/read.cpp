#include "app/cli/command.h"
#include "app/cli/gueststream.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

ExitCode runRead(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.positional()[0];
    const auto offset = parseQuantity(arguments.positional()[1]);
    const auto length = parseQuantity(arguments.positional()[2]);
    if (!offset || !length)
        return wrongUsage(context, "read",
                          Words::tr("%1 is not a number of bytes")
                              .arg(text::path(arguments.positional()[offset ? 2 : 1])));

    const auto guest = openGuest(path, arguments, context);
    if (!guest)
        return guest.error();
    const std::uint64_t diskBytes = guest->diskBytes();
    if (*offset > diskBytes || *length > diskBytes - *offset) {
        context.console.message(
            path,
            Words::tr("%1 bytes at %2 reach beyond the end of the disk, which "
                      "has %3 bytes.")
                .arg(QString::number(*length), text::offset(*offset), QString::number(diskBytes)));
        return Failed;
    }
    if (isOutputItself(*guest, context))
        return Failed;
    warnOfWriter(*guest, context);

    const ProgressLine progress(context.console, context.control, path);
    const ExitCode code = streamGuest(
        *guest, {*offset, *length}, arguments.has("keep-going"),
        [&](std::span<const std::byte> bytes) { return context.output.write(bytes); }, context);
    return code == Done ? confirmUnchanged(*guest, context) : code;
}

} // namespace parascope::cli
