#pragma once

#include "engine/session/imagesession.h"
#include "ui/views/hex/hexedits.h"

#include <QObject>

class QKeyEvent;

namespace parascope::ui {

class HexView;

/// Typing in a hex view: keys become edits while the edit mode is on. Hex digits in the hex column,
/// characters of Latin-1 in the text column; each overwrites, nothing is inserted. Backspace makes
/// the byte before the cursor as it is stored, Delete the one under it, or those that are marked;
/// Escape takes half a byte back, then the mark, then ends the edit mode. GUI thread.
class HexEditing : public QObject
{
    Q_OBJECT

public:
    /// `view` and `edits` must outlive it.
    HexEditing(HexView *view, HexEdits *edits, QObject *parent = nullptr);

Q_SIGNALS:
    /// Why the last key did nothing; empty when it did.
    void messageChanged(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool takeKey(const QKeyEvent &event);
    [[nodiscard]] bool takeCharacter(const QKeyEvent &event);
    void typeDigit(unsigned digit);
    void typeByte(std::byte value);
    bool put(std::byte value);
    void goToMark();
    void goBack();
    void restore();
    [[nodiscard]] bool takeHalfBack();
    void leave();
    void placeChanged();
    void updateCaret();
    /// A byte that was begun with its first digit.
    [[nodiscard]] bool isHalf() const { return m_half.has_value(); }

    HexView *m_view;
    HexEdits *m_edits;
    std::optional<std::byte> m_half; ///< what the byte under the cursor was before its first digit
    std::optional<std::pair<ByteSpace, std::uint64_t>> m_next; ///< where typing goes on
};

} // namespace parascope::ui
