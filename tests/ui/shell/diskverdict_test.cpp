#include "tests/ui/shell/bundlewindows.h"

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::words;

namespace parascope::ui {

/// What is said of a whole disk when the image that is shown is sound.
class DiskVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void soundWhenAllIs();
    void notWhileAnotherImageWastesSpace();
    void notWhileABranchLiesOutside();

private:
    [[nodiscard]] VerdictMessage messageOf(const fs::path &bundle)
    {
        return BundleWindows::message(m_here->open(bundle));
    }

    std::unique_ptr<BundleWindows> m_here;
};

void DiskVerdictTest::soundWhenAllIs()
{
    const VerdictMessage message = messageOf(BundleWindows::chain().write(m_here->folder().path()));
    QCOMPARE(message.tone, VerdictMessage::Tone::Good);
    QCOMPARE(message.headline, u"No problems found in this disk."_qs);
}

void DiskVerdictTest::notWhileAnotherImageWastesSpace()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    const fs::path root = bundle / builder.fileName(0);
    fs::resize_file(root, fs::file_size(root) + 3 * builder.clusterBytes());
    const VerdictMessage message = messageOf(bundle);
    QCOMPARE(message.tone, VerdictMessage::Tone::Note);
    QCOMPARE(message.headline, u"No problems found in this image."_qs);
    const QString wasted = words(m_here->only(), "diskWasted");
    QCOMPARE(wasted, u"Other images of the disk waste space: %1."_qs.arg(
                         QString::fromStdString(builder.fileName(0))));
    QVERIFY(find<QWidget>(m_here->only(), "diskWasted")->isVisible());
    // Of the shown one, the headline tells.
    m_here->only()->diskView()->pick(QString::fromStdString(builder.guidOf(0)), 0);
    BundleWindows::settle(m_here->only());
    QTRY_COMPARE(BundleWindows::message(m_here->only()).tone, VerdictMessage::Tone::Wasted);
    QVERIFY(!find<QWidget>(m_here->only(), "diskWasted")->isVisible());
}

void DiskVerdictTest::notWhileABranchLiesOutside()
{
    test::BundleBuilder builder("disk");
    builder.layer().clusters({0, 1}).layer(0).clusters({2}).layer(0).clusters({3});
    const std::string branch = builder.fileName(1);
    builder.descriptor(
        [&](DiskDescriptor &d) { d.storages[0].images[1].file = "../other.hdd/" + branch; });
    const fs::path bundle = builder.write(m_here->folder().path());
    fs::create_directory(m_here->folder() / "other.hdd");
    fs::rename(bundle / branch, m_here->folder() / "other.hdd" / branch);
    MainWindow *window = m_here->open(bundle);
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Note);
    QCOMPARE(BundleWindows::message(window).headline, u"No problems found in this image."_qs);
    // Nothing is unknown any more once it may be opened.
    window->diskView()->disk().followOutside();
    BundleWindows::settle(window);
    QCOMPARE(BundleWindows::message(window).headline, u"No problems found in this disk."_qs);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::DiskVerdictTest)
#include "diskverdict_test.moc"
