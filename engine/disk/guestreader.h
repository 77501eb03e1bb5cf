#pragma once

#include "engine/base/units.h"
#include "engine/image/imagestate.h"
#include "engine/io/blockfile.h"

#include <functional>
#include <vector>

namespace parascope {

/// Where guest bytes come from, and how much they are worth.
enum class GuestSource
{
    Data,          ///< read from the file
    Unallocated,   ///< no cluster: zeros
    NotInThisFile, ///< no cluster in this layer; the parent, which is not open, has it
    BeyondTable,   ///< the table has no entry for it (too small or cut off): zeros by older readers
    Missing,  ///< the entry points at bytes that are not in the file (outside, or cut by the end)
    Metadata, ///< the entry points into the header or BAT: the bytes are there but cannot be right
    Unreadable,  ///< I/O error in the entry's or the cluster's place
    LayerMissing ///< of a disk of several files: the one that should have it is not open
};

/// A stretch of guest bytes of one kind. `host` has meaning for Data, Missing and Metadata, and for
/// Unreadable when the entry itself could be read; it is the file offset of the stretch's first
/// byte.
struct GuestExtent
{
    ByteRange guest;
    GuestSource source = GuestSource::Unallocated;
    HostOffset host;
    bool hasHost = false;

    bool operator==(const GuestExtent &) const = default;
};

/// Whether whoever wanted the bytes has lost interest; asked before each I/O call. Empty: never.
using StopQuery = std::function<bool()>;

/// Appends `next`, joined with the last one where the two are of one kind and go on in the guest
/// and in the file. Returns false when it would be number `limit` + 1; then nothing is appended.
bool appendExtent(std::vector<GuestExtent> &extents, const GuestExtent &next,
                  std::size_t limit = SIZE_MAX);

/// Reads bytes of the file as they are and appends to `extents` what became of them, told apart as
/// GuestReader does (`guest` holds file offsets): Data; Missing at and beyond the end of the file;
/// Unreadable, by pages of 4 KiB. All but Data become zeros. False when `stop` ended it.
[[nodiscard]] bool readFileBytes(const BlockFile &file, std::uint64_t offset,
                                 std::span<std::byte> out, std::vector<GuestExtent> &extents,
                                 const StopQuery &stop = {});

/// Reads what the guest sees of one image. Right for every offset and length, not only cluster by
/// cluster. Holds no state but its two inputs; safe for concurrent use.
class GuestReader
{
public:
    GuestReader(ImageStatePtr state, std::shared_ptr<const BlockFile> file);

    [[nodiscard]] std::uint64_t diskBytes() const { return m_state->geometry.diskBytes; }

    /// How [offset, offset + length) is made up, without reading data (so never Unreadable unless
    /// the entry is). Neighbouring clusters that continue each other in the file come as one
    /// extent. Clamped to the disk; at most `limit` extents, so the result may end early.
    [[nodiscard]] std::vector<GuestExtent> extents(GuestOffset offset, std::uint64_t length,
                                                   std::size_t limit = SIZE_MAX) const;

    /// Fills `out` (everything that is not readable data becomes zeros) and says how it is made up;
    /// the extents cover exactly the bytes that lie inside the disk. Errors: OutOfRange (nothing of
    /// the range is inside the disk), Cancelled (`stop` ended it).
    [[nodiscard]] Result<std::vector<GuestExtent>>
    read(GuestOffset offset, std::span<std::byte> out, const StopQuery &stop = {}) const;

private:
    ImageStatePtr m_state;
    std::shared_ptr<const BlockFile> m_file;
};

} // namespace parascope
