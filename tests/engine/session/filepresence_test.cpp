#include "engine/session/filepresence.h"
#include "tests/support/temporaryfolder.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

namespace fs = std::filesystem;
using parascope::test::TemporaryFolder;

namespace parascope {

/// Which files are gone.
class FilePresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyMissingOnesAreNamed();
    void newestQuestionIsAnswered();
    void askerMayGoAtAnyTime();
    void driveThatHangsKeepsOneThread();

private:
    TemporaryFolder m_folder;
};

void FilePresenceTest::onlyMissingOnesAreNamed()
{
    const fs::path there = m_folder.write("there", std::string_view("x"));
    const fs::path below = there / "file";
    const fs::path gone = m_folder / "gone \xFF";
    FilePresence presence;
    std::vector<fs::path> missing;
    connect(&presence, &FilePresence::missingFound, this,
            [&](const fs::path &file) { missing.push_back(file); });
    presence.look({there, m_folder.path(), below, gone});
    QTRY_COMPARE(missing.size(), 2U);
    QVERIFY(missing == (std::vector{below, gone}));
}

void FilePresenceTest::newestQuestionIsAnswered()
{
    FilePresence presence;
    std::vector<fs::path> missing;
    connect(&presence, &FilePresence::missingFound, this,
            [&](const fs::path &file) { missing.push_back(file); });
    for (int i = 0; i < 100; ++i)
        presence.look({m_folder / std::to_string(i)});
    QTRY_VERIFY(!missing.empty() && missing.back() == m_folder / "99");
}

void FilePresenceTest::askerMayGoAtAnyTime()
{
    const std::vector<fs::path> files(100, m_folder / "gone");
    for (int i = 0; i < 100; ++i) {
        FilePresence presence;
        presence.look(files);
    }
    QCoreApplication::processEvents(); // nothing is left that would be delivered to one that went
}

void FilePresenceTest::driveThatHangsKeepsOneThread()
{
    QSemaphore drive;
    std::atomic<int> lookers = 0;
    std::atomic<int> looks = 0;
    std::atomic<int> most = 0;
    const auto look = [&](const fs::path &) {
        most = std::max<int>(most, ++lookers);
        drive.acquire();
        --lookers;
        ++looks;
        return true;
    };
    FilePresence presence(look);
    FilePresence other(look);
    std::vector<fs::path> missing;
    std::vector<fs::path> missingThere;
    connect(&presence, &FilePresence::missingFound, this,
            [&](const fs::path &file) { missing.push_back(file); });
    connect(&other, &FilePresence::missingFound, this,
            [&](const fs::path &file) { missingThere.push_back(file); });
    presence.look({"/away/0"});
    QTRY_COMPARE(lookers.load(), 1);
    for (int i = 1; i < 50; ++i) {
        presence.look({"/away/" + std::to_string(i)});
        other.look({"/other/" + std::to_string(i)});
    }
    // The drive comes back: the look that hung, and the newest of each.
    drive.release(1000);
    QTRY_VERIFY(!missing.empty() && !missingThere.empty());
    QCOMPARE(missing, std::vector<fs::path>{"/away/49"});
    QCOMPARE(missingThere, std::vector<fs::path>{"/other/49"});
    QCOMPARE(most.load(), 1);
    QCOMPARE(looks.load(), 3);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::FilePresenceTest)
#include "filepresence_test.moc"
