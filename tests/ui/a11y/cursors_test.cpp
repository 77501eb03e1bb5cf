#include "tests/ui/views/hex/fakesource.h"
#include "tests/ui/views/map/fakemapsource.h"
#include "ui/views/hex/hexview.h"
#include "ui/views/map/mapview.h"
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

namespace parascope::ui {

/// What assistive programs find where the keyboard cursor is on maps and bytes. That they are told
/// of it is tested on a desktop with such a program: the platform of these tests sends no events.
class CursorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachCellIsAnObjectOfItsOwn();
    void aMapElsewhereHasNoFocus();
    void theCellIsTheOnlyChild();
    void pressingTheCellSelectsIt();
    void oneStepIsOneCell();
    void placesThatWereLeftStayValid();
    void eachByteIsAnObjectOfItsOwn();
    void theByteHasItsPlaceOnTheScreen();
    void enterFollowsTheByte();
    void anAnnouncementIsANotification();
    void nothingIsSaidWhenNobodyListens();

private:
    void showMap();
    void showHex();
    /// The accessible object that has the focus within a view.
    [[nodiscard]] static QAccessibleInterface *focused(QWidget *view)
    {
        return QAccessible::queryAccessibleInterface(view)->focusChild();
    }
    [[nodiscard]] static QString spoken(QWidget *view)
    {
        const QAccessibleInterface *face = focused(view);
        return face ? face->text(QAccessible::Name) : QString();
    }

    FakeMapSource m_source{MapSource::Order::Disk};
    test::FakeSource m_bytes;
    std::unique_ptr<QWidget> m_window;
    MapView *m_map = nullptr;
    HexView *m_hex = nullptr;
};

void CursorsTest::init()
{
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
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_map->clearFocus(); // that it got with the window
    m_map->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_map->hasFocus());
}

void CursorsTest::showHex()
{
    m_bytes.waiting.clear();
    m_hex = new HexView(&m_bytes, m_window.get());
    m_hex->setGeometry(0, 0, 700, 500);
    m_hex->setContents(ByteSpace::Guest, 1U << 20U, HostGrid{0, 65536});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_hex->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_hex->hasFocus());
    m_bytes.deliver();
}

void CursorsTest::eachCellIsAnObjectOfItsOwn()
{
    showMap();
    QCOMPARE(spoken(m_map), u"0–1"_qs);
    QAccessible::Id before = QAccessible::uniqueId(focused(m_map));
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(m_map, key, modifiers);
        const QAccessible::Id id = QAccessible::uniqueId(focused(m_map));
        return std::exchange(before, id) == id ? u"the same object"_qs : spoken(m_map);
    };
    QCOMPARE(after(Qt::Key_Right), u"1–2"_qs);
    QCOMPARE(after(Qt::Key_Right), u"2–3"_qs);
    QCOMPARE(after(Qt::Key_Left), u"1–2"_qs);
    QCOMPARE(after(Qt::Key_End, Qt::ControlModifier), u"999–1000"_qs);
    QCOMPARE(after(Qt::Key_End, Qt::ControlModifier), u"the same object"_qs);
}

void CursorsTest::aMapElsewhereHasNoFocus()
{
    showMap();
    auto *other = new QWidget(m_window.get());
    other->setFocusPolicy(Qt::StrongFocus);
    other->show();
    other->setFocus();
    QTRY_VERIFY(!m_map->hasFocus());
    m_source.setSelected({400}); // a finding was selected elsewhere
    QCOMPARE(m_map->cursorCluster(), std::optional<std::uint64_t>(400));
    QCOMPARE(focused(m_map), nullptr);
    QVERIFY(!QAccessible::queryAccessibleInterface(m_map)->child(0)->state().focused);
    m_map->setFocus();
    QCOMPARE(spoken(m_map), u"400–401"_qs);
}

