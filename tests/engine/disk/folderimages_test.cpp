#include "engine/disk/folderimages.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

namespace fs = std::filesystem;
using parascope::test::TemporaryFolder;

namespace parascope {

/// What a folder holds for somebody who opens it.
class FolderImagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void namesDecide();
    void diskFoldersCount();
    void manyAreCut();
    void whatCannotBeReadHoldsNothing();
    void oneImageIsMeant();
    void insteadOfWhatCannotBeOpened();

private:
    fs::path write(const std::string &name, std::size_t bytes) const
    {
        fs::create_directories((*m_folder / name).parent_path());
        return m_folder->write(name, std::string(bytes, 'x'));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
};

void FolderImagesTest::namesDecide()
{
    write("b.hds", 3);
    write("A.HDD", 2);
    write("odd \xFF.Hds", 1);
    write("empty.hds", 0);
    write("marker.hdd", 0);
    write("hds", 1);
    write("c.hds.bak", 1);
    fs::create_directory(*m_folder / "folder.hds");
    fs::create_symlink("b.hds", *m_folder / "link.hds");
    fs::create_symlink("nowhere", *m_folder / "broken.hds");
    const FolderImages found = imagesInFolder(m_folder->path());
    const std::vector<FolderImage> expected = {{*m_folder / "A.HDD", 2, false},
                                               {*m_folder / "b.hds", 3, false},
                                               {*m_folder / "empty.hds", 0, false},
                                               {*m_folder / "link.hds", 3, false},
                                               {*m_folder / "odd \xFF.Hds", 1, false}};
    QVERIFY(found.images == expected);
    QVERIFY(!found.isDisk && !found.isCut);
    write("DiskDescriptor.xml", 1);
    QVERIFY(imagesInFolder(m_folder->path()).isDisk);
}

void FolderImagesTest::diskFoldersCount()
{
    write("machine.pvm/a.hdd/a.0.hds", 10);
    write("machine.pvm/a.hdd/a.1.hds", 5);
    write("machine.pvm/b.hdd/readme.txt", 5); // no disk
    const FolderImages found = imagesInFolder(*m_folder / "machine.pvm");
    QVERIFY(found.images ==
            (std::vector<FolderImage>{{*m_folder / "machine.pvm/a.hdd", 15, true}}));
}

void FolderImagesTest::manyAreCut()
{
    for (std::size_t i = 0; i <= kMostFolderImages; ++i)
        write(std::to_string(i) + ".hds", 1);
    const FolderImages found = imagesInFolder(m_folder->path());
    QCOMPARE(found.images.size(), kMostFolderImages);
    QVERIFY(found.isCut);
}

void FolderImagesTest::whatCannotBeReadHoldsNothing()
{
    QVERIFY(imagesInFolder(*m_folder / "missing") == FolderImages());
    QVERIFY(imagesInFolder(write("file.hds", 1)) == FolderImages());
    write("closed/a.hds", 1);
    fs::permissions(*m_folder / "closed", fs::perms::none);
    const test::Unprivileged unprivileged;
    QVERIFY(imagesInFolder(*m_folder / "closed") == FolderImages());
}

void FolderImagesTest::oneImageIsMeant()
{
    const fs::path image = write("machine.pvm/a.hdd/a.hds", 10);
    QCOMPARE(imageMeantBy(image), image);
    QCOMPARE(imageMeantBy(*m_folder / "machine.pvm/a.hdd"), image);
    QCOMPARE(imageMeantBy(*m_folder / "machine.pvm"), image);
    write("machine.pvm/a.hdd/b.hds", 10);
    QCOMPARE(imageMeantBy(*m_folder / "machine.pvm"), *m_folder / "machine.pvm/a.hdd");
    QCOMPARE(imageMeantBy(*m_folder / "machine.pvm/a.hdd"), *m_folder / "machine.pvm/a.hdd");
    QCOMPARE(imageMeantBy(*m_folder / "missing"), *m_folder / "missing");
}

void FolderImagesTest::insteadOfWhatCannotBeOpened()
{
    const fs::path image = write("a.hdd/a.hds", 10);
    const auto count = [&](ErrorCode code, const char *detail, const fs::path &path) {
        const Error error{code, path.native(), 0, 0, QString::fromLatin1(detail)};
        return imagesInstead(error, path).images.size();
    };
    QCOMPARE(count(ErrorCode::IsDirectory, "", *m_folder / "a.hdd"), 1U);
    QCOMPARE(count(ErrorCode::NotAnImage, "disk-descriptor", *m_folder / "a.hdd/D.xml"), 1U);
    QCOMPARE(count(ErrorCode::TooSmall, "empty", *m_folder / "a.hdd/a.hdd"), 1U);
    QCOMPARE(count(ErrorCode::NotAnImage, "machine-settings", *m_folder / "config.pvs"), 1U);
    QCOMPARE(count(ErrorCode::NotAnImage, "qcow2", *m_folder / "a.hdd/x"), 0U);
    // Itself least of all.
    const fs::path odd = write("a.hdd/description.hdd", 1);
    QCOMPARE(count(ErrorCode::NotAnImage, "disk-descriptor", odd), 1U);
    QCOMPARE(count(ErrorCode::NotFound, "", *m_folder / "a.hdd/x"), 0U);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::FolderImagesTest)
#include "folderimages_test.moc"
