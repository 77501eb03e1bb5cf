#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/shell/recentdelegate.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/elidedpath.h"

#include <QAccessible>
#include <QListWidget>
#include <QSignalSpy>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// The list of images that were open before, driven by keys and clicks.
class StartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void missingImagesAreToldApart();
    void namesAreThoseOfScreenReaders();
    void keysOpenAndRemove();
    void buttonRemoves();
    void placeInTheListIsKept();
    void emptyListIsNotShown();
    void longPathsAreShortenedInTheMiddle();

private:
    [[nodiscard]] QListWidget *list() const
    {
        return find<QListWidget>(m_page.get(), "recentImages");
    }
    [[nodiscard]] fs::path there() const { return *m_folder / "there.hds"; }
    [[nodiscard]] fs::path gone() const { return *m_folder / "gone \xFF.hds"; }
    void fill()
    {
        m_page->setRecentImages({{there(), u"No problems."_qs}, {gone(), u"Damaged."_qs}});
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<StartPage> m_page;
    std::vector<fs::path> m_opened;
    std::vector<fs::path> m_forgotten;
};

void StartPageTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_folder->write("there.hds", std::string_view("x"));
    m_page = std::make_unique<StartPage>();
    m_opened.clear();
    m_forgotten.clear();
    connect(m_page.get(), &StartPage::imageRequested, this,
            [this](const fs::path &path) { m_opened.push_back(path); });
    connect(m_page.get(), &StartPage::forgetRequested, this,
            [this](const fs::path &path) { m_forgotten.push_back(path); });
    fill();
    m_page->resize(800, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void StartPageTest::cleanup()
{
    m_page.reset();
    m_folder.reset();
}

void StartPageTest::missingImagesAreToldApart()
{
    QTRY_VERIFY(list()->item(1)->text().contains(u"Not found"));
    QVERIFY(!list()->item(1)->text().contains(u"Damaged")); // nobody can tell any more
    QVERIFY(list()->item(0)->text().startsWith(u"there.hds – No problems."));
    // It came back, and is listed anew.
    m_folder->write("gone \xFF.hds", std::string_view("x"));
    fill();
    QVERIFY(list()->item(1)->text().contains(u"Damaged"));
}

void StartPageTest::namesAreThoseOfScreenReaders()
{
    QTRY_VERIFY(list()->item(1)->text().contains(u"Not found"));
    QAccessibleInterface *const item = QAccessible::queryAccessibleInterface(list())->child(1);
    QVERIFY(item);
    QVERIFY2(item->text(QAccessible::Name).startsWith(u"gone \\xff.hds – Not found."),
             qPrintable(item->text(QAccessible::Name)));
    QVERIFY(item->text(QAccessible::Description).startsWith(u'/'));
}

void StartPageTest::keysOpenAndRemove()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(m_opened == std::vector<fs::path>{gone()});
    QTest::keyClick(list(), Qt::Key_Delete);
    QVERIFY(m_forgotten == std::vector<fs::path>{gone()});
}

void StartPageTest::buttonRemoves()
{
    QVERIFY(!find<QPushButton>(m_page.get(), "forgetButton")->isEnabled()); // none is chosen
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualItemRect(list()->item(0)).center());
    test::press(m_page.get(), "forgetButton");
    QVERIFY(m_forgotten == std::vector<fs::path>{there()});
}

void StartPageTest::placeInTheListIsKept()
{
    list()->setCurrentRow(0);
    m_page->setRecentImages({{gone(), {}}, {there(), {}}});
    QCOMPARE(list()->currentRow(), 1);
    m_page->setRecentImages({{gone(), {}}});
    QCOMPARE(list()->currentRow(), 0); // so that Delete can go on
}

void StartPageTest::emptyListIsNotShown()
{
    m_page->setRecentImages({});
    QVERIFY(!list()->isVisible());
    QVERIFY(!find<QPushButton>(m_page.get(), "forgetButton")->isVisible());
}

// Shown are its beginning and its end; the whole of it is the tool tip, and what a screen reader
// says.
void StartPageTest::longPathsAreShortenedInTheMiddle()
{
    const std::filesystem::path path = "/srv/" + std::string(300, 'x') + "/disks/mail server.hdd";
    m_page->setRecentImages({{path, u"No problems."_qs}});
    QStyleOptionViewItem option;
    option.initFrom(list());
    struct Shown : RecentDelegate
    {
        using RecentDelegate::initStyleOption;
        using RecentDelegate::RecentDelegate;
    };
    const Shown shown(list());
    const QModelIndex index = list()->model()->index(0, 0);
    shown.initStyleOption(&option, index);
    const QStringList lines = option.text.split(QChar(QChar::LineSeparator));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0], u"mail server.hdd – No problems."_qs);
    QVERIFY2(lines[1].startsWith(u"/srv/x"), qPrintable(lines[1]));
    QVERIFY2(lines[1].endsWith(u"x/disks/mail server.hdd"), qPrintable(lines[1]));
    QVERIFY(lines[1].contains(u'…'));
    QVERIFY(list()->fontMetrics().horizontalAdvance(lines[1]) <= list()->viewport()->width());
    const QString whole = QString::fromStdString(path.native());
    QCOMPARE(list()->item(0)->toolTip(), pathToolTip(whole));
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), whole);
    // All of it is within the item.
    const QSize size = list()->itemDelegate()->sizeHint(option, index);
    QVERIFY(size.height() >= 2 * list()->fontMetrics().height());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::StartPageTest)
#include "startpage_test.moc"
