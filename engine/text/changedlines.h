#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parascope::text {

/// A line of a text that another version of it does not have.
struct ChangedLine
{
    bool isNew = false;       ///< of the later text; else of the earlier one
    std::uint64_t number = 0; ///< in its own text, from 1
    QString text;             ///< without the end of the line

    bool operator==(const ChangedLine &) const = default;
};

/// What differs between two texts.
struct ChangedLines
{
    std::vector<ChangedLine> lines; ///< in order; of each place the earlier lines come first
    std::uint64_t more = 0;         ///< lines that are not listed

    bool operator==(const ChangedLines &) const = default;
};

/// Compares two texts (UTF-8) line by line. Lists at most `most` lines, and of a long line only
/// what is around the difference. Where whole parts differ in ways that would take long to sort
/// out, they are listed as a whole. Pure.
[[nodiscard]] ChangedLines changedLines(const QByteArray &before, const QByteArray &after,
                                        std::size_t most);

} // namespace parascope::text
