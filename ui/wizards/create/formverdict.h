#pragma once

#include "engine/create/newimage.h"
#include "engine/session/newfileplace.h"
#include "ui/models/fieldnote.h"

#include <QLocale>
#include <QString>

#include <array>
#include <optional>

namespace parascope::ui {

/// The fields of the New Image dialog that can be wrong, in their order.
enum class FormField
{
    Name,
    Folder,
    Size,
    ClusterSize,
    Preallocation
};
inline constexpr std::size_t kFormFieldCount = 5;

/// What stands in the fields, as it was typed and chosen.
struct NewImageEntries
{
    QString name;
    std::filesystem::path folder; ///< bytes; may begin with "~"
    QString size;
    std::uint64_t sizeUnit = 1; ///< of a size without a unit of its own
    QString clusterSize;        ///< with its unit
    FormatVersion format = FormatVersion::V2;
    Preallocation preallocation = Preallocation::Off;
};

/// What can be said of the entries. A value.
struct FormVerdict
{
    std::array<FieldNote, kFormFieldCount> notes;
    std::filesystem::path path; ///< of the new file; empty while name or folder cannot be one
    NewImageOptions options;    ///< what is to be made, where there is a layout
    std::optional<NewImageLayout> layout;
    std::optional<NewFilePlace> place; ///< of `path`, or until that is known of its folder
    bool isPlaceKnown = false;         ///< somebody has looked at `path` itself
    bool isReplacement = false;        ///< a file of that name is there

    [[nodiscard]] const FieldNote &note(FormField field) const
    {
        return notes[static_cast<std::size_t>(field)];
    }
    /// An image can be made of this.
    [[nodiscard]] bool isRight() const;
};

/// The file that a name and a folder stand for: ".hds" is added when the name has no ending (one to
/// five letters and digits, not all digits, behind a dot). Empty when they cannot be one.
[[nodiscard]] std::filesystem::path newImagePath(const QString &name,
                                                 const std::filesystem::path &folder);

/// Judges the entries. `place` is the newest that is known of the file system; of another path in
/// the same folder, what it says of the folder counts. Pure, but for the home folder that "~"
/// stands for.
[[nodiscard]] FormVerdict judgeEntries(const NewImageEntries &entries,
                                       const std::optional<NewFilePlace> &place,
                                       const QLocale &locale = QLocale());

} // namespace parascope::ui
