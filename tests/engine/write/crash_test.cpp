#include "engine/image/imageloader.h"
#include "engine/write/guestwriter.h"
#include "tests/engine/write/shapes.h"
#include "tests/support/plaindisk.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Small clusters, so that a crash point costs little.
std::vector<Shape> shapes()
{
    std::vector<Shape> all;
    ImageBuilder v2;
    v2.tracks(8).entries(24).map(0, 0).map(1, 1).map(5, 2).flags(0);
    all.push_back({"v2", v2});
    all.push_back({"v2, empty flag", ImageBuilder().tracks(8).entries(24).flags(kFlagEmpty)});
    // Entries far apart, so that the table is written in several pieces.
    ImageBuilder wide;
    wide.tracks(1).entries(3000).map(0, 0).map(1500, 1).map(2999, 2);
    all.push_back({"wide table", wide});
    ImageBuilder tail;
    tail.tracks(8).entries(24).map(0, 0).unreferenced(2, std::byte{0xEE});
    tail.extendBy(100, std::byte{0xDD});
    all.push_back({"old bytes in the tail", tail});
    all.push_back({"v1, data_off 0", ImageBuilder(FormatVersion::V1)
                                         .tracks(3)
                                         .entries(40)
                                         .dataStart(1)
                                         .headerDataOffset(0)
                                         .map(7, 0)});
    ImageBuilder bits;
    bits.tracks(8).entries(24);
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 4, {bits.sectorOf(2)}, {}});
    spec.bitmaps.push_back({0, 8, {0}, {}});
    bits.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0}).map(3, 3);
    all.push_back({"bitmaps", bits});
    return all;
}

/// What was asked of a writer, and what it said.
struct Call
{
    ByteRange range;       ///< empty for flush and close
    std::size_t begin = 0; ///< calls to the file before and after
    std::size_t end = 0;
    bool isFlush = false; ///< succeeded: all before is certain
    PlainDisk disk;       ///< afterwards, for a flush
};

/// Random changes of a recorded image, with flushes and reopenings.
class Session
{
public:
    Session(const BlockFile &contents, QRandomGenerator &random)
        : image(std::make_shared<RecordingFile>(recording, &contents))
        , disk(loadImage(contents).value(), copyInMemory(contents))
        , m_random(random)
    {
        calls.push_back({{}, 0, 0, true, disk});
    }

    /// Whether everything succeeded; goes on after failures as a user would.
    bool run(int openings, int changes)
    {
        bool isGood = true;
        for (int i = 0; i < openings; ++i) {
            WriterOptions options;
            options.growth.preallocBytes = m_random.bounded(2U) == 0 ? 0 : 64U << 10U;
            auto writer = GuestWriter::open(*reportOn(image->contents()), image, options);
            if (!writer)
                return false;
            for (int n = 0; n < changes; ++n) {
                isGood = change(**writer) && isGood;
                if (m_random.bounded(4U) == 0)
                    isGood = note(
                                 {}, [&] { return (*writer)->flush(); }, true) &&
                             isGood;
            }
            const bool hasClosed = note(
                {}, [&] { return (*writer)->close(); }, true);
            // A second try finishes what a full disk, not a failed sync, broke off.
            isClosed = hasClosed || note(
                                        {}, [&] { return (*writer)->close(); }, true);
            isGood = hasClosed && isGood;
            if (!isClosed)
                return false;
        }
        return isGood;
    }

    std::shared_ptr<Recording> recording = std::make_shared<Recording>();
    std::shared_ptr<RecordingFile> image;
    PlainDisk disk;
    std::vector<Call> calls;
    std::vector<ByteRange> failed; ///< changes that were refused: old, new or a part of each
    bool isClosed = false;

private:
    bool change(GuestWriter &writer)
    {
        const DiskChange change =
            randomChange(m_random, disk.size(), writer.state()->geometry.clusterBytes);
        JobControl control;
        const GuestOffset offset(change.range.offset);
        const bool isGood = note(
            change.range,
            [&] {
                return change.kind == DiskChange::Kind::Write
                           ? writer.write(offset, change.bytes())
                           : writer.writeZeroes(offset, change.range.length, control);
            },
            false);
        if (isGood)
            change.applyTo(disk);
        else
            failed.push_back(change.range);
        return isGood;
    }

    template <class Action>
    bool note(ByteRange range, Action action, bool isFlush)
    {
        const std::size_t begin = recording->calls().size();
        const bool isGood = action().has_value();
        calls.push_back({range, begin, recording->calls().size(), isFlush && isGood,
                         isFlush ? disk : PlainDisk()});
        return isGood;
    }

    QRandomGenerator &m_random;
};

