#include "tests/support/temporaryfolder.h"
#include "ui/document/clusterlink.h"
#include "ui/document/document.h"
#include "ui/models/findingsmodel.h"
#include "ui/panels/findingspanel.h"
#include "ui/panels/headerpanel.h"
#include "ui/panels/meaningpanel.h"
#include "ui/panels/overviewpanel.h"
#include "ui/panels/panelheading.h"
#include "ui/panels/selectedclusterpanel.h"
#include "ui/panels/statebar.h"
#include "ui/shell/demoimage.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <numeric>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

class PanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void barKeepsSmallPartsVisible_data();
    void barKeepsSmallPartsVisible();
    void overviewShowsNumbersAndBars();
    void nothingIsCutOffBeside();
    void selectedClusterShowsPlacesAndOwners();
    void headerAndBytesFollowEachOther();
    void tableLineSelectsItsEntry();
    void headerWaitsUntilItIsSeen();
    void findingsFollowAndLead();
    void nextProblemIsTheNextInTheList();
    void narrowListWrapsItsWords();
    void findingsSayWhyTheyAreEmpty();
    void meaningExplainsTheSelection();

private:
    template <class T>
    static T *child(QWidget &widget, const QString &name)
    {
        return widget.findChild<T *>(name);
    }
    void load()
    {
        QSignalSpy finished(&m_document->session(), &ImageSession::finished);
        m_document->open();
        QTRY_COMPARE(finished.size(), 1);
    }
    static void clickRow(QTreeView &view, int row)
    {
        const QRect place = view.visualRect(view.model()->index(row, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Document> m_document;
};

void PanelsTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    QVERIFY(writeDemoImage(*m_folder / "demo.hds"));
    m_document = std::make_unique<Document>(*m_folder / "demo.hds");
}

void PanelsTest::cleanup()
{
    m_document.reset();
    m_folder.reset();
}

void PanelsTest::barKeepsSmallPartsVisible_data()
{
    QTest::addColumn<QList<quint64>>("counts");
    QTest::addColumn<int>("width");
    QTest::newRow("one bad of 64 Mi") << QList<quint64>{67'108'863, 1} << 200;
    QTest::newRow("many small") << QList<quint64>{1, 1'000'000, 1, 0, 1} << 100;
    QTest::newRow("equal") << QList<quint64>{3, 3, 3} << 100;
    QTest::newRow("huge") << QList<quint64>{UINT64_MAX / 2, UINT64_MAX / 2} << 101;
}

void PanelsTest::barKeepsSmallPartsVisible()
{
    QFETCH(QList<quint64>, counts);
    QFETCH(int, width);
    std::vector<BarPart> parts;
    for (const quint64 count : counts)
        parts.push_back({MapState::Damaged, count});
    const auto widths = barWidths(parts, width, 3);
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), width);
    for (std::size_t i = 0; i < parts.size(); ++i)
        QCOMPARE(widths[i] >= 3, parts[i].count > 0);
    const std::vector<BarPart> nothing(3);
    QCOMPARE(barWidths(nothing, width, 3), std::vector<int>(3));
}

void PanelsTest::overviewShowsNumbersAndBars()
{
    OverviewPanel panel(m_document.get());
    QVERIFY(child<QLabel>(panel, u"diskSize"_qs)->text().isEmpty());
    load();
    QVERIFY(child<QLabel>(panel, u"diskSize"_qs)->text().startsWith(u"1"_qs));
    QVERIFY(child<QLabel>(panel, u"allocated"_qs)->text().contains(u"568"_qs));
    QVERIFY(child<QLabel>(panel, u"wasted"_qs)->text().contains(u"17"_qs));
    QVERIFY(child<QLabel>(panel, u"closedBy"_qs)->text().contains(u"not closed"_qs));
    QVERIFY(child<QLabel>(panel, u"partOf"_qs)->text().isEmpty());
    const auto &parts = child<StateBar>(panel, u"fileBar"_qs)->parts();
    const auto wasted = std::ranges::find(parts, MapState::Wasted, &BarPart::state);
    QCOMPARE(wasted->count, 17U);
    QVERIFY(!child<StateBar>(panel, u"fileBar"_qs)->toolTip().isEmpty());
}

