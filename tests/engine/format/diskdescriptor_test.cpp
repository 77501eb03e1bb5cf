#include "engine/format/diskdescriptor.h"

#include <QTest>

using namespace parascope;

namespace {

Result<DiskDescriptor> decode(const QByteArray &xml)
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
        <Miscellaneous><Disk_size>7</Disk_size><DupBlocksCnt>7</DupBlocksCnt></Miscellaneous>
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

const QByteArray kSmallestImage =
    "<Image><GUID>{a}</GUID><Type>Compressed</Type><File>x.hds</File></Image>";

/// The smallest descriptor that is complete.
const QByteArray kSmallest =
    "<Parallels_disk_image><Disk_Parameters><Disk_size>100</Disk_size><Cylinders>5</Cylinders>"
    "<Heads>4</Heads><Sectors>5</Sectors></Disk_Parameters>"
    "<StorageData><Storage><Start>0</Start><End>100</End><Blocksize>8</Blocksize>" +
    kSmallestImage +
    "</Storage></StorageData><Snapshots><Shot><GUID>{a}</GUID><ParentGUID>0</ParentGUID></Shot>"
    "</Snapshots></Parallels_disk_image>";

QByteArray changed(QByteArray xml, const QByteArray &from, const QByteArray &to)
{
    const QByteArray before = xml;
    xml.replace(from, to);
    Q_ASSERT(xml != before);
    return xml;
}

} // namespace

/// Reading of DiskDescriptor.xml.
class DiskDescriptorTest : public QObject
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
    void problems_data();
    void problems();
    void emptyRoot();
    void tooManyImages();
    void writtenAndRead();
    void guidsInNames();
    void documentTypeIsRefused();
    void entitiesDoNotGrow();
    void tooLong();
    void deepNesting();
    void everyPrefixIsRefused();
};

void DiskDescriptorTest::everything()
{
    const DiskDescriptor descriptor = decode(kTwoStorages).value();
    QCOMPARE(descriptor.rootName, QStringLiteral("Parallels_disk_image"));
    QCOMPARE(descriptor.name, QStringLiteral("Two parts"));
    QCOMPARE(descriptor.diskSectors.value(), std::uint64_t(5013504));
    QCOMPARE(descriptor.topGuid, QLatin1String(kTopGuid));

    QCOMPARE(descriptor.storages.size(), std::size_t(2));
    const DescriptorStorage &first = descriptor.storages[0];
    QCOMPARE(first.start.value(), std::uint64_t(0));
    QCOMPARE(first.end.value(), std::uint64_t(3989504));
    QCOMPARE(first.blockSize.value(), std::uint64_t(2048));
    QCOMPARE(first.images.size(), std::size_t(2));
    QCOMPARE(first.images[0].guid, QLatin1String(kTopGuid));
    QCOMPARE(first.images[0].type, QStringLiteral("Compressed"));
    QCOMPARE(first.images[0].file,
             std::string("a.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds"));
    QCOMPARE(first.images[1].type, QStringLiteral("Plain"));
    QCOMPARE(first.images[1].file, std::string("C:\\disks\\base & more.hds"));
    const DescriptorStorage &second = descriptor.storages[1];
    QCOMPARE(second.start.value(), std::uint64_t(3989504));
    QCOMPARE(second.blockSize.value(), std::uint64_t(63));
    QCOMPARE(second.images[0].file, std::string("\xc3\xbc.hds"));

    QCOMPARE(descriptor.shots.size(), std::size_t(2));
    QCOMPARE(descriptor.shots[0].guid, QLatin1String(kTopGuid));
    QCOMPARE(descriptor.shots[0].parentGuid, descriptor.shots[1].guid);
    QCOMPARE(descriptor.shots[1].parentGuid, QLatin1String(kZeroGuid));
}

void DiskDescriptorTest::smallest()
{
    const DiskDescriptor descriptor = decode(kSmallest).value();
    QCOMPARE(descriptor.diskSectors.value(), std::uint64_t(100));
    QCOMPARE(descriptor.storages[0].images[0].file, std::string("x.hds"));
    QCOMPARE(descriptor.storages[0].images[0].guid, QStringLiteral("{a}"));
    QVERIFY(descriptor.topGuid.isEmpty());
    QCOMPARE(descriptor.shots.size(), std::size_t(1));
    QVERIFY(descriptor.problems.empty());
}

