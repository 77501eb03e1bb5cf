#include "tests/ui/views/hex/fakesource.h"
#include "tests/ui/views/map/fakemapsource.h"
#include "ui/views/hex/hexview.h"
#include "ui/views/map/mapview.h"
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <vector>

namespace parascope::ui {

namespace {

/// What assistive programs were told, in order. Kept as words, since objects come and go.
struct Told
{
    QAccessible::Event kind;
    QAccessible::Role role;
    QString name;
};

std::vector<Told> &toldSoFar()
{
    static std::vector<Told> told;
    return told;
}

void hear(QAccessibleEvent *event)
{
    if (const QAccessibleInterface *who = event->accessibleInterface())
        toldSoFar().push_back({event->type(), who->role(), who->text(QAccessible::Name)});
}

/// Names of what got the focus, one after another, of one role.
QStringList focused(QAccessible::Role role)
{
    QStringList names;
    for (const Told &each : toldSoFar()) {
        if (each.kind == QAccessible::Focus && each.role == role)
            names += each.name;
    }
    return names;
}

QAccessibleInterface *objectOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

} // namespace

/// What a screen reader hears while the keyboard cursor goes over maps and bytes.
class CursorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void eachCellOfAMapIsTold();
    void aMapElsewhereIsSilent();
    void theCellIsTheOnlyChild();
    void pressingTheCellSelectsIt();
    void oneStepIsOneCell();
    void placesThatWereLeftStayValid();
    void eachByteIsTold();
    void bytesAreToldWhenTheyAreThere();
    void theByteHasItsPlaceOnTheScreen();
    void enterFollowsTheByte();
    void announcementsAreSaidByTheWindow();
    void nothingIsSaidWhenNobodyListens();

private:
    void showMap();
    void showHex();

    QAccessible::UpdateHandler m_before = nullptr;
    FakeMapSource m_source{MapSource::Order::Disk};
    test::FakeSource m_bytes;
    std::unique_ptr<QWidget> m_window;
    MapView *m_map = nullptr;
    HexView *m_hex = nullptr;
};

void CursorsTest::initTestCase()
{
    QAccessible::setActive(true);
    m_before = QAccessible::installUpdateHandler(hear);
}

void CursorsTest::cleanupTestCase()
{
    m_window.reset();
    QAccessible::installUpdateHandler(m_before);
}

void CursorsTest::init()
{
    QAccessible::setActive(true);
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_source.setSelected({});
    m_source.setMap(std::make_shared<SparseMap>(1000, ClusterFlag::InSequence));
}

void CursorsTest::showMap()
{
    m_map = new MapView(&m_source, m_window.get());
    m_map->setAccessibleName(QStringLiteral("Map"));
    m_map->setGeometry(0, 0, 600, 400);
    m_window->show();
    m_map->setFocus(Qt::TabFocusReason);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_map->hasFocus());
    QTRY_VERIFY(!focused(QAccessible::ListItem).isEmpty()); // told behind the whole map
    toldSoFar().clear();
}

void CursorsTest::showHex()
{
    m_bytes.waiting.clear();
    m_hex = new HexView(&m_bytes, m_window.get());
    m_hex->setGeometry(0, 0, 700, 500);
    m_hex->setContents(ByteSpace::Guest, 1U << 20U, HostGrid{0, 65536});
    m_window->show();
    m_hex->setFocus(Qt::TabFocusReason);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_hex->hasFocus());
    toldSoFar().clear();
}

void CursorsTest::eachCellOfAMapIsTold()
{
    showMap();
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left})
        QTest::keyClick(m_map, key);
    QTest::keyClick(m_map, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(focused(QAccessible::ListItem), (QStringList{"1–2", "2–3", "1–2", "999–1000"}));
}

void CursorsTest::aMapElsewhereIsSilent()
{
    showMap();
    auto *other = new QWidget(m_window.get());
    other->setFocusPolicy(Qt::StrongFocus);
    other->show();
    other->setFocus();
    QTRY_VERIFY(!m_map->hasFocus());
    toldSoFar().clear();
    m_source.setSelected({400}); // a finding was selected elsewhere
    QCOMPARE(m_map->cursorCluster(), std::optional<std::uint64_t>(400));
    QCOMPARE(focused(QAccessible::ListItem), QStringList());
    m_map->setFocus();
    QTRY_COMPARE(focused(QAccessible::ListItem), QStringList("400–401"));
}

void CursorsTest::theCellIsTheOnlyChild()
{
    showMap();
    QAccessibleInterface *map = objectOf(m_map);
    QCOMPARE(map->childCount(), 1);
    QAccessibleInterface *cell = map->child(0);
    QVERIFY(cell && cell->isValid());
    QCOMPARE(cell->text(QAccessible::Name), m_map->cursorText());
    QCOMPARE(cell->parent(), map);
    QCOMPARE(map->indexOfChild(cell), 0);
    QCOMPARE(map->focusChild(), cell);
    QVERIFY(cell->state().focused && !cell->state().invisible && !cell->state().selected);
    QCOMPARE(cell->rect().topLeft(), m_map->mapToGlobal(m_map->cursorRect().topLeft()));
    QVERIFY(map->rect().contains(cell->rect()));
    m_source.setSelected({0});
    QVERIFY(map->child(0)->state().selected);
    m_source.setMap({});
    QCOMPARE(map->childCount(), 0);
    QCOMPARE(map->child(0), nullptr);
}

void CursorsTest::pressingTheCellSelectsIt()
{
    showMap();
    QTest::keyClick(m_map, Qt::Key_Right);
    QAccessibleActionInterface *actions = objectOf(m_map)->child(0)->actionInterface();
    QVERIFY(actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_source.selected(), std::vector<std::uint64_t>{1});
}

