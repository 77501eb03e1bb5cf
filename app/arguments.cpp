#include "app/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace parascope::app {

namespace {

constexpr int kWrongUsage = 64;
constexpr char kUsage[] =
    "Usage: parascope [--evidence] [--demo] [--new] [IMAGE]…\n"
    "Shows Parallels disk images and what is wrong with them. Looking changes nothing.\n"
    "\n"
    "  --demo       make a damaged example in a temporary folder and open it\n"
    "  --new        ask for a new image to be made\n"
    "  --evidence   leave no trace: no repair, no file beside the image, no recent entry\n"
    "  --help       show this and end\n"
    "  --version    show the version and end\n";

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

} // namespace

Arguments parseArguments(const std::vector<std::string> &arguments)
{
    Arguments result;
    bool onlyImages = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (onlyImages || argument == "-" || !argument.starts_with('-')) {
            result.images.emplace_back(argument);
        } else if (argument == "--") {
            onlyImages = true;
        } else if (argument == "--evidence") {
            result.isEvidence = true;
        } else if (argument == "--demo") {
            result.isDemo = true;
        } else if (argument == "--help" || argument == "-h") {
            result.message = kUsage;
        } else if (argument == "--version") {
            result.message = "parascope " PARASCOPE_VERSION "\n";
        } else if (argument == "--new") {
            result.isNew = true;
        } else if (isQtOptionWithValue(argument)) {
            ++i;
        } else if (argument.starts_with("--") || argument.size() == 2) {
            result.message =
                "parascope: unknown option " + QByteArray::fromStdString(argument) + "\n" + kUsage;
            result.exitCode = kWrongUsage;
            return result;
        }
    }
    return result;
}

} // namespace parascope::app
