#include "engine/check/checker.h"
#include "engine/image/diskmembership.h"
#include "tests/support/temporaryfolder.h"
#include "ui/wizards/create/newimagedialog.h"
#include "ui/wizards/create/sizetext.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

#include <set>
#include <sys/stat.h>
#include <unistd.h>

using parascope::test::TemporaryFolder;
using parascope::test::Unprivileged;

namespace parascope::ui {

/// The New Image dialog on real folders, driven by real events.
class NewImageDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsWhatItShows();
    void suggestsAFreeName();
    void judgesWhileTyping_data();
    void judgesWhileTyping();
    void folderWithoutRights();
    void noRoomForZeros();
    void takenNameAsks();
    void nameTakenMeanwhile();
    void keyboardAloneSuffices();
    void typedUnitIsTakenOver();
    void browsedFolderIsBytes();
    void stopInTheMiddleLeavesNothing();
    void escapeDoesNotStop();
    void failureCanBeTriedAgain();
    void everyControlHasAName();
    void accessKeysAreUnique();
    void fitsASmallScreen();

private:
    void open(const NewImageOptions &options = {FormatVersion::V2, 64 * kMiB});
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton *create() const { return find<QPushButton>("newImageCreate"); }
    [[nodiscard]] QString words(const char *name) const { return find<QLabel>(name)->text(); }
    void type(const char *name, const QString &text) const;
    void choose(Preallocation preallocation) const;
    /// The question before a file is replaced, answered by a click.
    void answer(const char *button) const;
    void waitUntilRight() const { QTRY_VERIFY(create()->isEnabled()); }
    [[nodiscard]] std::filesystem::path path(const char *name) const { return *m_folder / name; }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<NewImageDialog> m_dialog;
    std::vector<std::filesystem::path> m_created;
    NewImageChoices m_remembered;
    std::filesystem::path m_browsed;   ///< what the file dialog would answer
    std::filesystem::path m_suggested; ///< what it was opened with
};

void NewImageDialogTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_created.clear();
}

void NewImageDialogTest::cleanup()
{
    m_dialog.reset();
    m_folder.reset();
}

void NewImageDialogTest::open(const NewImageOptions &options)
{
    m_dialog = std::make_unique<NewImageDialog>(
        NewImageChoices{m_folder->path(), options}, std::make_shared<ChangeClaims>(),
        [this](QWidget *, const std::filesystem::path &suggested,
               const std::function<void(const std::filesystem::path &)> &answer) {
            m_suggested = suggested;
            answer(m_browsed);
        });
    connect(m_dialog.get(), &NewImageDialog::created, this,
            [this](const std::filesystem::path &path, const NewImageChoices &choices) {
                m_created.push_back(path);
                m_remembered = choices;
            });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    waitUntilRight();
}

void NewImageDialogTest::type(const char *name, const QString &text) const
{
    auto *widget = find<QWidget>(name);
    if (const auto *combo = qobject_cast<QComboBox *>(widget))
        widget = combo->lineEdit();
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
}

void NewImageDialogTest::choose(Preallocation preallocation) const
{
    auto *combo = find<QComboBox>("newImageSpace");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < static_cast<int>(preallocation); ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentData().toInt(), static_cast<int>(preallocation));
}

void NewImageDialogTest::answer(const char *button) const
{
    auto *box = find<QMessageBox>("newImageReplace");
    QVERIFY(box && box->isVisible());
    QTest::mouseClick(box->findChild<QPushButton *>(QString::fromLatin1(button)), Qt::LeftButton);
}

