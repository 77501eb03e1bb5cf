#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace parascope {

/// One sentence of a translation file (.ts).
struct TsMessage
{
    QString context;
    QString source;
    QString comment; ///< tells equal sources apart
    bool isNumerus = false;
    bool isFinished = true;   ///< neither unfinished nor gone from the sources
    QStringList translations; ///< several when it depends on a number

    /// "context: source".
    [[nodiscard]] QString name() const;
};

/// All sentences of a file; none when it cannot be read.
[[nodiscard]] std::vector<TsMessage> readTs(const QString &path);

/// What is wrong with a finished translation, a sentence for each fault: another number of
/// placeholders, access keys or tags than the source has, other marks at the end, other blanks at
/// the ends.
[[nodiscard]] QStringList faultsOf(const TsMessage &message);

} // namespace parascope
