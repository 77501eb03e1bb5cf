#include "engine/text/translation.h"

namespace parascope::text {

namespace {

/// Space findings are about the file, the others about the disk or a field.
bool isSpace(FindingId id)
{
    return id >= FindingId::SpaceLeakedTail && id <= FindingId::SpaceShort;
}

QString setPhrase(FindingId id)
{
    switch (id) {
    case FindingId::HeaderNotClosed:
        return Words::tr("marks it closed, last of all");
    case FindingId::HeaderEmptyFlag:
    case FindingId::HeaderSizeHighBits:
        return Words::tr("clears it");
    case FindingId::HeaderTableTooSmall:
        return Words::tr("makes the disk as large as the table");
    case FindingId::TableBeyondDisk:
        return Words::tr("makes the disk larger");
    default:
        return Words::tr("writes the right value");
    }
}

/// Clearing an entry makes a cluster unallocated: of a whole disk that reads as zeros, in a layer
/// it means "ask the layer below".
QString clearPhrase(const Finding &finding, const DiskMembership &membership)
{
    if (!finding.guest)
        return Words::tr("clears the mark");
    return membership.isPart() ? Words::tr("makes it read as the layer below, or as zeros")
                               : Words::tr("makes it read as zeros");
}

QString clearSentence(const Finding &finding, const DiskMembership &membership)
{
    if (!finding.guest)
        return Words::tr("Repair clears the mark. Nothing that the virtual machine reads changes.");
    return membership.isPart()
               ? Words::tr("Repair clears the entry in the table, so that the layer below shows "
                           "through; where there is none, the cluster reads as zeros.")
               : Words::tr("Repair clears the entry in the table, so that the cluster reads as "
                           "zeros.");
}

/// What an action does for findings of one kind.
QString actionPhrase(const Finding &finding, const DiskMembership &membership)
{
    switch (finding.action) {
    case Action::None:
        return Words::tr("nothing");
    case Action::Clear:
        return clearPhrase(finding, membership);
    case Action::Copy:
        return Words::tr("gives each its own copy");
    case Action::Move:
        return Words::tr("moves it to a place of its own");
    case Action::Grow:
        return isSpace(finding.id) ? Words::tr("completes the file")
               : finding.guest     ? Words::tr("completes the file, keeps the data")
                                   : Words::tr("makes the table larger");
    case Action::Cut:
        return finding.host ? Words::tr("cuts the file by %1").arg(size(finding.host->length))
                            : Words::tr("cuts the file");
    case Action::Keep:
        return Words::tr("keeps it");
    case Action::Detach:
        return Words::tr("detaches the backup history");
    case Action::Set:
        return setPhrase(finding.actionOf);
    }
    return {};
}

QString actionSentence(const Finding &finding, const DiskMembership &membership)
{
    switch (finding.action) {
    case Action::None:
        return Words::tr("Repair does nothing about this.");
    case Action::Clear:
        return clearSentence(finding, membership);
    case Action::Copy:
        return Words::tr("Repair gives the cluster a copy of its own, so that writing to one no "
                         "longer changes the other. What they read stays the same.");
    case Action::Move:
        return Words::tr("Repair copies the cluster to a place where clusters can begin. What it "
                         "reads stays the same.");
    case Action::Grow:
        return finding.guest
                   ? Words::tr(
                         "Repair makes the file long enough for the whole cluster. What is there "
                         "stays; what is missing reads as zeros.")
                   : Words::tr(
                         "Repair makes room with zeros. Nothing that the virtual machine reads "
                         "changes.");
    case Action::Cut:
        return finding.host
                   ? Words::tr(
                         "Repair cuts %1 off the end of the file. Nothing that the virtual machine "
                         "reads changes.")
                         .arg(size(finding.host->length))
                   : Words::tr(
                         "Repair cuts it off. Nothing that the virtual machine reads changes.");
    case Action::Keep:
        return Words::tr("Repair leaves it as it is.");
    case Action::Detach:
        return Words::tr("Repair takes the backup history out of use; its bytes stay in the file. "
                         "The next backup has to be a full one.");
    case Action::Set:
        return finding.actionOf == FindingId::HeaderNotClosed
                   ? Words::tr(
                         "Repair marks the image as closed after everything else is done and was "
                         "checked again.")
                   : Words::tr("Repair writes the right value into the header.");
    }
    return {};
}

bool changesSomething(Action action)
{
    return action != Action::None && action != Action::Keep;
}

} // namespace

QString repairPhrase(const Finding &finding, const DiskMembership &membership)
{
    const QString phrase = actionPhrase(finding, membership);
    return finding.ticked || !changesSomething(finding.action)
               ? phrase
               : Words::tr("%1, if you choose so").arg(phrase);
}

QString repairExplanation(const Finding &finding, const DiskMembership &membership)
{
    if (catalogueEntry(finding.id).forbidsRepair)
        return Words::tr("While this stands, nothing in the image can be repaired safely.");
    QStringList sentences{actionSentence(finding, membership)};
    if (finding.actionOf != finding.id)
        sentences += Words::tr("That is the answer to “%1”, which concerns the same cluster.")
                         .arg(title(finding.actionOf));
    if (changesSomething(finding.action) && !finding.ticked)
        sentences +=
            finding.id == FindingId::TableOutsideFile
                ? Words::tr(
                      "It is not done unless you choose so: the file is probably incomplete, or "
                      "its header wrong.")
                : Words::tr("It is not done unless you choose so.");
    return sentences.join(u' ');
}

} // namespace parascope::text
