#include "engine/io/memoryfile.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/document/document.h"
#include "ui/wizards/transfer/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using parascope::test::BundleBuilder;
using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Whole disks from the Export dialog: what the picked snapshot reads, over all layers and
/// storages. By real clicks and keys, on bundles on disk.
class ExportWholeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void exportsTheDiskAsItIs();
    void exportsAnInnerSnapshot();
    void exportsAnImage();
    void takesAnotherSnapshotThatIsPicked();
    void partsAreThoseOfTheDisk();
    void missingLayersAreTold();
    void plainLayersAreExported();
    void partsOfRawFilesAreExported();
    void targetIsALayer();
    void refusesWhileALayerIsWritten();
    void withoutADiskTheLayerAlone();

private:
    static constexpr std::uint64_t kCluster = 64ULL * 1024;

    /// The dialog for the disk as of a layer, with that layer's file of a storage in the window.
    void open(std::size_t layer, std::size_t storage = 0);
    void show(std::size_t layer, std::size_t storage);
    [[nodiscard]] std::filesystem::path target(const char *name) const { return *m_folder / name; }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] QString said(const char *name) const { return words(m_dialog.get(), name); }
    [[nodiscard]] bool canStart() const { return part<QPushButton>("exportStart")->isEnabled(); }
    void typeTarget(const std::filesystem::path &path)
    {
        auto *edit = part<QLineEdit>("exportTarget");
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(path.native()));
    }
    void startAndWait()
    {
        QTRY_VERIFY(canStart());
        press(m_dialog.get(), "exportStart");
        QTRY_VERIFY(part<QLabel>("exportHeadline")->isVisible());
    }
    [[nodiscard]] bool holds(const char *name, std::span<const std::byte> bytes) const
    {
        return test::holds(target(name), MemoryFile(bytes));
    }

    BundleBuilder m_builder;
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::filesystem::path m_bundle;
    std::unique_ptr<Document> m_document;
    std::shared_ptr<ChangeClaims> m_claims;
    std::unique_ptr<ExportDialog> m_dialog;
};

/// Two storages, three layers.
void ExportWholeTest::init()
{
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_claims = std::make_shared<ChangeClaims>();
    m_builder = BundleBuilder("Windows");
    m_builder.storages({2048, 1024});
    m_builder.layer().clusters({0, 1, 2, 9}).clusters({0, 3}, 1);
    m_builder.overlay().clusters({1, 5}).named(1, "Before the update");
    m_builder.overlay().clusters({2}).clusters({1, 3}, 1);
    m_bundle = m_builder.write(m_folder->path());
}

void ExportWholeTest::cleanup()
{
    m_dialog.reset();
    m_document.reset();
    m_folder.reset();
}

void ExportWholeTest::show(std::size_t layer, std::size_t storage)
{
    m_document = std::make_unique<Document>(m_bundle / m_builder.fileName(layer, storage));
    m_document->open();
    QTRY_VERIFY(m_document->report());
}

void ExportWholeTest::open(std::size_t layer, std::size_t storage)
{
    m_dialog.reset();
    if (!m_document)
        show(layer, storage);
    m_dialog = std::make_unique<ExportDialog>(
        m_document.get(), test::openBundle(m_bundle, m_builder.guidOf(layer)), m_claims,
        [](QWidget *, AskedPath, const std::filesystem::path &,
           const std::function<void(const std::filesystem::path &)> &) {});
    m_dialog->show();
}

void ExportWholeTest::exportsTheDiskAsItIs()
{
    open(2);
    QCOMPARE(said("exportDisk"),
             u"Disk “Windows” as it is now, from 3 layers. Its 2 parts become one."_qs);
    QVERIFY(!part<QWidget>("exportDiskNote")->isVisible());
    QVERIFY(!part<QCheckBox>("exportLayerOnly")->isVisible());
    QVERIFY(m_dialog->windowTitle().contains(u"Windows.hdd"));
    // Beside the bundle, not in it.
    QCOMPARE(part<QLineEdit>("exportTarget")->text(),
             QString::fromStdString(target("Windows.raw").native()));
    QTest::keyClick(part<QCheckBox>("exportVerify"), Qt::Key_Space);
    startAndWait();
    QVERIFY(holds("Windows.raw", m_builder.contents(2)));
    QVERIFY(said("exportSummary").contains(u"SHA-256"));
}

void ExportWholeTest::exportsAnInnerSnapshot()
{
    open(1, 1);
    QVERIFY(said("exportDisk")
                .startsWith(u"Disk “Windows” as of snapshot “Before the update”, from 2 layers."));
    startAndWait();
    QVERIFY(holds("Windows.raw", m_builder.contents(1)));
}

void ExportWholeTest::exportsAnImage()
{
    open(2);
    QTest::keyClick(part<QComboBox>("exportFormat"), Qt::Key_Down); // v2
    typeTarget(target("flat.hds"));
    startAndWait();
    const std::shared_ptr<const BlockFile> file = HostFile::open(target("flat.hds")).value();
    const auto state = loadImage(*file).value();
    const std::vector<std::byte> expected = m_builder.contents(2);
    std::vector<std::byte> bytes(expected.size());
    QVERIFY(GuestReader(state, file).read(GuestOffset(0), bytes));
    QVERIFY(bytes == expected);
}

void ExportWholeTest::takesAnotherSnapshotThatIsPicked()
{
    open(2);
    m_dialog->setDisk(test::openBundle(m_bundle, m_builder.guidOf(0)));
    QVERIFY(said("exportDisk").contains(u"from one layer"));
    startAndWait();
    QVERIFY(holds("Windows.raw", m_builder.contents(0)));
}

