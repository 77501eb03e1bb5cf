#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace parascope {

/// Sum and product of numbers that come from a file: nothing when they do not fit into 64 bits.
[[nodiscard]] inline std::optional<std::uint64_t> checkedAdd(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::nullopt : std::optional(sum);
}

[[nodiscard]] inline std::optional<std::uint64_t> checkedMultiply(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? std::nullopt : std::optional(product);
}

/// a / b, rounded up; b must not be 0. Never wraps.
[[nodiscard]] constexpr std::uint64_t divideRoundingUp(std::uint64_t a, std::uint64_t b)
{
    return a / b + (a % b != 0 ? 1 : 0);
}

/// a rounded up to a multiple of b, or the largest 64-bit multiple when that would wrap.
[[nodiscard]] constexpr std::uint64_t roundedUp(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t largest = std::numeric_limits<std::uint64_t>::max() / b;
    const std::uint64_t count = divideRoundingUp(a, b);
    return (count > largest ? largest : count) * b;
}

} // namespace parascope
