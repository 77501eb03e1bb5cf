#pragma once

#include "engine/session/newfileplace.h"

#include <QString>

namespace parascope::ui {

/// The line under a field: a hint, or what is wrong with it. A value.
struct FieldNote
{
    QString text;
    bool isProblem = false;

    bool operator==(const FieldNote &) const = default;
};

/// What is wrong with the folder that a new file is to go into; empty when nothing is.
[[nodiscard]] QString folderProblem(NewFilePlace::Folder folder);
/// What is to be said of the name `file` there: empty when it is free.
[[nodiscard]] FieldNote nameNote(NewFilePlace::Name name, const QString &file);

/// Likewise of the name of a folder that is made as a whole, and so takes the place of nothing.
[[nodiscard]] FieldNote folderNameNote(NewFilePlace::Name name, const QString &folder);

} // namespace parascope::ui
