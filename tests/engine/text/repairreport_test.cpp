#include "engine/text/plantext.h"
#include "engine/text/repairreport.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"
#include "tests/support/reportschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kCluster = 65536;

/// Two clusters that share a place, some that point outside the file, a tail with contents, and a
/// backup history that is out of date.
std::shared_ptr<MemoryFile> damaged(std::uint32_t outside = 3)
{
    test::ImageBuilder builder;
    builder.entries(256).map(0, 0).map(1, 1).map(2, 2);
    builder.entry(3, builder.entryFor(0));
    for (std::uint32_t i = 0; i < outside; ++i)
        builder.entry(10 + 2 * i, builder.entryFor(5000 + i));
    builder.unreferenced(3, std::byte{7});
    const auto file = builder.build();
    file->setPath("/home/ann/<b>&.hds");
    return file;
}

PlanPtr withMembership(const PlanPtr &plan, DiskMembership::Kind kind)
{
    const auto state = std::make_shared<ImageState>(*plan->before);
    state->membership.kind = kind;
    const auto changed = std::make_shared<Plan>(*plan);
    changed->before = state;
    return changed;
}

text::RepairRecord recordOf(const PlanPtr &plan)
{
    text::RepairRecord record;
    record.plan = plan;
    record.finishedAt = QDateTime(QDate(2026, 3, 1), QTime(14, 2), QTimeZone("Europe/Berlin"));
    record.undoFile = "/home/ann/<b>&.hds.parascope-undo-20260301-140200";
    return record;
}

text::ReportSection section(const text::RepairRecord &record, qsizetype index,
                            std::uint64_t limit = 1000)
{
    text::ReportOptions options;
    options.findingLimit = limit;
    return text::repairSections(record, options, QLocale::c()).value(index);
}

bool hasRow(const text::ReportSection &section, const QString &words, const char *id)
{
    return std::ranges::any_of(section.rows, [&](const QString &row) {
        return row.contains(words) && row.contains(QLatin1String(id));
    });
}

QJsonArray of(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toArray();
}

} // namespace

/// What reports say of a repair.
class RepairReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doneAndNotDone();
    void tailThatStaysAtTheEnd();
    void refusalsHaveReasons();
    void closingIsHeldBackWhileDamageIsLeft();
    void whatHasNoRepairIsListed();
    void rangesAreBounded();
    void layersAreNotCalledZeros();
    void lostIsSaid();
    void nothingWasDone();
    void checksumsOnlyWhenAskedFor();
    void copyNamesBothFiles();
    void jsonObeysTheSchema();
    void jsonIsComplete();
    void reportsCarryIt();
    void reportsWithoutItStayAsTheyWere();
};

void RepairReportTest::doneAndNotDone()
{
    const text::RepairRecord record = recordOf(test::planFor(*damaged()));
    const text::ReportSection done = section(record, 0);
    QCOMPARE(done.title, u"Done"_qs);
    QVERIFY(hasRow(done, u"gives each its own copy"_qs, "[table.duplicate]"));
    QVERIFY(hasRow(done, u"3 clusters point outside the file · 192 KiB: makes it read as zeros"_qs,
                   "[table.outside-file]"));
    QCOMPARE(done.rows.size(), 2);
    const text::ReportSection notDone = section(record, 1);
    // The copy of the shared cluster lies behind what was not cut off.
    QVERIFY(hasRow(notDone,
                   u"(not chosen; it lies inside the file now, where nothing refers to it)"_qs,
                   "[space.leaked-tail]"));
    QCOMPARE(notDone.rows.size(), 1);
}

void RepairReportTest::tailThatStaysAtTheEnd()
{
    test::ImageBuilder builder;
    builder.entries(8).map(0, 0).entry(5, 5000).unreferenced(1, std::byte{7});
    const text::ReportSection notDone = section(recordOf(test::planFor(*builder.build())), 1);
    QVERIFY(hasRow(notDone, u"(not chosen)"_qs, "[space.leaked-tail]"));
}

void RepairReportTest::refusalsHaveReasons()
{
    PlanLimits limits;
    limits.freeBytes = 10;
    const auto file = damaged();
    const text::RepairRecord record = recordOf(test::planFor(*file, {}, limits));
    QVERIFY(!hasRow(section(record, 0), QString(), "[table.duplicate]"));
    QVERIFY(hasRow(section(record, 1), u"cannot be done: there is not enough free space"_qs,
                   "[table.duplicate]"));
    const QJsonObject json = text::repairAsJson(record, {});
    const QJsonArray actions = of(json, "actions");
    const auto refused = std::ranges::find_if(actions, [](const QJsonValue &action) {
        return action[u"id"].toString() == u"table.duplicate";
    });
    QVERIFY(refused != actions.end());
    const QJsonValue action = *refused;
    QCOMPARE(action[u"refusal"].toString(), u"no-room"_qs);
    QVERIFY(!action[u"refused"].toString().isEmpty());
}

