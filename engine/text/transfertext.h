#pragma once

#include "engine/transfer/export.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>
#include <QStringList>

/// Transfers of whole disks in words.
namespace parascope::text {

/// Why bytes cannot be given, to stand behind "because" or a colon: "they are not in the file".
/// Empty for sound ones.
[[nodiscard]] QString damageReason(GuestSource source);
/// "65536 bytes at guest offset 0x10000: they are not in the file"
[[nodiscard]] QString damagedPlace(const DamagedPlace &place);
/// "3 places of the disk, 192 KiB together, are damaged or missing."; empty when there are none.
[[nodiscard]] QString damageSummary(const DamageList &damage, const QLocale &locale = QLocale());

/// How much there is to copy and what it takes: a sentence each. Room is left out for a stream.
[[nodiscard]] QStringList exportForecast(const ExportForecast &forecast,
                                         const QLocale &locale = QLocale());
/// What was done, for people: a sentence each.
[[nodiscard]] QStringList exportSummary(const ExportResult &result,
                                        const QLocale &locale = QLocale());

/// Offset, length and data of the part, the length of the file, damage, and SHA-256 when known.
[[nodiscard]] QJsonObject exportAsJson(const ExportResult &result);
/// {"count", "bytes", "places": [{"offset", "length", "state"}]}; the first 1000 places.
[[nodiscard]] QJsonObject damageAsJson(const DamageList &damage);
/// "raw", "v1", "v2", "qcow2": names in JSON and on the command line.
[[nodiscard]] QString jsonName(ExportFormat format);
/// "data", "unallocated", "not-in-this-file", "beyond-table", "missing", "metadata", "unreadable".
[[nodiscard]] QString jsonName(GuestSource source);

} // namespace parascope::text
