#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/text/words.h"
#include "tests/support/imagebuilder.h"

#include <QSet>
#include <QTest>

namespace parascope {

namespace {

/// What must never be said: nobody can know it.
const QStringList kForbidden{u"crash"_qs, u"will start"_qs, u"will boot"_qs, u"%1"_qs,
                             u"%2"_qs,    u"%3"_qs,         u"  "_qs};

void verifyPlain(const QString &sentence)
{
    QVERIFY(!sentence.isEmpty());
    for (const QString &word : kForbidden)
        QVERIFY2(!sentence.contains(word, Qt::CaseInsensitive), qPrintable(sentence));
}

ReportPtr healthyReport()
{
    const auto file = test::ImageBuilder().map(0, 0).build();
    const auto state = loadImage(*file).value();
    JobControl control;
    return checkImage(state, classify(state, Classifier::Detail::Check), *file, {}, control)
        .value();
}

/// A finding with every field that its kind may have.
const DiskMembership kWhole;

Finding fullFinding(FindingId id)
{
    const CatalogueEntry &entry = catalogueEntry(id);
    Finding finding;
    finding.id = id;
    finding.actionOf = id;
    finding.severity = entry.severity;
    finding.action = entry.action;
    finding.ticked = entry.ticked;
    finding.value = 3;
    finding.host = ByteRange{0x210000, 0x10000};
    if (id >= FindingId::TableOutsideFile && id <= FindingId::TableBeyondDisk) {
        finding.guest = GuestCluster(24117);
        finding.owner = GuestCluster(9004);
    }
    return finding;
}

} // namespace

/// Every finding, action and state has words.
class FindingTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasWords();
    void findingsWithoutPlacesHaveWords();
    void titlesTellFindingsApart();
    void numbersAreSaid();
    void groupsCount();
    void everyActionHasAPhrase();
    void choicesAreSaid();
    void everyStateHasWords();
    void everyFlagHasWords();
    void everyCloserIsNamed();
};

void FindingTextTest::everyFindingHasWords()
{
    const ReportPtr report = healthyReport();
    for (const CatalogueEntry &entry : catalogue()) {
        const Finding finding = fullFinding(entry.id);
        verifyPlain(text::title(entry.id));
        verifyPlain(text::explanation(finding, *report, QLocale::c()));
        verifyPlain(text::repairPhrase(finding, kWhole));
        verifyPlain(text::repairExplanation(finding, kWhole));
        verifyPlain(text::severity(entry.severity));
        verifyPlain(text::loss(entry.loss));
    }
}

void FindingTextTest::findingsWithoutPlacesHaveWords()
{
    const ReportPtr report = healthyReport();
    for (const CatalogueEntry &entry : catalogue()) {
        Finding finding;
        finding.id = finding.actionOf = entry.id;
        finding.action = entry.action;
        verifyPlain(text::explanation(finding, *report, QLocale::c()));
        verifyPlain(text::repairPhrase(finding, kWhole));
        verifyPlain(text::repairExplanation(finding, kWhole));
    }
}

void FindingTextTest::titlesTellFindingsApart()
{
    QSet<QString> titles;
    for (const CatalogueEntry &entry : catalogue())
        titles += text::title(entry.id);
    QCOMPARE(titles.size(), qsizetype(kFindingIdCount));
}

void FindingTextTest::numbersAreSaid()
{
    const ReportPtr report = healthyReport();
    const QString words = text::explanation(fullFinding(FindingId::TableDuplicate), *report,
                                            QLocale(QLocale::German));
    QVERIFY2(words.contains(u"24.117") && words.contains(u"9.004") && words.contains(u"0x210000"),
             qPrintable(words));

    Finding cut = fullFinding(FindingId::TableCutByEnd);
    cut.host = ByteRange{report->state()->fileSize - 1024, 4096};
    QVERIFY(text::explanation(cut, *report, QLocale::c()).contains(u"3 KiB of it are missing"));
}

