#include "engine/text/translation.h"

#include <QStringDecoder>

namespace parascope::text {

namespace {

/// Characters that would change how the text around them looks: line ends, terminal control codes,
/// writing direction.
bool isDisturbing(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

QString escaped(QByteArrayView bytes)
{
    QString result;
    for (const char byte : bytes)
        result += QStringLiteral("\\x%1").arg(static_cast<unsigned char>(byte), 2, 16, QChar(u'0'));
    return result;
}

/// Length of the UTF-8 sequence that a lead byte announces; 0 when it can be none.
qsizetype sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80)
        return 1;
    if (byte >= 0xC2 && byte < 0xE0)
        return 2;
    if (byte >= 0xE0 && byte < 0xF0)
        return 3;
    return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

} // namespace

QString size(std::uint64_t bytes, const QLocale &locale)
{
    if (bytes < 1024)
        return counted(bytes, Words::tr("%1 byte", nullptr, 1),
                       Words::tr("%1 bytes", nullptr, pluralCount(bytes)), locale);
    static constexpr const char16_t *kUnits[] = {u"KiB", u"MiB", u"GiB", u"TiB", u"PiB", u"EiB"};
    std::size_t unit = 0;
    std::uint64_t divisor = 1024;
    // 1023.95 of a unit would be written as 1024.0, which is one of the next.
    while (unit + 1 < std::size(kUnits) &&
           static_cast<double>(bytes) / static_cast<double>(divisor) >= 1023.95) {
        divisor *= 1024;
        ++unit;
    }
    const int decimals = bytes % divisor == 0 ? 0 : 1;
    return locale.toString(static_cast<double>(bytes) / static_cast<double>(divisor), 'f',
                           decimals) +
           u' ' + QStringView(kUnits[unit]).toString();
}

QString number(std::uint64_t value, const QLocale &locale)
{
    return locale.toString(static_cast<qulonglong>(value));
}

QString offset(std::uint64_t value)
{
    return u"0x"_qs + QString::number(value, 16).toUpper();
}

QString path(const std::string &bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString result;
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype length = sequenceLength(view[at]);
        const QByteArrayView piece =
            view.sliced(at, std::min(std::max<qsizetype>(length, 1), view.size() - at));
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString character = decoder(piece);
        if (length == 0 || piece.size() < length || decoder.hasError()) {
            result += escaped(view.sliced(at, 1));
            ++at;
            continue;
        }
        const auto codes = character.toUcs4();
        result += codes.isEmpty() || isDisturbing(codes.first()) ? escaped(piece) : character;
        at += length;
    }
    return result;
}

QString joined(const QStringList &parts)
{
    if (parts.size() <= 1)
        return parts.value(0);
    if (parts.size() == 2)
        return Words::tr("%1 and %2").arg(parts[0], parts[1]);
    QString list = parts.first();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i)
        list = Words::tr("%1, %2", "list of things").arg(list, parts[i]);
    return Words::tr("%1, and %2", "end of a list of three or more").arg(list, parts.last());
}

} // namespace parascope::text
