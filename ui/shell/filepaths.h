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
/// The files in a folder that are named like images (*.hds), sorted; at most 50. Empty when it is
/// no folder, or may not be read.
[[nodiscard]] std::vector<std::filesystem::path> imagesIn(const std::filesystem::path &folder);
/// The last part of a path, for titles.
[[nodiscard]] QString displayName(const std::filesystem::path &path);

} // namespace parascope::ui
