#pragma once

#include "engine/base/byterange.h"
#include "engine/check/finding.h"
#include "engine/disk/disk.h"
#include "engine/image/imagestate.h"

#include <QString>

#include <optional>
#include <vector>

namespace parascope::ui {

/// Background that tells fields of the file apart. Neighbours alternate, so that each one's bounds
/// are seen; what a field is says its tooltip.
enum class HexTint
{
    FieldEven,
    FieldOdd,
    EntryEven,
    EntryOdd,
    Padding,
    Extension,
    Bitmap
};

struct HexTintRun
{
    ByteRange range;
    HexTint tint = HexTint::FieldEven;

    bool operator==(const HexTintRun &) const = default;
};

/// A field with a name of its own, for tooltip, heading and screen reader.
struct HexField
{
    ByteRange range;
    QString name;    ///< as in the format's text: "in_use"
    QString meaning; ///< plain name, value and what it means, one sentence or two

    bool operator==(const HexField &) const = default;
};

/// The finding that is selected, where it lies in the bytes shown.
struct HexFindingMark
{
    ByteRange range;
    Severity severity = Severity::Error;
    QString title;
};

/// Which bytes of the file mean what: header fields, entries of the block table, padding,
/// extension, bitmaps. A cheap value; runs are made on request for what is on screen, so that a
/// table of millions of entries costs nothing. Empty for the bytes of the disk.
class HexMarkup
{
public:
    HexMarkup() = default;
    /// Markup of the file; an empty one when there is no state.
    explicit HexMarkup(ImageStatePtr state);

    /// Tinted runs that meet `range`, ascending, clipped to it.
    [[nodiscard]] std::vector<HexTintRun> tints(ByteRange range) const;
    [[nodiscard]] std::optional<HexField> fieldAt(std::uint64_t offset) const;
    /// Index of the block table's entry that the byte belongs to.
    [[nodiscard]] std::optional<std::uint32_t> entryAt(std::uint64_t offset) const;

    /// The disk that the bytes shown are of, for the names of its layers; null where they come from
    /// one file.
    void setDisk(DiskPtr disk) { m_disk = std::move(disk); }
    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    void setFinding(std::optional<HexFindingMark> mark) { m_finding = std::move(mark); }
    [[nodiscard]] const std::optional<HexFindingMark> &finding() const { return m_finding; }

private:
    [[nodiscard]] ByteRange table() const;
    [[nodiscard]] ByteRange padding() const;
    [[nodiscard]] std::optional<ByteRange> bitmapAt(std::uint64_t offset) const;
    [[nodiscard]] HexField entryField(std::uint32_t index) const;

    ImageStatePtr m_state;
    std::vector<std::uint64_t> m_bitmaps; ///< places of the bitmaps' clusters, ascending
    std::optional<HexFindingMark> m_finding;
    DiskPtr m_disk;
};

} // namespace parascope::ui
