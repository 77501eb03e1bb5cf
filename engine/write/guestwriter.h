#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/write/allocator.h"
#include "engine/write/bitmapkeeper.h"
#include "engine/write/livestate.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// The finding that an image must not be written with, the gravest first; nothing when it may be:
/// the check found no error, and (v1) its clusters share one grid.
[[nodiscard]] std::optional<FindingId> writeObstacle(const Report &report);

struct WriterOptions
{
    GrowthOptions growth;
    /// A layer of a disk: fills `out` with what its parent shows from a place of the disk on.
    /// Without it, parts of clusters that the layer does not have cannot be written.
    std::function<Result<void>(GuestOffset, std::span<std::byte> out)> parent;
};

/// What a writer has done so far.
struct WriterCounts
{
    std::uint64_t allocated = 0; ///< clusters that got a place
    std::uint64_t freed = 0;     ///< clusters that lost theirs

    bool operator==(const WriterCounts &) const = default;
};

/// Writes to the disk in an image: the one place where clusters are allocated and freed. It knows
/// no locks, journals or names of files: `image` is one that may be written (ExclusiveFile), or a
/// JournaledFile over it.
///
/// Order: in_use says "open", synced, before the first change. Then data; flush() syncs it, writes
/// the changed blocks of the table, and syncs again, so that an entry never reaches the disk before
/// what it points to. close() also makes bitmaps and checksum true, makes what was freed read as
/// zeros, cuts the file (cutPlace()) and takes "open" away: "v2.1" when it stood there and the
/// extension is still valid, else 0. An extension that is not valid is detached (ext_off 0) with
/// the first change: nobody may take it for good later. A crash leaves an image that says "open",
/// with everything that was flushed, and at most some unused room at the end.
///
/// Bytes of a new cluster that are not written read as zeros (in a layer: as its parent does). New
/// clusters lie behind everything that was in the file, its tail too, or where this writer itself
/// freed one: zeroed, after the table that no longer names it was synced, and when nobody holds a
/// state() that does. The state of the report counts, so whoever keeps it keeps the old places,
/// until close() clears them.
///
/// One thread writes; state() may be called from any. Readers use GuestReader over a state() and
/// the same file, and see what the disk was then, but for clusters overwritten in place since.
/// After an error the writer goes on as if the rest of the call had not been asked for; only a
/// sync that failed ends all: nobody knows what is on the disk then, and "open" stays there.
class GuestWriter
{
public:
    /// `report` is of the very file that `image` has open. Reads the sections of an extension that
    /// is kept; nothing is written yet. Errors: Unsupported (writeObstacle(); `number` and `detail`
    /// are the finding), InUse (the check saw a writer), FileChanged (not the file that was
    /// checked), ReadFailed.
    [[nodiscard]] static Result<std::unique_ptr<GuestWriter>>
    open(const Report &report, std::shared_ptr<WritableFile> image, WriterOptions options = {});

    /// Without close() before, it leaves what a crash would leave.
    ~GuestWriter() = default;
    GuestWriter(const GuestWriter &) = delete;
    GuestWriter &operator=(const GuestWriter &) = delete;

    [[nodiscard]] std::uint64_t diskBytes() const { return geometry().diskBytes; }

    /// Errors: OutOfRange (beyond the disk; nothing is written), WriteFailed (any part
    /// of the range may have been written, by whole clusters where they are new), PartOfDisk (a
    /// part of a cluster that only the parent has, see WriterOptions), ReadFailed.
    [[nodiscard]] Result<void> write(GuestOffset offset, std::span<const std::byte> bytes);

    /// Makes the guest read zeros. Whole clusters lose their place where that reads as zeros (not
    /// in a layer); of others the part is overwritten. Errors: as write(), Cancelled.
    [[nodiscard]] Result<void> writeZeroes(GuestOffset offset, std::uint64_t length,
                                           JobControl &control);

