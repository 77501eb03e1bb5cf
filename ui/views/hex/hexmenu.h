#pragma once

class QMenu;

namespace parascope::ui {

class HexPane;

/// The context menu of a hex pane; deletes itself when it closes. `hasEntry`: the cluster under the
/// cursor has an entry in the block table.
[[nodiscard]] QMenu *makeHexMenu(HexPane *pane, bool hasEntry);

} // namespace parascope::ui
