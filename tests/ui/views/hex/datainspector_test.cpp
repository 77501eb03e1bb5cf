#include "ui/views/hex/datainspector.h"
#include "ui/views/hex/findpattern.h"
#include "ui/views/hex/inspectormodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace parascope::ui {

namespace {

std::vector<std::byte> bytesOf(const char *hex)
{
    std::vector<std::byte> bytes;
    for (const char value : QByteArray::fromHex(hex))
        bytes.push_back(std::byte(value));
    return bytes;
}

std::vector<std::byte> textBytes(const QByteArray &text)
{
    return bytesOf(text.toHex().constData());
}

/// Groups of three digits, month before day.
QLocale locale()
{
    return {QLocale::English, QLocale::UnitedStates};
}

InspectorRow rowOf(const std::vector<std::byte> &bytes, const QString &name)
{
    for (const InspectorRow &row : inspectBytes(bytes, locale())) {
        if (row.name == name)
            return row;
    }
    qFatal("no row %s", qPrintable(name));
}

} // namespace

class DataInspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKnownValues_data();
    void readsKnownValues();
    void alwaysHasTheSameRows();
    void anyBytesAreRead();
    void textEndsWhereItEnds();
    void summaryIsOneLine();
    void modelIsSound();
    void patternsAreRead_data();
    void patternsAreRead();
};

void DataInspectorTest::readsKnownValues_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("little");
    QTest::addColumn<QString>("big");
    const auto add = [](const char *hex, const char16_t *name, const QString &little,
                        const QString &big) {
        QTest::addRow("%s as %s", hex, qPrintable(QString::fromUtf16(name)))
            << QByteArray(hex) << QString::fromUtf16(name) << little << big;
    };
    add("eb", u"8 bit", u"235"_qs, QString());
    add("eb", u"8 bit, signed", u"-21"_qs, QString());
    add("eb52", u"16 bit", u"21,227"_qs, u"60,242"_qs);
    add("feff", u"16 bit, signed", u"-2"_qs, u"-257"_qs);
    add("eb52904e", u"32 bit", u"1,318,081,259"_qs, u"3,948,056,654"_qs);
    add("ffffffff", u"32 bit, signed", u"-1"_qs, u"-1"_qs);
    add("0000000000000080", u"64 bit", u"9,223,372,036,854,775,808"_qs, u"128"_qs);
    add("0000000000000080", u"64 bit, signed", u"-9,223,372,036,854,775,808"_qs, u"128"_qs);
    add("0000803f", u"Float, 32 bit", u"1"_qs, u"4.600603E-41"_qs);
    add("000000000000f03f", u"Float, 64 bit", u"1"_qs, u"3.038651941617419E-319"_qs);
    add("0000c07f", u"Float, 32 bit", u"NaN"_qs, u"6.905459E-41"_qs);
    add("00000000", u"Unix time, 32 bit", u"1/1/1970 00:00:00 UTC"_qs, u"1/1/1970 00:00:00 UTC"_qs);
    add("00ca9a3b", u"Unix time, 32 bit", u"9/9/2001 01:46:40 UTC"_qs, u"6/3/1970 16:15:55 UTC"_qs);
    add("00ca9a3b00000000", u"Unix time, 64 bit", u"9/9/2001 01:46:40 UTC"_qs, QString());
    add("00803ed5deb19d01", u"Windows time", u"1/1/1970 00:00:00 UTC"_qs, QString());
    add("0000215a", u"DOS time", u"1/1/2025 00:00:00"_qs, QString());
    add("33221100554477668899aabbccddeeff", u"GUID", u"{00112233-4455-6677-8899-aabbccddeeff}"_qs,
        u"{33221100-5544-7766-8899-aabbccddeeff}"_qs);
    add("c3ab522e4e544653", u"Text, UTF-8", u"ëR.NTFS"_qs, QString());
    add("4e004e2d", u"Text, UTF-16", u"N\u2D4E"_qs, u"\u4E00\u4E2D"_qs);
}

void DataInspectorTest::readsKnownValues()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, name);
    QFETCH(const QString, little);
    QFETCH(const QString, big);
    const InspectorRow row = rowOf(bytesOf(hex.constData()), name);
    QCOMPARE(row.little, little);
    if (!big.isEmpty())
        QCOMPARE(row.big, big);
}

void DataInspectorTest::alwaysHasTheSameRows()
{
    const auto none = inspectBytes({}, locale());
    for (const InspectorRow &row : none)
        QVERIFY2(row.little.isEmpty() && row.big.isEmpty(), qPrintable(row.name));
    const std::vector<std::byte> many(kInspectorBytes, std::byte(0xFF));
    for (std::size_t length = 0; length <= many.size(); ++length) {
        const auto rows = inspectBytes(std::span(many).first(length), locale());
        QCOMPARE(rows.size(), none.size());
        for (std::size_t index = 0; index < rows.size(); ++index)
            QCOMPARE(rows[index].name, none[index].name);
    }
}

