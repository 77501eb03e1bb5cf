#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QSet>
#include <QTest>

#include <cerrno>

namespace parascope {

namespace {

constexpr int kLastCode = static_cast<int>(ErrorCode::Cancelled);

/// An error with every field filled, whatever its code.
Error fullError(int code)
{
    return {static_cast<ErrorCode>(code), "/folder/%1 100%2.hds", EIO, 4096, u"DETAIL"_qs};
}

} // namespace

/// Every error has kind words that name the file.
class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWords();
    void everyCodeHasItsOwnName();
    void placeholdersInNamesStay();
    void foreignFormatIsNamed();
    void ownerIsNamed();
    void valuesAreSaid();
};

void ErrorTextTest::everyCodeHasWords()
{
    QSet<QString> seen;
    for (int code = 0; code <= kLastCode; ++code) {
        const Error error = fullError(code);
        const QString with = text::error(error);
        const QString without = text::error(error, false);
        QVERIFY2(with.size() > 10, qPrintable(QString::number(code)));
        QVERIFY(with.front().isUpper() || with.startsWith(u'“'));
        QVERIFY2(without.front().isUpper(), qPrintable(without));
        if (error.code == ErrorCode::Cancelled)
            continue;
        QVERIFY2(with.contains(u"/folder/%1 100%2.hds"), qPrintable(with));
        QVERIFY2(!without.contains(u"folder/"), qPrintable(without));
        QVERIFY2(!without.contains(u'%'), qPrintable(without));
        seen += without;
        Error bare;
        bare.code = error.code;
        QVERIFY2(!text::error(bare).contains(u'%'), qPrintable(text::error(bare)));
        QVERIFY(!text::error(bare).contains(u"()"));
    }
    QCOMPARE(seen.size(), kLastCode); // all but Cancelled, each of its own
}

void ErrorTextTest::everyCodeHasItsOwnName()
{
    QSet<QString> names;
    for (int code = 0; code <= kLastCode; ++code) {
        const QJsonObject object = text::errorAsJson(fullError(code));
        QVERIFY(!object.value(u"code").toString().isEmpty());
        QVERIFY(!object.value(u"message").toString().isEmpty());
        names += object.value(u"code").toString();
    }
    QCOMPARE(names.size(), kLastCode + 1);
}

void ErrorTextTest::placeholdersInNamesStay()
{
    const Error error{ErrorCode::UnsupportedVersion, "%1%2%3", 0, 3, {}};
    QVERIFY(text::error(error).startsWith(u"“%1%2%3” has format version 3;"));
}

void ErrorTextTest::foreignFormatIsNamed()
{
    const Error error{ErrorCode::NotAnImage, "a.hdd", 0, 0, u"qcow2"_qs};
    QCOMPARE(text::error(error),
             u"“a.hdd” is a QEMU image (qcow2), not a Parallels disk image. “qemu-img convert -O "
             u"parallels” makes a Parallels image of it, and leaves the file as it is."_qs);
    QVERIFY(text::error(error, false).startsWith(u"This is a QEMU image (qcow2), not"));
    // What nobody can name is not named, and may still be a raw disk.
    const Error unknown{ErrorCode::NotAnImage, "a.hdd", 0, 0, {}};
    QVERIFY(text::error(unknown).startsWith(u"“a.hdd” is not a Parallels disk image. What it is"));
    const Error folder{ErrorCode::IsDirectory, "a.hdd", EISDIR, 0, {}};
    QVERIFY(text::error(folder, false).startsWith(u"This is a folder, not a disk image."));
}

void ErrorTextTest::ownerIsNamed()
{
    const Error error{ErrorCode::NoPermission, "a.hds", EACCES, 0, u"root"_qs};
    QVERIFY(text::error(error).startsWith(u"You may not read “a.hds” (owner root)."));
    const Error writing{ErrorCode::NoWritePermission, "a.hds", EACCES, 0, {}};
    QVERIFY(text::error(writing).startsWith(u"You may not write “a.hds”."));
}

void ErrorTextTest::valuesAreSaid()
{
    QVERIFY(text::error({ErrorCode::ClusterSizeOutOfRange, "a", 0, 4186128, {}})
                .contains(u"4186128 sectors"));
    QVERIFY(text::error({ErrorCode::TooManyEntries, "a", 0, 536870912, {}}).contains(u"536870912"));
    QVERIFY(text::error({ErrorCode::ReadFailed, "a", EIO, 0x100000, {}}).contains(u"0x100000"));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::ErrorTextTest)
#include "errortext_test.moc"
