#include "engine/text/bundletext.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/shell/imagetoshow.h"
#include "ui/views/map/mappane.h"

#include <fstream>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::words;

namespace parascope::ui {

/// A window that shows a raw file of a disk: one that its descriptor calls Plain.
class RawLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void rootOfAChainIsShown();
    void topIsShownAgain();
    void nothingIsChanged();
    void diskOfRawPartsIsShown();
    void oneRawFileIsTheDisk();
    void fileIsHandedOver();
    void emptyFileIsShown();
    void fileThatIsCutIsReadAnew();
    void fileWithAHeaderIsAnImage();
    void headerThatGoesLeavesARawFile();
    void fileThatIsGoneIsTold();

private:
    MainWindow *open(const test::BundleBuilder &builder)
    {
        m_bundle = builder.write(m_here->folder().path());
        show(m_bundle);
        return m_window;
    }
    void show(const fs::path &path)
    {
        m_window = m_here->open(path);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    /// The root is raw; the layer on it has a cluster of its own.
    [[nodiscard]] static test::BundleBuilder chain()
    {
        test::BundleBuilder builder("disk");
        builder.layer().plain().overlay().clusters({1});
        return builder.named(0, "Installed");
    }
    void openRoot(const test::BundleBuilder &builder)
    {
        open(builder);
        BundleWindows::pickByKey(m_window, u"Installed"_qs);
        QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(0));
        BundleWindows::settle(m_window);
        QVERIFY(BundleWindows::isRaw(m_window));
    }
    [[nodiscard]] QAction *action(ActionId id) const { return m_window->actions()[id]; }
    [[nodiscard]] const HexView *hex() const { return find<HexView>(m_window, "hexView"); }

    std::unique_ptr<BundleWindows> m_here;
    fs::path m_bundle;
    MainWindow *m_window = nullptr;
};

void RawLayerTest::rootOfAChainIsShown()
{
    const test::BundleBuilder builder = chain();
    openRoot(builder);
    const Document &document = *m_window->document();
    QCOMPARE(words(m_window, "verdictHeadline"), u"This is a raw file of 1 MiB."_qs);
    QVERIFY(words(m_window, "verdictDetail").contains(u"“disk.hdd”"_qs));
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Note);
    QVERIFY(m_window->imageView()->workspace()->isVisible());
    QVERIFY(find<QWidget>(m_window, "layersPanel")->isVisible());
    QVERIFY(!find<QWidget>(m_window, "insteadPage")); // it is made when it is needed
    // Clusters as the descriptor has them, each at its own place.
    QCOMPARE(document.maps().guest->count(), 16U);
    QCOMPARE(document.maps().guest->total(MapState::InSequence), 16U);
    QVERIFY(BundleWindows::guestBytes(m_window) == builder.contents(0));
    m_window->document()->selectGuestCluster(GuestCluster(3));
    QCOMPARE(document.selection().host, HostCluster(3));
    QCOMPARE(document.selection().offset, 3 * builder.clusterBytes());
    action(ActionId::Everything)->trigger();
    QTRY_VERIFY(hex()->isVisible());
    const auto expected = builder.contents(0);
    const std::uint64_t at = 3 * builder.clusterBytes();
    QTRY_COMPARE(hex()->blocks().at(at).kind, ByteKind::Data);
    QCOMPARE(std::byte(hex()->blocks().at(at).value), expected[at]);
    // The same byte of the file.
    action(ActionId::Follow)->trigger();
    QCOMPARE(document.selection().space, ByteSpace::File);
    QCOMPARE(document.selection().offset, at);
    QCOMPARE(document.selection().guest, GuestCluster(3));
    m_window->document()->selectHostCluster(HostCluster(0));
    QCOMPARE(document.selection().guest, GuestCluster(0));
    // What only images have is said to be missing.
    QVERIFY(
        find<QWidget>(m_window, "noHeader")->isVisibleTo(find<QWidget>(m_window, "headerPanel")));
    QVERIFY(words(m_window, "noHeader").startsWith(u"Raw file: it has no header."_qs));
    QVERIFY(words(m_window, "noFindings").contains(u"nothing to check"_qs));
    QVERIFY(!hex()->markup().fieldAt(0));
}

