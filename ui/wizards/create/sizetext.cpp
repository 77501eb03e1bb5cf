#include "ui/wizards/create/sizetext.h"

#include "engine/base/checked.h"

#include <array>
#include <cmath>
#include <optional>

namespace parascope::ui {

namespace {

struct Unit
{
    char16_t letter;
    std::uint64_t bytes;
};
constexpr std::array kUnits = {Unit{u'K', kKiB}, Unit{u'M', kMiB}, Unit{u'G', kGiB},
                               Unit{u'T', kTiB}, Unit{u'P', 1024 * kTiB}};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Where the letters at the end of a text begin.
qsizetype unitBegin(const QString &text)
{
    qsizetype begin = text.size();
    while (begin > 0 && isLetter(text[begin - 1]))
        --begin;
    return begin;
}

/// Bytes of a unit by its name; nothing when there is none of that name.
std::optional<std::uint64_t> unitNamed(const QString &name)
{
    const QString upper = name.toUpper();
    if (upper == u"B")
        return 1;
    for (const Unit &unit : kUnits) {
        if (upper == QChar(unit.letter) || upper == QChar(unit.letter) + QStringLiteral("IB"))
            return unit.bytes;
    }
    return std::nullopt;
}

/// Many type the point of their keypad, whatever their language writes.
std::optional<double> numberOf(const QString &number, const QLocale &locale)
{
    QLocale pointed = QLocale::c();
    pointed.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    double value = locale.toDouble(number, &isNumber);
    if (!isNumber)
        value = pointed.toDouble(number, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// `number` of `unit`, in bytes.
tl::expected<std::uint64_t, SizeTextProblem> bytesOf(const QString &number, std::uint64_t unit,
                                                     const QLocale &locale)
{
    constexpr std::uint64_t kMost = 1ULL << 63;
    bool isWhole = false;
    const std::uint64_t whole = locale.toULongLong(number, &isWhole);
    if (isWhole) {
        const auto bytes = checkedMultiply(whole, unit);
        if (!bytes || *bytes > kMost)
            return tl::unexpected(SizeTextProblem::TooLarge);
        return *bytes;
    }
    const auto value = numberOf(number, locale);
    if (!value || !std::isfinite(*value) || *value < 0)
        return tl::unexpected(SizeTextProblem::NotASize);
    const double bytes = std::ceil(*value * static_cast<double>(unit));
    if (bytes > static_cast<double>(kMost))
        return tl::unexpected(SizeTextProblem::TooLarge);
    return static_cast<std::uint64_t>(bytes);
}

} // namespace

tl::expected<TypedSize, SizeTextProblem> readSize(const QString &text, std::uint64_t unit,
                                                  const QLocale &locale)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return tl::unexpected(SizeTextProblem::Empty);
    const qsizetype nameBegin = unitBegin(trimmed);
    const QString name = trimmed.sliced(nameBegin);
    TypedSize size{0, unit, !name.isEmpty()};
    if (size.namesUnit) {
        const auto named = unitNamed(name);
        if (!named)
            return tl::unexpected(SizeTextProblem::NotASize);
        size.unit = *named;
    }
    const auto bytes =
        bytesOf(trimmed.first(nameBegin).trimmed(), std::max<std::uint64_t>(size.unit, 1), locale);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (size.unit == 0)
        return tl::unexpected(SizeTextProblem::NoUnit);
    size.bytes = *bytes;
    return size;
}

QString withoutUnit(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.first(unitBegin(trimmed)).trimmed();
}

std::uint64_t unitFor(std::uint64_t bytes)
{
    for (const std::uint64_t unit : {kTiB, kGiB, kMiB, kKiB}) {
        if (bytes != 0 && bytes % unit == 0)
            return unit;
    }
    return bytes == 0 ? kGiB : 1;
}

QString unitName(std::uint64_t unit)
{
    for (const Unit &known : kUnits) {
        if (known.bytes == unit)
            return QChar(known.letter) + QStringLiteral("iB");
    }
    return QStringLiteral("B");
}

QString sizeNumber(std::uint64_t bytes, std::uint64_t unit, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(static_cast<qulonglong>(bytes / unit));
}

QString sizeText(std::uint64_t bytes, const QLocale &locale)
{
    const std::uint64_t unit = unitFor(bytes);
    return QStringLiteral("%1 %2").arg(sizeNumber(bytes, unit, locale), unitName(unit));
}

} // namespace parascope::ui
