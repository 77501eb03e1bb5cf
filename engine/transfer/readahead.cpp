#include "engine/transfer/readahead.h"

#include <algorithm>

namespace parascope {

ReadAhead::ReadAhead(const HostFile *file, std::span<const GuestExtent> extents)
    : m_file(file), m_extents(extents)
{
    advance(0);
}

void ReadAhead::advance(std::uint64_t bytes)
{
    constexpr std::uint64_t kAhead = 8ULL * 1024 * 1024;
    constexpr std::uint64_t kPiece = 1024ULL * 1024;
    // A hole is passed in one step, and need not be fetched.
    std::uint64_t passed = bytes - std::min(m_ahead, bytes);
    m_ahead -= std::min(m_ahead, bytes);
    while (m_file && m_ahead < kAhead && !m_extents.empty()) {
        const GuestExtent &next = m_extents.front();
        const bool isData = next.source == GuestSource::Data;
        if (!isData || m_begun == next.guest.length) {
            m_extents = m_extents.subspan(1);
            m_begun = 0;
            continue;
        }
        const std::uint64_t rest = next.guest.length - m_begun;
        const std::uint64_t length = std::min(rest, passed != 0 ? passed : kPiece);
        if (passed != 0) {
            passed -= length;
        } else {
            m_file->willRead({next.host.value() + m_begun, length});
            m_ahead += length;
        }
        m_begun += length;
    }
}

} // namespace parascope
