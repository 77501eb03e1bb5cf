#pragma once

#include "ui/widgets/askpath.h"
#include "ui/wizards/create/askfolder.h"

namespace parascope::ui {

/// Asks with the desktop's file dialogs, which stay open beside the window. Existing files are
/// never overwritten by what comes after, so that is not asked.
[[nodiscard]] AskPath askWithFileDialog();
/// The same for the folder of a new image.
[[nodiscard]] AskFolder askFolderWithFileDialog();

} // namespace parascope::ui
