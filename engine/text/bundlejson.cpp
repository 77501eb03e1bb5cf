#include "engine/text/bundletext.h"
#include "engine/text/reportwriter.h"

#include <QJsonArray>

namespace parascope::text {

QJsonObject bundleFindingAsJson(const BundleFinding &finding)
{
    QJsonObject object{{QStringLiteral("id"), QLatin1String(catalogueEntry(finding.id).name)},
                       {QStringLiteral("severity"), finding.severity() == Severity::Error
                                                        ? QStringLiteral("error")
                                                        : QStringLiteral("note")},
                       {QStringLiteral("title"), title(finding.id)}};
    if (finding.storage)
        object.insert(QStringLiteral("storage"), jsonNumber(*finding.storage));
    if (!finding.guid.isEmpty())
        object.insert(QStringLiteral("guid"), finding.guid);
    if (!finding.path.empty())
        insertPath(object, finding.path);
    if (finding.line != 0)
        object.insert(QStringLiteral("line"), jsonNumber(finding.line));
    if (finding.found != finding.expected) {
        object.insert(QStringLiteral("found"), jsonNumber(finding.found));
        object.insert(QStringLiteral("expected"), jsonNumber(finding.expected));
    }
    if (!finding.detail.isEmpty())
        object.insert(QStringLiteral("detail"), finding.detail);
    return object;
}

QJsonObject bundlePlanAsJson(const BundlePlan &plan)
{
    QJsonArray actions;
    for (const BundleOffer &offer : plan.offers) {
        QJsonArray answers;
        for (const std::size_t index : offer.answers)
            answers.append(QLatin1String(catalogueEntry(plan.report->findings[index].id).name));
        actions.append(
            QJsonObject{{QStringLiteral("action"), QLatin1String(bundleActionName(offer.action))},
                        {QStringLiteral("chosen"), plan.chosen.contains(offer.action)},
                        {QStringLiteral("guestReadsDifferently"), offer.isGuestDifferent},
                        {QStringLiteral("answers"), answers}});
    }
    QJsonObject object{{QStringLiteral("actions"), actions},
                       {QStringLiteral("writesDescriptor"), plan.text.has_value()},
                       {QStringLiteral("writesBackup"), plan.backup.has_value()}};
    if (plan.obstacle)
        object.insert(QStringLiteral("obstacle"), plan.obstacle->detail);
    return object;
}

} // namespace parascope::text
