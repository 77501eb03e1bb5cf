#include "tests/ui/views/hex/fakesource.h"
#include "ui/views/hex/findbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace parascope::ui {

using test::FakeSource;
using Outcome = SearchReply::Outcome;

class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void startsWithText();
    void enterSearchesFromTheCursor();
    void nextStartsBehindTheMatch();
    void textIsSearchedWithoutCase();
    void endOfTheDiskAsksForTheOtherEnd();
    void stopStops();
    void escapeStopsThenCloses();
    void wrongInputSearchesNothing();
    void progressIsShownIn64Bits();

private:
    template <class T>
    [[nodiscard]] T *part(const char *name) const
    {
        auto *found = m_bar->findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const QString &text)
    {
        part<QLineEdit>("findText")->setFocus();
        QTest::keyClicks(part<QLineEdit>("findText"), text);
    }
    /// As a person chooses it: from the list, by its first letter.
    void chooseHex()
    {
        QTest::keyClick(part<QComboBox>("findKind"), Qt::Key_H);
        QCOMPARE(part<QComboBox>("findKind")->currentText(), u"Hex bytes"_qs);
    }
    void enter() { QTest::keyClick(part<QLineEdit>("findText"), Qt::Key_Return); }

    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<FindBar> m_bar;
};

void FindBarTest::init()
{
    m_source = std::make_unique<FakeSource>();
    m_bar = std::make_unique<FindBar>(m_source.get());
    m_bar->setPlace(ByteSpace::File, 1000, 0, std::uint64_t(1) << 50U);
    m_bar->start();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void FindBarTest::cleanup()
{
    m_bar.reset();
    m_source.reset();
}

void FindBarTest::startsWithText()
{
    QVERIFY(part<QCheckBox>("findIgnoreCase")->isEnabled());
    type(u"4E"_qs);
    enter();
    QVERIFY(m_source->searches.back().pattern == (std::vector{std::byte('4'), std::byte('E')}));
}

void FindBarTest::enterSearchesFromTheCursor()
{
    chooseHex();
    QSignalSpy found(m_bar.get(), &FindBar::found);
    type(u"4E 54"_qs);
    enter();
    QCOMPARE(m_source->searches.size(), std::size_t(1));
    const SearchRequest &request = m_source->searches.front();
    QCOMPARE(request.space, ByteSpace::File);
    QCOMPARE(request.from, std::uint64_t(1000));
    QVERIFY(!request.backward && !request.ignoreAsciiCase);
    QVERIFY(request.pattern == (std::vector{std::byte(0x4E), std::byte(0x54)}));
    QVERIFY(m_bar->isSearching());
    m_source->finishSearch(Outcome::Found, 0x5E3500000);
    QVERIFY(!m_bar->isSearching());
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.front()[1].toULongLong(), 0x5E3500000ULL);
    QCOMPARE(found.front()[2].toULongLong(), 2ULL);
    QVERIFY(part<QLabel>("findMessage")->text().contains(u"0x5E3500000"_qs));
}

void FindBarTest::nextStartsBehindTheMatch()
{
    chooseHex();
    type(u"00"_qs);
    m_bar->setPlace(ByteSpace::File, 2000, 1, 10000);
    QTest::mouseClick(part<QToolButton>("findNext"), Qt::LeftButton);
    QCOMPARE(m_source->searches.back().from, std::uint64_t(2001));
    m_source->finishSearch(Outcome::Found, 3000);
    m_bar->setPlace(ByteSpace::File, 3000, 1, 10000);
    QTest::mouseClick(part<QToolButton>("findPrevious"), Qt::LeftButton);
    QCOMPARE(m_source->searches.back().from, std::uint64_t(3000));
    QVERIFY(m_source->searches.back().backward);
}

