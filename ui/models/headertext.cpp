#include "ui/models/headertext.h"

#include "engine/text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace parascope::ui {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("parascope::ui::HeaderText", source);
}

QString flagsMeaning(std::uint32_t flags)
{
    QStringList meanings;
    if (flags & kFlagEmpty)
        meanings += words("nothing was ever written");
    if (flags & kFlagConverting)
        meanings += words("a conversion is under way");
    if (flags & ~(kFlagEmpty | kFlagConverting))
        meanings += words("unknown flags");
    return meanings.isEmpty() ? words("none") : meanings.join(QStringLiteral(", "));
}

QString sectorsMeaning(std::uint64_t sectors)
{
    return sectors > UINT64_MAX / kSectorBytes ? words("far beyond any disk")
                                               : text::size(sectors * kSectorBytes);
}

QString placeMeaning(std::uint64_t sectors)
{
    return sectors > UINT64_MAX / kSectorBytes
               ? words("far beyond any file")
               : words("at %1").arg(text::offset(sectors * kSectorBytes));
}

} // namespace

QString plainName(HeaderField field)
{
    switch (field) {
    case HeaderField::Magic:
        return words("Format");
    case HeaderField::Version:
        return words("Version");
    case HeaderField::Heads:
        return words("Heads");
    case HeaderField::Cylinders:
        return words("Cylinders");
    case HeaderField::Tracks:
        return words("Cluster size");
    case HeaderField::BatEntries:
        return words("Clusters in the table");
    case HeaderField::Sectors:
        return words("Disk size");
    case HeaderField::InUse:
        return words("Closed by");
    case HeaderField::DataOffset:
        return words("Start of the data");
    case HeaderField::Flags:
        return words("Flags");
    case HeaderField::ExtensionOffset:
        return words("Format extension");
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
            return words("not closed");
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
        return words("the only one there is");
    case HeaderField::Heads:
    case HeaderField::Cylinders:
        return words("geometry for old guests");
    case HeaderField::Tracks:
        return text::size(header.clusterBytes());
    case HeaderField::BatEntries:
        return words("covers %1")
            .arg(sectorsMeaning(std::uint64_t(header.batEntries) * header.tracks));
    case HeaderField::Sectors:
        return sectorsMeaning(header.diskSectors());
    case HeaderField::InUse:
        return text::closedBy(header);
    case HeaderField::DataOffset:
        return header.dataOffset == 0 ? words("right behind the table")
                                      : placeMeaning(header.dataOffset);
    case HeaderField::Flags:
        return flagsMeaning(header.flags);
    case HeaderField::ExtensionOffset:
        return header.extensionOffset == 0 ? words("none") : placeMeaning(header.extensionOffset);
    }
    return {};
}

} // namespace parascope::ui
