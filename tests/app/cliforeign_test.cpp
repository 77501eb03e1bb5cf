#include "tests/support/clifixture.h"

#include <QTest>

using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

QByteArray headOf(qsizetype offset, const QByteArray &signature)
{
    QByteArray bytes(1024 * 1024, '\1');
    return bytes.replace(offset, signature.size(), signature);
}

} // namespace

/// What the command line says of files that are no images, and of folders.
class CliForeignTest : public CliFixture
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsNamed_data();
    void fileIsNamed();
    void imagesAreListed_data();
    void imagesAreListed();
};

void CliForeignTest::fileIsNamed_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("qcow2") << headOf(0, "QFI\xFB") << QByteArray("qemu-img convert -O parallels")
                           << QByteArray("qcow2");
    QTest::newRow("raw") << headOf(510, "\x55\xAA") << QByteArray("Importing it")
                         << QByteArray("raw-mbr");
    QTest::newRow("gzip") << headOf(0, "\x1F\x8B") << QByteArray("Unpack it first")
                          << QByteArray("gzip");
    QTest::newRow("nothing known")
        << headOf(0, "?") << QByteArray("could not be told") << QByteArray();
}

void CliForeignTest::fileIsNamed()
{
    QFETCH(QByteArray, contents);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, detail);
    const fs::path file = m_folder->write("it.hdd", contents.toStdString());
    for (const char *command : {"info", "check", "map"}) {
        const Outcome outcome = m_program->run({command, file});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(said), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }
    const Outcome json = m_program->run({"check", "--json", file});
    QVERIFY2(json.output.contains("\"not-an-image\""), json.output);
    QCOMPARE(json.output.contains("\"detail\":\"" + detail + "\""), !detail.isEmpty());
}

void CliForeignTest::imagesAreListed_data()
{
    QTest::addColumn<QByteArray>("opened");
    QTest::newRow("folder") << QByteArray("disk.hdd");
    QTest::newRow("marker") << QByteArray("disk.hdd/disk.hdd");
    QTest::newRow("description") << QByteArray("disk.hdd/DiskDescriptor.xml");
}

void CliForeignTest::imagesAreListed()
{
    QFETCH(QByteArray, opened);
    fs::create_directory(*m_folder / "disk.hdd");
    const fs::path first = make("disk.hdd/a.hds", ImageBuilder());
    const fs::path second = m_folder->write("disk.hdd/b.hds", std::string(2048, 'x'));
    m_folder->write("disk.hdd/disk.hdd", std::string_view());
    m_folder->write("disk.hdd/DiskDescriptor.xml",
                    std::string_view("<?xml version='1.0'?><Parallels_disk_image/>"));
    const Outcome outcome = m_program->run({"info", *m_folder / opened.toStdString()});
    QCOMPARE(outcome.code, 1);
    for (const fs::path &image : {first, second})
        QVERIFY2(outcome.errors.contains("\n    " + QByteArray::fromStdString(image.native())),
                 outcome.errors);
    QVERIFY2(outcome.errors.contains("  (2 KiB)"), outcome.errors);
}

QTEST_GUILESS_MAIN(CliForeignTest)
#include "cliforeign_test.moc"
