#include "tests/support/imageoracles.h"

#include "engine/check/checker.h"
#include "tests/support/externalprogram.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"

#include <bit>

namespace parascope::test {

namespace {

constexpr std::uint64_t kPloopLeastCluster = 32ULL << 10U;
constexpr std::uint64_t kPloopMostCluster = 64ULL << 20U;
constexpr std::uint64_t kPloopMostDisk = 2ULL << 40U;

bool suitsPloop(const Report &report)
{
    const Header &header = report.state()->header;
    const std::uint64_t cluster = header.clusterBytes();
    return std::has_single_bit(cluster) && cluster >= kPloopLeastCluster &&
           cluster <= kPloopMostCluster && report.state()->fileSize < kPloopMostDisk &&
           header.diskSectors() * kSectorBytes < kPloopMostDisk &&
           report.statistics().allocatedClusters > 0;
}

QString said(const QString &program, const ProgramResult &result)
{
    return QStringLiteral("%1 ends with %2: %3")
        .arg(program)
        .arg(result.exitCode)
        .arg(QString::fromLocal8Bit(result.output + result.errors));
}

} // namespace

QString wrongWithImage(const std::filesystem::path &path)
{
    const ReportPtr report = reportOn(*HostFile::open(path).value());
    for (const FindingGroup &group : report->groups())
        return QStringLiteral("we find %1").arg(QLatin1String(catalogueEntry(group.id).name));
    const QString name = QString::fromStdString(path.native());
    const ProgramResult qemu =
        runProgram(QStringLiteral("qemu-img"), {QStringLiteral("check"), QStringLiteral("-f"),
                                                QStringLiteral("parallels"), name});
    // QEMU 7.2 calls the table of an empty image leaked when it takes more than a cluster, also of
    // those that it makes itself.
    constexpr int kLeaks = 3;
    const bool isEmpty = report->statistics().allocatedClusters == 0;
    if (!qemu.succeeded() && !(isEmpty && qemu.exitCode == kLeaks))
        return said(QStringLiteral("qemu-img check"), qemu);
    if (!suitsPloop(*report))
        return {};
    const ProgramResult ploop =
        runProgram(QStringLiteral("ploop"), {QStringLiteral("check"), QStringLiteral("-f"),
                                             QStringLiteral("-c"), QStringLiteral("-r"), name});
    return ploop.succeeded() ? QString() : said(QStringLiteral("ploop check"), ploop);
}

bool sameFiles(const std::filesystem::path &a, const std::filesystem::path &b)
{
    return sameContents(*HostFile::open(a).value(), *HostFile::open(b).value());
}

} // namespace parascope::test