void PanelsTest::nothingIsCutOffBeside()
{
    // As with the long words of another language.
    OverviewPanel panel(m_document.get());
    load();
    for (QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->objectName().isEmpty())
            label->setText(u"A name that takes much room"_qs);
        else
            label->setText(u"Donaudampfschifffahrtsgesellschaft"_qs);
    }
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.resize(100, 120);
    QTRY_VERIFY(panel.minimumSizeHint().width() > 300);
    // Short enough for a scroll bar, as narrow as a layout would make it.
    panel.resize(panel.minimumSizeHint().width(), 120);
    QTRY_VERIFY(panel.verticalScrollBar()->isVisible());
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        const QRect place(label->mapTo(panel.viewport(), QPoint()), label->size());
        QVERIFY2(place.right() <= panel.viewport()->rect().right(), qPrintable(label->text()));
    }
}

void PanelsTest::selectedClusterShowsPlacesAndOwners()
{
    SelectedClusterPanel panel(m_document.get());
    load();
    m_document->selectGuestCluster(GuestCluster(377));
    QCOMPARE(child<QLabel>(panel, u"guestOffset"_qs)->text(), u"0x17900000"_qs);
    QCOMPARE(child<QLabel>(panel, u"hostOffset"_qs)->text(), u"0x8400000"_qs);
    QCOMPARE(child<QLabel>(panel, u"tableEntry"_qs)->text(), u"0x84"_qs);
    QLabel *owners = child<QLabel>(panel, u"alsoUsedBy"_qs);
    QVERIFY(owners->text().contains(u"guest:171"_qs));
    QVERIFY(!owners->text().contains(u"guest:377"_qs));
    Q_EMIT owners->linkActivated(u"guest:171"_qs);
    QCOMPARE(m_document->selection().guest, GuestCluster(171));
    QSignalSpy hex(m_document.get(), &Document::hexRequested);
    Q_EMIT owners->linkActivated(u"compare:"_qs);
    QCOMPARE(m_document->selection().guest, GuestCluster(377));
    QCOMPARE(hex.size(), 1);
    followClusterLink(*m_document, u"guest:not a number"_qs); // nothing happens
    QCOMPARE(m_document->selection().guest, GuestCluster(377));
    m_document->selectHostCluster(HostCluster(264));
    QVERIFY(child<QLabel>(panel, u"alsoUsedBy"_qs)->text().isEmpty());
    QCOMPARE(child<QLabel>(panel, u"hostOffset"_qs)->text(), u"0x10800000"_qs);
}

void PanelsTest::headerAndBytesFollowEachOther()
{
    HeaderPanel panel(m_document.get());
    panel.resize(500, 500);
    panel.show();
    load();
    QTreeView *view = child<QTreeView>(panel, u"headerView"_qs);
    clickRow(*view, 7);
    QCOMPARE(m_document->selection().offset, 44U);
    QCOMPARE(m_document->selection().length, 4U);
    QVERIFY(m_document->selection().space == ByteSpace::File);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(m_document->selection().offset, 48U);
    m_document->selectBytes(ByteSpace::File, 38); // inside nb_sectors
    QCOMPARE(view->currentIndex().row(), 6);
    m_document->selectGuestCluster(GuestCluster(5));
    QVERIFY(!view->currentIndex().isValid());
    QCOMPARE(m_document->selection().guest, GuestCluster(5)); // following selects nothing itself
}

