#include "ui/views/hex/datainspector.h"

#include "ui/views/hex/bytekind.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringDecoder>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace parascope::ui {

namespace {

using Bytes = std::span<const std::byte>;

QString words(const char *text)
{
    return QCoreApplication::translate("parascope::ui::Inspector", text);
}

template <class T>
std::optional<T> value(Bytes bytes, bool big)
{
    if (bytes.size() < sizeof(T))
        return std::nullopt;
    return big ? qFromBigEndian<T>(bytes.data()) : qFromLittleEndian<T>(bytes.data());
}

template <class T>
InspectorRow integerRow(const char *name, Bytes bytes, const QLocale &locale)
{
    const auto text = [&](bool big) {
        const auto number = value<T>(bytes, big);
        if (!number)
            return QString();
        if constexpr (std::is_signed_v<T>)
            return locale.toString(qlonglong(*number));
        else
            return locale.toString(qulonglong(*number));
    };
    return {words(name), text(false), sizeof(T) == 1 ? QString() : text(true)};
}

template <class Float, class Raw>
InspectorRow floatRow(const char *name, Bytes bytes, const QLocale &locale)
{
    const auto text = [&](bool big) {
        const auto raw = value<Raw>(bytes, big);
        if (!raw)
            return QString();
        Float number = 0;
        std::memcpy(&number, &*raw, sizeof(number));
        if (!std::isfinite(number))
            return std::isnan(number) ? QStringLiteral("NaN")
                                      : (number < 0 ? QStringLiteral("−∞") : QStringLiteral("∞"));
        return locale.toString(double(number), 'g', std::numeric_limits<Float>::digits10 + 1);
    };
    return {words(name), text(false), text(true)};
}

QString timeText(const QDateTime &time, const QLocale &locale, const char *zone = " UTC")
{
    if (!time.isValid() || time.date().year() < 1 || time.date().year() > 9999)
        return {};
    const char *pattern = time.time().msec() != 0 ? "HH:mm:ss.zzz" : "HH:mm:ss";
    // The locale's order, but never two digits for the year: 1970 and 2070 are both likely here.
    QString dateFormat = locale.dateFormat(QLocale::ShortFormat);
    if (!dateFormat.contains(QLatin1String("yyyy")))
        dateFormat.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return locale.toString(time.date(), dateFormat) + QLatin1Char(' ') +
           time.time().toString(QString::fromLatin1(pattern)) + QString::fromLatin1(zone);
}

QString unixTime(std::optional<std::int64_t> seconds, const QLocale &locale)
{
    // Years 1 to 9999; beyond that milliseconds would not fit either.
    if (!seconds || *seconds < -62135596800 || *seconds > 253402300799)
        return {};
    return timeText(QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC), locale);
}

/// Units of 100 ns since 1601-01-01.
QString fileTime(std::optional<std::uint64_t> ticks, const QLocale &locale)
{
    if (!ticks || *ticks > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return {};
    constexpr std::int64_t kToUnixMs = 11644473600000;
    const std::int64_t ms = std::int64_t(*ticks / 10000) - kToUnixMs;
    return timeText(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), locale);
}

/// FAT: time in the low half, date in the high one; local time of whoever wrote it.
QString dosTime(std::optional<std::uint32_t> raw, const QLocale &locale)
{
    if (!raw)
        return {};
    const auto part = [&](unsigned shift, unsigned bits) {
        return int((*raw >> shift) & ((1U << bits) - 1U));
    };
    const QDate date(1980 + part(25, 7), part(21, 4), part(16, 5));
    const QTime time(part(11, 5), part(5, 6), 2 * part(0, 5));
    if (!date.isValid() || !time.isValid())
        return {};
    return timeText(QDateTime(date, time, Qt::UTC), locale, "");
}

InspectorRow guidRow(Bytes bytes)
{
    InspectorRow row{words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "GUID")), {}, {}};
    if (bytes.size() < 16)
        return row;
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), 16);
    row.big = QUuid::fromRfc4122(raw).toString();
    QByteArray swapped =
        raw; // the first three parts are little-endian numbers in Microsoft's order
    std::reverse(swapped.begin(), swapped.begin() + 4);
    std::reverse(swapped.begin() + 4, swapped.begin() + 6);
    std::reverse(swapped.begin() + 6, swapped.begin() + 8);
    row.little = QUuid::fromRfc4122(swapped).toString();
    return row;
}

