#include "engine/disk/disksource.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// What is opened when something is handed over.
class DiskSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_bundle = breakableBundle().write(m_folder->path());
    }

    void folder_data();
    void folder();
    void descriptorAndItsBackup();
    void descriptorOfAnotherName();
    void marker();
    void layer();
    void layerOfADamagedDescriptor();
    void notInTheDescriptor();
    void links();
    void machine();
    void folderWithoutDescriptor();
    void nothingInIt();
    void errors();

private:
    [[nodiscard]] static DiskSource only(const fs::path &path)
    {
        const auto disks = findDisks(path);
        return disks && disks->size() == 1 ? disks->front() : DiskSource{};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_bundle;
};

void DiskSourceTest::folder_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"", "/", "/.", "//", "/../disk.hdd"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void DiskSourceTest::folder()
{
    QFETCH(QString, end);
    const fs::path given = m_bundle.native() + end.toStdString();
    const DiskSource source = only(given);
    QCOMPARE(source.input, DiskInput::Folder);
    QCOMPARE(source.given, given);
    QCOMPARE(source.folder, m_bundle);
    QCOMPARE(source.descriptor, m_bundle / "DiskDescriptor.xml");
    QVERIFY(source.pickedGuid.isEmpty() && !source.isLoneImage());
}

void DiskSourceTest::descriptorAndItsBackup()
{
    for (const char *name : {"DiskDescriptor.xml", "DiskDescriptor.xml.Backup"}) {
        const DiskSource source = only(m_bundle / name);
        QCOMPARE(source.input, DiskInput::Descriptor);
        QCOMPARE(source.folder, m_bundle);
        QCOMPARE(source.descriptor, m_bundle / name);
    }
    m_folder->write("disk.hdd/DiskDescriptor.xml", "damaged");
    QCOMPARE(only(m_bundle / "DiskDescriptor.xml").input, DiskInput::Descriptor);
    const fs::path before = fs::current_path();
    fs::current_path(m_bundle);
    const DiskSource here = only("DiskDescriptor.xml");
    const DiskSource dot = only(".");
    fs::current_path(before);
    QCOMPARE(here.folder, fs::path("."));
    QCOMPARE(dot.input, DiskInput::Folder);
}

void DiskSourceTest::descriptorOfAnotherName()
{
    fs::copy_file(m_bundle / "DiskDescriptor.xml", m_bundle / "old.xml");
    QCOMPARE(only(m_bundle / "old.xml").input, DiskInput::Descriptor);
    QCOMPARE(only(m_bundle / "old.xml").descriptor, m_bundle / "old.xml");
}

void DiskSourceTest::marker()
{
    QCOMPARE(only(m_bundle / "disk.hdd").input, DiskInput::Marker);
    QCOMPARE(only(m_bundle / "disk.hdd").folder, m_bundle);
    m_folder->write("empty.hdd");
    QVERIFY(only(*m_folder / "empty.hdd").isLoneImage());
}

void DiskSourceTest::layer()
{
    const BundleBuilder builder = breakableBundle();
    for (std::size_t layer = 0; layer < 2; ++layer) {
        for (std::size_t storage = 0; storage < 2; ++storage) {
            const DiskSource source = only(m_bundle / builder.fileName(layer, storage));
            QCOMPARE(source.input, DiskInput::Layer);
            QCOMPARE(source.folder, m_bundle);
            QCOMPARE(source.pickedGuid.toStdString(), builder.guidOf(layer));
            QCOMPARE(source.pickedStorage, std::optional(storage));
        }
    }
}

void DiskSourceTest::layerOfADamagedDescriptor()
{
    m_folder->write("disk.hdd/DiskDescriptor.xml", "damaged");
    const BundleBuilder builder = breakableBundle();
    const DiskSource source = only(m_bundle / builder.fileName(0));
    QCOMPARE(source.input, DiskInput::Layer);
    QCOMPARE(source.pickedGuid.toStdString(), builder.guidOf(0));
    QVERIFY(!source.pickedStorage);
    m_folder->write("disk.hdd/plain.hds", "x");
    QCOMPARE(only(m_bundle / "plain.hds").input, DiskInput::Image);
}

