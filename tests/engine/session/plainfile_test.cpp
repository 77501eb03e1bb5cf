#include "engine/image/plainimage.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/engine/session/sessionlog.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QSignalSpy>

#include <fstream>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::string_view kText = "needle in a haystack";

/// A file of any length that stores one page, somewhere in it.
class SparseFile : public BlockFile
{
public:
    SparseFile(std::uint64_t bytes, std::uint64_t page) : m_bytes(bytes), m_page{page, 4096} {}

    [[nodiscard]] std::string path() const override { return "sparse"; }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_bytes; }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override
    {
        std::ranges::fill(out, std::byte{0});
        const auto text = std::as_bytes(std::span(kText));
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::uint64_t at = m_page.offset + i;
            if (at >= offset && at - offset < out.size())
                out[at - offset] = text[i];
        }
        return std::min<std::uint64_t>(out.size(), m_bytes - std::min(offset, m_bytes));
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        if (offset < m_page.offset)
            return StorageExtent{{offset, m_page.offset - offset}, true};
        if (offset < m_page.end())
            return StorageExtent{{offset, m_page.end() - offset}, false};
        return StorageExtent{{offset, m_bytes - offset}, true};
    }

private:
    std::uint64_t m_bytes;
    ByteRange m_page;
};

std::vector<std::byte> numbered(std::size_t count)
{
    std::vector<std::byte> bytes(count);
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = static_cast<std::byte>(i * 7 + i / 256 + 1);
    return bytes;
}

/// As openerOf(), for a file that a descriptor calls Plain.
ImageOpener plainOpenerOf(const std::shared_ptr<const BlockFile> &file)
{
    return [opener = openerOf(file)](const std::filesystem::path &path) {
        return opener(path).map([](OpenedImage image) {
            image.plainClusterBytes = kCluster;
            return image;
        });
    };
}

/// A session and what it says.
class ShownFile
{
public:
    explicit ShownFile(const ImageOpener &opener, const std::filesystem::path &path = "file")
        : session(path, opener), log(session)
    {}

    [[nodiscard]] bool open()
    {
        log.said.clear();
        session.open();
        return QTest::qWaitFor([this] { return log.ended(); });
    }
    [[nodiscard]] ReadReply read(ByteSpace space, std::uint64_t offset = 0,
                                 std::uint64_t length = UINT32_MAX)
    {
        log.reads.clear();
        const auto ticket = session.requestRead(space, offset, length);
        const auto isHere = [&] {
            return !log.reads.empty() && log.reads.back().ticket == ticket;
        };
        if (!QTest::qWaitFor(isHere))
            qFatal("no bytes came");
        return log.reads.back();
    }
    [[nodiscard]] SearchReply find(const SearchRequest &request)
    {
        log.searches.clear();
        session.startSearch(request);
        if (!QTest::qWaitFor([this] { return !log.searches.empty(); }))
            qFatal("the search does not end");
        return log.searches.back();
    }

    ImageSession session;
    Log log;
};

SearchRequest needle(ByteSpace space, bool backward, std::uint64_t from)
{
    SearchRequest request;
    request.space = space;
    request.from = from;
    request.backward = backward;
    request.pattern = pattern(kText);
    return request;
}

} // namespace

/// A session of a raw file, which a descriptor calls Plain.
class PlainFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownWithoutAReport();
    void bytesAreThoseOfTheFile();
    void onlyWhenItIsSaid();
    void withAHeaderItIsAnImage();
    void emptyFilesAreShown();
    void hugeFilesAreSearchedByWhatTheyStore();
    void badPlacesCostNothingElse();
    void cutFilesAreMissingTheirEnd();
    void grownFilesEndWhereTheDiskDid();
    void filesOfTheHostAreOpened();
    void readsAsAPartOfItsDisk();
    void hidesWhatLiesBelow();
    void isReadAnewWhenItChanged();
};

void PlainFileTest::isShownWithoutAReport()
{
    ShownFile shown(plainOpenerOf(faulty(numbered(3 * kCluster + 5))));
    QVERIFY(shown.open());
    QCOMPARE(shown.log.said, (QByteArrayList{"header", "table", "map", "finished"}));
    QVERIFY(isPlain(*shown.log.state));
    QCOMPARE(shown.log.maps.guest->count(), 4U);
    QCOMPARE(shown.log.maps.host->count(), 4U);
    QCOMPARE(shown.log.maps.guest->total(MapState::InSequence), 4U);
    QVERIFY(!shown.log.report);
    QVERIFY(!shown.log.reverse);
    QVERIFY(!shown.session.shownDisk());
}

