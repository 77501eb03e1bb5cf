#include "tests/support/temporaryfolder.h"
#include "ui/instance/meetingplace.h"

#include <QTest>

#include <unistd.h>

using parascope::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace parascope::ui {

/// Where the programs of one user and one desktop meet.
class MeetingPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameDesktopSamePlace();
    void otherDesktopsOtherPlaces();
    void placeLiesInTheRuntimeFolder();
    void noPlace_data();
    void noPlace();
    void folderOfAnotherUser();
    void argumentsGoBeforeTheEnvironment();

private:
    [[nodiscard]] SessionNames names(const std::string &platform, const std::string &wayland,
                                     const std::string &display) const
    {
        return {m_folder->path().native(), platform, wayland, display};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
};

void MeetingPlaceTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    fs::permissions(m_folder->path(), fs::perms::owner_all);
}

void MeetingPlaceTest::sameDesktopSamePlace()
{
    const auto place = meetingPlace(names("", "", ":0"));
    QVERIFY(place);
    QVERIFY(place == meetingPlace(names("", "", ":0.1")));
    QVERIFY(meetingPlace(names("", "", "host:10.0")) == meetingPlace(names("", "", "host:10")));
}

void MeetingPlaceTest::otherDesktopsOtherPlaces()
{
    std::vector<MeetingPlace> places;
    for (const SessionNames &each :
         {names("", "", ":0"), names("", "", ":1"), names("", "", "a.b:0"), names("", "", "a:0"),
          names("", "wayland-0", ":0"), names("xcb", "", ":0"), names("offscreen", "", "")}) {
        const auto place = meetingPlace(each);
        QVERIFY(place);
        QVERIFY(std::ranges::find(places, *place) == places.end());
        places.push_back(*place);
    }
}

void MeetingPlaceTest::placeLiesInTheRuntimeFolder()
{
    const auto place = meetingPlace(names("", "", ":0"));
    QVERIFY(place);
    QCOMPARE(place->socket.parent_path(), m_folder->path());
    QCOMPARE(place->lock.parent_path(), m_folder->path());
    QVERIFY(place->socket != place->lock);
    QVERIFY(fs::is_empty(m_folder->path())); // looking makes nothing
}

void MeetingPlaceTest::noPlace_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("display");
    QTest::newRow("no display") << u"."_qs << QString();
    QTest::newRow("no folder") << u"missing"_qs << u":0"_qs;
    QTest::newRow("a file") << u"file"_qs << u":0"_qs;
    QTest::newRow("open to others") << u"open"_qs << u":0"_qs;
    QTest::newRow("a link") << u"link"_qs << u":0"_qs;
    QTest::newRow("long name") << QString(108, u'a') << u":0"_qs;
}

void MeetingPlaceTest::noPlace()
{
    QFETCH(QString, folder);
    QFETCH(QString, display);
    m_folder->write("file", std::string_view("x"));
    fs::create_directory(*m_folder / "open");
    fs::permissions(*m_folder / "open", fs::perms::owner_all | fs::perms::group_exec);
    fs::create_directory_symlink(m_folder->path(), *m_folder / "link");
    fs::create_directory(*m_folder / std::string(108, 'a'));
    fs::permissions(*m_folder / std::string(108, 'a'), fs::perms::owner_all);
    const fs::path path = folder == u"." ? m_folder->path() : *m_folder / folder.toStdString();
    QVERIFY(!meetingPlace({path.native(), {}, {}, display.toStdString()}));
    QVERIFY(!meetingPlace({{}, {}, {}, display.toStdString()})); // no variable at all
}

void MeetingPlaceTest::folderOfAnotherUser()
{
    // As after sudo that keeps the environment.
    constexpr unsigned kNobody = 65534;
    if (::chown(m_folder->path().c_str(), kNobody, kNobody) != 0)
        QSKIP("only root can give a folder away");
    QVERIFY(!meetingPlace(names("", "", ":0")));
}

void MeetingPlaceTest::argumentsGoBeforeTheEnvironment()
{
    qputenv("DISPLAY", ":7");
    qputenv("QT_QPA_PLATFORM", "xcb");
    QCOMPARE(SessionNames::ofProcess({}, {}).display, std::string(":7"));
    QCOMPARE(SessionNames::ofProcess({}, {}).platform, std::string("xcb"));
    QCOMPARE(SessionNames::ofProcess("offscreen", ":8").display, std::string(":8"));
    QCOMPARE(SessionNames::ofProcess("offscreen", ":8").platform, std::string("offscreen"));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::MeetingPlaceTest)
#include "meetingplace_test.moc"