void FindBarTest::textIsSearchedWithoutCase()
{
    auto *ignore = part<QCheckBox>("findIgnoreCase");
    chooseHex();
    QVERIFY(!ignore->isEnabled());
    QTest::keyClick(part<QComboBox>("findKind"), Qt::Key_Up);
    QCOMPARE(part<QComboBox>("findKind")->currentText(), u"Text (UTF-16)"_qs);
    QVERIFY(ignore->isEnabled());
    QTest::keyClick(ignore, Qt::Key_Space);
    type(u"Nt"_qs);
    enter();
    const SearchRequest &request = m_source->searches.back();
    QVERIFY(request.ignoreAsciiCase);
    QVERIFY(request.pattern ==
            (std::vector{std::byte('N'), std::byte(0), std::byte('t'), std::byte(0)}));
}

void FindBarTest::endOfTheDiskAsksForTheOtherEnd()
{
    type(u"EB"_qs);
    enter();
    m_source->finishSearch(Outcome::NotFound);
    QVERIFY(part<QLabel>("findMessage")->text().contains(u"Not found"_qs));
    enter();
    QCOMPARE(m_source->searches.back().from, std::uint64_t(0));
    m_source->finishSearch(Outcome::NotFound);
    m_bar->findPrevious();
    QCOMPARE(m_source->searches.back().from, std::uint64_t(1000));
    m_source->finishSearch(Outcome::NotFound);
    m_bar->findPrevious();
    QCOMPARE(m_source->searches.back().from, std::uint64_t(1) << 50U);
    m_source->finishSearch(Outcome::NotFound);
    // Another place: from there again.
    m_bar->setPlace(ByteSpace::File, 500, 0, 10000);
    m_bar->findPrevious();
    QCOMPARE(m_source->searches.back().from, std::uint64_t(500));
}

void FindBarTest::stopStops()
{
    type(u"EB"_qs);
    QVERIFY(!part<QToolButton>("findStop")->isVisible());
    enter();
    QTRY_VERIFY(part<QToolButton>("findStop")->isVisible());
    QTest::mouseClick(part<QToolButton>("findStop"), Qt::LeftButton);
    QCOMPARE(m_source->stops, 1);
    m_source->finishSearch(Outcome::Cancelled);
    QVERIFY(!m_bar->isSearching());
    QVERIFY(!part<QToolButton>("findStop")->isVisible());
    QCOMPARE(part<QLabel>("findMessage")->text(), u"Stopped"_qs);
}

void FindBarTest::escapeStopsThenCloses()
{
    QSignalSpy closed(m_bar.get(), &FindBar::closed);
    type(u"EB"_qs);
    enter();
    QTest::keyClick(part<QLineEdit>("findText"), Qt::Key_Escape);
    QCOMPARE(m_source->stops, 1);
    QCOMPARE(closed.count(), 0);
    m_source->finishSearch(Outcome::Cancelled);
    QTest::keyClick(part<QLineEdit>("findText"), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void FindBarTest::wrongInputSearchesNothing()
{
    chooseHex();
    type(u"4E 5"_qs);
    QVERIFY(!part<QToolButton>("findNext")->isEnabled());
    QVERIFY(!part<QLabel>("findMessage")->text().isEmpty());
    enter();
    m_bar->findPrevious();
    QVERIFY(m_source->searches.empty());
    type(u"4"_qs);
    QVERIFY(part<QToolButton>("findNext")->isEnabled());
    QVERIFY(part<QLabel>("findMessage")->text().isEmpty());
    m_bar->setPlace(ByteSpace::File, 0, 0, 0);
    enter();
    QVERIFY(m_source->searches.empty());
}

void FindBarTest::progressIsShownIn64Bits()
{
    type(u"EB"_qs);
    enter();
    const quint64 total = quint64(15) << 40U;
    Q_EMIT m_source->searchProgressed(total / 4, total);
    auto *progress = part<QProgressBar>("findProgress");
    QCOMPARE(progress->value() * 4, progress->maximum());
    Q_EMIT m_source->searchProgressed(total, total);
    QCOMPARE(progress->value(), progress->maximum());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::FindBarTest)
#include "findbar_test.moc"
