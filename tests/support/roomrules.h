#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace parascope {

/// One folder of the source tree and what its files may include. Names are paths from the
/// repository root without a slash at the end ("engine/io").
struct Room
{
    QString name;
    /// Rooms that it may include, besides itself.
    QStringList mayInclude;
    /// Qt modules whose headers it may include ("QtCore"); empty means any.
    QStringList qtModules;
    /// No QObject and no thread: values and functions only.
    bool valuesOnly = false;
};

using RoomPlan = std::vector<Room>;

/// One include line.
struct Include
{
    QString file;   ///< the file it stands in, from the repository root
    int line = 0;   ///< from 1
    QString header; ///< what stands between the quotes or brackets
    bool quoted = false;
};

/// The include lines of a file's text. `file` is only noted in them.
[[nodiscard]] std::vector<Include> includesOf(const QString &file, const QByteArray &text);

/// The room whose folder holds the file, or null when no room of the plan does.
[[nodiscard]] const Room *roomOf(const RoomPlan &plan, const QString &file);

/// Every breach of the plan, one sentence each that starts with FILE:LINE. `exists` tells whether a
/// path from the repository root names a file; Qt's headers are looked up where Qt is installed.
[[nodiscard]] QStringList breaches(const RoomPlan &plan, const std::vector<Include> &includes,
                                   const std::function<bool(const QString &)> &exists);

/// The rooms of one circle among those whose name starts with `prefix`, in order, or nothing.
/// Counts the include lines as they are, whatever a plan allows.
[[nodiscard]] QStringList circle(const RoomPlan &plan, const std::vector<Include> &includes,
                                 const QString &prefix);

} // namespace parascope
