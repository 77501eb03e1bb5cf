#include "ui/shell/opendialog.h"

#include "ui/shell/filepaths.h"

namespace parascope::ui {

OpenDialog::OpenDialog(What what, const std::filesystem::path &folder, QWidget *parent)
    : QFileDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (what == What::Folder) {
        setObjectName(QStringLiteral("openFolderDialog"));
        setWindowTitle(tr("Open the Disk in a Folder"));
        setFileMode(QFileDialog::Directory);
    } else {
        setObjectName(QStringLiteral("openDialog"));
        setWindowTitle(tr("Open an Image"));
        setFileMode(QFileDialog::ExistingFiles);
        setNameFilters(
            {tr("Parallels disks (*.hds *.hdd DiskDescriptor.xml)"), tr("All files (*)")});
    }
    if (!folder.empty())
        setDirectoryUrl(urlOf(folder));
    // Qt's own dialog, where the desktop has none, does not send urlsSelected().
    connect(this, &QFileDialog::accepted, this, [this] {
        std::vector<std::filesystem::path> paths;
        for (const QUrl &url : selectedUrls()) {
            if (auto path = pathOf(url); !path.empty())
                paths.push_back(std::move(path));
        }
        if (!paths.empty())
            Q_EMIT chosen(paths);
    });
}

} // namespace parascope::ui

#include "moc_opendialog.cpp"
