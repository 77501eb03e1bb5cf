#include "app/cli/guestchange.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

ExitCode runDiscard(const Arguments &arguments, Context &context)
{
    const std::string &given = arguments.positional()[0];
    const auto offset = parseQuantity(arguments.positional()[1]);
    const auto length = parseQuantity(arguments.positional()[2]);
    if (!offset || !length)
        return wrongUsage(context, "discard",
                          Words::tr("%1 is not a number of bytes")
                              .arg(text::path(arguments.positional()[offset ? 2 : 1])));

    const auto image = imageToWrite(given, arguments, context);
    if (!image)
        return image.error();
    const std::string &path = *image;
    const ProgressLine progress(context.console, context.control, path);
    auto change = GuestChange::open(path, *offset, arguments, context);
    if (!change)
        return change.error();
    if (!change->isInside(*length))
        return Failed;
    return change->run(WriteKind::Zero, *length, {}, [&](GuestWriter &writer, std::uint64_t &done) {
        auto discarded = writer.discard(GuestOffset(*offset), *length, context.control);
        done = discarded ? *length : context.control.done();
        return discarded;
    });
}

} // namespace parascope::cli
