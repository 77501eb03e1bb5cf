#include "app/cli/undobundle.h"

#include "app/cli/changeend.h"
#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/repair/bundlerepair.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope::cli {

namespace {

/// What a change did, in words; as it is written where this version does not know it.
QString actionsOf(const FilesChange &change)
{
    QStringList actions;
    for (const auto &value : change.summary.value(QStringLiteral("actions")).toArray()) {
        const auto action = bundleActionNamed(value.toString());
        actions += action ? text::actionPhrase(*action) : value.toString();
    }
    return actions.join(QStringLiteral("; "));
}

QString journalLine(const FilesChange &change, FilesState state)
{
    QString how = Words::tr("done");
    if (state == FilesState::Old)
        how = Words::tr("undone");
    else if (state == FilesState::Mixed)
        how = Words::tr("interrupted");
    else if (state == FilesState::Other)
        how = Words::tr("changed since");
    return Words::tr("descriptor, %1, %2: %3")
        .arg(QLocale().toString(change.startedAt, QLocale::ShortFormat), how, actionsOf(change));
}

ExitCode undoOne(const std::string &path, const std::filesystem::path &file,
                 const Arguments &arguments, Context &context)
{
    const bool isDryRun = arguments.has("dry-run");
    if (!isDryRun) {
        if (const auto undone = undoBundleRepair(file, arguments.has("not-in-use")); !undone)
            return changeRefused(context, undone.error().path.empty() ? path : undone.error().path,
                                 undone.error());
    }
    context.output.write((isDryRun ? Words::tr("%1 can be undone\n")
                                   : Words::tr("Undone. %1 is no longer needed.\n"))
                             .arg(text::path(file.native()))
                             .toUtf8());
    return Done;
}

/// The images of a bundle that were found in its folder.
std::vector<std::string> imagesIn(const Bundle &bundle)
{
    std::vector<std::string> images;
    for (const std::vector<ImagePlace> &places : bundle.places)
        for (const ImagePlace &place : places)
            if (place.isFound() && place.kind != ImagePlace::Kind::Outside)
                images.push_back(place.path.native());
    return images;
}

struct Change
{
    std::filesystem::path undoFile;
    FilesChange change;
    FilesState state = FilesState::Old;
};

Result<std::vector<Change>> changesIn(const std::vector<std::filesystem::path> &files)
{
    std::vector<Change> changes;
    for (const std::filesystem::path &file : files) {
        auto change = loadFilesChange(file);
        const auto state = change.and_then([](const FilesChange &value) { return stateOf(value); });
        if (!state) {
            Error error = state.error();
            error.path = file.native();
            return tl::unexpected(error);
        }
        changes.push_back({file, std::move(*change), *state});
    }
    return changes;
}

ExitCode list(const std::vector<Change> &changes, const std::vector<std::string> &images,
              Context &context)
{
    for (const Change &one : changes)
        context.output.write(
            QStringLiteral("%1\n    %2\n")
                .arg(text::path(one.undoFile.native()), journalLine(one.change, one.state))
                .toUtf8());
    std::size_t count = changes.size();
    for (const std::string &image : images)
        count += listUndoFiles(image, context);
    if (count == 0)
        context.output.write(Words::tr("This disk has no earlier repairs.\n").toUtf8());
    return Done;
}

/// Why no change of the descriptor can be undone.
ExitCode refused(const std::string &path, const std::vector<Change> &changes, Context &context)
{
    const auto hasUndone = std::ranges::find(changes, FilesState::Old, &Change::state);
    const auto changed = std::ranges::find(changes, FilesState::Other, &Change::state);
    if (changed != changes.end() && hasUndone == changes.end())
        context.console.message(path,
                                Words::tr("the descriptor was changed since the repair, so it "
                                          "cannot be undone. The old text is in %1")
                                    .arg(text::path(changed->undoFile.native())));
    else
        context.console.message(path, Words::tr("there is no change of the descriptor to undo; "
                                                "changes of an image are undone by its name, and "
                                                "--list tells of all"));
    return Failed;
}

} // namespace

std::optional<ExitCode> undoDisk(const std::string &path, const Arguments &arguments,
                                 Context &context)
{
    std::vector<std::filesystem::path> files;
    std::vector<std::string> images;
    if (isFilesUndo(path)) {
        files = {path};
    } else if (const auto bundle = bundleAt(path, arguments); bundle && *bundle) {
        auto found = findFilesUndo((**bundle)->source.folder);
        if (!found)
            return reported(context, path, found.error());
        files = std::move(*found);
        images = imagesIn(***bundle);
    } else {
        return std::nullopt;
    }
    const auto changes = changesIn(files);
    if (!changes)
        return reported(context, changes.error().path, changes.error());
    if (arguments.has("list"))
        return list(*changes, images, context);
    // The newest one that still holds a change. One that is neither old nor new lies below a newer
    // one that was undone, or somebody changed the descriptor.
    const auto newest = std::ranges::find_if(*changes, [](const Change &one) {
        return one.state == FilesState::New || one.state == FilesState::Mixed;
    });
    if (newest != changes->end())
        return undoOne(path, newest->undoFile, arguments, context);
    if (images.size() == 1 && std::ranges::all_of(*changes, [](const Change &one) {
            return one.state == FilesState::Old;
        }))
        return std::nullopt;
    return refused(path, *changes, context);
}

} // namespace parascope::cli
