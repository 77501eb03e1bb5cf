#include "tests/support/tsfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace parascope;

/// Every sentence of the window is translated into every language: the sources
/// are read again, as resources/translations/update does, into copies of the
/// translation files.
class CompleteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUntranslated_data();
    void nothingIsUntranslated();
};

void CompleteTest::nothingIsUntranslated_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/translations"));
    for (const QString &file : folder.entryList({QStringLiteral("parascope_*.ts")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void CompleteTest::nothingIsUntranslated()
{
    QFETCH(QString, path);
    const QTemporaryDir temporary;
    const QString copy = temporary.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(path, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess update;
    update.start(QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/translations/update"), {copy});
    QVERIFY(update.waitForFinished(120'000));
    const QByteArray said = update.readAllStandardOutput() + update.readAllStandardError();
    QVERIFY2(update.exitCode() == 0, said.constData());
    // It warns about words whose context it cannot tell; they would not be found.
    QVERIFY2(said.isEmpty(), said.constData());

    const std::vector<TsMessage> before = readTs(path);
    const std::vector<TsMessage> after = readTs(copy);
    QVERIFY2(after.size() > 1000, "the sentences were not found");
    int missing = 0;
    for (const TsMessage &message : after) {
        if (message.isFinished)
            continue;
        qWarning().noquote() << "not translated:" << message.name();
        ++missing;
    }
    QCOMPARE(missing, 0);
    QVERIFY2(before.size() == after.size(), "sentences that are gone from the sources are left");
}

QTEST_MAIN(CompleteTest)
#include "complete_test.moc"
