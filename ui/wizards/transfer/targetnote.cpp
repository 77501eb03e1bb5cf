#include "ui/wizards/transfer/targetnote.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::TransferTarget)
};

QString problemOf(const std::filesystem::path &target, const std::filesystem::path &source,
                  NewDiskKind kind)
{
    const bool isBundle = kind == NewDiskKind::Bundle;
    if (target.empty())
        return isBundle ? Words::tr("Choose the folder that is to be made.")
                        : Words::tr("Choose the file that is to be made.");
    if (!target.is_absolute())
        return Words::tr("Type the whole path, beginning with a slash.");
    if (!target.has_filename())
        return isBundle ? Words::tr("Add the name of the new folder.")
                        : Words::tr("This is a folder. Add the name of the file.");
    if (!source.empty() && target.lexically_normal() == source.lexically_normal())
        return Words::tr("This is the file that is read. Type another name.");
    if (isBundle && QString::fromStdString(target.extension().native()).toLower() != u".hdd")
        return Words::tr("The name of the folder has to end in .hdd.");
    return {};
}

} // namespace

TargetVerdict judgeTarget(const std::filesystem::path &target, const std::filesystem::path &source,
                          const std::optional<NewFilePlace> &place, NewDiskKind kind)
{
    TargetVerdict verdict;
    const QString problem = problemOf(target, source, kind);
    if (!problem.isEmpty()) {
        verdict.note = {problem, true};
        return verdict;
    }
    if (!place || place->path != target)
        return verdict;
    verdict.isKnown = true;
    const QString folder = folderProblem(place->folder);
    if (!folder.isEmpty()) {
        verdict.note = {folder, true};
        return verdict;
    }
    const QString name = text::path(target.filename().native());
    verdict.note = kind == NewDiskKind::Bundle ? folderNameNote(place->name, name)
                                               : nameNote(place->name, name);
    verdict.isReplacement =
        kind == NewDiskKind::ImageFile && place->name == NewFilePlace::Name::Taken;
    return verdict;
}

} // namespace parascope::ui
