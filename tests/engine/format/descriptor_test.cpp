#include "engine/format/descriptor.h"

#include <QTest>

using namespace parascope;

namespace {

Result<Descriptor> decode(const QByteArray &xml)
{
    return decodeDescriptor(std::as_bytes(std::span(xml.constData(), std::size_t(xml.size()))),
                            "the/path");
}

const QByteArray kTwoStorages = R"(<?xml version="1.0" encoding="UTF-8"?>
<Parallels_disk_image Version="1.0">
    <Disk_Parameters>
        <Disk_size>5013504</Disk_size>
        <Cylinders>4974</Cylinders>
        <Encryption><Engine>{00000000-0000-0000-0000-000000000000}</Engine></Encryption>
        <Name>Two parts</Name>
        <Miscellaneous><Disk_size>7</Disk_size></Miscellaneous>
    </Disk_Parameters>
    <StorageData>
        <Storage>
            <Start>0</Start>
            <End>3989504</End>
            <Blocksize>2048</Blocksize>
            <Image>
                <GUID>{5FBAABE3-6958-40ff-92a7-860e329aab41}</GUID>
                <Type>Compressed</Type>
                <File>a.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds</File>
            </Image>
            <Image>
                <GUID>{11111111-2222-3333-4444-555555555555}</GUID>
                <Type>Plain</Type>
                <File>C:\disks\base &amp; more.hds</File>
            </Image>
        </Storage>
        <Storage>
            <Start>3989504</Start>
            <End>5013504</End>
            <Blocksize>63</Blocksize>
            <Image>
                <GUID>{5fbaabe3-6958-40ff-92a7-860e329aab41}</GUID>
                <Type>Compressed</Type>
                <File>&#252;.hds</File>
            </Image>
        </Storage>
    </StorageData>
    <Snapshots>
        <TopGUID>{5fbaabe3-6958-40ff-92a7-860e329aab41}</TopGUID>
        <Shot>
            <GUID>{5fbaabe3-6958-40ff-92a7-860e329aab41}</GUID>
            <ParentGUID>{11111111-2222-3333-4444-555555555555}</ParentGUID>
        </Shot>
        <Shot>
            <GUID>{11111111-2222-3333-4444-555555555555}</GUID>
            <ParentGUID>{00000000-0000-0000-0000-000000000000}</ParentGUID>
        </Shot>
    </Snapshots>
</Parallels_disk_image>
)";

/// The smallest descriptor that is complete.
const QByteArray kSmallest =
    "<Parallels_disk_image><Disk_Parameters><Disk_size>100</Disk_size></Disk_Parameters>"
    "<StorageData><Storage><Start>0</Start><End>100</End><Blocksize>8</Blocksize>"
    "<Image><File>x.hds</File></Image></Storage></StorageData></Parallels_disk_image>";

QByteArray changed(QByteArray xml, const QByteArray &from, const QByteArray &to)
{
    const QByteArray before = xml;
    xml.replace(from, to);
    Q_ASSERT(xml != before);
    return xml;
}

} // namespace

/// Reading of DiskDescriptor.xml.
class DescriptorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everything();
    void smallest();
    void newerRootName();
    void guidsAreUnified();
    void unknownElementsAreSkipped();
    void suspended_data();
    void suspended();
    void otherEncoding();
    void refused_data();
    void refused();
    void errorNamesLineAndPath();
    void documentTypeIsRefused();
    void entitiesDoNotGrow();
    void tooLong();
    void deepNesting();
    void everyPrefixIsRefused();
};

void DescriptorTest::everything()
{
    const Descriptor descriptor = decode(kTwoStorages).value();
    QCOMPARE(descriptor.rootName, QStringLiteral("Parallels_disk_image"));
    QCOMPARE(descriptor.name, QStringLiteral("Two parts"));
    QCOMPARE(descriptor.diskSectors, std::uint64_t(5013504));
    QCOMPARE(descriptor.topGuid, QLatin1String(kTopGuid));

    QCOMPARE(descriptor.storages.size(), std::size_t(2));
    const DescriptorStorage &first = descriptor.storages[0];
    QCOMPARE(first.start, std::uint64_t(0));
    QCOMPARE(first.end, std::uint64_t(3989504));
    QCOMPARE(first.blockSize, std::uint64_t(2048));
    QCOMPARE(first.images.size(), std::size_t(2));
    QCOMPARE(first.images[0].guid, QLatin1String(kTopGuid));
    QCOMPARE(first.images[0].type, QStringLiteral("Compressed"));
    QCOMPARE(first.images[0].file,
             std::string("a.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds"));
    QCOMPARE(first.images[1].type, QStringLiteral("Plain"));
    QCOMPARE(first.images[1].file, std::string("C:\\disks\\base & more.hds"));
    const DescriptorStorage &second = descriptor.storages[1];
    QCOMPARE(second.start, std::uint64_t(3989504));
    QCOMPARE(second.blockSize, std::uint64_t(63));
    QCOMPARE(second.images[0].file, std::string("\xc3\xbc.hds"));

    QCOMPARE(descriptor.shots.size(), std::size_t(2));
    QCOMPARE(descriptor.shots[0].guid, QLatin1String(kTopGuid));
    QCOMPARE(descriptor.shots[0].parentGuid, descriptor.shots[1].guid);
    QCOMPARE(descriptor.shots[1].parentGuid, QLatin1String(kZeroGuid));
}

