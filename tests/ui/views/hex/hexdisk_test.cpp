#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/views/hex/hexharness.h"
#include "ui/views/hex/hexedits.h"

#include <QTest>

namespace parascope::ui {

namespace {

using parascope::test::BundleBuilder;
using parascope::test::openBundle;
using parascope::test::TemporaryFolder;

constexpr std::uint64_t kCluster = 64 * 1024;

/// Cluster 0 is the root's, 1 that of the layer above it, 2 the top's, 3 nobody's.
BundleBuilder threeLayers()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2});
    builder.overlay().clusters({1, 2});
    builder.overlay().clusters({2});
    builder.named(0, "Fresh install");
    return builder;
}

} // namespace

/// The hex view of an image that is shown as part of its disk.
class HexDiskTest : public QObject, private test::HexHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void cleanup();

    void tellsBytesOfOtherLayersApart();
    void saysWhereTheByteComesFrom();
    void showsOneLayerAloneAgain();
    void saysWhichLayerIsMissing();
    void leavesOutOriginsInTheFile();
    void editsNothingOfAnotherLayer();
    void saysWhyItCannotFollow();

private:
    void openTop(const BundleBuilder &builder);
    void showDisk(const BundleBuilder &builder);
    void goTo(std::uint64_t offset) { m_document->selectBytes(ByteSpace::Guest, offset); }
    [[nodiscard]] ByteKind kindAt(std::uint64_t offset) const
    {
        return view()->blocks().at(offset).kind;
    }
    [[nodiscard]] QString origin() const
    {
        const auto *line = part<QLabel>("hexOrigin");
        return line->isVisible() ? line->text() : QString();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::filesystem::path m_bundle;
};

void HexDiskTest::cleanup()
{
    close();
    m_folder.reset();
}

void HexDiskTest::openTop(const BundleBuilder &builder)
{
    m_bundle = builder.write(m_folder->path());
    openDocument(std::make_unique<Document>(m_bundle / builder.fileName(2)));
}

void HexDiskTest::showDisk(const BundleBuilder &builder)
{
    m_document->setDisk(openBundle(m_bundle, builder.guidOf(2)), 0);
    QTRY_VERIFY(m_document->session().shownDisk());
}

void HexDiskTest::tellsBytesOfOtherLayersApart()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    showDisk(builder);
    const auto contents = builder.contents(2);
    for (const std::uint64_t cluster : {0U, 1U, 2U, 3U}) {
        goTo(cluster * kCluster + 8);
        QTRY_VERIFY(kindAt(cursor()) != ByteKind::Pending);
        const HexByte byte = view()->blocks().at(cursor());
        const ByteKind expected = cluster < 2    ? ByteKind::OtherLayer
                                  : cluster == 2 ? ByteKind::Data
                                                 : ByteKind::Unallocated;
        QCOMPARE(byte.kind, expected);
        QCOMPARE(std::byte(byte.value), contents[cursor()]);
    }
    goTo(0);
    QTRY_VERIFY(part<QLabel>("hexLegend")->accessibleName().contains(u"from another layer"_qs));
    QVERIFY(view()->describe(0).contains(u"Fresh install"_qs));
}

void HexDiskTest::saysWhereTheByteComesFrom()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    QCOMPARE(origin(), QString());
    showDisk(builder);
    goTo(5);
    const QString file = QString::fromStdString(builder.fileName(0));
    const auto place = openBundle(m_bundle)->storages[0].chain[2]->state->geometry.placeOf(
        openBundle(m_bundle)->storages[0].chain[2]->state->bat[0]);
    const QString offset =
        QStringLiteral("0x%1").arg(QString::number(place.value() + 5, 16).toUpper());
    QTRY_VERIFY2(origin().contains(u"“Fresh install”"_qs), qPrintable(origin()));
    QVERIFY2(origin().contains(file), qPrintable(origin()));
    QVERIFY2(origin().contains(offset), qPrintable(origin()));
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY2(!origin().contains(offset + u' '), qPrintable(origin()));
    goTo(2 * kCluster);
    QTRY_VERIFY2(origin().contains(u"in this file"_qs), qPrintable(origin()));
    goTo(3 * kCluster);
    QTRY_VERIFY2(origin().contains(u"in no layer"_qs), qPrintable(origin()));
}

void HexDiskTest::showsOneLayerAloneAgain()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    goTo(0);
    QTRY_COMPARE(kindAt(0), ByteKind::NotInThisFile);
    showDisk(builder);
    QTRY_COMPARE(kindAt(0), ByteKind::OtherLayer); // nobody asked again
    m_document->setDisk(nullptr, 0);
    QTRY_COMPARE(kindAt(0), ByteKind::NotInThisFile);
    QTRY_COMPARE(origin(), QString());
}

void HexDiskTest::saysWhichLayerIsMissing()
{
    BundleBuilder builder = threeLayers();
    builder.without(0);
    openTop(builder);
    showDisk(builder);
    goTo(0);
    QTRY_COMPARE(kindAt(0), ByteKind::LayerMissing);
    QTRY_VERIFY2(origin().contains(u"“Fresh install”"_qs), qPrintable(origin()));
    QVERIFY2(origin().contains(u"could not be opened"_qs), qPrintable(origin()));
    QTRY_VERIFY(part<QLabel>("hexLegend")->text().contains(u"vv"_qs));
}

void HexDiskTest::leavesOutOriginsInTheFile()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    showDisk(builder);
    goTo(0);
    QTRY_VERIFY(!origin().isEmpty());
    m_document->selectBytes(ByteSpace::File, 4);
    QTRY_COMPARE(kindAt(4), ByteKind::Data);
    QTRY_COMPARE(origin(), QString());
}

void HexDiskTest::editsNothingOfAnotherLayer()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    showDisk(builder);
    m_pane->edits()->setOn(true);
    goTo(0);
    QTRY_COMPARE(kindAt(0), ByteKind::OtherLayer);
    QTest::keyClicks(view(), u"77"_qs);
    QVERIFY(m_pane->edits()->pending().isEmpty());
    const auto *message = part<QLabel>("editMessage");
    QVERIFY2(message->text().contains(u"another layer"_qs), qPrintable(message->text()));
    goTo(2 * kCluster);
    QTRY_COMPARE(kindAt(cursor()), ByteKind::Data);
    QTest::keyClicks(view(), u"77"_qs);
    QCOMPARE(m_pane->edits()->pending().byteCount(), std::uint64_t(1));
}

void HexDiskTest::saysWhyItCannotFollow()
{
    const BundleBuilder builder = threeLayers();
    openTop(builder);
    showDisk(builder);
    goTo(0);
    QTRY_COMPARE(kindAt(0), ByteKind::OtherLayer);
    QTest::keyClick(view(), Qt::Key_Return);
    const auto *message = part<QLabel>("hexMessage");
    QVERIFY2(message->text().contains(u"“Fresh install”"_qs), qPrintable(message->text()));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexDiskTest)
#include "hexdisk_test.moc"
