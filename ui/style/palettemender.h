#pragma once

#include <QObject>

class QPalette;

namespace parascope::ui {

/// The colour of text that stands back (names beside values, placeholders): text mixed with the
/// background, still at least 4.5:1 where the palette's own text has contrast enough.
[[nodiscard]] QColor dimTextColor(const QPalette &palette);
/// The palette's colour of links, in a shade that can be read on pages and on windows.
[[nodiscard]] QColor linkColor(const QPalette &palette);

/// Some desktops' dark palettes have black placeholder text, since Qt derives it wrongly from them,
/// and links of the dark blue that is meant for white. While this object lives, the application's
/// palette has readable ones, also after the desktop changed its colours. GUI thread; one per
/// program.
class PaletteMender : public QObject
{
    Q_OBJECT

public:
    explicit PaletteMender(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void mend();
};

} // namespace parascope::ui
