#include "engine/text/changedlines.h"
#include "tests/support/seed.h"

#include <QtTest>

namespace parascope::text {

namespace {

constexpr std::size_t kAll = 1'000'000;

/// "-2:b +2:B", and the rest.
QString inShort(const ChangedLines &changed)
{
    QStringList parts;
    for (const ChangedLine &line : changed.lines)
        parts += QStringLiteral("%1%2:%3")
                     .arg(QChar::fromLatin1(line.isNew ? '+' : '-'))
                     .arg(line.number)
                     .arg(line.text);
    if (changed.more > 0)
        parts += QStringLiteral("…%1").arg(changed.more);
    return parts.join(u' ');
}

/// The later text, made of the earlier one and of what differs.
QByteArray applied(const QByteArray &before, const ChangedLines &changed)
{
    QByteArrayList old = before.split('\n');
    old.removeLast(); // what follows the last end of a line
    QByteArrayList result;
    qsizetype taken = 0;
    for (const ChangedLine &line : changed.lines) {
        const auto index = static_cast<qsizetype>(line.number) - 1;
        if (line.isNew) {
            while (result.size() < index)
                result += old[taken++];
            result += line.text.toUtf8();
        } else {
            while (taken < index)
                result += old[taken++];
            ++taken;
        }
    }
    while (taken < old.size())
        result += old[taken++];
    return result.isEmpty() ? QByteArray() : result.join('\n') + '\n';
}

} // namespace

class ChangedLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void listsAtMost();
    void longLinesAreShownInPart();
    void wholePartsWhereSortingWouldTakeLong();
    void tellsTheLaterText();
};

void ChangedLinesTest::compares_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                            << QString::fromUtf8(expected);
    };
    row("the same", "a\nb\n", "a\nb\n", "");
    row("nothing", "", "", "");
    row("replaced", "a\nb\nc\n", "a\nB\nc\n", "-2:b +2:B");
    row("two places", "a\nb\nc\nd\n", "A\nb\nc\nD\n", "-1:a +1:A -4:d +4:D");
    row("neighbours", "a\nb\nc\n", "A\nB\nc\n", "-1:a -2:b +1:A +2:B");
    row("inserted", "a\nc\n", "a\nb\nc\n", "+2:b");
    row("removed", "a\nb\nc\n", "a\nc\n", "-2:b");
    row("inserted and replaced", "a\nb\nc\nd\n", "a\nx\nb\nc\nD\n", "+2:x -4:d +5:D");
    row("all new", "", "a\nb\n", "+1:a +2:b");
    row("all gone", "a\nb", "", "-1:a -2:b");
    row("ends of lines do not count", "a\r\nb\r\n", "a\nb\n", "");
    row("no end of the last line", "a\nb", "a\nc", "-2:b +2:c");
}

void ChangedLinesTest::compares()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(inShort(changedLines(before, after, kAll)), "expected");
}

void ChangedLinesTest::listsAtMost()
{
    QCOMPARE(inShort(changedLines("a\nb\nc\n", "A\nB\nC\n", 2)), u"-1:a -2:b …4"_qs);
}

void ChangedLinesTest::longLinesAreShownInPart()
{
    const QByteArray start(5000, 'x');
    const QByteArray end = QString(3000, u'\u00e9').toUtf8();
    const ChangedLines changed = changedLines(start + "old" + end, start + "new" + end, kAll);
    QCOMPARE(changed.lines.size(), std::size_t(2));
    for (const ChangedLine &line : changed.lines) {
        QVERIFY(line.text.size() < 250);
        QVERIFY(line.text.startsWith(u"…xxx"_qs) && line.text.endsWith(u"é…"_qs));
        QVERIFY(!line.text.contains(QChar::ReplacementCharacter)); // no half of a character
        QVERIFY(line.text.contains(line.isNew ? u"new"_qs : u"old"_qs));
    }
}

void ChangedLinesTest::wholePartsWhereSortingWouldTakeLong()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 3000; ++i) {
        before += "old " + QByteArray::number(i) + '\n';
        after += "new " + QByteArray::number(i) + '\n';
    }
    after += "one more\n";
    const ChangedLines changed = changedLines(before, after, kAll);
    QCOMPARE(changed.lines.size(), std::size_t(6001));
    QVERIFY(!changed.lines.front().isNew && changed.lines.back().isNew);
}

void ChangedLinesTest::tellsTheLaterText()
{
    QRandomGenerator random(test::seedOfThisRun());
    const auto text = [&] {
        QByteArray lines;
        for (quint32 i = random.bounded(12U); i > 0; --i)
            lines += QByteArray(1, static_cast<char>('a' + random.bounded(4))) + '\n';
        return lines;
    };
    for (int i = 0; i < 3000; ++i) {
        const QByteArray before = text();
        const QByteArray after = text();
        const ChangedLines changed = changedLines(before, after, kAll);
        QCOMPARE(applied(before, changed), after);
    }
}

} // namespace parascope::text

QTEST_GUILESS_MAIN(parascope::text::ChangedLinesTest)
#include "changedlines_test.moc"
