#include "ui/views/hex/editlink.h"

#include "ui/document/document.h"
#include "ui/views/hex/editbar.h"
#include "ui/views/hex/hexediting.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexview.h"

namespace parascope::ui {

namespace {

/// The first byte of the disk that shows a byte of the file.
std::optional<std::uint64_t> guestOffsetOf(const Document &document, std::uint64_t fileOffset)
{
    const ImageStatePtr &state = document.state();
    if (!state || !document.reverseMap())
        return std::nullopt;
    const auto owners = document.reverseMap()->owners(ByteRange{fileOffset, 1}, 1);
    if (owners.empty())
        return std::nullopt;
    const auto place = document.placeOf(owners.front());
    if (!place || place->value() > fileOffset)
        return std::nullopt;
    return state->geometry.guestRange(owners.front()).offset + (fileOffset - place->value());
}

} // namespace

EditLink::EditLink(Document *document, HexView *view, HexEdits *edits, EditBar *bar,
                   QObject *parent)
    : QObject(parent), m_document(document), m_view(view), m_edits(edits)
{
    auto *editing = new HexEditing(view, edits, this);
    connect(editing, &HexEditing::messageChanged, bar,
            [bar](const QString &message) { bar->say(message, !message.isEmpty()); });
    const auto focusView = [view] {
        view->setFocus();
    };
    connect(edits, &HexEdits::modeChanged, view, focusView);
    connect(edits, &HexEdits::placeRequested, this, &EditLink::showEdit);
    connect(bar, &EditBar::placeRequested, this, &EditLink::showEdit);
    connect(bar, &EditBar::left, view, focusView);
    connect(document, &Document::stateChanged, this, &EditLink::takeImage);
    connect(document, &Document::reportChanged, this, &EditLink::takeImage);
    takeImage();
}

void EditLink::takeImage()
{
    m_edits->setImage(m_document->state(), m_document->report());
}

void EditLink::showEdit(EditPlace place)
{
    if (place.space == EditSpace::Guest) {
        m_document->selectBytes(ByteSpace::Guest, place.offset);
        return;
    }
    const auto guest = m_view->space() == ByteSpace::Guest
                           ? guestOffsetOf(*m_document, place.offset)
                           : std::nullopt;
    if (guest)
        m_document->selectBytes(ByteSpace::Guest, *guest);
    else
        m_document->selectBytes(ByteSpace::File, place.offset);
}

} // namespace parascope::ui

#include "moc_editlink.cpp"
