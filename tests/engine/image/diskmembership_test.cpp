#include "engine/image/diskmembership.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace {

const std::string kTop = "{5fbaabe3-6958-40ff-92a7-860e329aab41}";
const std::string kOther = "{11111111-2222-3333-4444-555555555555}";
const std::string kLayer = "disk.hdd.0." + kTop + ".hds";
const std::string kParent = "disk.hdd.0." + kOther + ".hds";

std::string image(const std::string &guid, const std::string &file)
{
    return "<Image><GUID>" + guid + "</GUID><Type>Compressed</Type><File>" + file +
           "</File></Image>";
}

/// A descriptor with these storages, each given as its images.
std::string descriptor(const std::vector<std::string> &storages, const std::string &state = {})
{
    std::string xml = "<Parallels_disk_image><Disk_Parameters><Disk_size>8</Disk_size>" + state +
                      "</Disk_Parameters><StorageData>";
    for (const std::string &images : storages)
        xml +=
            "<Storage><Start>0</Start><End>8</End><Blocksize>8</Blocksize>" + images + "</Storage>";
    return xml + "</StorageData></Parallels_disk_image>";
}

} // namespace

using Kind = DiskMembership::Kind;

/// Whether a file is a whole disk or a part of one.
class DiskMembershipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }

    void aloneIsWhole();
    void guidInTheName_data();
    void guidInTheName();
    void onlyImageIsWhole();
    void oneOfTwoLayers();
    void oneOfTwoStorages();
    void onlyNamesCount_data();
    void onlyNamesCount();
    void namesAreComparedByteByByte();
    void notNamed();
    void notNamedButWithGuid();
    void unreadableDescriptor_data();
    void unreadableDescriptor();
    void throughALink();
    void imageNeedNotExist();
    void relativePath();
    void suspended();

private:
    DiskMembership find(const std::string &name) { return findMembership(*m_folder / name); }
    std::string descriptorPath() { return (*m_folder / "DiskDescriptor.xml").native(); }
    void describe(const std::vector<std::string> &storages)
    {
        m_folder->write("DiskDescriptor.xml", descriptor(storages));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
};

void DiskMembershipTest::aloneIsWhole()
{
    m_folder->write("disk.hdd", "x");
    QVERIFY(find("disk.hdd") == DiskMembership{});
    QVERIFY(!find("disk.hdd").isPart());
}

void DiskMembershipTest::guidInTheName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("guid");
    const QString top = QString::fromStdString(kTop);

    QTest::newRow("layer") << QByteArray::fromStdString(kLayer) << top;
    QTest::newRow("upper case") << QByteArray::fromStdString(kLayer).toUpper() << top;
    QTest::newRow("nothing but") << QByteArray::fromStdString(kTop) << top;
    QTest::newRow("the last one counts") << QByteArray::fromStdString(kOther + kLayer) << top;
    QTest::newRow("a brace behind it") << QByteArray::fromStdString(kLayer + "{") << top;
    QTest::newRow("bytes that are not UTF-8") << "\xff" + QByteArray::fromStdString(kLayer) << top;
    QTest::newRow("without braces")
        << QByteArray("5fbaabe3-6958-40ff-92a7-860e329aab41.hds") << QString();
    QTest::newRow("a digit short")
        << QByteArray("{5fbaabe3-6958-40ff-92a7-860e329aab4}.hds") << QString();
    QTest::newRow("no digit") << QByteArray("{5fbaabe3-6958-40ff-92a7-860e329aabg1}.hds")
                              << QString();
    QTest::newRow("only a brace") << QByteArray("{") << QString();
}

void DiskMembershipTest::guidInTheName()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, guid);
    m_folder->write(name.toStdString(), "x");
    const DiskMembership membership = find(name.toStdString());
    QCOMPARE(membership.kind, guid.isEmpty() ? Kind::Whole : Kind::PartByName);
    QCOMPARE(membership.guid, guid);
    QVERIFY(membership.descriptorPath.empty());
    QCOMPARE(membership.fileCount, std::uint64_t(1));
}