/// What is wrong with an image after a crash in the middle of `session`, or after its end.
QString wrongAfter(const std::shared_ptr<MemoryFile> &file, const Session &session,
                   std::size_t count, bool mayBeOpen)
{
    if (!loadImage(*file))
        return QStringLiteral("does not open");
    const ReportPtr report = reportOn(*file);
    for (const FindingGroup &group : report->groups()) {
        if (group.severity == Severity::Error &&
            !(mayBeOpen && group.id == FindingId::HeaderNotClosed))
            return QLatin1String(catalogueEntry(group.id).name);
    }
    const Call *certain = nullptr;
    std::vector<ByteRange> since = session.failed;
    for (const Call &call : session.calls) {
        if (call.isFlush && call.end <= count) {
            certain = &call;
            since = session.failed;
        } else if (call.begin < count && !call.range.isEmpty()) {
            since.push_back(call.range);
        }
    }
    const std::int64_t where =
        certain->disk.difference(report->state(), file, joinedRanges(std::move(since)));
    return where < 0 ? QString() : QStringLiteral("byte %1 was lost").arg(where);
}

} // namespace

/// Loss of power at every moment while an image is written, and every call to the file failing:
/// the image opens, is at most not closed with room wasted, no cluster is shared, and everything
/// that was flushed is there. Prints the seed and the number of crash points.
class WriteCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void power_data();
    void power();
    void failingCalls_data() { power_data(); }
    void failingCalls();
    void cleanupTestCase() { qInfo("%llu crash points, %llu failing calls", m_points, m_failures); }

private:
    using Fate = Recording::Fate;

    [[nodiscard]] QString wrongSomewhere(const Session &session);

    QRandomGenerator m_random;
    unsigned long long m_points = 0;
    unsigned long long m_failures = 0;
};

void WriteCrashTest::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void WriteCrashTest::power_data()
{
    addRows(shapes());
}

QString WriteCrashTest::wrongSomewhere(const Session &session)
{
    constexpr int kSubsets = 6;
    const Recording &recording = *session.recording;
    for (std::size_t count = 0; count <= recording.calls().size(); ++count) {
        const auto wrong = [&](const auto &fate) {
            ++m_points;
            const QString words =
                wrongAfter(recording.replay(0, count, fate), session, count, true);
            return words.isEmpty() ? words
                                   : QStringLiteral("after %1 calls: %2").arg(count).arg(words);
        };
        if (const QString words = wrong([](std::size_t) { return Fate::Done; }); !words.isEmpty())
            return words;
        const std::vector<std::size_t> uncertain = recording.uncertain(0, count);
        for (const std::size_t one : uncertain) {
            for (const Fate fate : {Fate::Lost, Fate::Torn}) {
                const QString words =
                    wrong([&](std::size_t call) { return call == one ? fate : Fate::Done; });
                if (!words.isEmpty())
                    return words + QStringLiteral(" (without call %1)").arg(one);
            }
        }
        for (int i = 0; i < kSubsets && uncertain.size() > 1; ++i) {
            std::map<std::size_t, Fate> fates;
            for (const std::size_t call : uncertain)
                fates[call] = static_cast<Fate>(m_random.bounded(3U));
            const QString words = wrong([&](std::size_t call) { return fates.at(call); });
            if (!words.isEmpty())
                return words + QStringLiteral(" (a random subset)");
        }
    }
    return {};
}

void WriteCrashTest::power()
{
    QFETCH(const int, index);
    for (int round = 0; round < times(8); ++round) {
        const auto contents = shapes()[std::size_t(index)].image.build();
        Session session(*contents, m_random);
        QVERIFY(session.run(2, 12));
        const QString wrong = wrongSomewhere(session);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

void WriteCrashTest::failingCalls()
{
    QFETCH(const int, index);
    const auto contents = shapes()[std::size_t(index)].image.build();
    const quint32 seed = m_random.generate();
    bool hasFailed = true;
    for (std::size_t call = 0; hasFailed; ++call) {
        for (const bool isShort : {false, true}) {
            QRandomGenerator random(seed);
            Session session(*contents, random);
            session.recording->failCall(call, ENOSPC, isShort);
            const bool isGood = session.run(2, 12);
            hasFailed = session.recording->hasFailed();
            QVERIFY(isGood || hasFailed); // without room to spare it goes on with what it needs
            m_failures += hasFailed ? 1 : 0;
            const std::size_t all = session.recording->calls().size();
            const auto result = session.recording->replay(0, all);
            const QString wrong = wrongAfter(result, session, all, !session.isClosed);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("call %1: %2").arg(call).arg(wrong)));
        }
    }
}

QTEST_GUILESS_MAIN(WriteCrashTest)
#include "crash_test.moc"
