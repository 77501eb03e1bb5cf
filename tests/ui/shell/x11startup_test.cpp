#include "ui/shell/x11startup.h"

#include <QTest>
#include <QWindow>

namespace parascope::ui {

/// Startup notification, as far as it needs no X server.
class X11StartupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeOfTheClick_data();
    void timeOfTheClick();
    void endIsQuoted();
    void otherPlatformsAreLeftAlone();
};

void X11StartupTest::timeOfTheClick_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<unsigned>("time");
    QTest::newRow("usual") << QByteArray("pcmanfm-12-host-parascope-3_TIME4711") << 4711U;
    QTest::newRow("name like a time") << QByteArray("a_TIME1-b_TIME4294967295") << 4294967295U;
    QTest::newRow("too large") << QByteArray("a_TIME4294967296") << 0U;
    QTest::newRow("none") << QByteArray("a-b-c") << 0U;
    QTest::newRow("no number") << QByteArray("a_TIME") << 0U;
    QTest::newRow("empty") << QByteArray() << 0U;
}

void X11StartupTest::timeOfTheClick()
{
    QFETCH(QByteArray, id);
    QFETCH(unsigned, time);
    QCOMPARE(startupTime(id.toStdString()), time);
}

void X11StartupTest::endIsQuoted()
{
    QCOMPARE(endOfStartup("a b\"c\\d"), std::string("remove: ID=\"a b\\\"c\\\\d\""));
}

void X11StartupTest::otherPlatformsAreLeftAlone()
{
    QWindow window;
    window.create();
    activateOnX11(window, "a_TIME12");
    endStartupOnX11(window, "a_TIME12");
    QVERIFY(window.handle()); // it is still there
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::X11StartupTest)
#include "x11startup_test.moc"
