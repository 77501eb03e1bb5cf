#pragma once

#include <filesystem>
#include <functional>

class QWidget;

namespace parascope::ui {

enum class AskedPath
{
    Copy,     ///< a new file for the repaired copy
    UndoFile, ///< a new file for the old bytes
    Folder,   ///< a folder for saved old bytes
    RawDisk,  ///< an existing file or device with a raw disk
    Export,   ///< a new file for a disk
    NewImage  ///< a new image for a raw disk
};

/// Asks for a path without blocking, beginning with `suggested`; `answer` is called once when there
/// is one, never when the question was called off. Handed in, so that this room needs to know
/// nothing of file dialogs and what is remembered.
using AskPath =
    std::function<void(QWidget *parent, AskedPath what, const std::filesystem::path &suggested,
                       std::function<void(const std::filesystem::path &)> answer)>;

} // namespace parascope::ui
