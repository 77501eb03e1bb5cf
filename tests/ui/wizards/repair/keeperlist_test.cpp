#include "tests/support/repairing.h"
#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/models/sharedplacesmodel.h"
#include "ui/wizards/repair/keeperlist.h"
#include "ui/wizards/repair/repairdialog.h"
#include "ui/wizards/repair/repairpage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::reportOn;

namespace parascope::ui {

/// Choosing who keeps each shared place: the model, the list, and the dialog that plans by it.
class KeeperListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelTellsWhoKeepsWhat();
    void modelFollowsTheAction();
    void modelFetchesInPieces();
    void onePlaceOfMany();
    void clickChoosesForOnePlace();
    void spaceChooses();
    void choiceOfTheWindowIsShown();
    void listStandsBelowItsAction();
    void actionNamesTheKeeper();
    void hiddenWhereNothingIsShared();
    void lookingSelectsInTheWindow();

private:
    [[nodiscard]] static ImageBuilder twoPlaces()
    {
        return ImageBuilder().map(0, 0).map(1, 1).map(5, 1).map(9, 1).map(2, 2).map(3, 2);
    }
    [[nodiscard]] static SharedPlacesPtr placesOf(const ImageBuilder &image)
    {
        return SharedPlaces::of(*reportOn(*image.build()), JobControl()).value();
    }
    void openDialog();
    [[nodiscard]] const std::optional<RepairPreview> &preview() const
    {
        return m_dialog->findChild<RepairPage *>()->preview();
    }
    [[nodiscard]] QTreeView *tree() const { return find<QTreeView>(m_dialog.get(), "keeperTree"); }
    [[nodiscard]] QModelIndex sharer(int place, int row) const
    {
        return tree()->model()->index(row, 0, tree()->model()->index(place, 0));
    }
    [[nodiscard]] std::vector<std::uint32_t> movedClusters() const
    {
        std::vector<std::uint32_t> moved;
        for (const EntryChange &entry : preview()->plan->entries)
            moved.push_back(entry.cluster);
        return moved;
    }

    std::unique_ptr<DamagedImage> m_image;
    std::unique_ptr<RepairSession> m_session;
    std::unique_ptr<RepairDialog> m_dialog;
};

void KeeperListTest::init()
{
    m_image = std::make_unique<DamagedImage>(twoPlaces());
    m_session = std::make_unique<RepairSession>(m_image->path(), m_image->claims());
}

void KeeperListTest::cleanup()
{
    m_dialog.reset();
    m_session.reset();
    m_image.reset();
}

void KeeperListTest::openDialog()
{
    m_dialog = std::make_unique<RepairDialog>(&m_image->document(), m_session.get(),
                                              m_image->answering({}));
    m_dialog->show();
    QTRY_VERIFY(preview());
}

