#include "tests/ui/driving.h"
#include "tests/ui/wizards/repair/damagedimage.h"
#include "ui/wizards/transfer/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using parascope::test::clusterContents;
using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// The Export dialog by real clicks and keys, on images on disk.
class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void saysWhatIsWrongWithTheTarget_data();
    void saysWhatIsWrongWithTheTarget();
    void folderMustBeWritable();
    void exportsTheDisk();
    void exportsAnImage();
    void exportsTheClusterUnderTheCursor();
    void exportsTheSelection();
    void takenNameIsAskedAbout();
    void damagedPlacesNeedATick();
    void suggestsNamesUntilOneIsChosen();
    void browseChoosesTheTarget();
    void accessKeysLeadToTheFields();
    void stopLeavesNothing();
    void refusesWhileTheImageIsWritten();

private:
    static constexpr std::size_t kCluster = 64 * 1024;

    void open(const ImageBuilder &image);
    [[nodiscard]] std::filesystem::path target(const char *name) const
    {
        return m_image->folder() / name;
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] bool canStart() const { return part<QPushButton>("exportStart")->isEnabled(); }
    void typeTarget(const std::filesystem::path &path)
    {
        auto *edit = part<QLineEdit>("exportTarget");
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, QString::fromStdString(path.native()));
    }
    void choose(const char *list, int row)
    {
        auto *box = part<QComboBox>(list);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), row);
    }
    void startAndWait()
    {
        QTRY_VERIFY(canStart());
        press(m_dialog.get(), "exportStart");
        QTRY_VERIFY(part<QLabel>("exportHeadline")->isVisible());
    }
    [[nodiscard]] static QByteArray contentsOf(const std::filesystem::path &path)
    {
        QFile file(QString::fromStdString(path.native()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    [[nodiscard]] static QByteArray cluster(std::uint32_t guest)
    {
        const auto bytes = clusterContents(guest, kCluster);
        return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
    }

    std::unique_ptr<DamagedImage> m_image;
    std::unique_ptr<ExportDialog> m_dialog;
};

void ExportDialogTest::cleanup()
{
    m_dialog.reset();
    m_image.reset();
}

void ExportDialogTest::open(const ImageBuilder &image)
{
    m_dialog.reset();
    if (!m_image)
        m_image = std::make_unique<DamagedImage>(image);
    m_dialog = std::make_unique<ExportDialog>(&m_image->document(), nullptr, m_image->claims(),
                                              m_image->answering(target("chosen.raw")));
    m_dialog->show();
}

void ExportDialogTest::saysWhatIsWrongWithTheTarget_data()
{
    QTest::addColumn<QString>("typed"); // within the folder, when it does not say otherwise
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << u"="_qs << u"Choose the file"_qs;
    QTest::newRow("relative") << u"=disk.raw"_qs << u"whole path"_qs;
    QTest::newRow("folder") << u"sub/"_qs << u"This is a folder"_qs;
    QTest::newRow("missing folder") << u"none/disk.raw"_qs << u"does not exist"_qs;
    QTest::newRow("file as folder") << u"damaged.hds/disk.raw"_qs << u"not a folder"_qs;
    QTest::newRow("taken by a folder") << u"sub"_qs << u"is not a file"_qs;
    QTest::newRow("the image itself") << u"damaged.hds"_qs << u"the file that is read"_qs;
    QTest::newRow("too long") << QString(300, u'x') << u"too long"_qs;
}

void ExportDialogTest::saysWhatIsWrongWithTheTarget()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    open(ImageBuilder().map(0, 0));
    QTRY_VERIFY(canStart());
    std::filesystem::create_directory(target("sub"));
    typeTarget(typed.startsWith(u'=') ? std::filesystem::path(typed.mid(1).toStdString())
                                      : m_image->folder() / typed.toStdString());
    // Each letter of a long name is a question of its own.
    QTRY_VERIFY2_WITH_TIMEOUT(words(m_dialog.get(), "exportTargetNote").contains(said),
                              qPrintable(words(m_dialog.get(), "exportTargetNote")), 20'000);
    QVERIFY(!canStart());
    typeTarget(target("good.raw"));
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "exportTargetNote").isEmpty());
}

