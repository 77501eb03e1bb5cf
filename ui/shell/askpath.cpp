#include "ui/shell/askpath.h"

#include "ui/shell/filepaths.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace parascope::ui {

namespace {

QString titleOf(AskedPath what)
{
    const char *title = what == AskedPath::Copy
                            ? QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Repair a Copy")
                        : what == AskedPath::UndoFile
                            ? QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Undo File")
                            : QT_TRANSLATE_NOOP("parascope::ui::AskPath", "Folder for Old Bytes");
    return QCoreApplication::translate("parascope::ui::AskPath", title);
}

} // namespace

AskPath askWithFileDialog()
{
    return [](QWidget *parent, AskedPath what, const std::filesystem::path &suggested,
              const std::function<void(const std::filesystem::path &)> &answer) {
        auto *dialog = new QFileDialog(parent, titleOf(what));
        dialog->setObjectName(QStringLiteral("askPath"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (what == AskedPath::Folder) {
            dialog->setFileMode(QFileDialog::Directory);
            dialog->setDirectoryUrl(urlOf(suggested));
        } else {
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setOption(QFileDialog::DontConfirmOverwrite);
            dialog->setDirectoryUrl(urlOf(suggested.parent_path()));
            dialog->selectFile(displayName(suggested));
        }
        QObject::connect(dialog, &QFileDialog::urlSelected, parent, [answer](const QUrl &url) {
            const std::filesystem::path path = pathOf(url);
            if (!path.empty())
                answer(path);
        });
        dialog->open();
    };
}

} // namespace parascope::ui
