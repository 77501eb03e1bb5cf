#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/text/words.h"
#include "tests/support/faultyfile.h"
#include "tests/support/imagebuilder.h"

#include <QTest>

namespace parascope {

namespace {

using test::ImageBuilder;

text::VerdictText verdictOf(const BlockFile &file, CheckConditions conditions = {},
                            const DiskMembership &membership = {})
{
    JobControl control;
    ImageLoader loader(file, membership);
    if (!loader.readHeader())
        return {};
    const auto state = loader.readTable(control);
    if (!state)
        return {};
    const auto report =
        checkImage(*state, classify(*state, Classifier::Detail::Check), file, conditions, control);
    return report ? text::verdict(**report, QLocale::c()) : text::VerdictText{};
}

text::VerdictText verdictOf(const ImageBuilder &builder, CheckConditions conditions = {})
{
    return verdictOf(*builder.build(), conditions);
}

ImageBuilder twoClusters()
{
    return ImageBuilder().map(0, 0).map(1, 1);
}

} // namespace

/// The verdict line: what is the matter, and what can be done about it.
class VerdictTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void healthy();
    void roomInside();
    void onlyWaste();
    void notClosed();
    void structureContentLostContentDoubtful();
    void countsAsTheLegendDoes();
    void tooMuchOutside();
    void notEverythingRepairable();
    void writer();
    void changed();
    void cannotTell();
    void unreadable();
    void tableCutOff();
    void conversion();
    void layer();
};

void VerdictTextTest::healthy()
{
    const auto verdict = verdictOf(twoClusters());
    QCOMPARE(verdict.headline, u"No problems found in this image."_qs);
    QCOMPARE(verdict.detail, u"Files inside the disk were not checked."_qs);
}

/// A note and no problem, but it is said.
void VerdictTextTest::roomInside()
{
    const auto verdict =
        verdictOf(ImageBuilder().map(0, 0).map(1, 3).unreferenced(1, std::byte{7}));
    QCOMPARE(verdict.headline, u"No problems found in this image."_qs);
    QCOMPARE(verdict.detail,
             u"Nothing refers to 128 KiB inside the file; that harms nothing. Files "
             "inside the disk were not checked."_qs);
}

void VerdictTextTest::onlyWaste()
{
    const auto verdict = verdictOf(twoClusters().unreferenced(2, std::byte{0}));
    QCOMPARE(verdict.headline, u"64 KiB at the end are wasted."_qs);
    QVERIFY(verdict.detail.startsWith(u"What the virtual machine reads is not affected."));
}

void VerdictTextTest::notClosed()
{
    const auto verdict = verdictOf(twoClusters().inUse(kInUseOpen));
    QCOMPARE(verdict.headline, u"The image was not closed properly."_qs);
    QCOMPARE(verdict.detail, u"It can be made usable again, and nothing that the virtual machine "
                             u"reads will change."_qs);
}

void VerdictTextTest::structureContentLostContentDoubtful()
{
    // One cluster points outside, one shares its place, the last one misses 3 KiB.
    auto builder = ImageBuilder().map(0, 0).map(1, 1).map(2, 2);
    builder.entry(3, builder.entryFor(0)).entry(4, builder.entryFor(200)).cutBy(3072);
    const auto verdict = verdictOf(builder.inUse(kInUseOpen));
    QCOMPARE(verdict.headline, u"2 clusters are damaged, 2 clusters share their place, and the "
                               u"image was not closed properly."_qs);
    QCOMPARE(verdict.detail,
             u"It can be made usable again: 64 KiB will read as zeros, 3 KiB are missing, and two "
             u"clusters share their data and one of them may be wrong."_qs);
}

void VerdictTextTest::countsAsTheLegendDoes()
{
    // Three share one place, two share the last one, which is cut by the end as well.
    auto builder = ImageBuilder().map(0, 0).map(1, 1).map(2, 2);
    builder.entry(3, builder.entryFor(0)).entry(4, builder.entryFor(0));
    builder.entry(5, builder.entryFor(2)).cutBy(3072);
    const auto file = builder.build();
    JobControl control;
    ImageLoader loader(*file, {});
    QVERIFY(loader.readHeader());
    const auto state = loader.readTable(control);
    QVERIFY(state);
    const auto map = makeGuestMap(*state, classify(*state, Classifier::Detail::Maps));
    QCOMPARE(map->total(MapState::Damaged), 2U);
    QCOMPARE(map->total(MapState::Shared), 3U);
    QCOMPARE(verdictOf(*file).headline,
             u"2 clusters are damaged and 3 clusters share their place."_qs);
}