void CursorsTest::oneStepIsOneCell()
{
    m_source.setMap(std::make_shared<SparseMap>(50'000'000, ClusterFlag::InSequence));
    showMap();
    const std::uint64_t each = m_map->mapLayout().clustersPerCell();
    QVERIFY(each > 1);
    QAccessibleValueInterface *value = objectOf(m_map)->valueInterface();
    QCOMPARE(value->minimumStepSize().toULongLong(), each);
    value->setCurrentValue(QVariant::fromValue(qulonglong(each)));
    QCOMPARE(focused(QAccessible::ListItem).size(), 1);
}

void CursorsTest::placesThatWereLeftStayValid()
{
    showMap();
    QAccessibleInterface *first = objectOf(m_map)->child(0);
    const QAccessible::Id id = QAccessible::uniqueId(first);
    QTest::keyClick(m_map, Qt::Key_Right);
    QCOMPARE(QAccessible::accessibleInterface(id), first);
    QVERIFY(!first->state().focused);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_source.selected().empty());
    for (int i = 0; i < 50; ++i) // in the end they are forgotten
        QTest::keyClick(m_map, Qt::Key_Right);
    QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    const QAccessible::Id last = QAccessible::uniqueId(objectOf(m_map)->child(0));
    m_window.reset();
    QCOMPARE(QAccessible::accessibleInterface(last), nullptr);
}

void CursorsTest::eachByteIsTold()
{
    showHex();
    m_bytes.deliver();
    toldSoFar().clear();
    QTest::keyClick(m_hex, Qt::Key_Right);
    QTest::keyClick(m_hex, Qt::Key_Down);
    const QStringList heard = focused(QAccessible::ListItem);
    QCOMPARE(heard.size(), 2);
    QVERIFY2(heard[0].startsWith(u"0x1: 01 · 1"_qs), qPrintable(heard[0]));
    const auto below = std::uint64_t(1 + m_hex->hexLayout().bytesPerRow());
    QCOMPARE(heard[1], m_hex->describe(below));
    m_hex->showBytes(0x41, 0); // an "A" has its character too
    QVERIFY2(focused(QAccessible::ListItem).last().contains(u"“A”"_qs),
             qPrintable(focused(QAccessible::ListItem).last()));
}

void CursorsTest::bytesAreToldWhenTheyAreThere()
{
    showHex();
    QTest::keyClick(m_hex, Qt::Key_Right);
    QCOMPARE(focused(QAccessible::ListItem), QStringList()); // it is still being read
    m_bytes.deliver();
    QCOMPARE(focused(QAccessible::ListItem).size(), 1);
    QVERIFY(focused(QAccessible::ListItem).first().startsWith(u"0x1: 01"_qs));
    m_hex->showBytes(0x1, 0);
    Q_EMIT m_bytes.readsDropped(); // and nothing twice
    QCOMPARE(focused(QAccessible::ListItem).size(), 1);
}

void CursorsTest::theByteHasItsPlaceOnTheScreen()
{
    showHex();
    m_bytes.deliver();
    QTest::keyClick(m_hex, Qt::Key_Right);
    QAccessibleInterface *hex = objectOf(m_hex);
    QAccessibleInterface *byte = hex->child(hex->childCount() - 1);
    QVERIFY(byte && byte->state().focused);
    QCOMPARE(hex->indexOfChild(byte), hex->childCount() - 1);
    const QRect cell = m_hex->hexLayout().hexRect(0, 1);
    QCOMPARE(byte->rect(), QRect(m_hex->viewport()->mapToGlobal(cell.topLeft()), cell.size()));
    // Out of sight there is no place, and no harm.
    QTest::keyClick(m_hex, Qt::Key_End, Qt::ControlModifier);
    m_hex->verticalScrollBar()->setValue(0);
    QVERIFY(hex->child(hex->childCount() - 1)->rect().isEmpty());
}

void CursorsTest::enterFollowsTheByte()
{
    showHex();
    m_bytes.deliver();
    QTest::keyClick(m_hex, Qt::Key_Right);
    const QSignalSpy follow(m_hex, &HexView::followRequested);
    QAccessibleInterface *hex = objectOf(m_hex);
    hex->child(hex->childCount() - 1)
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(follow.size(), 1);
}

void CursorsTest::announcementsAreSaidByTheWindow()
{
    auto *inside = new QWidget(m_window.get());
    m_window->show();
    toldSoFar().clear();
    announce(inside, QStringLiteral("The check is done."));
    announce(m_window.get(), QStringLiteral("The file was repaired."));
    QStringList shown;
    QStringList alerts;
    for (const Told &each : toldSoFar()) {
        if (each.role != QAccessible::Notification)
            continue;
        if (each.kind == QAccessible::ObjectShow && !each.name.isEmpty())
            shown += each.name;
        else if (each.kind == QAccessible::Alert)
            alerts += each.name;
    }
    QCOMPARE(shown, (QStringList{"The check is done.", "The file was repaired."}));
    QCOMPARE(alerts, shown);
    const auto announcers = m_window->findChildren<Announcer *>();
    QCOMPARE(announcers.size(), 1); // one for the window
    QVERIFY(announcers.front()->isVisible());
    QCOMPARE(announcers.front()->size(), QSize(1, 1));
}

void CursorsTest::nothingIsSaidWhenNobodyListens()
{
    showMap();
    QAccessible::setActive(false);
    toldSoFar().clear();
    announce(m_window.get(), QStringLiteral("The check is done."));
    QTest::keyClick(m_map, Qt::Key_Right);
    QVERIFY(toldSoFar().empty());
    QVERIFY(m_window->findChildren<Announcer *>().isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::CursorsTest)
#include "cursors_test.moc"
