#include "engine/text/transfertext.h"

#include "engine/text/reportwriter.h"
#include "engine/text/translation.h"

#include <QJsonArray>

namespace parascope::text {

QString damageReason(GuestSource source)
{
    switch (source) {
    case GuestSource::BeyondTable:
        return Words::tr("the table has no entry for them");
    case GuestSource::Missing:
        return Words::tr("they are not in the file");
    case GuestSource::Metadata:
        return Words::tr("the table points into the header or the table");
    case GuestSource::Unreadable:
        return Words::tr("the drive could not read them");
    case GuestSource::LayerMissing:
        return Words::tr("the file of the disk that has them is missing or cannot be opened");
    case GuestSource::Data:
    case GuestSource::Unallocated:
    case GuestSource::NotInThisFile:
        break;
    }
    return {};
}

QString damagedPlace(const DamagedPlace &place)
{
    return Words::tr("%1 bytes at guest offset %2: %3")
        .arg(QString::number(place.guest.length), offset(place.guest.offset),
             damageReason(place.source));
}

QString damageSummary(const DamageList &damage, const QLocale &locale)
{
    if (damage.isEmpty())
        return {};
    const QString bytes = size(damage.bytes(), locale);
    if (damage.count() == 1)
        return Words::tr("One place of the disk, %1, is damaged or missing.").arg(bytes);
    return Words::tr("%1 places of the disk, %2 together, are damaged or missing.")
        .arg(number(damage.count(), locale), bytes);
}

QStringList exportForecast(const ExportForecast &forecast, const QLocale &locale)
{
    QStringList sentences;
    sentences += Words::tr("%1 of %2 hold data.")
                     .arg(size(forecast.dataBytes, locale), size(forecast.part.length, locale));
    if (forecast.bytesNotInThisFile != 0)
        sentences += Words::tr("%1 are in other files of the disk and become zeros.")
                         .arg(size(forecast.bytesNotInThisFile, locale));
    if (forecast.isTooLarge())
        sentences += Words::tr("The new file would have up to %1, and a file there has at most %2.")
                         .arg(size(forecast.fileBytes, locale), size(forecast.largestFile, locale));
    const bool isFree = forecast.freeBytes != ~0ULL;
    if (forecast.fileBytes != 0 && isFree)
        sentences += (forecast.isShortOfRoom()
                          ? Words::tr("The target needs up to %1, and only %2 are free there.")
                          : Words::tr("The target needs up to %1; %2 are free there."))
                         .arg(size(forecast.neededBytes, locale), size(forecast.freeBytes, locale));
    if (!forecast.damage.isEmpty())
        sentences += damageSummary(forecast.damage, locale);
    return sentences;
}

QStringList exportSummary(const ExportResult &result, const QLocale &locale)
{
    QStringList sentences;
    sentences += Words::tr("%1 of the disk were exported; %2 of them hold data.")
                     .arg(size(result.part.length, locale), size(result.dataBytes, locale));
    if (result.bytesNotInThisFile != 0)
        sentences += Words::tr("Zeros stand for %1 that are in other files of the disk.")
                         .arg(size(result.bytesNotInThisFile, locale));
    if (!result.damage.isEmpty())
        sentences +=
            damageSummary(result.damage, locale) + u' ' + Words::tr("Zeros stand for them.");
    if (!result.sha256.isEmpty())
        sentences += Words::tr("Read back and compared: the same. SHA-256 of its bytes: %1")
                         .arg(QString::fromLatin1(result.sha256));
    return sentences;
}

QJsonObject damageAsJson(const DamageList &damage)
{
    QJsonArray places;
    for (const DamagedPlace &place : damage.places())
        places.append(QJsonObject{{QStringLiteral("offset"), jsonNumber(place.guest.offset)},
                                  {QStringLiteral("length"), jsonNumber(place.guest.length)},
                                  {QStringLiteral("state"), jsonName(place.source)}});
    return {{QStringLiteral("count"), jsonNumber(damage.count())},
            {QStringLiteral("bytes"), jsonNumber(damage.bytes())},
            {QStringLiteral("places"), places}};
}

QJsonObject exportAsJson(const ExportResult &result)
{
    QJsonObject object{
        {QStringLiteral("offset"), jsonNumber(result.part.offset)},
        {QStringLiteral("length"), jsonNumber(result.part.length)},
        {QStringLiteral("dataBytes"), jsonNumber(result.dataBytes)},
        {QStringLiteral("bytesNotInThisFile"), jsonNumber(result.bytesNotInThisFile)},
        {QStringLiteral("fileBytes"), jsonNumber(result.fileBytes)},
        {QStringLiteral("damage"), damageAsJson(result.damage)}};
    if (!result.sha256.isEmpty())
        object.insert(QStringLiteral("sha256"), QString::fromLatin1(result.sha256));
    return object;
}

QString jsonName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Raw:
        return QStringLiteral("raw");
    case ExportFormat::ParallelsV1:
        return QStringLiteral("v1");
    case ExportFormat::ParallelsV2:
        return QStringLiteral("v2");
    case ExportFormat::Qcow2:
        return QStringLiteral("qcow2");
    }
    return {};
}

QString jsonName(GuestSource source)
{
    switch (source) {
    case GuestSource::Data:
        return QStringLiteral("data");
    case GuestSource::Unallocated:
        return QStringLiteral("unallocated");
    case GuestSource::NotInThisFile:
        return QStringLiteral("not-in-this-file");
    case GuestSource::BeyondTable:
        return QStringLiteral("beyond-table");
    case GuestSource::Missing:
        return QStringLiteral("missing");
    case GuestSource::Metadata:
        return QStringLiteral("metadata");
    case GuestSource::Unreadable:
        return QStringLiteral("unreadable");
    case GuestSource::LayerMissing:
        return QStringLiteral("layer-missing");
    }
    return {};
}

} // namespace parascope::text
