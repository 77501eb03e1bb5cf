#include "engine/image/imageloader.h"
#include "tests/cases/case.h"
#include "tests/support/clitools.h"
#include "tests/support/externalprogram.h"
#include "tests/support/forploop.h"
#include "tests/support/imagefiles.h"
#include "tests/support/program.h"
#include "tests/support/repairing.h"
#include "tests/support/temporaryfolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostBytes = 64ULL << 20U; ///< larger files are compared, not hashed

QByteArray said(const ProgramResult &result)
{
    return result.output + result.errors;
}

QByteArray sha256(const fs::path &path)
{
    QFile file(shown(path));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

/// What only errors and leaks are called in a report of `check --json`.
std::set<QString> damageIn(const QJsonObject &report)
{
    std::set<QString> ids;
    for (const QJsonValue finding : report[u"findings"_qs].toArray()) {
        if (finding[u"severity"_qs].toString() != u"note"_qs)
            ids.insert(finding[u"id"_qs].toString());
    }
    return ids;
}

} // namespace

/// `parascope-cli repair` and `undo` on real files: every case, and what other programs say then.
class RepairCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cases_data();
    void cases();
    void cleanupTestCase();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    void judgedByOthers(const fs::path &path, const Plan &plan,
                        const std::shared_ptr<MemoryFile> &original);

    TemporaryFolder m_scratch; ///< for what programs print
    int m_repaired = 0;
    int m_forbidden = 0;
    int m_qemu = 0;
    int m_ploop = 0;
};

void RepairCliTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI"));
}

void RepairCliTest::cleanupTestCase()
{
    qInfo("%d repaired and undone, %d forbidden, %d judged by qemu-img, %d by ploop", m_repaired,
          m_forbidden, m_qemu, m_ploop);
    QVERIFY(m_repaired > 30 && m_forbidden > 3 && m_qemu > 20 && m_ploop > 5);
}

void RepairCliTest::cases_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("policy");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!cases[i].existsOnDisk())
            continue;
        QTest::addRow("%s", cases[i].fullName().c_str()) << int(i) << QString();
        QTest::addRow("%s, all", cases[i].fullName().c_str()) << int(i) << u"--all"_qs;
    }
}

void RepairCliTest::cases()
{
    QFETCH(const int, index);
    QFETCH(const QString, policy);
    const ImageCase image = allCases()[std::size_t(index)];
    const auto original = image.make().build();
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    writeSparse(*original, path);
    const bool isHashed = fs::file_size(path) <= kMostBytes;
    const QByteArray hash = isHashed ? sha256(path) : QByteArray();
    const auto isUntouched = [&] {
        return sameContents(*HostFile::open(path).value(), *original) &&
               (!isHashed || sha256(path) == hash);
    };

    std::vector<std::string> words{"repair", "--json", "--not-in-use", path.string()};
    if (!policy.isEmpty())
        words.insert(words.begin() + 1, policy.toStdString());
    std::vector<std::string> dryWords = words;
    dryWords.insert(dryWords.begin() + 1, "--dry-run");
    const Outcome dry = run(dryWords);
    QVERIFY2(dry.code == 0, dry.errors);
    QVERIFY(isUntouched());
    QVERIFY(undoFiles(path).empty());
    std::set<QString> staying;
    for (const QJsonValue id : objectOf(dry.output)[u"staying"_qs].toArray())
        staying.insert(id.toString());

    RepairChoices choices;
    choices.policy = policy.isEmpty() ? RepairPolicy::Ticked : RepairPolicy::All;
    const PlanPtr plan = planFor(*original, choices);
    const Outcome repair = run(words);
    if (plan->isEmpty()) {
        QVERIFY(isUntouched());
        QVERIFY(undoFiles(path).empty());
        QCOMPARE(run({"undo", "--not-in-use", path.string()}).code, 1);
        if (plan->report->isRepairForbidden()) {
            ++m_forbidden;
            QCOMPARE(repair.code, 2);
        }
        return;
    }
    ++m_repaired;
    QVERIFY(!isUntouched());
    QCOMPARE(undoFiles(path).size(), std::size_t(1));
    QVERIFY2(objectOf(repair.output)[u"undoFile"_qs].toString() == shown(undoFiles(path).front()),
             repair.output + repair.errors);
    const Outcome check = run({"check", "--json", "--all-findings", path.string()});
    if (!plan->hasRefusal())
        QCOMPARE(repair.code, check.code);
    for (const QString &id : damageIn(objectOf(check.output)))
        QVERIFY2(staying.contains(id), qPrintable(id));
    const std::shared_ptr<const BlockFile> repaired = copyInMemory(*HostFile::open(path).value());
    const QString wrong = wrongAfterRepair(*plan, original, repaired);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    if (check.code == 0 || check.code == 3)
        judgedByOthers(path, *plan, original);

    // A copy gets the same bytes, and the original keeps its own.
    const fs::path source = folder / "source.hdd";
    const fs::path copy = folder / "copy.hdd";
    writeSparse(*original, source);
    std::vector<std::string> copyWords{"repair", "--output", copy.string(), source.string()};
    if (!policy.isEmpty())
        copyWords.insert(copyWords.begin() + 1, policy.toStdString());
    const Outcome copied = run(copyWords);
    QVERIFY2(copied.code == repair.code, copied.errors);
    QVERIFY(sameContents(*HostFile::open(source).value(), *original));
    QVERIFY(sameContents(*HostFile::open(copy).value(), *repaired));
    QVERIFY(undoFiles(source).empty() && undoFiles(copy).empty());

    QCOMPARE(run({"undo", "--dry-run", path.string()}).code, 0);
    QVERIFY(sameContents(*HostFile::open(path).value(), *repaired));
    const Outcome undo = run({"undo", "--not-in-use", path.string()});
    QVERIFY2(undo.code == 0, undo.errors);
    QVERIFY(isUntouched());
    QCOMPARE(run({"undo", "--not-in-use", path.string()}).code, 1);
}