void PlainFileTest::bytesAreThoseOfTheFile()
{
    const auto bytes = numbered(3 * kCluster + 5);
    ShownFile shown(plainOpenerOf(faulty(bytes)));
    QVERIFY(shown.open());
    for (const ByteSpace space : {ByteSpace::Guest, ByteSpace::File}) {
        const ReadReply reply = shown.read(space);
        QCOMPARE(reply.range, (ByteRange{0, bytes.size()}));
        QVERIFY(reply.bytes == bytes);
        QVERIFY(!reply.isOfDisk);
        QCOMPARE(reply.extents.size(), 1U);
        QVERIFY(reply.extents.front().source == GuestSource::Data);
        QCOMPARE(reply.extents.front().host, HostOffset(0));
    }
    const ReadReply end = shown.read(ByteSpace::Guest, bytes.size() - 3, 100);
    QCOMPARE(end.range, (ByteRange{bytes.size() - 3, 3}));
    QVERIFY(std::ranges::equal(end.bytes, std::span(bytes).last(3)));
}

void PlainFileTest::onlyWhenItIsSaid()
{
    ShownFile shown(openerOf(faulty(numbered(kCluster))));
    QVERIFY(shown.open());
    QVERIFY(shown.log.said.contains("failed"));
    QCOMPARE(shown.log.error.code, ErrorCode::NotAnImage);
}

void PlainFileTest::withAHeaderItIsAnImage()
{
    ShownFile shown(plainOpenerOf(faulty(makeImage({1}, 2))));
    QVERIFY(shown.open());
    QVERIFY(!isPlain(*shown.log.state));
    QVERIFY(shown.log.report);
}

void PlainFileTest::emptyFilesAreShown()
{
    ShownFile shown(plainOpenerOf(faulty({})));
    QVERIFY(shown.open());
    QVERIFY(shown.log.said.contains("finished"));
    QCOMPARE(shown.log.maps.guest->count(), 0U);
    QVERIFY(shown.read(ByteSpace::Guest).bytes.empty());
    QVERIFY(shown.find(needle(ByteSpace::Guest, false, 0)).outcome ==
            SearchReply::Outcome::NotFound);
}

void PlainFileTest::hugeFilesAreSearchedByWhatTheyStore()
{
    const std::uint64_t size = std::uint64_t(64) << 40;
    const std::uint64_t place = (std::uint64_t(40) << 40) + kCluster;
    const auto file = std::make_shared<FaultyFile>(std::make_shared<SparseFile>(size, place));
    ShownFile shown(plainOpenerOf(file));
    QVERIFY(shown.open());
    const ClusterMap &map = *shown.log.maps.guest;
    QVERIFY(map.count() <= kMaxBatEntries);
    QCOMPARE(map.total(MapState::InSequence), 1U);
    QCOMPARE(map.next(0, ClusterFlag::InSequence), map.count() * 5 / 8);
    for (const ByteSpace space : {ByteSpace::Guest, ByteSpace::File}) {
        const SearchReply forward = shown.find(needle(space, false, 0));
        QVERIFY(forward.outcome == SearchReply::Outcome::Found);
        QCOMPARE(forward.offset, place);
        QVERIFY(forward.space == space);
    }
    QVERIFY(shown.find(needle(ByteSpace::Guest, false, place + 1)).outcome ==
            SearchReply::Outcome::NotFound);
    QVERIFY(file->bytesRead() < (std::uint64_t(64) << 20));
}

void PlainFileTest::badPlacesCostNothingElse()
{
    const auto bytes = numbered(3 * kCluster);
    const auto file = faulty(bytes);
    file->failRange({kCluster + 4096, 10});
    ShownFile shown(plainOpenerOf(file));
    QVERIFY(shown.open());
    const ReadReply reply = shown.read(ByteSpace::Guest);
    QCOMPARE(reply.extents.size(), 3U);
    QVERIFY(reply.extents[1].source == GuestSource::Unreadable);
    QCOMPARE(reply.extents[1].guest, (ByteRange{kCluster + 4096, 4096}));
    QVERIFY(
        std::ranges::equal(std::span(reply.bytes).last(kCluster), std::span(bytes).last(kCluster)));
}

void PlainFileTest::cutFilesAreMissingTheirEnd()
{
    const TemporaryFolder folder;
    const auto path = folder / "raw";
    const auto bytes = numbered(2 * kCluster);
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char *>(bytes.data()), std::streamsize(bytes.size()));
    ShownFile shown(plainOpener(kCluster), path);
    const QSignalSpy changes(&shown.session, &ImageSession::changedOnDisk);
    QVERIFY(shown.open());
    std::filesystem::resize_file(path, kCluster + 100);
    shown.session.lookAtDisk();
    QTRY_COMPARE(changes.count(), 1);
    const ReadReply reply = shown.read(ByteSpace::Guest);
    QCOMPARE(reply.range, (ByteRange{0, 2 * kCluster}));
    QCOMPARE(reply.extents.size(), 2U);
    QVERIFY(reply.extents[1].source == GuestSource::Missing);
    QCOMPARE(reply.extents[1].guest, (ByteRange{kCluster + 100, kCluster - 100}));
    QVERIFY(shown.open());
    QCOMPARE(shown.log.state->geometry.diskBytes, kCluster + 100);
    QCOMPARE(shown.read(ByteSpace::Guest).bytes.size(), kCluster + 100);
    std::filesystem::remove(path);
    QVERIFY(shown.open());
    QCOMPARE(shown.log.error.code, ErrorCode::NotFound);
}

