#include "tests/ui/driving.h"
#include "ui/widgets/jobprogress.h"

#include <QProgressBar>
#include <QSignalSpy>

using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

class JobProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsHowFarItIs();
    void stopsOncePerJob();
    void explainsTheWayOut();

private:
    std::unique_ptr<JobProgress> m_progress;
};

void JobProgressTest::init()
{
    m_progress = std::make_unique<JobProgress>(QStringLiteral("test"));
    m_progress->show();
}

void JobProgressTest::showsHowFarItIs()
{
    m_progress->begin(QStringLiteral("Copying…"));
    QCOMPARE(words(m_progress.get(), "testText"), u"Copying…"_qs);
    auto *bar = find<QProgressBar>(m_progress.get(), "testBar");
    QCOMPARE(bar->maximum(), 0); // busy until something is known
    m_progress->setProgress(1ULL << 62, 1ULL << 63);
    QCOMPARE(bar->value() * 2, bar->maximum());
    m_progress->setProgress(3, 2); // never beyond the end
    QCOMPARE(bar->value(), bar->maximum());
    m_progress->setProgress(0, 0);
    QCOMPARE(bar->maximum(), 0);
    QVERIFY(words(m_progress.get(), "testLeft").isEmpty()); // too early to tell
}

void JobProgressTest::stopsOncePerJob()
{
    QSignalSpy stops(m_progress.get(), &JobProgress::stopRequested);
    press(m_progress.get(), "testStop");
    QCOMPARE(stops.size(), 1);
    QVERIFY(!find<QPushButton>(m_progress.get(), "testStop")->isEnabled());
    m_progress->begin(QStringLiteral("Again…"));
    press(m_progress.get(), "testStop");
    QCOMPARE(stops.size(), 2);
}

void JobProgressTest::explainsTheWayOut()
{
    QVERIFY(QTest::qWaitForWindowActive(m_progress.get()));
    m_progress->explainStop();
    QVERIFY(words(m_progress.get(), "testNote").contains(u"Stop"_qs));
    QVERIFY(find<QPushButton>(m_progress.get(), "testStop")->hasFocus());
    press(m_progress.get(), "testStop");
    m_progress->setNote(QStringLiteral("Stopping…"));
    m_progress->explainStop();
    QCOMPARE(words(m_progress.get(), "testNote"), u"Stopping…"_qs); // it is under way already
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::JobProgressTest)
#include "jobprogress_test.moc"
