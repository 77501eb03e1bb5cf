#include "tests/support/sourcewords.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace parascope;

namespace {

/// Words that stay as they are in every language, by the file that they stand in.
const QMap<QString, QStringList> &allowed()
{
    static const QMap<QString, QStringList> kAllowed{
        // The name of the program, and of a file system to search for.
        {QStringLiteral("ui/shell/mainwindow.cpp"), {QStringLiteral("Parascope")}},
        {QStringLiteral("ui/views/hex/findbar.cpp"), {QStringLiteral("NTFS")}},
        // A date as Parallels Desktop writes it.
        {QStringLiteral("ui/models/layertitle.cpp"), {QStringLiteral("yyyy-MM-dd HH:mm:ss")}},
        // A command to be copied into a terminal.
        {QStringLiteral("engine/text/foreigntext.cpp"),
         {QStringLiteral("qemu-img convert -O parallels %1 %2")}},
        // The contents of the example, and the name of its file.
        {QStringLiteral("ui/shell/demoimage.cpp"),
         {QStringLiteral("Missing operating system"), QStringLiteral("A disk read error occurred"),
          QStringLiteral("FILE0 contents of cluster "),
          QStringLiteral("FILE0 a file that nothing points to\\n")}},
        {QStringLiteral("ui/shell/windows.cpp"), {QStringLiteral("Damaged example.hds")}},
    };
    return kAllowed;
}

} // namespace

/// Looks through the sources of the window for words that nobody could translate.
class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allWordsCanBeTranslated();
    void readsStrings();
    void judgesStrings_data();
    void judgesStrings();
};

void SourcesTest::allWordsCanBeTranslated()
{
    const QDir root(QStringLiteral(PARASCOPE_SOURCE_DIR));
    int count = 0;
    QStringList found;
    for (const char *folder : {"ui", "engine/text"}) {
        QDirIterator files(root.filePath(QString::fromLatin1(folder)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString name = root.relativeFilePath(file.fileName());
            for (const SourceString &string : stringsOf(file.readAll())) {
                ++count;
                if (isUntranslated(string) && !allowed().value(name).contains(string.text))
                    found +=
                        QStringLiteral("%1:%2: %3").arg(name).arg(string.line).arg(string.text);
            }
        }
    }
    QVERIFY2(count > 1000, "the strings were not found");
    for (const QString &string : std::as_const(found))
        qWarning().noquote() << string;
    QCOMPARE(found.size(), 0);
}

void SourcesTest::readsStrings()
{
    const std::vector<SourceString> strings = stringsOf("#include \"a.h\"\n"
                                                        "// \"no\" /* it's */\n"
                                                        "/* \"no\n */ f(g(\"one \" // why\n"
                                                        "  \"two\"), '\"', 1'000, \"t\\\"hree\");\n"
                                                        "constexpr char k[] = {\"four\"};\n");
    QCOMPARE(strings.size(), std::size_t(3));
    QCOMPARE(strings[0].text, QStringLiteral("one two"));
    QCOMPARE(strings[0].line, 4);
    QCOMPARE(strings[0].calls, QStringList({QStringLiteral("f"), QStringLiteral("g")}));
    QCOMPARE(strings[1].text, QStringLiteral("t\\\"hree"));
    QCOMPARE(strings[1].line, 5);
    QCOMPARE(strings[1].calls, QStringList(QStringLiteral("f")));
    QCOMPARE(strings[2].text, QStringLiteral("four"));
    QCOMPARE(strings[2].line, 6);
}

void SourcesTest::judgesStrings_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *source, bool wanted) {
        QTest::newRow(source) << QByteArray(source) << wanted;
    };
    row("label->setText(QStringLiteral(\"Open\"))", true);
    row("label->setText(tr(\"Open\"))", false);
    row("label->setText(QStringLiteral(\"%1\").arg(tr(\"Open\")))", false);
    row("setObjectName(QStringLiteral(\"openButton\"))", false);
    row("QString words() { return QStringLiteral(\"Not a number\"); }", true);
    row("QString words() { return Words::tr(\"Not a number\"); }", false);
    row("{ActionId::Open, QT_TR_NOOP(\"Open an image\")}", false);
    row("{ActionId::Open, \"Open an image\"}", true);
    row("html += QStringLiteral(\"<p style='margin: 0 auto'>\")", false);
    row("qWarning(\"this went wrong\")", false);
    row("new QPushButton(QStringLiteral(\"…\"))", false);
}

void SourcesTest::judgesStrings()
{
    QFETCH(QByteArray, source);
    QFETCH(bool, wanted);
    const std::vector<SourceString> strings = stringsOf(source);
    QVERIFY(!strings.empty());
    QCOMPARE(std::ranges::any_of(strings, isUntranslated), wanted);
}

QTEST_MAIN(SourcesTest)
#include "sources_test.moc"
