#pragma once

#include "ui/wizards/create/newdiskoutline.h"

#include <QString>

#include <filesystem>

namespace parascope::ui {

/// What is wrong with the name of a new disk by itself; empty when nothing is.
[[nodiscard]] QString diskNameProblem(const QString &name);
/// What is wrong with how a folder is written, wherever it leads; "~" may stand for the home
/// folder. Empty when nothing is.
[[nodiscard]] QString folderPathProblem(const std::filesystem::path &folder);

/// The file or folder that a name and a folder stand for. A file's name gets ".hds" when it has no
/// ending (one to five letters and digits, not all digits, behind a dot); a bundle's always ends in
/// ".hdd", in place of ".hds". Empty when they cannot be one.
[[nodiscard]] std::filesystem::path newImagePath(const QString &name,
                                                 const std::filesystem::path &folder,
                                                 NewDiskKind kind = NewDiskKind::ImageFile);

} // namespace parascope::ui