    /// The guest no longer needs these bytes; they read as zeros. In a layer too, where a cluster
    /// that lost its place would show what its parent has: there zeros are written. Errors: as
    /// writeZeroes().
    [[nodiscard]] Result<void> discard(GuestOffset offset, std::uint64_t length,
                                       JobControl &control)
    {
        return writeZeroes(offset, length, control);
    }

    /// Everything so far survives a loss of power when this returns. Errors: WriteFailed.
    [[nodiscard]] Result<void> flush();

    /// Ends writing; later calls but state() and close() are refused. Does nothing to an image that
    /// was not changed. On an error it may be called again, except after a failed sync; until it
    /// succeeds the image may say "open". Errors: WriteFailed, ReadFailed.
    [[nodiscard]] Result<void> close();

    /// The image as it is now, for readers; from any thread. While writing, its in_use is "open".
    [[nodiscard]] ImageStatePtr state() const { return m_state.state(); }

    [[nodiscard]] const WriterCounts &counts() const { return m_counts; }
    /// The image had an extension, and lost it because it was not valid.
    [[nodiscard]] bool hasDetachedExtension() const { return m_hasDetached; }

private:
    using Step = Result<void>;
    enum class Phase
    {
        Untouched,
        Open, ///< the header on the disk says so
        Closing,
        Closed
    };
    /// Bytes of one guest cluster and where they go.
    struct Piece
    {
        std::uint32_t cluster = 0;
        std::uint64_t host = 0;
        std::uint64_t length = 0;
        std::optional<Allocator::Room> room; ///< new, not in the table yet
    };

    GuestWriter(const Report &report, std::shared_ptr<WritableFile> image, WriterOptions options);

    [[nodiscard]] const Geometry &geometry() const { return m_state.geometry(); }

    [[nodiscard]] Step requireUsable(GuestOffset offset, std::uint64_t length) const;
    [[nodiscard]] Step begin();
    [[nodiscard]] Step mark(ByteRange guest);
    [[nodiscard]] Step syncFile();
    [[nodiscard]] Step writeHeader(Header header, std::uint32_t inUse);
    [[nodiscard]] Step writeTable();
    [[nodiscard]] Step closeFile();
    [[nodiscard]] Step clearUnused(std::uint64_t end);
    [[nodiscard]] std::uint64_t usedEnd() const;

    [[nodiscard]] Step resolve(ByteRange guest, std::vector<Piece> &pieces);
    [[nodiscard]] Result<Piece> pieceAt(ByteRange guest);
    [[nodiscard]] Step writePieces(std::span<const Piece> pieces, std::span<const std::byte> bytes);
    [[nodiscard]] Step fillAround(const Piece &piece);
    [[nodiscard]] Step fill(std::uint64_t guest, std::uint64_t host, std::uint64_t length,
                            bool isZero);
    [[nodiscard]] Step writeZeros(std::uint64_t host, std::uint64_t length);
    [[nodiscard]] Step zeroCluster(std::uint32_t cluster, ByteRange guest, JobControl &control);
    [[nodiscard]] Step zeroInPlace(ByteRange guest, JobControl &control);
    [[nodiscard]] Step zeroNewCluster(ByteRange guest);
    [[nodiscard]] Step unallocate(std::uint32_t cluster, ByteRange guest);

    void name(const Piece &piece);
    [[nodiscard]] bool isExtensionOnGrid(std::uint64_t fileSize) const;
    void detachExtension();

    const std::shared_ptr<WritableFile> m_image;
    const WriterOptions m_options;
    Allocator m_allocator;
    std::optional<BitmapKeeper> m_bitmaps; ///< while the extension is kept
    WriterCounts m_counts;
    Phase m_phase = Phase::Untouched;
    bool m_hasDetached = false;
    bool m_hasUnsynced = false;     ///< something was written since the last sync
    std::optional<Error> m_failure; ///< of a sync: nothing more is done
    std::vector<std::byte> m_zeros;

    LiveState m_state;
};

} // namespace parascope