void DescriptorTest::smallest()
{
    const Descriptor descriptor = decode(kSmallest).value();
    QCOMPARE(descriptor.diskSectors, std::uint64_t(100));
    QCOMPARE(descriptor.storages[0].images[0].file, std::string("x.hds"));
    QVERIFY(descriptor.storages[0].images[0].guid.isEmpty());
    QVERIFY(descriptor.topGuid.isEmpty());
    QVERIFY(descriptor.shots.empty());
}

void DescriptorTest::newerRootName()
{
    const auto descriptor =
        decode(changed(kSmallest, "Parallels_disk_image", "Virtuozzo_disk_image"));
    QCOMPARE(descriptor.value().rootName, QStringLiteral("Virtuozzo_disk_image"));
}

void DescriptorTest::guidsAreUnified()
{
    const Descriptor descriptor =
        decode(changed(kSmallest, "<File>",
                       "<GUID> 5FBAABE3-6958-40FF-92A7-860E329AAB41\n</GUID><File>"))
            .value();
    QCOMPARE(descriptor.storages[0].images[0].guid, QLatin1String(kTopGuid));
}

void DescriptorTest::unknownElementsAreSkipped()
{
    // An unknown element may hold anything, even elements of known names.
    const QByteArray unknown = "<!-- note --><New a='1'>t<Storage><Image/></Storage>"
                               "<Disk_size>x</Disk_size></New><?pi data?>";
    for (const char *place : {"<Disk_Parameters>", "<StorageData>", "<Storage>", "<Image>"}) {
        const Descriptor descriptor = decode(changed(kSmallest, place, place + unknown)).value();
        QCOMPARE(descriptor.diskSectors, std::uint64_t(100));
        QCOMPARE(descriptor.storages.size(), std::size_t(1));
        QCOMPARE(descriptor.storages[0].images.size(), std::size_t(1));
    }
}

void DescriptorTest::suspended_data()
{
    QTest::addColumn<QByteArray>("elements");
    QTest::addColumn<bool>("isSuspended");
    const auto miscellaneous = [](const QByteArray &state) {
        return "<Miscellaneous><CompatLevel>level2</CompatLevel>" + state + "</Miscellaneous>";
    };
    QTest::newRow("missing") << QByteArray() << false;
    QTest::newRow("empty") << miscellaneous("<SuspendState/>") << false;
    QTest::newRow("0") << miscellaneous("<SuspendState>0</SuspendState>") << false;
    QTest::newRow("1") << miscellaneous("<SuspendState>1</SuspendState>") << true;
    QTest::newRow("spaces") << miscellaneous("<SuspendState>\n 1 </SuspendState>") << true;
    QTest::newRow("2") << miscellaneous("<SuspendState>2</SuspendState>") << false;
    QTest::newRow("text") << miscellaneous("<SuspendState>yes</SuspendState>") << false;
    QTest::newRow("elements in it")
        << miscellaneous("<SuspendState><a>1</a></SuspendState>") << false;
    QTest::newRow("any of several")
        << miscellaneous("<SuspendState>1</SuspendState><SuspendState>0</SuspendState>") << true;
    QTest::newRow("elsewhere") << QByteArray("<SuspendState>1</SuspendState>") << false;
}

void DescriptorTest::suspended()
{
    QFETCH(QByteArray, elements);
    QFETCH(bool, isSuspended);
    const QByteArray xml =
        changed(kSmallest, "</Disk_size>", "</Disk_size><!-- state -->" + elements);
    QCOMPARE(decode(xml).value().isSuspended, isSuspended);
}

void DescriptorTest::otherEncoding()
{
    const auto descriptor =
        decode("<?xml version='1.0' encoding='ISO-8859-1'?>" + changed(kSmallest, "x.hds", "\xfc"));
    QCOMPARE(descriptor.value().storages[0].images[0].file, std::string("\xc3\xbc"));
}

