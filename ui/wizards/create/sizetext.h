#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <tl/expected.hpp>

namespace parascope::ui {

/// Binary units of sizes, in bytes.
inline constexpr std::uint64_t kKiB = 1024;
inline constexpr std::uint64_t kMiB = 1024 * kKiB;
inline constexpr std::uint64_t kGiB = 1024 * kMiB;
inline constexpr std::uint64_t kTiB = 1024 * kGiB;

/// A size as it was typed.
struct TypedSize
{
    std::uint64_t bytes = 0; ///< rounded up when a fraction does not come out even
    std::uint64_t unit = 1;  ///< bytes that the number counts in
    bool namesUnit = false;  ///< the unit stands in the text

    bool operator==(const TypedSize &) const = default;
};

/// Why a text is no size.
enum class SizeTextProblem
{
    Empty,
    NotASize,
    NoUnit,  ///< a number alone, where it cannot be told what it counts
    TooLarge ///< beyond 2^63 bytes
};

/// Reads "64", "1.5", "64G", "64 GiB": a number as the locale writes it or, where it cannot mean
/// anything else, with a point for the decimals; and B, K, M, G, T, P or KiB … PiB in small or
/// capital letters. A number alone counts in `unit`; 0: it needs a unit.
/// Decimal units (GB) are no size here, since nobody agrees on what they mean.
[[nodiscard]] tl::expected<TypedSize, SizeTextProblem>
readSize(const QString &text, std::uint64_t unit, const QLocale &locale = QLocale());

/// The text of a size without its unit: "64" of "64 GiB".
[[nodiscard]] QString withoutUnit(const QString &text);

/// The largest unit up to TiB that divides `bytes`: 64 GiB counts in GiB, 1.5 GiB in MiB. 1 when
/// not even KiB does, GiB for 0.
[[nodiscard]] std::uint64_t unitFor(std::uint64_t bytes);
/// "GiB"; "B" for 1.
[[nodiscard]] QString unitName(std::uint64_t unit);
/// `bytes`, a multiple of `unit`, as the number that readSize() reads back, without grouping.
[[nodiscard]] QString sizeNumber(std::uint64_t bytes, std::uint64_t unit,
                                 const QLocale &locale = QLocale());
/// "64 GiB": number and unit, exact, as readSize() reads them back.
[[nodiscard]] QString sizeText(std::uint64_t bytes, const QLocale &locale = QLocale());

} // namespace parascope::ui