void DiskMembershipTest::onlyImageIsWhole()
{
    describe({image(kTop, kLayer)});
    const DiskMembership membership = find(kLayer);
    QCOMPARE(membership.kind, Kind::Whole);
    QCOMPARE(membership.descriptorPath, descriptorPath());
    QCOMPARE(membership.fileCount, std::uint64_t(1));
    QCOMPARE(membership.guid, QString::fromStdString(kTop));
}

void DiskMembershipTest::oneOfTwoLayers()
{
    describe({image(kTop, kLayer) + image(kOther, kParent)});
    for (const auto &[name, guid] : {std::pair(kLayer, kTop), std::pair(kParent, kOther)}) {
        const DiskMembership membership = find(name);
        QCOMPARE(membership.kind, Kind::PartByDescriptor);
        QVERIFY(membership.isPart());
        QCOMPARE(membership.descriptorPath, descriptorPath());
        QCOMPARE(membership.fileCount, std::uint64_t(2));
        QCOMPARE(membership.guid, QString::fromStdString(guid));
    }
}

void DiskMembershipTest::oneOfTwoStorages()
{
    describe({image(kTop, "part0.hds"), image(kTop, "part1.hds"), image(kTop, "part2.hds")});
    const DiskMembership membership = find("part1.hds");
    QCOMPARE(membership.kind, Kind::PartByDescriptor);
    QCOMPARE(membership.fileCount, std::uint64_t(3));
}

void DiskMembershipTest::onlyNamesCount_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("absolute") << QByteArray("/old/home/disk.hdd/a.hds") << QByteArray("a.hds");
    QTest::newRow("relative") << QByteArray("./a.hds") << QByteArray("a.hds");
    QTest::newRow("backslashes") << QByteArray("C:\\vm\\disk.hdd\\a.hds") << QByteArray("a.hds");
    QTest::newRow("both") << QByteArray("vm\\x/disk.hdd\\a.hds") << QByteArray("a.hds");
    QTest::newRow("a backslash in the name") << QByteArray("/x/a\\b.hds") << QByteArray("a\\b.hds");
}

void DiskMembershipTest::onlyNamesCount()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, name);
    describe({image(kTop, written.toStdString()), image(kTop, "other.hds")});
    QCOMPARE(find(name.toStdString()).kind, Kind::PartByDescriptor);
}

void DiskMembershipTest::namesAreComparedByteByByte()
{
    describe({image(kTop, "A.hds") + image(kOther, "\xc3\xbc.hds")});
    QCOMPARE(find("a.hds").kind, Kind::Whole);
    QCOMPARE(find("xA.hds").kind, Kind::Whole);
    QCOMPARE(find("A.hds").kind, Kind::PartByDescriptor);
    QCOMPARE(find("\xc3\xbc.hds").kind, Kind::PartByDescriptor);
    QCOMPARE(find("\xfc.hds").kind, Kind::Whole);
}

void DiskMembershipTest::notNamed()
{
    describe({image(kTop, "a.hds") + image(kOther, "b.hds")});
    QVERIFY(find("disk.hdd") == DiskMembership{});
}

void DiskMembershipTest::notNamedButWithGuid()
{
    describe({image(kTop, kLayer)});
    const DiskMembership membership = find(kParent);
    QCOMPARE(membership.kind, Kind::PartByName);
    QCOMPARE(membership.guid, QString::fromStdString(kOther));
}