/// What can be read from the start, up to the first character that cannot be text.
QString leadingText(Bytes bytes, QStringConverter::Encoding encoding)
{
    constexpr std::size_t kMost = 48;
    const std::size_t length = std::min(bytes.size(), kMost) & ~std::size_t(1);
    QStringDecoder decoder(encoding, QStringConverter::Flag::ConvertInitialBom);
    const QString decoded = decoder.decode(
        QByteArrayView(reinterpret_cast<const char *>(bytes.data()), qsizetype(length)));
    QString text;
    for (const QChar character : decoded) {
        const bool isSurrogate = character.isSurrogate();
        if (character == QChar::ReplacementCharacter || (!character.isPrint() && !isSurrogate))
            break;
        text += character;
    }
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

} // namespace

std::vector<InspectorRow> inspectBytes(Bytes bytes, const QLocale &locale)
{
    const auto time32 = [&](bool big) {
        const auto seconds = value<std::int32_t>(bytes, big);
        return unixTime(seconds ? std::optional<std::int64_t>(*seconds) : std::nullopt, locale);
    };
    const auto time64 = [&](bool big) {
        return unixTime(value<std::int64_t>(bytes, big), locale);
    };
    const auto windows = [&](bool big) {
        return fileTime(value<std::uint64_t>(bytes, big), locale);
    };
    const auto dos = [&](bool big) {
        return dosTime(value<std::uint32_t>(bytes, big), locale);
    };
    return {
        integerRow<std::uint8_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "8 bit"), bytes,
                                 locale),
        integerRow<std::int8_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "8 bit, signed"),
                                bytes, locale),
        integerRow<std::uint16_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "16 bit"), bytes,
                                  locale),
        integerRow<std::int16_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "16 bit, signed"),
                                 bytes, locale),
        integerRow<std::uint32_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "32 bit"), bytes,
                                  locale),
        integerRow<std::int32_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "32 bit, signed"),
                                 bytes, locale),
        integerRow<std::uint64_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "64 bit"), bytes,
                                  locale),
        integerRow<std::int64_t>(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "64 bit, signed"),
                                 bytes, locale),
        floatRow<float, std::uint32_t>(
            QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Float, 32 bit"), bytes, locale),
        floatRow<double, std::uint64_t>(
            QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Float, 64 bit"), bytes, locale),
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Unix time, 32 bit")), time32(false),
         time32(true)},
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Unix time, 64 bit")), time64(false),
         time64(true)},
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Windows time")), windows(false),
         windows(true)},
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "DOS time")), dos(false), dos(true)},
        guidRow(bytes),
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Text, UTF-8")),
         leadingText(bytes, QStringConverter::Utf8),
         {}},
        {words(QT_TRANSLATE_NOOP("parascope::ui::Inspector", "Text, UTF-16")),
         leadingText(bytes, QStringConverter::Utf16LE),
         leadingText(bytes, QStringConverter::Utf16BE)},
    };
}

QString inspectorSummary(Bytes bytes, const QLocale &locale)
{
    QStringList parts;
    const auto add = [&](const char *name, auto number) {
        if (number)
            parts += QStringLiteral("%1 %2").arg(QString::fromLatin1(name),
                                                 locale.toString(qlonglong(*number)));
    };
    add("u8", value<std::uint8_t>(bytes, false));
    add("i16", value<std::int16_t>(bytes, false));
    add("u32", value<std::uint32_t>(bytes, false));
    QString text;
    for (const std::byte byte : bytes.first(std::min<std::size_t>(bytes.size(), 8)))
        text += printable(std::to_integer<std::uint8_t>(byte));
    if (!text.isEmpty())
        parts += QStringLiteral("“%1”").arg(text);
    return parts.join(QStringLiteral(" · "));
}

} // namespace parascope::ui