void RepairReportTest::closingIsHeldBackWhileDamageIsLeft()
{
    test::ImageBuilder builder;
    builder.inUse(kInUseOpen).map(0, 0).map(1, 0);
    const auto closedIn = [&](const RepairChoices &choices) {
        const text::RepairRecord record = recordOf(test::planFor(*builder.build(), choices));
        const bool isDone = hasRow(section(record, 0), QString(), "[header.not-closed]");
        const bool isNotDone = hasRow(section(record, 1), u"held back, since damage is left"_qs,
                                      "[header.not-closed]");
        const QJsonArray actions = of(text::repairAsJson(record, {}), "actions");
        const bool isDoneInJson = std::ranges::any_of(actions, [](const QJsonValue &action) {
            return action[u"id"].toString() == u"header.not-closed" && action[u"done"].toBool();
        });
        return isDone != isNotDone && isDone == isDoneInJson ? std::optional(isDone) : std::nullopt;
    };
    QCOMPARE(closedIn({}), std::optional(true));
    RepairChoices keeping;
    keeping.chosen[FindingId::TableDuplicate] = Action::Keep;
    QCOMPARE(closedIn(keeping), std::optional(false));
}

void RepairReportTest::whatHasNoRepairIsListed()
{
    const auto file =
        test::ImageBuilder().map(0, 0).headerSectors(0).build(); // no size, but an entry
    const text::RepairRecord record = recordOf(test::planFor(*file));
    QVERIFY(hasRow(section(record, 1), u"there is no repair for it"_qs, "[header.size]"));
}

void RepairReportTest::rangesAreBounded()
{
    RepairChoices choices;
    choices.policy = RepairPolicy::All;
    constexpr std::uint32_t kOutside = 40;
    const text::RepairRecord record = recordOf(test::planFor(*damaged(kOutside), choices));
    QCOMPARE(record.plan->readsDifferently.size(), std::size_t(kOutside));
    const text::ReportSection ranges = section(record, 2, 3);
    QCOMPARE(ranges.title, u"Read as zeros now: 40 places of the disk (2.5 MiB)"_qs);
    QCOMPARE(ranges.rows,
             (QStringList{u"0xA0000 to 0xAFFFF (64 KiB)"_qs, u"0xC0000 to 0xCFFFF (64 KiB)"_qs,
                          u"0xE0000 to 0xEFFFF (64 KiB)"_qs, u"… and 37 more"_qs}));
    QCOMPARE(section(record, 2, kOutside).rows.size(), qsizetype(kOutside));

    text::ReportOptions options;
    options.findingLimit = 3;
    const QJsonObject json = text::repairAsJson(record, options);
    QCOMPARE(of(json, "readsDifferently").size(), 3);
    QCOMPARE(json.value(u"readsDifferentlyCount").toInt(), int(kOutside));
    QCOMPARE(json.value(u"readsDifferentlyBytes").toInt(), int(kOutside * kCluster));
}

void RepairReportTest::layersAreNotCalledZeros()
{
    const PlanPtr whole = test::planFor(*damaged());
    for (const auto kind :
         {DiskMembership::Kind::PartByDescriptor, DiskMembership::Kind::PartByName}) {
        const text::RepairRecord record = recordOf(withMembership(whole, kind));
        QVERIFY(hasRow(section(record, 0), u"makes it read as the layer below, or as zeros"_qs,
                       "[table.outside-file]"));
        QCOMPARE(section(record, 2).title,
                 u"Read now as the layer below has them, or as zeros: 3 places of the disk "
                 u"(192 KiB)"_qs);
        QCOMPARE(text::repairAsJson(record, {}).value(u"readsAs").toString(),
                 u"layer-below-or-zeros"_qs);
    }
    QCOMPARE(text::repairAsJson(recordOf(whole), {}).value(u"readsAs").toString(), u"zeros"_qs);
    QVERIFY(text::readsDifferentlyTitle(*whole, false, QLocale::c()).startsWith(u"Will read"));
}

