#pragma once

#include "engine/text/repairreport.h"

#include <QByteArray>

namespace parascope::cli {

/// What `repair` prints and writes: about a plan, or about what became of it.

/// What would be done, in lines, and what the undo file would take.
[[nodiscard]] QByteArray planAsLines(const Plan &plan, const std::string &path,
                                     std::uint64_t undoFileForecast);
[[nodiscard]] QByteArray planAsJsonLine(const Plan &plan, const std::string &path,
                                        std::uint64_t undoFileForecast);

/// What was done, and what the check found afterwards.
[[nodiscard]] QByteArray recordAsLines(const text::RepairRecord &record, const std::string &path,
                                       const Report &after);
[[nodiscard]] QByteArray recordAsJsonLine(const text::RepairRecord &record, const std::string &path,
                                          const Report &after);

/// The report of the result for a file of this name: .html, .json, else text.
[[nodiscard]] QByteArray reportFor(const std::string &file, const Report &after,
                                   const std::shared_ptr<const text::RepairRecord> &record);

} // namespace parascope::cli
