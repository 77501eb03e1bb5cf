#pragma once

#include <QString>

#include <filesystem>
#include <vector>

class QMimeData;
class QUrl;

/// Paths are bytes. QString loses those that are not UTF-8, so what comes from outside is decoded
/// here.
namespace parascope::ui {

/// The local files of a drop or the clipboard; others are left out.
[[nodiscard]] std::vector<std::filesystem::path> pathsOf(const QMimeData &data);
/// The path of a local URL, percent-decoded to bytes; empty when it is not local.
[[nodiscard]] std::filesystem::path pathOf(const QUrl &url);
/// A URL for a path, for file dialogs.
[[nodiscard]] QUrl urlOf(const std::filesystem::path &path);
/// What an argument of the program means: a file:// URL or, as most are, a path.
[[nodiscard]] std::filesystem::path pathOfArgument(const std::string &argument);
/// The last part of a path, for titles.
[[nodiscard]] QString displayName(const std::filesystem::path &path);

} // namespace parascope::ui
