#pragma once

#include "engine/map/clusterflags.h"

#include <QString>

#include <optional>
#include <vector>

namespace parascope::ui {

/// A cluster in the file of a diagram.
struct HelpPlace
{
    double at = 0;                 ///< in clusters from the beginning of the file
    std::optional<MapState> state; ///< nothing: a place that is not in the file
};

/// "Cluster `disk` of the disk lies at `file`."
struct HelpLink
{
    int disk = 0;
    double file = 0;
};

/// A picture of the manual as a value: the clusters of a small disk, where they lie in the file,
/// and what is wrong there.
struct HelpDiagram
{
    const char *name;
    std::vector<MapState> disk;
    std::vector<HelpPlace> file;
    std::vector<HelpLink> links;
    std::optional<double> fileEnd; ///< where to mark the end of the file, in clusters

    [[nodiscard]] static QString diskLabel();
    [[nodiscard]] static QString fileLabel();
};

[[nodiscard]] const std::vector<HelpDiagram> &helpDiagrams();

} // namespace parascope::ui
