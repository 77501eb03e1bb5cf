#include "engine/transfer/importforecast.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;
constexpr std::uint64_t kCluster = 64ULL * 1024;

} // namespace

/// What is said of an import before it, against what it makes.
class ImportForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWhatAnImportMakes();
    void isWhatAnImportAsBundleMakes();
    void zerosAreNotLookedFor();
    void saysWhatCannotBe();

private:
    [[nodiscard]] std::filesystem::path raw() const { return *m_folder / "raw"; }

    std::unique_ptr<TemporaryFolder> m_folder;
    JobControl m_control;
};

/// Data at the start, across the middle, and at the end of 6 MiB and a bit.
void ImportForecastTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_control.beginPart(0, 0);
    const std::vector<std::byte> data(std::size_t(kMiB), std::byte{7});
    m_folder->writeAt("raw", 0, std::span(data).first(100));
    m_folder->writeAt("raw", 3 * kMiB - kMiB / 2, data);
    m_folder->writeAt("raw", 6 * kMiB, std::span(data).first(700));
}

void ImportForecastTest::isWhatAnImportMakes()
{
    ImportOptions options;
    options.clusterBytes = kCluster;
    const auto forecast = forecastImport(raw(), options, m_control);
    QVERIFY(forecast);
    const auto made = importRaw(raw(), *m_folder / "a.hds", options, m_control);
    QVERIFY(made);
    QCOMPARE(*forecast, (ImportForecast{6 * kMiB + 700, made->fileBytes, made->fileBytes, 1}));
}

void ImportForecastTest::isWhatAnImportAsBundleMakes()
{
    BundleImportOptions options;
    options.clusterBytes = kCluster;
    for (const std::uint64_t part : {std::uint64_t(0), 2 * kMiB}) {
        options.partBytes = part;
        const auto target = *m_folder / std::string("a").append(std::to_string(part)) / "";
        const auto forecast = forecastImport(raw(), {}, options, m_control);
        QVERIFY(forecast);
        const auto bundle = target.parent_path();
        const auto made = importRawAsBundle(raw(), bundle, options, m_control);
        QVERIFY(made);
        QCOMPARE(forecast->diskBytes, 6 * kMiB + 700);
        QCOMPARE(forecast->fileBytes, made->fileBytes);
        std::uint64_t longest = 0;
        std::size_t images = 0;
        for (const auto &entry : std::filesystem::directory_iterator(bundle)) {
            if (entry.path().extension() != ".hds")
                continue;
            ++images;
            longest = std::max<std::uint64_t>(longest, entry.file_size());
        }
        QCOMPARE(forecast->files, images);
        QCOMPARE(forecast->longestFile, longest);
    }
}

/// Written zeros may take room in the forecast; the import leaves them out.
void ImportForecastTest::zerosAreNotLookedFor()
{
    m_folder->write("zeros", std::vector<std::byte>(std::size_t(kMiB)));
    const auto forecast = forecastImport(*m_folder / "zeros", ImportOptions(), m_control);
    QVERIFY(forecast);
    QCOMPARE(forecast->fileBytes, 2 * kMiB);
}

void ImportForecastTest::saysWhatCannotBe()
{
    const auto missing = forecastImport(*m_folder / "none", ImportOptions(), m_control);
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    ImportOptions options;
    options.clusterBytes = 0;
    const auto wrong = forecastImport(raw(), options, m_control);
    QVERIFY(!wrong && wrong.error().code == ErrorCode::NewClusterSize);
    BundleImportOptions bundle;
    bundle.partBytes = 1;
    bundle.clusterBytes = 512;
    std::filesystem::resize_file(raw(), 512 * kMiB); // a million parts
    const auto many = forecastImport(raw(), {}, bundle, m_control);
    QVERIFY(!many && many.error().code == ErrorCode::NewDiskSize);
    const auto name = forecastImport(raw(), *m_folder / "\xFF.hdd", {}, m_control);
    QVERIFY(!name && name.error().code == ErrorCode::InvalidDescriptor);
    m_folder->write("image.hds", std::string_view("WithoutFreeSpace and more"));
    const auto image = forecastImport(*m_folder / "image.hds", ImportOptions(), m_control);
    QVERIFY(!image && image.error().code == ErrorCode::Unsupported);
    JobControl cancelled;
    cancelled.cancel();
    const auto stopped = forecastImport(raw(), ImportOptions(), cancelled);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ImportForecastTest)
#include "importforecast_test.moc"
