#pragma once

#include "engine/image/imagestate.h"

#include <QString>

/// The header's fields in words, for people who do not know the format.
namespace parascope::ui {

/// "Cluster size", "Disk size".
[[nodiscard]] QString plainName(HeaderField field);
/// The value as it is stored: a number, or text where the bytes are text.
[[nodiscard]] QString fieldValue(const Header &header, HeaderField field);
/// What the value means: "1.0 MiB", "not closed properly".
[[nodiscard]] QString fieldMeaning(const ImageState &state, HeaderField field);

} // namespace parascope::ui
