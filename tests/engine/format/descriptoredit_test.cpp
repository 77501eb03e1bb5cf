#include "engine/format/descriptoredit.h"

#include <QTest>

using namespace parascope;

namespace {

/// A descriptor as the vendor writes it, with things in it that nobody knows.
const QByteArray kText = R"(<?xml version='1.0' encoding='UTF-8'?>
<!-- made by hand -->
<Parallels_disk_image Version="1.0">
    <Disk_Parameters>
        <Disk_size>65536</Disk_size>
        <Cylinders>128</Cylinders>
        <Heads>16</Heads>
        <Sectors>32</Sectors>
        <New what="this"><Disk_size>9</Disk_size></New>
        <UID/>
        <Name>d&#252;sk &amp; ü 𝄞</Name>
    </Disk_Parameters>
    <StorageData>
        <Storage>
            <End>65536</End>
            <Blocksize> 2048
            </Blocksize>
            <Image>
                <File>one.hds</File><GUID>{a}</GUID>
                <Type>Compressed</Type>
            </Image>
            <Image><GUID>{b}</GUID><Type></Type><File>c:\two.hds</File></Image>
        </Storage>
    </StorageData>
    <Snapshots>
        <Shot><GUID>{a}</GUID><ParentGUID>{b}</ParentGUID></Shot>
        <Shot>
            <GUID>{b}</GUID>
            <ParentGUID>{00000000-0000-0000-0000-000000000000}</ParentGUID>
        </Shot>
    </Snapshots>
</Parallels_disk_image>
)";

DiskDescriptor decode(const QByteArray &xml)
{
    return decodeDescriptor(std::as_bytes(std::span(xml.constData(), std::size_t(xml.size()))))
        .value();
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    if (text.count(from) != 1)
        qFatal("%s", from.constData());
    return text.replace(from, to);
}

using Change = std::function<void(DiskDescriptor &)>;

} // namespace

/// Descriptors with single values changed.
class DescriptorEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanged();
    void changesOneValue_data();
    void changesOneValue();
    void changesManyAtOnce();
    void byteOrderMarkAndLineEndsStay();
    void refuses_data();
    void refuses();
    void otherEncoding();
};

void DescriptorEditTest::nothingChanged()
{
    QCOMPARE(changedDescriptor(kText, decode(kText)).value(), kText);
    const QByteArray odd = "<Parallels_disk_image/><!-- \r\n -->";
    QCOMPARE(changedDescriptor(odd, decode(odd)).value(), odd);
}

void DescriptorEditTest::changesOneValue_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const Change &change, const char *from, const char *to) {
        QTest::newRow(name) << change << QByteArray(from) << QByteArray(to);
    };
    row(
        "size", [](DiskDescriptor &d) { d.diskSectors = 7; }, "<Disk_size>65536<", "<Disk_size>7<");
    row(
        "geometry", [](DiskDescriptor &d) { d.geometry.heads = 15; }, "<Heads>16<", "<Heads>15<");
    row(
        "number that is missing", [](DiskDescriptor &d) { d.padding = 0; },
        "    <Disk_Parameters>\n", "    <Disk_Parameters>\n        <Padding>0</Padding>\n");
    row(
        "empty element", [](DiskDescriptor &d) { d.uid = QStringLiteral("{c}"); }, "<UID/>",
        "<UID>{c}</UID>");
    row(
        "text with entities",
        [](DiskDescriptor &d) { d.name = QStringLiteral("a<b>&\"\n\r\u00fc"); },
        "d&#252;sk &amp; ü 𝄞", "a&lt;b&gt;&amp;&quot;&#10;&#13;ü");
    row(
        "number with spaces", [](DiskDescriptor &d) { d.storages[0].blockSize = 63; },
        "<Blocksize> 2048\n            </Blocksize>", "<Blocksize>63</Blocksize>");
    row(
        "number that a storage lacks", [](DiskDescriptor &d) { d.storages[0].start = 0; },
        "<Storage>\n", "<Storage>\n            <Start>0</Start>\n");
    row(
        "file", [](DiskDescriptor &d) { d.storages[0].images[0].file = "x.hds"; }, "one.hds",
        "x.hds");
    row(
        "file of the second image",
        [](DiskDescriptor &d) { d.storages[0].images[1].file = "two.hds"; }, "c:\\two.hds",
        "two.hds");
    row(
        "type between two tags",
        [](DiskDescriptor &d) { d.storages[0].images[1].type = QStringLiteral("Plain"); },
        "<Type></Type>", "<Type>Plain</Type>");
    row(
        "GUID of an image",
        [](DiskDescriptor &d) { d.storages[0].images[1].guid = QStringLiteral("{c}"); },
        "<Image><GUID>{b}", "<Image><GUID>{c}");
    row(
        "no top so far", [](DiskDescriptor &d) { d.topGuid = QStringLiteral("{a}"); },
        "<Snapshots>\n", "<Snapshots>\n        <TopGUID>{a}</TopGUID>\n");
    row(
        "parent", [](DiskDescriptor &d) { d.shots[0].parentGuid = QLatin1String(kZeroGuid); },
        "<ParentGUID>{b}<", "<ParentGUID>{00000000-0000-0000-0000-000000000000}<");
}

