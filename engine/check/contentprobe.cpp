#include "engine/check/contentprobe.h"

#include "engine/io/writablefile.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;

} // namespace

ContentProbe::ContentProbe(const BlockFile &file, std::uint64_t budget, JobControl &control)
    : m_file(file), m_budget(budget), m_control(control)
{}

Contents ContentProbe::contentsOf(ByteRange range)
{
    std::uint64_t at = range.offset;
    while (at < range.end()) {
        if (m_control.isCancelled())
            return Contents::NotExamined;
        // Ranges come ascending, and many of them can lie in one stretch.
        if (!m_stretch.range.contains(at)) {
            if (m_budget < kQuestionBytes)
                return Contents::NotExamined;
            m_budget -= kQuestionBytes;
            const Result<StorageExtent> stretch = m_file.extentAt(at);
            if (!stretch)
                return Contents::Unreadable;
            if (stretch->range.isEmpty())
                return Contents::Zeros; // the file became shorter: nothing is there
            m_stretch = *stretch;
        }
        const std::uint64_t end = std::min(m_stretch.range.end(), range.end());
        if (m_stretch.isHole) {
            at = end;
            continue;
        }
        while (at < end) {
            const std::uint64_t length = std::min(end - at, kStepBytes);
            if (length > m_budget || m_control.isCancelled())
                return Contents::NotExamined;
            m_budget -= length;
            m_buffer.resize(kStepBytes);
            const std::span part = std::span(m_buffer).first(length);
            const Result<std::size_t> got = m_file.readAt(at, part);
            if (!got)
                return Contents::Unreadable;
            if (!isZero(part.first(*got)))
                return Contents::Data;
            if (*got < length)
                return Contents::Zeros;
            at += length;
        }
    }
    return Contents::Zeros;
}

} // namespace parascope
