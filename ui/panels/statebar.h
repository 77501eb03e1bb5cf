#pragma once

#include "engine/map/clusterflags.h"
#include "ui/style/palette.h"

#include <QWidget>

namespace parascope::ui {

/// One length of the bar: so many clusters in a state.
struct BarPart
{
    MapState state = MapState::Unallocated;
    std::uint64_t count = 0;

    bool operator==(const BarPart &) const = default;
};

/// Widths in pixels for parts that share a bar. Every part that is there at all gets at least
/// `least` pixels as long as there is room, so that a little damage is seen. The sum is `width`
/// unless all are empty.
[[nodiscard]] std::vector<int> barWidths(std::span<const BarPart> parts, int width, int least);

/// A bar that shows how an image is made up, in the colours and signs of the map. GUI thread.
class StateBar : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(QWidget *parent = nullptr);

    /// In the order in which they stand, left to right.
    void setParts(std::vector<BarPart> parts);
    [[nodiscard]] const std::vector<BarPart> &parts() const { return m_parts; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString describe() const;

    std::vector<BarPart> m_parts;
};

} // namespace parascope::ui
