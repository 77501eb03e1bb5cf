#pragma once

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::text {

/// Translation context of all sentences in this folder, and the few helpers that sentences with
/// numbers need. Not for use outside engine/text.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::text)
};

/// A number in the range that tr() takes. Plural rules look at the last digits only, so these stay.
[[nodiscard]] inline int pluralCount(std::uint64_t n)
{
    return n < 1'000'000 ? static_cast<int>(n) : static_cast<int>(1'000'000 + n % 1'000'000);
}

/// `one` or `many` with the number in place of %1. English needs no translation file that way; both
/// forms are extracted with their count, so a translation may have as many forms as it needs.
[[nodiscard]] inline QString counted(std::uint64_t n, const QString &one, const QString &many,
                                     const QLocale &locale)
{
    return (n == 1 ? one : many).arg(number(n, locale));
}

/// The sentence with a capital letter at its beginning.
[[nodiscard]] inline QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

/// "a", "a and b", "a, b, and c".
[[nodiscard]] QString joined(const QStringList &parts);

} // namespace parascope::text