void RepairReportTest::lostIsSaid()
{
    RepairChoices choices;
    choices.policy = RepairPolicy::All;
    text::RepairRecord record = recordOf(test::planFor(*damaged(), choices));
    QCOMPARE(section(record, 3).rows,
             (QStringList{u"What 192 KiB of the disk read before."_qs,
                          u"64 KiB at the end of the file, which nothing referred to."_qs,
                          u"The undo file keeps all bytes that were overwritten or cut off."_qs}));
    const QJsonArray lost = of(text::repairAsJson(record, {}), "lost");
    QCOMPARE(lost.size(), 2);
    for (const QJsonValue loss : lost) {
        const bool isTail = loss[u"id"].toString() == u"space.leaked-tail";
        QCOMPARE(loss[u"loss"].toString(),
                 isTail ? u"space-only"_qs : u"guest-reads-differently"_qs);
        QCOMPARE(loss[u"bytes"].toInt(), int(isTail ? kCluster : 3 * kCluster));
    }
    // Copies lose nothing.
    record = recordOf(test::planFor(*damaged(0)));
    QCOMPARE(section(record, 3).rows, QStringList{u"Nothing."_qs});
    QVERIFY(of(text::repairAsJson(record, {}), "lost").isEmpty());

    const auto stale = test::ImageBuilder().map(0, 0).inUse(kInUseClosed).extension(2, {}).build();
    choices.chosen[FindingId::ExtensionStale] = Action::Detach;
    record = recordOf(test::planFor(*stale, choices));
    QVERIFY(section(record, 3).rows.contains(
        u"The backup history: the next backup has to be a full one."_qs));
}

void RepairReportTest::nothingWasDone()
{
    text::RepairRecord record = recordOf(test::planFor(*test::ImageBuilder().map(0, 0).build()));
    record.undoFile.clear();
    QVERIFY(record.plan->isEmpty());
    QCOMPARE(section(record, 0).rows, QStringList{u"Nothing."_qs});
    QCOMPARE(section(record, 1).rows, QStringList{u"Nothing was left out."_qs});
    QCOMPARE(section(record, 2).rows, QStringList{u"No place of the disk."_qs});
    QVERIFY(text::readsDifferentlyTitle(*record.plan, true).isEmpty());
    QVERIFY(text::repairFacts(record, {}, QLocale::c())
                .contains(text::Fact{u"Undo file"_qs, u"none"_qs}));
}

void RepairReportTest::checksumsOnlyWhenAskedFor()
{
    text::RepairRecord record = recordOf(test::planFor(*damaged()));
    QVERIFY(!text::repairAsText(record, {}).contains(u"SHA-256"));
    QVERIFY(!text::repairAsJson(record, {}).contains(u"sha256Before"));
    record.sha256Before = QString(64, u'a');
    record.sha256After = QString(64, u'b');
    const text::Facts facts = text::repairFacts(record, {}, QLocale::c());
    QVERIFY(facts.contains(text::Fact{u"SHA-256 before"_qs, QString(64, u'a')}));
    QVERIFY(facts.contains(text::Fact{u"SHA-256 afterwards"_qs, QString(64, u'b')}));
    QCOMPARE(text::repairAsJson(record, {}).value(u"sha256After").toString(), QString(64, u'b'));
}

void RepairReportTest::copyNamesBothFiles()
{
    text::RepairRecord record = recordOf(test::planFor(*damaged()));
    record.undoFile.clear();
    record.copy = "/tmp/copy\xFF.hds";
    const text::Facts facts = text::repairFacts(record, {}, QLocale::c());
    QVERIFY(facts.contains(text::Fact{u"Original"_qs, u"/home/ann/<b>&.hds"_qs}));
    QVERIFY(facts.contains(text::Fact{u"Repaired copy"_qs, u"/tmp/copy\\xff.hds"_qs}));
    QVERIFY(section(record, 3).rows.contains(u"The original still has all of it."_qs));
    const QJsonObject json = text::repairAsJson(record, {});
    QCOMPARE(json.value(u"original").toString(), u"/home/ann/<b>&.hds"_qs);
    QCOMPARE(json.value(u"copyBytes").toString(), u"2f746d702f636f7079ff2e686473"_qs);
    QVERIFY(!json.contains(u"undoFile"));
}

