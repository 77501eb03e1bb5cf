#include "ui/widgets/clearbutton.h"

#include <QToolButton>
#include <QtTest>

namespace parascope::ui {

class ClearButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesWithTheFirstText();
};

void ClearButtonTest::itComesWithTheFirstText()
{
    QLineEdit field;
    field.resize(200, field.sizeHint().height());
    giveClearButton(&field);
    field.show();
    QVERIFY(!field.findChild<QToolButton *>());
    QTest::keyClicks(&field, QStringLiteral("ab"));
    auto *button = field.findChild<QToolButton *>();
    QVERIFY(button && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(field.text(), QString());
    QTest::keyClicks(&field, QStringLiteral("c"));
    QCOMPARE(field.findChildren<QToolButton *>().size(), 1);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ClearButtonTest)
#include "clearbutton_test.moc"
