#include "ui/views/hex/findpattern.h"

#include <QRegularExpression>
#include <QStringEncoder>

#include <cctype>

namespace parascope::ui {

namespace {

constexpr std::size_t kMostBytes = std::size_t(1024) * 1024; // SearchRequest::pattern

FindPattern hexPattern(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;:_-]+"));
    FindPattern pattern;
    for (QString word : text.split(separators, Qt::SkipEmptyParts)) {
        if (word.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
            word.remove(0, 2);
        for (const QChar digit : word) {
            if (digit.unicode() > 127 || !std::isxdigit(digit.unicode()))
                return {FindProblem::NotHex, {}};
        }
        if (word.size() % 2 != 0)
            return {FindProblem::HalfByte, {}};
        for (const char byte : QByteArray::fromHex(word.toLatin1()))
            pattern.bytes.push_back(std::byte(byte));
    }
    return pattern;
}

} // namespace

FindPattern findPattern(const QString &text, FindKind kind)
{
    FindPattern pattern;
    if (kind == FindKind::Hex) {
        pattern = hexPattern(text);
    } else {
        QStringEncoder encoder(kind == FindKind::Utf8 ? QStringConverter::Utf8
                                                      : QStringConverter::Utf16LE);
        const QByteArray bytes = encoder.encode(text);
        for (const char byte : bytes)
            pattern.bytes.push_back(std::byte(byte));
    }
    if (pattern.problem == FindProblem::None && pattern.bytes.empty())
        pattern.problem = FindProblem::Empty;
    if (pattern.bytes.size() > kMostBytes)
        return {FindProblem::TooLong, {}};
    return pattern;
}

} // namespace parascope::ui
