#include "app/cli/checkbundle.h"
#include "app/cli/command.h"
#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/image/openingerror.h"
#include "engine/text/reportwriter.h"

#include <limits>

namespace parascope::cli {

namespace {

constexpr std::uint64_t kTextLimit = 10;
constexpr std::uint64_t kJsonLimit = 1000;

Result<ReportPtr> checkOne(const std::string &path, Context &context)
{
    const ProgressLine progress(context.console, context.control, path);
    const auto opened = openImage(path);
    if (!opened)
        return tl::unexpected(opened.error());
    Result<ReportPtr> report = checkFile(*opened->file, opened->membership, context.control);
    if (!report)
        return tl::unexpected(explainedOpeningError(report.error(), path));
    return report;
}

} // namespace

ExitCode runCheck(const Arguments &arguments, Context &context)
{
    const bool json = arguments.has("json");
    text::ReportOptions options;
    options.findingLimit = json ? kJsonLimit : kTextLimit;
    if (const auto limit = arguments.value("limit")) {
        const auto number = parseQuantity(*limit);
        if (!number)
            return wrongUsage(context, "check", Words::tr("--limit needs a number"));
        options.findingLimit = *number;
    }
    if (arguments.has("all-findings"))
        options.findingLimit = std::numeric_limits<std::uint64_t>::max();

    const auto sink = [&](const QByteArray &piece) {
        return !context.control.isCancelled() && context.output.write(piece);
    };
    ExitCode worst = Done;
    bool isFirst = true;
    for (const std::string &path : arguments.positional()) {
        const auto bundle = bundleAt(path, arguments);
        if (!bundle || *bundle) {
            if (!json && !isFirst)
                context.output.write(QByteArray("\n"));
            isFirst = false;
            worst = worse(worst, bundle ? checkDisk(path, **bundle, arguments, options, context)
                                        : reported(context, path, bundle.error()));
            if (worst == Cancelled)
                return worst;
            continue;
        }
        const Result<ReportPtr> report = checkOne(path, context);
        if (!report) {
            worst = worse(worst, reported(context, path, report.error()));
            if (worst == Cancelled)
                return worst;
            if (json)
                context.output.write(errorLine(path, report.error()));
            continue;
        }
        options.checkedAt = QDateTime::currentDateTime();
        if (!json && !isFirst)
            context.output.write(QByteArray("\n"));
        isFirst = false;
        const bool written = json ? text::writeReportJson(**report, options, sink)
                                  : text::writeReportText(**report, options, QLocale(), sink);
        worst = worse(worst, exitCodeOf((*report)->verdict()));
        if (!written)
            return context.control.isCancelled() ? Cancelled : Failed;
    }
    return worst;
}

} // namespace parascope::cli
