#pragma once

#include <QString>
#include <QStringList>

class QFontMetrics;

/// Paths have no end: what shows one leaves out its middle where there is no room, and tells the
/// whole of it in a tooltip.
namespace parascope::ui {

/// `path` with an ellipsis in the middle when it is wider than `width` pixels; its beginning and
/// the name at its end stay.
[[nodiscard]] QString elidedPath(const QString &path, const QFontMetrics &metrics, int width);

/// A text that is broken into lines of `width` pixels: each of `paths` in it takes at most one
/// line, and so does every other piece that cannot be broken, as a long name.
[[nodiscard]] QString withElidedPaths(const QString &text, const QStringList &paths,
                                      const QFontMetrics &metrics, int width);

/// A whole path or a text with paths for a tooltip, which breaks it into lines wherever it is too
/// long for one.
[[nodiscard]] QString pathToolTip(const QString &text);

} // namespace parascope::ui
