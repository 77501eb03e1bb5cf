#pragma once

#include "ui/views/hex/hexblocks.h"

#include <QObject>

namespace parascope::ui {

class HexEdits;
class HexView;

/// Pastes into a hex view while bytes may be typed: hex digits in the hex column, text as UTF-8 in
/// the text column. Overwrites from the cursor, or from the first marked byte, all of it or
/// nothing. Bytes that are not on screen are read first. GUI thread.
class HexPaster : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    HexPaster(HexSource *source, HexView *view, HexEdits *edits, QObject *parent = nullptr);

    /// Does nothing while bytes may not be typed. A paste that still waits for bytes is replaced.
    void paste(const QString &text);

Q_SIGNALS:
    /// What was done, or why nothing was.
    void finished(const QString &message, bool isWrong);

private:
    void apply();
    void refuse(const QString &why) { Q_EMIT finished(why, true); }

    HexSource *m_source;
    HexView *m_view;
    HexEdits *m_edits;
    HexBlocks m_blocks; ///< of its own: those of the view go as soon as it scrolls
    ByteRange m_range;  ///< where it goes; empty: nothing waits
    std::vector<std::byte> m_values;
};

} // namespace parascope::ui
