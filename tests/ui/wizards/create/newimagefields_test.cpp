#include "tests/ui/wizards/create/newimagedriver.h"

#include <QAccessible>
#include <QLabel>

#include <set>
#include <sys/stat.h>
#include <unistd.h>

using parascope::test::Unprivileged;

namespace parascope::ui {

/// The fields of the New Image dialog: judged while they are typed, named, reached and in sight.
class NewImageFieldsTest : public QObject, private NewImageDriver
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void judgesWhileTyping_data();
    void judgesWhileTyping();
    void folderWithoutRights();
    void noRoomForZeros();
    void typedUnitIsTakenOver();
    void everyControlHasAName();
    void accessKeysAreUnique();
    void fitsASmallScreen();
};

void NewImageFieldsTest::judgesWhileTyping_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *field, const char *typed, const char *note, const char *said) {
        QTest::addRow("%s “%s”", field, typed) << QByteArray(field) << QString::fromUtf8(typed)
                                               << QByteArray(note) << QString::fromUtf8(said);
    };
    row("newImageName", "", "newImageNameNote", "Type a name");
    row("newImageName", "a/b", "newImageNameNote", "slash");
    row("newImageName", "..", "newImageNameNote", "stands for a folder");
    row("newImageName", "folder.hds", "newImageNameNote", "not a file");
    row("newImageFolder", "", "newImageFolderNote", "Choose a folder");
    row("newImageFolder", "images", "newImageFolderNote", "whole path");
    row("newImageFolder", "/no/such/folder", "newImageFolderNote", "does not exist");
    row("newImageFolder", "/dev/null", "newImageFolderNote", "not a folder");
    row("newImageSize", "", "newImageSizeNote", "Type the size");
    row("newImageSize", "big", "newImageSizeNote", "not a size");
    row("newImageSize", "0", "newImageSizeNote", "cannot be empty");
    row("newImageSize", "600T", "newImageSizeNote", "larger clusters");
    row("newImageSize", "9000P", "newImageSizeNote", "No disk");
    row("newImageCluster", "", "newImageClusterNote", "1 MiB is usual");
    row("newImageCluster", "small", "newImageClusterNote", "not a size");
    row("newImageCluster", "2048", "newImageClusterNote", "Add the unit");
    row("newImageCluster", "0 B", "newImageClusterNote", "512 bytes to");
    row("newImageCluster", "2 GiB", "newImageClusterNote", "512 bytes to");
}

void NewImageFieldsTest::judgesWhileTyping()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QByteArray, note);
    QFETCH(QString, said);
    std::filesystem::create_directory(path("folder.hds"));
    open();
    type(field.constData(), typed);
    QTRY_VERIFY2(words(note.constData()).contains(said), qPrintable(words(note.constData())));
    QVERIFY(!create()->isEnabled());
    // Said to those who cannot see it, too.
    QCOMPARE(find<QWidget>(field.constData())->accessibleDescription(), words(note.constData()));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible() && !m_dialog->isRunning());
}

void NewImageFieldsTest::folderWithoutRights()
{
    std::filesystem::create_directory(path("locked"));
    QCOMPARE(::chmod(path("locked").c_str(), 0500), 0);
    open();
    const Unprivileged nobody;
    if (::geteuid() == 0)
        QSKIP("rights do not count here");
    type("newImageFolder", QString::fromStdString(path("locked").native()));
    QTRY_VERIFY(words("newImageFolderNote").contains(u"may not write"));
    QVERIFY(!create()->isEnabled());
}

void NewImageFieldsTest::noRoomForZeros()
{
    open();
    type("newImageSize", u"500T"_qs);
    waitUntilRight(); // a disk that cannot be filled may be meant
    QVERIFY(!words("newImageWarning").isEmpty());
    choose(Preallocation::Full);
    QTRY_VERIFY(!create()->isEnabled());
    // Either the file system holds no such file, or the drive has no such room.
    QVERIFY(words("newImageSpaceNote").contains(u"are free") ||
            words("newImageSizeNote").contains(u"holds files"));
    type("newImageSize", u"16M"_qs);
    waitUntilRight();
    QVERIFY(words("newImageWarning").isEmpty());
}

void NewImageFieldsTest::typedUnitIsTakenOver()
{
    open();
    auto *size = find<QLineEdit>("newImageSize");
    auto *unit = find<QComboBox>("newImageUnit");
    type("newImageSize", u"64G"_qs);
    QVERIFY(words("newImageMost").startsWith(u"64"));
    QCOMPARE(unit->currentText(), u"MiB"_qs); // not while somebody types
    QTest::keyClick(size, Qt::Key_Tab);
    QCOMPARE(size->text(), u"64"_qs);
    QCOMPARE(unit->currentText(), u"GiB"_qs);
    type("newImageSize", u"1000 B"_qs); // no unit of the list
    QTest::keyClick(size, Qt::Key_Tab);
    QCOMPARE(size->text(), u"1000 B"_qs);
    QVERIFY(words("newImageSizeNote").contains(u"Rounded up"));
    waitUntilRight();
}

void NewImageFieldsTest::everyControlHasAName()
{
    open();
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
            widget->focusProxy() || qobject_cast<QLabel *>(widget))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
}

void NewImageFieldsTest::accessKeysAreUnique()
{
    open();
    std::set<QString> keys;
    const auto add = [&](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        QVERIFY2(key.isEmpty() || keys.insert(key).second, qPrintable(text));
    };
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            add(label->text());
    }
    const auto buttons = m_dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            add(button->text());
    }
    QVERIFY(keys.size() >= 9);
}

void NewImageFieldsTest::fitsASmallScreen()
{
    open();
    QVERIFY(m_dialog->minimumSizeHint().width() <= 800);
    QVERIFY(m_dialog->minimumSizeHint().height() <= 600);
    m_dialog->resize(800, 540);
    // With a problem in every field nothing is cut off at the sides.
    for (const char *field :
         {"newImageName", "newImageFolder", "newImageSize", "newImageCluster"}) {
        type(field, {});
        const auto *widget = find<QWidget>(field);
        QVERIFY(m_dialog->rect().contains(
            QRect(widget->mapTo(m_dialog.get(), QPoint()), QSize(widget->width(), 1))));
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::NewImageFieldsTest)
#include "newimagefields_test.moc"
