#pragma once

#include "tests/ui/views/hex/fakesource.h"
#include "ui/views/hex/hexview.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace parascope::ui::test {

inline constexpr std::uint64_t kTiB = std::uint64_t(1) << 40U;
inline constexpr std::uint64_t kDisk = 15 * kTiB + 4096;
inline constexpr std::uint64_t kCluster = 1024 * 1024;

/// For every test function a hex view without a window around it, on made-up bytes. Window thread.
class HexViewFixture
{
protected:
    void make()
    {
        m_source = std::make_unique<FakeSource>();
        m_view = std::make_unique<HexView>(m_source.get());
        m_view->resize(900, 500);
    }
    void destroy()
    {
        m_view.reset();
        m_source.reset();
    }
    void show(std::uint64_t size = kDisk)
    {
        m_view->setContents(ByteSpace::Guest, size, HostGrid{0, kCluster});
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_source->deliver();
    }
    [[nodiscard]] QImage screen() { return m_view->viewport()->grab().toImage(); }

    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<HexView> m_view;
};

} // namespace parascope::ui::test
