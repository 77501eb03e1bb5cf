#pragma once

#include "engine/session/newfileplace.h"
#include "ui/models/fieldnote.h"
#include "ui/wizards/create/newdiskname.h"
#include "ui/wizards/create/newdiskoutline.h"
#include "ui/wizards/create/partsize.h"

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
    Parts,
    Format,
    ClusterSize,
    Preallocation
};
inline constexpr std::size_t kFormFieldCount = 7;

/// What stands in the fields, as it was typed and chosen.
struct NewImageEntries
{
    NewDiskKind kind = NewDiskKind::ImageFile;
    QString name;
    std::filesystem::path folder; ///< bytes; may begin with "~"
    QString size;
    std::uint64_t sizeUnit = 1;               ///< of a size without a unit of its own
    PartSize partSize = 0;                    ///< of a bundle
    QString clusterSize;                      ///< with its unit
    FormatVersion format = FormatVersion::V2; ///< of an image file
    Preallocation preallocation = Preallocation::Off;
};

/// What can be said of the entries. A value.
struct FormVerdict
{
    std::array<FieldNote, kFormFieldCount> notes;
    std::filesystem::path path; ///< of what is made; empty while name or folder cannot be one
    NewImageOptions options;    ///< what is to be made, where there is a layout
    std::optional<NewBundleOptions> bundle; ///< a bundle is, which counts instead
    std::optional<NewDiskOutline> layout;
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

/// Judges the entries. `place` is the newest that is known of the file system; of another path in
/// the same folder, what it says of the folder counts. Pure, but for the home folder that "~"
/// stands for.
[[nodiscard]] FormVerdict judgeEntries(const NewImageEntries &entries,
                                       const std::optional<NewFilePlace> &place,
                                       const QLocale &locale = QLocale());

} // namespace parascope::ui
