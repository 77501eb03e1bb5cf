#include "tests/support/temporaryfolder.h"
#include "ui/shell/settingswriter.h"

#include <QFile>
#include <QSettings>
#include <QtTest>

namespace parascope::ui {

class SettingsWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreWrittenTogetherLater();
    void whatIsLeftIsWrittenAtTheEnd();

private:
    [[nodiscard]] QString file() const
    {
        return QString::fromStdString((m_folder / "settings.ini").native());
    }
    [[nodiscard]] QByteArray written() const
    {
        QFile stored(file());
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
    }

    test::TemporaryFolder m_folder;
};

void SettingsWriterTest::changesAreWrittenTogetherLater()
{
    QSettings store(file(), QSettings::IniFormat);
    const SettingsWriter writer(store);
    store.setValue(QStringLiteral("first"), 1);
    // All that is waiting now: QSettings would write here.
    QCoreApplication::sendPostedEvents();
    QVERIFY(!written().contains("first"));
    store.setValue(QStringLiteral("second"), 2);
    QTRY_VERIFY(written().contains("second=2"));
    QVERIFY(written().contains("first=1"));
    // And again after that.
    store.setValue(QStringLiteral("third"), 3);
    QTRY_VERIFY(written().contains("third=3"));
}

void SettingsWriterTest::whatIsLeftIsWrittenAtTheEnd()
{
    {
        QSettings store(file(), QSettings::IniFormat);
        const SettingsWriter writer(store);
        store.setValue(QStringLiteral("last"), 4);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!written().contains("last"));
    }
    QVERIFY(written().contains("last=4"));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::SettingsWriterTest)
#include "settingswriter_test.moc"
