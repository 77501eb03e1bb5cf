#include "engine/text/plantext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/untranslated.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope::text {

namespace {

QString refusalName(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None:
        break;
    case Refusal::Forbidden:
        return QStringLiteral("forbidden");
    case Refusal::NotNameable:
        return QStringLiteral("not-nameable");
    case Refusal::FileSystem:
        return QStringLiteral("file-system");
    case Refusal::NoRoom:
        return QStringLiteral("no-room");
    case Refusal::NotPossible:
        return QStringLiteral("not-possible");
    }
    return {};
}

QJsonObject actionAsJson(const PlannedAction &action, const Plan &plan)
{
    QJsonObject row{{QStringLiteral("id"), QLatin1String(catalogueEntry(action.id).name)},
                    {QStringLiteral("action"), QLatin1String(actionName(action.action))},
                    {QStringLiteral("chosen"), action.isChosen},
                    {QStringLiteral("done"), isCarriedOut(action, plan)},
                    {QStringLiteral("count"), jsonNumber(action.count)},
                    {QStringLiteral("bytes"), jsonNumber(action.bytes)},
                    {QStringLiteral("growsBy"), jsonNumber(action.spaceCost)},
                    {QStringLiteral("loss"), jsonName(action.loss)}};
    if (action.refusal != Refusal::None) {
        row.insert(QStringLiteral("refusal"), refusalName(action.refusal));
        row.insert(QStringLiteral("refused"), refusal(action.refusal));
    }
    return row;
}

} // namespace

QJsonObject planAsJson(const Plan &plan, std::uint64_t rangeLimit)
{
    const Untranslated english;
    QJsonArray actions;
    QJsonArray lost;
    for (const PlannedAction &action : plan.actions) {
        actions.append(actionAsJson(action, plan));
        if (isCarriedOut(action, plan) && action.loss != Loss::Nothing)
            lost.append(
                QJsonObject{{QStringLiteral("id"), QLatin1String(catalogueEntry(action.id).name)},
                            {QStringLiteral("loss"), jsonName(action.loss)},
                            {QStringLiteral("bytes"), jsonNumber(action.bytes)}});
    }
    QJsonArray ranges;
    std::uint64_t bytes = 0;
    for (const ByteRange &range : plan.readsDifferently) {
        bytes += range.length;
        if (std::uint64_t(ranges.size()) < rangeLimit)
            ranges.append(QJsonObject{{QStringLiteral("offset"), jsonNumber(range.offset)},
                                      {QStringLiteral("length"), jsonNumber(range.length)}});
    }
    QJsonArray staying;
    for (const FindingId id : plan.staying)
        staying.append(QLatin1String(catalogueEntry(id).name));
    return {{QStringLiteral("actions"), actions},
            {QStringLiteral("entriesChanged"), jsonNumber(plan.entries.size())},
            {QStringLiteral("fileSizeBefore"), jsonNumber(plan.before->fileSize)},
            {QStringLiteral("fileSizeAfter"), jsonNumber(plan.finalSize)},
            {QStringLiteral("readsDifferently"), ranges},
            {QStringLiteral("readsDifferentlyCount"), jsonNumber(plan.readsDifferently.size())},
            {QStringLiteral("readsDifferentlyBytes"), jsonNumber(bytes)},
            {QStringLiteral("readsAs"), plan.before->isLayer()
                                            ? QStringLiteral("layer-below-or-zeros")
                                            : QStringLiteral("zeros")},
            {QStringLiteral("lost"), lost},
            {QStringLiteral("staying"), staying}};
}

} // namespace parascope::text
