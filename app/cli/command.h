#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "app/cli/output.h"

#include <span>

namespace parascope::cli {

/// What every command is given.
struct Context
{
    Console &console;
    Output &output;
    JobControl &control;
};

/// One command of the program. A row of the table in commands.cpp.
struct Command
{
    const char *name;
    const char *synopsis;                ///< arguments, as in "IMAGE…"
    const char *summary;                 ///< one line, source text, translated when shown
    const char *details;                 ///< further help, likewise
    std::span<const OptionSpec> options; ///< beside --help
    std::size_t leastArguments;
    std::size_t mostArguments;
    ExitCode (*run)(const Arguments &, Context &);
};

[[nodiscard]] std::span<const Command> commands();

/// The command's own ends: an option's value that makes no sense.
[[nodiscard]] ExitCode wrongUsage(Context &context, const char *command, const QString &what);

ExitCode runInfo(const Arguments &arguments, Context &context);
ExitCode runCheck(const Arguments &arguments, Context &context);
ExitCode runMap(const Arguments &arguments, Context &context);
ExitCode runHash(const Arguments &arguments, Context &context);
ExitCode runRead(const Arguments &arguments, Context &context);
ExitCode runCreate(const Arguments &arguments, Context &context);
ExitCode runImport(const Arguments &arguments, Context &context);
ExitCode runExport(const Arguments &arguments, Context &context);
ExitCode runWrite(const Arguments &arguments, Context &context);
ExitCode runDiscard(const Arguments &arguments, Context &context);
ExitCode runRepair(const Arguments &arguments, Context &context);
ExitCode runCompact(const Arguments &arguments, Context &context);
ExitCode runConvert(const Arguments &arguments, Context &context);
ExitCode runUndo(const Arguments &arguments, Context &context);

} // namespace parascope::cli
