#pragma once

#include <QLocale>
#include <QString>

#include <cstddef>
#include <span>
#include <vector>

namespace parascope::ui {

/// One way to read the bytes under the cursor. Empty where there are too few bytes, or where they
/// make no sense that way.
struct InspectorRow
{
    QString name;
    QString little; ///< little-endian, as the format and most guests have it
    QString big;    ///< big-endian; empty where the order of bytes plays no part

    bool operator==(const InspectorRow &) const = default;
};

/// Bytes that inspectBytes() can make use of.
inline constexpr std::size_t kInspectorBytes = 64;

/// Integers of 8 to 64 bits with and without sign, floating point, times (all as UTC), GUID, text.
/// Always the same rows in the same order; `bytes` may be of any length.
[[nodiscard]] std::vector<InspectorRow> inspectBytes(std::span<const std::byte> bytes,
                                                     const QLocale &locale = QLocale());
/// The most asked-for of these in one line: "u8 235 · i16 21,227 · u32 1,318,081,259 · “ëR.NTFS”".
[[nodiscard]] QString inspectorSummary(std::span<const std::byte> bytes,
                                       const QLocale &locale = QLocale());

} // namespace parascope::ui
