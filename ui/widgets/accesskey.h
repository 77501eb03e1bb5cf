#pragma once

#include <QRegularExpression>
#include <QString>

namespace parascope::ui {

/// The words of a command where no key leads to it, as in a title. Languages whose letters are no
/// keys have the key in parentheses behind the words: that goes too.
[[nodiscard]] inline QString withoutAccessKey(QString text)
{
    static const QRegularExpression kBehind(QStringLiteral("\\s*\\(&\\w\\)"));
    return text.remove(kBehind).remove(u'&');
}

} // namespace parascope::ui
