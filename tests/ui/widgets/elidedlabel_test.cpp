#include "engine/text/words.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/elidedpath.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtTest>

#include <memory>

namespace parascope::ui {

namespace {

QString longPath()
{
    QString path;
    while (path.size() < 280)
        path += QStringLiteral("/a folder of many");
    return path + QStringLiteral("/the disk.hds");
}

} // namespace

/// Paths of any length in labels of several widths.
class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void lineLosesItsMiddle();
    void endIsCutWhereThatIsAsked();
    void whatFitsStaysWhole();
    void pathInSentenceTakesOneLine();
    void longNameIsNarrowedUnnamed();
    void bytesOfNoTextAreShown();
    void followsFontAndWidth();
    void tooltipHasAll();
    void keyboardReachesIt();
    void copiesTheWhole();
    void tabLeavesItForTheShownButtons();
    void copiesNoPathThatItDoesNotShow();
    void oneMayBeginAsAnother();
    void neverAsksForMore();
    void tooltipsBreakAnywhere();

private:
    [[nodiscard]] int width(const QString &text) const
    {
        return m_label->fontMetrics().horizontalAdvance(text);
    }
    void showAt(int width)
    {
        m_window->resize(width, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->layout()->activate();
    }

    std::unique_ptr<QWidget> m_window;
    ElidedLabel *m_label = nullptr;
};

void ElidedLabelTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_label = new ElidedLabel;
    layout->addWidget(m_label);
    layout->addStretch(1);
}

void ElidedLabelTest::lineLosesItsMiddle()
{
    const QString path = longPath();
    m_label->setText(path);
    showAt(300);
    QVERIFY(m_label->isElided());
    QCOMPARE(m_label->text(), path);
    const QStringList ends = m_label->shownText().split(u'…');
    QCOMPARE(ends.size(), 2);
    QVERIFY(!ends[0].isEmpty() && path.startsWith(ends[0]));
    QVERIFY(ends[1].endsWith(QStringLiteral("the disk.hds")) && path.endsWith(ends[1]));
    QVERIFY(width(m_label->shownText()) <= m_label->width());
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(m_label);
    QCOMPARE(face->text(QAccessible::Name), path);
}

void ElidedLabelTest::endIsCutWhereThatIsAsked()
{
    ElidedLabel line(nullptr, Qt::ElideRight);
    line.setText(longPath());
    line.resize(200, 20);
    QVERIFY(line.shownText().endsWith(u'…'));
}

void ElidedLabelTest::whatFitsStaysWhole()
{
    m_label->setText(QStringLiteral("/short.hds"), {QStringLiteral("/short.hds")});
    showAt(300);
    QVERIFY(!m_label->isElided());
    QCOMPARE(m_label->shownText(), QStringLiteral("/short.hds"));
    QCOMPARE(m_label->focusPolicy(), Qt::NoFocus);
}

void ElidedLabelTest::pathInSentenceTakesOneLine()
{
    const QString path = longPath();
    const QString sentence = QStringLiteral("Undo file: %1, about 3 KiB.").arg(path);
    m_label->setWordWrap(true);
    m_label->setText(sentence, {path});
    showAt(400);
    QCOMPARE(m_label->text(), sentence);
    QVERIFY(m_label->shownText().startsWith(QStringLiteral("Undo file: ")));
    QVERIFY(m_label->shownText().endsWith(QStringLiteral("the disk.hds, about 3 KiB.")));
    QVERIFY(m_label->height() <= 3 * m_label->fontMetrics().lineSpacing() + 2);
    QVERIFY(m_label->height() >= m_label->heightForWidth(m_label->width()));
}

void ElidedLabelTest::longNameIsNarrowedUnnamed()
{
    m_label->setWordWrap(true);
    m_label->setText(QStringLiteral("Making “%1”…").arg(QString(250, u'n')));
    showAt(300);
    for (const QString &word : m_label->shownText().split(u' '))
        QVERIFY2(width(word) <= m_label->width(), qPrintable(word));
    QVERIFY(m_label->isElided());
    QVERIFY(m_window->width() <= 300);
}

void ElidedLabelTest::bytesOfNoTextAreShown()
{
    const QString path = text::path("/disks/\xff\xfe" + std::string(250, 'x') + "/\x01.hds");
    m_label->setWordWrap(true);
    m_label->setText(QStringLiteral("Saved as %1.").arg(path), {path});
    showAt(300);
    QVERIFY2(m_label->shownText().contains(QStringLiteral("\\xff"), Qt::CaseInsensitive),
             qPrintable(m_label->shownText()));
    QVERIFY(m_label->shownText().endsWith(QStringLiteral("\\x01.hds.")));
    QVERIFY(m_window->width() <= 300);
}

