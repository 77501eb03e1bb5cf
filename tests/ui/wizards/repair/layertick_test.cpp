#include "engine/session/disksession.h"
#include "engine/text/words.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/wizards/repair/layertick.h"
#include "ui/wizards/repair/repairdialog.h"
#include "ui/wizards/transfer/compactdialog.h"

#include <QCheckBox>
#include <QSignalSpy>

using parascope::test::BundleBuilder;
using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace fs = std::filesystem;

namespace parascope::ui {

/// A layer on which others stand is changed only when somebody was told what it means and wants
/// that.
class LayerTickTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void placeFollowsTheTree_data();
    void placeFollowsTheTree();
    void repairBelowTheTopWaitsForTheTick();
    void topNeedsNoTick();
    void copyNeedsNoTick();
    void unknownPlaceNeedsTheTick();
    void tickGoesWithItsPlace();
    void namesAreListed_data();
    void namesAreListed();
    void compactBelowTheTopKeepsZeros();

private:
    /// A root, a snapshot "Before update" on it, a branch, and the top; an entry of each leads out
    /// of its file.
    [[nodiscard]] static BundleBuilder chain();
    void open(const BundleBuilder &builder, std::size_t layer, bool isDiskKnown = true);
    void showRepair();
    [[nodiscard]] QCheckBox *tick() const { return find<QCheckBox>(m_dialog.get(), "layerTick"); }
    [[nodiscard]] bool canStart(const char *button) const
    {
        return find<QPushButton>(m_dialog.get(), button)->isEnabled();
    }
    void setTick()
    {
        tick()->setFocus();
        QTest::keyClick(tick(), Qt::Key_Space);
        QVERIFY(tick()->isChecked());
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    fs::path m_path;
    fs::path m_image;
    fs::path m_suggested; ///< for the copy
    std::map<std::string, QByteArray> m_before;
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
    std::unique_ptr<DiskSession> m_disk;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<RepairSession> m_session;
    std::unique_ptr<QDialog> m_dialog;
};

void LayerTickTest::cleanup()
{
    m_dialog.reset();
    m_session.reset();
    m_document.reset();
    m_disk.reset();
    m_folder.reset();
}

BundleBuilder LayerTickTest::chain()
{
    const auto damage = [](ImageBuilder &image) {
        image.entry(7, image.entryFor(4000));
    };
    BundleBuilder builder;
    builder.layer().clusters({0, 1}).layer(0).clusters({1}).layer(0).layer(1).clusters({2});
    builder.named(1, "Before update").top(3);
    for (const std::size_t layer : {0U, 1U, 2U, 3U})
        builder.image(layer, 0, damage);
    return builder;
}

void LayerTickTest::open(const BundleBuilder &builder, std::size_t layer, bool isDiskKnown)
{
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = builder.write(m_folder->path());
    m_image = m_path / builder.fileName(layer);
    m_before = test::filesIn(m_path);
    m_disk = std::make_unique<DiskSession>(m_image);
    QSignalSpy finished(m_disk.get(), &DiskSession::finished);
    m_disk->open();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_disk->disk());
    m_document = std::make_unique<Document>(m_image);
    m_document->open();
    QTRY_VERIFY(m_document->report());
    QTRY_COMPARE(m_document->stage(), ImageSession::Stage::Idle);
    if (isDiskKnown)
        m_document->setDisk(m_disk->disk(), 0);
    m_session = std::make_unique<RepairSession>(m_image, m_claims);
}

void LayerTickTest::showRepair()
{
    const auto askPath = [this](QWidget *, AskedPath, const fs::path &suggested,
                                const std::function<void(const fs::path &)> &answer) {
        m_suggested = suggested;
        answer(m_folder->path() / "copy.hds");
    };
    m_dialog = std::make_unique<RepairDialog>(m_document.get(), m_session.get(), askPath);
    m_dialog->show();
    QTRY_VERIFY(canStart("repairCopy"));
}

void LayerTickTest::placeFollowsTheTree_data()
{
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("above");
    QTest::newRow("root") << 0 << 3;
    QTest::newRow("snapshot") << 1 << 1;
    QTest::newRow("end of a branch") << 2 << 0;
    QTest::newRow("top") << 3 << 0;
}

void LayerTickTest::placeFollowsTheTree()
{
    QFETCH(const int, layer);
    QFETCH(const int, above);
    open(chain(), static_cast<std::size_t>(layer));
    const LayerPlace place = layerPlaceOf(*m_document);
    QCOMPARE(place.layersAbove, std::uint64_t(above));
    QCOMPARE(place.isDelicate(), above > 0);
    QCOMPARE(place.namesAbove, layer == 0 ? QStringList{u"Before update"_qs} : QStringList());
}

