#pragma once

#include <QLineEdit>

namespace parascope::ui {

/// Gives a field the button that empties it, when there is something to be emptied for the first
/// time. Its sign is looked for in all the desktop's icons, which takes longer than to make the
/// field.
inline void giveClearButton(QLineEdit *field)
{
    QObject::connect(
        field, &QLineEdit::textChanged, field, [field] { field->setClearButtonEnabled(true); },
        Qt::SingleShotConnection);
}

} // namespace parascope::ui
