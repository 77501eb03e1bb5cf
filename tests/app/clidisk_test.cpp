#include "tests/support/bundlebuilder.h"
#include "tests/support/clifixture.h"
#include "tests/support/clitools.h"
#include "tests/support/numbered.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

QByteArray asBytes(const std::vector<std::byte> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

BundleBuilder namedLayers()
{
    BundleBuilder builder = breakableBundle();
    builder.named(0, "Before the update", "2024-05-17 10:12:35");
    return builder;
}

} // namespace

/// Reading disks of several files: info, map, read, hash and export.
class CliDiskTest : public CliFixture
{
    Q_OBJECT

private:
    [[nodiscard]] std::string at(std::string_view name) const { return *m_folder / name; }

private Q_SLOTS:
    void exportsFromEveryForm_data();
    void exportsFromEveryForm();
    void exportsAnySnapshot();
    void exportsToOtherFormats();
    void readsAcrossStorages();
    void hashes();
    void unknownSnapshot();
    void snapshotOfALoneImage();
    void layerAloneNamesTheDisk();
    void missingLayer();
    void outsideNeedsPermission();
    void encrypted();
    void machineWithSeveralDisks();
    void damagedDescriptor();
    void infoListsLayers();
    void infoAsJson();
    void mapTellsFiles();
    void mapAsJson();
    void neverOverItsOwnFiles();
};

void CliDiskTest::exportsFromEveryForm_data()
{
    QTest::addColumn<QString>("given");
    for (const char *given : {"disk.hdd", "disk.hdd/", "disk.hdd/DiskDescriptor.xml",
                              "disk.hdd/disk.hdd", "disk.hdd/DiskDescriptor.xml.Backup", "."})
        QTest::newRow(given) << QString::fromLatin1(given);
}

void CliDiskTest::exportsFromEveryForm()
{
    QFETCH(QString, given);
    const BundleBuilder builder = breakableBundle();
    (void)builder.write(m_folder->path());
    const Outcome outcome = m_program->run(
        {"export", "--verify", (*m_folder / given.toStdString()).native(), at("flat.raw")});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.errors.isEmpty(), outcome.errors.constData());
    QVERIFY(contentsOf(*m_folder / "flat.raw") == asBytes(builder.contents(1)));
}

void CliDiskTest::exportsAnySnapshot()
{
    const BundleBuilder builder = namedLayers();
    const auto bundle = builder.write(m_folder->path());
    const std::string guid = builder.guidOf(0);
    std::size_t number = 0;
    for (const std::string &words :
         {guid, guid.substr(1, guid.size() - 2), std::string("Before the update")}) {
        const auto target = *m_folder / numbered("old", ++number);
        QCOMPARE(m_program->run({"export", "--snapshot", words, bundle, target}).code, 0);
        QVERIFY(contentsOf(target) == asBytes(builder.contents(0)));
    }
    // A file of the disk does as well, when a snapshot is named.
    QCOMPARE(
        m_program->run({"export", "--snapshot=top", bundle / builder.fileName(0), at("top.raw")})
            .code,
        0);
    QVERIFY(contentsOf(*m_folder / "top.raw") == asBytes(builder.contents(1)));
    const Outcome stream = m_program->run({"export", "--snapshot", guid, bundle, "-"});
    QVERIFY(stream.output == asBytes(builder.contents(0)));
}

void CliDiskTest::exportsToOtherFormats()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    QCOMPARE(m_program->run({"export", "--format", "v2", "--verify", bundle, at("flat.hds")}).code,
             0);
    const Outcome guest =
        m_program->run({"read", at("flat.hds"), "0", std::to_string(builder.diskBytes())});
    QVERIFY(guest.output == asBytes(builder.contents(1)));
    const Outcome json = m_program->run({"export", "--json", bundle, at("again.raw")});
    QCOMPARE(json.code, 0);
    QCOMPARE(objectOf(json.output).value(u"path").toString(), shown(bundle));
}

void CliDiskTest::readsAcrossStorages()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    const std::uint64_t border = 16 * 65536;
    const Outcome outcome =
        m_program->run({"read", bundle, std::to_string(border - 70000), std::to_string(200000)});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output == asBytes(builder.contents(1)).mid(border - 70000, 200000));
    const Outcome beyond =
        m_program->run({"read", bundle, std::to_string(builder.diskBytes() - 1), "2"});
    QCOMPARE(beyond.code, 1);
    QVERIFY(beyond.errors.contains("beyond the end"));
}