void LayerTickTest::repairBelowTheTopWaitsForTheTick()
{
    open(chain(), 0);
    showRepair();
    QVERIFY(tick()->isVisible() && !tick()->isChecked());
    const QString meaning = words(m_dialog.get(), "layerMeaning");
    QVERIFY2(meaning.startsWith(u"3 layers"_qs), qPrintable(meaning));
    QVERIFY(meaning.contains(u"Before update"_qs));
    QVERIFY(meaning.contains(u"read differently"_qs));
    QVERIFY(!canStart("repairStart"));
    QVERIFY(find<QWidget>(m_dialog.get(), "repairStart")->toolTip().contains(u"this layer"_qs));
    QVERIFY(test::filesIn(m_path) == m_before);
    setTick();
    QVERIFY(canStart("repairStart"));
    press(m_dialog.get(), "repairStart");
    QTRY_VERIFY(
        words(m_dialog.get(), "repairEndHeadline").startsWith(u"The file was repaired."_qs));
    // No other file of the disk was touched.
    auto after = test::filesIn(m_path);
    QVERIFY(after.at(m_image.filename()) != m_before.at(m_image.filename()));
    after[m_image.filename()] = m_before.at(m_image.filename());
    QVERIFY(after == m_before);
}

void LayerTickTest::topNeedsNoTick()
{
    for (const std::size_t layer : {2U, 3U}) {
        open(chain(), layer);
        showRepair();
        QVERIFY(!tick()->isVisible());
        QVERIFY(canStart("repairStart"));
    }
}

void LayerTickTest::copyNeedsNoTick()
{
    open(chain(), 0);
    showRepair();
    QVERIFY(!canStart("repairStart"));
    press(m_dialog.get(), "repairCopy");
    QTRY_VERIFY(
        words(m_dialog.get(), "repairEndHeadline").startsWith(u"The copy was repaired."_qs));
    QVERIFY(test::filesIn(m_path) == m_before);
    // In the bundle it would be a file that nothing names.
    QCOMPARE(m_suggested.parent_path(), m_folder->path());
}

void LayerTickTest::unknownPlaceNeedsTheTick()
{
    open(chain(), 1, false);
    showRepair();
    QVERIFY(tick()->isVisible());
    QVERIFY(words(m_dialog.get(), "layerMeaning").contains(u"not known"_qs));
    QVERIFY(!canStart("repairStart"));
    setTick();
    QVERIFY(canStart("repairStart"));
    // By its name it is the top.
    open(chain(), 3, false);
    showRepair();
    QVERIFY(!tick()->isVisible());
    QVERIFY(canStart("repairStart"));
}

void LayerTickTest::tickGoesWithItsPlace()
{
    open(chain(), 1, false);
    showRepair();
    setTick();
    m_document->setDisk(m_disk->disk(), 0); // known at last
    QVERIFY(words(m_dialog.get(), "layerMeaning")
                .startsWith(u"One layer of the disk stands on this one."_qs));
    QVERIFY(tick()->isVisible() && !tick()->isChecked());
    QVERIFY(!canStart("repairStart"));
}

void LayerTickTest::namesAreListed_data()
{
    QTest::addColumn<int>("above");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << 1 << QStringList{u"A"_qs}
                         << u"One layer of the disk stands on this one: A."_qs;
    QTest::newRow("all") << 2 << QStringList{u"A"_qs, u"B"_qs}
                         << u"2 layers of the disk stand on this one: A, B."_qs;
    QTest::newRow("some") << 3 << QStringList{u"A"_qs}
                          << u"3 layers of the disk stand on this one, among them: A."_qs;
    QTest::newRow("none") << 3 << QStringList() << u"3 layers of the disk stand on this one."_qs;
}

void LayerTickTest::namesAreListed()
{
    QFETCH(const int, above);
    QFETCH(const QStringList, names);
    QFETCH(const QString, expected);
    LayerTick tick;
    tick.setPlace({LayerPlace::Kind::BelowTop, std::uint64_t(above), names});
    tick.setAsked(true);
    const QString meaning = words(&tick, "layerMeaning");
    QVERIFY2(meaning.startsWith(expected + u' '), qPrintable(meaning));
}

void LayerTickTest::compactBelowTheTopKeepsZeros()
{
    // The last cluster of the file holds zeros, which hide what lies below.
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 7}).layer(0).clusters({1}).layer(1);
    builder.image(1, 0, [](ImageBuilder &image) { image.map(7, 4).unreferenced(2, {}); });
    open(builder, 1);
    m_dialog = std::make_unique<CompactDialog>(m_document.get(), m_session.get(), AskPath());
    m_dialog->show();
    QTRY_VERIFY(words(m_dialog.get(), "compactForecast").contains(u"moves"_qs));
    QVERIFY(!find<QCheckBox>(m_dialog.get(), "compactZeros")->isVisible());
    QVERIFY(tick()->isVisible());
    QVERIFY(!canStart("compactStart"));
    setTick();
    QVERIFY(canStart("compactStart"));
    press(m_dialog.get(), "compactStart");
    QTRY_VERIFY(
        words(m_dialog.get(), "compactHeadline").startsWith(u"The image was compacted."_qs));
    m_document->reload();
    QTRY_COMPARE(m_document->stage(), ImageSession::Stage::Idle);
    QVERIFY(m_document->state()->bat[7] != 0);
    QVERIFY(m_document->state()->bat[1] != 0);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayerTickTest)
#include "layertick_test.moc"
