#pragma once

#include "engine/check/bundlereport.h"
#include "engine/session/layerverdict.h"

#include <QLocale>
#include <QString>

namespace parascope::ui {

/// What is known of the files of a layer, added up: of one part of the disk, or of all. A value.
struct LayerFiles
{
    std::size_t expected = 0; ///< one per part of the disk
    std::size_t missing = 0;
    std::size_t outside = 0; ///< outside of the folder, and not opened
    std::size_t unreadable = 0;
    std::size_t opening = 0;  ///< nothing is known of them yet
    std::size_t checking = 0; ///< the check is to come
    std::size_t raw = 0;      ///< the bytes of the disk as they are; there is nothing to check
    std::size_t inUse = 0;    ///< checked while somebody writes to them
    std::size_t checked = 0;
    std::size_t open = 0;
    std::uint64_t problems = 0; ///< findings of severity error
    std::uint64_t notes = 0;
    std::uint64_t wastedBytes = 0;
    std::uint64_t fileBytes = 0;   ///< of those that are open
    std::uint64_t ownClusters = 0; ///< of those that are open and not raw
    std::uint64_t ownBytes = 0;

    LayerFiles &operator+=(const LayerFiles &other);

    /// What a file that was opened, or could not be, adds. `verdict` null: not checked.
    [[nodiscard]] static LayerFiles of(const DiskLayer &layer, std::uint64_t ownClusters,
                                       const LayerVerdict *verdict, bool isCheckToCome);

    bool operator==(const LayerFiles &) const = default;
};

/// The sign beside the words.
enum class FilesSign
{
    None,
    Waste,
    Warning,
    Error
};

[[nodiscard]] FilesSign signOf(const LayerFiles &files);
/// What is the matter, worst first: "2 of 3 files missing · 12 MiB wasted", or "no problems".
[[nodiscard]] QString stateWords(const LayerFiles &files, const QLocale &locale = QLocale());
/// "12 000 · 11.7 GiB"; a dash where there are none to count.
[[nodiscard]] QString ownWords(const LayerFiles &files, const QLocale &locale = QLocale());
/// Size of the files; a dash when none is open.
[[nodiscard]] QString sizeWords(const LayerFiles &files, const QLocale &locale = QLocale());

} // namespace parascope::ui
