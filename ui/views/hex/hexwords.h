#pragma once

#include "ui/views/hex/hexblocks.h"
#include "ui/views/hex/hexmarkup.h"

namespace parascope::ui {

/// What stands at an offset below the size, in words: offset, byte, field, state, the finding that
/// is selected.
[[nodiscard]] QString describeByte(const HexBlocks &blocks, const HexMarkup &markup,
                                   std::uint64_t offset);

} // namespace parascope::ui
