#include "engine/check/contentprobe.h"

#include <algorithm>
#include <cstring>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;

bool areZeros(std::span<const std::byte> bytes)
{
    // Equal to itself, shifted by one, and beginning with zero: all zero.
    return bytes.empty() || (bytes[0] == std::byte{0} &&
                             std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0);
}

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
        const Result<StorageExtent> stretch = m_file.extentAt(at);
        if (!stretch)
            return Contents::Unreadable;
        if (stretch->range.isEmpty())
            return Contents::Zeros; // the file became shorter: nothing is there
        const std::uint64_t end = std::min(stretch->range.end(), range.end());
        if (stretch->isHole) {
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
            if (!areZeros(part.first(*got)))
                return Contents::Data;
            if (*got < length)
                return Contents::Zeros;
            at += length;
        }
    }
    return Contents::Zeros;
}

} // namespace parascope
