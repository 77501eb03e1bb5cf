#pragma once

#include "engine/format/geometry.h"
#include "engine/session/imagesession.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace parascope::ui {

/// What a bare number means; a word before it ("cluster 7") or a sign ("+0x200") says otherwise.
enum class GoToMeaning
{
    GuestOffset,
    FileOffset,
    GuestCluster
};

/// What the text is read against.
struct GoToContext
{
    ByteSpace space = ByteSpace::Guest; ///< of the cursor; relative steps stay in it
    std::uint64_t at = 0;               ///< the cursor
    std::uint64_t diskBytes = 0;
    std::uint64_t fileBytes = 0;
    std::uint64_t clusterBytes = kSectorBytes;
    std::uint32_t tableEntries = 0;
};

enum class GoToProblem
{
    None,
    Empty,
    NotANumber,
    TooLarge,   ///< does not fit into 64 bits
    BeyondEnd,  ///< of disk, file or table
    BeforeStart ///< a step back over the first byte
};

struct GoToTarget
{
    GoToProblem problem = GoToProblem::None;
    ByteSpace space = ByteSpace::Guest;
    std::uint64_t offset = 0;

    bool operator==(const GoToTarget &) const = default;
};

/// A whole number as people write it: decimal or hex ("0x5E3500000", "5E3500000h", or bare when it
/// has a letter, as in the offset column), with spaces, underscores, apostrophes or the locale's
/// separators between digits. Nothing when it is no number; UINT64_MAX + flag when too large.
struct ParsedNumber
{
    std::uint64_t value = 0;
    bool isTooLarge = false;

    bool operator==(const ParsedNumber &) const = default;
};
[[nodiscard]] std::optional<ParsedNumber> parseNumber(QStringView text, const QLocale &locale);

/// Reads a place: a number, "+n" or "-n" (also with the real minus sign), or a word and a number:
/// guest, file or host, cluster, entry; these words also in the window's language.
[[nodiscard]] GoToTarget parseGoTo(const QString &text, GoToMeaning meaning,
                                   const GoToContext &context, const QLocale &locale = QLocale());

} // namespace parascope::ui
