#pragma once

#include "engine/disk/guestreader.h"

#include <QString>

#include <array>
#include <cstdint>

namespace parascope::ui {

/// What stands at one place of the hex view: a byte that was read, or the reason why there is none.
/// Each kind is drawn with a sign of its own, so that none of them can be taken for real zeros.
enum class ByteKind : std::uint8_t
{
    Data,          ///< a byte of the file
    OtherLayer,    ///< a byte that another layer of the disk has
    Unallocated,   ///< no cluster: the guest reads zeros
    NotInThisFile, ///< a layer shown alone; the parent has it
    BeyondTable,   ///< the block table has no entry for it
    Missing,       ///< the file ends before it
    LayerMissing,  ///< the layer that has it is not open
    Metadata,      ///< read, but the entry points into header or block table
    Unreadable,    ///< I/O error
    Edited,        ///< typed, and not written yet
    Pending        ///< asked for, not here yet
};
inline constexpr std::size_t kByteKindCount = 11;

/// One place as the view knows it; `value` has meaning for Data, OtherLayer, Metadata
/// and Edited.
struct HexByte
{
    ByteKind kind = ByteKind::Pending;
    std::uint8_t value = 0;

    bool operator==(const HexByte &) const = default;

    /// The byte is known, so that its digits are shown.
    [[nodiscard]] bool isRead() const
    {
        return kind == ByteKind::Data || kind == ByteKind::OtherLayer ||
               kind == ByteKind::Metadata || kind == ByteKind::Edited;
    }
    /// The guest reads a definite value here: a byte that was read, or the zeros of an unallocated
    /// cluster.
    [[nodiscard]] bool hasValue() const { return isRead() || kind == ByteKind::Unallocated; }
};

[[nodiscard]] ByteKind byteKind(GuestSource source);
/// All kinds, in the order of the legend.
[[nodiscard]] const std::array<ByteKind, kByteKindCount> &byteKinds();
/// Two characters that stand in place of the hex digits; for Metadata one, which stands in the text
/// column; for Edited what is drawn above the digits, for OtherLayer what stands before the row;
/// empty for Data and Pending.
[[nodiscard]] QString byteSign(ByteKind kind);
/// For the legend: "not allocated, reads as zeros".
[[nodiscard]] QString byteKindName(ByteKind kind);
/// For tooltips: a full sentence.
[[nodiscard]] QString byteKindMeaning(ByteKind kind);
/// The character of the text column: Latin-1 where it can be printed, else a full stop.
[[nodiscard]] QChar printable(std::uint8_t value);

} // namespace parascope::ui
