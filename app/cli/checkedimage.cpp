#include "app/cli/checkedimage.h"

#include "app/cli/openedimage.h"
#include "engine/check/checker.h"
#include "engine/image/openingerror.h"
#include "engine/text/words.h"

namespace parascope::cli {

tl::expected<CheckedImage, ExitCode> openForChange(const std::string &path,
                                                   const Arguments &arguments, Context &context)
{
    const auto opened = openImage(path);
    if (!opened)
        return tl::unexpected(reported(context, path, opened.error()));
    const auto report = checkFile(*opened->file, opened->membership, context.control);
    if (!report)
        return tl::unexpected(reported(context, path, explainedOpeningError(report.error(), path)));
    if ((*report)->state()->membership.isSuspended && !arguments.has("output"))
        return tl::unexpected(reported(context, path, Error{ErrorCode::Suspended, path, 0, 0, {}}));
    if ((*report)->verdict() == Verdict::NotFinal) {
        context.console.message(path, text::verdict(**report).headline);
        return tl::unexpected(NotFinal);
    }
    return CheckedImage{opened->file, *report};
}

} // namespace parascope::cli
