#pragma once

#include "engine/create/newbundle.h"
#include "engine/create/newimage.h"
#include "engine/transfer/import.h"

#include <QJsonObject>
#include <QLocale>
#include <QString>
#include <QStringList>

/// New images in words.
namespace parascope::text {

/// What a new image is, for people: a sentence each.
[[nodiscard]] QStringList newImageSummary(const NewImageLayout &layout,
                                          const QLocale &locale = QLocale());
/// What was imported, for people: a sentence each.
[[nodiscard]] QStringList importSummary(const ImportResult &result,
                                        const QLocale &locale = QLocale());

/// What a new bundle is, for people: a sentence each.
[[nodiscard]] QStringList newBundleSummary(const NewBundleLayout &layout,
                                           const QLocale &locale = QLocale());

/// Sizes, and each image with its part of the disk.
[[nodiscard]] QJsonObject newBundleAsJson(const NewBundleLayout &layout);
/// Format, sizes and start of the data.
[[nodiscard]] QJsonObject newImageAsJson(const NewImageLayout &layout);
/// Sizes of disk, data and file, and whether it was compared.
[[nodiscard]] QJsonObject importAsJson(const ImportResult &result);

/// "v1", "v2": names in JSON and on the command line.
[[nodiscard]] QString jsonName(FormatVersion format);
/// "off", "metadata", "falloc", "full": names in JSON and on the command line.
[[nodiscard]] QString jsonName(Preallocation preallocation);

} // namespace parascope::text
