#include "ui/style/focuscolor.h"
#include "ui/style/palette.h"

#include <QPainter>
#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <vector>

using parascope::kMapStateCount;
using parascope::MapState;
using parascope::Severity;
using parascope::ui::paintCell;
using parascope::ui::StatePalette;
using parascope::ui::StateSign;
using parascope::ui::StateStyle;
using parascope::ui::swatch;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira, Fernandes 2009, severity 1.0, for linear RGB.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan{{{0.152286, 1.052583, -0.204868},
                          {0.114503, 0.786281, 0.099216},
                          {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{{{0.367322, 0.860646, -0.227968},
                          {0.280085, 0.672501, 0.047413},
                          {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{{{1.255528, -0.076749, -0.178779},
                          {-0.078411, 0.930809, 0.147602},
                          {0.004733, 0.691367, 0.303900}}};

Vector operator*(const Matrix &matrix, const Vector &vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector linearRgb(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

// WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const Vector rgb = linearRgb(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

Vector lab(const QColor &colour, const Matrix &vision)
{
    Vector rgb = vision * linearRgb(colour);
    for (double &part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = toXyz * rgb;
    const auto f = [](double t) {
        return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

constexpr double kDegree = std::numbers::pi / 180;

double hueAngle(double a, double b)
{
    const double angle = std::atan2(b, a) / kDegree;
    return angle < 0 ? angle + 360 : angle;
}

double ciede2000(const Vector &one, const Vector &two)
{
    const double c = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
    const double c7 = std::pow(c, 7);
    const double g = 1 + 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double c1 = std::hypot(one[1] * g, one[2]);
    const double c2 = std::hypot(two[1] * g, two[2]);
    const double h1 = hueAngle(one[1] * g, one[2]);
    const double h2 = hueAngle(two[1] * g, two[2]);
    const bool grey = c1 * c2 == 0;
    double dh = grey ? 0 : h2 - h1;
    if (dh > 180)
        dh -= 360;
    if (dh < -180)
        dh += 360;
    const double deltaL = two[0] - one[0];
    const double deltaC = c2 - c1;
    const double deltaH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * kDegree);
    const double l = (one[0] + two[0]) / 2;
    const double cc = (c1 + c2) / 2;
    double h = h1 + h2;
    if (!grey)
        h = (std::abs(h1 - h2) <= 180 ? h : h < 360 ? h + 360 : h - 360) / 2;
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                     0.32 * std::cos((3 * h + 6) * kDegree) -
                     0.20 * std::cos((4 * h - 63) * kDegree);
    const double l50 = (l - 50) * (l - 50);
    const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
    const double sc = 1 + 0.045 * cc;
    const double sh = 1 + 0.015 * cc * t;
    const double cc7 = std::pow(cc, 7);
    const double rt = -2 * std::sqrt(cc7 / (cc7 + std::pow(25.0, 7))) *
                      std::sin(60 * std::exp(-std::pow((h - 275) / 25, 2)) * kDegree);
    return std::sqrt(std::pow(deltaL / sl, 2) + std::pow(deltaC / sc, 2) +
                     std::pow(deltaH / sh, 2) + rt * deltaC / sc * deltaH / sh);
}

// Okabe, Ito 2002, with black: what is known to be told apart by all.
double okabeItoDistance(const Matrix &vision)
{
    constexpr std::array<QRgb, 8> colours = {0x000000, 0xe69f00, 0x56b4e9, 0x009e73,
                                             0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7};
    double least = 1000;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        for (std::size_t j = i + 1; j < colours.size(); ++j)
            least = std::min(least, ciede2000(lab(QColor::fromRgb(colours[i]), vision),
                                              lab(QColor::fromRgb(colours[j]), vision)));
    }
    return least;
}

// The colours that fill an area of a cell: one, or two where it is hatched.
std::vector<QColor> areasOf(const StateStyle &style)
{
    if (style.sign == StateSign::Hatch)
        return {style.fill, style.mark};
    return {style.fill};
}

// How far the least alike of their areas are apart, as in Hausdorff's distance: a hatched cell is
// known from a plain one by the stripe that is more unlike it.
double areaDistance(const StateStyle &a, const StateStyle &b, const Matrix &vision)
{
    const auto farthest = [&](const std::vector<QColor> &from, const std::vector<QColor> &to) {
        double most = 0;
        for (const QColor &one : from) {
            double nearest = 1000;
            for (const QColor &two : to)
                nearest = std::min(nearest, ciede2000(lab(one, vision), lab(two, vision)));
            most = std::max(most, nearest);
        }
        return most;
    };
    return std::max(farthest(areasOf(a), areasOf(b)), farthest(areasOf(b), areasOf(a)));
}

// Nothing is stored there: four kinds of pale ground, told apart by their signs alone.
bool isGround(MapState state)
{
    return state == MapState::Hole || state == MapState::Padding ||
           state == MapState::NotInThisFile || state == MapState::Unallocated;
}

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x26, 0x29, 0x2e));
    palette.setColor(QPalette::Text, QColor(0xe7, 0xe9, 0xec));
    return palette;
}

// Distance of the looks of two states that carry the same sign.
double distance(const StateStyle &a, const StateStyle &b, const Matrix &vision)
{
    const double fill = ciede2000(lab(a.fill, vision), lab(b.fill, vision));
    if (a.sign == StateSign::Plain)
        return fill; // the mark is not painted
    return std::max(fill, ciede2000(lab(a.mark, vision), lab(b.mark, vision)));
}

} // namespace

/// Measures what the colours promise: contrast, and distance for every kind of sight.
class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distanceFormulaIsRight();
    void followsThePalette();
    void contrastIsEnough_data();
    void contrastIsEnough();
    void equalSignsDifferInColour_data();
    void equalSignsDifferInColour();
    void allStatesAreAsFarApartAsOkabeIto_data();
    void allStatesAreAsFarApartAsOkabeIto();
    void noTwoStatesDifferByColourAlone();
    void problemsAreToldFromDataByColourToo_data();
    void problemsAreToldFromDataByColourToo();
    void signsAreVisibleInACell();
    void tinyCellsKeepTheirColour();
    void swatchIsSharp();
    void theFocusStandsOut();
};

// Pairs of the test data of Sharma, Wu, Dalal 2005.
void PaletteTest::distanceFormulaIsRight()
{
    QVERIFY(std::abs(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(ciede2000({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    QVERIFY(std::abs(ciede2000({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}) - 0.9082) <
            1e-4);
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
}

void PaletteTest::followsThePalette()
{
    QVERIFY(!StatePalette(lightPalette()).isDark());
    QVERIFY(StatePalette(darkPalette()).isDark());
    QCOMPARE(StatePalette(lightPalette()).style(Severity::Error),
             StatePalette(lightPalette()).style(MapState::Damaged));
    QCOMPARE(StatePalette(lightPalette()).style(Severity::Leak),
             StatePalette(lightPalette()).style(MapState::Wasted));
}

void PaletteTest::contrastIsEnough_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void PaletteTest::contrastIsEnough()
{
    QFETCH(QPalette, palette);
    const StatePalette colours(palette);
    const QColor base = palette.color(QPalette::Base);
    const auto check = [&](const StateStyle &style, const QByteArray &name) {
        QVERIFY2(contrast(style.fill, style.mark) >= 3.0,
                 name + " sign " + QByteArray::number(contrast(style.fill, style.mark)));
    };
    for (std::size_t i = 0; i < kMapStateCount; ++i) {
        const auto state = static_cast<MapState>(i);
        const StateStyle style = colours.style(state);
        check(style, QByteArray::number(static_cast<int>(i)));
        // What carries meaning stands out from the window too: by its fill or by its outline.
        const bool outlined = style.sign == StateSign::Outline || style.sign == StateSign::Hatch ||
                              style.sign == StateSign::Question;
        const double seen =
            std::max(contrast(style.fill, base), outlined ? contrast(style.mark, base) : 0.0);
        if (state != MapState::Unallocated && state != MapState::Padding &&
            state != MapState::Fragmented)
            QVERIFY2(seen >= 3.0,
                     QByteArray::number(static_cast<int>(i)) + ' ' + QByteArray::number(seen));
    }
    for (const Severity severity : {Severity::Error, Severity::Leak, Severity::Note})
        check(colours.style(severity), "severity");
    // The bar of the fragmented ones is their sign; it stands out from the window even in light.
    const StateStyle fragmented = colours.style(MapState::Fragmented);
    QVERIFY(std::max(contrast(fragmented.mark, base), contrast(fragmented.fill, base)) >= 3.0);
}

void PaletteTest::equalSignsDifferInColour_data()
{
    contrastIsEnough_data();
}

void PaletteTest::equalSignsDifferInColour()
{
    QFETCH(QPalette, palette);
    const StatePalette colours(palette);
    for (const Matrix &vision : {kNormal, kProtan, kDeutan, kTritan}) {
        for (std::size_t i = 0; i < kMapStateCount; ++i) {
            for (std::size_t j = i + 1; j < kMapStateCount; ++j) {
                const StateStyle a = colours.style(static_cast<MapState>(i));
                const StateStyle b = colours.style(static_cast<MapState>(j));
                if (a.sign != b.sign)
                    continue;
                QVERIFY2(
                    distance(a, b, vision) >= 11.0,
                    qPrintable(
                        QStringLiteral("%1 and %2: %3").arg(i).arg(j).arg(distance(a, b, vision))));
            }
        }
    }
}

void PaletteTest::allStatesAreAsFarApartAsOkabeIto_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<int>("vision");
    const std::array<const char *, 3> visions = {"protan", "deutan", "tritan"};
    for (int i = 0; i < 3; ++i) {
        QTest::addRow("light, %s", visions[std::size_t(i)]) << lightPalette() << i;
        QTest::addRow("dark, %s", visions[std::size_t(i)]) << darkPalette() << i;
    }
}

// CIEDE2000, since the older formulas overrate differences between strong colours, of which the set
// is made: by CIE76 its blues would count for more than they are seen.
void PaletteTest::allStatesAreAsFarApartAsOkabeIto()
{
    QFETCH(QPalette, palette);
    QFETCH(int, vision);
    const Matrix &sight = vision == 0 ? kProtan : vision == 1 ? kDeutan : kTritan;
    const double wanted = okabeItoDistance(sight);
    QVERIFY(wanted > 10 && wanted < 13); // 12.2, 11.6, 10.9
    const StatePalette colours(palette);
    double least = 1000;
    for (std::size_t i = 0; i < kMapStateCount; ++i) {
        for (std::size_t j = i + 1; j < kMapStateCount; ++j) {
            const auto a = static_cast<MapState>(i);
            const auto b = static_cast<MapState>(j);
            if (isGround(a) && isGround(b)) {
                QVERIFY(colours.style(a).sign != colours.style(b).sign);
                continue;
            }
            const double seen = areaDistance(colours.style(a), colours.style(b), sight);
            least = std::min(least, seen);
            QVERIFY2(seen >= wanted - 1e-6,
                     qPrintable(
                         QStringLiteral("%1 and %2: %3 < %4").arg(i).arg(j).arg(seen).arg(wanted)));
        }
    }
    qInfo("smallest distance %.2f, Okabe-Ito %.2f", least, wanted);
}

// Where a cell has room for a sign.
void PaletteTest::noTwoStatesDifferByColourAlone()
{
    using enum MapState;
    std::map<StateSign, std::vector<MapState>> bySign;
    for (std::size_t i = 0; i < kMapStateCount; ++i)
        bySign[StatePalette(lightPalette()).style(static_cast<MapState>(i)).sign].push_back(
            static_cast<MapState>(i));
    for (const auto &[sign, states] : bySign) {
        if (sign == StateSign::Plain) {
            // Dark and light, which is no matter of colour.
            QCOMPARE(states, (std::vector{InSequence, Unallocated}));
            for (const QPalette &palette : {lightPalette(), darkPalette()}) {
                const StatePalette colours(palette);
                QVERIFY(contrast(colours.style(InSequence).fill, colours.style(Unallocated).fill) >=
                        (colours.isDark() ? 2.0 : 3.0));
            }
        } else if (sign == StateSign::Hatch) {
            // Never in one map: a disk has no waste, and in a file is nothing that it does not
            // have.
            QCOMPARE(states, (std::vector{Wasted, NotInThisFile}));
        } else {
            QCOMPARE(states.size(), std::size_t(1));
        }
    }
}

void PaletteTest::problemsAreToldFromDataByColourToo_data()
{
    contrastIsEnough_data();
}

// On maps with cells of a few pixels there is no room for signs within the cell.
void PaletteTest::problemsAreToldFromDataByColourToo()
{
    QFETCH(QPalette, palette);
    const StatePalette colours(palette);
    for (const Matrix &vision : {kNormal, kProtan, kDeutan, kTritan}) {
        for (const MapState bad : {MapState::Damaged, MapState::Shared, MapState::Unreadable}) {
            for (const MapState good :
                 {MapState::Fragmented, MapState::InSequence, MapState::Unallocated}) {
                const double seen = ciede2000(lab(colours.style(bad).fill, vision),
                                              lab(colours.style(good).fill, vision));
                QVERIFY2(seen >= 11.0, qPrintable(QStringLiteral("%1 and %2: %3")
                                                      .arg(static_cast<int>(bad))
                                                      .arg(static_cast<int>(good))
                                                      .arg(seen)));
            }
        }
    }
}

void PaletteTest::signsAreVisibleInACell()
{
    const StatePalette colours(lightPalette());
    for (const int size : {6, 8, 9, 12, 22, 40}) {
        for (std::size_t i = 0; i < kMapStateCount; ++i) {
            const StateStyle style = colours.style(static_cast<MapState>(i));
            QImage image(size, size, QImage::Format_RGB32);
            image.fill(Qt::magenta);
            QPainter painter(&image);
            paintCell(painter, QRect(0, 0, size, size), style);
            painter.end();
            int marked = 0;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    QVERIFY(image.pixelColor(x, y) != QColor(Qt::magenta));
                    marked += image.pixelColor(x, y) != style.fill;
                }
            }
            const bool plain = style.sign == StateSign::Plain;
            QVERIFY2(
                plain ? marked == 0 : marked >= size / 2 && marked < size * size,
                qPrintable(QStringLiteral("state %1 at %2 px: %3").arg(i).arg(size).arg(marked)));
        }
    }
}

void PaletteTest::tinyCellsKeepTheirColour()
{
    const StatePalette colours(darkPalette());
    QImage image(3, 1, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    paintCell(painter, QRect(0, 0, 1, 1), colours.style(MapState::Damaged));
    paintCell(painter, QRect(1, 0, 1, 1), colours.style(MapState::Wasted));
    paintCell(painter, QRect(2, 0, 1, 1), colours.style(MapState::InSequence));
    painter.end();
    QCOMPARE(image.pixelColor(0, 0), colours.style(MapState::Damaged).fill);
    QCOMPARE(image.pixelColor(1, 0), colours.style(MapState::Wasted).mark);
    QCOMPARE(image.pixelColor(2, 0), colours.style(MapState::InSequence).fill);
}

void PaletteTest::swatchIsSharp()
{
    const QPixmap pixmap = swatch(StatePalette(lightPalette()).style(MapState::Wasted), 13, 2.0);
    QCOMPARE(pixmap.size(), QSize(26, 26));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void PaletteTest::theFocusStandsOut()
{
    QPalette blue = lightPalette();
    blue.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
    QCOMPARE(parascope::ui::focusColor(blue), QColor(0x30, 0x8c, 0xc6));
    for (QPalette palette : {lightPalette(), darkPalette()}) {
        for (const QColor accent : {QColor(Qt::yellow), QColor(Qt::blue), QColor(Qt::gray)}) {
            palette.setColor(QPalette::Highlight, accent);
            QVERIFY(contrast(parascope::ui::focusColor(palette), palette.color(QPalette::Base)) >=
                    3.0);
        }
    }
}

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
