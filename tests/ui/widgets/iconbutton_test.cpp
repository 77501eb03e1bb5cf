#include "ui/widgets/iconbutton.h"

#include <QtTest>

namespace parascope::ui {

/// Icons of buttons in light and dark.
class IconButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDrawnInThePalettesColour_data();
    void isDrawnInThePalettesColour();
};

void IconButtonTest::isDrawnInThePalettesColour_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("close") << u"close"_qs;
    QTest::newRow("tear off") << u"tear-off"_qs;
}

void IconButtonTest::isDrawnInThePalettesColour()
{
    QFETCH(QString, name);
    IconButton button(name, u"Name"_qs);
    QCOMPARE(button.accessibleName(), u"Name"_qs);
    for (const QColor &ink : {QColor(0xfcfcfc), QColor(0x101010)}) {
        QPalette palette;
        palette.setColor(QPalette::ButtonText, ink);
        button.setPalette(palette);
        const QImage image = button.icon().pixmap(32).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y) == ink ? 1 : 0;
        }
        QVERIFY(inked > 10);
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::IconButtonTest)
#include "iconbutton_test.moc"
