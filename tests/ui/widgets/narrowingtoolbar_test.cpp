#include "ui/widgets/narrowingtoolbar.h"

#include <QAction>
#include <QMainWindow>
#include <QToolButton>
#include <QtTest>

#include <memory>

namespace parascope::ui {

/// A tool bar in windows of several widths, and in a dark palette.
class NarrowingToolBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void dropsWordsBeforeButtons();
    void moreIsSeenInTheDark();

private:
    [[nodiscard]] QToolButton *button(int number) const
    {
        return qobject_cast<QToolButton *>(m_bar->widgetForAction(m_bar->actions().at(number)));
    }
    void resizeBar(int width)
    {
        m_window->resize(width, 200);
        QTRY_COMPARE(m_bar->width(), width);
    }

    std::unique_ptr<QMainWindow> m_window;
    NarrowingToolBar *m_bar = nullptr;
};

void NarrowingToolBarTest::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_bar = new NarrowingToolBar(QStringLiteral("Bar"));
    m_window->addToolBar(m_bar);
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::red);
    for (int i = 0; i < 6; ++i)
        m_bar->addAction(pixmap, QStringLiteral("Some words %1").arg(i));
    m_bar->keepWords(m_bar->actions().constLast());
    m_window->resize(1200, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void NarrowingToolBarTest::dropsWordsBeforeButtons()
{
    const int all = m_bar->sizeHint().width();
    resizeBar(all + 20);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(button(i)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    resizeBar(all - 10);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(button(i)->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QCOMPARE(button(5)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QTRY_VERIFY(button(5)->isVisible() && m_bar->rect().contains(button(5)->geometry()));
    // Narrower still: Qt's own way.
    resizeBar(button(5)->width() + 20);
    auto *more = m_bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    QTRY_VERIFY(more->isVisible());
    resizeBar(all + 20);
    QCOMPARE(button(0)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QTRY_VERIFY(!more->isVisible());
}

void NarrowingToolBarTest::moreIsSeenInTheDark()
{
    auto *more = m_bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    QVERIFY(more);
    for (const QColor &ground : {QColor(0x2a2e32), QColor(0xf0f0f0)}) {
        QPalette palette;
        const QColor ink = ground.lightness() < 128 ? QColor(Qt::white) : QColor(Qt::black);
        palette.setColor(QPalette::Window, ground);
        palette.setColor(QPalette::Button, ground);
        palette.setColor(QPalette::ButtonText, ink);
        m_bar->setPalette(palette);
        const QImage icon = more->icon().pixmap(64).toImage();
        int inked = 0;
        for (int y = 0; y < icon.height(); ++y) {
            for (int x = 0; x < icon.width(); ++x)
                inked += icon.pixelColor(x, y) == ink ? 1 : 0;
        }
        QVERIFY2(inked > 5, qPrintable(ground.name()));
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::NarrowingToolBarTest)
#include "narrowingtoolbar_test.moc"
