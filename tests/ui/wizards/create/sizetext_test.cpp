#include "ui/wizards/create/sizetext.h"

#include <QtTest>

Q_DECLARE_METATYPE(parascope::ui::SizeTextProblem)

namespace parascope::ui {

/// Sizes as people type them.
class SizeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSizes_data();
    void readsSizes();
    void refuses_data();
    void refuses();
    void followsTheLocale();
    void pointIsReadEverywhere();
    void writesWhatItReads_data();
    void writesWhatItReads();
};

void SizeTextTest::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("unit");
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<quint64>("readUnit");
    const auto row = [](const char *text, std::uint64_t unit, std::uint64_t bytes,
                        std::uint64_t readUnit) {
        QTest::newRow(text) << QString::fromLatin1(text) << quint64(unit) << quint64(bytes)
                            << quint64(readUnit);
    };
    row("64", kGiB, 64 * kGiB, kGiB);
    row(" 64 ", kMiB, 64 * kMiB, kMiB);
    row("0", kGiB, 0, kGiB);
    row("64G", kTiB, 64 * kGiB, kGiB);
    row("64g", kTiB, 64 * kGiB, kGiB);
    row("64 GiB", kTiB, 64 * kGiB, kGiB);
    row("64gib", 0, 64 * kGiB, kGiB);
    row("2T", kGiB, 2 * kTiB, kTiB);
    row("1P", kGiB, 1024 * kTiB, 1024 * kTiB);
    row("512 B", 0, 512, 1);
    row("32256b", 0, 32256, 1);
    row("1.5", kGiB, 1536 * kMiB, kGiB);
    row("1.5 TiB", kGiB, 1536 * kGiB, kTiB);
    row("0.1K", kGiB, 103, kKiB); // 102.4, and a fraction of a byte is a byte
    row("1,024", kMiB, kGiB, kMiB);
    row("8388607 TiB", kGiB, 8388607 * kTiB, kTiB);
}

void SizeTextTest::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(quint64, unit);
    QFETCH(quint64, bytes);
    QFETCH(quint64, readUnit);
    const auto size = readSize(text, unit, QLocale(QLocale::English));
    QVERIFY(size);
    QCOMPARE(size->bytes, bytes);
    QCOMPARE(size->unit, readUnit);
    QCOMPARE(size->namesUnit, text.trimmed().back().isLetter());
}

void SizeTextTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("unit");
    QTest::addColumn<SizeTextProblem>("problem");
    const auto row = [](const char *text, std::uint64_t unit, SizeTextProblem problem) {
        QTest::newRow(text) << QString::fromLatin1(text) << quint64(unit) << problem;
    };
    row("", kGiB, SizeTextProblem::Empty);
    row("  ", kGiB, SizeTextProblem::Empty);
    row("many", kGiB, SizeTextProblem::NotASize);
    row("G", kGiB, SizeTextProblem::NotASize);
    row("-5", kGiB, SizeTextProblem::NotASize);
    row("5-", kGiB, SizeTextProblem::NotASize);
    row("64 GB", kGiB, SizeTextProblem::NotASize); // 1000³ or 1024³?
    row("64 furlongs", kGiB, SizeTextProblem::NotASize);
    row("1,5", kGiB, SizeTextProblem::NotASize);
    row("0x40", kGiB, SizeTextProblem::NotASize);
    row("inf", kGiB, SizeTextProblem::NotASize);
    row("nan", kGiB, SizeTextProblem::NotASize);
    row("2048", 0, SizeTextProblem::NoUnit);
    row("16777216 TiB", kGiB, SizeTextProblem::TooLarge);
    row("99999999999999999999", kGiB, SizeTextProblem::TooLarge);
    row("1e300", kGiB, SizeTextProblem::TooLarge);
    row("8388608.5 TiB", kGiB, SizeTextProblem::TooLarge);
}

void SizeTextTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(quint64, unit);
    QFETCH(SizeTextProblem, problem);
    const auto size = readSize(text, unit, QLocale(QLocale::English));
    QVERIFY(!size);
    QVERIFY(size.error() == problem);
}

void SizeTextTest::followsTheLocale()
{
    const QLocale german(QLocale::German);
    QCOMPARE(readSize(u"1,5 GiB"_qs, 0, german)->bytes, 1536 * kMiB);
    QCOMPARE(readSize(u"1.024"_qs, kMiB, german)->bytes, kGiB);
    QVERIFY(!readSize(u"1.5,5"_qs, kGiB, german));
}

void SizeTextTest::pointIsReadEverywhere()
{
    for (const QLocale &locale : {QLocale(QLocale::German), QLocale(QLocale::French),
                                  QLocale(QLocale::English), QLocale(QLocale::Chinese)}) {
        QCOMPARE(readSize(u"1.5"_qs, kGiB, locale).value().bytes, 1536 * kMiB);
        QCOMPARE(readSize(u"0.25 MiB"_qs, kGiB, locale).value().bytes, 256 * kKiB);
        QVERIFY(!readSize(u"1.5.5"_qs, kGiB, locale));
    }
    QCOMPARE(readSize(u"1,5"_qs, kGiB, QLocale(QLocale::German)).value().bytes, 1536 * kMiB);
    // What groups digits there goes on doing so.
    QCOMPARE(readSize(u"1.024"_qs, kMiB, QLocale(QLocale::German)).value().bytes, kGiB);
}

void SizeTextTest::writesWhatItReads_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("even") << quint64(64 * kGiB) << u"64 GiB"_qs;
    QTest::newRow("in a smaller unit") << quint64(1536 * kGiB) << u"1536 GiB"_qs;
    QTest::newRow("kibibytes") << quint64(64 * kKiB) << u"64 KiB"_qs;
    QTest::newRow("63 sectors") << quint64(63 * 512) << u"32256 B"_qs;
    QTest::newRow("large") << quint64(3000 * kTiB) << u"3000 TiB"_qs;
}

void SizeTextTest::writesWhatItReads()
{
    QFETCH(quint64, bytes);
    QFETCH(QString, text);
    const std::uint64_t unit = unitFor(bytes);
    const QString number = sizeNumber(bytes, unit);
    QCOMPARE(QStringLiteral("%1 %2").arg(number, unitName(unit)), text);
    QCOMPARE(readSize(text, 0)->bytes, bytes);
    QCOMPARE(withoutUnit(text), number);
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::SizeTextTest)
#include "sizetext_test.moc"
