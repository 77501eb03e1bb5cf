#include "tests/ui/shell/bundlewindows.h"

#include <QAccessible>
#include <QSettings>
#include <QtTest>
#include <QtWidgets>

#include <functional>
#include <memory>
#include <set>

namespace parascope::ui {

namespace {

QString pathTo(const QObject *object)
{
    QStringList path;
    for (; object; object = object->parent())
        path.prepend(QLatin1String(object->metaObject()->className()) + u'#' +
                     object->objectName());
    return path.join(u'/');
}

/// Qt made it for itself: parts of combo boxes, scroll areas, line edits and tab bars.
bool isQtsOwn(const QWidget *widget)
{
    if (widget->objectName().startsWith(u"qt_"_qs) || qobject_cast<const QScrollBar *>(widget))
        return true;
    const QWidget *parent = widget->parentWidget();
    for (; parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent) ||
            qobject_cast<const QTabBar *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent))
            return true;
    }
    return qobject_cast<const QTabBar *>(widget) || qobject_cast<const QTabWidget *>(widget);
}

bool hasBuddy(const QWidget *widget)
{
    for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
        if (label->buddy() == widget)
            return true;
    }
    return false;
}

QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QChar accessKey(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(ushort(keys[0].key())).toLower();
}

/// What can be reached by Alt and a letter in a window as it is shown now.
QStringList textsWithKeys(const QWidget *window)
{
    QStringList texts;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts += button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts += label->text();
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            texts += group->title();
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *action : bar->actions())
                texts += action->text();
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts += tabs->tabText(i);
    }
    return texts;
}

} // namespace

/// Every window and dialog of the program, as assistive programs and the keyboard find it.
class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyActionIsInAMenu();
    void menusHaveAccessKeysOfTheirOwn();
    void everyPartHasAName_data();
    void everyPartHasAName();
    void labelsAreSpokenAsTheyAreWritten();
    void theToolBarSaysNothingThatMenusDoNot();
    void f6GoesThroughAllPanels();
    void panelsAreTornOffByKey();
    void contextMenusOpenByKey();
    void contextMenusRepeatTheMenus();

private:
    void checkNames(QWidget *window);
    void checkKeys(const QWidget *window);
    [[nodiscard]] QAction *action(ActionId id) const { return m_window->actions()[id]; }
    [[nodiscard]] std::vector<QMenu *> allMenus() const;
    [[nodiscard]] QMenu *contextMenuOf(const char *widget, const QPoint &place,
                                       QContextMenuEvent::Reason reason);

    test::TemporaryFolder m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Windows> m_windows;
    MainWindow *m_window = nullptr;
};

void WindowsTest::init()
{
    m_store = std::make_unique<QSettings>(
        QString::fromStdString((m_folder / "settings.ini").native()), QSettings::IniFormat);
    m_store->clear();
    m_settings = std::make_unique<Settings>(*m_store);
    m_settings->setArrangement(Arrangement::Everything);
    m_windows = std::make_unique<Windows>(m_settings.get(), false);
    m_window = m_windows->openDemo();
    m_window->resize(1200, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY(m_window->document()->report());
    QTRY_COMPARE(m_window->document()->stage(), ImageSession::Stage::Idle);
    m_window->document()->nextProblem();
}

void WindowsTest::cleanup()
{
    m_windows.reset();
}

std::vector<QMenu *> WindowsTest::allMenus() const
{
    std::vector<QMenu *> menus;
    const std::function<void(const QList<QAction *> &)> collect = [&](const auto &actions) {
        for (const QAction *action : actions) {
            if (!action->menu())
                continue;
            menus.push_back(action->menu());
            collect(action->menu()->actions());
        }
    };
    collect(m_window->menuBar()->actions());
    return menus;
}

void WindowsTest::everyActionIsInAMenu()
{
    std::set<const QAction *> reachable;
    for (const QMenu *menu : allMenus())
        for (const QAction *each : menu->actions())
            reachable.insert(each);
    for (const ActionInfo &info : actionTable()) {
        QVERIFY2(reachable.contains(action(info.id)), info.text);
        QVERIFY2(!action(info.id)->text().isEmpty(), info.text);
        QVERIFY2(!action(info.id)->toolTip().isEmpty(), info.text);
    }
    // What a panel can be told by the pointer is there too.
    for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        QVERIFY2(reachable.contains(dock->toggleViewAction()), qPrintable(dock->windowTitle()));
}

void WindowsTest::menusHaveAccessKeysOfTheirOwn()
{
    QCOMPARE(allMenus().size(), std::size_t(9)); // six, Open Recent, Panels, Torn Off
    for (const QMenu *menu : allMenus()) {
        std::set<QChar> keys;
        for (const QAction *each : menu->actions()) {
            if (each->isSeparator())
                continue;
            QVERIFY2(!each->text().isEmpty(), qPrintable(menu->title()));
            const QChar key = accessKey(each->text());
            QVERIFY2(!key.isNull(), qPrintable(each->text()));
            QVERIFY2(keys.insert(key).second, qPrintable(menu->title() + u' ' + each->text()));
        }
    }
    std::set<QChar> keys;
    for (const QAction *each : m_window->menuBar()->actions())
        QVERIFY2(keys.insert(accessKey(each->text())).second, qPrintable(each->text()));
}

void WindowsTest::checkNames(QWidget *window)
{
    int count = 0;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() != window || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
            isQtsOwn(widget) || !widget->isVisible())
            continue;
        ++count;
        QVERIFY2(!spokenName(widget).trimmed().isEmpty(), qPrintable(pathTo(widget)));
        // Qt gives the choice for the name of a combo box; what is chosen must be told otherwise.
        const auto *combo = qobject_cast<QComboBox *>(widget);
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!combo || hasBuddy(combo) || !face->text(QAccessible::Description).isEmpty(),
                 qPrintable(pathTo(widget)));
    }
    QVERIFY2(count > 0, qPrintable(pathTo(window)));
    QVERIFY2(!window->windowTitle().isEmpty(), qPrintable(pathTo(window)));
    for (const QToolButton *button : window->findChildren<QToolButton *>()) {
        if (button->isVisible() && !isQtsOwn(button))
            QVERIFY2(!spokenName(const_cast<QToolButton *>(button)).isEmpty(),
                     qPrintable(pathTo(button)));
    }
}

