#include "tests/engine/transfer/exportfolder.h"
#include "tests/engine/transfer/exportimages.h"
#include "tests/support/smallfilesystem.h"

#include <QTest>

#include <cerrno>
#include <sys/resource.h>

using namespace parascope;
using namespace parascope::test;
namespace fs = std::filesystem;

namespace {

/// Limits how long files of this process may become, until the end of its scope.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        struct rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    struct rlimit m_before = {};
};

} // namespace

/// Places where an export cannot go: names that are taken, folders, file systems.
class ExportTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<ExportFolder>(); }
    void nameTaken();
    void ontoTheSource();
    void folderMissing();
    void folderNotWritable();
    void limitOfTheFileSystem();
    void fullDisk_data();
    void fullDisk();

private:
    std::unique_ptr<ExportFolder> m_folder;
    JobControl m_control;
};

void ExportTargetTest::nameTaken()
{
    const auto target = m_folder->write("out/taken", "old");
    for (const ExportFormat format : {ExportFormat::Raw, ExportFormat::ParallelsV1,
                                      ExportFormat::ParallelsV2, ExportFormat::Qcow2}) {
        ExportOptions options;
        options.format = format;
        const auto refused = exportToFile(sourceOf(sample()), options, target, m_control);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(contentsOf(target), QByteArray("old"));
        QCOMPARE(m_folder->leftovers().size(), std::size_t(1));
    }
    ExportOptions options;
    options.overwrite = true;
    QVERIFY(exportToFile(sourceOf(sample()), options, target, m_control));
    QCOMPARE(fs::file_size(target), std::uintmax_t(64 * 65536));
    // A folder is never replaced.
    const auto folder = exportToFile(sourceOf(sample()), options, *m_folder / "out", m_control);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::IsDirectory);
}

void ExportTargetTest::ontoTheSource()
{
    const auto path = *m_folder / "out" / "image.hds";
    writeSparse(*sample(), path);
    const QByteArray before = contentsOf(path);
    fs::create_hard_link(path, *m_folder / "out" / "hard");
    fs::create_symlink(path, *m_folder / "out" / "soft");
    ExportOptions options;
    options.overwrite = true;
    for (const char *name : {"image.hds", "hard", "soft"}) {
        const auto result =
            exportToFile(sourceAt(path), options, *m_folder / "out" / name, m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::AlreadyExists);
    }
    QCOMPARE(contentsOf(path), before);
    QCOMPARE(m_folder->leftovers().size(), std::size_t(3));
}

void ExportTargetTest::folderMissing()
{
    for (const ExportFormat format :
         {ExportFormat::Raw, ExportFormat::ParallelsV2, ExportFormat::Qcow2}) {
        ExportOptions options;
        options.format = format;
        const auto result =
            exportToFile(sourceOf(sample()), options, *m_folder / "none" / "n", m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NotFound);
    }
}

void ExportTargetTest::folderNotWritable()
{
    fs::permissions(*m_folder / "out", fs::perms::owner_read | fs::perms::owner_exec |
                                           fs::perms::others_read | fs::perms::others_exec);
    const TransferSource source = sourceOf(sample());
    ErrorCode code = ErrorCode::Cancelled;
    {
        const Unprivileged unprivileged;
        const auto result = exportToFile(source, {}, *m_folder / "out" / "n", m_control);
        if (!result)
            code = result.error().code;
    }
    QCOMPARE(code, ErrorCode::NoWritePermission);
    QVERIFY(m_folder->leftovers().empty());
}

void ExportTargetTest::limitOfTheFileSystem()
{
    // 1 TiB, of which one cluster is there.
    const auto image = ImageBuilder().tracks(2048).entries(1U << 20U).map(5, 0).build();
    const TransferSource source = sourceOf(image);
    const auto target = *m_folder / "out" / "large";
    constexpr rlim_t kLimit = 1U << 30U;
    const FileSizeLimit limit(kLimit);
    for (const ExportFormat format : {ExportFormat::Raw, ExportFormat::Qcow2}) {
        ExportOptions options;
        options.format = format;
        const auto result = exportToFile(source, options, target, m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(result.error().number, std::uint64_t(kLimit));
        QVERIFY(m_folder->leftovers().empty());
        QVERIFY(forecastExport(source, options, target, m_control)->isTooLarge());
    }
    // The way out: as an image, or a part.
    ExportOptions options;
    options.format = ExportFormat::ParallelsV2;
    QVERIFY(exportToFile(source, options, target, m_control));
    options = {};
    options.part = ByteRange{4U << 20U, 4U << 20U};
    options.overwrite = true;
    QVERIFY(exportToFile(source, options, target, m_control));
}

void ExportTargetTest::fullDisk_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("raw") << ExportFormat::Raw;
    QTest::newRow("v1") << ExportFormat::ParallelsV1;
    QTest::newRow("v2") << ExportFormat::ParallelsV2;
    QTest::newRow("qcow2") << ExportFormat::Qcow2;
}

void ExportTargetTest::fullDisk()
{
    QFETCH(ExportFormat, format);
    const SmallFileSystem full(*m_folder / "out", "size=1m");
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    const auto &folder = full.path();
    ExportOptions options;
    options.format = format;
    const auto target = folder / "n";
    QVERIFY(forecastExport(sourceOf(sample()), options, target, m_control)->isShortOfRoom());
    const auto result = exportToFile(sourceOf(sample()), options, target, m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::WriteFailed);
    QCOMPARE(result.error().systemError, ENOSPC);
    QVERIFY(m_folder->leftovers().empty());
    // Something small still fits: the room was given back.
    options.format = ExportFormat::Raw;
    options.part = ByteRange{0, 512 * 1024};
    QVERIFY(exportToFile(sourceOf(sample()), options, target, m_control));
}

QTEST_GUILESS_MAIN(ExportTargetTest)
#include "exporttarget_test.moc"
