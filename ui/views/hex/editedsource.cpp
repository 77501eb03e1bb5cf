#include "ui/views/hex/editedsource.h"

#include "ui/views/hex/hexedits.h"

namespace parascope::ui {

EditedSource::EditedSource(HexSource *source, const HexEdits *edits, QObject *parent)
    : HexSource(parent), m_source(source), m_edits(edits)
{
    connect(source, &HexSource::readFinished, this, &EditedSource::forward);
    connect(source, &HexSource::readsDropped, this, &HexSource::readsDropped);
    connect(source, &HexSource::searchProgressed, this, &HexSource::searchProgressed);
    connect(source, &HexSource::searchFinished, this, &HexSource::searchFinished);
}

void EditedSource::forward(const ReadReply &reply)
{
    if (m_edits->pending().isEmpty()) {
        Q_EMIT readFinished(reply);
        return;
    }
    // Bytes with a value keep their kind: zeros of an unallocated cluster can be typed over.
    ReadReply edited = reply;
    for (const GuestExtent &extent : reply.extents) {
        const bool canBeTyped = extent.source == GuestSource::Data ||
                                extent.source == GuestSource::Metadata ||
                                extent.source == GuestSource::Unallocated;
        const ByteRange part = extent.guest.intersected({reply.range.offset, reply.bytes.size()});
        if (!canBeTyped)
            continue;
        for (std::uint64_t at = part.offset; at < part.end(); ++at) {
            if (const auto typed = m_edits->at(reply.space, at))
                edited.bytes[std::size_t(at - reply.range.offset)] = *typed;
        }
    }
    Q_EMIT readFinished(edited);
}

} // namespace parascope::ui

#include "moc_editedsource.cpp"
