#include "ui/models/rate.h"

#include <QtTest>

namespace parascope::ui {

class RateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingAtFirst();
    void forgetsWhatIsLongAgo();
    void beginsAnewWithANewPart();
};

void RateTest::saysNothingAtFirst()
{
    Rate rate;
    QVERIFY(rate.text().isEmpty());
    rate.note(0, 0);
    rate.note(1 << 20, 999);
    QVERIFY(!rate.bytesPerSecond());
    rate.note(2 << 20, 2000);
    QCOMPARE(rate.bytesPerSecond(), std::optional<quint64>(1 << 20));
    QCOMPARE(rate.text(), QStringLiteral("1 MiB/s"));
}

void RateTest::forgetsWhatIsLongAgo()
{
    Rate rate;
    for (int second = 0; second <= 100; ++second) // quick
        rate.note(quint64(second) * 1000, second * 1000);
    QCOMPARE(rate.bytesPerSecond(), std::optional<quint64>(1000));
    for (int second = 101; second <= 110; ++second) // nothing moves any more
        rate.note(100'000, second * 1000);
    QCOMPARE(rate.bytesPerSecond(), std::optional<quint64>(0));
}

void RateTest::beginsAnewWithANewPart()
{
    Rate rate;
    rate.note(0, 0);
    rate.note(1000, 1000);
    rate.note(10, 1100);
    QVERIFY(!rate.bytesPerSecond());
    rate.note(2010, 2100);
    QCOMPARE(rate.bytesPerSecond(), std::optional<quint64>(2000));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::RateTest)
#include "rate_test.moc"
