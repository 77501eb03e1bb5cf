#pragma once

#include "engine/format/header.h"

#include <QString>

namespace parascope::ui {

/// What a header field is and says in this image, for the tooltip in the hex view: "Cluster size:
/// 2,048 sectors, 1.0 MiB."
[[nodiscard]] QString headerFieldMeaning(const Header &header, HeaderField field);

} // namespace parascope::ui
