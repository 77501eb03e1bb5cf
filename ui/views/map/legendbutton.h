#pragma once

#include "ui/style/palette.h"

#include <QToolButton>

#include <cstdint>
#include <optional>

namespace parascope::ui {

/// One state of the legend: its swatch and name, and how often it occurs on the disk and in the
/// file. A toggle that looks like one.
class LegendButton : public QToolButton
{
    Q_OBJECT

public:
    explicit LegendButton(MapState state, QWidget *parent = nullptr);

    [[nodiscard]] MapState state() const { return m_state; }
    /// Nothing where the state cannot occur, or where there is no map yet.
    void setCounts(std::optional<std::uint64_t> disk, std::optional<std::uint64_t> file);
    /// "disk 3 · file 2"
    [[nodiscard]] QString countText() const { return m_counts; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int swatchSize() const;
    [[nodiscard]] int padding() const;

    MapState m_state;
    QString m_counts;
};

} // namespace parascope::ui