void WindowsTest::checkKeys(const QWidget *window)
{
    std::map<QChar, QString> taken;
    for (const QString &text : textsWithKeys(window)) {
        const QChar key = accessKey(text);
        if (key.isNull())
            continue;
        QVERIFY2(!taken.contains(key),
                 qPrintable(window->windowTitle() + u": "_qs + taken[key] + u" and "_qs + text));
        taken[key] = text;
    }
}

void WindowsTest::everyPartHasAName_data()
{
    QTest::addColumn<int>("id");
    QTest::newRow("window") << -1;
    QTest::newRow("start page") << -2;
    QTest::newRow("layers") << -3;
    QTest::newRow("bundle repair") << -4;
    QTest::newRow("new image") << int(ActionId::NewImage);
    QTest::newRow("import") << int(ActionId::Import);
    QTest::newRow("export") << int(ActionId::Export);
    QTest::newRow("report") << int(ActionId::SaveReport);
    QTest::newRow("find") << int(ActionId::Find);
    QTest::newRow("go to") << int(ActionId::GoTo);
    QTest::newRow("edit") << int(ActionId::EditBytes);
    QTest::newRow("repair") << int(ActionId::Repair);
    QTest::newRow("earlier repairs") << int(ActionId::EarlierRepairs);
    QTest::newRow("compact") << int(ActionId::Compact);
    QTest::newRow("convert") << int(ActionId::Convert);
    QTest::newRow("manual") << int(ActionId::Help);
    QTest::newRow("shortcuts") << int(ActionId::Shortcuts);
    QTest::newRow("about") << int(ActionId::About);
}

void WindowsTest::everyPartHasAName()
{
    QFETCH(int, id);
    QWidget *window = m_window;
    if (id == -2) {
        window = m_windows->addWindow();
        window->show();
    } else if (id == -3 || id == -4) {
        const std::filesystem::path folder = m_folder / QTest::currentDataTag();
        std::filesystem::create_directory(folder);
        MainWindow *disk = BundleWindows::openDamaged(*m_windows, folder);
        window = id == -3 ? disk : BundleWindows::repairDialog(disk);
    } else if (id >= 0) {
        const QWidgetList before = QApplication::topLevelWidgets();
        QTRY_VERIFY(action(ActionId(id))->isEnabled());
        action(ActionId(id))->trigger();
        QTest::qWait(0);
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (each->isVisible() && !before.contains(each) && !qobject_cast<QMenu *>(each))
                window = each;
        }
    }
    QTRY_VERIFY(window->isVisible());
    // What is calculated meanwhile brings more parts.
    if (auto *afterwards = window->findChild<QLabel *>(QStringLiteral("repairAfterwards")))
        QTRY_VERIFY(afterwards->text().startsWith(u"Afterwards"_qs));
    checkNames(window);
    checkKeys(window);
}

// A name that is set takes the place of the text, which then is heard by nobody.
void WindowsTest::labelsAreSpokenAsTheyAreWritten()
{
    int named = 0;
    for (QLabel *label : m_window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QString text = QTextDocumentFragment::fromHtml(label->text()).toPlainText();
        const QString name = spokenName(label);
        QVERIFY2(name.contains(text.simplified().left(10)) || name.contains(label->text()),
                 qPrintable(pathTo(label) + u": "_qs + name + u" / "_qs + text));
        named += label->accessibleName().isEmpty() ? 0 : 1;
    }
    QVERIFY(named > 0);
}

void WindowsTest::theToolBarSaysNothingThatMenusDoNot()
{
    std::set<const QAction *> reachable;
    for (const QMenu *menu : allMenus())
        for (const QAction *each : menu->actions())
            reachable.insert(each);
    for (const QToolBar *bar : m_window->findChildren<QToolBar *>()) {
        for (QAction *each : bar->actions()) {
            if (!each->isSeparator() && qobject_cast<QToolButton *>(bar->widgetForAction(each)))
                QVERIFY2(reachable.contains(each), qPrintable(each->text()));
        }
    }
}

