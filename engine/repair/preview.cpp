#include "engine/repair/preview.h"

#include "engine/map/classifier.h"
#include "engine/repair/planner.h"

namespace parascope {

namespace {

Result<ReportPtr> checkWith(const ImageState &state, std::uint32_t inUse, const BlockFile &file,
                            JobControl &control, CheckOptions options)
{
    auto closed = std::make_shared<ImageState>(state);
    closed->header.inUse = inUse;
    closed->header.raw = encodeHeader(closed->header);
    const ImageStatePtr result = closed;
    return checkImage(result, classify(result, Classifier::Detail::Maps), file, {}, control,
                      options);
}

} // namespace

Result<ReportPtr> checkClosed(const ImageState &state, std::uint32_t closeValue,
                              std::uint32_t valueBefore, const BlockFile &file, JobControl &control,
                              CheckOptions options)
{
    Result<ReportPtr> report = checkWith(state, closeValue, file, control, options);
    if (!report || closeValue == valueBefore || (*report)->count(Severity::Error) == 0)
        return report;
    return checkWith(state, valueBefore, file, control, options);
}

Result<ReportPtr> previewChange(const ImageChange &change, const BlockFile &file,
                                JobControl &control, CheckOptions options)
{
    return checkClosed(*change.after, change.after->header.inUse, change.before().header.inUse,
                       file, control, options);
}

Result<ReportPtr> previewPlan(const Plan &plan, const BlockFile &file, JobControl &control,
                              CheckOptions options)
{
    return previewChange(changeOf(plan), file, control, options);
}

} // namespace parascope
