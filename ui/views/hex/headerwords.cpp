#include "ui/views/hex/headerwords.h"

#include "engine/text/words.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("parascope::ui::HeaderWords", text);
}

QString place(std::uint64_t sectors)
{
    if (sectors > UINT64_MAX / kSectorBytes)
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "beyond any file"));
    return text::offset(sectors * kSectorBytes);
}

} // namespace

QString headerFieldMeaning(const Header &header, HeaderField field)
{
    const std::uint64_t value = header.value(field);
    const QString number = text::number(value);
    switch (field) {
    case HeaderField::Magic:
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "Format mark: %1."))
            .arg(text::format(header.format));
    case HeaderField::Version:
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                       "Version of the header: %1 (always 2)."))
            .arg(number);
    case HeaderField::Heads:
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                       "Heads of the disk's geometry: %1. Not used to find data."))
            .arg(number);
    case HeaderField::Cylinders:
        return words(QT_TRANSLATE_NOOP(
                         "parascope::ui::HeaderWords",
                         "Cylinders of the disk's geometry: %1. Not used to find data."))
            .arg(number);
    case HeaderField::Tracks:
        return words(
                   QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "Cluster size: %1 sectors, %2."))
            .arg(number, text::size(header.clusterBytes()));
    case HeaderField::BatEntries:
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                       "Entries of the block table: %1."))
            .arg(number);
    case HeaderField::Sectors: {
        const QString bytes = header.diskSectors() > UINT64_MAX / kSectorBytes
                                  ? QStringLiteral("> 16 EiB")
                                  : text::size(header.diskSectors() * kSectorBytes);
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "Disk size: %1 sectors, %2."))
            .arg(number, bytes);
    }
    case HeaderField::InUse:
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "State of the image: %1."))
            .arg(text::closedBy(header));
    case HeaderField::DataOffset:
        if (value == 0) {
            return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                           "Start of the data: 0, right behind the block table."));
        }
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                       "Start of the data: sector %1, file offset %2."))
            .arg(number, place(value));
    case HeaderField::Flags: {
        QStringList names;
        if (value & kFlagEmpty)
            names += words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "empty image"));
        if (value & kFlagConverting)
            names +=
                words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "conversion in progress"));
        if (value & ~std::uint64_t(kFlagEmpty | kFlagConverting))
            names += words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "unknown bits"));
        if (names.isEmpty())
            names += words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "none"));
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords", "Flags: %1 (%2)."))
            .arg(number, names.join(QStringLiteral(", ")));
    }
    case HeaderField::ExtensionOffset:
        if (value == 0) {
            return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                           "Place of the format extension: 0, there is none."));
        }
        return words(QT_TRANSLATE_NOOP("parascope::ui::HeaderWords",
                                       "Place of the format extension: sector %1, file offset %2."))
            .arg(number, place(value));
    }
    return {};
}

} // namespace parascope::ui
