#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "tests/cases/case.h"
#include "tests/cases/expectation.h"
#include "tests/support/temporaryfolder.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(PARASCOPE_SOURCE_DIR) / "tests/cases";

QStringList expectedLines(const ImageCase &image)
{
    for (const Expectation &expectation :
         readExpectations(kFolder / image.folder / "expected.txt")) {
        if (expectation.image == QString::fromStdString(image.name))
            return expectation.lines;
    }
    return {};
}

QString comparison(const QStringList &expected, const QStringList &found)
{
    return u"expected:\n  "_qs + expected.join(u"\n  "_qs) + u"\nfound:\n  "_qs +
           found.join(u"\n  "_qs);
}

/// Exit codes as qemu-img's: the checks of damaged images are seen by scripts through them.
int exitCode(const QStringList &lines)
{
    return lines.front() == u"verdict: clean" ? 0 : lines.front() == u"verdict: only-leaks" ? 3 : 2;
}

void addCases()
{
    QTest::addColumn<int>("index");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].fullName().c_str()) << int(i);
}

} // namespace

/// Every folder of tests/cases: the image that it builds gets the report that it expects, from the
/// engine and from the command line.
class CasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasACase();
    void everyFolderIsComplete();
    void engine_data() { addCases(); }
    void engine();
    void commandLine_data() { addCases(); }
    void commandLine();
};

void CasesTest::everyFindingHasACase()
{
    const std::vector<ImageCase> cases = allCases();
    for (const CatalogueEntry &entry : catalogue()) {
        const bool isShown = std::ranges::any_of(cases, [&](const ImageCase &image) {
            const QString start = u' ' + QString::fromLatin1(entry.name) + u": "_qs;
            return image.folder == entry.name && !expectedLines(image).filter(start).isEmpty();
        });
        QVERIFY2(isShown, entry.name);
    }
}

void CasesTest::everyFolderIsComplete()
{
    const std::vector<ImageCase> cases = allCases();
    for (const auto &folder : std::filesystem::directory_iterator(kFolder)) {
        if (!folder.is_directory())
            continue;
        const std::string name = folder.path().filename();
        QVERIFY2(findingIdFromName(name) || name.starts_with("healthy-"), name.c_str());
        std::set<std::string> built;
        for (const ImageCase &image : cases) {
            if (image.folder == name)
                QVERIFY2(built.insert(image.name).second, image.fullName().c_str());
        }
        std::set<std::string> expected;
        for (const Expectation &expectation : readExpectations(folder.path() / "expected.txt"))
            QVERIFY2(expected.insert(expectation.image.toStdString()).second, name.c_str());
        QVERIFY2(!built.empty(), name.c_str());
        QVERIFY2(built == expected, name.c_str());
    }
}

void CasesTest::engine()
{
    QFETCH(int, index);
    const ImageCase image = allCases()[std::size_t(index)];
    const QStringList expected = expectedLines(image);
    const auto file = image.file();
    const Result<ImageStatePtr> state = loadImage(*file);
    QVERIFY(state);
    for (const auto detail : {Classifier::Detail::Check, Classifier::Detail::Maps}) {
        JobControl control;
        const auto report = checkImage(*state, classify(*state, detail), *file, {}, control);
        QVERIFY(report);
        const QStringList found = reportLines(**report);
        QVERIFY2(found == expected, qPrintable(comparison(expected, found)));
    }
    if (image.folder.starts_with("healthy-"))
        QCOMPARE(expected, QStringList{u"verdict: clean"_qs});
}

void CasesTest::commandLine()
{
    QFETCH(int, index);
    const ImageCase image = allCases()[std::size_t(index)];
    if (!image.existsOnDisk())
        return; // unreadable places do not exist on a healthy disk; engine() has them
    const QString program = qEnvironmentVariable("PARASCOPE_CLI");
    QVERIFY2(!program.isEmpty(), "PARASCOPE_CLI does not name the command line program");
    const TemporaryFolder folder;
    const auto path = folder / "image.hds";
    writeSparse(*image.file(), path);

    QProcess process;
    process.start(program, {u"check"_qs, u"--json"_qs, QString::fromStdString(path)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QJsonParseError error;
    const QByteArray output = process.readAllStandardOutput();
    const QJsonObject report = QJsonDocument::fromJson(output, &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, output + process.readAllStandardError());

    const QStringList expected = expectedLines(image);
    const QStringList found = reportLines(report);
    QVERIFY2(found == expected, qPrintable(comparison(expected, found)));
    QCOMPARE(process.exitCode(), exitCode(expected));
    QJsonObject counts;
    for (const QString &line : expected.mid(1)) {
        const QString id = line.section(u' ', 1, 1).chopped(1);
        counts.insert(id, counts.value(id).toInt() + 1);
    }
    QCOMPARE(report.value(u"counts").toObject(), counts);
}

QTEST_GUILESS_MAIN(CasesTest)
#include "cases_test.moc"
