#include "ui/views/hex/hexediting.h"

#include "ui/views/hex/hexview.h"

#include <QKeyEvent>

#include <algorithm>

namespace parascope::ui {

HexEditing::HexEditing(HexView *view, HexEdits *edits, QObject *parent)
    : QObject(parent), m_view(view), m_edits(edits)
{
    view->setOverlay(
        [edits](ByteSpace space, std::uint64_t offset) { return edits->at(space, offset); });
    view->installEventFilter(this);
    connect(edits, &HexEdits::changed, view, &HexView::updateOverlay);
    connect(edits, &HexEdits::modeChanged, this, [this] {
        m_half.reset();
        m_next.reset();
        updateCaret();
    });
    // Also after a click, Go to, and whatever else takes the cursor away.
    connect(view, &HexView::bytesChanged, this, &HexEditing::placeChanged);
}

bool HexEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || !m_edits->isOn() || m_view->size() == 0)
        return false;
    if (event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent *>(event));
    return false;
}

bool HexEditing::takeKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier;
    // AltGr, by which many keyboards write characters, is Ctrl and Alt to some systems.
    if (modifiers != Qt::NoModifier && modifiers != (Qt::ControlModifier | Qt::AltModifier) &&
        modifiers != Qt::GroupSwitchModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Backspace:
        goBack();
        return true;
    case Qt::Key_Delete:
        restore();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return takeCharacter(event);
    }
}

bool HexEditing::takeCharacter(const QKeyEvent &event)
{
    const QString typed = event.text();
    if (typed.size() != 1 || !typed.front().isPrint())
        return false;
    const char16_t character = typed.front().unicode();
    if (m_view->column() == HexColumn::Text) {
        if (character > 0xFF)
            Q_EMIT messageChanged(tr("“%1” is not one byte in this column").arg(typed));
        else
            typeByte(std::byte(character));
        return true;
    }
    bool isDigit = false;
    const unsigned digit = typed.toUInt(&isDigit, 16);
    if (isDigit)
        typeDigit(digit);
    else
        Q_EMIT messageChanged(tr("Type 0 to 9 and A to F here; Tab goes to the text"));
    return true;
}

void HexEditing::goToMark()
{
    const HexCursor &cursor = m_view->cursor();
    if (cursor.length() == 0)
        return;
    // Typing over marked bytes begins with the first of them.
    const std::uint64_t start = cursor.start();
    m_view->showBytes(start, 0);
    Q_EMIT m_view->placeChanged(start, 0);
}

void HexEditing::typeDigit(unsigned digit)
{
    goToMark();
    const HexByte byte = m_view->blocks().at(m_view->cursor().at());
    if (isHalf()) {
        const unsigned first = byte.value & 0xF0U;
        if (put(std::byte(first | digit))) {
            m_half.reset();
            m_view->step(HexMove::Right, false);
            updateCaret();
        }
        return;
    }
    const unsigned second = byte.isRead() ? byte.value & 0x0FU : 0;
    if (put(std::byte(digit << 4U | second))) {
        m_half = std::byte(byte.isRead() ? byte.value : 0);
        updateCaret();
    }
}

void HexEditing::typeByte(std::byte value)
{
    goToMark();
    if (put(value))
        m_view->step(HexMove::Right, false);
}

bool HexEditing::put(std::byte value)
{
    const std::uint64_t at = m_view->cursor().at();
    const std::pair place{m_view->space(), at};
    const HexByte stored = m_view->blocks().stored(at);
    const bool continues = isHalf() || m_next == place;
    // Known before, because the edit tells everybody that the bytes have changed.
    m_next = std::pair{m_view->space(), at + 1};
    const QString refusal = m_edits->type(m_view->space(), at, stored, value, continues);
    Q_EMIT messageChanged(refusal);
    return refusal.isEmpty();
}

void HexEditing::goBack()
{
    Q_EMIT messageChanged({});
    if (takeHalfBack())
        return;
    goToMark();
    if (m_view->cursor().at() == 0)
        return;
    m_view->step(HexMove::Left, false);
    m_edits->restore(m_view->space(), {m_view->cursor().at(), 1});
    m_next.reset();
}

void HexEditing::restore()
{
    Q_EMIT messageChanged({});
    m_half.reset();
    m_next.reset();
    const HexCursor &cursor = m_view->cursor();
    m_edits->restore(m_view->space(),
                     {cursor.start(), std::max<std::uint64_t>(cursor.length(), 1)});
    updateCaret();
}

bool HexEditing::takeHalfBack()
{
    if (!isHalf())
        return false;
    put(*m_half);
    m_half.reset();
    m_next.reset();
    updateCaret();
    return true;
}

void HexEditing::leave()
{
    Q_EMIT messageChanged({});
    if (takeHalfBack())
        return;
    if (m_view->cursor().length() > 0)
        goToMark();
    else
        m_edits->setOn(false);
}

void HexEditing::placeChanged()
{
    // While a byte is half typed the cursor stays on it.
    const std::pair here{m_view->space(), m_view->cursor().at()};
    const bool isOnHalf =
        m_next && m_next->first == here.first && m_next->second == here.second + 1;
    if (isHalf() && (!isOnHalf || m_view->column() != HexColumn::Hex)) {
        m_half.reset();
        m_next.reset();
    }
    updateCaret();
}

void HexEditing::updateCaret()
{
    m_view->setCaret(m_edits->isOn() ? std::optional(isHalf() ? 1 : 0) : std::nullopt);
}

} // namespace parascope::ui

#include "moc_hexediting.cpp"
