#include "engine/check/checker.h"
#include "engine/repair/journaledrepair.h"
#include "engine/repair/planner.h"
#include "engine/repair/preview.h"
#include "engine/repair/repairjob.h"
#include "tests/support/externalprogram.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/numbered.h"
#include "tests/support/randomimage.h"
#include "tests/support/repairing.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

QString summary(const Report &report)
{
    QString line = QStringLiteral("in_use %1").arg(report.state()->header.inUse, 0, 16);
    for (const FindingGroup &group : report.groups())
        line += QStringLiteral("; %1 × %2 (%3 bytes)")
                    .arg(QLatin1String(catalogueEntry(group.id).name))
                    .arg(group.count)
                    .arg(group.bytes);
    return line;
}

/// A policy, and now and then an action of one's own.
RepairChoices randomChoices(std::mt19937_64 &random, const Report &report)
{
    RepairChoices choices;
    choices.policy = static_cast<RepairPolicy>(random() % 3);
    for (const FindingGroup &group : report.groups()) {
        const CatalogueEntry &entry = catalogueEntry(group.id);
        if (random() % 4 != 0)
            continue;
        const std::size_t which = random() % (entry.others.size() + 2);
        choices.chosen[group.id] = which < entry.others.size()    ? entry.others[which]
                                   : which == entry.others.size() ? Action::Keep
                                                                  : entry.action;
    }
    return choices;
}

} // namespace

/// Images damaged at random: plan, preview, repair, clean as promised, the guest reads the same,
/// undo. Prints the seed; each image can be made again from the seed and its number.
class RandomRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inMemory();
    void onDisk();

private:
    void repairOne(std::mt19937_64 &random, const std::shared_ptr<MemoryFile> &original);

    std::uint64_t m_seed = 0;
    int m_repaired = 0;
    int m_forbidden = 0;
    int m_refused = 0;
    bool m_isGood = false;
};

void RandomRepairTest::initTestCase()
{
    m_seed = seedOfThisRun();
}

void RandomRepairTest::repairOne(std::mt19937_64 &random,
                                 const std::shared_ptr<MemoryFile> &original)
{
    m_isGood = false;
    const ReportPtr report = reportOn(*original);
    const RepairChoices choices = randomChoices(random, *report);
    const auto plan = planRepair(report, choices, *original);
    QVERIFY(plan);
    QVERIFY((*plan)->isEmpty() || !report->isRepairForbidden());
    m_forbidden += report->isRepairForbidden();
    m_refused += (*plan)->hasRefusal();
    m_isGood = true;
    if ((*plan)->isEmpty())
        return;
    m_isGood = false;
    ++m_repaired;
    JobControl control;
    const auto preview = previewPlan(**plan, *original, control);
    QVERIFY(preview);

    const auto image = copyInMemory(*original);
    const auto storage = std::make_shared<MemoryFile>();
    const auto journal = Journal::prepare(storage, *image, journalRequestFor(**plan), control);
    QVERIFY(journal);
    const auto after = applyJournaled(**plan, image, *journal, control);
    QVERIFY2(after, qPrintable(after ? QString() : QString::number(int(after.error().code))));
    const ReportPtr again = reportOn(*image);
    QCOMPARE(summary(**after), summary(*again));
    QCOMPARE(summary(**preview), summary(*again));
    const QString wrong = wrongAfterRepair(**plan, original, image);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u"\nbefore: "_qs + summary(*report) +
                                         u"\nafter: "_qs + summary(*again)));
    const QString notBack = wrongOnDisk(image, storage, *original, image.get());
    QVERIFY2(notBack.isEmpty(), qPrintable(notBack));
    m_isGood = true;
}

void RandomRepairTest::inMemory()
{
    const int rounds = qEnvironmentVariableIsSet("PARASCOPE_ROUNDS")
                           ? qEnvironmentVariableIntValue("PARASCOPE_ROUNDS")
                           : times(2000);
    for (int round = 0; round < rounds; ++round) {
        std::mt19937_64 random(m_seed * 100'000 + std::uint64_t(round));
        repairOne(random, randomImage(random));
        QVERIFY2(m_isGood,
                 qPrintable(QStringLiteral("image %1 of seed %2").arg(round).arg(m_seed)));
    }
    qInfo("%d images, %d repaired, %d forbidden, %d with refusals", rounds, m_repaired, m_forbidden,
          m_refused);
    QVERIFY(m_repaired > rounds / 4);
}

void RandomRepairTest::onDisk()
{
    const TemporaryFolder folder;
    int judged = 0;
    int repaired = 0;
    for (int round = 0; repaired < 50; ++round) {
        std::mt19937_64 random(~m_seed - std::uint64_t(round));
        const auto original = randomImage(random);
        const std::filesystem::path path = folder / numbered("disk", std::size_t(round));
        writeSparse(*original, path);
        JobControl control;
        const auto file = HostFile::open(path).value();
        const ReportPtr report = checkFile(*file, {}, control).value();
        const PlanPtr plan = planRepair(report, {}, *file, limitsFor(folder.path())).value();
        if (plan->isEmpty())
            continue;
        ++repaired;
        const auto result = repairInPlace({path, plan, {}, true}, control);
        QVERIFY2(result, qPrintable(QString::number(round)));
        const auto image = HostFile::open(path).value();
        const QString wrong = wrongAfterRepair(*plan, original, copyInMemory(*image));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" in %1").arg(round)));
        // QEMU reads a stale extension as if it were good, and opens nothing when it is not; nor
        // does it open one with sections that it does not know or that have flags.
        const bool isBeyondQemu =
            std::ranges::any_of(result->after->state()->extension.content.sections,
                                [](const ExtensionSection &section) {
                                    return section.flags != 0 || section.magic != kDirtyBitmapMagic;
                                });
        if (result->after->count(Severity::Error) == 0 &&
            result->after->count(FindingId::ExtensionStale) == 0 && !isBeyondQemu) {
            const ProgramResult qemu =
                runProgram(u"qemu-img"_qs, {u"check"_qs, u"-f"_qs, u"parallels"_qs,
                                            QString::fromStdString(path.string())});
            QVERIFY2(qemu.ran && (qemu.exitCode == 0 || qemu.exitCode == 3),
                     qemu.output + qemu.errors + QByteArray::number(round));
            ++judged;
        }
        QVERIFY(undoOnHost(path, result->undoFile, true, control));
        QVERIFY2(sameContents(*HostFile::open(path).value(), *original),
                 qPrintable(QString::number(round)));
        std::filesystem::remove(path);
        std::filesystem::remove(result->undoFile);
    }
    qInfo("%d repaired on real files and undone, %d of them judged by qemu-img", repaired, judged);
    QVERIFY(judged > 10);
}

QTEST_GUILESS_MAIN(RandomRepairTest)
#include "random_test.moc"
