#include "engine/repair/bundlerepair.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Repairs of bundles that were opened by another file than the descriptor that machines read.
class BundleBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTextInBoth();
    void descriptorIsDamaged_data();
    void descriptorIsDamaged();
    void descriptorIsAnother();
    void backupIsDamaged();
    void copyUnderAnotherName();
    void folderNamedLikeADescriptor_data();
    void folderNamedLikeADescriptor();

private:
    [[nodiscard]] fs::path write(const BundleBuilder &builder) const
    {
        return builder.write(m_place.path());
    }

    TemporaryFolder m_place;
    JobControl m_control;
};

/// By the backup or by the folder: the same is done.
void BundleBackupTest::sameTextInBoth()
{
    const TemporaryFolder other;
    const BundleBuilder builder = breakableBundle().defect(BundleDefect::GeometryDiffers);
    const fs::path path = write(builder);
    const fs::path twin = builder.write(other.path());
    const auto before = filesIn(path);
    const auto byFolder = planBundleRepair(reportOn(twin));
    QVERIFY(repairBundle(*byFolder, {}, m_control));
    const auto plan = planBundleRepair(reportOn(path / kDescriptorBackupName));
    QCOMPARE(names(*previewBundle(*plan, m_control).value()), QString());
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());
    QVERIFY(filesIn(path) == filesIn(twin));
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(filesIn(path) == before);
}

void BundleBackupTest::descriptorIsDamaged_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("damaged") << true;
    QTest::newRow("missing") << false;
}

/// The disk is to be seen by its backup, but no machine would find it.
void BundleBackupTest::descriptorIsDamaged()
{
    QFETCH(const bool, isThere);
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle()
            .defect(isThere ? BundleDefect::DescriptorUnreadable : BundleDefect::DescriptorMissing)
            .write(place.path());
    const auto before = filesIn(path);
    QCOMPARE(before.contains(kDescriptorName), isThere);
    const auto report = reportOn(path / kDescriptorBackupName);
    QCOMPARE(names(*report), QStringLiteral("bundle.descriptor-unreadable"));
    QCOMPARE(report->findings.front().path, (path / kDescriptorName).native());
    QCOMPARE(report->findings.front().detail.isEmpty(), !isThere);
    const auto plan = planBundleRepair(report);
    QCOMPARE(plan->chosen, std::set{BundleAction::RestoreBackup});
    QCOMPARE(names(*previewBundle(*plan, m_control).value()), QString());
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());
    auto after = filesIn(path);
    QCOMPARE(after[kDescriptorName], before.at(kDescriptorBackupName));
    QCOMPARE(after[kDescriptorBackupName], before.at(kDescriptorBackupName));
    QCOMPARE(names(*reportOn(path)), QString());
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(filesIn(path) == before);
}

/// A sound descriptor is replaced by an older one only when that was chosen.
void BundleBackupTest::descriptorIsAnother()
{
    const TemporaryFolder place;
    const fs::path path = breakableBundle().defect(BundleDefect::BackupDiffers).write(place.path());
    const auto before = filesIn(path);
    const auto report = reportOn(path / kDescriptorBackupName);
    QCOMPARE(names(*report), QStringLiteral("bundle.backup-differs"));
    const auto plan = planBundleRepair(report);
    QVERIFY(plan->isEmpty());
    QCOMPARE(plan->offers.size(), std::size_t(1));
    const auto nothing = repairBundle(*plan, {}, m_control);
    QVERIFY(nothing && nothing->undoFile.empty());
    QVERIFY(filesIn(path) == before);
    const auto all = planBundleRepair(report, RepairPolicy::All);
    const auto result = repairBundle(*all, {}, m_control);
    QVERIFY(result);
    QCOMPARE(filesIn(path)[kDescriptorName], before.at(kDescriptorBackupName));
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(filesIn(path) == before);
}

void BundleBackupTest::backupIsDamaged()
{
    const TemporaryFolder place;
    const fs::path path = breakableBundle().write(place.path());
    place.write((path.filename() / kDescriptorBackupName).native(), "<torn");
    const auto report = reportOn(path / kDescriptorBackupName);
    QVERIFY(report->has(BundleFindingId::DescriptorUnreadable));
    const auto plan = planBundleRepair(report, RepairPolicy::All);
    QVERIFY(plan && plan->isEmpty()); // what machines read is sound
    QVERIFY(plan->offers.empty());
}

void BundleBackupTest::copyUnderAnotherName()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    fs::copy_file(path / kDescriptorName, path / "copy.xml");
    const auto plan = planBundleRepair(reportOn(path / "copy.xml"), RepairPolicy::All);
    QVERIFY(plan && plan->isEmpty());
    fs::remove(path / kDescriptorName);
    QCOMPARE(reportOn(path / "copy.xml")->findings.front().id,
             BundleFindingId::DescriptorUnreadable);
}

void BundleBackupTest::folderNamedLikeADescriptor_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("folder") << QString();
    QTest::newRow("descriptor") << QString::fromLatin1(kDescriptorName);
    QTest::newRow("backup") << QString::fromLatin1(kDescriptorBackupName);
}

void BundleBackupTest::folderNamedLikeADescriptor()
{
    QFETCH(const QString, given);
    const TemporaryFolder place;
    const fs::path path = place / kDescriptorName;
    fs::rename(breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path()), path);
    const auto before = filesIn(path);
    const auto report = reportOn(given.isEmpty() ? path : path / given.toStdString());
    QCOMPARE(names(*report), QStringLiteral("bundle.geometry"));
    const auto result = repairBundle(*planBundleRepair(report), {}, m_control);
    QVERIFY(result);
    QCOMPARE(names(*result->after), QString());
    QCOMPARE(findFilesUndo(path).value().size(), std::size_t(1));
    QVERIFY(undoBundleRepair(result->undoFile));
    QVERIFY(filesIn(path) == before);
}

QTEST_GUILESS_MAIN(BundleBackupTest)
#include "bundlebackup_test.moc"
