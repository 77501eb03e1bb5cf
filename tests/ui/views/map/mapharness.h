#pragma once

#include "tests/ui/views/map/fakemapsource.h"
#include "ui/style/palette.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <QWheelEvent>
#include <QtTest>

#include <memory>

namespace parascope::test {

/// Both maps in a window of their own, on clusters that the test makes up: of very many, one is
/// damaged. Window thread.
class MapHarness
{
protected:
    static constexpr std::uint64_t kMany = 64ULL << 20U;
    static constexpr std::uint64_t kBad = 40'000'001;

    void open()
    {
        m_disk = std::make_unique<ui::FakeMapSource>(ui::MapSource::Order::Disk);
        m_file = std::make_unique<ui::FakeMapSource>(ui::MapSource::Order::File);
        m_pane = std::make_unique<ui::MapPane>(m_disk.get(), m_file.get());
        m_disk->setMap(mapWithOneBad());
        m_file->setMap(std::make_shared<ui::SparseMap>(kMany, ClusterFlag::InSequence));
        m_pane->resize(1100, 600);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        view()->setFocus();
    }
    void close() { m_pane.reset(); }

    [[nodiscard]] static ClusterMapPtr mapWithOneBad()
    {
        return std::make_shared<ui::SparseMap>(
            kMany, ClusterFlag::InSequence,
            std::map<std::uint64_t, ClusterFlags>{{kBad, ClusterFlag::OutsideFile}});
    }
    [[nodiscard]] ui::MapView *view(const char *name = "diskMap") const
    {
        return m_pane->findChild<ui::MapView *>(QLatin1String(name));
    }
    [[nodiscard]] QPoint middleOf(std::uint64_t cluster) const
    {
        const auto rect = view()->mapLayout().rectOf(view()->mapLayout().cellOf(cluster));
        return rect ? rect->center() : QPoint(-1, -1);
    }
    void wheel(const QPoint &place, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(place, view()->mapToGlobal(place), {}, QPoint(0, turn), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &event);
    }
    [[nodiscard]] QColor fill(MapState state) const
    {
        return ui::StatePalette(m_pane->palette()).style(state).fill;
    }
    [[nodiscard]] static int pixelsOf(const QImage &image, const QColor &colour)
    {
        int result = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                result += image.pixelColor(x, y).rgb() == colour.rgb();
        return result;
    }

    std::unique_ptr<ui::FakeMapSource> m_disk;
    std::unique_ptr<ui::FakeMapSource> m_file;
    std::unique_ptr<ui::MapPane> m_pane;
};

} // namespace parascope::test
