#pragma once

#include "engine/disk/folderimages.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace parascope {
class BackgroundWork;
} // namespace parascope

namespace parascope::ui {

/// What a window shows of something that is no image: the images that may have been meant, with
/// their sizes, or the way to make an image of it. Looks at the folder itself, in the background,
/// and at nothing else. GUI thread.
class InsteadPage : public QWidget
{
    Q_OBJECT

public:
    explicit InsteadPage(QWidget *parent = nullptr);
    /// Waits for at most one look at a folder.
    ~InsteadPage() override;

    /// `error`: why `path` was not opened. What has to be looked for appears when it is found.
    void offer(const Error &error, const std::filesystem::path &path);
    /// The disks of a machine, by their folders.
    void offerDisks(const std::vector<std::filesystem::path> &folders);
    /// Nothing but a sentence; may be empty.
    void say(const QString &text);

Q_SIGNALS:
    /// An image, or the folder of a disk, was chosen.
    void imageRequested(const std::filesystem::path &path);
    /// The raw disk shall be imported.
    void importRequested(const std::filesystem::path &path);

private:
    void build();
    void buildImages();
    void showParts(bool hasImages, bool hasCommand, bool hasImport);
    void lookFor(const Error &error, const std::filesystem::path &path);
    void offerImages(const FolderImages &found);
    void offerCommand(const std::filesystem::path &target);
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
    BackgroundWork *m_work;
};

} // namespace parascope::ui
