#pragma once

#include <QLocale>
#include <QString>

/// Edits by hand in words.
namespace parascope::text {

/// "1 byte", "12 bytes".
[[nodiscard]] QString byteCount(std::uint64_t count, const QLocale &locale = QLocale());
/// "1 edit", "3 edits".
[[nodiscard]] QString editCount(std::uint64_t count, const QLocale &locale = QLocale());
/// "1 place", "3 places".
[[nodiscard]] QString placeCount(std::uint64_t count, const QLocale &locale = QLocale());

} // namespace parascope::text
