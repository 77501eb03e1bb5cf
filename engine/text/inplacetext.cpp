#include "engine/text/inplacetext.h"

#include "engine/text/reportwriter.h"
#include "engine/text/translation.h"

namespace parascope::text {

namespace {

QLatin1String refusalName(InPlaceRefusal refusal)
{
    switch (refusal) {
    case InPlaceRefusal::None:
        break;
    case InPlaceRefusal::HasErrors:
        return QLatin1String("has-errors");
    case InPlaceRefusal::UnknownSection:
        return QLatin1String("unknown-section");
    case InPlaceRefusal::NoCommonGrid:
        return QLatin1String("no-common-grid");
    case InPlaceRefusal::SameFormat:
        return QLatin1String("same-format");
    case InPlaceRefusal::DiskTooLarge:
        return QLatin1String("disk-too-large");
    case InPlaceRefusal::NotNameable:
        return QLatin1String("not-nameable");
    case InPlaceRefusal::UnreferencedData:
        return QLatin1String("unreferenced-data");
    case InPlaceRefusal::FileSystem:
        return QLatin1String("file-system");
    case InPlaceRefusal::NoRoom:
        return QLatin1String("no-room");
    case InPlaceRefusal::ResultHasErrors:
        return QLatin1String("result-has-errors");
    }
    return {};
}

QString movedSentence(const InPlacePlan &plan, const QLocale &locale)
{
    return counted(plan.movedClusters, Words::tr("%1 cluster moves", nullptr, 1),
                   Words::tr("%1 clusters move", nullptr, pluralCount(plan.movedClusters)),
                   locale) +
           Words::tr(" (%1 are copied).", "how many bytes").arg(size(plan.bytesToCopy, locale));
}

} // namespace

QString inPlaceDone(const InPlaceOptions &options)
{
    if (options.kind == InPlaceKind::Convert)
        return Words::tr("converted to %1").arg(format(options.format));
    return options.dropZeros ? Words::tr("compacted, clusters of zeros given back")
                             : Words::tr("compacted");
}

QString inPlaceRefusal(const InPlacePlan &plan, const QLocale &locale)
{
    switch (plan.refusal) {
    case InPlaceRefusal::None:
        return {};
    case InPlaceRefusal::HasErrors:
        return Words::tr("the image is damaged or was not closed properly. Repair it first.");
    case InPlaceRefusal::UnknownSection:
        return Words::tr("its format extension holds something that this program does not know. "
                         "Export the disk to a new image instead.");
    case InPlaceRefusal::NoCommonGrid:
        return Words::tr("its clusters do not lie on a common grid. Convert it to v2, or export "
                         "the disk to a new image instead.");
    case InPlaceRefusal::SameFormat:
        return Words::tr("it has the format %1 already.").arg(format(plan.options.format));
    case InPlaceRefusal::DiskTooLarge:
        return Words::tr("the format v1 holds disks of at most %1.")
            .arg(size(kMaxSectorsV1 * kSectorBytes, locale));
    case InPlaceRefusal::NotNameable:
        return Words::tr("a place in the file is beyond what the format can name. Compact the "
                         "image first, or export the disk to a new image.");
    case InPlaceRefusal::UnreferencedData:
        return Words::tr("%1 of data that nothing points to would be overwritten (they may be what "
                         "a lost entry of the table pointed to). That has to be allowed.")
            .arg(size(plan.unreferencedLost, locale));
    case InPlaceRefusal::FileSystem:
        return Words::tr("the file would be larger than the file system can hold.");
    case InPlaceRefusal::NoRoom:
        return Words::tr("there is not enough free space.");
    case InPlaceRefusal::ResultHasErrors:
        return Words::tr("the result would not be healthy. Export the disk to a new image "
                         "instead.");
    }
    return {};
}

QStringList inPlaceForecast(const InPlacePlan &plan, const QLocale &locale)
{
    if (plan.isEmpty())
        return {};
    QStringList sentences;
    if (plan.options.kind == InPlaceKind::Convert)
        sentences +=
            Words::tr("The image becomes %1. Nothing that the virtual machine reads changes.")
                .arg(format(plan.options.format));
    if (plan.movedClusters > 0)
        sentences += movedSentence(plan, locale);
    if (plan.droppedClusters > 0)
        sentences += counted(plan.droppedClusters,
                             Words::tr("%1 cluster of zeros is given back.", nullptr, 1),
                             Words::tr("%1 clusters of zeros are given back.", nullptr,
                                       pluralCount(plan.droppedClusters)),
                             locale);
    const QString now = size(plan.change.before().fileSize, locale);
    const QString then = size(plan.change.after->fileSize, locale);
    if (plan.bytesGivenBack > 0)
        sentences += Words::tr("The file becomes %1 shorter: %2 instead of %3.")
                         .arg(size(plan.bytesGivenBack, locale), then, now);
    if (plan.bytesAdded > 0)
        sentences += Words::tr("The file becomes %1 longer: %2 instead of %3.")
                         .arg(size(plan.bytesAdded, locale), then, now);
    return sentences;
}

QStringList inPlaceNotes(const InPlacePlan &plan, const QLocale &locale)
{
    QStringList sentences;
    if (plan.refusal != InPlaceRefusal::None)
        return sentences;
    if (plan.unreferencedLost > 0)
        sentences += Words::tr("%1 of data that nothing points to are overwritten or cut off. Only "
                               "the undo file keeps them.")
                         .arg(size(plan.unreferencedLost, locale));
    if (plan.unreferencedKept > 0)
        sentences += Words::tr("%1 of data that nothing points to stay where they are.")
                         .arg(size(plan.unreferencedKept, locale));
    if (plan.keepsZeros)
        sentences += Words::tr("Clusters of zeros stay: this file is a part of a larger disk, "
                               "where they hide what an older layer holds.");
    if (plan.staysForExtension)
        sentences += Words::tr("The backup history lies at the end of the file and is not moved; "
                               "free space before it stays.");
    if (plan.detachesExtension)
        sentences += Words::tr("A backup history that was not valid any more is taken out of use.");
    return sentences;
}

QJsonObject inPlaceAsJson(const InPlacePlan &plan)
{
    QJsonObject object = plan.options.toJson();
    object.insert(QStringLiteral("movedClusters"), jsonNumber(plan.movedClusters));
    object.insert(QStringLiteral("droppedClusters"), jsonNumber(plan.droppedClusters));
    object.insert(QStringLiteral("bytesToCopy"), jsonNumber(plan.bytesToCopy));
    object.insert(QStringLiteral("fileSizeBefore"), jsonNumber(plan.change.before().fileSize));
    object.insert(QStringLiteral("fileSizeAfter"), jsonNumber(plan.change.after->fileSize));
    object.insert(QStringLiteral("unreferencedLost"), jsonNumber(plan.unreferencedLost));
    object.insert(QStringLiteral("unreferencedKept"), jsonNumber(plan.unreferencedKept));
    object.insert(QStringLiteral("keepsZeros"), plan.keepsZeros);
    object.insert(QStringLiteral("staysForExtension"), plan.staysForExtension);
    object.insert(QStringLiteral("detachesExtension"), plan.detachesExtension);
    if (plan.refusal != InPlaceRefusal::None)
        object.insert(QStringLiteral("refused"), refusalName(plan.refusal));
    return object;
}

} // namespace parascope::text