// What others say of an image that is free of errors: they open it, find none, and read what the
// guest read before.
void RepairCliTest::judgedByOthers(const fs::path &path, const Plan &plan,
                                   const std::shared_ptr<MemoryFile> &original)
{
    const ProgramResult qemu =
        runProgram(u"qemu-img"_qs, {u"check"_qs, u"-f"_qs, u"parallels"_qs, shown(path)});
    QVERIFY2(qemu.ran && (qemu.exitCode == 0 || qemu.exitCode == 3), said(qemu));
    ++m_qemu;
    const auto file = HostFile::open(path).value();
    const ImageStatePtr state = loadImage(*file).value();
    const ImageStatePtr &before = plan.before;
    const std::uint64_t disk = before->geometry.diskBytes;
    if (disk <= kMostBytes && disk == state->geometry.diskBytes) {
        const fs::path raw = path.string() + ".raw";
        const ProgramResult converted =
            runProgram(u"qemu-img"_qs, {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs,
                                        u"raw"_qs, shown(path), shown(raw)});
        QVERIFY2(converted.succeeded(), said(converted));
        std::vector<std::byte> expected = guestBytes(before, original, {0, disk});
        for (const ByteRange &told : plan.readsDifferently) {
            const ByteRange range = told.intersected({0, disk});
            std::ranges::fill(std::span(expected).subspan(range.offset, range.length),
                              std::byte{0});
        }
        const QByteArray found = contentsOf(raw);
        QVERIFY(std::ranges::equal(
            expected, std::as_bytes(std::span(found.constData(), std::size_t(found.size())))));
    }
    if (!isForPloop(*state) || state->fileSize > kMostBytes)
        return;
    const fs::path full = path.string() + ".full"; // ploop refuses holes
    QFile out(shown(full));
    QVERIFY(out.open(QIODevice::WriteOnly));
    const QByteArray bytes = contentsOf(path);
    QCOMPARE(out.write(bytes), bytes.size());
    out.close();
    const ProgramResult ploop =
        runProgram(u"ploop"_qs, {u"check"_qs, u"-f"_qs, u"-c"_qs, u"-r"_qs, shown(full)});
    QVERIFY2(ploop.succeeded(), said(ploop));
    ++m_ploop;
}

QTEST_GUILESS_MAIN(RepairCliTest)
#include "repaircli_test.moc"
