#pragma once

#include "engine/base/error.h"
#include "engine/format/geometry.h"
#include "engine/io/writablefile.h"
#include "engine/repair/placement.h"
#include "engine/write/placeset.h"

#include <cstdint>
#include <deque>

namespace parascope {

/// How the file is made longer when it becomes too short.
enum class GrowthMode
{
    Falloc,  ///< room is reserved on the disk where the file system can do that
    Truncate ///< only the length is set
};

/// How a writer takes new room. As QEMU's driver does (format.md §2): when the file is too short it
/// grows by what is needed and `preallocBytes`.
struct GrowthOptions
{
    std::uint64_t preallocBytes = 128ULL << 20U; ///< made at least one cluster, and a multiple
    GrowthMode mode = GrowthMode::Falloc;
};

/// Hands out places for new clusters, and takes back those that are no longer needed. Knows what
/// this writer may use: places that it freed itself, and room behind the end of the file as it was.
/// A tail that lay there before is passed over, whatever is in it: it may be what a lost entry
/// pointed to, and its old bytes must not show up in the guest. One thread.
class Allocator
{
public:
    /// A place for a cluster, and what a table entry for it is.
    struct Room
    {
        std::uint32_t entry = 0;
        std::uint64_t place = 0;
        bool isZero = false; ///< all bytes there are known to be zeros
    };

    /// `fileSize`: length of the file now; `dataStart`: first byte that data may have.
    Allocator(const Geometry &geometry, std::uint64_t fileSize, std::uint64_t dataStart,
              GrowthOptions options);

    /// The lowest place that may be used again, else the next one at the end; the file has been
    /// grown to hold it. Error: WriteFailed (no room, EFBIG where no entry can name the place).
    [[nodiscard]] Result<Room> allocate(WritableFile &file);
    /// A room that no table ever named; its bytes may be anything now.
    void giveBack(const Room &room);

    /// The table in memory no longer names this cluster. States up to `generation` still do.
    void release(std::uint64_t place, std::uint64_t generation);
    /// The table on the disk is that in memory: what was released may be used again as soon as
    /// nobody reads by a state that names it.
    void tableIsSynced();
    /// Whether places wait for their last readers.
    [[nodiscard]] bool isWaiting() const { return !m_waiting.empty(); }
    /// Nobody reads by a state before `generation` any more.
    void readersAreAt(std::uint64_t generation);

    /// Length of the file as this writer left it.
    [[nodiscard]] std::uint64_t fileSize() const { return m_fileSize; }
    /// Behind every place that was ever handed out, and behind what was there before: the rest of
    /// the file is room for later.
    [[nodiscard]] std::uint64_t end() const { return m_end; }
    /// All before end() that is this writer's and not in use; any bytes may be there.
    [[nodiscard]] const PlaceSet &unused() const { return m_free; }

private:
    /// What was released under one state.
    struct Released
    {
        std::uint64_t generation = 0;
        PlaceSet places;
    };

    [[nodiscard]] Result<void> growTo(std::uint64_t end, WritableFile &file);
    [[nodiscard]] Result<void> extend(std::uint64_t size, WritableFile &file) const;

    std::uint64_t m_clusterBytes;
    std::uint64_t m_entryBytes;
    GrowthOptions m_options;
    Placement m_growth;
    std::uint64_t m_end;      ///< behind the last place that was ever handed out, or the old end
    std::uint64_t m_fileSize; ///< never below m_end
    PlaceSet m_free;          ///< see unused()
    PlaceSet m_reusable;      ///< those of m_free that may be handed out; on the grid
    std::deque<Released> m_released; ///< the table on the disk may still name them
    std::deque<Released> m_waiting;  ///< somebody may still read them
};

} // namespace parascope
