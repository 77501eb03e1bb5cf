#include "tests/ui/palettes.h"
#include "ui/style/contrast.h"
#include "ui/style/palette.h"
#include "ui/style/palettemender.h"
#include "ui/style/signcolor.h"
#include "ui/views/map/quiettext.h"

#include <QtTest>
#include <QtWidgets>

namespace parascope::ui {

/// Measures every colour of text and of signs that the program chooses itself against the ground
/// that it stands on, in several desktops' palettes. Bytes are measured in the hex view's tests,
/// states in those of the palette.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void standingOutKeepsWhatStandsOut();
    void palettes_data();
    void palettes();

private:
    static void atLeast(double least, const QColor &color, const QColor &ground, const char *what);
};

void ContrastTest::atLeast(double least, const QColor &color, const QColor &ground,
                           const char *what)
{
    const double there = contrast(color, ground);
    QVERIFY2(there >= least,
             qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                            .arg(QString::fromLatin1(what), color.name(), ground.name())
                            .arg(there)));
}

void ContrastTest::contrastIsThatOfWcag()
{
    QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
    QVERIFY(qAbs(contrast(Qt::white, Qt::white) - 1) < 1e-9);
    QVERIFY(qAbs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
}

void ContrastTest::standingOutKeepsWhatStandsOut()
{
    const QColor blue(0x00, 0x72, 0xb2);
    QCOMPARE(standingOut(blue, Qt::white), blue);
    const QColor yellow(0xf0, 0xe4, 0x42);
    const QColor darker = standingOut(yellow, Qt::white);
    QVERIFY(darker != yellow && contrast(darker, Qt::white) >= kSignContrast);
    QVERIFY(qAbs(darker.hsvHue() - yellow.hsvHue()) <= 4);
    QVERIFY(contrast(standingOut(Qt::black, Qt::black, 21), Qt::black) == 21);
}

void ContrastTest::palettes_data()
{
    QTest::addColumn<QPalette>("palette");
    for (const auto &[name, palette] : test::desktopPalettes())
        QTest::newRow(name) << palette;
}

void ContrastTest::palettes()
{
    QFETCH(QPalette, palette);
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const QColor dim = dimTextColor(palette);
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
        atLeast(kTextContrast, dim, palette.color(role), "text that stands back");
    const QColor link = linkColor(palette);
    for (const QColor &ground : {base, window})
        atLeast(kTextContrast, link, ground, "link");
    atLeast(kTextContrast, quietText(palette), window, "caption");
    atLeast(kTextContrast, quietText(palette, QPalette::Text, QPalette::Base), base, "caption");
    atLeast(kTextContrast, quietText(palette, QPalette::ButtonText, QPalette::Button),
            palette.color(QPalette::Button), "legend");
    for (const SignTone tone :
         {SignTone::Plain, SignTone::Good, SignTone::Wasted, SignTone::Damaged}) {
        const ToneColors colors = toneColors(palette, tone);
        atLeast(kTextContrast, palette.color(QPalette::WindowText), colors.ground, "verdict");
        atLeast(kSignContrast, colors.sign, colors.ground, "sign of the verdict");
        atLeast(kSignContrast, signColor(palette, tone), window, "sign of a note");
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ContrastTest)
#include "contrast_test.moc"