void ExportDialogTest::folderMustBeWritable()
{
    open(ImageBuilder().map(0, 0));
    std::filesystem::create_directory(target("closed"));
    std::filesystem::permissions(target("closed"), std::filesystem::perms(0555));
    const test::Unprivileged nobody;
    typeTarget(target("closed") / "disk.raw");
    QTRY_VERIFY(words(m_dialog.get(), "exportTargetNote").contains(u"may not write"_qs));
    QVERIFY(!canStart());
}

void ExportDialogTest::exportsTheDisk()
{
    open(ImageBuilder().map(0, 1).map(3, 0));
    typeTarget(target("disk.raw"));
    QTRY_VERIFY(!words(m_dialog.get(), "exportForecast").isEmpty());
    startAndWait();
    QCOMPARE(words(m_dialog.get(), "exportHeadline"), u"The disk was exported."_qs);
    const QByteArray disk = contentsOf(target("disk.raw"));
    QCOMPARE(disk.size(), qsizetype(16 * kCluster));
    QCOMPARE(disk.first(kCluster), cluster(0));
    QCOMPARE(disk.sliced(3 * kCluster, kCluster), cluster(3));
    QCOMPARE(disk.sliced(kCluster, 2 * kCluster), QByteArray(2 * kCluster, '\0'));
    QVERIFY(m_image->isOriginal());

    QSignalSpy folder(m_dialog.get(), &TransferDialog::folderRequested);
    auto *links = part<QLabel>("exportLinks");
    QVERIFY(links->isVisible() && !links->text().contains(u"Open the image"_qs));
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(folder.size(), 1);
    QCOMPARE(folder[0][0].value<std::filesystem::path>(), m_image->folder());
}

void ExportDialogTest::exportsAnImage()
{
    open(ImageBuilder().map(0, 1).map(3, 0));
    choose("exportFormat", 2); // v1
    QVERIFY(part<QComboBox>("exportCluster")->isVisible());
    typeTarget(target("new.hds"));
    auto *verify = part<QCheckBox>("exportVerify");
    QTest::keyClick(verify, Qt::Key_Space);
    startAndWait();
    QCOMPARE(contentsOf(target("new.hds")).first(16), QByteArray("WithoutFreeSpace"));
    QVERIFY(words(m_dialog.get(), "exportSummary").contains(u"new.hds"_qs));
    QSignalSpy image(m_dialog.get(), &TransferDialog::imageRequested);
    auto *links = part<QLabel>("exportLinks");
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(image.size(), 1);
    QCOMPARE(image[0][0].value<std::filesystem::path>(), target("new.hds"));
}

void ExportDialogTest::exportsTheClusterUnderTheCursor()
{
    m_image = std::make_unique<DamagedImage>(ImageBuilder().map(0, 1).map(3, 0));
    m_image->document().selectGuestCluster(GuestCluster(3));
    open(ImageBuilder());
    QCOMPARE(part<QComboBox>("exportPart")->count(), 2);
    choose("exportPart", 1);
    QVERIFY(part<QLineEdit>("exportTarget")->text().contains(u"0x30000"_qs));
    typeTarget(target("cluster.raw"));
    startAndWait();
    QCOMPARE(words(m_dialog.get(), "exportHeadline"), u"The part of the disk was exported."_qs);
    QCOMPARE(contentsOf(target("cluster.raw")), cluster(3));
}

void ExportDialogTest::exportsTheSelection()
{
    m_image = std::make_unique<DamagedImage>(ImageBuilder().map(0, 1).map(3, 0));
    m_image->document().selectBytes(ByteSpace::Guest, 3 * kCluster + 100, 50);
    open(ImageBuilder());
    QCOMPARE(part<QComboBox>("exportPart")->count(), 3);
    choose("exportPart", 1);
    typeTarget(target("bytes.raw"));
    startAndWait();
    QCOMPARE(contentsOf(target("bytes.raw")), cluster(3).sliced(100, 50));
}

