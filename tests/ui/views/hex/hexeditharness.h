#pragma once

#include "tests/support/imagebuilder.h"
#include "tests/ui/views/hex/hexharness.h"
#include "ui/views/hex/hexedits.h"

#include <QLabel>
#include <QTest>

namespace parascope::test {

/// Typing in the hex view by real keys, on an image in memory. Window thread.
class HexEditHarness : protected HexHarness
{
protected:
    static constexpr std::uint64_t kCluster = 64 * 1024;
    static constexpr std::uint64_t kData = kCluster; ///< of guest cluster 5 in the file

    /// Guest 0 and 5 have data, the rest is not allocated.
    [[nodiscard]] static ImageBuilder sample() { return ImageBuilder().map(0, 1).map(5, 0); }

    void open(const ImageBuilder &builder) { HexHarness::open(builder.build()); }
    /// Edit mode on, cursor on a byte that is here.
    void start(ByteSpace space, std::uint64_t offset)
    {
        m_document->selectBytes(space, offset);
        QTRY_VERIFY(view()->blocks().stored(offset).kind != ui::ByteKind::Pending);
        edits().setOn(true);
    }
    void type(const char *keys) { QTest::keyClicks(view(), QString::fromLatin1(keys)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view(), key, modifiers);
    }
    [[nodiscard]] ui::HexEdits &edits() const { return *m_pane->edits(); }
    [[nodiscard]] QString summary() const { return part<QLabel>("editSummary")->text(); }
    [[nodiscard]] QString message() const { return part<QLabel>("editMessage")->text(); }
    [[nodiscard]] ui::HexByte byteAt(std::uint64_t offset) const
    {
        return view()->blocks().at(offset);
    }
    [[nodiscard]] static ui::HexByte typed(int value)
    {
        return {ui::ByteKind::Edited, std::uint8_t(value)};
    }
};

} // namespace parascope::test
