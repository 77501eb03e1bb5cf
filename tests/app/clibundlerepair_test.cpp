#include "tests/support/bundlebuilder.h"
#include "tests/support/clitools.h"
#include "tests/support/program.h"
#include "tests/support/reportschema.h"
#include "tests/support/temporaryfolder.h"

#include <QJsonArray>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

std::map<std::string, QByteArray> filesIn(const fs::path &folder)
{
    std::map<std::string, QByteArray> files;
    for (const auto &entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.find(".parascope-undo-") == std::string::npos)
            files[name] = contentsOf(entry.path());
    }
    return files;
}

} // namespace

/// `check`, `repair` and `undo` of disks of several files, by the real program.
class CliBundleRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void checksAllLayers();
    void checksOneSnapshot();
    void namesWhatIsWrong();
    void repairsAndUndoes();
    void repairsTheImagesOfTheTop();
    void repairsALowerLayerOnlyWhenNamed();
    void repairsAllLayers();
    void closesALowerLayer();
    void leavesPhysicalDisksAlone();
    void allLayersOfOneImage();
    void leavesDisksInUseAlone();
    void dryRun();
    void refuses();
    void commandsForOneImage_data();
    void commandsForOneImage();
    void oneImageInAFolder();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }

    TemporaryFolder m_scratch; ///< for what the program prints
    std::unique_ptr<TemporaryFolder> m_folder;
};

void CliBundleRepairTest::checksAllLayers()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path bundle = builder.write(m_folder->path());
    const Outcome text = run({"check", bundle});
    QVERIFY2(text.code == 0, text.errors + text.output);
    QVERIFY2(text.output.contains("The descriptor and the files fit together."), text.output);
    for (std::size_t layer = 0; layer < builder.layerCount(); ++layer)
        for (const std::size_t storage : {0U, 1U})
            QVERIFY(
                text.output.contains(QByteArray::fromStdString(builder.fileName(layer, storage))));
    // By each of its names.
    for (const fs::path &name : {bundle / "DiskDescriptor.xml", bundle / bundle.filename()})
        QCOMPARE(run({"check", name}).code, 0);
    const Outcome json = run({"check", "--json", bundle});
    QCOMPARE(againstReportSchema(json.output), QString());
    QCOMPARE(json.output.count('\n'), qsizetype(1 + 2 * builder.layerCount()));
}

void CliBundleRepairTest::checksOneSnapshot()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path bundle = builder.write(m_folder->path());
    const Outcome outcome = run({"check", "--json", "--snapshot", builder.guidOf(0), bundle});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output.count('\n'), qsizetype(3));
    QCOMPARE(run({"check", "--snapshot", "no such", bundle}).code, 1);
}

void CliBundleRepairTest::namesWhatIsWrong()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::StorageGap).write(m_folder->path());
    const Outcome text = run({"check", bundle});
    QCOMPARE(text.code, 2);
    QVERIFY2(text.output.contains("(bundle.storage-gap)"), text.output);
    QVERIFY2(text.output.contains("nothing holds what lies between"), text.output);
    const Outcome json = run({"check", "--json", bundle});
    QCOMPARE(againstReportSchema(json.output), QString());
    const QJsonArray findings = objectOf(json.output.left(json.output.indexOf('\n')))
                                    .value(QStringLiteral("bundle"))
                                    .toArray();
    QCOMPARE(findings.size(), 2);
}