void DiskDescriptorTest::newerRootName()
{
    const auto descriptor =
        decode(changed(kSmallest, "Parallels_disk_image", "Virtuozzo_disk_image"));
    QCOMPARE(descriptor.value().rootName, QStringLiteral("Virtuozzo_disk_image"));
}

void DiskDescriptorTest::guidsAreUnified()
{
    const DiskDescriptor descriptor =
        decode(changed(kSmallest, "{a}</GUID><Type>",
                       " 5FBAABE3-6958-40FF-92A7-860E329AAB41\n</GUID><Type>"))
            .value();
    QCOMPARE(descriptor.storages[0].images[0].guid, QLatin1String(kTopGuid));
}

void DiskDescriptorTest::unknownElementsAreSkipped()
{
    // An unknown element may hold anything, even elements of known names.
    const QByteArray unknown = "<!-- note --><New a='1'>t<Storage><Image/></Storage>"
                               "<Disk_size>x</Disk_size></New><?pi data?>";
    for (const char *place : {"<Disk_Parameters>", "<StorageData>", "<Storage>", "<Image>"}) {
        const DiskDescriptor descriptor =
            decode(changed(kSmallest, place, place + unknown)).value();
        QCOMPARE(descriptor.diskSectors.value(), std::uint64_t(100));
        QCOMPARE(descriptor.storages.size(), std::size_t(1));
        QCOMPARE(descriptor.storages[0].images.size(), std::size_t(1));
    }
}

void DiskDescriptorTest::suspended_data()
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

void DiskDescriptorTest::suspended()
{
    QFETCH(QByteArray, elements);
    QFETCH(bool, isSuspended);
    const QByteArray xml =
        changed(kSmallest, "</Disk_size>", "</Disk_size><!-- state -->" + elements);
    QCOMPARE(decode(xml).value().isSuspended, isSuspended);
}

void DiskDescriptorTest::otherEncoding()
{
    const auto descriptor =
        decode("<?xml version='1.0' encoding='ISO-8859-1'?>" + changed(kSmallest, "x.hds", "\xfc"));
    QCOMPARE(descriptor.value().storages[0].images[0].file, std::string("\xc3\xbc"));
}

void DiskDescriptorTest::refused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("word"); // that the reason must have

    QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1");
    QTest::newRow("not XML") << QByteArray("WithoutFreeSpace") << QStringLiteral("line 1");
    QTest::newRow("other root") << QByteArray("<ParallelsVirtualMachine/>")
                                << QStringLiteral("ParallelsVirtualMachine");
    QTest::newRow("cut") << kSmallest.left(200) << QStringLiteral("line 1");
    QTest::newRow("two roots") << kSmallest + kSmallest << QStringLiteral("line 1");
    QTest::newRow("size with elements in it")
        << changed(kSmallest, ">100</Disk_size>", "><b>100</b></Disk_size>")
        << QStringLiteral("line 1");
    QTest::newRow("not UTF-8") << changed(kSmallest, "x.hds", "\xff.hds")
                               << QStringLiteral("line 1");
    QTest::newRow("unknown entity")
        << changed(kSmallest, "x.hds", "&x;") << QStringLiteral("line 1");
}

void DiskDescriptorTest::refused()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, word);
    const auto descriptor = decode(xml);
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().code, ErrorCode::InvalidDescriptor);
    QVERIFY2(descriptor.error().detail.contains(word), qPrintable(descriptor.error().detail));
}

void DiskDescriptorTest::errorNamesLineAndPath()
{
    const auto descriptor = decode(changed(kTwoStorages, "</Type>", "</type>"));
    QVERIFY(!descriptor);
    const Error &error = descriptor.error();
    QCOMPARE(error.path, std::string("the/path"));
    QCOMPARE(error.number, std::uint64_t(17));
    QVERIFY2(error.detail.startsWith(QStringLiteral("line 17: ")), qPrintable(error.detail));
}

