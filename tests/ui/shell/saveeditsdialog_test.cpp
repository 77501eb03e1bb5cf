#include "engine/io/hostfile.h"
#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/shell/saveeditsdialog.h"

#include <QCheckBox>
#include <QSignalSpy>

using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Edits are saved to a layer on which others stand only when that is wanted.
class SaveEditsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layerBelowOthersWaitsForTheTick();
    void topIsSavedAtOnce();

private:
    /// Another value for the first byte of the first cluster.
    [[nodiscard]] static EditRun oneByte(DamagedImage &image)
    {
        const std::uint64_t place = image.document().state()->geometry.clusterBytes;
        std::byte now{};
        const auto file = HostFile::open(image.path()).value();
        if (!file->readAt(place, std::span(&now, 1)))
            qFatal("cannot be read");
        return {{EditSpace::File, place}, {now}, {now ^ std::byte{1}}};
    }
};

void SaveEditsDialogTest::layerBelowOthersWaitsForTheTick()
{
    DamagedImage image(ImageBuilder().map(0, 0).map(1, 1));
    EditSession session(image.path(), image.claims());
    SaveEditsDialog dialog(image.document().report(), {oneByte(image)}, &session,
                           image.answering({}));
    dialog.setLayerPlace({LayerPlace::Kind::BelowTop, 2, {u"Before update"_qs}});
    dialog.show();
    auto *start = find<QPushButton>(&dialog, "saveEditsStart");
    auto *tick = find<QCheckBox>(&dialog, "layerTick");
    QVERIFY(tick->isVisible());
    QVERIFY(words(&dialog, "layerMeaning").startsWith(u"2 layers"_qs));
    QVERIFY(!start->isEnabled());
    QVERIFY(image.isOriginal());
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(start->isEnabled());
    QSignalSpy saved(&session, &EditSession::saved);
    QSignalSpy failed(&session, &EditSession::failed);
    press(&dialog, "saveEditsStart");
    QTRY_COMPARE(saved.size() + failed.size(), 1);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!image.isOriginal());
}

void SaveEditsDialogTest::topIsSavedAtOnce()
{
    DamagedImage image(ImageBuilder().map(0, 0).map(1, 1));
    EditSession session(image.path(), image.claims());
    SaveEditsDialog dialog(image.document().report(), {oneByte(image)}, &session,
                           image.answering({}));
    dialog.setLayerPlace({});
    dialog.show();
    QVERIFY(!find<QCheckBox>(&dialog, "layerTick")->isVisible());
    QVERIFY(find<QPushButton>(&dialog, "saveEditsStart")->isEnabled());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::SaveEditsDialogTest)
#include "saveeditsdialog_test.moc"