void KeeperListTest::modelTellsWhoKeepsWhat()
{
    SharedPlacesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const ImageBuilder image = twoPlaces();
    model.setPlaces(placesOf(image), 65536);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(model.rowCount(first), 3);
    QCOMPARE(first.data().toString(), u"0x20000 · shared by 3 clusters"_qs);
    QCOMPARE(first.siblingAtColumn(1).data().toString(), u"cluster 1 keeps it"_qs);
    const auto checked = [&](int row) {
        return model.index(row, 0, first).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    QVERIFY(checked(0) && !checked(1) && !checked(2));
    QSignalSpy wished(&model, &SharedPlacesModel::keeperWished);
    QVERIFY(!model.setData(model.index(0, 0, first), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.setData(first, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(2, 0, first), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished[0][0].toUInt(), image.entryFor(1));
    QCOMPARE(wished[0][1].toUInt(), 9U);
    QVERIFY(checked(0)); // a wish only

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    RepairChoices choices;
    choices.keepers[image.entryFor(1)] = 9;
    model.setChoices(choices);
    QVERIFY(!checked(0) && !checked(1) && checked(2));
    QCOMPARE(first.siblingAtColumn(1).data().toString(), u"cluster 9 keeps it, as you chose"_qs);
    QCOMPARE(changed.size(), 2); // the place and its clusters, not the other place
    model.setChoices({});
    QVERIFY(checked(0));
}

void KeeperListTest::modelFollowsTheAction()
{
    SharedPlacesModel model;
    model.setPlaces(placesOf(twoPlaces()), 512);
    const QModelIndex first = model.index(0, 0);
    const auto outcome = [&](int row) {
        return model.index(row, 1, first).data().toString();
    };
    QCOMPARE(outcome(0), u"keeps the place"_qs);
    QCOMPARE(outcome(1), u"gets a copy of its own"_qs);
    RepairChoices choices;
    choices.chosen[FindingId::TableDuplicate] = Action::Clear;
    model.setChoices(choices);
    QCOMPARE(outcome(1), u"will read as zeros"_qs);
    choices.chosen[FindingId::TableDuplicate] = Action::Move;
    model.setChoices(choices);
    QCOMPARE(outcome(0), u"gets a copy of its own"_qs);
    QCOMPARE(outcome(1), u"keeps the place"_qs);
}

void KeeperListTest::modelFetchesInPieces()
{
    // 100,000 places that two clusters share each, and one that 3,000 do.
    constexpr std::uint32_t kPlaces = 100'000;
    constexpr std::uint32_t kMany = 3'000;
    ImageBuilder image;
    image.tracks(1).entries(2 * kPlaces + kMany);
    for (std::uint32_t i = 0; i < kPlaces; ++i)
        image.entry(2 * i, image.entryFor(i)).entry(2 * i + 1, image.entryFor(i));
    for (std::uint32_t i = 0; i < kMany; ++i)
        image.entry(2 * kPlaces + i, image.entryFor(kPlaces));
    image.unreferenced(kPlaces, std::byte{1});
    SharedPlacesModel model;
    model.setPlaces(placesOf(image), 512);
    QCOMPARE(model.places()->count(), std::size_t(kPlaces + 1));
    QCOMPARE(model.rowCount(), SharedPlacesModel::kFetchRows);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 2 * SharedPlacesModel::kFetchRows);

    const QModelIndex far = model.reveal(image.entryFor(kPlaces), 2 * kPlaces + 2'500);
    QVERIFY(far.isValid());
    QCOMPARE(model.clusterAt(far), 2 * kPlaces + 2'500);
    QCOMPARE(far.parent().row(), int(kPlaces));
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(model.canFetchMore(far.parent()));
    model.fetchMore(far.parent());
    QCOMPARE(model.rowCount(far.parent()), int(kMany));
    QVERIFY(!model.reveal(image.entryFor(kPlaces), 0).isValid());
    QVERIFY(!model.reveal(0, 0).isValid());
}

void KeeperListTest::onePlaceOfMany()
{
    KeeperList list;
    list.setPlaces(placesOf(twoPlaces()), 512);
    auto *fold = find<QToolButton>(&list, "keeperFold");
    QVERIFY(fold->text().contains(u"2 shared places"_qs));
    list.show();
    auto *view = find<QTreeView>(&list, "keeperTree");
    QVERIFY(!view->isVisible()); // calm until somebody wants it
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(view->isVisible());
    RepairChoices choices;
    choices.keepers[twoPlaces().entryFor(1)] = 9;
    list.setChoices(choices);
    QVERIFY(fold->text().contains(u"1 chosen by you"_qs));
    list.setPlaces(placesOf(ImageBuilder().map(0, 0).map(1, 0)), 512);
    QVERIFY(fold->text().startsWith(u"Who keeps the shared place"_qs));
}

void KeeperListTest::clickChoosesForOnePlace()
{
    openDialog();
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{3, 5, 9}));
    press(m_dialog.get(), "keeperFold");
    const QModelIndex nine = sharer(0, 2);
    tree()->scrollTo(nine);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(nine).center());
    QTRY_VERIFY(preview());
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{1, 3, 5})); // the other place as before
    QCOMPARE(nine.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(m_image->document().keepers().rows().size(), std::size_t(1));

    press(m_dialog.get(), "repairStart");
    QTRY_VERIFY(find<QPushButton>(m_dialog.get(), "repairUndo")->isVisible());
    m_image->load();
    const Bat &table = m_image->document().state()->bat;
    QCOMPARE(table[9], twoPlaces().entryFor(1));
    QVERIFY(table[1] != table[9] && table[5] != table[9] && table[1] != table[5]);
    QCOMPARE(table[2], twoPlaces().entryFor(2));
    QVERIFY(m_image->document().keepers().rows().empty());
}

