#include "engine/text/newimagetext.h"

#include "engine/base/units.h"
#include "engine/text/reportwriter.h"
#include "engine/text/translation.h"

#include <QJsonArray>

namespace parascope::text {

QStringList newImageSummary(const NewImageLayout &layout, const QLocale &locale)
{
    const Header &header = layout.header;
    QStringList sentences;
    sentences += Words::tr("A disk of %1 in format %2, with clusters of %3.")
                     .arg(size(header.diskSectors() * kSectorBytes, locale), format(header.format),
                          size(header.clusterBytes(), locale));
    sentences +=
        layout.fileBytes == layout.largestFileBytes
            ? Words::tr("The file has %1 and will not grow.").arg(size(layout.fileBytes, locale))
            : Words::tr("The file has %1 and may grow to %2.")
                  .arg(size(layout.fileBytes, locale), size(layout.largestFileBytes, locale));
    return sentences;
}

QStringList newBundleSummary(const NewBundleLayout &layout, const QLocale &locale)
{
    QStringList sentences;
    const auto count = layout.parts.size();
    sentences += count == 1 ? Words::tr("A bundle with a disk of %1 in one image of format v1.")
                                  .arg(size(layout.diskBytes(), locale))
                            : Words::tr("A bundle with a disk of %1 in %2 images of format v1.")
                                  .arg(size(layout.diskBytes(), locale), number(count, locale));
    sentences +=
        layout.fileBytes() == layout.largestFileBytes()
            ? Words::tr("The images have %1 and will not grow.")
                  .arg(size(layout.fileBytes(), locale))
            : Words::tr("The images have %1 and may grow to %2.")
                  .arg(size(layout.fileBytes(), locale), size(layout.largestFileBytes(), locale));
    return sentences;
}

QStringList importSummary(const ImportResult &result, const QLocale &locale)
{
    QStringList sentences;
    sentences +=
        Words::tr("A disk of %1 was imported; its data takes %2, and %3 of zeros were left "
                  "out.")
            .arg(size(result.diskBytes, locale), size(result.allocatedBytes, locale),
                 size(result.skippedBytes, locale));
    if (result.isVerified)
        sentences += Words::tr("Read back and compared: the same.");
    return sentences;
}

QJsonObject newImageAsJson(const NewImageLayout &layout)
{
    const Header &header = layout.header;
    return {{QStringLiteral("imageFormat"), jsonName(header.format)},
            {QStringLiteral("diskBytes"), jsonNumber(header.diskSectors() * kSectorBytes)},
            {QStringLiteral("clusterBytes"), jsonNumber(header.clusterBytes())},
            {QStringLiteral("clusters"), jsonNumber(layout.clusterCount)},
            {QStringLiteral("dataStart"), jsonNumber(layout.dataStart)},
            {QStringLiteral("fileBytes"), jsonNumber(layout.fileBytes)},
            {QStringLiteral("largestFileBytes"), jsonNumber(layout.largestFileBytes)}};
}

QJsonObject newBundleAsJson(const NewBundleLayout &layout)
{
    QJsonArray images;
    for (const NewBundlePart &part : layout.parts) {
        QJsonObject image = newImageAsJson(part.layout);
        insertPath(image, part.fileName);
        image.insert(QStringLiteral("offset"), jsonNumber(part.range.offset));
        images.append(image);
    }
    return {{QStringLiteral("diskBytes"), jsonNumber(layout.diskBytes())},
            {QStringLiteral("fileBytes"), jsonNumber(layout.fileBytes())},
            {QStringLiteral("largestFileBytes"), jsonNumber(layout.largestFileBytes())},
            {QStringLiteral("images"), images}};
}

QJsonObject importAsJson(const ImportResult &result)
{
    return {{QStringLiteral("diskBytes"), jsonNumber(result.diskBytes)},
            {QStringLiteral("allocatedBytes"), jsonNumber(result.allocatedBytes)},
            {QStringLiteral("skippedBytes"), jsonNumber(result.skippedBytes)},
            {QStringLiteral("fileBytes"), jsonNumber(result.fileBytes)},
            {QStringLiteral("verified"), result.isVerified}};
}

QString jsonName(FormatVersion format)
{
    return format == FormatVersion::V1 ? QStringLiteral("v1") : QStringLiteral("v2");
}

QString jsonName(Preallocation preallocation)
{
    switch (preallocation) {
    case Preallocation::Off:
        return QStringLiteral("off");
    case Preallocation::Metadata:
        return QStringLiteral("metadata");
    case Preallocation::Falloc:
        return QStringLiteral("falloc");
    case Preallocation::Full:
        return QStringLiteral("full");
    }
    return {};
}

} // namespace parascope::text