void RawLayerTest::topIsShownAgain()
{
    const test::BundleBuilder builder = chain();
    openRoot(builder);
    BundleWindows::pickByKey(m_window, u"Current state"_qs);
    QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(1));
    BundleWindows::settle(m_window);
    QVERIFY(!BundleWindows::isRaw(m_window));
    QVERIFY(m_window->document()->report());
    QVERIFY(BundleWindows::guestBytes(m_window) == builder.contents(1));
    QCOMPARE(words(m_window, "verdictHeadline"), u"No problems found in this disk."_qs);
    QVERIFY(
        !find<QWidget>(m_window, "noHeader")->isVisibleTo(find<QWidget>(m_window, "headerPanel")));
    QVERIFY(action(ActionId::Compact)->isEnabled());
    QVERIFY(!action(ActionId::Compact)->toolTip().contains(u"raw"_qs));
}

void RawLayerTest::nothingIsChanged()
{
    openRoot(chain());
    for (const ActionId id : {ActionId::Repair, ActionId::Compact, ActionId::Convert,
                              ActionId::EditBytes, ActionId::SaveReport}) {
        QVERIFY(!action(id)->isEnabled());
        QVERIFY2(action(id)->toolTip().contains(u"raw file"_qs, Qt::CaseInsensitive),
                 qPrintable(action(id)->toolTip()));
        QCOMPARE(action(id)->statusTip(), action(id)->toolTip());
    }
    QVERIFY(!action(ActionId::ShowEntry)->isEnabled());
    for (const ActionId id :
         {ActionId::Export, ActionId::Find, ActionId::GoTo, ActionId::Copy, ActionId::CheckAgain})
        QVERIFY(action(id)->isEnabled());
}

void RawLayerTest::diskOfRawPartsIsShown()
{
    test::BundleBuilder builder("disk");
    builder.storages({16 * 128, 3 * 128 + 60}).layer().plain();
    open(builder);
    QVERIFY(BundleWindows::isRaw(m_window));
    QVERIFY(words(m_window, "diskShown").contains(u"part 1 of 2"_qs));
    const auto whole = builder.contents(0);
    const std::size_t first = 16 * builder.clusterBytes();
    QVERIFY(std::ranges::equal(BundleWindows::guestBytes(m_window), std::span(whole).first(first)));
    m_window->diskView()->pick(m_window->diskView()->disk().pickedGuid(), 1);
    QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(0, 1));
    BundleWindows::settle(m_window);
    QVERIFY(
        std::ranges::equal(BundleWindows::guestBytes(m_window), std::span(whole).subspan(first)));
    QCOMPARE(m_window->document()->maps().guest->count(), 4U);
    QCOMPARE(m_window->document()->sizeOf(ByteSpace::Guest), (3U * 128 + 60) * 512);
}

void RawLayerTest::oneRawFileIsTheDisk()
{
    test::BundleBuilder builder("disk");
    builder.layer().plain();
    builder.descriptor(
        [](DiskDescriptor &descriptor) { descriptor.storages[0].blockSize.reset(); });
    open(builder);
    QVERIFY(BundleWindows::isRaw(m_window));
    // Nothing says how large a cluster is.
    QCOMPARE(m_window->document()->state()->geometry.clusterBytes, kPlainClusterBytes);
    QVERIFY(BundleWindows::guestBytes(m_window) == builder.contents(0));
    QVERIFY(action(ActionId::Export)->isEnabled());
    QCOMPARE(m_here->settings().recentImages().size(), 1U);
}

/// Before the descriptor is read, it is not known what the file is.
void RawLayerTest::fileIsHandedOver()
{
    const test::BundleBuilder builder = chain();
    m_bundle = builder.write(m_here->folder().path());
    show(m_bundle / builder.fileName(0));
    QVERIFY(BundleWindows::isRaw(m_window));
    QVERIFY(!m_window->document()->error());
    QVERIFY(BundleWindows::guestBytes(m_window) == builder.contents(0));
    QVERIFY(m_window->imageView()->workspace()->isVisible());
}

