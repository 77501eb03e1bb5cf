#pragma once

#include "engine/repair/plan.h"
#include "engine/text/facts.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace parascope::text {

/// What a repair did, for the report that is written after it. A value.
struct RepairRecord
{
    PlanPtr plan;
    QDateTime finishedAt; ///< with its time zone; invalid when not known
    std::string undoFile; ///< bytes; empty when there is none
    std::string copy;     ///< bytes; the repaired copy, or empty when the file itself was repaired
    std::optional<QString> sha256Before; ///< of the file before, when asked for
    std::optional<QString> sha256After;  ///< of the file, or the copy, afterwards
};

/// A heading with lines below it.
struct ReportSection
{
    QString title;
    QStringList rows;

    bool operator==(const ReportSection &) const = default;
};

/// When, where the undo file is, lengths and checksums before and after.
[[nodiscard]] Facts repairFacts(const RepairRecord &record, const ReportOptions &options,
                                const QLocale &locale = QLocale());
/// What was done, what was not and why, which places of the disk read differently (listed up to the
/// options' limit, with count and bytes of all of them), and what was lost.
[[nodiscard]] QList<ReportSection> repairSections(const RepairRecord &record,
                                                  const ReportOptions &options,
                                                  const QLocale &locale = QLocale());
/// Facts and sections as lines.
[[nodiscard]] QString repairAsText(const RepairRecord &record, const ReportOptions &options,
                                   const QLocale &locale = QLocale());
/// The same for programs: planAsJson() and what became of it.
[[nodiscard]] QJsonObject repairAsJson(const RepairRecord &record, const ReportOptions &options);

/// "These 3 places of the disk (192 KiB) read as zeros now": count and bytes of all ranges of a
/// plan. Empty when nothing reads differently. `isDone` false: "will read as zeros".
[[nodiscard]] QString readsDifferentlyTitle(const Plan &plan, bool isDone,
                                            const QLocale &locale = QLocale());
/// The ranges themselves, the first `limit` of them, and how many more there are.
[[nodiscard]] QStringList readsDifferentlyRows(const Plan &plan, std::uint64_t limit,
                                               const QLocale &locale = QLocale());

} // namespace parascope::text
