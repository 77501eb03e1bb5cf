#include "tests/support/clitools.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace parascope;
using namespace parascope::test;

namespace {

struct Ended
{
    int code = -1;
    QByteArray errors;
};

} // namespace

/// The command line when standard input, output or error are closed, or are the image itself: no
/// image is taken for one of them.
class CliDescriptorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void init();
    void closedInput();
    void closedOutputs_data();
    void closedOutputs();
    void inputIsImage_data();
    void inputIsImage();
    void outputIsImage_data();
    void outputIsImage();

private:
    /// Runs a line of the shell, where "$CLI" is the program and "$IMAGE" an image of 4 MiB with
    /// one cluster.
    [[nodiscard]] Ended shell(const QString &line) const
    {
        QProcess process;
        const QString set =
            QStringLiteral("CLI=\"$PARASCOPE_CLI\"; IMAGE='%1'; ").arg(shown(image()));
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), set + line});
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            qFatal("the shell does not run");
        return {process.exitCode(), process.readAllStandardError()};
    }
    [[nodiscard]] std::filesystem::path image() const { return *m_folder / "disk.hds"; }
    [[nodiscard]] QByteArray contents() const
    {
        QFile file(shown(image()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<TemporaryFolder> m_folder;
    QByteArray m_before;
};

void CliDescriptorsTest::init()
{
    m_folder.emplace();
    const Ended made =
        shell(QStringLiteral("\"$CLI\" create --cluster-size 64K \"$IMAGE\" 4M && "
                             "yes | head -c 65536 | \"$CLI\" write --not-in-use \"$IMAGE\" 64K"));
    QCOMPARE(made.code, 0);
    m_before = contents();
    QVERIFY(!m_before.isEmpty());
}

void CliDescriptorsTest::closedInput()
{
    const Ended written = shell(QStringLiteral("\"$CLI\" write --not-in-use \"$IMAGE\" 1M <&-"));
    QCOMPARE(written.code, 1);
    QVERIFY(written.errors.contains("standard input cannot be read"));
    QVERIFY(contents() == m_before);
}

void CliDescriptorsTest::closedOutputs_data()
{
    QTest::addColumn<QString>("closing");
    QTest::newRow("output") << QStringLiteral(">&-");
    QTest::newRow("errors") << QStringLiteral("2>&-");
    QTest::newRow("both") << QStringLiteral(">&- 2>&-");
    QTest::newRow("all") << QStringLiteral("<&- >&- 2>&-");
}

void CliDescriptorsTest::closedOutputs()
{
    QFETCH(QString, closing);
    // Both say something while they have a file open for writing.
    const Ended discarded =
        shell(QStringLiteral("\"$CLI\" discard --not-in-use \"$IMAGE\" 1M 1M ") + closing);
    QCOMPARE(discarded.code,
             closing.contains(QRegularExpression(QStringLiteral("(^| )>"))) ? 1 : 0);
    QVERIFY(contents() == m_before);
    const Ended tooLong =
        shell(QStringLiteral("yes | head -c 8M | \"$CLI\" write --not-in-use \"$IMAGE\" 64K ") +
              QString(closing).remove(QStringLiteral("<&- ")));
    QCOMPARE(tooLong.code, 1);
    QVERIFY(!contents().contains("parascope-cli"));
}

void CliDescriptorsTest::inputIsImage_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("plain") << QString();
    QTest::newRow("undo") << QStringLiteral("--undo-file \"$IMAGE.old\"");
}

// The disk would fill up with the image, which grows meanwhile.
void CliDescriptorsTest::inputIsImage()
{
    QFETCH(QString, options);
    const Ended written = shell(
        QStringLiteral("\"$CLI\" write --not-in-use %1 \"$IMAGE\" 1M < \"$IMAGE\"").arg(options));
    QCOMPARE(written.code, 1);
    QVERIFY2(written.errors.contains("the image itself"), written.errors.constData());
    QVERIFY(contents() == m_before);
}

void CliDescriptorsTest::outputIsImage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("export, appended")
        << QStringLiteral("\"$CLI\" export \"$IMAGE\" - >> \"$IMAGE\"");
    QTest::newRow("export, over it")
        << QStringLiteral("\"$CLI\" export \"$IMAGE\" - 1<> \"$IMAGE\"");
    QTest::newRow("read, appended")
        << QStringLiteral("\"$CLI\" read \"$IMAGE\" 0 1M >> \"$IMAGE\"");
}

void CliDescriptorsTest::outputIsImage()
{
    QFETCH(QString, line);
    const Ended outcome = shell(line);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("the image itself"), outcome.errors.constData());
    QVERIFY(contents() == m_before);
}

QTEST_GUILESS_MAIN(CliDescriptorsTest)

#include "clidescriptors_test.moc"
