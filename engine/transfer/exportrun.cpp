#include "engine/transfer/exportrun.h"

namespace parascope {

ExportRun::ExportRun(const TransferSource &source, const ExportOptions &options,
                     const ExportForecast &forecast, JobControl &control, std::uint64_t extraWork)
    : m_source(source), m_options(options), m_progress(control), m_copyWork(forecast.dataBytes)
{
    m_result.part = forecast.part;
    m_allWork = m_copyWork + extraWork + (options.verify ? forecast.part.length : 0);
}

Result<void> ExportRun::copyTo(GuestSink &sink, bool zerosCost)
{
    if (const Result<void> same = expectUnchanged(); !same)
        return same;
    if (zerosCost)
        m_allWork = m_result.part.length;
    m_progress.begin(m_allWork);
    m_progress.setCountsZeros(zerosCost);
    const OnDamage onDamage = m_options.zerosForDamage ? OnDamage::Zeros : OnDamage::Stop;
    GuestCopy copy(m_source, onDamage, m_progress);
    if (const Result<void> copied = copy.run(m_result.part, sink); !copied)
        return copied;
    if (!zerosCost)
        m_progress.reach(m_copyWork);
    m_result.damage = copy.damage();
    m_result.dataBytes = copy.dataBytes();
    m_result.bytesNotInThisFile = copy.bytesNotInThisFile();
    return expectUnchanged();
}

Result<void> ExportRun::compareWith(const CompareSink::ReadCopy &readCopy, const std::string &path)
{
    if (!m_options.verify)
        return {};
    CompareSink sink(readCopy, path);
    m_progress.setCountsZeros(true);
    const Result<void> same =
        GuestCopy(m_source, OnDamage::Zeros, m_progress).run(m_result.part, sink);
    if (!same)
        return same;
    m_result.sha256 = sink.sha256();
    return expectUnchanged();
}

ExportResult ExportRun::finish(std::uint64_t fileBytes)
{
    m_progress.reach(m_allWork);
    m_result.fileBytes = fileBytes;
    return m_result;
}

Result<void> ExportRun::expectUnchanged() const
{
    const std::optional<std::string> changed = m_source.changedFile();
    return changed ? failure(ErrorCode::FileChanged, *changed) : Result<void>();
}

} // namespace parascope
