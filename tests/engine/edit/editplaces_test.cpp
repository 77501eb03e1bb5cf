#include "engine/edit/editplaces.h"
#include "engine/image/imageloader.h"
#include "tests/engine/edit/editing.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// Where an edit of the disk or of the file goes, and which two exclude each other.
class EditPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diskAndFileAreOneThing();
    void tableAndDiskExcludeEachOther();
};

void EditPlacesTest::diskAndFileAreOneThing()
{
    const auto file = sample().build();
    const EditPlaces places(loadImage(*file).value());
    const PendingEdits none;
    // The data begins at the first multiple of the cluster behind the table.
    QVERIFY(places.ofGuest(5 * kCluster + 9, none) == (EditPlace{EditSpace::File, kCluster + 9}));
    QVERIFY(places.ofGuest(0, none) == (EditPlace{EditSpace::File, 2 * kCluster}));
    QVERIFY(places.ofFile(2 * kCluster, none) == places.ofGuest(0, none));
    QVERIFY(places.shownAtGuest(5 * kCluster) == (EditPlace{EditSpace::File, kCluster}));
    QVERIFY(places.shownAtGuest(3 * kCluster) == (EditPlace{EditSpace::Guest, 3 * kCluster}));
    QVERIFY(!places.shownAtGuest(7 * kCluster));
    const auto whyNot = [&](std::uint64_t offset) {
        const auto place = places.ofGuest(offset, none);
        return place ? std::nullopt : std::optional(place.error());
    };
    QVERIFY(whyNot(7 * kCluster) == EditRefusal::Missing);
    QVERIFY(whyNot(3 * kCluster) == EditRefusal::Unallocated);
    QVERIFY(whyNot(16 * kCluster) == EditRefusal::OutsideDisk);
    QVERIFY(!places.ofFile(file->size().value(), none));
    const auto pointing = ImageBuilder().map(0, 0).entry(1, 1).build();
    QVERIFY(EditPlaces(loadImage(*pointing).value()).shownAtGuest(kCluster).has_value());
}

void EditPlacesTest::tableAndDiskExcludeEachOther()
{
    const auto file = sample().build();
    const EditPlaces places(loadImage(*file).value(), true);
    QVERIFY(places.ofGuest(3 * kCluster, {}) == (EditPlace{EditSpace::Guest, 3 * kCluster}));
    const std::vector<std::byte> stored(1);
    const std::vector<std::byte> typed(1, std::byte(1));
    PendingEdits table;
    QVERIFY(table.overwrite({EditSpace::File, kHeaderBytes + 3}, stored, typed));
    const auto guest = places.ofGuest(0, table);
    QVERIFY(!guest && guest.error() == EditRefusal::TablePending);
    QVERIFY(places.ofFile(2 * kCluster, table)); // the same byte, as a byte of the file
    PendingEdits disk;
    QVERIFY(disk.overwrite({EditSpace::Guest, 3 * kCluster}, stored, typed));
    const auto header = places.ofFile(0, disk);
    QVERIFY(!header && header.error() == EditRefusal::GuestPending);
    QVERIFY(places.ofFile(kCluster, disk));
}

QTEST_GUILESS_MAIN(EditPlacesTest)
#include "editplaces_test.moc"