void PlainFileTest::grownFilesEndWhereTheDiskDid()
{
    const TemporaryFolder folder;
    const auto path = folder / "raw";
    std::ofstream(path) << std::string(kCluster, 'x');
    ShownFile shown(plainOpener(kCluster), path);
    QVERIFY(shown.open());
    std::ofstream(path, std::ios::app) << kText;
    QVERIFY(shown.find(needle(ByteSpace::Guest, false, 0)).outcome ==
            SearchReply::Outcome::NotFound);
    QCOMPARE(shown.read(ByteSpace::Guest).bytes.size(), kCluster);
}

void PlainFileTest::filesOfTheHostAreOpened()
{
    const TemporaryFolder folder;
    const auto path = folder / "raw";
    std::ofstream(path) << kText;
    ShownFile shown(plainOpener(kCluster), path);
    QVERIFY(shown.open());
    QVERIFY(shown.read(ByteSpace::Guest).bytes == pattern(kText));
    const SearchReply found = shown.find(needle(ByteSpace::Guest, true, UINT64_MAX));
    QVERIFY(found.outcome == SearchReply::Outcome::Found);
    QCOMPARE(found.offset, 0U);
}

void PlainFileTest::readsAsAPartOfItsDisk()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.storages({16 * 128, 60}).layer().plain();
    builder.overlay().clusters({1});
    const auto bundle = builder.write(folder.path());
    for (const std::size_t storage : {std::size_t(0), std::size_t(1)}) {
        ShownFile shown(plainOpener(kCluster), bundle / builder.fileName(0, storage));
        QVERIFY(shown.open());
        QVERIFY(shown.log.state->isLayer());
        const auto alone = shown.read(ByteSpace::Guest).bytes;
        shown.session.setDisk(openBundle(bundle, builder.guidOf(0)), storage);
        QVERIFY(shown.session.shownDisk());
        const ReadReply reply = shown.read(ByteSpace::Guest);
        QVERIFY(reply.isOfDisk);
        QVERIFY(reply.bytes == alone);
        QCOMPARE(reply.supplied.size(), 1U);
        QVERIFY(reply.supplied.front().layer->isPlain());
        QCOMPARE(reply.supplied.front().host, HostOffset(0));
        const auto whole = builder.contents(0);
        QVERIFY(std::ranges::equal(
            reply.bytes, std::span(whole).subspan(storage * 16 * kCluster, alone.size())));
    }
}

void PlainFileTest::hidesWhatLiesBelow()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2}).overlay().plain();
    const auto bundle = builder.write(folder.path());
    ShownFile shown(plainOpener(kCluster), bundle / builder.fileName(1));
    QVERIFY(shown.open());
    const auto alone = shown.read(ByteSpace::Guest).bytes;
    shown.session.setDisk(openBundle(bundle, builder.guidOf(1)), 0);
    const ReadReply reply = shown.read(ByteSpace::Guest);
    QVERIFY(reply.bytes == alone);
    QCOMPARE(reply.supplied.size(), 1U);
    QCOMPARE(reply.supplied.front().number, std::uint8_t(0));
}

/// The disk still knows the file as it was.
void PlainFileTest::isReadAnewWhenItChanged()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.layer().plain();
    const auto bundle = builder.write(folder.path());
    const auto path = bundle / builder.fileName(0);
    ShownFile shown(plainOpener(kCluster), path);
    shown.session.setDisk(openBundle(bundle, builder.guidOf(0)), 0);
    std::filesystem::resize_file(path, 20 * kCluster);
    QVERIFY(shown.open());
    const ReadReply reply = shown.read(ByteSpace::Guest);
    QVERIFY(reply.isOfDisk);
    QCOMPARE(reply.range, (ByteRange{0, 20 * kCluster}));
    QCOMPARE(reply.bytes.size(), 20 * kCluster);
    QVERIFY(std::ranges::all_of(reply.extents, [](const GuestExtent &extent) {
        return extent.source == GuestSource::Data;
    }));
}

QTEST_GUILESS_MAIN(PlainFileTest)
#include "plainfile_test.moc"
