#pragma once

#include "engine/disk/diskreader.h"

#include <span>

namespace parascope {

/// Has the system fetch what a walk through a disk will read next, also where
/// that lies elsewhere in the file. Nothing depends on it but time.
class ReadAhead
{
public:
    /// `extents` are the reader's. Both outlive the object.
    ReadAhead(const DiskReader &reader, std::span<const DiskExtent> extents);

    /// The next `bytes` of the Data extents have been read.
    void advance(std::uint64_t bytes);

private:
    void takeNext();

    const DiskReader &m_reader;
    const HostFile *m_file = nullptr; ///< of the first extent, when it is one of the host system
    std::span<const DiskExtent> m_extents; ///< begins with the one that is fetched next
    std::uint64_t m_begun = 0;             ///< of that one
    std::uint64_t m_ahead = 0;             ///< bytes that are fetched and not yet read
};

} // namespace parascope