void FindingTextTest::groupsCount()
{
    FindingGroup group{FindingId::TableDuplicate, Severity::Error, 1, 65536, true};
    QCOMPARE(text::groupTitle(group, QLocale::c()),
             u"1 cluster shares the place of another one · 64 KiB"_qs);
    group.count = 12;
    group.bytes = 12 * 65536;
    QCOMPARE(text::groupTitle(group, QLocale::c()),
             u"12 clusters share the place of another one · 768 KiB"_qs);
    group.count = 5'000'000'000;
    QVERIFY(text::groupTitle(group, QLocale::c()).startsWith(u"5000000000 clusters"));
    QCOMPARE(text::groupTitle({FindingId::HeaderNotClosed, Severity::Error, 1, 0, true}),
             u"Not closed properly"_qs);
    for (const CatalogueEntry &entry : catalogue()) {
        verifyPlain(text::groupTitle({entry.id, entry.severity, 1, 0, false}, QLocale::c()));
        verifyPlain(text::groupTitle({entry.id, entry.severity, 7, 512, false}, QLocale::c()));
    }
}

void FindingTextTest::everyActionHasAPhrase()
{
    for (int action = 0; action <= static_cast<int>(Action::Set); ++action) {
        for (const FindingId id : {FindingId::TableDuplicate, FindingId::SpaceLeakedTail,
                                   FindingId::HeaderDataOffset, FindingId::ExtensionStale}) {
            Finding finding = fullFinding(id);
            finding.action = static_cast<Action>(action);
            verifyPlain(text::repairPhrase(finding, kWhole));
            verifyPlain(text::repairExplanation(finding, kWhole));
        }
    }
}

void FindingTextTest::choicesAreSaid()
{
    Finding finding = fullFinding(FindingId::TableOutsideFile);
    finding.ticked = true;
    QCOMPARE(text::repairPhrase(finding, kWhole), u"makes it read as zeros"_qs);
    finding.ticked = false;
    QCOMPARE(text::repairPhrase(finding, kWhole), u"makes it read as zeros, if you choose so"_qs);
    QVERIFY(text::repairExplanation(finding, kWhole).contains(u"probably incomplete"));

    // What a layer does not have, the layer below may have.
    DiskMembership layer;
    layer.kind = DiskMembership::Kind::PartByDescriptor;
    QVERIFY(
        !text::repairExplanation(finding, layer).contains(u"so that the cluster reads as zeros"));
    QVERIFY(text::repairExplanation(finding, layer).contains(u"layer below"));
    finding.ticked = true;
    QCOMPARE(text::repairPhrase(finding, layer),
             u"makes it read as the layer below, or as zeros"_qs);
    finding.action = Action::Copy;
    QCOMPARE(text::repairPhrase(finding, layer), text::repairPhrase(finding, kWhole));

    finding = fullFinding(FindingId::TableCutByEnd);
    finding.actionOf = FindingId::TableDuplicate;
    QVERIFY(text::repairExplanation(finding, kWhole).contains(u"“Two clusters share one place”"));
}

void FindingTextTest::everyStateHasWords()
{
    QSet<QString> words;
    for (const MapState state : mapStates())
        words += text::mapState(state);
    QCOMPARE(words.size(), qsizetype(kMapStateCount));
    QVERIFY(!words.contains(QString()));
}

void FindingTextTest::everyFlagHasWords()
{
    QSet<QString> words;
    constexpr unsigned kFlags = 21;
    for (unsigned bit = 0; bit < kFlags; ++bit)
        words += text::clusterFlags(ClusterFlags(static_cast<ClusterFlag>(1U << bit)));
    QCOMPARE(words.size(), qsizetype(kFlags));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(text::clusterFlags(ClusterFlag::Fragmented | ClusterFlag::CutByEnd),
             u"cut by the end of the file, fragmented"_qs);
}

void FindingTextTest::everyCloserIsNamed()
{
    Header header;
    header.inUse = kInUseOpen;
    QCOMPARE(text::closedBy(header), u"not closed properly"_qs);
    header.inUse = 0x37316470;
    QCOMPARE(text::closedBy(header), u"closed by Parallels Desktop (pd17)"_qs);
    header.inUse = kInUseClosed;
    QCOMPARE(text::closedBy(header), u"closed"_qs);
    header.inUse = kInUseExtension;
    QVERIFY(text::closedBy(header).contains(u"v2.1"));
    header.inUse = 0x12345678;
    QCOMPARE(text::closedBy(header), u"closed by unknown software (0x12345678)"_qs);
    QCOMPARE(text::format(FormatVersion::V1), u"v1 (WithoutFreeSpace)"_qs);
    QCOMPARE(text::format(FormatVersion::V2), u"v2 (WithouFreSpacExt)"_qs);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::FindingTextTest)
#include "findingtext_test.moc"
