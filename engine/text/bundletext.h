#pragma once

#include "engine/repair/bundleplan.h"
#include "engine/text/words.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>

/// Findings and repairs of bundles in words.
namespace parascope::text {

/// "Geometry does not fit the size"; the finding's heading.
[[nodiscard]] QString title(BundleFindingId id);
/// What this one means, with its numbers and names: one or two sentences.
[[nodiscard]] QString explanation(const BundleFinding &finding, const BundleReport &report,
                                  const QLocale &locale = QLocale());
/// "corrects cylinders, heads and sectors"; in lists.
[[nodiscard]] QString actionPhrase(BundleAction action);
/// What the disk as a whole is like: "2 problems of the bundle were found…".
[[nodiscard]] QString bundleVerdict(const BundleReport &report, const QLocale &locale = QLocale());
/// The verdict on the image of one layer where the other layers are at hand: without the sentence
/// that only this one is shown.
[[nodiscard]] VerdictText verdictInDisk(const Report &report, const QLocale &locale = QLocale());
/// Why nothing can be made of a descriptor that cannot be read; empty when that was not asked.
[[nodiscard]] QString rebuildObstacle(const BundlePlan &plan);

/// "findings" of a bundle in JSON.
[[nodiscard]] QJsonObject bundleFindingAsJson(const BundleFinding &finding);
/// "plan" of a bundle in JSON: what can be done and what is done.
[[nodiscard]] QJsonObject bundlePlanAsJson(const BundlePlan &plan);

} // namespace parascope::text
