#include "engine/repair/choices.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace parascope {

namespace {

constexpr std::array kPolicyNames{"ticked", "leaks", "all"};
constexpr std::array kActions{Action::None, Action::Clear,  Action::Copy,
                              Action::Move, Action::Grow,   Action::Cut,
                              Action::Keep, Action::Detach, Action::Set};

} // namespace

QJsonObject RepairChoices::toJson() const
{
    QJsonObject findings;
    for (const auto &[id, action] : chosen)
        findings.insert(QLatin1String(catalogueEntry(id).name), QLatin1String(actionName(action)));
    QJsonArray places;
    for (const auto &[entry, cluster] : keepers)
        places.append(QJsonObject{{QStringLiteral("entry"), qint64(entry)},
                                  {QStringLiteral("cluster"), qint64(cluster)}});
    return {
        {QStringLiteral("policy"), QLatin1String(kPolicyNames[static_cast<std::size_t>(policy)])},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("keepers"), places}};
}

std::optional<RepairChoices> RepairChoices::fromJson(const QJsonObject &object)
{
    RepairChoices choices;
    const std::string policyName = object[QStringLiteral("policy")].toString().toStdString();
    const auto policy = std::ranges::find(kPolicyNames, policyName);
    if (policy == kPolicyNames.end())
        return std::nullopt;
    choices.policy = static_cast<RepairPolicy>(policy - kPolicyNames.begin());
    const QJsonObject findings = object[QStringLiteral("findings")].toObject();
    for (auto row = findings.begin(); row != findings.end(); ++row) {
        const auto id = findingIdFromName(row.key().toStdString());
        const std::string word = row.value().toString().toStdString();
        const auto action = std::ranges::find(kActions, word, actionName);
        if (!id || action == kActions.end())
            return std::nullopt;
        choices.chosen[*id] = *action;
    }
    const QJsonArray places = object[QStringLiteral("keepers")].toArray();
    for (const auto &place : places) {
        const qint64 entry = place[QStringLiteral("entry")].toInteger(-1);
        const qint64 cluster = place[QStringLiteral("cluster")].toInteger(-1);
        if (entry <= 0 || entry > 0xFFFFFFFF || cluster < 0 || cluster > 0xFFFFFFFF)
            return std::nullopt;
        choices.keepers[static_cast<std::uint32_t>(entry)] = static_cast<std::uint32_t>(cluster);
    }
    return choices;
}

bool isActionOffered(FindingId id, Action action)
{
    const CatalogueEntry &entry = catalogueEntry(id);
    return action == Action::None || action == Action::Keep || action == entry.action ||
           std::ranges::find(entry.others, action) != entry.others.end();
}

} // namespace parascope