void CliBundleRepairTest::repairsAndUndoes()
{
    const fs::path bundle = breakableBundle()
                                .defect(BundleDefect::GeometryDiffers)
                                .defect(BundleDefect::PathsMoved)
                                .write(m_folder->path());
    const auto before = filesIn(bundle);
    const Outcome repaired = run({"repair", "--json", bundle});
    QVERIFY2(repaired.code == 0, repaired.errors + repaired.output);
    QCOMPARE(againstReportSchema(repaired.output), QString());
    QVERIFY(filesIn(bundle) != before);
    QCOMPARE(run({"check", bundle}).code, 0);
    const Outcome list = run({"undo", "--list", bundle});
    QVERIFY2(list.output.contains("names the files as they lie beside the descriptor; writes "
                                  "cylinders"),
             list.output);
    QCOMPARE(run({"undo", "--dry-run", bundle}).code, 0);
    QVERIFY(filesIn(bundle) != before);
    const Outcome undone = run({"undo", bundle});
    QVERIFY2(undone.code == 0, undone.errors);
    QVERIFY2(undone.output.contains("is no longer needed"), undone.output);
    QVERIFY(filesIn(bundle) == before);
    QCOMPARE(run({"undo", bundle}).code, 1);
    QCOMPARE(run({"undo", "--dry-run", bundle}).code, 1);

    // Several earlier repairs, none of which holds a change any more.
    QCOMPARE(run({"repair", bundle}).code, 0);
    QCOMPARE(run({"undo", bundle}).code, 0);
    QCOMPARE(run({"undo", bundle}).code, 1);
    // What somebody changed since cannot be undone, and is not said to be.
    QCOMPARE(run({"repair", bundle}).code, 0);
    QFile descriptor(QString::fromStdString((bundle / kDescriptorName).native()));
    QVERIFY(descriptor.open(QIODevice::Append));
    QCOMPARE(descriptor.write("\n"), qint64(1));
    descriptor.close();
    QCOMPARE(run({"undo", "--dry-run", bundle}).code, 1);
}

void CliBundleRepairTest::repairsTheImagesOfTheTop()
{
    const fs::path bundle =
        breakableBundle()
            .image(1, 0, [](ImageBuilder &image) { image.entry(5, 0x00FFFFF0); })
            .write(m_folder->path());
    QCOMPARE(run({"check", bundle}).code, 2);
    const Outcome repaired = run({"repair", "--not-in-use", bundle});
    QVERIFY2(repaired.code == 0, repaired.errors + repaired.output);
    QCOMPARE(run({"check", bundle}).code, 0);
}

void CliBundleRepairTest::repairsALowerLayerOnlyWhenNamed()
{
    const BundleBuilder builder =
        breakableBundle().image(0, 0, [](ImageBuilder &image) { image.entry(5, 0x00FFFFF0); });
    const fs::path bundle = builder.write(m_folder->path());
    const auto before = filesIn(bundle);
    const Outcome top = run({"repair", "--not-in-use", bundle});
    QCOMPARE(top.code, 2);
    QVERIFY2(top.errors.contains(builder.fileName(0, 0).c_str()), top.errors);
    QVERIFY2(!top.errors.contains(builder.fileName(0, 1).c_str()), top.errors);
    QVERIFY2(top.errors.contains("--all-layers"), top.errors);
    QVERIFY(filesIn(bundle) == before);
    QCOMPARE(run({"repair", "--dry-run", "--not-in-use", bundle}).code, 0);
    const Outcome named = run({"repair", "--not-in-use", "--snapshot", builder.guidOf(0), bundle});
    QVERIFY2(named.code == 0, named.errors + named.output);
    QVERIFY2(named.errors.contains("lies below the layer in use"), named.errors);
    QCOMPARE(run({"check", bundle}).code, 0);
}

