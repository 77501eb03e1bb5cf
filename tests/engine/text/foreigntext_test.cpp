#include "engine/text/foreigntext.h"
#include "tests/support/externalprogram.h"

#include <QTest>

namespace parascope {

/// Words on what is no image.
class ForeignTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandIsReadByAShell_data();
    void commandIsReadByAShell();
    void headlines();
    void listsAreNamed();
};

void ForeignTextTest::commandIsReadByAShell_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("/disks/a.qcow2");
    QTest::newRow("blank and quotes") << QByteArray("/my disks/it's \"a\" $HOME `x`.vdi");
    QTest::newRow("other letters") << QByteArray("/Bücher/磁盘.vmdk");
    QTest::newRow("no text") << QByteArray("/\xFF\xFE'1\\n.vhd");
    QTest::newRow("line end") << QByteArray("/a\nb\\c.vhd");
    QTest::newRow("writing direction") << QByteArray("/a\xE2\x80\xAE"
                                                     "b.vhd");
}

void ForeignTextTest::commandIsReadByAShell()
{
    QFETCH(QByteArray, name);
    const QString command = text::convertCommand(name.toStdString(), "/t");
    QVERIFY(!command.contains(u'\n'));
    // The words that a shell makes of it, each with a line of its own in hexadecimal digits.
    const auto result = test::runProgram(
        QStringLiteral("bash"),
        {QStringLiteral("-c"),
         QStringLiteral("qemu-img() { printf %s \"$4\" | od -An -v -tx1; }; ") + command});
    QVERIFY2(result.succeeded(), result.errors);
    QCOMPARE(QByteArray::fromHex(result.output), name);
}

void ForeignTextTest::headlines()
{
    const auto headline = [](ErrorCode code, const QString &detail) {
        return text::foreignHeadline(Error{code, "a", 0, 0, detail});
    };
    QCOMPARE(headline(ErrorCode::NotAnImage, u"vdi"_qs),
             u"This is a VirtualBox image (VDI), not a Parallels disk image."_qs);
    QCOMPARE(headline(ErrorCode::NotAnImage, u"xfs"_qs),
             u"This is a raw disk without partitions (XFS), not a Parallels disk image."_qs);
    QVERIFY(headline(ErrorCode::IsDirectory, {}).contains(u"folder"));
    QCOMPARE(headline(ErrorCode::NotAnImage, {}), u"This is not a Parallels disk image."_qs);
    QVERIFY(headline(ErrorCode::ReadFailed, u"vdi"_qs).isEmpty());
}

void ForeignTextTest::listsAreNamed()
{
    FolderImages found;
    QVERIFY(text::imagesHeading(found).startsWith(u"No disk image"));
    found.images = {{"/a.hds", 1024, false}, {"/b.hdd", 2048, true}};
    const QString plain = text::imagesHeading(found);
    found.isCut = true;
    const QString cut = text::imagesHeading(found);
    found.isDisk = true;
    QCOMPARE((QSet<QString>{plain, cut, text::imagesHeading(found)}.size()), 3);
    QCOMPARE(text::imageSize(found.images[0]), u"1 KiB"_qs);
    QCOMPARE(text::imageSize(found.images[1]), u"folder · 2 KiB"_qs);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ForeignTextTest)
#include "foreigntext_test.moc"
