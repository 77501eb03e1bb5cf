#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/text/reportwriter.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/reportschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

namespace parascope {

namespace {

constexpr std::uint32_t kDuplicates = 20;

/// An image with findings of many kinds, at a path that needs care everywhere.
ReportPtr damagedReport(const std::string &path = "/home/ann/<b>&\xFF.hds")
{
    test::ImageBuilder builder;
    builder.entries(64).map(0, 0).map(1, 1).inUse(kInUseOpen);
    for (std::uint32_t guest = 2; guest < 2 + kDuplicates; ++guest)
        builder.entry(guest, builder.entryFor(0));
    builder.entry(40, builder.entryFor(500)).unreferenced(3, std::byte{7});
    builder.extensionOffset(0x0FFFFFFFFFFFFFFF);
    const auto file = builder.build();
    file->setPath(path);
    const auto state = loadImage(*file).value();
    JobControl control;
    return checkImage(state, classify(state, Classifier::Detail::Check), *file, {}, control)
        .value();
}

text::ReportOptions options(std::uint64_t limit = 1000)
{
    text::ReportOptions options;
    options.findingLimit = limit;
    options.checkedAt = QDateTime(QDate(2026, 3, 1), QTime(14, 2), QTimeZone("Europe/Berlin"));
    return options;
}

QByteArray streamed(const Report &report, const text::ReportOptions &options)
{
    QByteArray json;
    text::writeReportJson(report, options, [&](const QByteArray &piece) {
        json += piece;
        return true;
    });
    return json;
}

} // namespace

/// Reports as text, HTML and JSON.
class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonStreamedAndWholeAgree();
    void jsonCountsAreComplete();
    void jsonObeysTheSchema();
    void jsonLossIsThatOfTheAction();
    void jsonNumbers();
    void pathsThatAreNotText();
    void folderIsLeftOut();
    void sinkStops();
    void textLists();
    void htmlEscapes();
};

void ReportTest::jsonStreamedAndWholeAgree()
{
    const ReportPtr report = damagedReport();
    for (const std::uint64_t limit : {0U, 1U, 7U, 1000U}) {
        const QByteArray json = streamed(*report, options(limit));
        QVERIFY(json.endsWith("}\n"));
        QCOMPARE(json.count('\n'), 1);
        QCOMPARE(QJsonDocument::fromJson(json).object(),
                 text::reportAsJson(*report, options(limit)));
    }
}

void ReportTest::jsonCountsAreComplete()
{
    const ReportPtr report = damagedReport();
    const QJsonObject object = text::reportAsJson(*report, options(3));
    QCOMPARE(object.value(u"counts").toObject().value(u"table.duplicate").toInt(),
             int(kDuplicates));
    QCOMPARE(object.value(u"findingsOmitted").toInt(), int(kDuplicates) - 3);
    int duplicates = 0;
    for (const QJsonValue finding : object.value(u"findings").toArray()) {
        if (finding[u"id"].toString() != u"table.duplicate")
            continue;
        ++duplicates;
        QCOMPARE(finding[u"severity"].toString(), u"error"_qs);
        QCOMPARE(finding[u"owner"].toInt(-1), 0);
        QCOMPARE(finding[u"guest"][u"offset"].toInt(),
                 finding[u"guest"][u"cluster"].toInt() * 65536);
        QCOMPARE(finding[u"host"][u"length"].toInt(), 65536);
    }
    QCOMPARE(duplicates, 3);
    QCOMPARE(object.value(u"format").toInt(), 1);
    QCOMPARE(object.value(u"checkedAt").toString(), u"2026-03-01T14:02:00.000+01:00"_qs);
    QCOMPARE(object.value(u"qemu")[u"corruptions"].toInt(), 2); // not closed, one outside
}

void ReportTest::jsonObeysTheSchema()
{
    text::ReportOptions all = options();
    all.sha256 = QString(64, u'a');
    const QByteArray lines =
        streamed(*damagedReport(), all) + streamed(*damagedReport("x"), {}) +
        QJsonDocument(
            QJsonObject{{u"format"_qs, 1},
                        {u"path"_qs, u"x"_qs},
                        {u"error"_qs, text::errorAsJson({ErrorCode::NotFound, "x", 2, 0, {}})}})
            .toJson(QJsonDocument::Compact);
    QCOMPARE(test::againstReportSchema(lines), QString());
    QJsonObject broken = text::reportAsJson(*damagedReport(), all);
    broken[u"verdict"_qs] = u"perfect"_qs;
    QVERIFY(
        !test::againstReportSchema(QJsonDocument(broken).toJson(QJsonDocument::Compact)).isEmpty());
}

