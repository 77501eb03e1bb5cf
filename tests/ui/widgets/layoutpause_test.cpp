#include "ui/widgets/layoutpause.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QtTest>

namespace parascope::ui {

class LayoutPauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrangesOnceAndLater();
    void layoutThatWasOffStaysOff();
};

void LayoutPauseTest::arrangesOnceAndLater()
{
    QWidget window;
    auto *rows = new QVBoxLayout(&window);
    auto *above = new QLabel(QStringLiteral("above"));
    auto *below = new QLabel(QStringLiteral("below"));
    rows->addWidget(above);
    rows->addWidget(below);
    above->hide();
    window.resize(200, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const int alone = below->height();
    {
        const LayoutPause pause(rows);
        above->show();
        QCOMPARE(below->height(), alone);
    }
    QVERIFY(rows->isEnabled());
    QCOMPARE(below->height(), alone);
    QCoreApplication::sendPostedEvents(&window, QEvent::LayoutRequest);
    QVERIFY(below->height() < alone);
    QCOMPARE(above->geometry().top(), rows->contentsRect().top());
}

void LayoutPauseTest::layoutThatWasOffStaysOff()
{
    QWidget window;
    QVBoxLayout rows(&window);
    rows.setEnabled(false);
    {
        const LayoutPause pause(&rows);
        QVERIFY(!rows.isEnabled());
    }
    QVERIFY(!rows.isEnabled());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayoutPauseTest)
#include "layoutpause_test.moc"
