#pragma once

#include <QByteArray>

#include <filesystem>
#include <string>
#include <vector>

namespace parascope::app {

/// What the program was started with.
struct Arguments
{
    bool isEvidence = false;
    bool isDemo = false;
    bool isNewImage = false;                   ///< begin with the New Image dialog
    bool isNewInstance = false;                ///< do not hand over to a program that runs
    std::vector<std::filesystem::path> images; ///< bytes as they were given; URLs as paths
    std::string platform;                      ///< Qt's -platform, when given
    std::string display;                       ///< Qt's -display, when given
    QByteArray message;                        ///< to be printed instead of opening a window
    int exitCode = 0;                          ///< beside `message`
};

/// Reads the arguments without the program's name. Those of Qt ("-style", "-platform" …), which
/// begin with a single dash and are followed by a value, are left to Qt. Wrong usage is exit
/// code 64.
[[nodiscard]] Arguments parseArguments(const std::vector<std::string> &arguments);

} // namespace parascope::app