void DescriptorTest::refused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("word"); // that the reason must have

    QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1");
    QTest::newRow("not XML") << QByteArray("WithoutFreeSpace") << QStringLiteral("line 1");
    QTest::newRow("other root") << QByteArray("<ParallelsVirtualMachine/>")
                                << QStringLiteral("ParallelsVirtualMachine");
    QTest::newRow("cut") << kSmallest.left(200) << QStringLiteral("line 1");
    QTest::newRow("two roots") << kSmallest + kSmallest << QStringLiteral("line 1");
    QTest::newRow("size missing") << changed(kSmallest, "<Disk_size>100</Disk_size>", "")
                                  << QStringLiteral("Disk_size");
    QTest::newRow("size not a number")
        << changed(kSmallest, ">100</Disk_size>", ">1OO</Disk_size>") << QStringLiteral("1OO");
    QTest::newRow("size negative")
        << changed(kSmallest, ">100</Disk_size>", ">-1</Disk_size>") << QStringLiteral("-1");
    QTest::newRow("size over 64 bits")
        << changed(kSmallest, ">100</Disk_size>", ">18446744073709551616</Disk_size>")
        << QStringLiteral("Disk_size");
    QTest::newRow("size with elements in it")
        << changed(kSmallest, ">100</Disk_size>", "><b>100</b></Disk_size>")
        << QStringLiteral("line 1");
    QTest::newRow("start not a number")
        << changed(kSmallest, "<Start>0", "<Start>") << QStringLiteral("Start");
    QTest::newRow("no storage") << changed(changed(kSmallest, "<Storage>", "<S>"), "</Storage>",
                                           "</S>")
                                << QStringLiteral("Storage");
    QTest::newRow("no image") << changed(kSmallest, "<Image><File>x.hds</File></Image>", "")
                              << QStringLiteral("Image");
    QTest::newRow("no file") << changed(kSmallest, "<File>x.hds</File>", "")
                             << QStringLiteral("File");
    QTest::newRow("not UTF-8") << changed(kSmallest, "x.hds", "\xff.hds")
                               << QStringLiteral("line 1");
    QTest::newRow("unknown entity")
        << changed(kSmallest, "x.hds", "&x;") << QStringLiteral("line 1");
}

void DescriptorTest::refused()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, word);
    const auto descriptor = decode(xml);
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().code, ErrorCode::InvalidDescriptor);
    QVERIFY2(descriptor.error().detail.contains(word), qPrintable(descriptor.error().detail));
}

void DescriptorTest::errorNamesLineAndPath()
{
    const auto descriptor = decode(changed(kTwoStorages, "<End>5013504", "<End>many"));
    QVERIFY(!descriptor);
    const Error &error = descriptor.error();
    QCOMPARE(error.path, std::string("the/path"));
    QCOMPARE(error.detail, QStringLiteral("line 28: End is not a number: \"many\""));
}

void DescriptorTest::documentTypeIsRefused()
{
    const auto descriptor =
        decode("<?xml version='1.0'?>\n<!DOCTYPE Parallels_disk_image>\n" + kSmallest);
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().detail,
             QStringLiteral("line 2: document type declarations are not accepted"));
}

void DescriptorTest::entitiesDoNotGrow()
{
    QByteArray xml = "<!DOCTYPE Parallels_disk_image [<!ENTITY e0 \"x\">\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&e" + QByteArray::number(i - 1) + ";";
        xml += "<!ENTITY e" + QByteArray::number(i) + " \"" + before + before + before + "\">\n";
    }
    xml += "]>" + changed(kSmallest, "x.hds", "&e29;");
    QCOMPARE(decode(xml).error().code, ErrorCode::InvalidDescriptor);
}

void DescriptorTest::tooLong()
{
    const QByteArray padding(qsizetype(kMaxDescriptorBytes) - kSmallest.size(), ' ');
    QVERIFY(decode(kSmallest + padding));
    const auto descriptor = decode(kSmallest + padding + ' ');
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().code, ErrorCode::InvalidDescriptor);
    QVERIFY(descriptor.error().detail.contains(QStringLiteral("16777216")));
}

void DescriptorTest::deepNesting()
{
    constexpr int depth = 200'000;
    const QByteArray nested =
        QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
    QVERIFY(decode(changed(kSmallest, "<StorageData>", nested + "<StorageData>")));
}

void DescriptorTest::everyPrefixIsRefused()
{
    // A descriptor that was cut anywhere is never taken for a whole one.
    const qsizetype whole = kTwoStorages.trimmed().size();
    for (qsizetype length = 0; length < whole; ++length)
        QVERIFY2(!decode(kTwoStorages.left(length)), qPrintable(QString::number(length)));
    QVERIFY(decode(kTwoStorages.left(whole)));
}

QTEST_GUILESS_MAIN(DescriptorTest)
#include "descriptor_test.moc"
