#include "engine/io/exclusivefile.h"
#include "engine/io/memoryfile.h"
#include "engine/io/overlayfile.h"
#include "engine/io/writablefile.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace parascope;
using namespace parascope::test;

namespace {

using Bytes = std::vector<std::byte>;
using MakeFile =
    std::function<std::shared_ptr<WritableFile>(const TemporaryFolder &, const Bytes &)>;

Bytes randomBytes(QRandomGenerator &random, std::size_t length)
{
    Bytes bytes(length);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(1, 256));
    return bytes;
}

Bytes contentsOf(const BlockFile &file)
{
    Bytes bytes(std::size_t(file.size().value()) + 10);
    bytes.resize(file.readAt(0, bytes).value());
    return bytes;
}

std::shared_ptr<WritableFile> makeMemoryFile(const TemporaryFolder &, const Bytes &contents)
{
    return std::make_shared<MemoryFile>(contents);
}

std::shared_ptr<WritableFile> makeOverlay(const TemporaryFolder &, const Bytes &contents)
{
    return OverlayFile::over(std::make_shared<MemoryFile>(contents)).value();
}

std::shared_ptr<WritableFile> makeHostFile(const TemporaryFolder &folder, const Bytes &contents)
{
    return WritableHostFile::open(folder.write("file", contents)).value_or(nullptr);
}

std::shared_ptr<WritableFile> makeExclusiveFile(const TemporaryFolder &folder,
                                                const Bytes &contents)
{
    const auto path = folder.write("image", contents);
    const FileIdentity identity = HostFile::open(path).value()->identity().value();
    return ExclusiveFile::open(path, identity, true).value_or(nullptr);
}

std::shared_ptr<WritableFile> makeRecordingFile(const TemporaryFolder &, const Bytes &contents)
{
    const MemoryFile start(contents);
    return std::make_shared<RecordingFile>(std::make_shared<Recording>(), &start);
}

} // namespace

Q_DECLARE_METATYPE(MakeFile)

/// The contract of WritableFile, written once and run on every implementation.
class WritableFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(); }

    void overwritesInTheMiddle_data() { implementations(); }
    void overwritesInTheMiddle();
    void growsByWriting_data() { implementations(); }
    void growsByWriting();
    void whatWasCutOffDoesNotComeBack_data() { implementations(); }
    void whatWasCutOffDoesNotComeBack();
    void refusesPlacesBeyondAllFiles_data() { implementations(); }
    void refusesPlacesBeyondAllFiles();
    void isWhatWasWritten_data() { implementations(); }
    void isWhatWasWritten();

    void tellsZeros();
    void readsFullyOrNot();

private:
    static void implementations();

    TemporaryFolder m_folder;
    std::shared_ptr<WritableFile> m_file;
    const Bytes m_start = Bytes(3 * 4096 + 100, std::byte{7});
};

void WritableFileTest::implementations()
{
    QTest::addColumn<MakeFile>("make");
    QTest::newRow("MemoryFile") << MakeFile(makeMemoryFile);
    QTest::newRow("OverlayFile") << MakeFile(makeOverlay);
    QTest::newRow("WritableHostFile") << MakeFile(makeHostFile);
    QTest::newRow("ExclusiveFile") << MakeFile(makeExclusiveFile);
    QTest::newRow("RecordingFile") << MakeFile(makeRecordingFile);
}

void WritableFileTest::init()
{
    if (!QTest::currentDataTag())
        return;
    QFETCH(MakeFile, make);
    m_file = make(m_folder, m_start);
    QVERIFY(m_file);
}

void WritableFileTest::overwritesInTheMiddle()
{
    const Bytes bytes(5000, std::byte{9});
    QVERIFY(m_file->writeAt(100, bytes));
    QVERIFY(m_file->sync());
    Bytes expected = m_start;
    std::ranges::copy(bytes, expected.begin() + 100);
    QVERIFY(contentsOf(*m_file) == expected);
    QVERIFY(m_file->writeAt(5, {}));
    QVERIFY(m_file->writeAt(1'000'000, {}));
    QVERIFY(contentsOf(*m_file) == expected);
}

void WritableFileTest::growsByWriting()
{
    QVERIFY(m_file->writeAt(100'000, Bytes(3, std::byte{9})));
    Bytes expected = m_start;
    expected.resize(100'000);
    expected.insert(expected.end(), 3, std::byte{9});
    QVERIFY(contentsOf(*m_file) == expected);
}

void WritableFileTest::whatWasCutOffDoesNotComeBack()
{
    QVERIFY(m_file->setSize(4096 + 50));
    QVERIFY(m_file->setSize(m_start.size()));
    Bytes expected(m_start.begin(), m_start.begin() + 4096 + 50);
    expected.resize(m_start.size());
    QVERIFY(contentsOf(*m_file) == expected);
}

void WritableFileTest::refusesPlacesBeyondAllFiles()
{
    const Result<void> written = m_file->writeAt(UINT64_MAX - 1, Bytes(5));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    QCOMPARE(written.error().number, UINT64_MAX - 1);
    QVERIFY(contentsOf(*m_file) == m_start);
}

void WritableFileTest::isWhatWasWritten()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    Bytes model = m_start;
    for (int i = 0; i < 200; ++i) {
        if (random.bounded(5) == 0 && !model.empty()) {
            const auto offset = random.bounded(quint32(model.size()));
            const auto length = 1 + random.bounded(quint32(model.size()) - offset);
            if (m_file->makeHole({offset, length}).value())
                std::fill_n(model.begin() + offset, length, std::byte{0});
        } else if (random.bounded(5) == 0) {
            const auto size = std::size_t(random.bounded(60'000));
            QVERIFY(m_file->setSize(size));
            model.resize(size);
        } else {
            const auto offset = std::size_t(random.bounded(50'000));
            const Bytes bytes = randomBytes(random, std::size_t(random.bounded(1, 12'000)));
            QVERIFY(m_file->writeAt(offset, bytes));
            model.resize(std::max(model.size(), offset + bytes.size()));
            std::ranges::copy(bytes, model.begin() + std::ptrdiff_t(offset));
        }
        QVERIFY(contentsOf(*m_file) == model);
    }
    for (std::uint64_t at = 0; at < model.size();) {
        const StorageExtent extent = m_file->extentAt(at).value();
        QCOMPARE(extent.range.offset, at);
        QVERIFY(!extent.range.isEmpty());
        QVERIFY(extent.range.end() <= model.size());
        if (extent.isHole)
            QVERIFY(isZero(std::span(model).subspan(at, extent.range.length)));
        at = extent.range.end();
    }
}

void WritableFileTest::tellsZeros()
{
    QVERIFY(isZero({}));
    for (const std::size_t length : {1U, 2U, 3U, 511U, 4096U}) {
        Bytes bytes(length);
        QVERIFY(isZero(bytes));
        for (const std::size_t place : {std::size_t(0), length / 2, length - 1}) {
            bytes[place] = std::byte{1};
            QVERIFY(!isZero(bytes));
            bytes[place] = std::byte{0};
        }
    }
}

void WritableFileTest::readsFullyOrNot()
{
    const MemoryFile file(m_start);
    Bytes bytes(100);
    QVERIFY(readFully(file, m_start.size() - 100, bytes));
    const Result<void> read = readFully(file, m_start.size() - 99, bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileChanged);
    QCOMPARE(read.error().number, std::uint64_t(m_start.size()));
}

QTEST_GUILESS_MAIN(WritableFileTest)
#include "writablefile_test.moc"