void ElidedLabelTest::followsFontAndWidth()
{
    const QString path = QStringLiteral("/folder/of/some/length/disk.hds");
    m_label->setText(path);
    showAt(width(path) + 60);
    QVERIFY(!m_label->isElided());
    const int height = m_label->sizeHint().height();
    QFont large = m_label->font();
    large.setPointSizeF(large.pointSizeF() * 3);
    m_label->setFont(large);
    QVERIFY(m_label->isElided());
    QVERIFY(m_label->sizeHint().height() > 2 * height);
    showAt(width(path) + 60);
    QTRY_VERIFY(!m_label->isElided());
}

void ElidedLabelTest::tooltipHasAll()
{
    const QString path = longPath();
    m_label->setWordWrap(true);
    m_label->setText(QStringLiteral("It is %1.").arg(path), {path});
    showAt(300);
    QHelpEvent event(QEvent::ToolTip, {5, 5}, m_label->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(m_label, &event);
    QCOMPARE(QToolTip::text(), pathToolTip(m_label->text()));
    QToolTip::hideText();
}

void ElidedLabelTest::keyboardReachesIt()
{
    m_label->setText(longPath());
    showAt(300);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY((m_label->focusPolicy() & Qt::TabFocus) != 0);
    m_label->clearFocus();
    m_label->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_label->hasFocus());
    QTRY_COMPARE(QToolTip::text(), pathToolTip(longPath()));
    QToolTip::hideText();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(m_label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), longPath());
    m_label->setText(QStringLiteral("/disk.hds"));
    QCOMPARE(m_label->focusPolicy(), Qt::NoFocus);
}

void ElidedLabelTest::copiesTheWhole()
{
    const QString path = longPath();
    const QString sentence = QStringLiteral("It is %1.").arg(path);
    m_label->setWordWrap(true);
    m_label->setText(sentence, {path});
    showAt(300);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, m_label->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(m_label, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(0)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), sentence);
    menu->actions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), path);
    menu->close();
}

// A dialog's end page hides what began it, which was the first of its buttons.
void ElidedLabelTest::tabLeavesItForTheShownButtons()
{
    QDialog dialog;
    auto *label = new ElidedLabel;
    label->setText(longPath());
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    QPushButton *start = buttons->addButton(QStringLiteral("Start"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(label);
    layout->addWidget(buttons);
    dialog.resize(200, 100);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    start->hide();
    label->setFocus();
    QTRY_VERIFY(label->hasFocus());
    for (const auto key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        QTest::keyClick(label, key, key == Qt::Key_Tab ? Qt::NoModifier : Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), close);
        QTest::keyClick(close, key, key == Qt::Key_Tab ? Qt::NoModifier : Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), label);
    }
}

void ElidedLabelTest::copiesNoPathThatItDoesNotShow()
{
    m_label->setText(longPath(), {QString(), QStringLiteral("/elsewhere")});
    showAt(300);
    m_label->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_label->hasFocus());
    QToolTip::hideText();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(m_label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), longPath());
}

void ElidedLabelTest::oneMayBeginAsAnother()
{
    const QString folder = longPath();
    const QString file = folder + QStringLiteral("/inside.hds");
    const QString shown =
        withElidedPaths(file + u' ' + folder, {folder, file}, m_label->fontMetrics(), 300);
    QVERIFY(shown.contains(QStringLiteral("inside.hds ")));
    QCOMPARE(shown.count(u'…'), 2);
}

void ElidedLabelTest::neverAsksForMore()
{
    m_label->setText(longPath() + longPath());
    const int usual = m_label->fontMetrics().averageCharWidth() * 70;
    QVERIFY(m_label->sizeHint().width() <= usual);
    QCOMPARE(m_label->minimumSizeHint().width(), 0);
    m_label->setWordWrap(true);
    QVERIFY(m_label->sizeHint().width() <= usual);
    QVERIFY(m_label->minimumSizeHint().width() < usual);
}

void ElidedLabelTest::tooltipsBreakAnywhere()
{
    QCOMPARE(pathToolTip(QStringLiteral("/disk.hds")), QStringLiteral("/disk.hds"));
    // Neither bold nor gone.
    QVERIFY(pathToolTip(QStringLiteral("/<b>disk</b>")).contains(QStringLiteral("&lt;b&gt;disk")));
    const QString tip = pathToolTip(QString(300, u'n'));
    QVERIFY(tip.startsWith(QStringLiteral("<p>")));
    QCOMPARE(QString(tip).remove(QChar(0x200b)).count(u'n'), 300);
    for (const QString &piece : tip.split(QChar(0x200b)))
        QVERIFY(piece.size() <= 50);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ElidedLabelTest)
#include "elidedlabel_test.moc"