void DataInspectorTest::anyBytesAreRead()
{
    // No combination of bytes may be more than a value or nothing: extremes of every field.
    for (int first = 0; first < 256; ++first) {
        for (const int rest : {0x00, 0x7F, 0x80, 0xFF}) {
            std::vector<std::byte> bytes(24, std::byte(rest));
            bytes.front() = std::byte(first);
            bytes[7] = std::byte(first);
            QVERIFY(rowOf(bytes, u"8 bit"_qs).little == QString::number(first));
            QVERIFY(!rowOf(bytes, u"64 bit, signed"_qs).big.isEmpty());
        }
    }
}

void DataInspectorTest::textEndsWhereItEnds()
{
    QCOMPARE(rowOf(textBytes("NTFS    \0\2\10"_qba), u"Text, UTF-8"_qs).little, u"NTFS    "_qs);
    QCOMPARE(rowOf(textBytes("ab\377cd"_qba), u"Text, UTF-8"_qs).little, u"ab"_qs);
    QCOMPARE(rowOf(textBytes("\0abc"_qba), u"Text, UTF-8"_qs).little, QString());
    // A character outside the first plane is kept whole or left out.
    QCOMPARE(rowOf(textBytes("\xF0\x9F\x92\xBE!!"_qba), u"Text, UTF-8"_qs).little, u"💾!!"_qs);
    QCOMPARE(rowOf(bytesOf("3dd8"), u"Text, UTF-16"_qs).little, QString());
}

void DataInspectorTest::summaryIsOneLine()
{
    QCOMPARE(inspectorSummary(bytesOf("eb52904e54465320"), locale()),
             u"u8 235 · i16 21,227 · u32 1,318,081,259 · “ëR.NTFS ”"_qs);
    QCOMPARE(inspectorSummary(bytesOf("41"), locale()), u"u8 65 · “A”"_qs);
    QCOMPARE(inspectorSummary({}, locale()), QString());
}

void DataInspectorTest::modelIsSound()
{
    InspectorModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setBytes(bytesOf("eb52904e54465320"));
    QCOMPARE(changes.count(), 1);
    model.setBytes(bytesOf("eb52904e54465320"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(0, InspectorModel::LittleEndian).data().toString(), u"235"_qs);
    QCOMPARE(
        model.headerData(InspectorModel::BigEndian, Qt::Horizontal, Qt::DisplayRole).toString(),
        u"Big-endian"_qs);
}

void DataInspectorTest::patternsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("problem");
    QTest::addColumn<QByteArray>("hex");
    const int hex = int(FindKind::Hex);
    const int utf8 = int(FindKind::Utf8);
    const int utf16 = int(FindKind::Utf16);
    const auto add = [](const char *name, const QString &text, int kind, FindProblem problem,
                        const char *bytes) {
        QTest::newRow(name) << text << kind << int(problem) << QByteArray(bytes);
    };
    add("in pairs", u"4E 54 46 53"_qs, hex, FindProblem::None, "4e544653");
    add("in one", u"4e544653"_qs, hex, FindProblem::None, "4e544653");
    add("as in C", u"0x4E, 0x54"_qs, hex, FindProblem::None, "4e54");
    add("with dashes", u"4e-54_46:53"_qs, hex, FindProblem::None, "4e544653");
    add("half a byte", u"4E 5"_qs, hex, FindProblem::HalfByte, "");
    add("no hex", u"NTFS"_qs, hex, FindProblem::NotHex, "");
    add("no ASCII", u"４Ｅ"_qs, hex, FindProblem::NotHex, "");
    add("nothing", u"  "_qs, hex, FindProblem::Empty, "");
    add("no text", QString(), utf8, FindProblem::Empty, "");
    add("text", u"NTFS"_qs, utf8, FindProblem::None, "4e544653");
    add("umlaut", u"ä"_qs, utf8, FindProblem::None, "c3a4");
    add("wide", u"Nä"_qs, utf16, FindProblem::None, "4e00e400");
    add("too long", QString(1024 * 1024 + 1, u'x'), utf8, FindProblem::TooLong, "");
}

void DataInspectorTest::patternsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    QFETCH(const int, problem);
    QFETCH(const QByteArray, hex);
    const FindPattern pattern = findPattern(text, FindKind(kind));
    QCOMPARE(int(pattern.problem), problem);
    if (pattern.problem == FindProblem::None)
        QVERIFY(pattern.bytes == bytesOf(hex.constData()));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::DataInspectorTest)
#include "datainspector_test.moc"