void DiskDescriptorTest::problems_data()
{
    using Problems = std::vector<DescriptorProblem>;
    using Kind = DescriptorProblem::Kind;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Problems>("expected"); // beside those of the smallest one
    const auto problem = [](Kind kind, const char *element, const char *text = "") {
        return Problems{{kind, QString::fromLatin1(element), QString::fromLatin1(text), 1}};
    };
    QTest::newRow("none") << kSmallest << Problems();
    QTest::newRow("size missing") << changed(kSmallest, "<Disk_size>100</Disk_size>", "")
                                  << problem(Kind::Missing, "Disk_size");
    QTest::newRow("size empty") << changed(kSmallest, ">100</Disk_size>", "> </Disk_size>")
                                << problem(Kind::Missing, "Disk_size");
    QTest::newRow("size not a number")
        << changed(kSmallest, ">100</Disk_size>", "> 1OO</Disk_size>")
        << problem(Kind::NotANumber, "Disk_size", "1OO");
    QTest::newRow("size negative") << changed(kSmallest, ">100</Disk_size>", ">-1</Disk_size>")
                                   << problem(Kind::NotANumber, "Disk_size", "-1");
    QTest::newRow("size over 64 bits")
        << changed(kSmallest, ">100</Disk_size>", ">18446744073709551616</Disk_size>")
        << problem(Kind::NotANumber, "Disk_size", "18446744073709551616");
    QTest::newRow("start not a number")
        << changed(kSmallest, "<Start>0", "<Start>x") << problem(Kind::NotANumber, "Start", "x");
    QTest::newRow("end missing") << changed(kSmallest, "<End>100</End>", "")
                                 << problem(Kind::Missing, "End");
    QTest::newRow("start of the second storage missing")
        << changed(changed(kSmallest, "<Start>0", "<Start>x"), "</StorageData>",
                   "<Storage><End>1</End><Blocksize>8</Blocksize><Image><GUID>g</GUID>"
                   "<Type>Plain</Type><File>f</File></Image></Storage></StorageData>")
        << Problems{{Kind::NotANumber, QStringLiteral("Start"), QStringLiteral("x"), 1},
                    {Kind::Missing, QStringLiteral("Start"), {}, 1}};
    QTest::newRow("no image") << changed(kSmallest, kSmallestImage, "")
                              << problem(Kind::Missing, "Image");
    QTest::newRow("no file") << changed(kSmallest, "<File>x.hds</File>", "")
                             << problem(Kind::Missing, "File");
    QTest::newRow("no GUID") << changed(kSmallest, "<GUID>{a}</GUID><Type>", "<Type>")
                             << problem(Kind::Missing, "GUID");
    QTest::newRow("size twice") << changed(kSmallest, "<Disk_size>",
                                           "<Disk_size>100</Disk_size><Disk_size>")
                                << problem(Kind::Repeated, "Disk_size", "100");
    QTest::newRow("no parent") << changed(kSmallest, "<ParentGUID>0</ParentGUID>", "")
                               << problem(Kind::Missing, "ParentGUID");
}

void DiskDescriptorTest::problems()
{
    QFETCH(QByteArray, xml);
    QFETCH(std::vector<DescriptorProblem>, expected);
    const auto descriptor = decode(xml);
    QVERIFY(descriptor);
    QCOMPARE(descriptor->problems, expected);
    const bool hasSize = expected.empty() || expected[0].element != QStringLiteral("Disk_size") ||
                         expected[0].kind == DescriptorProblem::Kind::Repeated;
    QCOMPARE(descriptor->diskSectors, hasSize ? std::optional(std::uint64_t(100)) : std::nullopt);
}

void DiskDescriptorTest::emptyRoot()
{
    const auto descriptor = decode("<Virtuozzo_disk_image/>");
    QVERIFY(descriptor);
    QStringList missing;
    for (const DescriptorProblem &problem : descriptor->problems)
        missing += problem.element;
    QCOMPARE(missing, (QStringList{QStringLiteral("Disk_size"), QStringLiteral("Cylinders"),
                                   QStringLiteral("Heads"), QStringLiteral("Sectors"),
                                   QStringLiteral("Storage"), QStringLiteral("Shot")}));
}