void VerdictTextTest::tooMuchOutside()
{
    auto builder = ImageBuilder().entries(64).map(0, 0);
    for (std::uint32_t guest = 1; guest < 30; ++guest)
        builder.entry(guest, builder.entryFor(1000 + guest));
    const auto verdict = verdictOf(builder);
    QCOMPARE(verdict.headline, u"29 clusters are damaged."_qs);
    QVERIFY2(verdict.detail.contains(u"probably incomplete"), qPrintable(verdict.detail));
    QVERIFY(!verdict.detail.contains(u"usable again"));
}

void VerdictTextTest::notEverythingRepairable()
{
    const auto verdict = verdictOf(twoClusters().inUse(kInUseOpen).headerSectors(1 << 20));
    QVERIFY2(verdict.detail.startsWith(u"Part of the damage can be repaired"),
             qPrintable(verdict.detail));
    QVERIFY(!verdict.detail.contains(u"usable again"));
}

void VerdictTextTest::writer()
{
    const auto verdict = verdictOf(twoClusters().inUse(kInUseOpen), {ImageUse::Writer, false});
    QCOMPARE(verdict.headline,
             u"In use by a virtual machine; shown read-only, the result may change."_qs);
    QVERIFY(!verdict.detail.contains(u"usable again"));
    QVERIFY(verdict.detail.contains(u"Seen so far: The image was not closed properly."));
}

void VerdictTextTest::changed()
{
    const auto verdict = verdictOf(twoClusters(), {ImageUse::Free, true});
    QVERIFY(verdict.headline.startsWith(u"The file changed while it was being checked"));
    QVERIFY(!verdict.headline.contains(u"No problems"));
}

void VerdictTextTest::cannotTell()
{
    const auto verdict = verdictOf(twoClusters(), {ImageUse::CannotTell, false});
    QCOMPARE(verdict.headline, u"No problems found in this image."_qs);
    QVERIFY(verdict.detail.endsWith(u"Cannot tell whether it is in use."));
}

void VerdictTextTest::unreadable()
{
    const auto image = ImageBuilder().entries(8192).map(0, 0).build();
    test::FaultyFile file(image);
    file.failRange({8192, 512});
    file.failRange({20480, 512});
    const auto verdict = verdictOf(file);
    QCOMPARE(verdict.headline, u"Could not read 2 places of the file: the drive may be failing. "
                               u"Copy it first."_qs);
    QVERIFY(!verdict.detail.contains(u"usable again"));
}

void VerdictTextTest::tableCutOff()
{
    const auto verdict = verdictOf(ImageBuilder().entries(1024).fileSize(200));
    QVERIFY2(verdict.headline.contains(u"table is cut off", Qt::CaseInsensitive),
             qPrintable(verdict.headline));
    QVERIFY(verdict.detail.contains(u"look for a complete copy"));
    QVERIFY(!verdict.detail.contains(u"usable again"));
}

void VerdictTextTest::conversion()
{
    const auto verdict = verdictOf(twoClusters().inUse(kInUseOpen).flags(kFlagConverting));
    QVERIFY2(verdict.headline.contains(u"a conversion to another format was interrupted",
                                       Qt::CaseInsensitive),
             qPrintable(verdict.headline));
    QVERIFY(verdict.detail.startsWith(u"Only the software that began the conversion"));
}

void VerdictTextTest::layer()
{
    DiskMembership membership;
    membership.kind = DiskMembership::Kind::PartByDescriptor;
    membership.fileCount = 3;
    auto verdict = verdictOf(*twoClusters().build(), {}, membership);
    QVERIFY2(verdict.detail.endsWith(
                 u"This file is one layer of a disk with 3 files; only this layer is shown."),
             qPrintable(verdict.detail));
    membership.kind = DiskMembership::Kind::PartByName;
    membership.fileCount = 1;
    verdict = verdictOf(*twoClusters().build(), {}, membership);
    QVERIFY(verdict.detail.endsWith(
        u"This file seems to be one layer of a disk; only this layer is shown."));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::VerdictTextTest)
#include "verdicttext_test.moc"
