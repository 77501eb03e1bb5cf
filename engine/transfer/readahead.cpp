#include "engine/transfer/readahead.h"

#include <algorithm>

namespace parascope {

ReadAhead::ReadAhead(const DiskReader &reader, std::span<const DiskExtent> extents)
    : m_reader(reader), m_extents(extents)
{
    takeNext();
    advance(0);
}

void ReadAhead::advance(std::uint64_t bytes)
{
    constexpr std::uint64_t kAhead = 8ULL * 1024 * 1024;
    constexpr std::uint64_t kPiece = 1024ULL * 1024;
    // A hole is passed in one step, and need not be fetched.
    std::uint64_t passed = bytes - std::min(m_ahead, bytes);
    m_ahead -= std::min(m_ahead, bytes);
    while (m_ahead < kAhead && !m_extents.empty()) {
        const GuestExtent &next = m_extents.front().bytes;
        if (m_begun == next.guest.length) {
            m_extents = m_extents.subspan(1);
            takeNext();
            continue;
        }
        const std::uint64_t rest = next.guest.length - m_begun;
        const std::uint64_t length = std::min(rest, passed != 0 ? passed : kPiece);
        if (passed != 0) {
            passed -= length;
        } else {
            if (m_file)
                m_file->willRead({next.host.value() + m_begun, length});
            m_ahead += length;
        }
        m_begun += length;
    }
}

void ReadAhead::takeNext()
{
    m_begun = 0;
    while (!m_extents.empty() && m_extents.front().bytes.source != GuestSource::Data)
        m_extents = m_extents.subspan(1);
    if (!m_extents.empty())
        m_file = dynamic_cast<const HostFile *>(m_reader.fileOf(m_extents.front()).get());
}

} // namespace parascope
