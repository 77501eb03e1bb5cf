#include "engine/check/checker.h"
#include "engine/image/diskmembership.h"
#include "tests/ui/wizards/create/newimagedriver.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>

namespace parascope::ui {

/// The New Image dialog on real folders, driven by real events.
class NewImageDialogTest : public QObject, private NewImageDriver
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void createsWhatItShows();
    void suggestsAFreeName();
    void takenNameAsks();
    void nameTakenMeanwhile();
    void keyboardAloneSuffices();
    void browsedFolderIsBytes();
    void stopInTheMiddleLeavesNothing();
    void escapeDoesNotStop();
    void failureCanBeTriedAgain();
};

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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::NewImageDialogTest)
#include "newimagedialog_test.moc"
