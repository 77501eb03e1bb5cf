#pragma once

#include <QMap>
#include <QString>

namespace parascope::ui {

/// A page of the manual with its placeholders filled in, so that the manual says what the program
/// says:
///
/// - {{finding ID}}: heading, kind and id of a finding of the catalogues, of images and of bundles
/// - {{repair ID}}: what a repair does about it, what that gives up, and the other choices
/// - {{action NAME}}: what a repair of a bundle does, and its name, inside of a sentence
/// - {{states}}: the signs of the maps with their names
/// - {{NAME}}: what `inserts` has under that name
///
/// What is not known stays as it is.
[[nodiscard]] QString withInserts(const QString &html, const QMap<QString, QString> &inserts);

} // namespace parascope::ui