void CliBundleRepairTest::repairsAllLayers()
{
    const auto breakImage = [](ImageBuilder &image) {
        image.entry(5, 0x00FFFFF0);
    };
    const BundleBuilder builder =
        breakableBundle().image(0, 0, breakImage).image(0, 1, breakImage).image(1, 1, breakImage);
    const fs::path bundle = builder.write(m_folder->path());
    const auto before = filesIn(bundle);
    const Outcome planned = run({"repair", "--dry-run", "--not-in-use", "--all-layers", bundle});
    QVERIFY2(planned.errors.contains("for every snapshot that stands on it"), planned.errors);
    QVERIFY(filesIn(bundle) == before);
    const Outcome repaired = run({"repair", "--json", "--not-in-use", "--all-layers", bundle});
    QVERIFY2(repaired.code == 0, repaired.errors + repaired.output);
    QCOMPARE(againstReportSchema(repaired.output), QString());
    QVERIFY2(repaired.errors.contains("for every snapshot that stands on it"), repaired.errors);
    QCOMPARE(run({"check", bundle}).code, 0);
    const Outcome list = run({"undo", "--list", bundle});
    QCOMPARE(list.output.count(".parascope-undo-"), 3);
    // Each image has its own undo file, and is undone by its own name.
    QCOMPARE(run({"undo", bundle}).code, 1);
    for (const auto &entry : fs::directory_iterator(bundle))
        if (entry.path().native().find(".parascope-undo-") != std::string::npos)
            QCOMPARE(run({"undo", entry.path()}).code, 0);
    QVERIFY(filesIn(bundle) == before);
}

void CliBundleRepairTest::closesALowerLayer()
{
    // A finding of the bundle that goes away with the repair of an image.
    const BundleBuilder builder = breakableBundle().defect(BundleDefect::LowerLayerOpen);
    const fs::path bundle = builder.write(m_folder->path());
    QCOMPARE(run({"check", bundle}).code, 2);
    const Outcome repaired = run({"repair", "--not-in-use", "--all-layers", bundle});
    QVERIFY2(repaired.code == 0, repaired.errors + repaired.output);
    QCOMPARE(run({"check", bundle}).code, 0);
}

void CliBundleRepairTest::leavesPhysicalDisksAlone()
{
    const fs::path bundle =
        breakableBundle()
            .defect(BundleDefect::PhysicalDisk)
            .image(1, 1, [](ImageBuilder &image) { image.entry(5, 0x00FFFFF0); })
            .write(m_folder->path());
    const auto before = filesIn(bundle);
    for (const char *option : {"--not-in-use", "--all-layers"}) {
        const Outcome outcome = run({"repair", "--not-in-use", option, bundle});
        QVERIFY2(outcome.code == 1 || outcome.code == 2, outcome.output);
        QVERIFY(filesIn(bundle) == before);
    }
}

void CliBundleRepairTest::allLayersOfOneImage()
{
    const BundleBuilder builder = breakableBundle();
    const fs::path bundle = builder.write(m_folder->path());
    const Outcome outcome = run({"repair", "--all-layers", bundle / builder.fileName(0, 0)});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("disks of several files"), outcome.errors);
    QVERIFY2(outcome.errors.contains(bundle.c_str()), outcome.errors);
    QCOMPARE(run({"repair", "--all-layers", "--snapshot=top", bundle}).code, 64);
}

void CliBundleRepairTest::commandsForOneImage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("advice");
    const auto row = [](const char *name, const QStringList &words, const char *advice) {
        QTest::newRow(name) << words << QByteArray(advice);
    };
    const QString bundle = u"BUNDLE"_qs;
    row("hash", {u"hash"_qs, bundle}, "--guest");
    row("write", {u"write"_qs, bundle, u"0"_qs}, "export");
    row("discard", {u"discard"_qs, bundle, u"0"_qs, u"512"_qs}, "export");
    row("compact", {u"compact"_qs, bundle}, "Name one");
    row("convert", {u"convert"_qs, u"--format=v2"_qs, bundle}, "Name one");
}

void CliBundleRepairTest::commandsForOneImage()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, advice);
    const BundleBuilder builder = breakableBundle();
    const fs::path bundle = builder.write(m_folder->path());
    const auto before = filesIn(bundle);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word == u"BUNDLE" ? bundle.native() : word.toStdString());
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("consists of several files"), outcome.errors);
    QVERIFY2(outcome.errors.contains(advice), outcome.errors);
    // The top, not what lies below.
    QVERIFY2(outcome.errors.contains(builder.fileName(1, 1).c_str()), outcome.errors);
    QVERIFY2(!outcome.errors.contains(builder.fileName(0, 1).c_str()), outcome.errors);
    QVERIFY(filesIn(bundle) == before);
}

