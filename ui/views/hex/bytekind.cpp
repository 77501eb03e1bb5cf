#include "ui/views/hex/bytekind.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("parascope::ui::ByteKind", text);
}

} // namespace

ByteKind byteKind(GuestSource source)
{
    switch (source) {
    case GuestSource::Data:
        return ByteKind::Data;
    case GuestSource::Unallocated:
        return ByteKind::Unallocated;
    case GuestSource::NotInThisFile:
        return ByteKind::NotInThisFile;
    case GuestSource::BeyondTable:
        return ByteKind::BeyondTable;
    case GuestSource::Missing:
        return ByteKind::Missing;
    case GuestSource::LayerMissing:
        return ByteKind::LayerMissing;
    case GuestSource::Metadata:
        return ByteKind::Metadata;
    case GuestSource::Unreadable:
        return ByteKind::Unreadable;
    }
    return ByteKind::Unreadable;
}

const std::array<ByteKind, kByteKindCount> &byteKinds()
{
    static constexpr std::array<ByteKind, kByteKindCount> kinds{
        ByteKind::Data,        ByteKind::Edited,        ByteKind::Unreadable,
        ByteKind::Missing,     ByteKind::LayerMissing,  ByteKind::Metadata,
        ByteKind::BeyondTable, ByteKind::NotInThisFile, ByteKind::OtherLayer,
        ByteKind::Unallocated, ByteKind::Pending};
    return kinds;
}

QString byteSign(ByteKind kind)
{
    switch (kind) {
    case ByteKind::Unallocated:
        return QStringLiteral("··");
    case ByteKind::NotInThisFile:
        return QStringLiteral("^^");
    case ByteKind::BeyondTable:
        return QStringLiteral("~~");
    case ByteKind::Missing:
        return QStringLiteral("--");
    case ByteKind::LayerMissing:
        return QStringLiteral("vv");
    case ByteKind::OtherLayer:
        return QStringLiteral("│");
    case ByteKind::Metadata:
        return QStringLiteral("#");
    case ByteKind::Unreadable:
        return QStringLiteral("??");
    case ByteKind::Edited:
        return QStringLiteral("¯¯");
    case ByteKind::Data:
    case ByteKind::Pending:
        break;
    }
    return {};
}

QString byteKindName(ByteKind kind)
{
    switch (kind) {
    case ByteKind::Data:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "data"));
    case ByteKind::Unallocated:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "not allocated, reads as zeros"));
    case ByteKind::NotInThisFile:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "not in this file"));
    case ByteKind::BeyondTable:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "no entry in the block table"));
    case ByteKind::Missing:
        return words(
            QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "missing, the file has no such bytes"));
    case ByteKind::LayerMissing:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "in a layer whose file could not be opened"));
    case ByteKind::OtherLayer:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "from another layer"));
    case ByteKind::Metadata:
        return words(
            QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "points into header or block table"));
    case ByteKind::Unreadable:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "could not be read"));
    case ByteKind::Edited:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "edited, not saved"));
    case ByteKind::Pending:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "being read"));
    }
    return {};
}

QString byteKindMeaning(ByteKind kind)
{
    switch (kind) {
    case ByteKind::Data:
        return {};
    case ByteKind::Unallocated:
        return words(QT_TRANSLATE_NOOP(
            "parascope::ui::ByteKind",
            "This cluster is not allocated: the virtual machine reads zeros here."));
    case ByteKind::NotInThisFile:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "This cluster is not in this file, which is one layer of a "
                                       "disk: a layer below it may have it; where none has, the "
                                       "virtual machine reads zeros."));
    case ByteKind::BeyondTable:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "The block table has no entry for this cluster: it is too "
                                       "small, or the file ends before it."));
    case ByteKind::Missing:
        return words(QT_TRANSLATE_NOOP(
            "parascope::ui::ByteKind",
            "Missing: the file ends before the place where these bytes should be."));
    case ByteKind::LayerMissing:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "A layer of the disk should have these bytes, but its file "
                                       "is missing or could not be opened."));
    case ByteKind::OtherLayer:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "This byte is not in the file that is shown: another layer "
                                       "of the disk supplies it."));
    case ByteKind::Metadata:
        return words(
            QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                              "The block table points into the header or into itself here; "
                              "that cannot be the data of this cluster."));
    case ByteKind::Unreadable:
        return words(
            QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                              "The system could not read these bytes. The drive may be failing."));
    case ByteKind::Edited:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind",
                                       "This byte was typed here. It is not written to the file "
                                       "before it is saved."));
    case ByteKind::Pending:
        return words(QT_TRANSLATE_NOOP("parascope::ui::ByteKind", "These bytes are being read."));
    }
    return {};
}

QChar printable(std::uint8_t value)
{
    const bool visible = (value >= 0x20 && value < 0x7F) || (value > 0xA0 && value != 0xAD);
    return visible ? QChar(ushort(value)) : QChar(u'.');
}

} // namespace parascope::ui
