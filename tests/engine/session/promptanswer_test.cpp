#include "engine/session/promptanswer.h"

#include <QtTest>

#include <mutex>
#include <thread>
#include <vector>

namespace parascope {

/// Questions to a system that may not answer.
class PromptAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheAnswer();
    void leavesWhatHangs();
};

void PromptAnswerTest::givesTheAnswer()
{
    const auto here = std::this_thread::get_id();
    for (int number = 0; number < 100; ++number) {
        const auto answer =
            promptAnswer([number] { return std::pair(number, std::this_thread::get_id()); });
        QVERIFY(answer);
        QCOMPARE(answer->first, number);
        QVERIFY(answer->second != here);
    }
}

void PromptAnswerTest::leavesWhatHangs()
{
    // Nothing ends while the drive is away.
    const auto drive = std::make_shared<std::mutex>();
    const auto begun = std::make_shared<std::atomic<int>>(0);
    const auto hang = [drive, begun] {
        ++*begun;
        const std::lock_guard answers(*drive);
        return true;
    };
    drive->lock();
    for (int i = 0; i < 40; ++i)
        QVERIFY(!promptAnswer(hang));
    QVERIFY(*begun > 1);
    QVERIFY(*begun < 40); // there is an end to the threads that wait
    drive->unlock();
    // Once it is back, so are the answers.
    QTRY_VERIFY(promptAnswer(hang) == true);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::PromptAnswerTest)
#include "promptanswer_test.moc"
