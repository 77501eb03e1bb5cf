#include "engine/text/words.h"

#include <QTest>

namespace parascope {

/// Sizes, numbers, offsets and paths as words.
class SizesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void numbersFollowTheLocale();
    void offsetsAreWrittenOneWay();
    void paths_data();
    void paths();
};

void SizesTest::sizes_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("words");
    const quint64 kib = 1024;
    QTest::newRow("nothing") << quint64(0) << u"0 bytes"_qs;
    QTest::newRow("one") << quint64(1) << u"1 byte"_qs;
    QTest::newRow("below a KiB") << quint64(1023) << u"1023 bytes"_qs;
    QTest::newRow("a KiB") << kib << u"1 KiB"_qs;
    QTest::newRow("inexact") << quint64(1536) << u"1.5 KiB"_qs;
    QTest::newRow("inexact, rounds to whole") << kib * kib + 1 << u"1.0 MiB"_qs;
    QTest::newRow("never 1024.0 of a unit") << kib * kib - 1 << u"1.0 MiB"_qs;
    QTest::newRow("just below that") << quint64(1023.9 * 1024) << u"1023.9 KiB"_qs;
    QTest::newRow("disk") << 64 * kib * kib * kib << u"64 GiB"_qs;
    QTest::newRow("largest") << std::numeric_limits<quint64>::max() << u"16.0 EiB"_qs;
}

void SizesTest::sizes()
{
    QFETCH(quint64, bytes);
    QTEST(text::size(bytes, QLocale::c()), "words");
}

void SizesTest::numbersFollowTheLocale()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(text::number(65536, german), u"65.536"_qs);
    QCOMPARE(text::size(1536, german), u"1,5 KiB"_qs);
    QCOMPARE(text::number(std::numeric_limits<std::uint64_t>::max(), QLocale::c()),
             u"18446744073709551615"_qs);
}

void SizesTest::offsetsAreWrittenOneWay()
{
    QCOMPARE(text::offset(0), u"0x0"_qs);
    QCOMPARE(text::offset(0x5E3500000), u"0x5E3500000"_qs);
}

void SizesTest::paths_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << QByteArray("/a b/c.hds") << u"/a b/c.hds"_qs;
    QTest::newRow("utf-8") << QByteArray("gr\xC3\xBC\xC3\x9F") << u"gr\u00FC\u00DF"_qs;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x92\xBE") << u"\U0001F4BE"_qs;
    QTest::newRow("line feed") << QByteArray("a\nb") << u"a\\x0ab"_qs;
    QTest::newRow("escape") << QByteArray("\x1B[31m") << u"\\x1b[31m"_qs;
    QTest::newRow("latin-1") << QByteArray("gr\xFC"
                                           "n")
                             << u"gr\\xfcn"_qs;
    QTest::newRow("cut sequence") << QByteArray("a\xC3") << u"a\\xc3"_qs;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << u"\\xc0\\xaf"_qs;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << u"\\xed\\xa0\\x80"_qs;
    QTest::newRow("writing direction") << QByteArray("a\xE2\x80\xAE"
                                                     "b")
                                       << u"a\\xe2\\x80\\xaeb"_qs;
    QTest::newRow("next line") << QByteArray("a\xC2\x85") << u"a\\xc2\\x85"_qs;
}

void SizesTest::paths()
{
    QFETCH(QByteArray, bytes);
    QTEST(text::path(bytes.toStdString()), "words");
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::SizesTest)
#include "sizes_test.moc"
