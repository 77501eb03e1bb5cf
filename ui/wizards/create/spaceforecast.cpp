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

} // namespace

SpaceForecast forecastSpace(const NewImageLayout &layout, Preallocation preallocation,
                            const std::optional<NewFilePlace> &place, const QLocale &locale)
{
    SpaceForecast forecast;
    const bool isTaken = takesAllNow(preallocation);
    forecast.now = text::size(isTaken ? layout.fileBytes : layout.dataStart, locale);
    forecast.most = text::size(layout.largestFileBytes, locale);
    if (layout.clusterCount > 0 && !entryForSlot(layout, layout.clusterCount - 1))
        forecast.warning = translated(
            QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                              "A file in format v1 cannot hold all of this disk; format v2 can."));
    if (!place || place->folder != NewFilePlace::Folder::Usable)
        return forecast;
    if (place->freeBytes != ~0ULL) // the system may not tell
        forecast.free = text::size(place->freeBytes, locale);
    if (layout.largestFileBytes > place->largestFile)
        forecast.warning =
            translated(QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                                         "This drive holds files of up to %1, so the disk cannot "
                                         "be filled wholly."))
                .arg(text::size(place->largestFile, locale));
    else if (!isTaken && layout.largestFileBytes > place->freeBytes && forecast.warning.isEmpty())
        forecast.warning = translated(
            QT_TRANSLATE_NOOP("parascope::ui::NewImage",
                              "The drive runs full before the disk does, unless room is made."));
    return forecast;
}

} // namespace parascope::ui