void CursorsTest::theCellIsTheOnlyChild()
{
    showMap();
    QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_map);
    QCOMPARE(map->childCount(), 1);
    QAccessibleInterface *cell = map->child(0);
    QVERIFY(cell && cell->isValid());
    QCOMPARE(cell->role(), QAccessible::ListItem);
    QCOMPARE(cell->text(QAccessible::Name), m_map->cursorText());
    QCOMPARE(cell->parent(), map);
    QCOMPARE(map->indexOfChild(cell), 0);
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
    QAccessibleActionInterface *actions = focused(m_map)->actionInterface();
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
    const QString first = spoken(m_map);
    QAccessibleValueInterface *value =
        QAccessible::queryAccessibleInterface(m_map)->valueInterface();
    QCOMPARE(value->minimumStepSize().toULongLong(), each);
    value->setCurrentValue(QVariant::fromValue(qulonglong(each)));
    QVERIFY(spoken(m_map) != first);
    QCOMPARE(spoken(m_map), u"%1–%2"_qs.arg(each).arg(2 * each));
}

void CursorsTest::placesThatWereLeftStayValid()
{
    showMap();
    QAccessibleInterface *first = focused(m_map);
    const QAccessible::Id id = QAccessible::uniqueId(first);
    QTest::keyClick(m_map, Qt::Key_Right);
    QVERIFY(focused(m_map) != first);
    QCOMPARE(QAccessible::accessibleInterface(id), first);
    QVERIFY(!first->state().focused);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_source.selected().empty());
    for (int i = 0; i < 50; ++i) { // in the end they are forgotten
        QTest::keyClick(m_map, Qt::Key_Right);
        QVERIFY(focused(m_map));
    }
    QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    const QAccessible::Id last = QAccessible::uniqueId(focused(m_map));
    m_window.reset();
    QCOMPARE(QAccessible::accessibleInterface(last), nullptr);
}

void CursorsTest::eachByteIsAnObjectOfItsOwn()
{
    showHex();
    const QAccessible::Id before = QAccessible::uniqueId(focused(m_hex));
    QTest::keyClick(m_hex, Qt::Key_Right);
    QVERIFY2(spoken(m_hex).startsWith(u"0x1: 01 · 1"_qs), qPrintable(spoken(m_hex)));
    QVERIFY(QAccessible::uniqueId(focused(m_hex)) != before);
    QTest::keyClick(m_hex, Qt::Key_Down);
    const auto below = 1 + std::uint64_t(m_hex->hexLayout().bytesPerRow());
    QCOMPARE(spoken(m_hex), m_hex->describe(below));
    m_hex->showBytes(0x41, 0); // an "A" is told as a character too
    QVERIFY2(spoken(m_hex).contains(u"“A”"_qs), qPrintable(spoken(m_hex)));
    m_hex->showBytes(0x10, 4);
    QVERIFY(focused(m_hex)->state().selected);
}

void CursorsTest::theByteHasItsPlaceOnTheScreen()
{
    showHex();
    QTest::keyClick(m_hex, Qt::Key_Right);
    QAccessibleInterface *hex = QAccessible::queryAccessibleInterface(m_hex);
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
    QTest::keyClick(m_hex, Qt::Key_Right);
    const QSignalSpy follow(m_hex, &HexView::followRequested);
    focused(m_hex)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(follow.size(), 1);
}

void CursorsTest::anAnnouncementIsANotification()
{
    m_window->show();
    const auto *first = new Announcement(QStringLiteral("Checking…"), m_window.get());
    const auto *second = new Announcement(QStringLiteral("No problems."), m_window.get());
    const auto spokenOf = [](const Announcement *one) {
        QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<Announcement *>(one));
        return face->role() == QAccessible::Notification && !face->state().invisible
                   ? face->text(QAccessible::Name)
                   : QString();
    };
    // One behind the other, and still told apart.
    QCOMPARE(spokenOf(first), u"Checking…"_qs);
    QCOMPARE(spokenOf(second), u"No problems."_qs);
    QCOMPARE(first->size(), QSize(1, 1));
    QVERIFY(first->testAttribute(Qt::WA_TransparentForMouseEvents));
    for (int i = 0; i < 30; ++i)
        new Announcement(QString::number(i), m_window.get());
    QVERIFY(m_window->findChildren<Announcement *>().size() < 12);
    QStringList kept;
    for (const auto *each : m_window->findChildren<Announcement *>())
        kept += spokenOf(each);
    QVERIFY(kept.contains(u"29"_qs) && !kept.contains(u"0"_qs));
}

void CursorsTest::nothingIsSaidWhenNobodyListens()
{
    QVERIFY(!QAccessible::isActive());
    announce(m_window.get(), QStringLiteral("The check is done."));
    QVERIFY(m_window->findChildren<Announcement *>().isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::CursorsTest)
#include "cursors_test.moc"