void CliDiskTest::hashes()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome = m_program->run({"hash", "--guest", bundle});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.startsWith(
        QCryptographicHash::hash(asBytes(builder.contents(1)), QCryptographicHash::Sha256)
            .toHex()));
    QCOMPARE(m_program->run({"hash", bundle}).code, 1); // a folder has no hash
}

void CliDiskTest::unknownSnapshot()
{
    const BundleBuilder builder = namedLayers();
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome = m_program->run({"read", "--snapshot", "none", bundle, "0", "1"});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("has no snapshot none"));
    QVERIFY(outcome.errors.contains("Before the update"));
    QVERIFY(outcome.errors.contains(kTopGuid));
}

void CliDiskTest::snapshotOfALoneImage()
{
    const auto path = make("a.hds", ImageBuilder().map(0, 0));
    const Outcome outcome = m_program->run({"export", "--snapshot", "x", path, at("a.raw")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("no disk with snapshots"));
}

void CliDiskTest::layerAloneNamesTheDisk()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    const auto layer = bundle / builder.fileName(0);
    const Outcome refused = m_program->run({"read", layer, "0", "1"});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.errors.contains("open the folder instead"));
    QVERIFY(refused.errors.contains(QByteArray::fromStdString(bundle.native())));
    QVERIFY(refused.errors.contains(QByteArray::fromStdString(builder.guidOf(0))));
    QVERIFY(refused.errors.contains("--layer-only"));
    QCOMPARE(m_program->run({"read", "--layer-only", layer, "0", "1"}).code, 0);
}

void CliDiskTest::missingLayer()
{
    const BundleBuilder builder = breakableBundle().defect(BundleDefect::FileMissing);
    const auto bundle = builder.write(m_folder->path());
    const Outcome refused = m_program->run({"export", bundle, at("flat.raw")});
    QCOMPARE(refused.code, 1);
    QVERIFY(!fs::exists(*m_folder / "flat.raw"));
    QVERIFY(refused.errors.contains(QByteArray::fromStdString(builder.fileName(0))));
    QVERIFY(refused.errors.contains("--keep-going"));
    QCOMPARE(m_program->run({"export", "--keep-going", bundle, at("flat.raw")}).code, 0);
    const QByteArray flat = contentsOf(*m_folder / "flat.raw");
    QVERIFY(flat.startsWith(QByteArray(65536, '\0'))); // the root had it
    QVERIFY(flat.mid(65536, 65536) == asBytes(builder.cluster(1, 0, 1)));
    // What needs nothing of it can be read.
    QCOMPARE(m_program->run({"read", bundle, "65536", "65536"}).code, 0);
}

void CliDiskTest::outsideNeedsPermission()
{
    BundleBuilder builder;
    builder.layer().clusters({0}).overlay();
    fs::create_directory(*m_folder / "base.hdd");
    const std::string base = builder.fileName(0);
    builder.descriptor([&](DiskDescriptor &d) {
        d.storages[0].images[0].file = std::string("..\\base.hdd\\") + base;
    });
    const auto bundle = builder.write(m_folder->path());
    fs::rename(bundle / base, *m_folder / "base.hdd" / base);
    const Outcome refused = m_program->run({"export", bundle, at("flat.raw")});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.errors.contains("outside of its folder"));
    QVERIFY(refused.errors.contains("--follow-outside"));
    QCOMPARE(m_program->run({"export", "--follow-outside", bundle, at("flat.raw")}).code, 0);
    QVERIFY(contentsOf(*m_folder / "flat.raw") == asBytes(builder.contents(1)));
}

