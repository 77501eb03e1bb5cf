#pragma once

#include "engine/session/newfileplace.h"
#include "ui/wizards/create/newdiskoutline.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace parascope::ui {

/// What a new disk takes on the disk, in words. A value; pure.
struct SpaceForecast
{
    QString now;     ///< "1 MiB"
    QString most;    ///< when every cluster is in use
    QString free;    ///< in the folder; empty when it is not known
    QString warning; ///< the disk cannot be filled wholly, and why; usually empty

    bool operator==(const SpaceForecast &) const = default;
};

[[nodiscard]] SpaceForecast forecastSpace(const NewDiskOutline &disk, Preallocation preallocation,
                                          const std::optional<NewFilePlace> &place,
                                          const QLocale &locale = QLocale());

} // namespace parascope::ui
