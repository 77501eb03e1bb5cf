#include "app/cli/inplace.h"

namespace parascope::cli {

ExitCode runCompact(const Arguments &arguments, Context &context)
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Compact;
    options.dropZeros = arguments.has("drop-zeros");
    options.overwriteUnreferenced = arguments.has("overwrite-unreferenced");
    return runInPlace("compact", options, arguments, context);
}

} // namespace parascope::cli
