#include "ui/wizards/create/spaceforecast.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("parascope::ui::NewImage", text);
}

bool takesAllNow(Preallocation preallocation)
{
    return preallocation == Preallocation::Falloc || preallocation == Preallocation::Full;
}

/// Why the disk cannot be filled wholly, the surest reason first; usually empty.
QString warningOf(const NewDiskOutline &disk, bool isTaken, const NewFilePlace &place,
                  const QLocale &locale)
{
    const QString largest = text::size(place.largestFile, locale);
    if (disk.longestFullFile > place.largestFile)
        return (disk.files > 1
                    ? translated(QT_TRANSLATE_NOOP(
                          "parascope::ui::NewImage",
                          "This drive holds files of up to %1, so the parts of the disk cannot be "
                          "filled wholly. Smaller parts can."))
                    : translated(
                          QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                                            "This drive holds files of up to %1, so the disk "
                                            "cannot be filled wholly.")))
            .arg(largest);
    if (!disk.canBeFilled)
        return translated(
            QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                              "A file in format v1 cannot hold all of this disk; format v2 can."));
    if (!isTaken && disk.fullBytes > place.freeBytes)
        return translated(
            QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                              "The drive runs full before the disk does, unless room is made."));
    return {};
}

} // namespace

SpaceForecast forecastSpace(const NewDiskOutline &disk, Preallocation preallocation,
                            const std::optional<NewFilePlace> &place, const QLocale &locale)
{
    SpaceForecast forecast;
    const bool isTaken = takesAllNow(preallocation);
    forecast.now = text::size(isTaken ? disk.fileBytes : disk.tableBytes, locale);
    forecast.most = text::size(disk.fullBytes, locale);
    const bool isPlace = place && place->folder == NewFilePlace::Folder::Usable;
    const NewFilePlace there = isPlace ? *place : NewFilePlace();
    if (there.freeBytes != ~0ULL) // the system may not tell
        forecast.free = text::size(there.freeBytes, locale);
    forecast.warning = warningOf(disk, isTaken, there, locale);
    return forecast;
}

} // namespace parascope::ui
