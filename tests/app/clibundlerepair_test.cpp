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
    void dryRun();
    void refuses();

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
    QVERIFY2(list.output.contains("correct-paths, correct-geometry"), list.output);
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
    QCOMPARE(run({"repair", "--not-in-use", bundle}).code, 0);
    QVERIFY(filesIn(bundle) == before);
    const Outcome named = run({"repair", "--not-in-use", "--snapshot", builder.guidOf(0), bundle});
    QVERIFY2(named.code == 0, named.errors + named.output);
    QVERIFY2(named.errors.contains("lies below the layer in use"), named.errors);
    QCOMPARE(run({"check", bundle}).code, 0);
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