void DiskSourceTest::notInTheDescriptor()
{
    m_folder->write("disk.hdd/other.hds", "x");
    QVERIFY(only(m_bundle / "other.hds").isLoneImage());
    m_folder->write("alone.hds", "x");
    const DiskSource source = only(*m_folder / "alone.hds");
    QCOMPARE(source.input, DiskInput::Image);
    QCOMPARE(source.given, *m_folder / "alone.hds");
    QVERIFY(source.descriptor.empty());
}

void DiskSourceTest::links()
{
    const BundleBuilder builder = breakableBundle();
    fs::create_symlink(m_bundle / builder.fileName(0), *m_folder / "link.hds");
    const DiskSource layer = only(*m_folder / "link.hds");
    QCOMPARE(layer.input, DiskInput::Layer);
    QVERIFY(fs::equivalent(layer.folder, m_bundle));
    QCOMPARE(layer.given, *m_folder / "link.hds");
    fs::create_symlink(m_bundle / "DiskDescriptor.xml", *m_folder / "link.xml");
    QVERIFY(fs::equivalent(only(*m_folder / "link.xml").folder, m_bundle));
    fs::create_directory_symlink(m_bundle, *m_folder / "link");
    QCOMPARE(only(*m_folder / "link").input, DiskInput::Folder);
}

void DiskSourceTest::machine()
{
    const TemporaryFolder folder;
    const fs::path machine = folder / "m.pvm";
    fs::create_directory(machine);
    BundleBuilder second("second");
    second.layer();
    const fs::path b = second.write(machine);
    BundleBuilder first("first");
    first.layer();
    const fs::path a = first.write(machine);
    fs::create_directory(machine / "no disk");
    folder.write("m.pvm/config.pvs", "<x/>");
    const auto disks = findDisks(machine);
    QVERIFY(disks);
    QCOMPARE(disks->size(), std::size_t(2));
    QCOMPARE((*disks)[0].folder, a);
    QCOMPARE((*disks)[1].folder, b);
    for (const DiskSource &source : *disks) {
        QCOMPARE(source.input, DiskInput::Machine);
        QCOMPARE(source.given, machine);
    }
}

void DiskSourceTest::folderWithoutDescriptor()
{
    fs::remove(m_bundle / "DiskDescriptor.xml");
    QCOMPARE(only(m_bundle).input, DiskInput::Folder);
    fs::remove(m_bundle / "DiskDescriptor.xml.Backup");
    QCOMPARE(only(m_bundle).input, DiskInput::Folder);
    QCOMPARE(only(m_bundle).descriptor, m_bundle / "DiskDescriptor.xml");
}

void DiskSourceTest::nothingInIt()
{
    fs::create_directory(*m_folder / "empty");
    const auto disks = findDisks(*m_folder / "empty");
    QVERIFY(!disks);
    QCOMPARE(disks.error().code, ErrorCode::IsDirectory);
    QCOMPARE(disks.error().path, (*m_folder / "empty").native());
    m_folder->write("empty/a.hds", "x"); // images that belong to no bundle
    QCOMPARE(findDisks(*m_folder / "empty").error().code, ErrorCode::IsDirectory);
}

void DiskSourceTest::errors()
{
    QCOMPARE(findDisks(*m_folder / "none").error().code, ErrorCode::NotFound);
    const fs::path fifo = *m_folder / "fifo";
    QCOMPARE(::mkfifo(fifo.c_str(), 0644), 0);
    QCOMPARE(findDisks(fifo).error().code, ErrorCode::NotRegular);
    fs::create_directory(*m_folder / "closed");
    fs::permissions(*m_folder / "closed", fs::perms::none);
    const Unprivileged unprivileged;
    QCOMPARE(findDisks(*m_folder / "closed").error().code, ErrorCode::NoPermission);
}

QTEST_GUILESS_MAIN(DiskSourceTest)
#include "disksource_test.moc"
