#pragma once

#include <QString>

#include <cstddef>
#include <vector>

namespace parascope::ui {

/// How the text of the find bar becomes bytes.
enum class FindKind
{
    Hex,
    Utf8,
    Utf16
};

enum class FindProblem
{
    None,
    Empty,
    NotHex,   ///< a character that is no hex digit
    HalfByte, ///< an odd number of digits
    TooLong   ///< more than 1 MiB
};

struct FindPattern
{
    FindProblem problem = FindProblem::None;
    std::vector<std::byte> bytes;

    bool operator==(const FindPattern &) const = default;
};

/// "4E 54 46 53", "4E544653" or "0x4E, 0x54" as bytes, or the bytes of a text (UTF-16:
/// little-endian, no byte order mark).
[[nodiscard]] FindPattern findPattern(const QString &text, FindKind kind);

} // namespace parascope::ui