void DiskDescriptorTest::tooManyImages()
{
    const auto withImages = [](std::size_t count) {
        return changed(kSmallest, kSmallestImage, kSmallestImage.repeated(qsizetype(count)));
    };
    const auto most = decode(withImages(kMaxDescriptorImages));
    QVERIFY(most);
    QCOMPARE(most->storages[0].images.size(), kMaxDescriptorImages);
    QVERIFY(decode(withImages(kMaxDescriptorImages + 1)).error().detail.contains(u"65536 images"));
    // A million of them, nearly as small as they can be.
    const QByteArray million =
        changed(kSmallest, kSmallestImage, QByteArray("<Image></Image>").repeated(1'000'000));
    QVERIFY(decode(million).error().detail.contains(u"65536 images"));
    const QByteArray shots = changed(kSmallest, "<Snapshots>",
                                     "<Snapshots>" + QByteArray("<Shot/>").repeated(1'000'000));
    QVERIFY(decode(shots).error().detail.contains(u"65536 snapshots"));
    const QByteArray storages = changed(
        kSmallest, "<StorageData>", "<StorageData>" + QByteArray("<Storage/>").repeated(100'000));
    QVERIFY(decode(storages).error().detail.contains(u"65536 storages"));
}

void DiskDescriptorTest::writtenAndRead()
{
    DiskDescriptor descriptor = decode(kTwoStorages).value();
    descriptor.problems.clear();
    QCOMPARE(descriptor.counter(QStringLiteral("DupBlocksCnt")), std::optional(std::uint64_t(7)));
    const DiskDescriptor readBack = decode(encodeDescriptor(descriptor)).value();
    QCOMPARE(readBack.rootName, descriptor.rootName);
    QCOMPARE(readBack.version, QStringLiteral("1.0"));
    QCOMPARE(readBack.diskSectors, descriptor.diskSectors);
    QCOMPARE(readBack.geometry, descriptor.geometry);
    QCOMPARE(readBack.miscellaneous, descriptor.miscellaneous);
    QCOMPARE(readBack.encryptionEngine, QLatin1String(kZeroGuid));
    QCOMPARE(readBack.topGuid, descriptor.topGuid);
    QCOMPARE(readBack.storages.size(), descriptor.storages.size());
    for (std::size_t i = 0; i < readBack.storages.size(); ++i) {
        QCOMPARE(readBack.storages[i].end, descriptor.storages[i].end);
        QCOMPARE(readBack.storages[i].images.size(), descriptor.storages[i].images.size());
        for (std::size_t j = 0; j < readBack.storages[i].images.size(); ++j)
            QCOMPARE(readBack.storages[i].images[j].file, descriptor.storages[i].images[j].file);
    }
    QCOMPARE(readBack.shots.size(), descriptor.shots.size());
}

void DiskDescriptorTest::guidsInNames()
{
    QCOMPARE(guidInName("a.hdd.0.{5FBAABE3-6958-40ff-92a7-860e329aab41}.hds"),
             QLatin1String(kTopGuid));
    QCOMPARE(guidInName("{5fbaabe3-6958-40ff-92a7-860e329aab41"), QString());
    QCOMPARE(guidInName("{"), QString());
    QCOMPARE(guidInName(""), QString());
    QVERIFY(isGuid(kZeroGuid));
    QVERIFY(!isGuid("5fbaabe3-6958-40ff-92a7-860e329aab41"));
}

void DiskDescriptorTest::documentTypeIsRefused()
{
    const auto descriptor =
        decode("<?xml version='1.0'?>\n<!DOCTYPE Parallels_disk_image>\n" + kSmallest);
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().detail,
             QStringLiteral("line 2: document type declarations are not accepted"));
}

void DiskDescriptorTest::entitiesDoNotGrow()
{
    QByteArray xml = "<!DOCTYPE Parallels_disk_image [<!ENTITY e0 \"x\">\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&e" + QByteArray::number(i - 1) + ";";
        xml += "<!ENTITY e" + QByteArray::number(i) + " \"" + before + before + before + "\">\n";
    }
    xml += "]>" + changed(kSmallest, "x.hds", "&e29;");
    QCOMPARE(decode(xml).error().code, ErrorCode::InvalidDescriptor);
}

void DiskDescriptorTest::tooLong()
{
    const QByteArray padding(qsizetype(kMaxDescriptorBytes) - kSmallest.size(), ' ');
    QVERIFY(decode(kSmallest + padding));
    const auto descriptor = decode(kSmallest + padding + ' ');
    QVERIFY(!descriptor);
    QCOMPARE(descriptor.error().code, ErrorCode::InvalidDescriptor);
    QVERIFY(descriptor.error().detail.contains(QStringLiteral("16777216")));
}

void DiskDescriptorTest::deepNesting()
{
    constexpr int depth = 200'000;
    const QByteArray nested =
        QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
    QVERIFY(decode(changed(kSmallest, "<StorageData>", nested + "<StorageData>")));
}

void DiskDescriptorTest::everyPrefixIsRefused()
{
    // A descriptor that was cut anywhere is never taken for a whole one.
    const qsizetype whole = kTwoStorages.trimmed().size();
    for (qsizetype length = 0; length < whole; ++length)
        QVERIFY2(!decode(kTwoStorages.left(length)), qPrintable(QString::number(length)));
    QVERIFY(decode(kTwoStorages.left(whole)));
}

QTEST_GUILESS_MAIN(DiskDescriptorTest)
#include "diskdescriptor_test.moc"
