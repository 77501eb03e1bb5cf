#pragma once

#include <filesystem>
#include <functional>

class QWidget;

namespace parascope::ui {

/// Asks for a folder without blocking, beginning with `suggested`; `answer` is called once when
/// there is one, never when the question was called off. Handed in, so that this room needs to know
/// nothing of file dialogs.
using AskFolder = std::function<void(QWidget *parent, const std::filesystem::path &suggested,
                                     std::function<void(const std::filesystem::path &)> answer)>;

} // namespace parascope::ui