void KeeperListTest::spaceChooses()
{
    openDialog();
    press(m_dialog.get(), "keeperFold");
    tree()->setFocus();
    tree()->setCurrentIndex(sharer(1, 0));
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(tree()->currentIndex(), sharer(1, 1));
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{3, 5, 9})); // walking chooses nothing
    QTest::keyClick(tree(), Qt::Key_Space);
    QTRY_VERIFY(preview());
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{2, 5, 9}));
    QVERIFY(tree()->hasFocus());
    QCOMPARE(tree()->currentIndex(), sharer(1, 1));
}

void KeeperListTest::choiceOfTheWindowIsShown()
{
    m_image->document().selectGuestCluster(GuestCluster(5));
    m_image->document().keepPlaceFor(GuestCluster(5));
    openDialog();
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{1, 3, 9}));
    QVERIFY(tree()->isVisible());
    QCOMPARE(tree()->currentIndex(), sharer(0, 1));
    QCOMPARE(sharer(0, 1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    // And while it is open.
    m_image->document().forgetKeeper(GuestCluster(9));
    QTRY_VERIFY(preview());
    QCOMPARE(movedClusters(), (std::vector<std::uint32_t>{3, 5, 9}));
}

void KeeperListTest::listStandsBelowItsAction()
{
    openDialog();
    auto *choice = find<QComboBox>(m_dialog.get(), "planChoice-table.duplicate");
    auto *fold = find<QToolButton>(m_dialog.get(), "keeperFold");
    const auto topOf = [&](const QWidget *widget) {
        return widget->mapTo(m_dialog.get(), QPoint()).y();
    };
    QTRY_VERIFY(topOf(fold) > topOf(choice));
    for (const QLabel *heading : m_dialog->findChildren<QLabel *>()) {
        if (heading->objectName().startsWith(u"planGroup"_qs))
            QVERIFY(topOf(heading) < topOf(choice) || topOf(heading) > topOf(fold));
    }
    // The keyboard reaches it from there.
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Tab);
    QVERIFY(fold->hasFocus());
}

void KeeperListTest::actionNamesTheKeeper()
{
    openDialog();
    auto *choice = find<QComboBox>(m_dialog.get(), "planChoice-table.duplicate");
    QCOMPARE(choice->currentText(), u"own copies; the first keeps the place"_qs);
    m_image->document().keepPlaceFor(GuestCluster(5));
    QTRY_VERIFY(preview());
    QCOMPARE(choice->currentText(), u"own copies; the first keeps a place, unless you chose "
                                    u"another"_qs);
    cleanup();
    m_image = std::make_unique<DamagedImage>(ImageBuilder().map(0, 0).map(1, 1).map(12, 1));
    m_session = std::make_unique<RepairSession>(m_image->path(), m_image->claims());
    m_image->document().keepPlaceFor(GuestCluster(12));
    openDialog();
    choice = find<QComboBox>(m_dialog.get(), "planChoice-table.duplicate");
    QCOMPARE(choice->currentText(), u"own copies; cluster 12 keeps the place"_qs);
}

void KeeperListTest::hiddenWhereNothingIsShared()
{
    openDialog();
    auto *list = m_dialog->findChild<KeeperList *>();
    QVERIFY(list->isVisible());
    auto *tick = find<QCheckBox>(m_dialog.get(), "planTick-table.duplicate");
    QTest::keyClick(tick, Qt::Key_Space);
    QTRY_VERIFY(preview());
    QVERIFY(!list->isVisible());
    cleanup();
    m_image =
        std::make_unique<DamagedImage>(ImageBuilder().map(0, 0).map(1, 1).unreferenced(4, {}));
    m_session = std::make_unique<RepairSession>(m_image->path(), m_image->claims());
    openDialog();
    QVERIFY(!m_dialog->findChild<KeeperList *>()->isVisible());
}

void KeeperListTest::lookingSelectsInTheWindow()
{
    openDialog();
    press(m_dialog.get(), "keeperFold");
    tree()->setFocus(); // that alone selects nothing
    QVERIFY(!m_image->document().selection().guest);
    tree()->setCurrentIndex(sharer(0, 0));
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(m_image->document().selection().guest, std::optional(GuestCluster(5)));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::KeeperListTest)
#include "keeperlist_test.moc"