void DiskMembershipTest::unreadableDescriptor_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"damaged", "folder", "fifo", "no permission", "too long"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void DiskMembershipTest::unreadableDescriptor()
{
    QFETCH(QString, how);
    const auto path = *m_folder / "DiskDescriptor.xml";
    const std::string whole = descriptor({image(kTop, kLayer)});
    if (how == QLatin1String("damaged")) {
        m_folder->write("DiskDescriptor.xml", whole.substr(0, whole.size() / 2));
    } else if (how == QLatin1String("folder")) {
        std::filesystem::create_directory(path);
    } else if (how == QLatin1String("fifo")) {
        QCOMPARE(::mkfifo(path.c_str(), 0644), 0);
    } else {
        m_folder->write("DiskDescriptor.xml", whole);
        if (how == QLatin1String("no permission"))
            QCOMPARE(::chmod(path.c_str(), 0), 0);
        else
            QCOMPARE(::truncate(path.c_str(), off_t(1) << 40), 0);
    }
    const Unprivileged user;
    // As the only image of a readable descriptor it would be a whole disk.
    const DiskMembership membership = find(kLayer);
    QCOMPARE(membership.kind, Kind::PartByName);
    QVERIFY(membership.descriptorPath.empty());
    QVERIFY(find("disk.hdd") == DiskMembership{});
}

void DiskMembershipTest::throughALink()
{
    describe({image(kTop, "a.hds") + image(kOther, "b.hds")});
    m_folder->write("a.hds", "x");
    const TemporaryFolder elsewhere;
    const auto link = elsewhere / "link.hds";
    std::filesystem::create_symlink(*m_folder / "a.hds", link);
    QCOMPARE(findMembership(link).kind, Kind::PartByDescriptor);
    QCOMPARE(findMembership(link).descriptorPath, descriptorPath());
}

void DiskMembershipTest::imageNeedNotExist()
{
    QCOMPARE(find("gone.hdd").kind, Kind::Whole);
    QCOMPARE(findMembership({}).kind, Kind::Whole);
    QCOMPARE(findMembership("/").kind, Kind::Whole);
}

void DiskMembershipTest::relativePath()
{
    describe({image(kTop, "a.hds") + image(kOther, "b.hds")});
    m_folder->write("a.hds", "x");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(m_folder->path());
    const DiskMembership membership = findMembership("a.hds");
    std::filesystem::current_path(before);
    QCOMPARE(membership.kind, Kind::PartByDescriptor);
    QCOMPARE(membership.descriptorPath, std::string("DiskDescriptor.xml"));
}

void DiskMembershipTest::suspended()
{
    constexpr const char *kSuspended =
        "<Miscellaneous><SuspendState>1</SuspendState></Miscellaneous>";
    m_folder->write("DiskDescriptor.xml", descriptor({image(kTop, "a.hds")}, kSuspended));
    m_folder->write("a.hds", "x");
    QVERIFY(find("a.hds").isSuspended);
    QVERIFY(!find("a.hds").isPart());
    QVERIFY(find(kParent).isSuspended); // not named, but by its name a layer of the disk
    QVERIFY(!find("copy.hds").isSuspended);
    const auto refused = confirmNotSuspended(*m_folder / "a.hds");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Suspended);
    QCOMPARE(refused.error().path, (*m_folder / "a.hds").native());
    QVERIFY(confirmNotSuspended(*m_folder / "copy.hds"));

    // Through links too, one of them called as a layer is.
    const TemporaryFolder elsewhere;
    for (const std::string &name : {std::string("link.hds"), kLayer}) {
        const auto link = elsewhere / name;
        std::filesystem::create_symlink(*m_folder / "a.hds", link);
        QVERIFY(findMembership(link).isSuspended);
        QVERIFY(!confirmNotSuspended(link));
    }

    m_folder->write("DiskDescriptor.xml",
                    descriptor({image(kTop, "a.hds") + image(kOther, "b.hds")}, kSuspended));
    QVERIFY(find("a.hds").isSuspended && find("b.hds").isSuspended);
    describe({image(kTop, "a.hds")});
    QVERIFY(!find("a.hds").isSuspended);
    QVERIFY(confirmNotSuspended(*m_folder / "a.hds"));
}

QTEST_GUILESS_MAIN(DiskMembershipTest)
#include "diskmembership_test.moc"
