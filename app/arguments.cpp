#include "app/arguments.h"

#include "ui/shell/filepaths.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace parascope::app {

namespace {

constexpr int kWrongUsage = 64;
constexpr char kUsage[] =
    "Usage: parascope [--evidence] [--demo] [--new-image] [--new-instance] [IMAGE]…\n"
    "Shows Parallels disk images and what is wrong with them. Looking changes nothing.\n"
    "IMAGE is a file, a folder with images, or a file:// URL. A program that runs already opens "
    "it.\n"
    "\n"
    "  --demo           make a damaged example in a temporary folder and open it\n"
    "  --new-image      ask for a new image to be made\n"
    "  --new-instance   do not hand over to a program that runs already\n"
    "  --evidence       leave no trace: no repair, no file beside the image, no recent entry;\n"
    "                   always a program of its own\n"
    "  --help           show this and end\n"
    "  --version        show the version and end\n";

/// Options of Qt that take the next argument as their value.
bool isQtOptionWithValue(std::string_view argument)
{
    constexpr std::array<std::string_view, 9> kOptions = {
        "-style",         "-stylesheet", "-platform",        "-platformpluginpath",
        "-platformtheme", "-plugin",     "-qwindowgeometry", "-display",
        "-geometry"};
    if (argument.starts_with("--"))
        argument.remove_prefix(1);
    return std::ranges::find(kOptions, argument) != kOptions.end();
}

/// Where the window will be, of what Qt is told.
void takeQtOption(const std::string &option, const std::string &value, Arguments &result)
{
    if (option.ends_with("-platform"))
        result.platform = value;
    else if (option.ends_with("-display"))
        result.display = value;
}

bool takeFlag(const std::string &argument, Arguments &result)
{
    struct Flag
    {
        std::string_view name;
        bool Arguments::*value;
    };
    constexpr std::array<Flag, 4> kFlags = {{{"--evidence", &Arguments::isEvidence},
                                             {"--demo", &Arguments::isDemo},
                                             {"--new-image", &Arguments::isNewImage},
                                             {"--new-instance", &Arguments::isNewInstance}}};
    const auto flag = std::ranges::find(kFlags, argument, &Flag::name);
    if (flag == kFlags.end())
        return false;
    result.*(flag->value) = true;
    return true;
}

} // namespace

Arguments parseArguments(const std::vector<std::string> &arguments)
{
    Arguments result;
    bool onlyImages = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (onlyImages || argument == "-" || !argument.starts_with('-')) {
            result.images.push_back(ui::pathOfArgument(argument));
        } else if (argument == "--") {
            onlyImages = true;
        } else if (argument == "--help" || argument == "-h") {
            result.message = kUsage;
        } else if (argument == "--version") {
            result.message = "parascope " PARASCOPE_VERSION "\n";
        } else if (isQtOptionWithValue(argument)) {
            if (++i < arguments.size())
                takeQtOption(argument, arguments[i], result);
        } else if (!takeFlag(argument, result) &&
                   (argument.starts_with("--") || argument.size() == 2)) {
            result.message =
                "parascope: unknown option " + QByteArray::fromStdString(argument) + "\n" + kUsage;
            result.exitCode = kWrongUsage;
            return result;
        }
    }
    return result;
}

} // namespace parascope::app
