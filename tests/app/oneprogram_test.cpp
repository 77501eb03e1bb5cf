#include "tests/support/imagebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/windowprogram.h"

#include <QTest>

#include <csignal>

namespace fs = std::filesystem;

namespace parascope::test {

/// Calls of the real program while it runs already: one process opens everything.
class OneProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondCallIsHandedOver();
    void namesOfAllKinds_data();
    void namesOfAllKinds();
    void twoAtTheSameInstant();
    void newInstanceIsItsOwn();
    void evidenceIsItsOwn();
    void programThatWasKilledIsFollowed();
    void programThatHangsIsLeftAlone();
    void withoutAPlaceToMeet();

private:
    /// An image of this name, and its place.
    [[nodiscard]] fs::path make(const std::string &name) const
    {
        const fs::path path = *m_folder / name;
        writeSparse(*ImageBuilder().build(), path);
        return path;
    }
    [[nodiscard]] std::unique_ptr<WindowProgram> start(std::vector<std::string> arguments,
                                                       bool canMeet = true) const
    {
        return std::make_unique<WindowProgram>(m_folder->path(), std::move(arguments), canMeet);
    }
    /// What was opened before, as it stands in the settings.
    [[nodiscard]] QByteArray remembered() const
    {
        QFile file(QString::fromStdString((*m_folder / "parascope/parascope.conf").native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
};

namespace {

constexpr int kPatience = 30'000; // of a machine that does much else

} // namespace

void OneProgramTest::init()
{
    if (!WindowProgram::exists())
        QSKIP("built without its window");
    m_folder = std::make_unique<TemporaryFolder>();
}

void OneProgramTest::secondCallIsHandedOver()
{
    const fs::path image = make("a.hds");
    const fs::path other = make("b.hds");
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    const auto second = start({other});
    QTRY_VERIFY_WITH_TIMEOUT(second->ended(), kPatience);
    QCOMPARE(*second->ended(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(other), kPatience);
    QVERIFY(!first->ended());
}

void OneProgramTest::namesOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("relative") << QByteArray("odd \xFF\n.hds");
    QTest::newRow("from below") << QByteArray("folder/../odd \xFF\n.hds");
    QTest::newRow("URL") << QByteArray("file://%1/odd%20%FF%0A.hds");
    QTest::newRow("folder") << QByteArray("folder");
}

void OneProgramTest::namesOfAllKinds()
{
    QFETCH(QByteArray, argument);
    const fs::path image = make("a.hds");
    fs::create_directory(*m_folder / "folder");
    const fs::path odd = argument == "folder" ? make("folder/only.hds") : make("odd \xFF\n.hds");
    argument.replace("%1", QByteArray::fromStdString(m_folder->path().native()));
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    const auto second = start({argument.toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(second->ended(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(odd), kPatience);
}

void OneProgramTest::twoAtTheSameInstant()
{
    const fs::path image = make("a.hds");
    const fs::path other = make("b.hds");
    const auto first = start({image});
    const auto second = start({other});
    QTRY_VERIFY_WITH_TIMEOUT(first->ended() || second->ended(), kPatience);
    WindowProgram &left = first->ended() ? *second : *first;
    QTRY_VERIFY_WITH_TIMEOUT(left.shows(image) && left.shows(other), kPatience);
    QVERIFY(!left.ended());
}

void OneProgramTest::newInstanceIsItsOwn()
{
    const fs::path image = make("a.hds");
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    const auto second = start({"--new-instance", image});
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(image), kPatience);
}

void OneProgramTest::evidenceIsItsOwn()
{
    const fs::path image = make("a.hds");
    const fs::path secret = make("secret.hds");
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    const auto second = start({"--evidence", secret});
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(secret), kPatience);
    QVERIFY(!first->shows(secret));
    QVERIFY(!remembered().contains("secret"));
    // Nor does anybody hand something over to it.
    first->signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(first->ended(), kPatience);
    const auto third = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(third->shows(image), kPatience);
}

void OneProgramTest::programThatWasKilledIsFollowed()
{
    const fs::path image = make("a.hds");
    const fs::path other = make("b.hds");
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    first->signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(first->ended(), kPatience);
    const auto second = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(image), kPatience);
    const auto third = start({other});
    QTRY_VERIFY_WITH_TIMEOUT(third->ended(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(other), kPatience);
}

void OneProgramTest::programThatHangsIsLeftAlone()
{
    const fs::path image = make("a.hds");
    const fs::path other = make("b.hds");
    const auto first = start({image});
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    first->signal(SIGSTOP);
    const auto second = start({other});
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(other), kPatience);
    first->signal(SIGCONT);
}

void OneProgramTest::withoutAPlaceToMeet()
{
    const fs::path image = make("a.hds");
    const auto first = start({image}, false);
    QTRY_VERIFY_WITH_TIMEOUT(first->shows(image), kPatience);
    const auto second = start({image}, false);
    QTRY_VERIFY_WITH_TIMEOUT(second->shows(image), kPatience);
}

} // namespace parascope::test

QTEST_GUILESS_MAIN(parascope::test::OneProgramTest)
#include "oneprogram_test.moc"
