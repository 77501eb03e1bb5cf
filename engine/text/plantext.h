#pragma once

#include "engine/journal/journalfile.h"
#include "engine/journal/undo.h"
#include "engine/repair/plan.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>

/// Plans and undo files in words.
namespace parascope::text {

/// "2 clusters share a place · 2 MiB: gives each its own copy". `membership`: of the image.
[[nodiscard]] QString plannedAction(const PlannedAction &action, const DiskMembership &membership,
                                    const QLocale &locale = QLocale());
/// The second half of it: "gives each its own copy".
[[nodiscard]] QString plannedPhrase(const PlannedAction &action, const DiskMembership &membership);
/// The first half of it: "2 clusters share a place · 2 MiB".
[[nodiscard]] QString plannedSubject(const PlannedAction &action,
                                     const QLocale &locale = QLocale());
/// It was chosen, and nothing stands against it. (What is chosen may be held back: an image in
/// which damage is left is not marked as closed.)
[[nodiscard]] bool isCarriedOut(const PlannedAction &action, const Plan &plan);
/// Why an action is not carried out: "not chosen"; empty for one that is.
[[nodiscard]] QString whyNotDone(const PlannedAction &action, const Plan &plan);
/// Why something is not done; empty for Refusal::None.
[[nodiscard]] QString refusal(Refusal refusal);
/// "nothing that the virtual machine reads changes", and so on.
[[nodiscard]] QString planGroup(PlanGroup group);
/// "finished", "interrupted", …
[[nodiscard]] QString journalState(JournalState state);
/// What an earlier repair did: the titles of the findings that it answered.
[[nodiscard]] QString journalActions(const JournalInfo &info);
/// One earlier repair in a line: date, what was done, state.
[[nodiscard]] QString journalLine(const JournalInfo &info, const QLocale &locale = QLocale());
/// Why undo refuses: what differs from what the repair left.
[[nodiscard]] QString difference(const UndoDifference &difference,
                                 const QLocale &locale = QLocale());

/// The plan with ids, actions, counts, sizes, guest ranges that read differently (at most
/// `rangeLimit` of them are listed; count and bytes are complete), what is lost, and what stays.
[[nodiscard]] QJsonObject planAsJson(const Plan &plan, std::uint64_t rangeLimit);

} // namespace parascope::text
