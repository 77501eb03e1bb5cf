#pragma once

#include <filesystem>
#include <functional>

class QString;
class QWidget;

namespace parascope::ui {

/// Asks, without blocking, whether the file `path` may be replaced; calls `replace` when it may.
/// Keeping it is what Enter and Escape do.
void askToReplace(QWidget *parent, const QString &objectName, const std::filesystem::path &path,
                  std::function<void()> replace);

} // namespace parascope::ui
