#include "tests/engine/create/newimages.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imageoracles.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <array>
#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// New images whose clusters are prepared: healthy, zeros, and with the room that was asked for.
class PreallocationTest : public FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void preallocated_data();
    void preallocated();
    void reservesRoom();

private:
    [[nodiscard]] fs::path target() const { return *m_folder / "new.hds"; }
};

void PreallocationTest::preallocated_data()
{
    QTest::addColumn<NewImageOptions>("options");
    const std::array names = {"off", "metadata", "falloc", "full"};
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        for (const Preallocation preallocation :
             {Preallocation::Metadata, Preallocation::Falloc, Preallocation::Full}) {
            for (const std::uint64_t cluster : {kOddCluster, kSmallCluster, kMiB})
                QTest::addRow("v%d %s %llu", format == FormatVersion::V1 ? 1 : 2,
                              names.at(std::size_t(preallocation)),
                              static_cast<unsigned long long>(cluster))
                    << imageOf(5 * kMiB + 1536, cluster, format, preallocation);
        }
    }
}

void PreallocationTest::preallocated()
{
    QFETCH(const NewImageOptions, options);
    const auto layout = createImage(target(), options, false, m_control).value();
    const auto file = HostFile::open(target()).value();
    QCOMPARE(file->size().value(), layout.largestFileBytes);
    const ReportPtr report = reportOn(*file);
    QVERIFY(report->groups().empty());
    QCOMPARE(report->statistics().allocatedClusters, layout.clusterCount);
    QCOMPARE(report->statistics().fragmentedClusters, std::uint64_t(0));
    QVERIFY(isZero(guestBytes(report->state(), file, {0, options.diskBytes})));
    QVERIFY(qemuIo(target(), {QStringLiteral("read -P 0 0 %1").arg(options.diskBytes)})
                .output.contains("ops"));
    if (options.preallocation != Preallocation::Full) {
        // ploop refuses files with holes, or with room that was only reserved.
        QVERIFY2(runProgram(QStringLiteral("qemu-img"),
                            {QStringLiteral("check"), QString::fromStdString(target().native())})
                     .succeeded(),
                 "qemu-img check");
        return;
    }
    const QString wrong = wrongWithImage(target());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void PreallocationTest::reservesRoom()
{
    const auto storedBytes = [this](Preallocation preallocation) {
        const NewImageOptions options = imageOf(8 * kMiB, kMiB, FormatVersion::V2, preallocation);
        struct stat status = {};
        if (!createImage(target(), options, true, m_control) ||
            ::stat(target().c_str(), &status) != 0)
            return std::uint64_t(0);
        return std::uint64_t(status.st_blocks) * 512;
    };
    QVERIFY(storedBytes(Preallocation::Metadata) < 4 * kMiB);
    QVERIFY(storedBytes(Preallocation::Falloc) >= 8 * kMiB);
    QVERIFY(storedBytes(Preallocation::Full) >= 8 * kMiB);
}

QTEST_GUILESS_MAIN(PreallocationTest)
#include "preallocation_test.moc"
