#pragma once

#include "engine/check/report.h"

#include <QJsonObject>

#include <cstdint>
#include <vector>

namespace parascope {

/// New bytes for a part of the file: extension and bitmap clusters that are kept.
struct ByteChange
{
    std::uint64_t offset = 0;
    std::vector<std::byte> bytes;

    bool operator==(const ByteChange &) const = default;
};

/// A cluster whose contents are copied within the file; places in bytes.
struct ClusterCopy
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool operator==(const ClusterCopy &) const = default;
};

/// Everything that is about to be written to an image, whatever for: the difference of two states,
/// and what has to be copied between them. A value, made without touching a disk: from a Plan
/// (changeOf) or by engine/transfer. Applied by applyChange(). Chunks of the table that stay are
/// shared by both states, so it costs memory for what changes only.
struct ImageChange
{
    ReportPtr report;    ///< the check of the image as it is
    ImageStatePtr after; ///< as it will be; in_use has the closing value, if there is no error
    std::uint64_t grownSize = 0; ///< length before anything is copied (≥ the length now)
    /// In the order in which they are made. A copy may overwrite what an earlier one has read.
    std::vector<ClusterCopy> copies;
    std::vector<ByteRange> zeroed;   ///< parts of the file that are zeroed (a grown table)
    std::vector<ByteChange> written; ///< written after the copies
    /// The image is without errors and has to be so afterwards: anything else is a failure.
    bool staysHealthy = false;
    QJsonObject summary; ///< what is done, for the journal

    [[nodiscard]] const ImageState &before() const { return *report->state(); }
    /// The other format: every entry of the table gets another unit.
    [[nodiscard]] bool convertsTable() const
    {
        return before().header.format != after->header.format;
    }
    /// Nothing would be written.
    [[nodiscard]] bool isEmpty() const;
    /// Parts of the file that hold the entries that change, ascending and apart; entries that lie
    /// close together come as one stretch, with those between them.
    [[nodiscard]] std::vector<ByteRange> tableChanges() const;
    /// Bytes of the file as it is now that will be overwritten, ascending and joined; what undo has
    /// to keep, the tail behind the end afterwards apart.
    [[nodiscard]] std::vector<ByteRange> overwrites() const;
};

/// A state with another header, table and length: the one after a change. Shares the extension,
/// generation one higher; the grid is settled as when a file is loaded. `header` as it will be.
[[nodiscard]] std::shared_ptr<ImageState>
changedState(const ImageState &before, const Header &header, Bat bat, std::uint64_t fileSize);

} // namespace parascope
