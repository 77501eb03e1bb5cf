#include "tests/engine/journal/aftermath.h"
#include "tests/support/sanitized.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace parascope;
using namespace parascope::test;

/// Loss of power at every moment of a change and of its undo: whatever was not synced may be there,
/// missing or torn. Prints the seed and the number of crash points.
class JournalCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void duringTheChange_data() { changes(); }
    void duringTheChange();
    void duringUndo_data() { changes(); }
    void duringUndo();
    void duringUndoAfterACrash_data() { changes(); }
    void duringUndoAfterACrash();
    void cleanupTestCase() { qInfo("%llu crash points", m_points); }

private:
    using Fate = Recording::Fate;

    static void changes();
    template <class FateOf>
    [[nodiscard]] bool survives(const Recording &recording, std::size_t count, FateOf fate);
    void survivesEverything(const Recording &recording);

    QRandomGenerator m_random;
    std::shared_ptr<MemoryFile> m_old = Change::oldImage();
    std::shared_ptr<MemoryFile> m_changed;
    unsigned long long m_points = 0;
};

void JournalCrashTest::initTestCase()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    m_random.seed(seed);
}

void JournalCrashTest::changes()
{
    QTest::addColumn<int>("change");
    for (std::size_t i = 0; i < Change::all().size(); ++i)
        QTest::newRow(Change::all()[i].name) << int(i);
}

/// Whether the disk is in order when power is lost after `count` calls.
template <class FateOf>
bool JournalCrashTest::survives(const Recording &recording, std::size_t count, FateOf fate)
{
    ++m_points;
    const auto storage = recording.replay(0, count, fate);
    const auto image = recording.replay(1, count, fate);
    const QString wrong = wrongAfter(image, storage, *m_old, *m_changed);
    if (!wrong.isEmpty())
        qWarning().noquote() << "after" << count << "calls:" << wrong;
    return wrong.isEmpty();
}

void JournalCrashTest::survivesEverything(const Recording &recording)
{
    const auto &calls = recording.calls();
    for (std::size_t count = 0; count <= calls.size(); ++count) {
        QVERIFY(survives(recording, count, [](std::size_t) { return Fate::Done; }));
        QVERIFY(survives(recording, count, [](std::size_t) { return Fate::Lost; }));
        for (const std::size_t file : {0U, 1U})
            for (const std::size_t one : recording.uncertain(file, count))
                for (const Fate fate : {Fate::Lost, Fate::Torn})
                    QVERIFY(survives(recording, count, [&](std::size_t call) {
                        return call == one ? fate : Fate::Done;
                    }));
        if (count < calls.size() && calls[count].kind != Recording::Kind::Sync)
            continue;
        for (int i = 0; i < times(200); ++i) {
            std::map<std::size_t, Fate> fates;
            for (const std::size_t file : {0U, 1U})
                for (const std::size_t call : recording.uncertain(file, count))
                    fates[call] = static_cast<Fate>(m_random.bounded(3));
            QVERIFY(survives(recording, count, [&](std::size_t call) { return fates.at(call); }));
        }
    }
}

void JournalCrashTest::duringTheChange()
{
    QFETCH(int, change);
    const Change &way = Change::all()[std::size_t(change)];
    RecordedChange disk(nullptr, *m_old);
    JobControl control;
    QVERIFY(way.run(disk.storage, disk.image, control));
    m_changed = copyInMemory(*disk.image);
    survivesEverything(*disk.recording);
}

void JournalCrashTest::duringUndo()
{
    QFETCH(int, change);
    const FinishedChange done(Change::all()[std::size_t(change)]);
    m_changed = copyInMemory(*done.image);
    RecordedChange disk(done.storage.get(), *done.image);
    JobControl control;
    const auto journal = Journal::open(disk.storage).value();
    QVERIFY(undo(*disk.image, *journal, control, {44, noise(4, 99)}));
    survivesEverything(*disk.recording);
}

void JournalCrashTest::duringUndoAfterACrash()
{
    QFETCH(int, change);
    const Change &way = Change::all()[std::size_t(change)];
    RecordedChange disk(nullptr, *m_old);
    JobControl control;
    QVERIFY(way.run(disk.storage, disk.image, control));
    m_changed = copyInMemory(*disk.image);
    for (std::size_t first = 0; first <= disk.recording->calls().size(); ++first) {
        const auto storage = disk.recording->replay(0, first);
        const auto image = disk.recording->replay(1, first);
        RecordedChange second(storage.get(), *image);
        const auto journal = Journal::open(second.storage);
        if (!journal || (*journal)->state() != JournalState::Applying)
            continue;
        QVERIFY(undo(*second.image, **journal, control));
        for (std::size_t count = 0; count <= second.recording->calls().size(); ++count)
            for (const Fate fate : {Fate::Done, Fate::Lost, Fate::Torn})
                QVERIFY(survives(*second.recording, count, [&](std::size_t) { return fate; }));
    }
}

QTEST_GUILESS_MAIN(JournalCrashTest)
#include "journalcrash_test.moc"
