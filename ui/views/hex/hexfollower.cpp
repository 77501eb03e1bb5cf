#include "ui/views/hex/hexfollower.h"

#include "engine/format/header.h"
#include "engine/image/plainimage.h"
#include "engine/text/words.h"
#include "ui/models/layerwords.h"
#include "ui/views/hex/hexview.h"

namespace parascope::ui {

HexFollower::HexFollower(Document *document, HexView *view, QObject *parent)
    : QObject(parent), m_document(document), m_view(view)
{}

std::optional<std::uint64_t> HexFollower::entryPlace() const
{
    const ImageStatePtr &state = m_document->state();
    const auto &guest = m_document->selection().guest;
    if (!state || !guest || guest->value() >= state->bat.size())
        return std::nullopt;
    return kHeaderBytes + 4 * guest->value();
}

void HexFollower::goToFile(std::uint64_t offset, std::uint64_t length)
{
    Q_EMIT said(QString());
    m_document->selectBytes(ByteSpace::File, offset, length);
}

void HexFollower::follow()
{
    const ByteSpace before = m_view->space();
    if (before == ByteSpace::File) {
        if (const auto index = m_view->markup().entryAt(m_view->cursor().at())) {
            followEntry(*index);
            return;
        }
    }
    m_document->followToOtherSpace();
    if (m_document->selection().space == before)
        Q_EMIT said(before == ByteSpace::Guest
                        ? noPlaceWords()
                        : tr("No cluster of the disk uses this byte of the file"));
}

QString HexFollower::noPlaceWords() const
{
    const DiskPtr &disk = m_document->session().shownDisk();
    const auto supplier = m_view->blocks().supplierAt(m_view->cursor().at());
    if (disk && supplier && supplier->number != 0)
        return tr("This byte is not in this file, but in layer “%1”")
            .arg(layerName(*disk, *supplier->layer));
    return tr("This byte has no place in the file");
}

void HexFollower::followEntry(std::uint32_t index)
{
    const ImageState &state = *m_document->state();
    const std::uint32_t entry = state.bat[index];
    if (entry == 0) {
        Q_EMIT said(tr("Guest cluster %1 is not allocated").arg(text::number(index)));
        return;
    }
    const std::uint64_t place = state.geometry.placeOf(entry).value();
    if (place >= m_view->size()) {
        Q_EMIT said(tr("The entry names %1, beyond the end of the file").arg(text::offset(place)));
        return;
    }
    goToFile(place);
}

void HexFollower::showTableEntry()
{
    if (const auto entry = entryPlace())
        goToFile(*entry, 4);
    else if (m_document->state() && isPlain(*m_document->state()))
        Q_EMIT said(tr("A raw file has no block table"));
    else
        Q_EMIT said(tr("No cluster of the disk is selected"));
}

} // namespace parascope::ui

#include "moc_hexfollower.cpp"
