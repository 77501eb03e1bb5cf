#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "tests/cases/case.h"
#include "tests/support/externalprogram.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Guest clusters by what is wrong with them, in the terms that both programs have. ploop has one
/// word for outside and cut, and one for off the grid and inside the table.
struct Findings
{
    std::set<std::uint64_t> shared;    ///< all but the lowest owner
    std::set<std::uint64_t> endless;   ///< outside the file, or cut by its end
    std::set<std::uint64_t> misplaced; ///< off the grid, or inside header and BAT

    bool operator==(const Findings &) const = default;

    [[nodiscard]] QByteArray text() const
    {
        QByteArray line;
        for (const auto *set : {&shared, &endless, &misplaced}) {
            for (const std::uint64_t guest : *set)
                line += QByteArray::number(qulonglong(guest)) + ' ';
            line += "| ";
        }
        return line;
    }
};

Findings findingsOf(const ProgramResult &check)
{
    static const QRegularExpression shared(
        QStringLiteral("Block \\d+ is used more than once, vsec=(\\d+)"));
    static const QRegularExpression endless(
        QStringLiteral("Data cluster \\d+ beyond EOF, vsec=(\\d+)"));
    static const QRegularExpression misplaced(QStringLiteral("L2 slot \\((\\d+)\\) corrupted"));
    const QString text = QString::fromUtf8(check.output + check.errors);
    Findings findings;
    const auto collect = [&](const QRegularExpression &pattern, std::set<std::uint64_t> &into) {
        for (auto match = pattern.globalMatch(text); match.hasNext();)
            into.insert(match.next().captured(1).toULongLong());
    };
    collect(shared, findings.shared);
    collect(endless, findings.endless);
    collect(misplaced, findings.misplaced);
    return findings;
}

Findings findingsOf(const Report &report)
{
    Findings findings;
    for (std::size_t group = 0; group < report.groups().size(); ++group) {
        for (std::uint64_t i = 0; i < report.groups()[group].count; ++i) {
            const Finding finding = report.finding(group, i);
            switch (finding.id) {
            case FindingId::TableDuplicate:
                findings.shared.insert(finding.guest->value());
                break;
            case FindingId::TableOutsideFile:
            case FindingId::TableCutByEnd:
                findings.endless.insert(finding.guest->value());
                break;
            case FindingId::TableMisaligned:
            case FindingId::TableInsideMetadata:
                findings.misplaced.insert(finding.guest->value());
                break;
            default:
                break;
            }
        }
    }
    return findings;
}

ReportPtr reportOf(const BlockFile &file)
{
    JobControl control;
    const ImageStatePtr state = loadImage(file).value();
    return checkImage(state, classify(state, Classifier::Detail::Check), file, {}, control).value();
}

/// Bytes without holes: ploop refuses sparse files.
void writeFull(const BlockFile &file, const std::filesystem::path &path,
               const TemporaryFolder &folder)
{
    std::vector<std::byte> bytes(file.size().value());
    QVERIFY(file.readAt(0, bytes).value() == bytes.size());
    folder.write(path.filename().string(), bytes);
}

ProgramResult ploopCheck(const std::filesystem::path &path)
{
    return runProgram(u"ploop"_qs, {u"check"_qs, u"-f"_qs, u"-c"_qs, u"-r"_qs,
                                    QString::fromStdString(path.string())});
}

} // namespace

/// Parascope against ploop 1.15, within the limits of what its check can judge: clusters that are
/// powers of two from 32 KiB on, data_off a multiple of the cluster and not 0, in_use 0, no holes.
class PloopOracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void randomTables();

private:
    quint32 m_seed = 0;
};

void PloopOracleTest::initTestCase()
{
    const ProgramResult version = runProgram(u"ploop"_qs, {u"--help"_qs});
    QVERIFY2(version.ran, version.errors);
    m_seed = seedOfThisRun();
}

void PloopOracleTest::randomTables()
{
    int withFindings = 0;
    for (quint32 round = 0; round < 60; ++round) {
        QRandomGenerator random(m_seed + round);
        const bool isV1 = random.bounded(2) == 0;
        ImageBuilder image(isV1 ? FormatVersion::V1 : FormatVersion::V2);
        image.tracks(random.bounded(2) == 0 ? 64U : 128U).entries(32);
        std::uint32_t slot = 0;
        for (std::uint32_t guest = 0; guest < 24; ++guest)
            image.map(guest, slot++);
        // Few enough that the grid keeps its majority.
        for (std::uint32_t guest = 24; guest < 24 + random.bounded(5U); ++guest) {
            switch (random.bounded(4)) {
            case 0:
                image.map(guest, random.bounded(slot));
                break;
            case 1:
                image.entry(guest, image.entryFor(slot + random.bounded(9U)));
                break;
            case 2:
                if (isV1)
                    image.entry(guest,
                                image.entryFor(random.bounded(slot - 1)) + 1 + random.bounded(60U));
                break;
            default:
                image.map(guest, slot++);
                break;
            }
        }
        if (random.bounded(3) == 0)
            image.cutBy(std::uint64_t(512) * (1 + random.bounded(60U)));
        const TemporaryFolder folder;
        const auto path = folder / "image.hds";
        const auto file = image.build();
        writeFull(*file, path, folder);

        const ProgramResult check = ploopCheck(path);
        QVERIFY2(check.ran, check.errors);
        const Findings expected = findingsOf(check);
        Findings found = findingsOf(*reportOf(*file));
        // ploop names only the first thing that is wrong with an entry: its place, then the end.
        for (const std::uint64_t guest : found.misplaced)
            found.endless.erase(guest);
        for (const auto *earlier : {&found.misplaced, &found.endless}) {
            for (const std::uint64_t guest : *earlier)
                found.shared.erase(guest);
        }
        QVERIFY2(
            found == expected,
            qPrintable(QStringLiteral("round %1 of seed %2\n").arg(round).arg(m_seed) +
                       QString::fromUtf8("ours  " + found.text() + "\nploop " + expected.text() +
                                         '\n' + check.output + check.errors)));
        withFindings += expected != Findings{};
    }
    QVERIFY(withFindings > 10);
}

QTEST_GUILESS_MAIN(PloopOracleTest)
#include "ploop_oracle_test.moc"
