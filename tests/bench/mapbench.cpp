// What painting the maps costs, as a multiple of drawing the same number of equal cells with
// QPainter::fillRect in one colour, at 1920×1080 on an image of 64 Mi clusters. Run on demand.
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "ui/style/palette.h"
#include "ui/views/map/maplayout.h"
#include "ui/views/map/mappainter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <random>

using parascope::BatChunk;
using parascope::ClusterMapPtr;
using parascope::ImageState;
using parascope::ImageStatePtr;
using parascope::ui::MapLayout;
using parascope::ui::MapPainter;
using parascope::ui::StatePalette;

namespace {

constexpr std::uint32_t kClusters = 64U << 20U;
constexpr QSize kScreen(1920, 1080);
constexpr int kRounds = 15;

enum class Kind
{
    InSequence,
    Shuffled,
    Mixed
};

// v2 with 64 KiB clusters, all or most of them allocated; Mixed has runs, gaps, and damage
// everywhere.
ImageStatePtr makeImage(Kind kind)
{
    auto state = std::make_shared<ImageState>();
    state->header.format = parascope::FormatVersion::V2;
    state->header.tracks = 128;
    state->header.batEntries = kClusters;
    state->header.sectors = std::uint64_t(kClusters) * 128;
    const std::uint64_t clusterBytes = state->header.clusterBytes();
    const auto first =
        static_cast<std::uint32_t>((state->header.tableEnd() + clusterBytes - 1) / clusterBytes);
    state->header.dataOffset = first * 128;
    state->geometry = parascope::Geometry::fromHeader(state->header);
    state->fileSize = (std::uint64_t(first) + kClusters) * clusterBytes;

    std::vector<std::uint32_t> entries(kClusters);
    for (std::uint32_t i = 0; i < kClusters; ++i)
        entries[i] = first + i;
    std::mt19937 random(1); // the same image each time
    if (kind == Kind::Shuffled)
        std::shuffle(entries.begin(), entries.end(), random);
    if (kind == Kind::Mixed) {
        const auto below = [&random](std::uint32_t end) {
            return static_cast<std::uint32_t>(random() % end);
        };
        for (std::uint32_t i = 0; i < kClusters;) {
            const std::uint32_t end = std::min(kClusters, i + 1 + below(4000));
            if (below(3) == 0)
                std::fill(entries.begin() + i, entries.begin() + end, 0);
            else if (below(500) == 0)
                entries[i] = 0xFFFFFFFF;
            i = end;
        }
    }
    std::vector<std::shared_ptr<const BatChunk>> chunks;
    for (std::uint32_t at = 0; at < kClusters; at += BatChunk::kEntries) {
        auto chunk = std::make_shared<BatChunk>(BatChunk::kEntries);
        std::copy_n(entries.begin() + at, BatChunk::kEntries, chunk->entries().begin());
        chunks.push_back(std::move(chunk));
    }
    state->bat = parascope::Bat(std::move(chunks));
    return state;
}

// Median of several rounds, milliseconds.
template <class Work>
double measure(const Work &work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + kRounds / 2, times.end());
    return times[kRounds / 2];
}

double fillRects(QImage &image, const MapLayout &layout, int gap)
{
    return measure([&] {
        QPainter painter(&image);
        const int size = layout.pitch() - gap;
        const QColor colour(0, 0x72, 0xb2);
        for (std::int64_t line = layout.firstLine(); line <= layout.lastLine(); ++line) {
            const MapLayout::Line cells = layout.lineAt(line);
            int x = layout.margin() + cells.column * layout.pitch();
            const auto y = static_cast<int>(layout.topOf(line));
            for (std::uint64_t i = 0; i < cells.cells.length(); ++i, x += layout.pitch())
                painter.fillRect(x, y, size, size, colour);
        }
    });
}

void benchMap(const char *name, const ClusterMapPtr &map)
{
    QImage image(kScreen, QImage::Format_RGB32);
    const QPalette palette;
    MapLayout layout;
    layout.setMetrics(9, 22, 6);
    layout.setViewport(kScreen);
    layout.setCount(map->count());
    layout.fit();
    const int fit = layout.fitLevel();
    for (int level = fit; level >= 0; --level) {
        layout.zoomTo(level, map->count() / 2, QPoint(kScreen.width() / 2, kScreen.height() / 2));
        MapPainter painter;
        painter.setLook(StatePalette(palette), palette.color(QPalette::Base), 1.0);
        const auto paint = [&] {
            QPainter device(&image);
            painter.paint(device, layout, map);
        };
        const double reference = fillRects(image, layout, MapPainter::gapFor(layout.pitch(), 1));
        bool other = false;
        const double afresh = measure([&] {
            // As after a change of the legend: nothing that was kept can be used.
            parascope::ui::StateSet lifted;
            lifted.set(parascope::MapState::Damaged, other = !other);
            lifted.set(parascope::MapState::InSequence, true);
            lifted.set(parascope::MapState::Fragmented, true);
            painter.setHighlight(lifted);
            paint();
        });
        const double panned = measure([&] {
            layout.scrollBy(-40);
            paint();
        });
        const double jumped = measure([&] {
            layout.scrollBy(-2000);
            paint();
        });
        std::printf("%-22s %9llu per cell  fillRect %6.2f ms  afresh %4.2f x  panned %4.2f x  "
                    "jumped %4.2f x\n",
                    name, static_cast<unsigned long long>(layout.clustersPerCell()), reference,
                    afresh / reference, panned / reference, jumped / reference);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    const QGuiApplication application(argc, argv);
    const std::pair<const char *, Kind> kinds[] = {
        {"in sequence", Kind::InSequence}, {"shuffled", Kind::Shuffled}, {"mixed", Kind::Mixed}};
    for (const auto &[name, kind] : kinds) {
        const ImageStatePtr state = makeImage(kind);
        const auto classification = parascope::classify(state, parascope::Classifier::Detail::Maps);
        benchMap((QByteArray(name) + ", disk").constData(), makeGuestMap(state, classification));
        benchMap((QByteArray(name) + ", file").constData(), makeHostMap(state, classification));
    }
    return 0;
}
