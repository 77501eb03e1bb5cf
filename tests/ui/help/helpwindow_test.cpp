#include "tests/ui/driving.h"
#include "ui/help/helpbrowser.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/helpopener.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTreeWidget>

using namespace parascope;
using namespace parascope::ui;

/// The window of the manual, driven with the keyboard.
class HelpWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void showsWhatIsAskedFor();
    void contentsLeadToSections();
    void searchFindsAndMarks();
    void searchSaysWhenNothingIsFound();
    void goesBackAndForward();
    void escapeEndsTheSearchThenCloses();
    void picturesAreDrawnAnew();
    void everythingHasAName();

private:
    std::unique_ptr<HelpWindow> m_window;

    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return test::find<Widget>(m_window.get(), name);
    }
    [[nodiscard]] HelpBrowser *page() const { return part<HelpBrowser>("helpPage"); }
    void type(const QString &words)
    {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(part<QLineEdit>("helpSearch")->hasFocus());
        QTest::keyClicks(part<QLineEdit>("helpSearch"), words);
    }
};

void HelpWindowTest::init()
{
    m_window = std::make_unique<HelpWindow>(HelpBook(QStringLiteral("en"), HelpOpener::inserts()));
    m_window->showSection(QStringLiteral("first-steps.html"));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void HelpWindowTest::showsWhatIsAskedFor()
{
    QCOMPARE(m_window->address(), QStringLiteral("first-steps.html"));
    QVERIFY(page()->toPlainText().startsWith(QStringLiteral("First steps")));
    m_window->showSection(QStringLiteral("findings.html#table.duplicate"));
    QCOMPARE(m_window->address(), QStringLiteral("findings.html#table.duplicate"));
    // The section stands at the top of the page.
    const QTextCursor top = page()->cursorForPosition({2, page()->fontMetrics().height()});
    QVERIFY2(top.block().text().contains(QStringLiteral("share one place")),
             qPrintable(top.block().text()));
    QCOMPARE(part<QTreeWidget>("helpContents")->currentItem()->text(0),
             QStringLiteral("Two clusters share one place"));
    m_window->showSection(QStringLiteral("no-such-page.html"));
    QCOMPARE(m_window->address(), QStringLiteral("first-steps.html"));
}

void HelpWindowTest::contentsLeadToSections()
{
    auto *contents = part<QTreeWidget>("helpContents");
    contents->setFocus();
    QTest::keyClick(contents, Qt::Key_End);
    QCOMPARE(m_window->address(), QStringLiteral("glossary.html"));
    QTest::keyClick(contents, Qt::Key_Up);
    QCOMPARE(m_window->address(), QStringLiteral("shortcuts.html"));
}

void HelpWindowTest::searchFindsAndMarks()
{
    type(QStringLiteral("suspended"));
    auto *results = part<QListWidget>("helpResults");
    QVERIFY(results->isVisible());
    QVERIFY(results->count() >= 1);
    // Nothing moves while one types.
    QCOMPARE(m_window->address(), QStringLiteral("first-steps.html"));
    QTest::keyClick(part<QLineEdit>("helpSearch"), Qt::Key_Return);
    QCOMPARE(m_window->address(), QStringLiteral("repair.html#suspended"));
    QVERIFY(!page()->extraSelections().isEmpty());
    QCOMPARE(page()->extraSelections().first().cursor.selectedText().toLower(),
             QStringLiteral("suspended"));
    // The arrow key goes on to what was found.
    QTest::keyClick(part<QLineEdit>("helpSearch"), Qt::Key_Down);
    QVERIFY(results->hasFocus());
    QTest::keyClick(results, Qt::Key_End);
    QCOMPARE(m_window->address(),
             results->item(results->count() - 1)->data(Qt::UserRole).toString());
}

void HelpWindowTest::searchSaysWhenNothingIsFound()
{
    type(QStringLiteral("zebra"));
    QVERIFY(part<QLabel>("helpNothing")->isVisible());
    QVERIFY(part<QLabel>("helpNothing")->text().contains(QStringLiteral("zebra")));
    QCOMPARE(m_window->address(), QStringLiteral("first-steps.html"));
}

void HelpWindowTest::goesBackAndForward()
{
    QVERIFY(!part<QAbstractButton>("helpBackButton")->isEnabled());
    m_window->showSection(QStringLiteral("maps.html"));
    m_window->showSection(QStringLiteral("hex.html#edit"));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->address(), QStringLiteral("maps.html"));
    test::press(m_window.get(), "helpBackButton");
    QCOMPARE(m_window->address(), QStringLiteral("first-steps.html"));
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->address(), QStringLiteral("maps.html"));
}

void HelpWindowTest::escapeEndsTheSearchThenCloses()
{
    type(QStringLiteral("undo"));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(part<QTreeWidget>("helpContents")->isVisible());
    QVERIFY(page()->extraSelections().isEmpty());
    QVERIFY(m_window->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void HelpWindowTest::picturesAreDrawnAnew()
{
    m_window->showSection(QStringLiteral("maps.html"));
    const QImage day = page()->grab().toImage();
    const QString dayPage = page()->toHtml();
    m_window->setPalette(QPalette(Qt::black));
    QVERIFY(page()->grab().toImage() != day);
    // Other pictures, not only another ground.
    QVERIFY(page()->toHtml() != dayPage);
    QCOMPARE(m_window->address(), QStringLiteral("maps.html"));
}

void HelpWindowTest::everythingHasAName()
{
    for (const char *name : {"helpSearch", "helpContents", "helpResults", "helpPage"})
        QVERIFY2(!part<QWidget>(name)->accessibleName().isEmpty(), name);
    QVERIFY(!m_window->isModal());
}

QTEST_MAIN(HelpWindowTest)
#include "helpwindow_test.moc"