/// What is selected in the second storage's file lies behind the first one in the disk.
void ExportWholeTest::partsAreThoseOfTheDisk()
{
    show(2, 1);
    m_document->selectGuestCluster(GuestCluster(3));
    open(2, 1);
    auto *parts = part<QComboBox>("exportPart");
    QCOMPARE(parts->count(), 2);
    QTest::keyClick(parts, Qt::Key_Down);
    const std::uint64_t offset = 2048 * 512 + 3 * kCluster;
    QVERIFY(part<QLineEdit>("exportTarget")->text().contains(u"0x130000"));
    typeTarget(target("cluster.raw"));
    startAndWait();
    const std::vector<std::byte> disk = m_builder.contents(2);
    QVERIFY(holds("cluster.raw", std::span(disk).subspan(offset, kCluster)));
    m_dialog.reset();
    m_document->selectBytes(ByteSpace::Guest, kCluster + 100, 50);
    open(2, 1);
    QTest::keyClick(part<QComboBox>("exportPart"), Qt::Key_Down);
    typeTarget(target("bytes.raw"));
    startAndWait();
    QVERIFY(holds("bytes.raw", std::span(disk).subspan(2048 * 512 + kCluster + 100, 50)));
}

void ExportWholeTest::missingLayersAreTold()
{
    std::filesystem::remove(m_bundle / m_builder.fileName(0, 1));
    open(2);
    QVERIFY(part<QWidget>("exportDiskNote")->isVisible());
    QVERIFY(said("exportDiskNote").contains(QString::fromStdString(m_builder.fileName(0, 1))));
    auto *zeros = part<QCheckBox>("exportZeros");
    QTRY_VERIFY(zeros->isVisible());
    QVERIFY(!canStart());
    QVERIFY(said("exportForecast").contains(u"missing or cannot be opened"));
    QTest::keyClick(zeros, Qt::Key_Space);
    startAndWait();
    std::vector<std::byte> expected = m_builder.contents(2);
    for (const std::uint64_t cluster : {16U}) // the root's alone
        std::ranges::fill(std::span(expected).subspan(cluster * kCluster, kCluster), std::byte{0});
    QVERIFY(holds("Windows.raw", expected));
    QVERIFY(said("exportSummary").contains(u"Zeros stand for them"));
    QVERIFY(said("exportSummary").contains(u"at guest offset 0x100000"));
}

/// The document has no table then: nobody said that the file is a raw disk.
void ExportWholeTest::plainLayersAreExported()
{
    m_builder = BundleBuilder("raw");
    m_builder.layer().plain();
    m_bundle = m_builder.write(m_folder->path());
    m_document = std::make_unique<Document>(m_bundle / m_builder.fileName(0));
    m_document->open();
    QTRY_VERIFY(m_document->error());
    open(0);
    QCOMPARE(said("exportDisk"), u"Disk “raw” as it is now."_qs);
    QCOMPARE(part<QComboBox>("exportPart")->count(), 1);
    startAndWait();
    QVERIFY(holds("raw.raw", m_builder.contents(0)));
    m_dialog->setDisk(nullptr); // and nothing is left to export
    QVERIFY(!canStart());
}

/// Shown as what it is, it has clusters that can be selected, but is no image without its disk.
void ExportWholeTest::partsOfRawFilesAreExported()
{
    m_builder = BundleBuilder("raw");
    m_builder.layer().plain();
    m_bundle = m_builder.write(m_folder->path());
    m_document =
        std::make_unique<Document>(m_bundle / m_builder.fileName(0), plainOpener(kCluster));
    m_document->open();
    QTRY_VERIFY(m_document->maps().guest && m_document->stage() == ImageSession::Stage::Idle);
    m_document->selectGuestCluster(GuestCluster(3));
    open(0);
    auto *parts = part<QComboBox>("exportPart");
    QCOMPARE(parts->count(), 2);
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Down);
    typeTarget(target("part.raw"));
    startAndWait();
    QVERIFY(holds("part.raw", m_builder.cluster(0, 0, 3)));
    m_dialog->setDisk(nullptr);
    QVERIFY(!canStart());
    QVERIFY(!part<QCheckBox>("exportLayerOnly")->isVisible());
}

void ExportWholeTest::targetIsALayer()
{
    open(2);
    const auto layer = m_bundle / m_builder.fileName(0, 1);
    const auto before = std::filesystem::file_size(layer);
    typeTarget(layer);
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "exportStart");
    press(part<QDialog>("exportReplace"), "replaceFile"); // whatever somebody says
    QTRY_VERIFY(said("exportResult").contains(u"it is the image itself"));
    QCOMPARE(std::filesystem::file_size(layer), before);
}

void ExportWholeTest::refusesWhileALayerIsWritten()
{
    open(2);
    const auto key = ChangeClaims::keyOf(m_bundle / m_builder.fileName(1, 1));
    QVERIFY(key && m_claims->take(*key)); // as a repair would
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "exportStart");
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(said("exportResult").contains(u"is writing to the image"));
    m_claims->release(*key);
    startAndWait();
}

void ExportWholeTest::withoutADiskTheLayerAlone()
{
    open(2);
    m_dialog->setDisk(nullptr); // it could not be opened
    QVERIFY(!part<QLabel>("exportDisk")->isVisible());
    auto *layerOnly = part<QCheckBox>("exportLayerOnly");
    QVERIFY(layerOnly->isVisible());
    QTRY_VERIFY(said("exportWarning").contains(u"one layer of a larger disk"));
    QTest::keyClick(layerOnly, Qt::Key_Space);
    typeTarget(target("layer.raw"));
    startAndWait();
    QCOMPARE(std::filesystem::file_size(target("layer.raw")), std::uintmax_t(2048 * 512));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ExportWholeTest)
#include "exportwhole_test.moc"
