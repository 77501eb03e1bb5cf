#include "ui/views/hex/hexedits.h"

#include "engine/text/edittext.h"
#include "engine/text/words.h"
#include "engine/write/guestwriter.h"

namespace parascope::ui {

namespace {

QString tooMany()
{
    return HexEdits::tr("No more than %1 can be edited at once; save first")
        .arg(text::size(PendingEdits::kMostBytes));
}

} // namespace

void HexEdits::setImage(const ImageStatePtr &state, const ReportPtr &report)
{
    const bool isOfState = report && report->state() == state;
    m_places = EditPlaces(state, isOfState && !writeObstacle(*report));
    Q_EMIT changed();
}

void HexEdits::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    Q_EMIT modeChanged();
}

std::optional<std::byte> HexEdits::at(ByteSpace space, std::uint64_t offset) const
{
    if (m_pending.isEmpty())
        return std::nullopt;
    if (space == ByteSpace::File)
        return m_pending.at({EditSpace::File, offset});
    const auto place = m_places.shownAtGuest(offset);
    return place ? m_pending.at(*place) : std::nullopt;
}

tl::expected<EditPlace, QString> HexEdits::placeOf(ByteSpace space, std::uint64_t offset,
                                                   HexByte stored) const
{
    if (stored.kind == ByteKind::Pending)
        return tl::unexpected(tr("This byte is still being read"));
    if (stored.kind == ByteKind::Unreadable)
        return tl::unexpected(editRefusal(EditRefusal::Unreadable));
    const auto place = space == ByteSpace::Guest ? m_places.ofGuest(offset, m_pending)
                                                 : m_places.ofFile(offset, m_pending);
    if (!place)
        return tl::unexpected(editRefusal(place.error()));
    if (!stored.hasValue())
        return tl::unexpected(editRefusal(EditRefusal::Missing));
    return *place;
}

QString HexEdits::type(ByteSpace space, std::uint64_t offset, HexByte stored, std::byte value,
                       bool continues)
{
    const auto place = placeOf(space, offset, stored);
    if (!place)
        return place.error();
    const std::byte saved{stored.value};
    if (!m_pending.overwrite(*place, std::span(&saved, 1), std::span(&value, 1), continues))
        return tooMany();
    Q_EMIT changed();
    return {};
}

QString HexEdits::paste(ByteSpace space, std::uint64_t offset, std::span<const HexByte> stored,
                        std::span<const std::byte> values)
{
    if (m_pending.byteCount() + values.size() > PendingEdits::kMostBytes)
        return tooMany();
    std::vector<EditPlace> places;
    std::vector<std::byte> saved;
    for (const HexByte &byte : stored) {
        const auto place = placeOf(space, offset + places.size(), byte);
        if (!place)
            return tr("Nothing was pasted; %1: %2")
                .arg(text::offset(offset + places.size()), place.error());
        places.push_back(*place);
        saved.push_back(std::byte(byte.value));
    }
    for (std::size_t from = 0; from < places.size();) {
        std::size_t to = from + 1;
        while (to < places.size() && places[to].space == places[from].space &&
               places[to].offset == places[from].offset + (to - from))
            ++to;
        const bool isDone =
            m_pending.overwrite(places[from], std::span(saved).subspan(from, to - from),
                                values.subspan(from, to - from), from > 0);
        if (!isDone)
            break; // was asked before
        from = to;
    }
    Q_EMIT changed();
    return {};
}

bool HexEdits::restore(ByteSpace space, ByteRange range)
{
    std::vector<EditStretch> stretches{{EditSpace::File, range}};
    if (space == ByteSpace::Guest)
        stretches = m_places.stretchesOfGuest(range);
    if (!m_pending.revert(stretches))
        return false;
    Q_EMIT changed();
    return true;
}

void HexEdits::undo()
{
    show(m_pending.undo());
}

void HexEdits::redo()
{
    show(m_pending.redo());
}

void HexEdits::show(const std::optional<EditPlace> &place)
{
    if (!place)
        return;
    Q_EMIT changed();
    Q_EMIT placeRequested(*place);
}

void HexEdits::discard()
{
    if (m_pending.revertAll())
        Q_EMIT changed();
}

void HexEdits::clear()
{
    m_pending.clear();
    Q_EMIT changed();
}

QString editsSummary(const PendingEdits &pending)
{
    return HexEdits::tr("%1, %2", "3 edits, 12 bytes")
        .arg(text::editCount(pending.runs().size()), text::byteCount(pending.byteCount()));
}

QString editRefusal(EditRefusal refusal)
{
    switch (refusal) {
    case EditRefusal::OutsideDisk:
        return HexEdits::tr("There is no byte here");
    case EditRefusal::OtherLayer:
        return HexEdits::tr(
            "This byte is in another layer of the disk, or in none; it can be edited "
            "where the layer that has it is shown");
    case EditRefusal::NoEntry:
        return HexEdits::tr("The block table has no entry for this cluster");
    case EditRefusal::Missing:
        return HexEdits::tr("The file ends before this byte");
    case EditRefusal::Metadata:
        return HexEdits::tr("This entry points into header or block table; edit them in the file");
    case EditRefusal::Unreadable:
        return HexEdits::tr("What could not be read is not overwritten");
    case EditRefusal::Unallocated:
        return HexEdits::tr("This cluster is not allocated, and a damaged image gets no new ones; "
                            "repair it first");
    case EditRefusal::TablePending:
        return HexEdits::tr("Edits of header or block table are pending, and they say what lies "
                            "here; save or discard them first");
    case EditRefusal::GuestPending:
        return HexEdits::tr("Edits that need a new cluster are pending, and it changes header and "
                            "block table; save or discard them first");
    }
    return {};
}

} // namespace parascope::ui

#include "moc_hexedits.cpp"
