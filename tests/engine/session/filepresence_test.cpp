#include "engine/session/filepresence.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

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

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::FilePresenceTest)
#include "filepresence_test.moc"