void ExportDialogTest::takenNameIsAskedAbout()
{
    open(ImageBuilder().map(0, 0));
    const auto taken = target("taken.raw");
    {
        QFile file(QString::fromStdString(taken.native()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    }
    typeTarget(taken);
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "exportTargetNote").contains(u"You will be asked"_qs));
    press(m_dialog.get(), "exportStart");
    auto *question = part<QDialog>("exportReplace");
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape); // keep it
    QTRY_VERIFY(!part<QDialog>("exportReplace"));
    QCOMPARE(contentsOf(taken), QByteArray("old"));
    QVERIFY(!m_dialog->isRunning());
    press(m_dialog.get(), "exportStart");
    press(part<QDialog>("exportReplace"), "replaceFile");
    QTRY_VERIFY(part<QLabel>("exportHeadline")->isVisible());
    QCOMPARE(contentsOf(taken).first(kCluster), cluster(0));
}

void ExportDialogTest::damagedPlacesNeedATick()
{
    ImageBuilder image;
    image.map(0, 0).entry(2, image.entryFor(4000));
    open(image);
    auto *zeros = part<QCheckBox>("exportZeros");
    QTRY_VERIFY(zeros->isVisible());
    QVERIFY(words(m_dialog.get(), "exportWarning").contains(u"Tick “Zeros"_qs));
    QVERIFY(!canStart());
    QTest::keyClick(zeros, Qt::Key_Space);
    typeTarget(target("rescued.raw"));
    startAndWait();
    QCOMPARE(contentsOf(target("rescued.raw")).sliced(2 * kCluster, kCluster),
             QByteArray(kCluster, '\0'));
}

void ExportDialogTest::suggestsNamesUntilOneIsChosen()
{
    open(ImageBuilder().map(0, 0));
    auto *edit = part<QLineEdit>("exportTarget");
    QVERIFY(edit->text().endsWith(u"/damaged.raw"_qs));
    choose("exportFormat", 1);
    QVERIFY(edit->text().endsWith(u".hds"_qs));
    typeTarget(target("mine"));
    choose("exportFormat", 0);
    QVERIFY(edit->text().endsWith(u"/mine"_qs));
}

void ExportDialogTest::browseChoosesTheTarget()
{
    open(ImageBuilder().map(0, 0));
    press(m_dialog.get(), "exportTargetBrowse");
    QCOMPARE(m_image->questions(), 1);
    QVERIFY(part<QLineEdit>("exportTarget")->text().endsWith(u"/chosen.raw"_qs));
    startAndWait();
    QVERIFY(std::filesystem::exists(target("chosen.raw")));
}

void ExportDialogTest::accessKeysLeadToTheFields()
{
    open(ImageBuilder());
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_T, Qt::AltModifier);
    QVERIFY(part<QLineEdit>("exportTarget")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F, Qt::AltModifier);
    QVERIFY(part<QComboBox>("exportFormat")->hasFocus());
}

void ExportDialogTest::stopLeavesNothing()
{
    open(ImageBuilder().map(0, 0));
    typeTarget(target("stopped.raw"));
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "exportStart");
    QVERIFY(m_dialog->isRunning());
    QVERIFY(!part<QPushButton>("exportClose")->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // no way out while it runs
    QVERIFY(m_dialog->isVisible());
    // Before the event loop has let it begin, so that it is always stopped in time.
    press(m_dialog.get(), "exportStop");
    QTRY_VERIFY(!m_dialog->isRunning());
    QVERIFY(words(m_dialog.get(), "exportResult").startsWith(u"Stopped."_qs));
    QVERIFY(!std::filesystem::exists(target("stopped.raw")));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_image->folder()), {}), 1);
    QTRY_VERIFY(canStart()); // it can be tried again
}

void ExportDialogTest::refusesWhileTheImageIsWritten()
{
    open(ImageBuilder().map(0, 0));
    const auto key = ChangeClaims::keyOf(m_image->path());
    QVERIFY(key && m_image->claims()->take(*key)); // as a repair would
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "exportStart");
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(words(m_dialog.get(), "exportResult").contains(u"is writing to the image"_qs));
    m_image->claims()->release(*key);
    startAndWait();
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ExportDialogTest)
#include "exportdialog_test.moc"