void RepairReportTest::jsonObeysTheSchema()
{
    const auto file = damaged();
    PlanLimits limits;
    limits.freeBytes = 10;
    text::ReportOptions options;
    const auto record = std::make_shared<text::RepairRecord>(recordOf(test::planFor(*file)));
    record->sha256Before = record->sha256After = QString(64, u'0');
    options.repair = record;
    const auto copy =
        std::make_shared<text::RepairRecord>(recordOf(test::planFor(*file, {}, limits)));
    copy->undoFile.clear();
    copy->copy = std::string("\xFF");
    const QJsonObject report = text::reportAsJson(*record->plan->report, options);
    QJsonObject dryRun = text::planAsJson(*record->plan, 2);
    dryRun.insert(u"undoFileForecast", 4096);
    dryRun.insert(u"format", 1);
    text::insertPath(dryRun, "x");
    QJsonObject output = text::repairAsJson(*copy, options);
    options.repair = nullptr;
    output.insert(u"after", text::reportAsJson(*record->plan->report, options));
    output.insert(u"format", 1);
    text::insertPath(output, "x");
    QByteArray lines;
    for (const QJsonObject &object : {report, dryRun, output}) {
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        QCOMPARE(test::againstReportSchema(line), QString());
        lines += line;
    }
    QCOMPARE(test::againstReportSchema(lines), QString());
    // What is not known is not let through, inside the repair either.
    QJsonObject broken = report;
    QJsonObject repair = broken.value(u"repair").toObject();
    repair.insert(u"surprise", true);
    broken.insert(u"repair", repair);
    QVERIFY(
        !test::againstReportSchema(QJsonDocument(broken).toJson(QJsonDocument::Compact)).isEmpty());
    repair.remove(u"surprise");
    repair.remove(u"readsDifferentlyCount");
    broken.insert(u"repair", repair);
    QVERIFY(
        !test::againstReportSchema(QJsonDocument(broken).toJson(QJsonDocument::Compact)).isEmpty());
}

void RepairReportTest::jsonIsComplete()
{
    const text::RepairRecord record = recordOf(test::planFor(*damaged()));
    const QJsonObject json = text::repairAsJson(record, {});
    QCOMPARE(json.value(u"finishedAt").toString(), u"2026-03-01T14:02:00.000+01:00"_qs);
    QCOMPARE(json.value(u"undoFile").toString(), QString::fromStdString(record.undoFile));
    QCOMPARE(json.value(u"fileSizeBefore").toInteger(), qint64(record.plan->before->fileSize));
    QCOMPARE(json.value(u"fileSizeAfter").toInteger(), qint64(record.plan->finalSize));
    QCOMPARE(json.value(u"entriesChanged").toInt(), 4);
    QCOMPARE(of(json, "actions").size(), qsizetype(record.plan->actions.size()));
    QCOMPARE(of(json, "readsDifferently").at(1)[u"offset"].toInt(), int(12 * kCluster));
}

void RepairReportTest::reportsCarryIt()
{
    const auto record = std::make_shared<text::RepairRecord>(recordOf(test::planFor(*damaged())));
    text::ReportOptions options;
    options.repair = record;
    const Report &report = *record->plan->report;
    const QString words = text::reportAsText(report, options, QLocale::c());
    const QString html = text::reportAsHtml(report, options, QLocale::c());
    for (const text::ReportSection &section :
         text::repairSections(*record, options, QLocale::c())) {
        QVERIFY(words.contains(u'\n' + section.title + u'\n'));
        QVERIFY(html.contains(u"<h3>"_qs + section.title.toHtmlEscaped() + u"</h3>"_qs));
        for (const QString &row : section.rows) {
            QVERIFY(words.contains(row));
            QVERIFY(html.contains(u"<li>"_qs + row.toHtmlEscaped() + u"</li>"_qs));
        }
    }
    for (const text::Fact &fact : text::repairFacts(*record, options, QLocale::c())) {
        QVERIFY(words.contains(fact.value));
        QVERIFY(html.contains(fact.value.toHtmlEscaped()));
    }
    QVERIFY(!html.contains(u"<b>&"));
    QVERIFY(words.contains(u"/home/ann/<b>&.hds.parascope-undo-"));
    options.leaveOutFolder = true;
    for (const QString &discreet :
         {text::reportAsText(report, options), text::reportAsHtml(report, options),
          QString::fromUtf8(QJsonDocument(text::reportAsJson(report, options)).toJson())})
        QVERIFY(!discreet.contains(u"/home") && discreet.contains(u".parascope-undo-"));
}

void RepairReportTest::reportsWithoutItStayAsTheyWere()
{
    const ReportPtr report = test::reportOn(*damaged());
    QVERIFY(!text::reportAsText(*report, {}).contains(u"\nRepair\n"));
    QVERIFY(!text::reportAsHtml(*report, {}).contains(u"<h2>Repair</h2>"));
    QVERIFY(!text::reportAsJson(*report, {}).contains(u"repair"));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::RepairReportTest)
#include "repairreport_test.moc"