void PanelsTest::tableLineSelectsItsEntry()
{
    HeaderPanel panel(m_document.get());
    panel.resize(500, 500);
    panel.show();
    load();
    child<QTabWidget>(panel, u"headerTabs"_qs)->setCurrentIndex(1);
    QTreeView *view = child<QTreeView>(panel, u"tableView"_qs);
    clickRow(*view, 3);
    QVERIFY(m_document->selection().space == ByteSpace::File);
    QCOMPARE(m_document->selection().offset, 64U + 12U);
    QCOMPARE(view->currentIndex().row(), 3);
    m_document->selectGuestCluster(GuestCluster(900));
    QCOMPARE(view->currentIndex().row(), 900);
}

void PanelsTest::headerWaitsUntilItIsSeen()
{
    HeaderPanel panel(m_document.get());
    panel.resize(500, 500);
    load();
    const QTreeView *fields = child<QTreeView>(panel, u"headerView"_qs);
    const QTreeView *entries = child<QTreeView>(panel, u"tableView"_qs);
    QCOMPARE(fields->model()->rowCount(), 0);
    QCOMPARE(entries->model()->rowCount(), 0);
    m_document->selectBytes(ByteSpace::File, 38); // inside nb_sectors
    panel.show();
    QVERIFY(fields->model()->rowCount() > 6);
    QCOMPARE(fields->currentIndex().row(), 6);
    QCOMPARE(entries->model()->rowCount(), int(m_document->state()->bat.size()));
    // What comes while it is hidden again is there when it comes back.
    panel.hide();
    load();
    m_document->selectGuestCluster(GuestCluster(900));
    panel.show();
    QCOMPARE(entries->currentIndex().row(), 900);
}

void PanelsTest::findingsFollowAndLead()
{
    PanelHeading heading(u"Findings"_qs);
    FindingsPanel panel(m_document.get(), &heading);
    panel.resize(800, 300);
    panel.show();
    load();
    QTreeView *view = child<QTreeView>(panel, u"findingsView"_qs);
    QLabel *title = child<QLabel>(heading, u"panelTitle"_qs);
    QCOMPARE(title->text(), u"Findings · 4 problems, 4 notes"_qs);
    clickRow(*view, 2);
    QCOMPARE(m_document->selectedFinding()->id, FindingId::TableDuplicate);
    QCOMPARE(child<QLabel>(heading, u"findingsPosition"_qs)->text(), u"3 of 4"_qs);
    QTest::mouseClick(child<QToolButton>(heading, u"nextProblem"_qs), Qt::LeftButton);
    QCOMPARE(view->currentIndex().row(), 3);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(m_document->problemNumber(), 3U);
    QLineEdit *filter = child<QLineEdit>(heading, u"findingsFilter"_qs);
    filter->setText(u"outside"_qs);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(m_document->selectedFinding()->id, FindingId::TableDuplicate); // selects nothing
    QCOMPARE(child<QLabel>(heading, u"findingsPosition"_qs)->text(), QString());
    filter->clear();
    QCOMPARE(view->currentIndex().row(), 2);
    m_document->clearSelection();
    QVERIFY(!view->currentIndex().isValid());
}

void PanelsTest::nextProblemIsTheNextInTheList()
{
    PanelHeading heading(u"Findings"_qs);
    FindingsPanel panel(m_document.get(), &heading);
    panel.resize(800, 300);
    panel.show();
    load();
    QTreeView *view = child<QTreeView>(panel, u"findingsView"_qs);
    QLabel *position = child<QLabel>(heading, u"findingsPosition"_qs);
    // A click on the title of a column sorts; the next problem is the next row then.
    const int what = FindingsModel::WhatColumn;
    const QPoint title(view->header()->sectionViewportPosition(what) + 10,
                       view->header()->height() / 2);
    m_document->selectFinding({0, 0});
    QTest::mouseClick(view->header()->viewport(), Qt::LeftButton, {}, title);
    QTest::mouseClick(view->header()->viewport(), Qt::LeftButton, {}, title); // descending
    QVERIFY(view->currentIndex().isValid()); // the selected one stays so
    QCOMPARE(m_document->selection().finding, (FindingRef{0, 0}));
    m_document->clearSelection();
    int last = -1;
    for (int number = 1; number <= 4; ++number) {
        m_document->nextProblem();
        QVERIFY(view->currentIndex().row() > last);
        last = view->currentIndex().row();
        QCOMPARE(position->text(), QStringLiteral("%1 of 4").arg(number));
    }
    m_document->previousProblem();
    QVERIFY(view->currentIndex().row() < last);
    // What is filtered out is not visited.
    child<QLineEdit>(heading, u"findingsFilter"_qs)->setText(u"table"_qs);
    const int shown = view->model()->rowCount();
    QVERIFY(shown > 1 && shown < 4);
    for (int step = 0; step < 5; ++step) {
        m_document->nextProblem();
        QVERIFY(view->currentIndex().isValid());
    }
    QVERIFY(position->text().endsWith(QStringLiteral(" of %1").arg(shown)));
    // Where nothing is listed, all are.
    child<QLineEdit>(heading, u"findingsFilter"_qs)->setText(u"nothing like it"_qs);
    QCOMPARE(m_document->listedProblemCount(), 4U);
    m_document->nextProblem();
    QVERIFY(m_document->selection().finding);
}

