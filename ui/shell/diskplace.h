#pragma once

#include "engine/disk/bundle.h"

#include <QString>

#include <filesystem>
#include <optional>

/// What paths mean to a window that shows a disk. Ask the system at most what kind of file a path
/// is, and whether two are one; nothing is listed and nothing read. A drive that does not answer is
/// not waited for (see engine/session/promptanswer.h): then the answer is no.
namespace parascope::ui {

/// A file that is neither empty nor named as a part of a disk that is no image: worth a look at
/// once.
[[nodiscard]] bool isImageByName(const std::filesystem::path &path);
[[nodiscard]] bool isSameFile(const std::filesystem::path &a, const std::filesystem::path &b);

struct LayerOfFile
{
    QString guid;
    std::size_t storage = 0;
};
/// The layer that a file of the bundle holds; nothing when the descriptor does not name it.
[[nodiscard]] std::optional<LayerOfFile> layerOfFile(const Bundle &bundle,
                                                     const std::filesystem::path &path);
/// The file is of the bundle's folder, but not in the descriptor.
[[nodiscard]] bool isOrphan(const Bundle &bundle, const std::filesystem::path &path);
/// Who opens `path` means this bundle, or one of its layers. An orphan stands for itself where the
/// descriptor can be read.
[[nodiscard]] bool leadsTo(const Bundle &bundle, const std::filesystem::path &path);

} // namespace parascope::ui
