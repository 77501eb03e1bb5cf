#include "ui/views/hex/gotoparser.h"

#include <QTest>

namespace parascope::ui {

class GoToParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void readsPlaces_data();
    void readsPlaces();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    [[nodiscard]] static GoToContext context()
    {
        GoToContext context;
        context.space = ByteSpace::File;
        context.at = 0x1000;
        context.diskBytes = std::uint64_t(64) << 30U;
        context.fileBytes = std::uint64_t(24) << 30U;
        context.clusterBytes = 1024 * 1024;
        context.tableEntries = 65536;
        return context;
    }
};

void GoToParserTest::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QLocale>("locale");
    const QLocale c = QLocale::c();
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale french(QLocale::French, QLocale::France);
    QTest::newRow("decimal") << u"12345"_qs << quint64(12345) << c;
    QTest::newRow("hex") << u"0x5E3500000"_qs << quint64(0x5E3500000) << c;
    QTest::newRow("hex in groups") << u"0x5E 3500 000"_qs << quint64(0x5E3500000) << c;
    QTest::newRow("large X, small digits") << u"0X5e3500000"_qs << quint64(0x5E3500000) << c;
    QTest::newRow("trailing h") << u"10h"_qs << quint64(16) << c;
    QTest::newRow("as in the offset column") << u"00005E350"_qs << quint64(0x5E350) << c;
    QTest::newRow("digits alone are decimal") << u"000000100"_qs << quint64(100) << c;
    QTest::newRow("spaces") << u" 24 117 "_qs << quint64(24117) << c;
    QTest::newRow("no-break space") << u"24\u00a0117"_qs << quint64(24117) << french;
    QTest::newRow("narrow no-break space") << u"24\u202f117"_qs << quint64(24117) << french;
    QTest::newRow("commas") << u"1,234,567"_qs << quint64(1234567) << c;
    QTest::newRow("points") << u"1.234.567"_qs << quint64(1234567) << german;
    QTest::newRow("apostrophe") << u"1'234'567"_qs << quint64(1234567) << c;
    QTest::newRow("typographic apostrophe") << u"1’234’567"_qs << quint64(1234567) << c;
    QTest::newRow("underscore") << u"1_000"_qs << quint64(1000) << c;
    QTest::newRow("largest") << u"18446744073709551615"_qs << quint64(UINT64_MAX) << c;
    QTest::newRow("largest in hex") << u"0xFFFFFFFFFFFFFFFF"_qs << quint64(UINT64_MAX) << c;
}

void GoToParserTest::readsNumbers()
{
    QFETCH(const QString, text);
    QFETCH(const quint64, value);
    QFETCH(const QLocale, locale);
    const auto number = parseNumber(text, locale);
    QVERIFY(number.has_value());
    QCOMPARE(number->value, value);
    QVERIFY(!number->isTooLarge);
}

void GoToParserTest::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "0x", "h", "1.5", "1,2,3", "1234,567", "1,234.567", "12g", "0xG",
                             "--5", "ü", "1 2 x"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void GoToParserTest::refusesWhatIsNoNumber()
{
    QFETCH(const QString, text);
    QVERIFY(!parseNumber(text, QLocale::c()).has_value());
}

void GoToParserTest::readsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("meaning");
    QTest::addColumn<bool>("inFile");
    QTest::addColumn<quint64>("offset");
    const int guest = int(GoToMeaning::GuestOffset);
    const int file = int(GoToMeaning::FileOffset);
    const int cluster = int(GoToMeaning::GuestCluster);
    QTest::newRow("guest offset") << u"0x200"_qs << guest << false << quint64(0x200);
    QTest::newRow("file offset") << u"0x200"_qs << file << true << quint64(0x200);
    QTest::newRow("cluster") << u"7"_qs << cluster << false << quint64(7 * 1024 * 1024);
    QTest::newRow("forward") << u"+0x200"_qs << guest << true << quint64(0x1200);
    QTest::newRow("backward") << u"-512"_qs << guest << true << quint64(0xE00);
    QTest::newRow("real minus") << u"−512"_qs << cluster << true << quint64(0xE00);
    QTest::newRow("sign and space") << u"+ 1 000"_qs << guest << true << quint64(0x1000 + 1000);
    QTest::newRow("word cluster") << u"cluster 24 117"_qs << file << false
                                  << quint64(24117) * 1024 * 1024;
    QTest::newRow("word guest") << u"Guest 0x10"_qs << file << false << quint64(16);
    QTest::newRow("word host") << u"host 0x10"_qs << guest << true << quint64(16);
    QTest::newRow("word file") << u"file16"_qs << guest << true << quint64(16);
    QTest::newRow("word entry") << u"entry 3"_qs << guest << true << quint64(64 + 12);
    QTest::newRow("a hex number is no word") << u"FACE"_qs << guest << false << quint64(0xFACE);
    QTest::newRow("last byte") << u"0xFFFFFFFFF"_qs << guest << false << quint64(0xFFFFFFFFF);
}

void GoToParserTest::readsPlaces()
{
    QFETCH(const QString, text);
    QFETCH(const int, meaning);
    QFETCH(const bool, inFile);
    QFETCH(const quint64, offset);
    const GoToTarget target = parseGoTo(text, GoToMeaning(meaning), context(), QLocale::c());
    QCOMPARE(int(target.problem), int(GoToProblem::None));
    QCOMPARE(target.space == ByteSpace::File, inFile);
    QCOMPARE(target.offset, offset);
}

void GoToParserTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem");
    QTest::newRow("empty") << u"  "_qs << int(GoToProblem::Empty);
    QTest::newRow("words") << u"somewhere"_qs << int(GoToProblem::NotANumber);
    QTest::newRow("word alone") << u"cluster"_qs << int(GoToProblem::NotANumber);
    QTest::newRow("sign alone") << u"+"_qs << int(GoToProblem::NotANumber);
    QTest::newRow("65 bits") << u"0x10000000000000000"_qs << int(GoToProblem::TooLarge);
    QTest::newRow("step over 64 bits") << u"+0xFFFFFFFFFFFFFFFF"_qs << int(GoToProblem::TooLarge);
    QTest::newRow("first byte behind the disk")
        << u"0x1000000000"_qs << int(GoToProblem::BeyondEnd);
    QTest::newRow("cluster behind the disk") << u"cluster 65536"_qs << int(GoToProblem::BeyondEnd);
    QTest::newRow("cluster that wraps")
        << u"cluster 0xFFFFFFFFFFFFFFFF"_qs << int(GoToProblem::BeyondEnd);
    QTest::newRow("entry behind the table") << u"entry 65536"_qs << int(GoToProblem::BeyondEnd);
    QTest::newRow("step over the start") << u"-4097"_qs << int(GoToProblem::BeforeStart);
}

void GoToParserTest::saysWhatIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const int, problem);
    const GoToTarget target = parseGoTo(text, GoToMeaning::GuestOffset, context(), QLocale::c());
    QCOMPARE(int(target.problem), problem);
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::GoToParserTest)
#include "gotoparser_test.moc"
