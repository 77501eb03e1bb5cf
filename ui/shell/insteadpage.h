#pragma once

#include "engine/disk/folderimages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace parascope::ui {

/// What a window shows of something that is no image: the images that may have been meant, with
/// their sizes, or the way to make an image of it. Looks at the folder itself, nothing else. GUI
/// thread.
class InsteadPage : public QWidget
{
    Q_OBJECT

public:
    explicit InsteadPage(QWidget *parent = nullptr);

    /// `error`: why `path` was not opened.
    void offer(const Error &error, const std::filesystem::path &path);

Q_SIGNALS:
    /// An image, or the folder of a disk, was chosen.
    void imageRequested(const std::filesystem::path &path);
    /// The raw disk shall be imported.
    void importRequested(const std::filesystem::path &path);

private:
    void build();
    void offerImages(const FolderImages &found);
    void offerCommand();
    void openCurrent();
    void copyCommand();

    QLabel *m_text;
    QTreeWidget *m_images;
    QPushButton *m_open;
    QLineEdit *m_command;
    QPushButton *m_copy;
    QPushButton *m_import;
    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_offered; ///< in the order of the list
};

} // namespace parascope::ui
