#include "ui/wizards/transfer/targetnote.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::TransferTarget)
};

QString problemOf(const std::filesystem::path &target, const std::filesystem::path &source)
{
    if (target.empty())
        return Words::tr("Choose the file that is to be made.");
    if (!target.is_absolute())
        return Words::tr("Type the whole path, beginning with a slash.");
    if (!target.has_filename())
        return Words::tr("This is a folder. Add the name of the file.");
    if (!source.empty() && target.lexically_normal() == source.lexically_normal())
        return Words::tr("This is the file that is read. Type another name.");
    return {};
}

} // namespace

TargetVerdict judgeTarget(const std::filesystem::path &target, const std::filesystem::path &source,
                          const std::optional<NewFilePlace> &place)
{
    TargetVerdict verdict;
    const QString problem = problemOf(target, source);
    if (!problem.isEmpty()) {
        verdict.note = {problem, true};
        return verdict;
    }
    if (!place || place->path != target)
        return verdict;
    verdict.isKnown = true;
    const QString folder = folderProblem(place->folder);
    verdict.note = folder.isEmpty() ? nameNote(place->name, text::path(target.filename().native()))
                                    : FieldNote{folder, true};
    verdict.isReplacement = folder.isEmpty() && place->name == NewFilePlace::Name::Taken;
    return verdict;
}

} // namespace parascope::ui
