#include "tests/scenarios/demowindow.h"
#include "tests/ui/a11y/openedwindow.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/views/hex/hexview.h"

#include <QtTest>
#include <QtWidgets>

#include <algorithm>
#include <set>
#include <tuple>

namespace parascope::ui {

namespace {

QString nameOf(const QWidget *widget)
{
    return widget ? QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName()
                  : QStringLiteral("nothing");
}

QString namesOf(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets)
        names += nameOf(widget);
    return names.join(u", "_qs);
}

/// Only the chosen one of radio buttons is met, and one that stands for another is not met itself.
bool isMetByTab(const QWidget *widget)
{
    const auto *button = qobject_cast<const QRadioButton *>(widget);
    const bool isOther = button && !button->isChecked();
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() &&
           widget->isVisible() && !widget->focusProxy() && !isOther;
}

void focusFirst(const QWidget *window)
{
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && isMetByTab(widget)) {
            widget->setFocus();
            return;
        }
    }
}

/// From the child of the nearest common parent that holds each: what is seen as a group.
std::pair<const QWidget *, const QWidget *> groupsOf(const QWidget *one, const QWidget *two)
{
    const QWidget *group = one;
    while (group->parentWidget() && !group->parentWidget()->isAncestorOf(two))
        group = group->parentWidget();
    const QWidget *other = two;
    while (other->parentWidget() && other->parentWidget() != group->parentWidget())
        other = other->parentWidget();
    return {group, other};
}

/// Top to bottom, and left to right in a line. Panels of a window stand where their user put them.
bool isInReadingOrder(const QWidget *one, const QWidget *two)
{
    if (one->isAncestorOf(two) || two->isAncestorOf(one))
        return true;
    const auto [group, other] = groupsOf(one, two);
    if (qobject_cast<const QMainWindow *>(group->parentWidget()))
        return true;
    const QRect first = group->geometry();
    const QRect second = other->geometry();
    if (second.bottom() < first.top())
        return false;
    const bool isInLine =
        second.center().y() >= first.top() && second.center().y() <= first.bottom() &&
        first.center().y() >= second.top() && first.center().y() <= second.bottom();
    return !isInLine || second.left() >= first.left();
}

} // namespace

/// Tab through every window and dialog, there and back.
class TabOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPartIsMetOnceInReadingOrder_data();
    void everyPartIsMetOnceInReadingOrder();

private:
    QWidget *openByAction(ActionId id);
    QWidget *openUndo();
    QWidget *openSaveEdits();
    MainWindow *openDamagedDisk()
    {
        return BundleWindows::openDamaged(m_demo->windows(), m_demo->folder());
    }
    static QWidget *step(Qt::KeyboardModifiers keys);
    [[nodiscard]] static QList<QWidget *> walk(Qt::KeyboardModifiers keys);

    std::unique_ptr<DemoWindow> m_demo;
    MainWindow *m_window = nullptr;
};

void TabOrderTest::init()
{
    m_demo = std::make_unique<DemoWindow>();
    m_demo->windows().settings().setArrangement(Arrangement::Everything);
    m_window = m_demo->open();
    m_window->resize(1280, 800);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->document()->nextProblem();
}

void TabOrderTest::cleanup()
{
    m_demo.reset();
}

QWidget *TabOrderTest::openByAction(ActionId id)
{
    QWidget *opened = test::openedBy(m_window, id);
    return opened ? opened : m_window; // a bar in the window
}

QWidget *TabOrderTest::openUndo()
{
    DemoWindow::repairWhole(m_window);
    test::find<QDialog>(m_window, "repairDialog")->close();
    [&] {
        QTRY_VERIFY(test::find<QPushButton>(m_window, "verdictUndo")->isVisible());
    }();
    test::press(m_window, "verdictUndo");
    auto *dialog = test::find<QDialog>(m_window, "undoDialog");
    [&] {
        QTRY_VERIFY(!test::words(dialog, "undoHeadline").isEmpty());
    }();
    return dialog;
}

QWidget *TabOrderTest::openSaveEdits()
{
    QAction *edit = m_window->actions()[ActionId::EditBytes];
    [&] {
        QTRY_VERIFY(edit->isEnabled());
    }();
    edit->trigger();
    auto *hex = test::find<HexView>(m_window, "hexView");
    [&] {
        QTRY_VERIFY(hex->isVisible() && edit->isChecked());
        // What is not read yet cannot be typed over.
        QTRY_VERIFY(hex->blocks().at(hex->cursor().at()).kind != ByteKind::Pending);
    }();
    hex->setFocus();
    QTest::keyClicks(hex, QStringLiteral("a5"));
    QAction *save = m_window->actions()[ActionId::SaveEdits];
    [&] {
        QTRY_VERIFY(save->isEnabled());
    }();
    save->trigger();
    return test::find<QDialog>(m_window, "saveEditsDialog");
}