void ReportTest::jsonLossIsThatOfTheAction()
{
    const auto report = damagedReport();
    const QJsonArray findings = text::reportAsJson(*report, options()).value(u"findings").toArray();
    bool isTailSeen = false;
    for (const QJsonValue finding : findings) {
        if (finding[u"id"] != u"space.leaked-tail"_qs)
            continue;
        isTailSeen = true; // it holds data, so it stays
        QCOMPARE(finding[u"action"].toString(), u"keep"_qs);
        QCOMPARE(finding[u"loss"].toString(), u"nothing"_qs);
    }
    QVERIFY(isTailSeen);
}

void ReportTest::jsonNumbers()
{
    QCOMPARE(text::jsonNumber(1ULL << 53U).toInteger(), qint64(1) << 53);
    QVERIFY(text::jsonNumber(1ULL << 53U).isDouble());
    QCOMPARE(text::jsonNumber((1ULL << 53U) + 1), QJsonValue(u"9007199254740993"_qs));
    QCOMPARE(text::jsonNumber(~0ULL), QJsonValue(u"18446744073709551615"_qs));
}

void ReportTest::pathsThatAreNotText()
{
    QJsonObject object;
    text::insertPath(object, "caf\xC3\xA9\n");
    QCOMPARE(object, (QJsonObject{{u"path"_qs, u"caf\u00E9\n"_qs}}));
    text::insertPath(object, "a\xFF");
    QCOMPARE(object.value(u"path").toString(), u"a\\xff"_qs);
    QCOMPARE(object.value(u"pathBytes").toString(), u"61ff"_qs);
}

void ReportTest::folderIsLeftOut()
{
    const ReportPtr report = damagedReport();
    text::ReportOptions discreet = options();
    QVERIFY(text::reportAsText(*report, discreet).contains(u"/home"));
    discreet.leaveOutFolder = true;
    QVERIFY(!streamed(*report, discreet).contains("/home"));
    QVERIFY(!text::reportAsText(*report, discreet).contains(u"/home"));
    QVERIFY(!text::reportAsHtml(*report, discreet).contains(u"/home"));
}

void ReportTest::sinkStops()
{
    const ReportPtr report = damagedReport();
    int calls = 0;
    const auto sink = [&](const QByteArray &) {
        return ++calls < 3;
    };
    QVERIFY(!text::writeReportJson(*report, options(), sink));
    QCOMPARE(calls, 3);
    calls = 0;
    QVERIFY(!text::writeReportText(*report, options(), QLocale::c(), sink));
    QCOMPARE(calls, 3);
}

void ReportTest::textLists()
{
    const QString words = text::reportAsText(*damagedReport(), options(3), QLocale::c());
    QVERIFY(words.startsWith(u"/home/ann/<b>&\\xff.hds\n"));
    QVERIFY(words.contains(u"20 clusters share the place of another one"));
    QVERIFY(words.contains(u"[table.duplicate]"));
    QVERIFY(words.contains(u"… and 17 more"));
    QVERIFY(words.contains(u"[header.not-closed]"));
    QVERIFY(words.contains(u"2026-03-01T14:02:00+01:00"));
    QVERIFY(words.contains(u"corruptions 2"));
}

void ReportTest::htmlEscapes()
{
    text::ReportOptions withMap = options(3);
    withMap.mapHtml = u"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"_qs;
    const QString html = text::reportAsHtml(*damagedReport(), withMap, QLocale::c());
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"));
    QVERIFY(!html.contains(u"<b>&\\xff"));
    QVERIFY(html.contains(u"&lt;b&gt;&amp;\\xff.hds"));
    QVERIFY(html.contains(withMap.mapHtml));
    QVERIFY(html.contains(u"table.duplicate"));
    QVERIFY(html.contains(u"… and 17 more"));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ReportTest)
#include "report_test.moc"
