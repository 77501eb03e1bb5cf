#include "app/cli/inplace.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

ExitCode runConvert(const Arguments &arguments, Context &context)
{
    const std::string format = arguments.value("format").value_or("");
    if (format != "v1" && format != "v2")
        return wrongUsage(
            context, "convert",
            format.empty()
                ? Words::tr("--format has to say v1 or v2")
                : Words::tr("--format has to say v1 or v2, not %1").arg(text::path(format)));
    InPlaceOptions options;
    options.kind = InPlaceKind::Convert;
    options.format = format == "v1" ? FormatVersion::V1 : FormatVersion::V2;
    options.overwriteUnreferenced = arguments.has("overwrite-unreferenced");
    return runInPlace("convert", options, arguments, context);
}

} // namespace parascope::cli
