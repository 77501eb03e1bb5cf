#pragma once

#include <cstdint>

class QComboBox;

namespace parascope::ui {

/// Fills a list with the usual cluster sizes, 1 MiB chosen; the data of each item is its bytes.
void fillClusterSizes(QComboBox &list);
[[nodiscard]] std::uint64_t chosenClusterBytes(const QComboBox &list);

} // namespace parascope::ui
