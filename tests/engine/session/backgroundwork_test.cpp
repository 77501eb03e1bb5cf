#include "engine/session/backgroundwork.h"

#include <QTest>

#include <atomic>

namespace parascope {

class BackgroundWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobRunsFromTheEventLoopOn();
    void jobThatIsTakenBackNeverRuns();
    void secondJobIsRefused();

private:
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
};

// Often, because a thread that ran too early would not win each time.
void BackgroundWorkTest::jobRunsFromTheEventLoopOn()
{
    for (int round = 0; round < 40; ++round) {
        BackgroundWork work(m_claims);
        std::atomic<bool> sawCancel = false;
        bool isAnswered = false;
        QVERIFY(work.start({}, [&](const JobControl &control) -> BackgroundWork::Answer {
            sawCancel = control.isCancelled();
            return [&] {
                isAnswered = true;
            };
        }));
        QThread::yieldCurrentThread();
        work.cancel();
        QTRY_VERIFY(isAnswered);
        QVERIFY(sawCancel);
        QVERIFY(!work.isRunning());
    }
}

void BackgroundWorkTest::jobThatIsTakenBackNeverRuns()
{
    std::atomic<bool> hasRun = false;
    {
        BackgroundWork work(m_claims);
        QVERIFY(work.start({}, [&](JobControl &) -> BackgroundWork::Answer {
            hasRun = true;
            return [] {
            };
        }));
        QVERIFY(work.isRunning());
    }
    QCoreApplication::processEvents();
    QVERIFY(!hasRun);
}

void BackgroundWorkTest::secondJobIsRefused()
{
    BackgroundWork work(m_claims);
    int answers = 0;
    const auto count = [&](JobControl &) -> BackgroundWork::Answer {
        return [&] {
            ++answers;
        };
    };
    QVERIFY(work.start({}, count));
    QVERIFY(!work.start({}, count));
    QTRY_VERIFY(!work.isRunning());
    QCOMPARE(answers, 1);
    QVERIFY(work.start({}, count));
    QTRY_COMPARE(answers, 2);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::BackgroundWorkTest)
#include "backgroundwork_test.moc"
