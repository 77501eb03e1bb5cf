#include "engine/repair/planner.h"

#include <QJsonArray>

namespace parascope {

namespace {

// What was done, for the list of earlier repairs, and the choices, for finishing an interrupted
// one.
QJsonObject summaryOf(const Plan &plan)
{
    QJsonArray actions;
    for (const PlannedAction &action : plan.actions) {
        if (!action.isChosen || action.refusal != Refusal::None)
            continue;
        actions.append(
            QJsonObject{{QStringLiteral("id"), QLatin1String(catalogueEntry(action.id).name)},
                        {QStringLiteral("action"), QLatin1String(actionName(action.action))},
                        {QStringLiteral("count"), qint64(action.count)}});
    }
    return {{QStringLiteral("actions"), actions},
            {QStringLiteral("choices"), plan.choices.toJson()},
            {QStringLiteral("program"), QStringLiteral("Parascope " PARASCOPE_VERSION)}};
}

} // namespace

ImageChange changeOf(const Plan &plan)
{
    ImageChange change;
    change.report = plan.report;
    change.after = stateAfter(plan);
    change.grownSize = plan.grownSize;
    const Geometry &geometry = plan.before->geometry;
    for (const EntryChange &entry : plan.entries) {
        if (entry.isCopy)
            change.copies.push_back(
                {geometry.placeOf(entry.from).value(), geometry.placeOf(entry.to).value()});
    }
    change.zeroed = plan.zeroed;
    change.written = plan.kept;
    change.summary = summaryOf(plan);
    return change;
}

} // namespace parascope