void WindowsTest::f6GoesThroughAllPanels()
{
    const auto panelOf = [this](QWidget *widget) -> QString {
        for (QWidget *each = widget; each; each = each->parentWidget()) {
            if (qobject_cast<QDockWidget *>(each) || each->objectName() == u"mapPane"_qs)
                return each->objectName();
        }
        return {};
    };
    m_window->findChild<QWidget *>(QStringLiteral("diskMap"))->setFocus();
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(m_window, Qt::Key_F6);
        QVERIFY(QApplication::focusWidget());
        seen += panelOf(QApplication::focusWidget());
    }
    // Simple and Everything differ by what is shown; each shown panel is met once, then the maps.
    QCOMPARE(seen.removeDuplicates(), 0);
    QCOMPARE(seen.last(), u"mapPane"_qs);
    for (const char *panel : {"headerDock", "findingsDock", "hexDock", "overviewDock"})
        QVERIFY2(seen.contains(QLatin1String(panel)), panel);
    const QString before = seen.at(4);
    QTest::keyClick(m_window, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(panelOf(QApplication::focusWidget()), before);
}

void WindowsTest::panelsAreTornOffByKey()
{
    auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("findingsDock"));
    QMenu *tornOff = nullptr;
    for (QMenu *menu : allMenus()) {
        if (menu->title() == u"&Torn Off"_qs)
            tornOff = menu;
    }
    QVERIFY(tornOff);
    QAction *tear = nullptr;
    for (QAction *each : tornOff->actions()) {
        if (each->text() == dock->toggleViewAction()->text())
            tear = each;
    }
    QVERIFY(tear && tear->isEnabled() && !tear->isChecked());
    tear->trigger();
    QVERIFY(dock->isFloating() && tear->isChecked());
    dock->setFloating(false);
    QVERIFY(!tear->isChecked());
}

QMenu *WindowsTest::contextMenuOf(const char *name, const QPoint &place,
                                  QContextMenuEvent::Reason reason)
{
    auto *widget = m_window->findChild<QWidget *>(QLatin1String(name));
    widget->setFocus();
    if (reason == QContextMenuEvent::Keyboard) {
        QTest::keyClick(widget, Qt::Key_F10, Qt::ShiftModifier);
    } else {
        QContextMenuEvent event(reason, place, widget->mapToGlobal(place));
        const auto *scrolled = qobject_cast<QAbstractScrollArea *>(widget);
        QApplication::sendEvent(scrolled ? scrolled->viewport() : widget, &event);
    }
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

void WindowsTest::contextMenusOpenByKey()
{
    for (const char *name : {"diskMap", "fileMap", "findingsView", "hexView"}) {
        QMenu *menu = contextMenuOf(name, {}, QContextMenuEvent::Keyboard);
        QVERIFY2(menu, name);
        // At the cursor, not in the middle of the view.
        auto *widget = m_window->findChild<QWidget *>(QLatin1String(name));
        const QRect cursor = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        QVERIFY2(!cursor.isEmpty(), name);
        const QPoint there = widget->mapToGlobal(cursor.center());
        const int rightmost = menu->screen()->availableGeometry().right() - menu->width();
        QVERIFY2(qAbs(menu->x() - qMin(there.x(), rightmost)) <= 8, name);
        menu->close();
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
}

void WindowsTest::contextMenusRepeatTheMenus()
{
    std::set<QString> texts;
    for (const QMenu *menu : allMenus())
        for (const QAction *each : menu->actions())
            texts.insert(QString(each->text()).remove(u'&'));
    // Said otherwise where the menu is about bytes anyway.
    const std::map<QString, QString> inMenus = {
        {u"Copy as Hex"_qs, u"Copy Bytes as Hex"_qs},
        {u"Copy as Text"_qs, u"Copy Bytes as Text"_qs},
        {u"Select Cluster"_qs, u"Select Whole Cluster"_qs},
        {u"Follow"_qs, u"Follow to the Other Side"_qs},
        {u"Show Its BAT Entry"_qs, u"Show Its Table Entry"_qs},
        {u"Go to…"_qs, u"Go To…"_qs},
        {u"Find…"_qs, u"Find Bytes or Text…"_qs},
        {u"Paste"_qs, u"Paste Over Bytes"_qs}};
    for (const char *name : {"diskMap", "findingsView", "hexView"}) {
        QMenu *menu = contextMenuOf(name, {40, 40}, QContextMenuEvent::Mouse);
        QVERIFY2(menu, name);
        int count = 0;
        for (const QAction *each : menu->actions()) {
            if (each->isSeparator())
                continue;
            const QString text = QString(each->text()).remove(u'&');
            const auto other = inMenus.find(text);
            QVERIFY2(texts.contains(other == inMenus.end() ? text : other->second),
                     qPrintable(text));
            ++count;
        }
        QVERIFY2(count > 3, name);
        menu->close();
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::WindowsTest)
#include "windows_test.moc"
