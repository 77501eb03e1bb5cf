#include "engine/text/translation.h"

namespace parascope::text {

QString severity(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Words::tr("Damaged");
    case Severity::Leak:
        return Words::tr("Wasted space");
    case Severity::Note:
        return Words::tr("Note");
    }
    return {};
}

QString loss(Loss loss)
{
    switch (loss) {
    case Loss::Nothing:
        return Words::tr("nothing");
    case Loss::SpaceOnly:
        return Words::tr("space only");
    case Loss::GuestReadsDifferently:
        return Words::tr("guest reads differently");
    case Loss::BackupHistory:
        return Words::tr("backup history");
    }
    return {};
}

QString title(FindingId id)
{
    switch (id) {
    case FindingId::HeaderNotClosed:
        return Words::tr("Not closed properly");
    case FindingId::HeaderInUseUnknown:
        return Words::tr("Closed by unknown software");
    case FindingId::HeaderConversionInterrupted:
        return Words::tr("Conversion to another format was interrupted");
    case FindingId::HeaderEmptyFlag:
        return Words::tr("Marked as empty, but holds data");
    case FindingId::HeaderDataOffset:
        return Words::tr("Start of the data area is wrong");
    case FindingId::HeaderSize:
        return Words::tr("Disk size cannot be right");
    case FindingId::HeaderTableTooSmall:
        return Words::tr("Table is too small for the disk");
    case FindingId::HeaderSizeHighBits:
        return Words::tr("Unused half of the disk size is not empty");
    case FindingId::IoUnreadable:
        return Words::tr("Part of the file could not be read");
    case FindingId::TableCutOff:
        return Words::tr("Table is cut off by the end of the file");
    case FindingId::TableOutsideFile:
        return Words::tr("Points outside the file");
    case FindingId::TableInsideMetadata:
        return Words::tr("Points into the header or the table");
    case FindingId::TableOnExtension:
        return Words::tr("Points into the backup history");
    case FindingId::TableMisaligned:
        return Words::tr("Lies off the cluster grid");
    case FindingId::TableOverlap:
        return Words::tr("Overlaps another cluster");
    case FindingId::TableDuplicate:
        return Words::tr("Two clusters share one place");
    case FindingId::TableCutByEnd:
        return Words::tr("Cluster is cut by the end of the file");
    case FindingId::TableBeyondDisk:
        return Words::tr("Cluster lies beyond the end of the disk");
    case FindingId::SpaceLeakedTail:
        return Words::tr("Clusters at the end belong to nobody");
    case FindingId::SpacePartialTail:
        return Words::tr("Bytes behind the last cluster belong to nobody");
    case FindingId::SpaceLeakedInside:
        return Words::tr("Space in the middle belongs to nobody");
    case FindingId::SpaceShort:
        return Words::tr("File ends before its data area begins");
    case FindingId::ExtensionOutsideFile:
        return Words::tr("Backup history is not in the file");
    case FindingId::ExtensionMisaligned:
        return Words::tr("Backup history lies off the cluster grid");
    case FindingId::ExtensionBadMagic:
        return Words::tr("No backup history where the header names one");
    case FindingId::ExtensionBadChecksum:
        return Words::tr("Checksum of the backup history is wrong");
    case FindingId::ExtensionBadSection:
        return Words::tr("Backup history is malformed");
    case FindingId::ExtensionUnknownNecessary:
        return Words::tr("Holds a part that only its maker understands");
    case FindingId::ExtensionBitmapSize:
        return Words::tr("Backup bitmap does not fit the disk");
    case FindingId::ExtensionBitmapGranularity:
        return Words::tr("Backup bitmap has an impossible granularity");
    case FindingId::ExtensionBitmapOutside:
        return Words::tr("Backup bitmap is not in the file");
    case FindingId::ExtensionBitmapShared:
        return Words::tr("Backup bitmaps share one place");
    case FindingId::ExtensionStale:
        return Words::tr("Backup history is out of date");
    }
    return {};
}

namespace {

/// What many findings of one kind are called; empty for kinds that are not counted in clusters or
/// places.
QString groupWords(FindingId id, std::uint64_t n, const QLocale &locale)
{
    const int count = pluralCount(n);
    switch (id) {
    case FindingId::IoUnreadable:
        return counted(n, Words::tr("%1 place could not be read", nullptr, 1),
                       Words::tr("%1 places could not be read", nullptr, count), locale);
    case FindingId::TableOutsideFile:
        return counted(n, Words::tr("%1 cluster points outside the file", nullptr, 1),
                       Words::tr("%1 clusters point outside the file", nullptr, count), locale);
    case FindingId::TableInsideMetadata:
        return counted(n, Words::tr("%1 cluster points into the header or the table", nullptr, 1),
                       Words::tr("%1 clusters point into the header or the table", nullptr, count),
                       locale);
    case FindingId::TableOnExtension:
        return counted(n, Words::tr("%1 cluster points into the backup history", nullptr, 1),
                       Words::tr("%1 clusters point into the backup history", nullptr, count),
                       locale);
    case FindingId::TableMisaligned:
        return counted(n, Words::tr("%1 cluster lies off the cluster grid", nullptr, 1),
                       Words::tr("%1 clusters lie off the cluster grid", nullptr, count), locale);
    case FindingId::TableOverlap:
        return counted(n, Words::tr("%1 cluster overlaps another one", nullptr, 1),
                       Words::tr("%1 clusters overlap another one", nullptr, count), locale);
    case FindingId::TableDuplicate:
        return counted(n, Words::tr("%1 cluster shares the place of another one", nullptr, 1),
                       Words::tr("%1 clusters share the place of another one", nullptr, count),
                       locale);
    case FindingId::TableCutByEnd:
        return counted(n, Words::tr("%1 cluster is cut by the end of the file", nullptr, 1),
                       Words::tr("%1 clusters are cut by the end of the file", nullptr, count),
                       locale);
    case FindingId::TableBeyondDisk:
        return counted(n, Words::tr("%1 cluster lies beyond the end of the disk", nullptr, 1),
                       Words::tr("%1 clusters lie beyond the end of the disk", nullptr, count),
                       locale);
    case FindingId::SpaceLeakedInside:
        return counted(n, Words::tr("%1 place in the middle belongs to nobody", nullptr, 1),
                       Words::tr("%1 places in the middle belong to nobody", nullptr, count),
                       locale);
    default:
        return {};
    }
}

} // namespace

QString groupTitle(const FindingGroup &group, const QLocale &locale)
{
    QString words = groupWords(group.id, group.count, locale);
    if (words.isEmpty()) {
        words = title(group.id);
        if (group.count > 1)
            words = Words::tr("%1 (%2)", "title (count)").arg(words, number(group.count, locale));
    }
    if (group.bytes == 0)
        return words;
    return Words::tr("%1 · %2", "title · bytes").arg(words, size(group.bytes, locale));
}

} // namespace parascope::text
