#pragma once

#include "engine/transfer/inplaceplan.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>
#include <QStringList>

/// Compacting and converting in place, in words.
namespace parascope::text {

/// What was done, for the list of earlier changes: "compacted", "converted to v2 (…)".
[[nodiscard]] QString inPlaceDone(const InPlaceOptions &options);
/// Why it is not done, and what helps: a sentence or two. Empty for a plan that is not refused.
[[nodiscard]] QString inPlaceRefusal(const InPlacePlan &plan, const QLocale &locale = QLocale());
/// What will be done and what it gives: a sentence each. Empty when there is nothing to do.
[[nodiscard]] QStringList inPlaceForecast(const InPlacePlan &plan,
                                          const QLocale &locale = QLocale());
/// What is given up, and what keeps the file longer than it could be: a sentence each.
[[nodiscard]] QStringList inPlaceNotes(const InPlacePlan &plan, const QLocale &locale = QLocale());

/// The plan with its options, numbers and lengths; `refused` has a stable name, such as
/// "has-errors", when it is refused.
[[nodiscard]] QJsonObject inPlaceAsJson(const InPlacePlan &plan);

} // namespace parascope::text
