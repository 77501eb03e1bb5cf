#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace parascope {

/// A string in a C++ source, adjacent ones joined.
struct SourceString
{
    int line = 0; ///< from 1
    QString text; ///< as it is written, escapes too
    /// The names before the parentheses around it, outermost first: {"setText", "tr"}.
    QStringList calls;
};

/// The strings of a source, without those of include lines and comments. Raw strings are not known.
[[nodiscard]] std::vector<SourceString> stringsOf(const QByteArray &source);

/// Whether it looks like words for people that nobody can translate: two words and more, or any
/// word that goes straight to what people see, and no tr() around it.
[[nodiscard]] bool isUntranslated(const SourceString &string);

} // namespace parascope
