#include "engine/transfer/inplace.h"

#include "engine/repair/preview.h"
#include "engine/transfer/compact.h"
#include "engine/transfer/convert.h"

#include <algorithm>

namespace parascope {

namespace {

// A key of a journal's summary.
const QString &inPlaceKey()
{
    static const QString key = QStringLiteral("inPlace");
    return key;
}

// What somebody who does not know a section has to do with it (format.md, "Format extension"):
// only those marked "transit" may stay in an image that is changed.
bool hasUnknownSection(const ImageState &state)
{
    return state.isExtensionValid() &&
           std::ranges::any_of(state.extension.content.sections, [](const ExtensionSection &one) {
               return one.magic != kDirtyBitmapMagic && !(one.flags & kSectionTransit);
           });
}

InPlaceRefusal refusalFor(const Report &report)
{
    if (report.count(Severity::Error) > 0 || report.isRepairForbidden())
        return InPlaceRefusal::HasErrors;
    return hasUnknownSection(*report.state()) ? InPlaceRefusal::UnknownSection
                                              : InPlaceRefusal::None;
}

// Takes back what was planned: nothing will be written.
void refuse(InPlacePlan &plan, InPlaceRefusal refusal)
{
    plan.refusal = refusal;
    plan.change.after = plan.change.report->state();
    plan.change.grownSize = plan.change.after->fileSize;
    plan.change.copies.clear();
    plan.change.written.clear();
    plan.after = plan.change.report;
}

// The numbers of the forecast, and in_use, which follow from the change.
void complete(InPlacePlan &plan)
{
    ImageChange &change = plan.change;
    const ImageState &before = change.before();
    plan.bytesToCopy = change.copies.size() * before.geometry.clusterBytes;
    plan.bytesGivenBack = before.fileSize - std::min(before.fileSize, change.after->fileSize);
    plan.bytesAdded = change.after->fileSize - std::min(before.fileSize, change.after->fileSize);
    if (change.isEmpty())
        return;
    // As after a repair: only who keeps the extension valid says so.
    auto after = std::make_shared<ImageState>(*change.after);
    const bool keepsExtension = before.isExtensionValid() && after->header.extensionOffset != 0;
    after->header.inUse = keepsExtension ? kInUseExtension : kInUseClosed;
    after->header.raw = encodeHeader(after->header);
    change.after = std::move(after);
}

InPlaceRefusal refusalFor(const InPlacePlan &plan, const PlanLimits &limits)
{
    const std::uint64_t grown = plan.change.grownSize;
    const std::uint64_t now = plan.change.before().fileSize;
    if (grown > now && grown > limits.largestFile)
        return InPlaceRefusal::FileSystem;
    return grown > now && grown - now > limits.freeBytes ? InPlaceRefusal::NoRoom
                                                         : InPlaceRefusal::None;
}

} // namespace

Result<InPlacePlanPtr> planInPlace(const ReportPtr &report, const InPlaceOptions &options,
                                   const BlockFile &file, const PlanLimits &limits,
                                   JobControl &control)
{
    const auto plan = std::make_shared<InPlacePlan>();
    plan->options = options;
    plan->change.report = report;
    plan->change.staysHealthy = true;
    plan->change.summary = {
        {inPlaceKey(), options.toJson()},
        {QStringLiteral("program"), QStringLiteral("Parascope " PARASCOPE_VERSION)}};
    refuse(*plan, refusalFor(*report));
    if (plan->refusal != InPlaceRefusal::None)
        return plan;

    const Result<InPlaceRefusal> planned = options.kind == InPlaceKind::Compact
                                               ? planCompact(*plan, file, control)
                                               : planConvert(*plan, file, control);
    if (!planned)
        return tl::unexpected(planned.error());
    plan->refusal = *planned;
    if (plan->refusal == InPlaceRefusal::None)
        plan->refusal = refusalFor(*plan, limits);
    if (plan->refusal == InPlaceRefusal::None) {
        complete(*plan);
        if (plan->isEmpty())
            return plan;
        Result<ReportPtr> after = previewChange(plan->change, file, control);
        if (!after)
            return tl::unexpected(after.error());
        plan->after = std::move(*after);
        if (plan->after->count(Severity::Error) > 0)
            plan->refusal = InPlaceRefusal::ResultHasErrors;
    }
    if (plan->refusal != InPlaceRefusal::None)
        refuse(*plan, plan->refusal);
    return plan;
}

std::optional<InPlaceOptions> inPlaceOptionsOf(const JournalInfo &info)
{
    return InPlaceOptions::fromJson(info.summary[inPlaceKey()].toObject());
}

} // namespace parascope
