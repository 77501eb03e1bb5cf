#include "engine/text/repairreport.h"

#include "engine/text/plantext.h"
#include "engine/text/translation.h"

#include <algorithm>

namespace parascope::text {

namespace {

QString withId(const QString &sentence, FindingId id)
{
    return Words::tr("%1  [%2]", "sentence [id]")
        .arg(sentence, QString::fromLatin1(catalogueEntry(id).name));
}

QStringList rowsOfDone(const Plan &plan, const QLocale &locale)
{
    QStringList rows;
    for (const PlannedAction &action : plan.actions) {
        if (isCarriedOut(action, plan))
            rows += withId(plannedAction(action, plan.before->membership, locale), action.id);
    }
    if (rows.isEmpty())
        rows += Words::tr("Nothing.");
    return rows;
}

/// Why an action was left out. An end of the file that was not cut off is no end any more when
/// clusters were copied to places behind it.
QString reasonOf(const PlannedAction &action, const Plan &plan)
{
    const QString reason = whyNotDone(action, plan);
    if (action.action != Action::Cut || plan.finalSize <= plan.before->fileSize)
        return reason;
    return Words::tr("%1; it lies inside the file now, where nothing refers to it",
                     "why it is not done")
        .arg(reason);
}

QStringList rowsOfNotDone(const Plan &plan, const QLocale &locale)
{
    QStringList rows;
    for (const PlannedAction &action : plan.actions) {
        if (isCarriedOut(action, plan))
            continue;
        rows += withId(Words::tr("%1 (%2)", "what would be done (why it is not)")
                           .arg(plannedAction(action, plan.before->membership, locale),
                                reasonOf(action, plan)),
                       action.id);
    }
    for (const FindingGroup &group : plan.report->groups()) {
        const bool isOffered =
            std::ranges::find(plan.actions, group.id, &PlannedAction::id) != plan.actions.end();
        if (!isOffered && group.severity != Severity::Note)
            rows +=
                withId(Words::tr("%1 (there is no repair for it)").arg(groupTitle(group, locale)),
                       group.id);
    }
    if (rows.isEmpty())
        rows += Words::tr("Nothing was left out.");
    return rows;
}

std::uint64_t bytesOf(const std::vector<ByteRange> &ranges)
{
    std::uint64_t bytes = 0;
    for (const ByteRange &range : ranges)
        bytes += range.length;
    return bytes;
}

/// What one action took away; empty when nothing, or when the ranges say it better.
QString lossOf(const PlannedAction &action, const Plan &plan, const QLocale &locale)
{
    switch (action.loss) {
    case Loss::Nothing:
        break;
    case Loss::SpaceOnly:
        return Words::tr("%1 at the end of the file, which nothing referred to.")
            .arg(size(action.bytes, locale));
    case Loss::GuestReadsDifferently:
        return plan.readsDifferently.empty()
                   ? Words::tr("%1: %2", "finding: what repair does")
                         .arg(plannedSubject(action, locale), loss(action.loss))
                   : QString();
    case Loss::BackupHistory:
        return Words::tr("The backup history: the next backup has to be a full one.");
    }
    return {};
}

QStringList rowsOfLost(const RepairRecord &record, const QLocale &locale)
{
    const Plan &plan = *record.plan;
    QStringList rows;
    if (!plan.readsDifferently.empty())
        rows += Words::tr("What %1 of the disk read before.")
                    .arg(size(bytesOf(plan.readsDifferently), locale));
    for (const PlannedAction &action : plan.actions) {
        const QString row = isCarriedOut(action, plan) ? lossOf(action, plan, locale) : QString();
        if (!row.isEmpty() && !rows.contains(row))
            rows += row;
    }
    if (rows.isEmpty())
        rows += Words::tr("Nothing.");
    else if (!record.undoFile.empty())
        rows += Words::tr("The undo file keeps all bytes that were overwritten or cut off.");
    else if (!record.copy.empty())
        rows += Words::tr("The original still has all of it.");
    return rows;
}

} // namespace

QString readsDifferentlyTitle(const Plan &plan, bool isDone, const QLocale &locale)
{
    if (plan.readsDifferently.empty())
        return {};
    const std::uint64_t n = plan.readsDifferently.size();
    const QString places =
        counted(n, Words::tr("%1 place of the disk", nullptr, 1),
                Words::tr("%1 places of the disk", nullptr, pluralCount(n)), locale);
    const QString bytes = size(bytesOf(plan.readsDifferently), locale);
    if (plan.before->isLayer())
        return (isDone ? Words::tr("Read now as the layer below has them, or as zeros: %1 (%2)",
                                   "places (bytes)")
                       : Words::tr("Will read as the layer below has them, or as zeros: %1 (%2)",
                                   "places (bytes)"))
            .arg(places, bytes);
    return (isDone ? Words::tr("Read as zeros now: %1 (%2)", "places (bytes)")
                   : Words::tr("Will read as zeros: %1 (%2)", "places (bytes)"))
        .arg(places, bytes);
}

QStringList readsDifferentlyRows(const Plan &plan, std::uint64_t limit, const QLocale &locale)
{
    const std::uint64_t count = plan.readsDifferently.size();
    const std::uint64_t listed = std::min(count, limit);
    QStringList rows;
    for (std::size_t i = 0; i < listed; ++i) {
        const ByteRange &range = plan.readsDifferently[i];
        rows += Words::tr("%1 to %2 (%3)", "first byte, last byte, bytes")
                    .arg(offset(range.offset), offset(range.end() - 1), size(range.length, locale));
    }
    if (const std::uint64_t rest = count - listed; rest != 0)
        rows += counted(rest, Words::tr("… and %1 more", nullptr, 1),
                        Words::tr("… and %1 more", nullptr, pluralCount(rest)), locale);
    return rows;
}

Facts repairFacts(const RepairRecord &record, const ReportOptions &options, const QLocale &locale)
{
    const Plan &plan = *record.plan;
    Facts facts;
    if (record.finishedAt.isValid())
        facts += {Words::tr("Repaired"),
                  record.finishedAt.toOffsetFromUtc(record.finishedAt.offsetFromUtc())
                      .toString(Qt::ISODate)};
    if (!record.copy.empty())
        facts += {Words::tr("Original"), path(shownPath(plan.before->path, options))};
    if (!record.copy.empty())
        facts += {Words::tr("Repaired copy"), path(shownPath(record.copy, options))};
    else
        facts += {Words::tr("Undo file"), record.undoFile.empty()
                                              ? Words::tr("none")
                                              : path(shownPath(record.undoFile, options))};
    facts += {Words::tr("File size before, in bytes"), number(plan.before->fileSize, locale)};
    facts += {Words::tr("File size afterwards, in bytes"), number(plan.finalSize, locale)};
    facts += {Words::tr("Entries of the table that changed"), number(plan.entries.size(), locale)};
    if (record.sha256Before)
        facts += {Words::tr("SHA-256 before"), *record.sha256Before};
    if (record.sha256After)
        facts += {Words::tr("SHA-256 afterwards"), *record.sha256After};
    return facts;
}

QList<ReportSection> repairSections(const RepairRecord &record, const ReportOptions &options,
                                    const QLocale &locale)
{
    const Plan &plan = *record.plan;
    QList<ReportSection> sections{{Words::tr("Done"), rowsOfDone(plan, locale)},
                                  {Words::tr("Not done"), rowsOfNotDone(plan, locale)}};
    if (plan.readsDifferently.empty())
        sections += {Words::tr("Reads differently now"), {Words::tr("No place of the disk.")}};
    else
        sections += {readsDifferentlyTitle(plan, true, locale),
                     readsDifferentlyRows(plan, options.findingLimit, locale)};
    sections += {Words::tr("Lost"), rowsOfLost(record, locale)};
    return sections;
}

QString repairAsText(const RepairRecord &record, const ReportOptions &options,
                     const QLocale &locale)
{
    QString text = factLines(repairFacts(record, options, locale));
    const QList<ReportSection> sections = repairSections(record, options, locale);
    for (const ReportSection &section : sections) {
        text += u'\n' + section.title + u'\n';
        for (const QString &row : section.rows)
            text += u"    "_qs + row + u'\n';
    }
    return text;
}

QJsonObject repairAsJson(const RepairRecord &record, const ReportOptions &options)
{
    QJsonObject object = planAsJson(*record.plan, options.findingLimit);
    if (record.finishedAt.isValid())
        object.insert(u"finishedAt",
                      record.finishedAt.toOffsetFromUtc(record.finishedAt.offsetFromUtc())
                          .toString(Qt::ISODateWithMs));
    if (!record.undoFile.empty())
        insertPath(object, shownPath(record.undoFile, options), QStringLiteral("undoFile"));
    if (!record.copy.empty()) {
        insertPath(object, shownPath(record.plan->before->path, options),
                   QStringLiteral("original"));
        insertPath(object, shownPath(record.copy, options), QStringLiteral("copy"));
    }
    if (record.sha256Before)
        object.insert(u"sha256Before", *record.sha256Before);
    if (record.sha256After)
        object.insert(u"sha256After", *record.sha256After);
    return object;
}

} // namespace parascope::text