void RawLayerTest::emptyFileIsShown()
{
    const test::BundleBuilder builder = chain();
    m_bundle = builder.write(m_here->folder().path());
    fs::resize_file(m_bundle / builder.fileName(0), 0);
    show(m_bundle);
    BundleWindows::pickByKey(m_window, u"Installed"_qs);
    QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(0));
    BundleWindows::settle(m_window);
    QVERIFY(BundleWindows::isRaw(m_window));
    QCOMPARE(m_window->document()->maps().guest->count(), 0U);
    QCOMPARE(words(m_window, "verdictHeadline"), u"This is a raw file of 0 bytes."_qs);
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Damaged);
    QVERIFY(!words(m_window, "diskProblems").isEmpty());
    action(ActionId::Everything)->trigger();
    for (const ActionId id : {ActionId::ZoomIn, ActionId::ZoomSelection, ActionId::SelectCluster,
                              ActionId::Follow, ActionId::Find, ActionId::GoTo, ActionId::Copy})
        action(id)->trigger();
    QVERIFY(!m_window->document()->selection().guest);
}

void RawLayerTest::fileThatIsCutIsReadAnew()
{
    const test::BundleBuilder builder = chain();
    openRoot(builder);
    m_window->document()->selectGuestCluster(GuestCluster(15));
    fs::resize_file(m_window->imagePath(), 5 * builder.clusterBytes() + 7);
    m_window->document()->lookAtDisk();
    QTRY_VERIFY(find<QWidget>(m_window, "verdictChanged")->isVisible());
    QTest::keyClick(m_window, Qt::Key_F5);
    QTRY_COMPARE(m_window->document()->maps().guest->count(), 6U);
    BundleWindows::settle(m_window);
    QVERIFY(!find<QWidget>(m_window, "verdictChanged")->isVisible());
    QVERIFY(!m_window->document()->selection().guest);
    QVERIFY(words(m_window, "diskProblems").contains(text::title(BundleFindingId::PlainLength)));
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Damaged);
    QCOMPARE(BundleWindows::guestBytes(m_window).size(), 5 * builder.clusterBytes() + 7);
}

void RawLayerTest::fileWithAHeaderIsAnImage()
{
    test::BundleBuilder builder = test::breakableBundle();
    builder.defect(test::BundleDefect::PlainWithMagic);
    m_bundle = builder.write(m_here->folder().path());
    show(m_bundle / builder.fileName(0));
    QVERIFY(!BundleWindows::isRaw(m_window));
    QVERIFY(m_window->document()->report());
    QVERIFY(m_window->diskView()->disk().report()->has(BundleFindingId::ImageType));
}

/// What was found in the image holds no more.
void RawLayerTest::headerThatGoesLeavesARawFile()
{
    test::BundleBuilder builder = test::breakableBundle();
    builder.defect(test::BundleDefect::PlainWithMagic);
    builder.image(0, 0, [](test::ImageBuilder &image) { image.entry(9, 0x00FFFF00); });
    m_bundle = builder.write(m_here->folder().path());
    const fs::path file = m_bundle / builder.fileName(0);
    show(file);
    QVERIFY(m_window->document()->problemCount() > 0);
    QTest::keyClick(m_window, Qt::Key_F8);
    QVERIFY(m_window->document()->selection().finding);
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary) << std::string(16, 'x');
    QTest::keyClick(m_window, Qt::Key_F5);
    QTRY_VERIFY(BundleWindows::isRaw(m_window));
    BundleWindows::settle(m_window);
    QVERIFY(!m_window->document()->report());
    QCOMPARE(m_window->document()->problemCount(), 0U);
    QVERIFY(!m_window->document()->selection().finding);
    QVERIFY(words(m_window, "noFindings").contains(u"nothing to check"_qs));
    QVERIFY(!action(ActionId::Repair)->isEnabled());
    QVERIFY(!action(ActionId::NextProblem)->isEnabled());
}

void RawLayerTest::fileThatIsGoneIsTold()
{
    const test::BundleBuilder builder = chain();
    openRoot(builder);
    fs::remove(m_window->imagePath());
    QTest::keyClick(m_window, Qt::Key_F5);
    QTRY_VERIFY(words(m_window, "verdictHeadline").contains(u"missing"_qs));
    BundleWindows::pickByKey(m_window, u"Current state"_qs);
    QTRY_VERIFY(m_window->document()->report());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::RawLayerTest)
#include "rawlayer_test.moc"
