#include "tests/support/clifixture.h"
#include "tests/support/clitools.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <filesystem>

using namespace parascope;
using namespace parascope::test;

/// The commands that hand over what is in an image: info, map, hash, read.
class CliContentsTest : public CliFixture
{
    Q_OBJECT

private Q_SLOTS:
    void info();
    void mapIsQemus();
    void mapOfLayer();
    void mapBeyondTheTable();
    void hashes();
    void readBytes_data();
    void readBytes();
    void readBeyondTheDisk();
    void readMissing();
    void layersAreRefused();
    void guestContentsAreQemus();
};

void CliContentsTest::info()
{
    const auto path = make("a.hds", ImageBuilder(FormatVersion::V1).map(0, 0).inUse(0x37316470));
    const Outcome text = m_program->run({"info", path});
    QCOMPARE(text.code, 0);
    QVERIFY(text.output.contains("closed by Parallels Desktop (pd17)"));
    QVERIFY(text.output.contains("bat_entries   16"));
    const QJsonObject json = objectOf(m_program->run({"info", "--json", path}).output);
    QCOMPARE(json.value(u"image")[u"format"].toString(), u"v1"_qs);
    QCOMPARE(json.value(u"image")[u"diskSize"].toInt(), 16 * 65536);
    QCOMPARE(json.value(u"statistics")[u"allocatedClusters"].toInt(), 1);
    QVERIFY(!json.contains(u"findings"));
}

void CliContentsTest::mapIsQemus()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        ImageBuilder builder(format);
        builder.entries(200).diskSectors(199 * 128 + 5);
        for (std::uint32_t guest = 0; guest < 200; ++guest) {
            if (random.bounded(3) != 0)
                builder.map(guest, guest < 100 ? guest : 300 - guest);
        }
        const auto path = make("a.hds", builder);
        const QJsonArray theirs =
            QJsonDocument::fromJson(tool(u"qemu-img"_qs, {u"map"_qs, u"--output=json"_qs, u"-f"_qs,
                                                          u"parallels"_qs, shown(path)}))
                .array();
        const Outcome outcome = m_program->run({"map", "--json", path});
        QCOMPARE(outcome.code, 0);
        QJsonArray ours;
        for (const QJsonValue value : QJsonDocument::fromJson(outcome.output).array()) {
            QJsonObject extent = value.toObject();
            QVERIFY(!extent.take(u"state").toString().isEmpty());
            ours.append(extent);
        }
        QVERIFY(ours.size() > 20);
        QCOMPARE(ours, theirs);
    }
    const Outcome text = m_program->run({"map", *m_folder / "a.hds"});
    QVERIFY(text.output.contains("Unallocated"));
    const Outcome two = m_program->run({"map", "--json", *m_folder / "a.hds", *m_folder / "a.hds"});
    QCOMPARE(two.output.count('\n'), 2);
    QVERIFY(objectOf(two.output.split('\n').first()).value(u"extents").toArray().size() > 20);
}

void CliContentsTest::mapOfLayer()
{
    const auto path =
        make("d.hdd.0.{01234567-89ab-cdef-0123-456789abcdef}.hds", ImageBuilder().map(0, 0));
    const QJsonArray extents =
        QJsonDocument::fromJson(m_program->run({"map", "--json", path}).output).array();
    QCOMPARE(extents.size(), 2);
    QCOMPARE(extents[1][u"state"].toString(), u"not-in-this-file"_qs);
    QCOMPARE(extents[1][u"zero"].toBool(true), false);
}

// One stretch for qemu-img, but its worst clusters are those without an entry.
void CliContentsTest::mapBeyondTheTable()
{
    const auto path = make("a.hds", ImageBuilder().map(0, 0).headerSectors(32 * 128));
    const QJsonArray extents =
        QJsonDocument::fromJson(m_program->run({"map", "--json", path}).output).array();
    QCOMPARE(extents.size(), 2);
    QCOMPARE(extents[1][u"length"].toInteger(), 31 * 65536);
    QCOMPARE(extents[1][u"state"].toString(), u"damaged"_qs);
}

void CliContentsTest::hashes()
{
    const auto path = make("a.hds", ImageBuilder().map(3, 0).map(1, 2).extendBy(5000000));
    const QByteArray expected =
        QCryptographicHash::hash(contentsOf(path), QCryptographicHash::Sha256).toHex();
    QCOMPARE(m_program->run({"hash", path}).output, expected + "  " + path.c_str() + "\n");
    const QJsonObject json = objectOf(m_program->run({"hash", "--json", path}).output);
    QCOMPARE(json.value(u"sha256").toString().toLatin1(), expected);
    QCOMPARE(json.value(u"of").toString(), u"file"_qs);

    QByteArray disk;
    for (std::uint32_t guest = 0; guest < 16; ++guest) {
        const auto cluster = test::clusterContents(guest, 65536);
        disk += guest == 1 || guest == 3
                    ? QByteArray(reinterpret_cast<const char *>(cluster.data()), 65536)
                    : QByteArray(65536, '\0');
    }
    QVERIFY(
        m_program->run({"hash", "--guest", path})
            .output.startsWith(QCryptographicHash::hash(disk, QCryptographicHash::Sha256).toHex()));
}

