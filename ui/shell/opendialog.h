#pragma once

#include <QFileDialog>

#include <filesystem>
#include <vector>

namespace parascope::ui {

/// Asks for images, or for the folder of a disk, with the desktop's file dialog, which stays open
/// beside the window. Deletes itself. GUI thread.
class OpenDialog : public QFileDialog
{
    Q_OBJECT

public:
    enum class What
    {
        Images,
        Folder
    };

    /// Begins in `folder`, if that is not empty.
    OpenDialog(What what, const std::filesystem::path &folder, QWidget *parent);

Q_SIGNALS:
    /// At least one path, as bytes.
    void chosen(const std::vector<std::filesystem::path> &paths);
};

} // namespace parascope::ui
