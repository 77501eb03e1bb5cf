#include "tests/support/tsfile.h"
#include "ui/shell/translations.h"

#include <QDir>
#include <QTest>

using namespace parascope;

namespace {

QDir folder()
{
    return {QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/translations")};
}

QStringList files()
{
    return folder().entryList({QStringLiteral("parascope_*.ts")});
}

} // namespace

/// The translation files themselves: what is translated there must fit its source.
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsBuiltIn();
    void translationsFitTheirSources();
    void namesFaults_data();
    void namesFaults();
};

void FilesTest::everyFileIsBuiltIn()
{
    QStringList languages;
    for (const QString &file : files())
        languages += file.mid(10).chopped(3);
    QVERIFY(languages.contains(QStringLiteral("de")));
    QVERIFY(languages.contains(QStringLiteral("zh_CN")));
    QCOMPARE(ui::translatedLanguages(), languages);
}

void FilesTest::translationsFitTheirSources()
{
    int faults = 0;
    for (const QString &file : files()) {
        const std::vector<TsMessage> messages = readTs(folder().filePath(file));
        QVERIFY2(messages.size() > 1000, qPrintable(file));
        for (const TsMessage &message : messages) {
            if (!message.isFinished)
                continue;
            for (const QString &fault : faultsOf(message)) {
                qWarning().noquote() << file << message.context << fault;
                ++faults;
            }
        }
    }
    QCOMPARE(faults, 0);
}

void FilesTest::namesFaults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("fault"); ///< its beginning, empty when there is none
    const auto row = [](const char *source, const char *translation, const char *fault) {
        QTest::addRow("%s → %s", source, translation)
            << QString::fromUtf8(source) << QString::fromUtf8(translation)
            << QString::fromUtf8(fault);
    };
    row("&Open…", "Ö&ffnen…", "");
    row("&Open…", "打开(&O)…", "");
    row("&Open…", "Öffnen…", "access keys");
    row("Fish & chips", "Fisch und Pommes", "");
    row("&Open…", "Ö&ffnen", "marks");
    row("%1 of %2", "%2 von %1", "");
    row("%1 of %2", "von %1", "placeholders");
    row("%1 of %1", "%1 von %2", "placeholders");
    row("Done.", "Fertig.", "");
    row("Done.", "完成。", "");
    row("Done.", "Fertig", "marks");
    row("Done", "Fertig.", "marks");
    row("Format:", "格式：", "");
    row("Format:", "Format", "marks");
    row(" (%1)", " (%1)", "");
    row(" (%1)", "(%1)", "blanks");
    row("<a href=\"x:\">Load</a>", "<a href=\"x:\">Laden</a>", "");
    row("<a href=\"x:\">Load</a>", "<a href=\"y:\">Laden</a>", "tags");
    row("Done", "", "nothing");
}

void FilesTest::namesFaults()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(QString, fault);
    TsMessage message;
    message.source = source;
    message.translations = {translation};
    const QStringList faults = faultsOf(message);
    QCOMPARE(faults.isEmpty(), fault.isEmpty());
    if (!fault.isEmpty())
        QVERIFY2(faults.first().startsWith(fault), qPrintable(faults.first()));
}

QTEST_MAIN(FilesTest)
#include "files_test.moc"