void CliBundleRepairTest::oneImageInAFolder()
{
    // A disk of one image is that image, by whatever name.
    const fs::path bundle = *m_folder / "one.hdd";
    QCOMPARE(run({"create", "--bundle", bundle, "16M"}).code, 0);
    const auto before = filesIn(bundle);
    const std::string hash = run({"hash", bundle}).output.toStdString();
    QVERIFY(hash.find("5fbaabe3") != std::string::npos);
    const fs::path old = *m_folder / "old";
    const Outcome written = run({"write", "--undo-file", old, bundle, "1M"});
    QVERIFY2(written.code == 0, written.errors);
    const Outcome discarded = run({"discard", bundle, "1M", "1M"});
    QVERIFY2(discarded.code == 0, discarded.errors);
    QCOMPARE(run({"compact", bundle}).code, 0);
    const Outcome converted = run({"convert", "--format=v2", bundle});
    QVERIFY2(converted.code == 0, converted.errors);
    QVERIFY(filesIn(bundle) != before);
    QVERIFY(run({"undo", "--list", bundle}).output.contains("converted to v2"));
    const Outcome undone = run({"undo", bundle});
    QVERIFY2(undone.code == 0, undone.errors);
    QCOMPARE(run({"check", bundle}).code, 0);
}

void CliBundleRepairTest::leavesDisksInUseAlone()
{
    BundleBuilder builder = breakableBundle();
    const auto path = builder.defect(BundleDefect::GeometryDiffers).write(m_folder->path());
    const auto broken = filesIn(path);
    QFile writer(shown(path / builder.fileName(1)));
    QVERIFY(writer.open(QIODevice::ReadWrite));
    const Outcome refused = run({"repair", path});
    QVERIFY2(refused.code == 4, refused.errors);
    QVERIFY2(refused.errors.contains(builder.fileName(1).c_str()), refused.errors);
    QVERIFY(filesIn(path) == broken);
    writer.close();
    QCOMPARE(run({"repair", path}).code, 0);
    const auto repaired = filesIn(path);
    QVERIFY(repaired != broken);
    QVERIFY(writer.open(QIODevice::ReadWrite));
    QCOMPARE(run({"undo", path}).code, 4);
    QVERIFY(filesIn(path) == repaired);
    writer.close();
    QCOMPARE(run({"undo", path}).code, 0);
    QVERIFY(filesIn(path) == broken);
}

void CliBundleRepairTest::dryRun()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::HeaderSizeDiffers).write(m_folder->path());
    const auto before = filesIn(bundle);
    const Outcome outcome = run({"repair", "--dry-run", bundle});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains("not done unless asked for: takes the sizes"), outcome.output);
    const Outcome all = run({"repair", "--dry-run", "--all", bundle});
    QVERIFY2(all.output.contains("would be done: takes the sizes"), all.output);
    QVERIFY(filesIn(bundle) == before);
}

void CliBundleRepairTest::refuses()
{
    const fs::path bundle = breakableBundle()
                                .defect(BundleDefect::Suspended)
                                .defect(BundleDefect::GeometryDiffers)
                                .write(m_folder->path());
    const auto before = filesIn(bundle);
    const Outcome suspended = run({"repair", bundle});
    QCOMPARE(suspended.code, 1);
    QVERIFY2(suspended.errors.contains("suspended"), suspended.errors);
    for (const char *option : {"--output=x", "--undo-file=x", "--report=x"})
        QCOMPARE(run({"repair", option, bundle}).code, 64);
    QVERIFY(filesIn(bundle) == before);
}

QTEST_GUILESS_MAIN(CliBundleRepairTest)
#include "clibundlerepair_test.moc"
