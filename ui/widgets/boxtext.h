#pragma once

class QMessageBox;
class QString;

namespace parascope::ui {

/// The question of a box: plain text, with `path` in the place of its %1, elided in the middle so
/// that the box does not grow with it. The whole path is in a tooltip and is what is spoken.
void setBoxText(QMessageBox *box, const QString &text, const QString &path);

} // namespace parascope::ui
