#include "ui/models/headertext.h"

#include "engine/text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::HeaderText)
};

QString flagsMeaning(std::uint32_t flags)
{
    QStringList meanings;
    if (flags & kFlagEmpty)
        meanings += Words::tr("nothing was ever written");
    if (flags & kFlagConverting)
        meanings += Words::tr("a conversion is under way");
    if (flags & ~(kFlagEmpty | kFlagConverting))
        meanings += Words::tr("unknown flags");
    return meanings.isEmpty() ? Words::tr("none") : meanings.join(QStringLiteral(", "));
}

QString sectorsMeaning(std::uint64_t sectors)
{
    return sectors > UINT64_MAX / kSectorBytes ? Words::tr("far beyond any disk")
                                               : text::size(sectors * kSectorBytes);
}

QString placeMeaning(std::uint64_t sectors)
{
    return sectors > UINT64_MAX / kSectorBytes
               ? Words::tr("far beyond any file")
               : Words::tr("at %1").arg(text::offset(sectors * kSectorBytes));
}

} // namespace

QString plainName(HeaderField field)
{
    switch (field) {
    case HeaderField::Magic:
        return Words::tr("Format");
    case HeaderField::Version:
        return Words::tr("Version");
    case HeaderField::Heads:
        return Words::tr("Heads");
    case HeaderField::Cylinders:
        return Words::tr("Cylinders");
    case HeaderField::Tracks:
        return Words::tr("Cluster size");
    case HeaderField::BatEntries:
        return Words::tr("Clusters in the table");
    case HeaderField::Sectors:
        return Words::tr("Disk size");
    case HeaderField::InUse:
        return Words::tr("Closed by");
    case HeaderField::DataOffset:
        return Words::tr("Start of the data");
    case HeaderField::Flags:
        return Words::tr("Flags");
    case HeaderField::ExtensionOffset:
        return Words::tr("Format extension");
    }
    return {};
}

QString fieldValue(const Header &header, HeaderField field)
{
    if (field == HeaderField::Magic)
        return header.format == FormatVersion::V1 ? QStringLiteral("v1") : QStringLiteral("v2");
    if (field == HeaderField::InUse) {
        // The letters "Ynot" say nothing; the raw bytes beside show them.
        if (header.inUse == kInUseOpen)
            return Words::tr("not closed");
        if (const auto tag = inUseText(header.inUse))
            return QString::fromStdString(*tag);
        if (header.inUse != 0)
            return text::offset(header.inUse);
    }
    return text::number(header.value(field));
}

QString fieldMeaning(const ImageState &state, HeaderField field)
{
    const Header &header = state.header;
    switch (field) {
    case HeaderField::Magic:
        return text::format(header.format);
    case HeaderField::Version:
        return Words::tr("the only one there is");
    case HeaderField::Heads:
    case HeaderField::Cylinders:
        return Words::tr("geometry for old guests");
    case HeaderField::Tracks:
        return text::size(header.clusterBytes());
    case HeaderField::BatEntries:
        return Words::tr("covers %1")
            .arg(sectorsMeaning(std::uint64_t(header.batEntries) * header.tracks));
    case HeaderField::Sectors:
        return sectorsMeaning(header.diskSectors());
    case HeaderField::InUse:
        return text::closedBy(header);
    case HeaderField::DataOffset:
        return header.dataOffset == 0 ? Words::tr("right behind the table")
                                      : placeMeaning(header.dataOffset);
    case HeaderField::Flags:
        return flagsMeaning(header.flags);
    case HeaderField::ExtensionOffset:
        return header.extensionOffset == 0 ? Words::tr("none")
                                           : placeMeaning(header.extensionOffset);
    }
    return {};
}

} // namespace parascope::ui
