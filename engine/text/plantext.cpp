#include "engine/text/plantext.h"

#include "engine/edit/saveedits.h"
#include "engine/text/edittext.h"
#include "engine/text/inplacetext.h"
#include "engine/text/translation.h"
#include "engine/transfer/inplace.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope::text {

QString plannedSubject(const PlannedAction &action, const QLocale &locale)
{
    return groupTitle({action.id, catalogueEntry(action.id).severity, action.count, action.bytes,
                       action.isChosen},
                      locale);
}

QString plannedAction(const PlannedAction &action, const DiskMembership &membership,
                      const QLocale &locale)
{
    return Words::tr("%1: %2", "finding: what repair does")
        .arg(plannedSubject(action, locale), plannedPhrase(action, membership));
}

QString plannedPhrase(const PlannedAction &action, const DiskMembership &membership)
{
    Finding finding;
    finding.id = action.id;
    finding.actionOf = action.id;
    finding.severity = catalogueEntry(action.id).severity;
    finding.action = action.action;
    finding.ticked = true; // whether it is done is said elsewhere
    if (action.id >= FindingId::TableOutsideFile && action.id <= FindingId::TableBeyondDisk)
        finding.guest = GuestCluster(0); // any: the words only ask whether a cluster is meant
    if (action.action == Action::Cut)
        finding.host = ByteRange{0, action.bytes};
    return repairPhrase(finding, membership);
}

namespace {

/// Closing comes last, and only when nothing else is wrong.
bool isHeldBack(const PlannedAction &action, const Plan &plan)
{
    return action.id == FindingId::HeaderNotClosed &&
           std::ranges::find(plan.staying, action.id) != plan.staying.end();
}

} // namespace

bool isCarriedOut(const PlannedAction &action, const Plan &plan)
{
    return action.isChosen && action.refusal == Refusal::None && !isHeldBack(action, plan);
}

QString whyNotDone(const PlannedAction &action, const Plan &plan)
{
    if (!action.isChosen)
        return Words::tr("not chosen");
    if (action.refusal != Refusal::None)
        return Words::tr("cannot be done: %1").arg(refusal(action.refusal));
    return isHeldBack(action, plan) ? Words::tr("held back, since damage is left") : QString();
}

QString refusal(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None:
        return {};
    case Refusal::Forbidden:
        return Words::tr("another finding forbids every repair of this image");
    case Refusal::NotNameable:
        return Words::tr("the new place would be beyond what the table can name");
    case Refusal::FileSystem:
        return Words::tr("the file would be larger than the file system can hold");
    case Refusal::NoRoom:
        return Words::tr("there is not enough free space");
    case Refusal::NotPossible:
        return Words::tr("the room that it needs is in use, or a limit of the format is reached");
    }
    return {};
}

QString planGroup(PlanGroup group)
{
    switch (group) {
    case PlanGroup::NothingChanges:
        return Words::tr("Nothing that the virtual machine reads changes");
    case PlanGroup::ReadsDifferently:
        return Words::tr("Some places will read differently");
    case PlanGroup::GivesUp:
        return Words::tr("Gives something up");
    }
    return {};
}

QString journalState(JournalState state)
{
    switch (state) {
    case JournalState::Prepared:
        return Words::tr("nothing was changed");
    case JournalState::Applying:
        return Words::tr("interrupted");
    case JournalState::Finished:
        return Words::tr("done");
    case JournalState::Undone:
        return Words::tr("undone");
    }
    return {};
}

QString journalActions(const JournalInfo &info)
{
    if (isEdit(info))
        return Words::tr("%1 edited by hand").arg(byteCount(editedBytes(info)));
    if (const auto options = inPlaceOptionsOf(info))
        return inPlaceDone(*options);
    QStringList done;
    const QJsonArray actions = info.summary[QStringLiteral("actions")].toArray();
    for (const auto &action : actions) {
        const auto id = findingIdFromName(action[QStringLiteral("id")].toString().toStdString());
        done += id ? title(*id) : action[QStringLiteral("id")].toString();
    }
    return done.join(QStringLiteral("; "));
}

QString journalLine(const JournalInfo &info, const QLocale &locale)
{
    return Words::tr("%1 · %2 · %3 · %4", "date · state · size of the undo file · what")
        .arg(locale.toString(info.startedAt, QLocale::ShortFormat), journalState(info.state),
             size(info.journalBytes, locale), journalActions(info));
}

QString difference(const UndoDifference &difference, const QLocale &locale)
{
    switch (difference.kind) {
    case UndoDifference::Kind::OtherFile:
        return Words::tr("the change was interrupted, and this is another file than the one that "
                         "was being changed");
    case UndoDifference::Kind::Length:
        return Words::tr("the file was %1 bytes long after the repair and has %2 now")
            .arg(number(difference.expected, locale), number(difference.found, locale));
    case UndoDifference::Kind::HeaderAndTable:
        return Words::tr("the header or the table was changed");
    case UndoDifference::Kind::Range:
        return Words::tr("%1 at %2 were changed")
            .arg(size(difference.range.length, locale), offset(difference.range.offset));
    }
    return {};
}

} // namespace parascope::text
