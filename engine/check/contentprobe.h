#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/finding.h"
#include "engine/io/blockfile.h"

#include <vector>

namespace parascope {

/// Tells zeros from data in stretches of a file that nothing refers to. Holes are known to be zeros
/// without reading; of the rest at most `budget` bytes are read in all. One thread.
class ContentProbe
{
public:
    /// What the question where a hole or data ends takes off the budget: it costs about as much as
    /// reading so many bytes, and a file of millions of holes must not keep a check from ending.
    static constexpr std::uint64_t kQuestionBytes = 256;

    ContentProbe(const BlockFile &file, std::uint64_t budget, JobControl &control);

    /// NotExamined when the budget does not reach, or the work was cancelled.
    [[nodiscard]] Contents contentsOf(ByteRange range);

private:
    const BlockFile &m_file;
    std::uint64_t m_budget;
    JobControl &m_control;
    StorageExtent m_stretch; ///< that the system was asked for last
    std::vector<std::byte> m_buffer;
};

} // namespace parascope