QWidget *TabOrderTest::step(Qt::KeyboardModifiers keys)
{
    QWidget *before = QApplication::focusWidget();
    const int key = keys ? Qt::Key_Backtab : Qt::Key_Tab;
    // A view may have parts, a page its links, which Tab goes through first.
    for (int times = 0; times < 200 && QApplication::focusWidget() == before; ++times)
        QTest::keyClick(before, Qt::Key(key), keys);
    return QApplication::focusWidget();
}

// In the second round, since what is met may switch on what was passed before.
QList<QWidget *> TabOrderTest::walk(Qt::KeyboardModifiers keys)
{
    constexpr int kMost = 100;
    QList<QWidget *> met;
    for (int steps = 0; steps < 2 * kMost; ++steps) {
        QWidget *now = step(keys);
        if (!now || (steps > kMost && now == met.first()))
            break;
        if (steps >= kMost)
            met += now;
    }
    return met;
}

void TabOrderTest::everyPartIsMetOnceInReadingOrder_data()
{
    QTest::addColumn<int>("id");
    QTest::newRow("window") << -1;
    QTest::newRow("start page") << -2;
    QTest::newRow("undo") << -3;
    QTest::newRow("save edits") << -4;
    QTest::newRow("layers") << -5;
    QTest::newRow("bundle repair") << -6;
    for (const auto &[name, id] :
         {std::pair("new image", ActionId::NewImage), std::pair("import", ActionId::Import),
          std::pair("export", ActionId::Export), std::pair("report", ActionId::SaveReport),
          std::pair("find", ActionId::Find), std::pair("go to", ActionId::GoTo),
          std::pair("edit", ActionId::EditBytes), std::pair("repair", ActionId::Repair),
          std::pair("earlier repairs", ActionId::EarlierRepairs),
          std::pair("compact", ActionId::Compact), std::pair("convert", ActionId::Convert),
          std::pair("manual", ActionId::Help), std::pair("shortcuts", ActionId::Shortcuts),
          std::pair("about", ActionId::About)})
        QTest::newRow(name) << int(id);
}

void TabOrderTest::everyPartIsMetOnceInReadingOrder()
{
    QFETCH(int, id);
    QWidget *window = id == -2   ? m_demo->windows().addWindow()
                      : id == -3 ? openUndo()
                      : id == -4 ? openSaveEdits()
                      : id == -5 ? openDamagedDisk()
                      : id == -6 ? BundleWindows::repairDialog(openDamagedDisk())
                      : id >= 0  ? openByAction(ActionId(id))
                                 : m_window;
    QVERIFY(window);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    // What is calculated meanwhile brings more parts.
    if (auto *afterwards = window->findChild<QLabel *>(QStringLiteral("repairAfterwards")))
        QTRY_VERIFY(afterwards->text().startsWith(u"Afterwards"_qs));
    if (!QApplication::focusWidget() || QApplication::focusWidget()->window() != window)
        focusFirst(window);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->window() == window);

    const QList<QWidget *> met = walk(Qt::NoModifier);
    QVERIFY(!met.isEmpty());
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && isMetByTab(widget))
            QVERIFY2(met.contains(widget),
                     qPrintable(nameOf(widget) + u" is not among "_qs + namesOf(met)));
    }
    std::set<const QWidget *> once(met.begin(), met.end());
    QCOMPARE(once.size(), std::size_t(met.size()));
    QStringList wrong;
    // Where the circle begins is where a reader would begin: at what is seen, for a part that its
    // panel scrolled away may lie anywhere.
    const auto first = std::ranges::min_element(met, {}, [&](const QWidget *widget) {
        const QRect seen = widget->visibleRegion().boundingRect();
        const QPoint at = widget->mapTo(window, seen.topLeft());
        return std::tuple(seen.isEmpty(), at.y(), at.x());
    });
    for (qsizetype i = 0; i < met.size(); ++i) {
        const QWidget *next = met.at((i + 1) % met.size());
        if (next != *first && !isInReadingOrder(met.at(i), next))
            wrong += nameOf(met.at(i)) + u" before "_qs + nameOf(next);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_qs) + u" in "_qs + namesOf(met)));
    // And back.
    QList<QWidget *> back = walk(Qt::ShiftModifier);
    std::reverse(back.begin(), back.end());
    // Both begin somewhere in the same circle.
    std::rotate(back.begin(), std::find(back.begin(), back.end(), met.first()), back.end());
    QCOMPARE(namesOf(back), namesOf(met));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::TabOrderTest)
#include "taborder_test.moc"