void CliDiskTest::encrypted()
{
    const auto bundle = breakableBundle().defect(BundleDefect::Encrypted).write(m_folder->path());
    const Outcome outcome = m_program->run({"export", bundle, at("flat.raw")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("encrypted"));
    QVERIFY(!fs::exists(*m_folder / "flat.raw"));
}

void CliDiskTest::machineWithSeveralDisks()
{
    fs::create_directory(*m_folder / "m.pvm");
    for (const char *name : {"one", "two"}) {
        BundleBuilder builder(name);
        builder.layer();
        (void)builder.write(*m_folder / "m.pvm");
    }
    const Outcome outcome = m_program->run({"info", at("m.pvm")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("one.hdd") && outcome.errors.contains("two.hdd"));
    fs::remove_all(*m_folder / "m.pvm/two.hdd");
    QCOMPARE(m_program->run({"info", at("m.pvm")}).code, 0);
}

void CliDiskTest::damagedDescriptor()
{
    const auto bundle =
        breakableBundle().defect(BundleDefect::DescriptorUnreadable).write(m_folder->path());
    const Outcome outcome = m_program->run({"info", bundle});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("line "), outcome.errors.constData());
    QCOMPARE(m_program->run({"info", bundle / "DiskDescriptor.xml.Backup"}).code, 0);
}

void CliDiskTest::infoListsLayers()
{
    BundleBuilder builder = namedLayers();
    builder.defect(BundleDefect::FileOrphaned);
    builder.descriptor([](DiskDescriptor &d) { d.miscellaneous[1].text = QStringLiteral("17"); });
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome = m_program->run({"info", bundle});
    QCOMPARE(outcome.code, 0);
    for (std::size_t layer = 0; layer < 2; ++layer) {
        for (std::size_t storage = 0; storage < 2; ++storage)
            QVERIFY(outcome.output.contains(
                QByteArray::fromStdString(builder.fileName(layer, storage))));
    }
    QVERIFY(outcome.output.contains("Before the update"));
    QVERIFY(outcome.output.contains("4 clusters of its own"));
    QVERIFY(outcome.output.contains("{99999999-"));
    QVERIFY(outcome.output.contains("DupBlocksCnt") && outcome.output.contains("17"));
}

void CliDiskTest::infoAsJson()
{
    const BundleBuilder builder = namedLayers();
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome =
        m_program->run({"info", "--json", "--snapshot", builder.guidOf(0), bundle});
    QCOMPARE(outcome.code, 0);
    const QJsonObject object = objectOf(outcome.output);
    QCOMPARE(object.value(u"path").toString(), shown(bundle));
    const QJsonObject disk = object.value(u"disk").toObject();
    QCOMPARE(disk.value(u"size").toInteger(), qint64(builder.diskBytes()));
    QCOMPARE(disk.value(u"picked").toString().toStdString(), builder.guidOf(0));
    QCOMPARE(disk.value(u"top").toString(), QLatin1String(kTopGuid));
    QCOMPARE(disk.value(u"snapshots").toArray().size(), 2);
    const QJsonObject second = disk.value(u"storages").toArray().at(1).toObject();
    QCOMPARE(second.value(u"offset").toInteger(), qint64(16 * 65536));
    const QJsonObject image = second.value(u"images").toArray().at(1).toObject();
    QCOMPARE(image.value(u"ownClusters").toInteger(), qint64(2));
    QCOMPARE(image.value(u"place").toString(), QStringLiteral("inside"));
    QCOMPARE(image.value(u"path").toString(), shown(bundle / builder.fileName(1, 1)));
}

void CliDiskTest::mapTellsFiles()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome = m_program->run({"map", bundle});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains(QByteArray::fromStdString(builder.fileName(0, 1))));
    QVERIFY(outcome.output.contains("unallocated"));
}

void CliDiskTest::mapAsJson()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    const Outcome outcome = m_program->run({"map", "--json", bundle});
    QCOMPARE(outcome.code, 0);
    const QJsonArray extents = QJsonDocument::fromJson(outcome.output).array();
    const QByteArray expected = asBytes(builder.contents(1));
    qint64 at = 0;
    for (const auto &value : extents) {
        const QJsonObject extent = value.toObject();
        QCOMPARE(extent.value(u"start").toInteger(), at);
        const qint64 length = extent.value(u"length").toInteger();
        at += length;
        const QByteArray bytes = expected.mid(at - length, length);
        if (extent.value(u"zero").toBool()) {
            QCOMPARE(bytes, QByteArray(length, '\0'));
            continue;
        }
        // The file that is named holds the bytes at the place that is named.
        const QByteArray file = contentsOf(extent.value(u"file").toString().toStdString());
        QVERIFY(file.mid(extent.value(u"offset").toInteger(), length) == bytes);
    }
    QCOMPARE(std::uint64_t(at), builder.diskBytes());
}

void CliDiskTest::neverOverItsOwnFiles()
{
    const BundleBuilder builder = breakableBundle();
    const auto bundle = builder.write(m_folder->path());
    for (std::size_t layer = 0; layer < 2; ++layer) {
        const auto file = bundle / builder.fileName(layer, 1);
        const QByteArray before = contentsOf(file);
        QCOMPARE(m_program->run({"export", "--force", bundle, file}).code, 1);
        QVERIFY(contentsOf(file) == before);
    }
}

QTEST_GUILESS_MAIN(CliDiskTest)
#include "clidisk_test.moc"
