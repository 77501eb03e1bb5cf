#include "ui/shell/askpath.h"

#include "ui/shell/filepaths.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace parascope::ui {

namespace {

QString titleOf(AskedPath what)
{
    const auto translated = [](const char *title) {
        return QCoreApplication::translate("parascope::ui::AskPath", title);
    };
    switch (what) {
    case AskedPath::Copy:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Save the Copy As"));
    case AskedPath::UndoFile:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Undo File"));
    case AskedPath::Folder:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Folder for Old Bytes"));
    case AskedPath::RawDisk:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Raw Disk to Import"));
    case AskedPath::Export:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Export the Disk"));
    case AskedPath::NewImage:
        return translated(QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Import into a New Image"));
    }
    return {};
}

QFileDialog *makeDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("askPath"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void askForFolder(QFileDialog *dialog, const std::filesystem::path &suggested)
{
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setDirectoryUrl(urlOf(suggested));
}

void open(QFileDialog *dialog, const std::function<void(const std::filesystem::path &)> &answer)
{
    // Qt's own dialog, where the desktop has none, does not send urlSelected().
    QObject::connect(dialog, &QFileDialog::accepted, dialog->parentWidget(), [dialog, answer] {
        const QList<QUrl> urls = dialog->selectedUrls();
        const std::filesystem::path path =
            urls.isEmpty() ? std::filesystem::path() : pathOf(urls.constFirst());
        if (!path.empty())
            answer(path);
    });
    dialog->open();
}

} // namespace

AskPath askWithFileDialog()
{
    return [](QWidget *parent, AskedPath what, const std::filesystem::path &suggested,
              const std::function<void(const std::filesystem::path &)> &answer) {
        QFileDialog *dialog = makeDialog(parent, titleOf(what));
        if (what == AskedPath::Folder) {
            askForFolder(dialog, suggested);
        } else if (what == AskedPath::RawDisk) {
            dialog->setFileMode(QFileDialog::ExistingFile);
            dialog->setDirectoryUrl(urlOf(suggested));
        } else {
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setOption(QFileDialog::DontConfirmOverwrite);
            dialog->setDirectoryUrl(urlOf(suggested.parent_path()));
            dialog->selectFile(displayName(suggested));
        }
        open(dialog, answer);
    };
}

AskFolder askFolderWithFileDialog()
{
    return [](QWidget *parent, const std::filesystem::path &suggested,
              const std::function<void(const std::filesystem::path &)> &answer) {
        QFileDialog *dialog =
            makeDialog(parent, QCoreApplication::translate("parascope::ui::AskPath",
                                                           "Folder for the New Image"));
        askForFolder(dialog, suggested);
        open(dialog, answer);
    };
}

} // namespace parascope::ui
