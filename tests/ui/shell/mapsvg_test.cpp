#include "engine/text/words.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/cellsvg.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/mapsvg.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <set>

namespace parascope::ui {

namespace {

/// How often each state's look is referred to.
std::map<QString, int> cellsOf(const QString &svg)
{
    std::map<QString, int> cells;
    static const QRegularExpression kUse(u"<use xlink:href=\"#(cell-[a-z-]+)\""_qs);
    for (auto match = kUse.globalMatch(svg); match.hasNext();)
        ++cells[match.next().captured(1)];
    return cells;
}

/// Shapes without their colours: the second sign.
QString withoutColours(QString shapes)
{
    static const QRegularExpression kColour(u"#[0-9a-f]{6}"_qs);
    return shapes.replace(kColour, QString());
}

} // namespace

/// The picture of the maps for reports, and its legend.
class MapSvgTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_document.reset(); }
    void nothingWithoutMaps();
    void pictureIsWellFormed();
    void damageIsNeverLost();
    void groundIsWhite();
    void legendNamesAndCounts();
    void statesHaveASecondSign();

private:
    test::TemporaryFolder m_folder;
    std::unique_ptr<Document> m_document;
};

void MapSvgTest::initTestCase()
{
    QVERIFY(writeDemoImage(m_folder / "demo.hds"));
    m_document = std::make_unique<Document>(m_folder / "demo.hds");
    QSignalSpy finished(&m_document->session(), &ImageSession::finished);
    m_document->open();
    QTRY_COMPARE(finished.size(), 1);
}

void MapSvgTest::nothingWithoutMaps()
{
    QVERIFY(mapAsSvg({}).isEmpty());
    QVERIFY(mapAsHtml({}).isEmpty());
}

void MapSvgTest::pictureIsWellFormed()
{
    const QString svg = mapAsSvg(m_document->maps());
    QXmlStreamReader reader(svg);
    std::set<QString> looks;
    std::set<QString> used;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"g")
            QVERIFY(looks.insert(reader.attributes().value(u"id"_qs).toString()).second);
        if (reader.name() == u"use")
            used.insert(reader.attributes()
                            .value(u"http://www.w3.org/1999/xlink"_qs, u"href"_qs)
                            .mid(1)
                            .toString());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(!used.empty());
    for (const QString &look : used)
        QVERIFY2(looks.contains(look), qPrintable(look));
}

void MapSvgTest::damageIsNeverLost()
{
    const auto cells = cellsOf(mapAsSvg(m_document->maps()));
    const ClusterMaps &maps = m_document->maps();
    // Of the disk 171, 377, 505, 1015; of the file 132 and 584.
    QCOMPARE(cells.at(u"cell-damaged"_qs) + cells.at(u"cell-shared"_qs), 6);
    int all = 0;
    for (const auto &[look, count] : cells)
        all += count;
    QCOMPARE(std::uint64_t(all), maps.guest->count() + maps.host->count()); // one cell each
}

void MapSvgTest::groundIsWhite()
{
    // The first thing painted covers all of it: pages may be dark.
    QXmlStreamReader reader(mapAsSvg(m_document->maps()));
    QVERIFY(reader.readNextStartElement());
    const QStringList box = reader.attributes().value(u"viewBox"_qs).toString().split(u' ');
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.name(), u"path"_qs);
    QCOMPARE(reader.attributes().value(u"fill"_qs), u"#fff"_qs);
    QCOMPARE(reader.attributes().value(u"d"_qs),
             u"M%1 %2h%3v%4h-%3z"_qs.arg(box[0], box[1], box[2], box[3]));
}

void MapSvgTest::legendNamesAndCounts()
{
    const QString html = mapAsHtml(m_document->maps());
    QVERIFY(html.startsWith(mapAsSvg(m_document->maps())));
    const QString table = html.mid(html.indexOf(u"<table"_qs));
    QXmlStreamReader reader(table);
    QList<QStringList> rows;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"tr")
            rows.append(QStringList());
        if (reader.name() == u"td")
            rows.last() += reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    rows.removeAll(QStringList()); // the heading
    const ClusterMaps &maps = m_document->maps();
    qsizetype row = 0;
    for (const MapState state : mapStates()) { // worst first
        const std::uint64_t disk = maps.guest->total(state);
        const std::uint64_t file = maps.host->total(state);
        if (disk + file == 0)
            continue;
        QVERIFY(row < rows.size());
        const auto shown = [](std::uint64_t count) {
            return count == 0 ? QString() : text::number(count);
        };
        QCOMPARE(rows[row].mid(1), (QStringList{text::mapState(state), shown(disk), shown(file)}));
        QVERIFY(
            table.contains(cellAsSvg(StatePalette{QPalette(Qt::white)}.style(state)))); // its sign
        ++row;
    }
    QCOMPARE(row, rows.size());
    QVERIFY(row > 5);
}

void MapSvgTest::statesHaveASecondSign()
{
    const StatePalette palette{QPalette(Qt::white)};
    std::map<StateSign, QString> signs;
    for (const MapState state : mapStates()) {
        const StateStyle style = palette.style(state);
        const QString shapes = withoutColours(cellAsSvg(style));
        QXmlStreamReader reader(u"<svg>"_qs + cellAsSvg(style) + u"</svg>"_qs);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        const auto [known, isNew] = signs.emplace(style.sign, shapes);
        if (!isNew)
            QCOMPARE(shapes, known->second);
    }
    std::set<QString> distinct;
    for (const auto &[sign, shapes] : signs)
        QVERIFY(distinct.insert(shapes).second);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::MapSvgTest)
#include "mapsvg_test.moc"
