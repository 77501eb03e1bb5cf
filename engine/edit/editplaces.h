#pragma once

#include "engine/edit/pendingedits.h"
#include "engine/image/imagestate.h"

namespace parascope {

/// Why a byte cannot be edited.
enum class EditRefusal
{
    OutsideDisk,  ///< beyond the disk or the file: edits never make either longer
    OtherLayer,   ///< not in this file; another layer has it
    NoEntry,      ///< the table has no entry for the cluster
    Missing,      ///< the entry points at bytes that are not in the file
    Metadata,     ///< the entry points into header or table: to be edited as bytes of the file
    Unreadable,   ///< the entry could not be read
    Unallocated,  ///< no cluster, and the image is not fit to get one
    TablePending, ///< edits of header, table or extension are pending: where the disk's bytes lie
                  ///< changes with them
    GuestPending  ///< edits that need a new cluster are pending, which changes header and table
};

/// Which bytes of the file the bytes of the disk are, for edits; the two are one thing seen twice,
/// so an edit of an allocated cluster is an edit of the file, and is seen in both. A value over a
/// state of the image.
///
/// Edits of the disk and edits of what says where the disk's bytes lie (header, table, extension)
/// exclude each other: while the latter are pending, the disk is not edited; and while edits are
/// pending that need a new cluster, header and table are not.
class EditPlaces
{
public:
    EditPlaces() = default;
    /// `canAllocate`: the image may get new clusters (writeObstacle() finds nothing).
    explicit EditPlaces(ImageStatePtr state, bool canAllocate = false)
        : m_state(std::move(state)), m_canAllocate(canAllocate)
    {}

    /// What is shown at a byte of the disk, if that is a byte of the file or of a cluster still to
    /// be made: where to look for what is pending.
    [[nodiscard]] std::optional<EditPlace> shownAtGuest(std::uint64_t offset) const;

    /// Where edits of a range of the disk are shown, apart; at most 4096 stretches.
    [[nodiscard]] std::vector<EditStretch> stretchesOfGuest(ByteRange range) const;

    /// Where an edit of a byte of the disk goes, or why it cannot be made.
    [[nodiscard]] tl::expected<EditPlace, EditRefusal> ofGuest(std::uint64_t offset,
                                                               const PendingEdits &pending) const;
    [[nodiscard]] tl::expected<EditPlace, EditRefusal> ofFile(std::uint64_t offset,
                                                              const PendingEdits &pending) const;

    /// Whether a byte of the file is of header, table or extension.
    [[nodiscard]] bool isMetadata(std::uint64_t fileOffset) const;

private:
    [[nodiscard]] bool hasMetadataEdits(const PendingEdits &pending) const;

    ImageStatePtr m_state;
    bool m_canAllocate = false;
};

} // namespace parascope
