#include "ui/views/hex/gotoparser.h"

#include "engine/base/checked.h"

#include <QCoreApplication>

#include <algorithm>

namespace parascope::ui {

namespace {

enum class Word
{
    Guest,
    File,
    Cluster,
    Entry
};

/// Separators that never carry meaning in a whole number.
bool isFiller(QChar character)
{
    return character.isSpace() || character == u'_' || character == u'\'' ||
           character == QChar(0x2019) || character == QChar(0x2009);
}

/// Takes out '.' or ',' when they can only be separators of thousands: one kind, groups of three.
std::optional<QString> withoutGroups(const QString &digits, const QLocale &locale)
{
    const auto isMark = [&](QChar character) {
        return character == u'.' || character == u',' ||
               locale.groupSeparator() == QString(character);
    };
    const auto first = std::find_if(digits.begin(), digits.end(), isMark);
    if (first == digits.end())
        return digits;
    const QStringList groups = digits.split(*first);
    if (groups.front().isEmpty() || groups.front().size() > 3)
        return std::nullopt;
    for (qsizetype index = 1; index < groups.size(); ++index) {
        if (groups[index].size() != 3)
            return std::nullopt;
    }
    return groups.join(QString());
}

std::optional<int> digitOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    if (code >= u'a' && code <= u'f')
        return code - u'a' + 10;
    if (code >= u'A' && code <= u'F')
        return code - u'A' + 10;
    return std::nullopt;
}

std::optional<ParsedNumber> accumulate(QStringView digits, std::uint64_t base)
{
    if (digits.isEmpty())
        return std::nullopt;
    ParsedNumber number;
    for (const QChar character : digits) {
        const auto digit = digitOf(character);
        if (!digit || std::uint64_t(*digit) >= base)
            return std::nullopt;
        const auto shifted = checkedMultiply(number.value, base);
        const auto next =
            shifted ? checkedAdd(*shifted, std::uint64_t(*digit)) : std::optional<std::uint64_t>();
        number.isTooLarge = number.isTooLarge || !next;
        number.value = next.value_or(UINT64_MAX);
    }
    return number;
}

std::optional<Word> takeWord(QString &text)
{
    const auto translated = [](const char *word) {
        return QCoreApplication::translate("parascope::ui::GoTo", word);
    };
    const std::pair<QString, Word> words[] = {
        {translated(QT_TRANSLATE_NOOP("parascope::ui::GoTo", "cluster")), Word::Cluster},
        {translated(QT_TRANSLATE_NOOP("parascope::ui::GoTo", "guest")), Word::Guest},
        {translated(QT_TRANSLATE_NOOP("parascope::ui::GoTo", "file")), Word::File},
        {translated(QT_TRANSLATE_NOOP("parascope::ui::GoTo", "host")), Word::File},
        {translated(QT_TRANSLATE_NOOP("parascope::ui::GoTo", "entry")), Word::Entry},
        {QStringLiteral("cluster"), Word::Cluster},
        {QStringLiteral("guest"), Word::Guest},
        {QStringLiteral("file"), Word::File},
        {QStringLiteral("host"), Word::File},
        {QStringLiteral("entry"), Word::Entry}};
    for (const auto &[word, meaning] : words) {
        // The number may follow at once, but "file" must not eat the start of another word.
        if (text.startsWith(word, Qt::CaseInsensitive) &&
            (text.size() == word.size() || !text[word.size()].isLetter())) {
            text = text.mid(word.size()).trimmed();
            return meaning;
        }
    }
    return std::nullopt;
}

GoToTarget place(ByteSpace space, std::uint64_t offset, const GoToContext &context)
{
    const std::uint64_t size = space == ByteSpace::Guest ? context.diskBytes : context.fileBytes;
    return {offset < size ? GoToProblem::None : GoToProblem::BeyondEnd, space, offset};
}

GoToTarget problem(GoToProblem kind)
{
    return {kind, ByteSpace::Guest, 0};
}

GoToTarget step(std::uint64_t distance, bool backward, const GoToContext &context)
{
    if (backward && distance > context.at)
        return problem(GoToProblem::BeforeStart);
    const auto to = backward ? context.at - distance : checkedAdd(context.at, distance);
    return to ? place(context.space, *to, context) : problem(GoToProblem::TooLarge);
}

GoToTarget cluster(std::uint64_t index, const GoToContext &context)
{
    const auto offset = checkedMultiply(index, context.clusterBytes);
    return offset ? place(ByteSpace::Guest, *offset, context) : problem(GoToProblem::BeyondEnd);
}

GoToTarget entry(std::uint64_t index, const GoToContext &context)
{
    if (index >= context.tableEntries)
        return problem(GoToProblem::BeyondEnd);
    return place(ByteSpace::File, kHeaderBytes + 4 * index, context);
}

} // namespace

std::optional<ParsedNumber> parseNumber(QStringView text, const QLocale &locale)
{
    QString digits;
    for (const QChar character : text) {
        if (!isFiller(character))
            digits += character;
    }
    if (digits.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return accumulate(QStringView(digits).mid(2), 16);
    if (digits.endsWith(QLatin1Char('h'), Qt::CaseInsensitive))
        return accumulate(QStringView(digits).chopped(1), 16);
    const auto plain = withoutGroups(digits, locale);
    if (!plain)
        return std::nullopt;
    const bool hasLetter =
        std::any_of(plain->begin(), plain->end(), [](QChar c) { return c.isLetter(); });
    return accumulate(*plain, hasLetter ? 16 : 10);
}

GoToTarget parseGoTo(const QString &text, GoToMeaning meaning, const GoToContext &context,
                     const QLocale &locale)
{
    QString rest = text.trimmed();
    if (rest.isEmpty())
        return problem(GoToProblem::Empty);

    const auto word = takeWord(rest);
    const bool backward = rest.startsWith(QLatin1Char('-')) || rest.startsWith(QChar(0x2212));
    const bool relative = !word && (backward || rest.startsWith(QLatin1Char('+')));
    if (relative)
        rest = rest.mid(1);
    const auto number = parseNumber(rest, locale);
    if (!number)
        return problem(GoToProblem::NotANumber);
    if (number->isTooLarge)
        return problem(GoToProblem::TooLarge);
    if (relative)
        return step(number->value, backward, context);
    if (word == Word::Cluster || (!word && meaning == GoToMeaning::GuestCluster))
        return cluster(number->value, context);
    if (word == Word::Entry)
        return entry(number->value, context);
    if (word == Word::File || (!word && meaning == GoToMeaning::FileOffset))
        return place(ByteSpace::File, number->value, context);
    return place(ByteSpace::Guest, number->value, context);
}

} // namespace parascope::ui