void NewImageDialogTest::createsWhatItShows()
{
    open();
    type("newImageName", u"My disk"_qs);
    type("newImageSize", u"3"_qs);
    find<QComboBox>("newImageUnit")->setCurrentText(u"GiB"_qs);
    auto *v1 = find<QRadioButton>("newImageV1");
    QTest::mouseClick(v1, Qt::LeftButton, {}, {v1->height() / 2, v1->height() / 2});
    type("newImageCluster", u"256 KiB"_qs);
    choose(Preallocation::Metadata);
    waitUntilRight();
    QCOMPARE(words("newImageNow"), u"256 KiB"_qs);
    QVERIFY(words("newImageMost").startsWith(u"3"));
    QVERIFY(words("newImageFree").endsWith(u"iB"));
    QVERIFY(words("newImageClusterNote").contains(QLocale().toString(12288)));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_created.size(), 1U);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_created.front(), path("My disk.hds"));
    const NewImageOptions made{FormatVersion::V1, 3 * kGiB, 256 * kKiB, Preallocation::Metadata};
    QCOMPARE(m_remembered, (NewImageChoices{m_folder->path(), made}));

    JobControl control;
    const auto report = checkFile(*HostFile::open(m_created.front()).value(),
                                  findMembership(m_created.front()), control);
    QVERIFY(report);
    QVERIFY((*report)->groups().empty());
    const Geometry &geometry = (*report)->state()->geometry;
    QCOMPARE(geometry.diskBytes, 3 * kGiB);
    QCOMPARE(geometry.clusterBytes, 256 * kKiB);
    QVERIFY(geometry.format == FormatVersion::V1);
}

void NewImageDialogTest::suggestsAFreeName()
{
    m_folder->write("New disk.hds");
    m_folder->write("New disk 2.hds");
    open();
    QTRY_COMPARE(find<QLineEdit>("newImageName")->text(), u"New disk 3"_qs);
    waitUntilRight();
    QCOMPARE(create()->text(), u"&Create"_qs);
    // A name that somebody typed is theirs.
    type("newImageName", u"New disk 2"_qs);
    QTRY_VERIFY(words("newImageNameNote").contains(u"exists already"));
    QCOMPARE(find<QLineEdit>("newImageName")->text(), u"New disk 2"_qs);
}

void NewImageDialogTest::judgesWhileTyping_data()
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

void NewImageDialogTest::judgesWhileTyping()
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

void NewImageDialogTest::folderWithoutRights()
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

void NewImageDialogTest::noRoomForZeros()
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

void NewImageDialogTest::takenNameAsks()
{
    m_folder->write("disk.hds", std::string_view("precious"));
    open();
    type("newImageName", u"disk"_qs);
    QTRY_COMPARE(create()->text(), u"&Replace…"_qs);
    QTest::mouseClick(create(), Qt::LeftButton);
    answer("keepFile");
    QVERIFY(m_created.empty() && m_dialog->isVisible() && !m_dialog->isRunning());
    QCOMPARE(std::filesystem::file_size(path("disk.hds")), 8U);

    QTRY_VERIFY(!find<QMessageBox>("newImageReplace"));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTest::keyClick(find<QMessageBox>("newImageReplace"), Qt::Key_Escape); // the safe answer
    QTRY_VERIFY(!find<QMessageBox>("newImageReplace"));
    QCOMPARE(std::filesystem::file_size(path("disk.hds")), 8U);

    QTest::mouseClick(create(), Qt::LeftButton);
    answer("replaceFile");
    QTRY_COMPARE(m_created.size(), 1U);
    QCOMPARE(std::filesystem::file_size(path("disk.hds")), kMiB);
}

void NewImageDialogTest::nameTakenMeanwhile()
{
    open();
    type("newImageName", u"disk"_qs);
    waitUntilRight();
    m_folder->write("disk.hds", std::string_view("precious")); // nobody looked since
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(words("newImageResult").contains(u"exists already"));
    QCOMPARE(std::filesystem::file_size(path("disk.hds")), 8U);
    QTRY_COMPARE(create()->text(), u"&Replace…"_qs);
}

