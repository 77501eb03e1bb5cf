#include "ui/views/hex/originline.h"

#include "ui/models/layerwords.h"
#include "ui/views/hex/barbuttons.h"
#include "ui/views/hex/hexblocks.h"

namespace parascope::ui {

OriginLine::OriginLine(QWidget *parent) : ElidedLabel(parent)
{
    setObjectName(QStringLiteral("hexOrigin"));
    const int gap = fontMetrics().horizontalAdvance(QLatin1Char('n'));
    setContentsMargins(gap, gap / 3, gap, gap / 3);
    hide();
}

void OriginLine::showByte(const DiskPtr &disk, const HexBlocks &blocks, std::uint64_t offset)
{
    const bool isShown = disk && blocks.space() == ByteSpace::Guest && offset < blocks.size();
    setVisible(isShown);
    if (!isShown)
        return;
    const QString origin = describeOrigin(*disk, blocks, offset);
    if (!origin.isEmpty())
        setBarMessage(this, tr("This byte: %1").arg(origin));
}

QString describeOrigin(const Disk &disk, const HexBlocks &blocks, std::uint64_t offset)
{
    if (const auto supplier = blocks.supplierAt(offset))
        return originWords(disk, *supplier);
    if (blocks.stored(offset).kind == ByteKind::Pending)
        return {};
    return OriginLine::tr("in no layer of the disk, reads as zero");
}

} // namespace parascope::ui

#include "moc_originline.cpp"
