#include "engine/disk/imageplace.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

using Kind = ImagePlace::Kind;
namespace fs = std::filesystem;

/// Where the files are that a descriptor names.
class ImagePlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void inside_data();
    void inside();
    void moved_data();
    void moved();
    void outside();
    void besideAMovedClone();
    void links();
    void missing();
    void unusable();
    void foldersAreNoImages();
    void bytesAreBytes();

private:
    [[nodiscard]] ImagePlace find(const std::string &written) const
    {
        return findImage(m_disk, written);
    }
    void touch(const fs::path &path) const
    {
        fs::create_directories(path.parent_path());
        m_folder->write(path.lexically_relative(m_folder->path()).native(), "x");
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_disk;
};

void ImagePlaceTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_disk = *m_folder / "vms/m.pvm/d.hdd";
    touch(m_disk / "a.hds");
    touch(m_disk / "sub/b.hds");
    touch(m_disk / "with\\backslash.hds");
}

void ImagePlaceTest::inside_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("found"); // in the folder
    const auto row = [](const char *written, const char *found) {
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(found);
    };
    row("a.hds", "a.hds");
    row("./a.hds", "a.hds");
    row("sub/b.hds", "sub/b.hds");
    row("sub\\b.hds", "sub/b.hds");
    row("sub/../a.hds", "a.hds");
    row("../d.hdd/a.hds", "a.hds");
    row("..\\d.hdd\\a.hds", "a.hds");
    row("with\\backslash.hds", "with\\backslash.hds");
}

void ImagePlaceTest::inside()
{
    QFETCH(QString, written);
    QFETCH(QString, found);
    const ImagePlace place = find(written.toStdString());
    QCOMPARE(place.kind, Kind::Inside);
    QVERIFY(!place.isPathStale);
    QVERIFY(fs::equivalent(place.path, m_disk / found.toStdString()));
    const ImagePlace absolute = find((m_disk / found.toStdString()).native());
    QCOMPARE(absolute.kind, Kind::Inside);
}

void ImagePlaceTest::moved_data()
{
    QTest::addColumn<QString>("written");
    for (const char *written : {"/Users/x/old.hdd/a.hds", "C:\\VMs\\old.hdd\\a.hds",
                                "../../elsewhere/a.hds", "old/a.hds"})
        QTest::newRow(written) << QString::fromLatin1(written);
}

void ImagePlaceTest::moved()
{
    QFETCH(QString, written);
    const ImagePlace place = find(written.toStdString());
    QCOMPARE(place.kind, Kind::Moved);
    QCOMPARE(place.path, m_disk / "a.hds");
    QVERIFY(place.isPathStale);
}

void ImagePlaceTest::outside()
{
    const fs::path other = *m_folder / "other/c.hds";
    touch(other);
    for (const std::string &written :
         {other.native(), std::string("../../../other/c.hds"),
          std::string("..\\..\\..\\other\\c.hds"), std::string("../../../other/./c.hds")}) {
        const ImagePlace place = find(written);
        QCOMPARE(place.kind, Kind::Outside);
        QVERIFY(fs::equivalent(place.path, other));
        QVERIFY(!place.isPathStale);
    }
    QCOMPARE(find("/dev/null").kind, Kind::Outside);
    // The same name in the folder is taken instead: a copy has its own files.
    touch(*m_folder / "other/a.hds");
    QCOMPARE(find((*m_folder / "other/a.hds").native()).kind, Kind::Moved);
}

void ImagePlaceTest::besideAMovedClone()
{
    const fs::path sibling = *m_folder / "vms/m.pvm/base.hdd/base.hds";
    touch(sibling);
    const ImagePlace beside = find("/Users/x/Parallels/gone.pvm/base.hdd/base.hds");
    QCOMPARE(beside.kind, Kind::Outside);
    QCOMPARE(beside.path, sibling);
    QVERIFY(beside.isPathStale);

    const fs::path machine = *m_folder / "vms/origin.pvm/o.hdd/o.hds";
    touch(machine);
    const ImagePlace besideMachine = find("C:\\VMs\\origin.pvm\\o.hdd\\o.hds");
    QCOMPARE(besideMachine.kind, Kind::Outside);
    QCOMPARE(besideMachine.path, machine);
    QVERIFY(besideMachine.isPathStale);
    // What is written leads out of no folder that was not named.
    QCOMPARE(find("/x/../o.hdd/o.hds").kind, Kind::Missing);
}

void ImagePlaceTest::links()
{
    touch(*m_folder / "other/secret.hds");
    fs::create_symlink(*m_folder / "other/secret.hds", m_disk / "link.hds");
    fs::create_symlink("a.hds", m_disk / "harmless.hds");
    fs::create_symlink("loop.hds", m_disk / "loop.hds");
    fs::create_directory_symlink(*m_folder / "other", m_disk / "folder");
    QCOMPARE(find("link.hds").kind, Kind::Outside);
    QCOMPARE(find("folder/secret.hds").kind, Kind::Outside);
    QCOMPARE(find("harmless.hds").kind, Kind::Inside);
    QCOMPARE(find("loop.hds").kind, Kind::Missing);
    // A disk that is reached by a link is as good as any.
    fs::create_directory_symlink(m_disk, *m_folder / "here");
    QCOMPARE(findImage(*m_folder / "here", "a.hds").kind, Kind::Inside);
}

void ImagePlaceTest::missing()
{
    for (const char *written : {"none.hds", "/none/none.hds", "..\\none.hds", "..", "/", "."}) {
        const ImagePlace place = find(written);
        QVERIFY(!place.isFound());
        QVERIFY(!place.isPathStale);
    }
    QCOMPARE(find("sub\\none.hds").path, m_disk / "sub/none.hds");
}

void ImagePlaceTest::unusable()
{
    QCOMPARE(find("").kind, Kind::Unusable);
    QCOMPARE(find(std::string("a.hds\0", 6)).kind, Kind::Unusable);
    QCOMPARE(find(std::string(100'000, 'a')).kind, Kind::Missing);
}

void ImagePlaceTest::foldersAreNoImages()
{
    fs::create_directory(m_disk / "f.hds");
    QCOMPARE(find("f.hds").kind, Kind::Missing);
}

void ImagePlaceTest::bytesAreBytes()
{
    touch(m_disk / "\xff\xfe.hds");
    QCOMPARE(find("\xff\xfe.hds").kind, Kind::Inside);
    QCOMPARE(find("/gone/\xff\xfe.hds").kind, Kind::Moved);
}

QTEST_GUILESS_MAIN(ImagePlaceTest)
#include "imageplace_test.moc"
