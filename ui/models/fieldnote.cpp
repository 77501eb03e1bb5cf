#include "ui/models/fieldnote.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::NewFile)
};

} // namespace

QString folderProblem(NewFilePlace::Folder folder)
{
    switch (folder) {
    case NewFilePlace::Folder::Usable:
        break;
    case NewFilePlace::Folder::Missing:
        return Words::tr("This folder does not exist. Check the name, or whether its drive is "
                         "connected.");
    case NewFilePlace::Folder::NotAFolder:
        return Words::tr("This is a file, not a folder.");
    case NewFilePlace::Folder::NotWritable:
        return Words::tr("You may not write in this folder. Choose another one.");
    }
    return {};
}

FieldNote nameNote(NewFilePlace::Name name, const QString &file)
{
    switch (name) {
    case NewFilePlace::Name::Free:
        break;
    case NewFilePlace::Name::Taken:
        return {
            Words::tr("“%1” exists already. You will be asked before it is replaced.").arg(file),
            false};
    case NewFilePlace::Name::Unusable:
        return {Words::tr("“%1” exists already and is not a file. Type another name.").arg(file),
                true};
    case NewFilePlace::Name::TooLong:
        return {Words::tr("This name is too long for the drive."), true};
    }
    return {};
}

FieldNote folderNameNote(NewFilePlace::Name name, const QString &folder)
{
    if (name != NewFilePlace::Name::Taken && name != NewFilePlace::Name::Unusable)
        return nameNote(name, folder);
    return {Words::tr("“%1” exists already, and a new disk never replaces anything. Type another "
                      "name.")
                .arg(folder),
            true};
}

} // namespace parascope::ui