void PanelsTest::narrowListWrapsItsWords()
{
    PanelHeading heading(u"Findings"_qs);
    FindingsPanel panel(m_document.get(), &heading);
    panel.resize(2000, 300);
    panel.show();
    load();
    QTreeView *view = child<QTreeView>(panel, u"findingsView"_qs);
    const QAbstractItemModel &model = *view->model();
    const auto rowHeight = [&] {
        return view->visualRect(model.index(0, 0)).height();
    };
    const auto isWhole = [&](int column, int lines) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString text = model.index(row, column).data().toString();
            const QRect room(0, 0, view->columnWidth(column) - view->fontMetrics().height() / 2,
                             view->fontMetrics().lineSpacing() * lines);
            const QRect taken =
                view->fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text);
            if (taken.width() > room.width() || taken.height() > room.height())
                return false;
        }
        return true;
    };
    const int single = rowHeight();
    QVERIFY(single < 2 * view->fontMetrics().lineSpacing());
    QVERIFY(isWhole(FindingsModel::WhatColumn, 1) && isWhole(FindingsModel::RepairColumn, 1));
    // As wide as beside the bytes in a window of 1280 pixels.
    panel.resize(view->fontMetrics().averageCharWidth() * 70, 300);
    QVERIFY(rowHeight() >= 2 * view->fontMetrics().lineSpacing());
    QVERIFY(isWhole(FindingsModel::WhatColumn, 2));
    QVERIFY(isWhole(FindingsModel::RepairColumn, 2));
    panel.resize(2000, 300);
    QCOMPARE(rowHeight(), single);
}

void PanelsTest::findingsSayWhyTheyAreEmpty()
{
    PanelHeading heading(u"Findings"_qs);
    FindingsPanel panel(m_document.get(), &heading);
    panel.show();
    QLabel *empty = child<QLabel>(panel, u"noFindings"_qs);
    QVERIFY(empty->isVisible());
    const QString before = empty->text();
    load();
    QVERIFY(!empty->isVisible());
    child<QLineEdit>(heading, u"findingsFilter"_qs)->setText(u"nothing like it"_qs);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text() != before);
}

void PanelsTest::meaningExplainsTheSelection()
{
    MeaningPanel panel(m_document.get());
    load();
    const QString invitation = panel.toPlainText();
    QVERIFY(!invitation.isEmpty());
    const auto group = m_document->report()->groupOf(FindingId::TableDuplicate);
    m_document->selectFinding({*group, 0});
    QVERIFY(panel.toPlainText().contains(u"table.duplicate"_qs));
    QVERIFY(panel.toPlainText().contains(u"377"_qs));
    Q_EMIT panel.anchorClicked(QUrl(u"guest:171"_qs));
    QCOMPARE(m_document->selection().guest, GuestCluster(171));
    m_document->clearSelection();
    QCOMPARE(panel.toPlainText(), invitation);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::PanelsTest)
#include "panels_test.moc"
