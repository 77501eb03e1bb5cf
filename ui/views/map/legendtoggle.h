#pragma once

#include "ui/style/palette.h"

#include <QToolButton>

namespace parascope::ui {

/// An entry of a legend: a swatch and a name, and below them how often it occurs; or beside them in
/// fewer words, where the window is low. A toggle that
/// looks like one. What it stands for says who derives from it.
class LegendToggle : public QToolButton
{
    Q_OBJECT

public:
    explicit LegendToggle(QWidget *parent = nullptr);

    /// "disk 3 · file 2"
    [[nodiscard]] QString countText() const { return m_counts; }

    /// In one line, the counts without words.
    void setBrief(bool isBrief);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] virtual StateStyle look(const StatePalette &colours) const = 0;
    /// What is seen, in one line `brief`, and what the tooltip and assistive programs say: `told`
    /// is a sentence.
    void setWords(const QString &counts, const QString &brief, const QString &told);

    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int swatchSize() const;
    [[nodiscard]] int padding() const;

    QString m_counts;
    QString m_brief;
    bool m_isBrief = false;
};

} // namespace parascope::ui
