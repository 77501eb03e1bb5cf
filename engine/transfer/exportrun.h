#pragma once

#include "engine/transfer/comparesink.h"
#include "engine/transfer/export.h"

namespace parascope {

/// One export under way: the steps that all kinds of target have in common. One thread; lives as
/// long as the call that made it.
class ExportRun
{
public:
    /// `forecast`: of this export. `extraWork`: bytes of work beside copying and comparing.
    ExportRun(const TransferSource &source, const ExportOptions &options,
              const ExportForecast &forecast, JobControl &control, std::uint64_t extraWork = 0);

    [[nodiscard]] ByteRange part() const { return m_result.part; }
    [[nodiscard]] const ExportOptions &options() const { return m_options; }
    [[nodiscard]] TransferProgress &progress() { return m_progress; }
    [[nodiscard]] JobControl &control() { return m_progress.control(); }

    /// Hands the part over; afterwards the source is still what it was. May be repeated from the
    /// start. `zerosCost`: the target takes zeros as bytes, and nothing else follows. Errors: those
    /// of GuestCopy, FileChanged.
    [[nodiscard]] Result<void> copyTo(GuestSink &sink, bool zerosCost = false);
    /// Compares the part with a copy of it, where that is asked for.
    [[nodiscard]] Result<void> compareWith(const CompareSink::ReadCopy &readCopy,
                                           const std::string &path);

    /// At the end. `fileBytes`: length of what was made.
    [[nodiscard]] ExportResult finish(std::uint64_t fileBytes);

private:
    [[nodiscard]] Result<void> expectUnchanged() const;

    TransferSource m_source;
    ExportOptions m_options;
    TransferProgress m_progress;
    ExportResult m_result;
    std::uint64_t m_copyWork;
    std::uint64_t m_allWork;
};

} // namespace parascope