void NewImageDialogTest::keyboardAloneSuffices()
{
    open();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const auto isAt = [](const char *name) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus->objectName() == QLatin1StringView(name) ||
                         focus->parentWidget()->objectName() == QLatin1StringView(name));
    };
    QVERIFY(isAt("newImageName"));
    QTest::keyClicks(QApplication::focusWidget(), u"keys"_qs); // in place of the suggestion
    for (const char *next : {"newImageFolder", "newImageBrowse", "newImageSize", "newImageUnit",
                             "newImageV2", "newImageCluster", "newImageSpace"}) {
        press(Qt::Key_Tab);
        QVERIFY2(isAt(next), next);
    }
    press(Qt::Key_S, Qt::AltModifier);
    QVERIFY(isAt("newImageSize"));
    QTest::keyClicks(QApplication::focusWidget(), u"7"_qs);
    press(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(find<QRadioButton>("newImageV1")->isChecked()); // a visible click takes its time
    press(Qt::Key_L, Qt::AltModifier);
    QVERIFY(isAt("newImageCluster"));
    press(Qt::Key_Down);
    press(Qt::Key_N, Qt::AltModifier);
    waitUntilRight();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_created.size(), 1U);
    QCOMPARE(m_created.front(), path("keys.hds"));
    QCOMPARE(m_remembered.options, (NewImageOptions{FormatVersion::V1, 7 * kMiB, 2 * kMiB}));
}

void NewImageDialogTest::typedUnitIsTakenOver()
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

void NewImageDialogTest::browsedFolderIsBytes()
{
    m_browsed = path("\xFFolder");
    std::filesystem::create_directory(m_browsed);
    open();
    QTest::mouseClick(find<QPushButton>("newImageBrowse"), Qt::LeftButton);
    QCOMPARE(m_suggested, m_folder->path());
    QVERIFY(find<QLineEdit>("newImageFolder")->text().endsWith(u"\\xffolder"));
    waitUntilRight();
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_created.size(), 1U);
    QCOMPARE(m_created.front(), m_browsed / "New disk.hds");
    QVERIFY(std::filesystem::exists(m_created.front()));
}

void NewImageDialogTest::stopInTheMiddleLeavesNothing()
{
    open({FormatVersion::V2, 4 * kGiB, kMiB, Preallocation::Full});
    auto *bar = find<QProgressBar>("newImageBar");
    auto *stop = find<QPushButton>("newImageStop");
    QVERIFY(!bar->isVisible());
    int stoppedAt = 0;
    connect(bar, &QProgressBar::valueChanged, this, [&](int value) {
        if (value <= 0 || stoppedAt > 0)
            return;
        stoppedAt = value;
        QTest::mouseClick(stop, Qt::LeftButton);
    });
    QTest::mouseClick(create(), Qt::LeftButton);
    QVERIFY(m_dialog->isRunning());
    QVERIFY(!find<QLineEdit>("newImageName")->isEnabled());
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(words("newImageText").contains(u"New disk.hds"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 60000);
    QVERIFY(stoppedAt > 0 && stoppedAt < bar->maximum());
    QTRY_VERIFY(words("newImageResult").contains(u"removed"));
    QVERIFY(std::filesystem::is_empty(m_folder->path()));
    QVERIFY(m_created.empty() && m_dialog->isVisible());
    choose(Preallocation::Off); // and again, in another way
    waitUntilRight();
    QVERIFY(words("newImageResult").isEmpty());
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_created.size(), 1U);
}

void NewImageDialogTest::escapeDoesNotStop()
{
    open({FormatVersion::V2, 4 * kGiB, kMiB, Preallocation::Full});
    QTest::mouseClick(create(), Qt::LeftButton);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isRunning() && m_dialog->isVisible());
    QVERIFY(words("newImageNote").contains(u"Stop"));
    m_dialog->close();
    QVERIFY(m_dialog->isRunning() && m_dialog->isVisible());
    QTest::mouseClick(find<QPushButton>("newImageStop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 60000);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void NewImageDialogTest::failureCanBeTriedAgain()
{
    std::filesystem::create_directory(path("going"));
    open();
    type("newImageFolder", QString::fromStdString(path("going").native()));
    waitUntilRight();
    std::filesystem::remove(path("going"));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(!words("newImageResult").isEmpty());
    QTRY_VERIFY(words("newImageFolderNote").contains(u"does not exist"));
    type("newImageFolder", QString::fromStdString(m_folder->path().native()));
    waitUntilRight();
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_created.size(), 1U);
}

void NewImageDialogTest::everyControlHasAName()
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

void NewImageDialogTest::accessKeysAreUnique()
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

void NewImageDialogTest::fitsASmallScreen()
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

QTEST_MAIN(parascope::ui::NewImageDialogTest)
#include "newimagedialog_test.moc"
