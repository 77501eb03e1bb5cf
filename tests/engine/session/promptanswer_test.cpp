#include "engine/session/promptanswer.h"

#include <QtTest>

#include <mutex>
#include <optional>
#include <thread>
#include <utility>
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
    // 0: none yet; the number, and whether another thread gave it.
    std::optional<std::pair<int, bool>> answer = std::pair(0, false);
    const auto here = std::this_thread::get_id();
    for (int number = 1; number <= 100; ++number) {
        const auto question = [number, here] {
            return std::pair(number, std::this_thread::get_id() != here);
        };
        // On a machine that is busy an answer may be late, and is asked for once more.
        QTRY_VERIFY((answer = promptAnswer(question)) == std::pair(number, true));
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
