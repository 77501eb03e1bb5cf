#pragma once

#include "engine/disk/guestreader.h"
#include "engine/io/hostfile.h"

#include <span>

namespace parascope {

/// Has the system fetch what a walk through a disk will read next, also where that lies elsewhere
/// in the file. Nothing depends on it but time.
class ReadAhead
{
public:
    /// `file`: null for files that are not of the host system. Both outlive the object.
    ReadAhead(const HostFile *file, std::span<const GuestExtent> extents);

    /// The next `bytes` of the Data extents have been read.
    void advance(std::uint64_t bytes);

private:
    const HostFile *m_file;
    std::span<const GuestExtent> m_extents; ///< begins with the one that is fetched next
    std::uint64_t m_begun = 0;              ///< of that one
    std::uint64_t m_ahead = 0;              ///< bytes that are fetched and not yet read
};

} // namespace parascope
