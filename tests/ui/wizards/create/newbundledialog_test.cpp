#include "tests/engine/disk/openedbundle.h"
#include "tests/support/newbundles.h"
#include "tests/ui/wizards/create/newimagedriver.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>

namespace parascope::ui {

/// Disks for Parallels Desktop from the New Image dialog, on real folders, by real events.
class NewBundleDialogTest : public QObject, private NewImageDriver
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void makesOneFile();
    void makesTheUsualParts();
    void makesPartsOfATypedSize();
    void beginsWithWhatWasRemembered();
    void formatCannotBeChosen();
    void folderIsNeverReplaced();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void stopLeavesNothing();
    void keyboardAloneSuffices();
    void staysInSight();

private:
    void chooseBundle() const
    {
        auto *bundle = find<QRadioButton>("newImageBundle");
        QTest::mouseClick(bundle, Qt::LeftButton, {}, {bundle->height() / 2, bundle->height() / 2});
        QVERIFY(bundle->isChecked());
    }
    /// 0: one file; 1: the usual parts; 2: parts of a size that is typed.
    void chooseParts(int row) const
    {
        auto *list = find<QComboBox>("newImageParts");
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex(), row);
    }
    void createAndWait()
    {
        waitUntilRight();
        QTest::mouseClick(create(), Qt::LeftButton);
        QTRY_COMPARE(m_created.size(), 1U);
    }
};

void NewBundleDialogTest::makesOneFile()
{
    open();
    chooseBundle();
    QVERIFY(words("newImageNameNote").contains(u"“New disk.hdd”"));
    type("newImageName", u"Windows"_qs);
    waitUntilRight();
    QCOMPARE(words("newImagePartsNote"), u"One file holds the whole disk."_qs);
    createAndWait();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_created.front(), path("Windows.hdd"));
    const QString wrong = test::wrongWithBundle(path("Windows.hdd"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const DiskPtr disk = test::openBundle(path("Windows.hdd"));
    QCOMPARE(disk->diskBytes, 64 * kMiB);
    QCOMPARE(disk->storages.size(), 1U);
    QCOMPARE(disk->picked().state->header.format, FormatVersion::V1);
    NewImageChoices made{m_folder->path(), {FormatVersion::V2, 64 * kMiB}};
    made.asBundle = true; // a file would be what it was before
    QCOMPARE(m_remembered, made);
}

void NewBundleDialogTest::makesTheUsualParts()
{
    open({FormatVersion::V2, 8 * kGiB});
    chooseBundle();
    chooseParts(1);
    waitUntilRight();
    QCOMPARE(words("newImagePartsNote"), u"The disk is split into 5 files."_qs);
    QCOMPARE(words("newImageNow"), u"5 MiB"_qs); // a table each
    createAndWait();
    const QString wrong = test::wrongWithBundle(m_created.front());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const DiskPtr disk = test::openBundle(m_created.front());
    QCOMPARE(disk->storages.size(), 5U);
    QCOMPARE(disk->storages.front().range, (ByteRange{0, kUsualPartBytes}));
    QCOMPARE(disk->diskBytes, 8 * kGiB);
    QCOMPARE(m_remembered.partBytes, kUsualPartBytes);
}

void NewBundleDialogTest::makesPartsOfATypedSize()
{
    open();
    chooseBundle();
    QVERIFY(!find<QLineEdit>("newImagePartsSize")->isVisible());
    chooseParts(2);
    QVERIFY(find<QLineEdit>("newImagePartsSize")->isVisible());
    type("newImagePartsSize", u"24 MiB"_qs);
    choose(Preallocation::Full);
    createAndWait();
    const QString wrong = test::wrongWithBundle(m_created.front());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const DiskPtr disk = test::openBundle(m_created.front());
    QCOMPARE(disk->storages.size(), 3U);
    QCOMPARE(disk->storages.back().range, (ByteRange{48 * kMiB, 16 * kMiB}));
    QCOMPARE(disk->picked(2).ownClusters(), 16U);
}

void NewBundleDialogTest::beginsWithWhatWasRemembered()
{
    NewImageChoices choices{m_folder->path(), {FormatVersion::V1, 64 * kMiB}};
    choices.asBundle = true;
    choices.partBytes = 24 * kMiB;
    open(choices);
    QVERIFY(find<QRadioButton>("newImageBundle")->isChecked());
    QCOMPARE(find<QLineEdit>("newImagePartsSize")->text(), u"24 MiB"_qs);
    QVERIFY(find<QLineEdit>("newImageName")->hasFocus());
    createAndWait();
    QCOMPARE(m_remembered, choices);
}

void NewBundleDialogTest::formatCannotBeChosen()
{
    open();
    auto *v1 = find<QRadioButton>("newImageV1");
    auto *v2 = find<QRadioButton>("newImageV2");
    QVERIFY(v2->isChecked() && v2->isEnabled());
    QVERIFY(!find<QComboBox>("newImageParts")->isVisible());
    chooseBundle();
    QVERIFY(v1->isChecked() && !v1->isEnabled() && !v2->isEnabled());
    QVERIFY(words("newImageFormatNote").contains(u"only format v1"));
    QVERIFY(find<QComboBox>("newImageParts")->isVisible());
    auto *file = find<QRadioButton>("newImageFile");
    QTest::mouseClick(file, Qt::LeftButton, {}, {file->height() / 2, file->height() / 2});
    QVERIFY(v2->isChecked() && v2->isEnabled() && v1->isEnabled());
    QVERIFY(!find<QComboBox>("newImageParts")->isVisible());
    createAndWait();
    QCOMPARE(m_created.front(), path("New disk.hds"));
}

void NewBundleDialogTest::folderIsNeverReplaced()
{
    std::filesystem::create_directory(path("taken.hdd"));
    m_folder->write("file.hdd", std::string_view("precious"));
    m_folder->write("New disk.hdd", std::string_view("precious"));
    open();
    chooseBundle();
    QTRY_COMPARE(find<QLineEdit>("newImageName")->text(), u"New disk 2"_qs); // suggested anew
    for (const char *name : {"taken", "file"}) {
        type("newImageName", QString::fromLatin1(name));
        QTRY_VERIFY(words("newImageNameNote").contains(u"never replaces"));
        QVERIFY(!create()->isEnabled());
        QCOMPARE(create()->text(), u"&Create"_qs);
    }
    // Nobody has looked since.
    type("newImageName", u"new"_qs);
    waitUntilRight();
    std::filesystem::create_directory(path("new.hdd"));
    m_folder->write("new.hdd/inside", std::string_view("precious"));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(!words("newImageResult").isEmpty());
    QVERIFY(m_created.empty() && m_dialog->isVisible());
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path("new.hdd")), {}), 1);
}

void NewBundleDialogTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *tag, const char *part, const char *size, const char *note,
                        const char *said) {
        QTest::newRow(tag) << QString::fromLatin1(part) << QString::fromLatin1(size)
                           << QByteArray(note) << QString::fromLatin1(said);
    };
    row("no part", "", "64", "newImagePartsNote", "Type the size of a part");
    row("no number", "some", "64", "newImagePartsNote", "not a size");
    row("no unit", "64", "64", "newImagePartsNote", "not a size");
    row("nothing", "0 B", "64", "newImagePartsNote", "not a size");
    row("monstrous", "9000P", "64", "newImagePartsNote", "No part");
    row("too large", "3 TiB", "4 T", "newImagePartsNote", "A part can have at most");
    row("too many", "1 MiB", "128 G", "newImagePartsNote", "larger parts");
}

void NewBundleDialogTest::saysWhatIsWrong()
{
    QFETCH(QString, part);
    QFETCH(QString, size);
    QFETCH(QByteArray, note);
    QFETCH(QString, said);
    open();
    chooseBundle();
    chooseParts(2);
    type("newImageSize", size);
    type("newImagePartsSize", part);
    QTRY_VERIFY2(words(note.constData()).contains(said), qPrintable(words(note.constData())));
    QVERIFY(!create()->isEnabled());
    chooseParts(0);
    type("newImageSize", u"3 T"_qs); // more than one file can have
    QTRY_VERIFY(words("newImageSizeNote").contains(u"Split the disk"));
    type("newImageSize", u"3 G"_qs);
    waitUntilRight();
}

void NewBundleDialogTest::stopLeavesNothing()
{
    open({FormatVersion::V2, 4 * kGiB, kMiB, Preallocation::Full});
    chooseBundle();
    chooseParts(1);
    waitUntilRight();
    bool isStopped = false;
    connect(find<QProgressBar>("newImageBar"), &QProgressBar::valueChanged, this, [&](int value) {
        if (value <= 0 || isStopped)
            return;
        isStopped = true;
        QTest::mouseClick(find<QPushButton>("newImageStop"), Qt::LeftButton);
    });
    QTest::mouseClick(create(), Qt::LeftButton);
    QVERIFY(m_dialog->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 60000);
    QVERIFY(isStopped);
    QTRY_COMPARE(words("newImageResult"), u"Stopped. The half-made disk was removed."_qs);
    QVERIFY(std::filesystem::is_empty(m_folder->path()));
    choose(Preallocation::Off);
    createAndWait();
}

void NewBundleDialogTest::keyboardAloneSuffices()
{
    open();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    QTest::keyClicks(QApplication::focusWidget(), u"keys"_qs);
    press(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(find<QRadioButton>("newImageBundle")->isChecked());
    press(Qt::Key_E, Qt::AltModifier);
    QVERIFY(find<QComboBox>("newImageParts")->hasFocus());
    press(Qt::Key_End);
    press(Qt::Key_Tab);
    QVERIFY(find<QLineEdit>("newImagePartsSize")->hasFocus());
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"32M"_qs);
    press(Qt::Key_Tab); // over the formats, which cannot be chosen
    QCOMPARE(QApplication::focusWidget()->objectName(), u"newImageCluster"_qs);
    waitUntilRight();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_created.size(), 1U);
    QCOMPARE(m_created.front(), path("keys.hdd"));
    QCOMPARE(m_remembered.partBytes, 32 * kMiB);
}

/// More fields make the dialog higher, as far as the screen goes; then it scrolls.
void NewBundleDialogTest::staysInSight()
{
    open();
    const int before = m_dialog->height();
    chooseBundle();
    QVERIFY(m_dialog->height() >= before);
    QVERIFY(m_dialog->minimumSizeHint().height() <= 600);
    QVERIFY(m_dialog->minimumSizeHint().width() <= 800);
    chooseParts(2);
    for (const char *field :
         {"newImageFile", "newImageBundle", "newImageParts", "newImagePartsSize"}) {
        const auto *widget = find<QWidget>(field);
        QVERIFY2(m_dialog->rect().contains(
                     QRect(widget->mapTo(m_dialog.get(), QPoint()), QSize(widget->width(), 1))),
                 field);
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::NewBundleDialogTest)
#include "newbundledialog_test.moc"
