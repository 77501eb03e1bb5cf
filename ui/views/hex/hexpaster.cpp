#include "ui/views/hex/hexpaster.h"

#include "engine/text/edittext.h"
#include "engine/text/words.h"
#include "ui/views/hex/findpattern.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/hexview.h"

#include <algorithm>
#include <utility>

namespace parascope::ui {

HexPaster::HexPaster(HexSource *source, HexView *view, HexEdits *edits, QObject *parent)
    : QObject(parent), m_source(source), m_view(view), m_edits(edits), m_blocks(source)
{
    connect(&m_blocks, &HexBlocks::arrived, this, &HexPaster::apply);
    // The view drops all reads when it jumps; these are still wanted then.
    connect(
        source, &HexSource::readsDropped, this, [this] { m_blocks.want(m_range); },
        Qt::QueuedConnection);
}

void HexPaster::paste(const QString &text)
{
    if (!m_edits->isOn() || m_view->size() == 0)
        return;
    m_range = {};
    // Longer than this it is too much however it is written; not worth being taken apart.
    constexpr qsizetype kMostText = qsizetype(PendingEdits::kMostBytes) * 8;
    const bool isText = m_view->column() == HexColumn::Text;
    FindPattern pattern = text.size() > kMostText
                              ? FindPattern{FindProblem::TooLong, {}}
                              : findPattern(text, isText ? FindKind::Utf8 : FindKind::Hex);
    switch (pattern.problem) {
    case FindProblem::None:
        break;
    case FindProblem::Empty:
        refuse(tr("The clipboard holds no text"));
        return;
    case FindProblem::NotHex:
        refuse(tr("The clipboard holds more than hex digits; Tab goes to the text, where it can "
                  "be pasted as text"));
        return;
    case FindProblem::HalfByte:
        refuse(tr("Half a byte is missing in the clipboard"));
        return;
    case FindProblem::TooLong:
        refuse(
            tr("No more than %1 can be pasted at once").arg(text::size(PendingEdits::kMostBytes)));
        return;
    }
    const std::uint64_t start = m_view->cursor().start();
    if (pattern.bytes.size() > m_view->size() - start) {
        refuse(tr("%1 do not fit here: only %2 follow")
                   .arg(text::size(pattern.bytes.size()), text::size(m_view->size() - start)));
        return;
    }
    m_values = std::move(pattern.bytes);
    m_blocks.reset(m_view->space(), m_view->size());
    m_range = {start, m_values.size()};
    m_blocks.want(m_range);
}

void HexPaster::apply()
{
    if (m_range.isEmpty())
        return;
    std::vector<HexByte> stored;
    stored.reserve(m_values.size());
    for (std::uint64_t at = m_range.offset; at < m_range.end(); ++at) {
        stored.push_back(m_blocks.stored(at));
        if (stored.back().kind == ByteKind::Pending)
            return; // more is to come
    }
    const ByteRange range = std::exchange(m_range, {});
    const ByteSpace space = m_blocks.space();
    m_blocks.reset(space, 0);
    if (const QString why = m_edits->paste(space, range.offset, stored, m_values); !why.isEmpty()) {
        refuse(why);
        return;
    }
    const std::uint64_t last = std::min(range.end(), m_view->size() - 1);
    if (m_view->space() == space) {
        m_view->showBytes(last, 0);
        Q_EMIT m_view->placeChanged(last, 0);
    }
    Q_EMIT finished(tr("Pasted %1").arg(text::byteCount(m_values.size())), false);
}

} // namespace parascope::ui

#include "moc_hexpaster.cpp"
