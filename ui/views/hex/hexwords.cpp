#include "ui/views/hex/hexwords.h"

#include "engine/text/words.h"
#include "ui/views/hex/originline.h"

namespace parascope::ui {

QString describeByte(const HexBlocks &blocks, const HexMarkup &markup, std::uint64_t offset)
{
    QStringList lines;
    const HexByte byte = blocks.at(offset);
    QString first = text::offset(offset);
    if (byte.isRead()) {
        first += QStringLiteral(": %1").arg(byte.value, 2, 16, QLatin1Char('0')).toUpper();
        first += QStringLiteral(" · %1").arg(byte.value);
        if (const QChar shown = printable(byte.value); shown != u'.' || byte.value == '.')
            first += QStringLiteral(" · “%1”").arg(shown);
    } else {
        first += QStringLiteral(": ") + byteKindName(byte.kind);
    }
    lines += first;
    if (const auto field = markup.fieldAt(offset))
        lines += QStringLiteral("%1 – %2").arg(field->name, field->meaning);
    if (byte.kind != ByteKind::Data)
        lines += byteKindMeaning(byte.kind);
    if (const DiskPtr &disk = markup.disk()) {
        if (const QString origin = describeOrigin(*disk, blocks, offset); !origin.isEmpty())
            lines += origin;
    }
    if (const auto &finding = markup.finding(); finding && finding->range.contains(offset))
        lines += QStringLiteral("%1: %2").arg(text::severity(finding->severity), finding->title);
    return lines.join(QLatin1Char('\n'));
}

} // namespace parascope::ui
