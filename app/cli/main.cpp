#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/words.h"
#include "engine/io/manyfiles.h"
#include "engine/io/standarddescriptors.h"
#include "engine/text/words.h"

#include <algorithm>
#include <cstring>

namespace parascope::cli {

namespace {

constexpr OptionSpec kHelp = {"help", nullptr,
                              QT_TRANSLATE_NOOP("parascope::cli", "shows this text")};
constexpr OptionSpec kGeneral[] = {
    kHelp, {"version", nullptr, QT_TRANSLATE_NOOP("parascope::cli", "shows the version")}};

QString capitalised(QString sentence)
{
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString optionHelp(std::span<const OptionSpec> options)
{
    const auto nameOf = [](const OptionSpec &option) {
        const QString name = u"--"_qs + QString::fromLatin1(option.name);
        return option.value ? name + u' ' + QString::fromLatin1(option.value) : name;
    };
    qsizetype width = 16;
    for (const OptionSpec &option : options)
        width = std::max(width, nameOf(option).size() + 2);
    QString lines;
    for (const OptionSpec &option : options)
        lines += u"  "_qs + nameOf(option).leftJustified(width) + Words::tr(option.help) + u'\n';
    return lines;
}

QString generalHelp()
{
    QString help = Words::tr(
        "Shows, checks, repairs, makes and fills Parallels disk images (.hds, .hdd).\nOnly write, "
        "discard, repair, compact, convert and undo change an image.\n\n"
        "Usage: parascope-cli COMMAND …\n\n");
    for (const Command &command : commands())
        help += u"  "_qs + QString::fromLatin1(command.name).leftJustified(8) +
                Words::tr(command.summary) + u'\n';
    return help + u'\n' + optionHelp(kGeneral) + u'\n' +
           Words::tr("“parascope-cli COMMAND --help” explains a command.\n");
}

QString commandHelp(const Command &command, std::span<const OptionSpec> options)
{
    QString help = Words::tr("Usage: parascope-cli %1 %2\n\n%3.\n\n")
                       .arg(QString::fromLatin1(command.name), QString::fromUtf8(command.synopsis),
                            capitalised(Words::tr(command.summary))) +
                   optionHelp(options);
    if (*command.details)
        help += u'\n' + Words::tr(command.details) + u'\n';
    return help;
}

ExitCode runCommand(const Command &command, std::span<const std::string> words, Context &context)
{
    std::vector<OptionSpec> options(command.options.begin(), command.options.end());
    options.push_back(kHelp);
    const auto arguments = Arguments::parse(words, options);
    if (!arguments)
        return wrongUsage(context, command.name, arguments.error());
    if (arguments->has("help")) {
        context.output.write(commandHelp(command, options).toUtf8());
        return Done;
    }
    const std::size_t count = arguments->positional().size();
    if (count < command.leastArguments || count > command.mostArguments)
        return wrongUsage(
            context, command.name,
            Words::tr("the command is: %1 %2")
                .arg(QString::fromLatin1(command.name), QString::fromUtf8(command.synopsis)));
    return command.run(*arguments, context);
}

ExitCode runProgram(std::span<const std::string> words, Context &context)
{
    if (words.empty())
        return wrongUsage(context, "", Words::tr("a command is missing"));
    const auto command = std::ranges::find_if(
        commands(), [&](const Command &candidate) { return words.front() == candidate.name; });
    if (command != commands().end())
        return runCommand(*command, words.subspan(1), context);

    const auto arguments = Arguments::parse(words, kGeneral);
    if (!arguments)
        return wrongUsage(context, "", arguments.error());
    if (arguments->has("help") || arguments->has("version")) {
        context.output.write(
            (arguments->has("help") ? generalHelp() : u"parascope-cli " PARASCOPE_VERSION "\n"_qs)
                .toUtf8());
        return Done;
    }
    return wrongUsage(context, "",
                      Words::tr("there is no command %1").arg(text::path(words.front())));
}

int run(std::span<const std::string> words)
{
    JobControl control;
    const Interrupt interrupt(control);
    Console console;
    Output output(control);
    Context context{console, output, control};
    ExitCode code = runProgram(words, context);
    if (const Result<void> finished = output.finish(); !finished && code != Cancelled) {
        const bool cancelled = finished.error().code == ErrorCode::Cancelled;
        code = worse(code, cancelled ? Cancelled : Failed);
        if (!cancelled)
            console.message(
                Words::tr("standard output cannot be written: %1")
                    .arg(QString::fromLocal8Bit(std::strerror(finished.error().systemError))));
    }
    if (code == Cancelled)
        console.message(Words::tr("stopped"));
    return code;
}

} // namespace

} // namespace parascope::cli

int main(int argc, char *argv[])
{
    parascope::occupyStandardDescriptors();
    parascope::allowManyFiles();
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    return parascope::cli::run(words);
}
