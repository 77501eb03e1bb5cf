#include "engine/format/diskdescriptor.h"
#include "engine/image/imageloader.h"
#include "tests/scenarios/demowindow.h"
#include "tests/support/bundlebuilder.h"

#include <QAction>
#include <QPushButton>

using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// The window on a disk whose virtual machine is suspended: everything can be looked at, nothing
/// changed, and a copy repaired.
class SuspendedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_demo.reset(); }
    void changesAreRefusedWithTheReason();
    void copyIsRepaired();
    void changedAgainAfterTheMachineWasShutDown();

private:
    void setSuspended(bool isSuspended) const;

    std::unique_ptr<DemoWindow> m_demo;
};

void SuspendedTest::init()
{
    m_demo = std::make_unique<DemoWindow>();
    setSuspended(true);
}

void SuspendedTest::setSuspended(bool isSuspended) const
{
    const Header header = loadImage(*HostFile::open(m_demo->image()).value()).value()->header;
    test::BundleBuilder disk;
    disk.tracks(header.tracks).storages({header.diskSectors()}).layer();
    disk.descriptor([&](DiskDescriptor &descriptor) {
        descriptor.storages.front().images.front().file = m_demo->image().filename();
        for (DescriptorEntry &entry : descriptor.miscellaneous) {
            if (entry.name == u"SuspendState"_qs)
                entry.text = isSuspended ? u"1"_qs : u"0"_qs;
        }
    });
    const QByteArray text = encodeDescriptor(disk.description());
    for (const char *name : {kDescriptorName, kDescriptorBackupName}) {
        QFile file(QString::fromStdString((m_demo->folder() / name).native()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
}

void SuspendedTest::changesAreRefusedWithTheReason()
{
    MainWindow *window = m_demo->open();
    QVERIFY(words(window, "verdictDetail").contains(u"suspended"_qs));
    QAction *edit = window->actions()[ActionId::EditBytes];
    QTRY_VERIFY(edit->toolTip().contains(u"suspended"_qs));
    QVERIFY(!edit->isEnabled());

    press(window, "verdictRepair");
    auto *repair = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(words(repair, "repairObstacle").contains(u"suspended"_qs));
    QVERIFY(!find<QPushButton>(repair, "repairStart")->isVisible());
    QVERIFY(find<QPushButton>(repair, "repairCopy")->isEnabled());
    QVERIFY(!find<QCheckBox>(repair, "notInUse")->isVisible());
    repair->close();

    for (const auto &[action, name] : {std::pair(ActionId::Compact, u"compact"_qs),
                                       std::pair(ActionId::Convert, u"convert"_qs)}) {
        window->actions()[action]->trigger();
        auto *dialog = find<QDialog>(window, (name + u"Dialog"_qs).toLatin1().constData());
        QVERIFY(dialog);
        const QByteArray obstacle = (name + u"Obstacle"_qs).toLatin1();
        QTRY_VERIFY(!words(dialog, obstacle.constData()).isEmpty()); // damaged, too
        QVERIFY(
            !find<QPushButton>(dialog, (name + u"Start"_qs).toLatin1().constData())->isEnabled());
        dialog->close();
    }
    QVERIFY(m_demo->isOriginal());
    QVERIFY(m_demo->journals().empty());
}

void SuspendedTest::copyIsRepaired()
{
    MainWindow *window = m_demo->open();
    DemoWindow::answerWith(window, m_demo->folder() / "copy.hds");
    press(window, "verdictRepair");
    auto *repair = find<QDialog>(window, "repairDialog");
    QTRY_VERIFY(find<QPushButton>(repair, "repairCopy")->isEnabled());
    press(repair, "repairCopy");
    QTRY_VERIFY(words(repair, "repairEndHeadline").startsWith(u"The copy was repaired."_qs));
    QVERIFY(m_demo->isOriginal());

    // What is healthy can be compacted, but not where it lies either.
    std::filesystem::rename(m_demo->folder() / "copy.hds", m_demo->image());
    const QByteArray repaired = DemoWindow::hashOf(m_demo->image());
    m_demo->restart();
    window = m_demo->open();
    window->actions()[ActionId::Compact]->trigger();
    auto *compact = find<QDialog>(window, "compactDialog");
    QTRY_VERIFY(words(compact, "compactObstacle").contains(u"is suspended"_qs));
    QVERIFY(!find<QPushButton>(compact, "compactStart")->isEnabled());
    QVERIFY(DemoWindow::hashOf(m_demo->image()) == repaired);
}

void SuspendedTest::changedAgainAfterTheMachineWasShutDown()
{
    MainWindow *window = m_demo->open();
    QVERIFY(words(window, "verdictDetail").contains(u"suspended"_qs));
    setSuspended(false);
    window->document()->reload();
    QTRY_VERIFY(!words(window, "verdictDetail").contains(u"suspended"_qs));
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    DemoWindow::repairWhole(window); // up to a good verdict of image and disk
    QCOMPARE(window->document()->report()->count(Severity::Error), 0U);
    QVERIFY(!m_demo->isOriginal());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::SuspendedTest)
#include "suspended_test.moc"