void DescriptorEditTest::changesOneValue()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    DiskDescriptor after = decode(kText);
    change(after);
    QVERIFY(after != decode(kText));
    const Result<QByteArray> text = changedDescriptor(kText, after);
    QVERIFY2(text, text ? "" : qPrintable(text.error().detail));
    QCOMPARE(*text, replaced(kText, from, to));
    // And back: what was there before may have been written in another way, but said the same.
    if (!from.contains("\n") && !from.contains("/>") && !from.contains("&#") &&
        !from.contains("></"))
        QCOMPARE(changedDescriptor(*text, decode(kText)).value(), kText);
}

void DescriptorEditTest::changesManyAtOnce()
{
    DiskDescriptor after = decode(kText);
    after.diskSectors = 100;
    after.topGuid = QStringLiteral("{b}");
    after.storages[0].start = 0;
    after.storages[0].end = 100;
    after.storages[0].images[0].file = "1.hds";
    after.storages[0].images[1].type = QStringLiteral("Plain");
    after.shots[1].guid = QStringLiteral("{c}");
    QByteArray expected = replaced(kText, "<Disk_size>65536<", "<Disk_size>100<");
    expected = replaced(expected, "<Snapshots>\n", "<Snapshots>\n        <TopGUID>{b}</TopGUID>\n");
    expected = replaced(expected, "<Storage>\n", "<Storage>\n            <Start>0</Start>\n");
    expected = replaced(expected, "<End>65536<", "<End>100<");
    expected = replaced(expected, "one.hds", "1.hds");
    expected = replaced(expected, "<Type></Type>", "<Type>Plain</Type>");
    expected =
        replaced(expected, "            <GUID>{b}</GUID>\n", "            <GUID>{c}</GUID>\n");
    QCOMPARE(changedDescriptor(kText, after).value(), expected);
}

void DescriptorEditTest::byteOrderMarkAndLineEndsStay()
{
    QByteArray text = kText;
    text.replace("\n", "\r\n").prepend("\xef\xbb\xbf");
    DiskDescriptor after = decode(text);
    after.shots[1].parentGuid = QStringLiteral("{q}");
    after.name = QStringLiteral("n");
    QByteArray expected = replaced(text, "{00000000-0000-0000-0000-000000000000}", "{q}");
    expected = replaced(expected, "d&#252;sk &amp; ü 𝄞", "n");
    QCOMPARE(changedDescriptor(text, after).value(), expected);
}

void DescriptorEditTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("number taken away") << Change([](DiskDescriptor &d) { d.diskSectors.reset(); });
    QTest::newRow("text taken away") << Change([](DiskDescriptor &d) { d.name.clear(); });
    QTest::newRow("image added") << Change(
        [](DiskDescriptor &d) { d.storages[0].images.emplace_back(); });
    QTest::newRow("storage taken away") << Change([](DiskDescriptor &d) { d.storages.clear(); });
    QTest::newRow("snapshot added") << Change([](DiskDescriptor &d) { d.shots.emplace_back(); });
    QTest::newRow("root name") << Change(
        [](DiskDescriptor &d) { d.rootName = QStringLiteral("x"); });
    QTest::newRow("counters") << Change([](DiskDescriptor &d) { d.isSuspended = true; });
    QTest::newRow("not a character of XML")
        << Change([](DiskDescriptor &d) { d.storages[0].images[0].file = "a\x01"; });
    QTest::newRow("name that is not UTF-8")
        << Change([](DiskDescriptor &d) { d.storages[0].images[0].file = "a\xff.hds"; });
    QTest::newRow("GUID that reads back differently")
        << Change([](DiskDescriptor &d) { d.topGuid = QStringLiteral("{ABC}"); });
}

void DescriptorEditTest::refuses()
{
    QFETCH(Change, change);
    DiskDescriptor after = decode(kText);
    change(after);
    const auto text = changedDescriptor(kText, after, "the/path");
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Unsupported);
    QCOMPARE(text.error().path, std::string("the/path"));
    QVERIFY(!text.error().detail.isEmpty());
}

void DescriptorEditTest::otherEncoding()
{
    const QByteArray latin = "<?xml version='1.0' encoding='ISO-8859-1'?><Parallels_disk_image>"
                             "<Disk_Parameters><Name>\xfc</Name></Disk_Parameters>"
                             "</Parallels_disk_image>";
    DiskDescriptor after = decode(latin);
    QCOMPARE(changedDescriptor(latin, after).value(), latin);
    after.diskSectors = 1;
    QCOMPARE(changedDescriptor(latin, after).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(DescriptorEditTest)
#include "descriptoredit_test.moc"