void CliContentsTest::readBytes_data()
{
    QTest::addColumn<QByteArray>("offset");
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::newRow("everything") << QByteArray("0") << QByteArray("1M") << 0 << 1024 * 1024;
    QTest::newRow("nothing") << QByteArray("0") << QByteArray("0") << 0 << 0;
    QTest::newRow("nothing at the end") << QByteArray("1M") << QByteArray("0") << 1024 * 1024 << 0;
    QTest::newRow("across clusters")
        << QByteArray("65530") << QByteArray("0x20010") << 65530 << 0x20010;
    QTest::newRow("kibibytes") << QByteArray("64k") << QByteArray("3K") << 65536 << 3072;
    QTest::newRow("last byte") << QByteArray("0xFFFFF") << QByteArray("1") << 0xFFFFF << 1;
}

void CliContentsTest::readBytes()
{
    QFETCH(QByteArray, offset);
    QFETCH(QByteArray, length);
    QFETCH(int, from);
    QFETCH(int, count);
    const auto path = make("a.hds", ImageBuilder().map(0, 1).map(1, 0).map(2, 2).map(15, 3));
    QByteArray disk;
    for (std::uint32_t guest = 0; guest < 16; ++guest) {
        const auto cluster = test::clusterContents(guest, 65536);
        disk += guest < 3 || guest == 15
                    ? QByteArray(reinterpret_cast<const char *>(cluster.data()), 65536)
                    : QByteArray(65536, '\0');
    }
    const Outcome outcome =
        m_program->run({"read", path, offset.toStdString(), length.toStdString()});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.errors.isEmpty(), outcome.errors);
    QCOMPARE(outcome.output, disk.mid(from, count));
}

void CliContentsTest::readBeyondTheDisk()
{
    const auto path = make("a.hds", ImageBuilder().map(0, 0));
    const std::vector<std::pair<std::string, std::string>> places{
        {"1M", "1"}, {"0", "0x100001"}, {"0xFFFFFFFFFFFFFFFF", "1"}, {"1", "0xFFFFFFFFFFFFFFFF"}};
    for (const auto &[offset, length] : places) {
        const Outcome outcome = m_program->run({"read", path, offset, length});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.errors.contains("beyond the end of the disk"), outcome.errors);
    }
}

void CliContentsTest::readMissing()
{
    // Cluster 1 is outside the file, cluster 2 misses its last 4096 bytes.
    ImageBuilder builder;
    builder.map(0, 0).entry(1, builder.entryFor(99)).map(2, 1).cutBy(4096);
    const auto path = make("a.hds", builder);
    const Outcome stopped = m_program->run({"read", path, "0", "192K"});
    QCOMPARE(stopped.code, 1);
    QCOMPARE(stopped.output.size(), 65536); // what came before it
    QVERIFY2(stopped.errors.contains("guest offset 0x10000"), stopped.errors);
    QVERIFY(stopped.errors.contains("--keep-going"));

    const Outcome whole = m_program->run({"read", "--keep-going", path, "0", "192K"});
    QCOMPARE(whole.code, 0);
    QCOMPARE(whole.output.size(), 3 * 65536);
    QCOMPARE(whole.output.mid(65536, 65536), QByteArray(65536, '\0'));
    QCOMPARE(whole.output.right(4096), QByteArray(4096, '\0'));
    QCOMPARE(whole.errors.count("zeros for "), 2);
    QVERIFY2(whole.errors.contains("zeros for 4096 bytes at guest offset 0x2F000"), whole.errors);

    QCOMPARE(m_program->run({"hash", "--guest", path}).code, 1);
    QVERIFY(m_program->run({"hash", "--guest", path}).output.isEmpty());
    QCOMPARE(m_program->run({"hash", "--guest", "--keep-going", path}).code, 0);
}

void CliContentsTest::layersAreRefused()
{
    const auto path =
        make("d.hdd.0.{01234567-89ab-cdef-0123-456789abcdef}.hds", ImageBuilder().map(1, 0));
    for (const std::vector<std::string> &command :
         {std::vector<std::string>{"read", path, "0", "1"}, {"hash", "--guest", path}}) {
        const Outcome outcome = m_program->run(command);
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.errors.contains("--layer-only"), outcome.errors);
    }
    const Outcome alone = m_program->run({"read", "--layer-only", path, "0", "1"});
    QCOMPARE(alone.code, 0);
    QCOMPARE(alone.output, QByteArray(1, '\0'));
    QCOMPARE(m_program->run({"hash", path}).code, 0); // the file itself is what it is
    QVERIFY(m_program->run({"check", path}).output.contains("only this layer is shown"));
}

void CliContentsTest::guestContentsAreQemus()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto path = *m_folder / "q.hds";
    const auto raw = *m_folder / "q.raw";
    tool(u"qemu-img"_qs, {u"create"_qs, u"-q"_qs, u"-f"_qs, u"parallels"_qs, u"-o"_qs,
                          u"cluster_size=65536"_qs, shown(path), u"5000192"_qs});
    QStringList writes{u"-f"_qs, u"parallels"_qs};
    for (int i = 0; i < 20; ++i)
        writes += {u"-c"_qs, u"write -P %1 %2 %3"_qs.arg(random.bounded(1, 256))
                                 .arg(random.bounded(9000) * 512)
                                 .arg(random.bounded(1, 700) * 512)};
    tool(u"qemu-io"_qs, writes + QStringList{shown(path)});
    tool(u"qemu-img"_qs,
         {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"raw"_qs, shown(path), shown(raw)});
    const QByteArray expected = contentsOf(raw);
    QCOMPARE(expected.size(), 5000192);
    const Outcome outcome = m_program->run({"read", path, "0", "5000192"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output == expected);
}

QTEST_GUILESS_MAIN(CliContentsTest)
#include "clicontents_test.moc"
