#include "engine/disk/diskreader.h"
#include "engine/image/imageloader.h"
#include "engine/io/hostfile.h"
#include "engine/session/changeclaims.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/newbundles.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/wizards/transfer/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using parascope::test::find;
using parascope::test::press;
using parascope::test::TemporaryFolder;
using parascope::test::words;

namespace parascope::ui {

/// The Import dialog by real clicks and keys, on files on disk.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsWrongWithTheSource_data();
    void saysWhatIsWrongWithTheSource();
    void imports();
    void importsAsABundle_data();
    void importsAsABundle();
    void bundleNeverReplaces();
    void saysWhatIsWrongWithABundle();
    void parallelsImageIsNoRawDisk();
    void formatThatCannotHoldIt();
    void targetIsTheSource();
    void takenNameIsAskedAbout();
    void browseChoosesTheSource();
    void accessKeysLeadToTheFields();
    void stopLeavesNothing();

private:
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] bool canStart() const { return part<QPushButton>("importStart")->isEnabled(); }
    void type(const char *field, const std::filesystem::path &path)
    {
        auto *edit = part<QLineEdit>(field);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, QString::fromStdString(path.native()));
    }
    /// 0: one file; 1: the usual parts; 2: parts of a size that is typed.
    void chooseBundle(int parts)
    {
        QTest::keyClick(part<QComboBox>("importKind"), Qt::Key_End);
        auto *list = part<QComboBox>("importParts");
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < parts; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex(), parts);
    }
    void writeRaw(const char *name, std::uint64_t size)
    {
        const std::array<std::byte, 3> data = {std::byte{1}, std::byte{2}, std::byte{3}};
        m_folder->writeAt(name, 0, data);
        std::filesystem::resize_file(*m_folder / name, size);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<ImportDialog> m_dialog;
};

void ImportDialogTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    const auto answer = [this](QWidget *, AskedPath, const std::filesystem::path &,
                               const std::function<void(const std::filesystem::path &)> &take) {
        take(*m_folder / "raw");
    };
    m_dialog =
        std::make_unique<ImportDialog>(m_folder->path(), std::make_shared<ChangeClaims>(), answer);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    writeRaw("raw", 3 << 20);
}

void ImportDialogTest::cleanup()
{
    m_dialog.reset();
    m_folder.reset();
}

void ImportDialogTest::saysWhatIsWrongWithTheSource_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("missing") << u"none"_qs;
    QTest::newRow("folder") << u"."_qs;
}

void ImportDialogTest::saysWhatIsWrongWithTheSource()
{
    QFETCH(QString, typed);
    QVERIFY(words(m_dialog.get(), "importSourceNote").startsWith(u"Choose the file"_qs));
    QVERIFY(words(m_dialog.get(), "importTargetNote").isEmpty()); // calm at first
    QVERIFY(part<QLineEdit>("importSource") == m_dialog->focusWidget());
    QVERIFY(!canStart());
    type("importSource", *m_folder / typed.toStdString());
    type("importTarget", *m_folder / "new.hds");
    QTRY_VERIFY(!words(m_dialog.get(), "importSourceNote").isEmpty());
    QVERIFY(!words(m_dialog.get(), "importSourceNote").startsWith(u"A disk of"_qs));
    QVERIFY(!canStart());
    type("importSource", *m_folder / "raw");
    QTRY_COMPARE(words(m_dialog.get(), "importSourceNote"), u"A disk of 3 MiB."_qs);
    QTRY_VERIFY(canStart());
}

void ImportDialogTest::imports()
{
    type("importSource", *m_folder / "raw");
    QVERIFY(part<QLineEdit>("importTarget")->text().endsWith(u"/raw.hds"_qs));
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "importForecast").contains(u"up to 2 MiB"_qs)); // one cluster
    press(m_dialog.get(), "importStart");
    QTRY_COMPARE(words(m_dialog.get(), "importHeadline"), u"The disk was imported."_qs);
    const auto file = HostFile::open(*m_folder / "raw.hds");
    QVERIFY(file);
    const auto state = loadImage(**file);
    QVERIFY(state);
    QCOMPARE((*state)->geometry.diskBytes, std::uint64_t(3 << 20));
    QCOMPARE((*state)->header.format, FormatVersion::V2);
    QVERIFY(part<QLabel>("importLinks")->text().contains(u"Open the image"_qs));
}

void ImportDialogTest::importsAsABundle_data()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("files");
    QTest::newRow("one file") << 0 << 1;
    QTest::newRow("usual parts") << 1 << 1; // it is smaller than one
    QTest::newRow("typed size") << 2 << 3;
}

void ImportDialogTest::importsAsABundle()
{
    QFETCH(int, parts);
    QFETCH(int, files);
    type("importSource", *m_folder / "raw");
    auto *format = part<QComboBox>("importFormat");
    const QString before = format->currentText();
    QVERIFY(!part<QComboBox>("importParts")->isVisible());
    chooseBundle(parts);
    if (parts == 2)
        type("importPartsSize", "1 MiB");
    QVERIFY(part<QLineEdit>("importTarget")->text().endsWith(u"/raw.hdd"_qs));
    QVERIFY(!format->isEnabled() && format->currentText().startsWith(u"v1"_qs));
    QTest::keyClick(part<QCheckBox>("importVerify"), Qt::Key_Space);
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "importPartsNote")
                .contains(files == 1 ? u"One file"_qs : QString::number(files)));
    press(m_dialog.get(), "importStart");
    QTRY_COMPARE(words(m_dialog.get(), "importHeadline"), u"The disk was imported."_qs);
    const auto bundle = *m_folder / "raw.hdd";
    const QString wrong = test::wrongWithBundle(bundle);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const DiskPtr disk = test::openBundle(bundle);
    QCOMPARE(int(disk->storages.size()), files);
    std::vector<std::byte> bytes(3 << 20);
    std::vector<std::byte> expected(3 << 20);
    QVERIFY(DiskReader(disk).read(GuestOffset(0), bytes));
    QVERIFY(HostFile::open(*m_folder / "raw").value()->readAt(0, expected));
    QVERIFY(bytes == expected);

    QSignalSpy opened(m_dialog.get(), &TransferDialog::imageRequested);
    auto *links = part<QLabel>("importLinks");
    QVERIFY(links->text().contains(u"Open the disk"_qs));
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Tab);
    QTest::keyClick(links, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<std::filesystem::path>(), bundle);
    QVERIFY(before.startsWith(u"v2"_qs));
}

void ImportDialogTest::bundleNeverReplaces()
{
    std::filesystem::create_directory(*m_folder / "raw.hdd");
    type("importSource", *m_folder / "raw");
    QTRY_VERIFY(canStart());
    chooseBundle(0);
    QTRY_VERIFY(words(m_dialog.get(), "importTargetNote").contains(u"never replaces"_qs));
    QVERIFY(!canStart());
    type("importTarget", *m_folder / "free.hdd");
    QTRY_VERIFY(canStart());
    QTest::keyClick(part<QComboBox>("importKind"), Qt::Key_Home); // a file after all
    QVERIFY(part<QLineEdit>("importTarget")->text().endsWith(u"/free.hds"_qs));
    auto *format = part<QComboBox>("importFormat");
    QVERIFY(format->isEnabled() && format->currentText().startsWith(u"v2"_qs));
    QTRY_VERIFY(canStart());
}

void ImportDialogTest::saysWhatIsWrongWithABundle()
{
    writeRaw("huge", 3ULL << 40);
    type("importSource", *m_folder / "huge");
    chooseBundle(0);
    QTRY_VERIFY(words(m_dialog.get(), "importWarning").contains(u"Split it into parts"_qs));
    QVERIFY(!canStart());
    chooseBundle(1);
    QTRY_VERIFY(canStart());
    chooseBundle(2);
    type("importPartsSize", "many");
    QTRY_VERIFY(words(m_dialog.get(), "importPartsNote").contains(u"not a size"_qs));
    QVERIFY(!canStart());
    type("importPartsSize", "64 GiB");
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "importPartsNote").contains(u"48 files"_qs));
    type("importTarget", *m_folder / "huge.disk");
    QTRY_VERIFY(words(m_dialog.get(), "importTargetNote").contains(u"end in .hdd"_qs));
    QVERIFY(!canStart());
}

void ImportDialogTest::parallelsImageIsNoRawDisk()
{
    m_folder->write("image", std::string_view("WithoutFreeSpace and so on"));
    type("importSource", *m_folder / "image");
    QTRY_VERIFY(words(m_dialog.get(), "importSourceNote").contains(u"Parallels image"_qs));
    QVERIFY(!canStart());
}

void ImportDialogTest::formatThatCannotHoldIt()
{
    writeRaw("huge", 3ULL << 40);
    type("importSource", *m_folder / "huge");
    QTRY_VERIFY(canStart());
    auto *format = part<QComboBox>("importFormat");
    QTest::keyClick(format, Qt::Key_Down); // v1: at most 2 TiB
    QTRY_VERIFY(!words(m_dialog.get(), "importWarning").isEmpty());
    QVERIFY(!canStart());
    QTest::keyClick(format, Qt::Key_Up);
    QTRY_VERIFY(canStart());
    QVERIFY(words(m_dialog.get(), "importWarning").isEmpty());
}

void ImportDialogTest::targetIsTheSource()
{
    type("importSource", *m_folder / "raw");
    type("importTarget", *m_folder / "raw");
    QTRY_VERIFY(words(m_dialog.get(), "importTargetNote").contains(u"the file that is read"_qs));
    QVERIFY(!canStart());
}

void ImportDialogTest::takenNameIsAskedAbout()
{
    m_folder->write("raw.hds", "old");
    type("importSource", *m_folder / "raw");
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "importStart");
    QVERIFY(part<QDialog>("importReplace"));
    press(part<QDialog>("importReplace"), "keepFile");
    QCOMPARE(std::filesystem::file_size(*m_folder / "raw.hds"), std::uintmax_t(3));
    QTRY_VERIFY(!part<QDialog>("importReplace"));
    press(m_dialog.get(), "importStart");
    press(part<QDialog>("importReplace"), "replaceFile");
    QTRY_VERIFY(part<QLabel>("importHeadline")->isVisible());
    QVERIFY(std::filesystem::file_size(*m_folder / "raw.hds") > 1 << 20);
}

void ImportDialogTest::browseChoosesTheSource()
{
    press(m_dialog.get(), "importSourceBrowse");
    QVERIFY(part<QLineEdit>("importSource")->text().endsWith(u"/raw"_qs));
    QTRY_VERIFY(canStart());
}

void ImportDialogTest::accessKeysLeadToTheFields()
{
    QVERIFY(part<QLineEdit>("importSource")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_N, Qt::AltModifier);
    QVERIFY(part<QLineEdit>("importTarget")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_S, Qt::AltModifier);
    QVERIFY(part<QComboBox>("importCluster")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_D, Qt::AltModifier);
    QVERIFY(part<QLineEdit>("importSource")->hasFocus());
}

void ImportDialogTest::stopLeavesNothing()
{
    m_folder->write("small", std::string_view("a few bytes"));
    type("importSource", *m_folder / "small");
    QTRY_VERIFY(canStart());
    press(m_dialog.get(), "importStart");
    QVERIFY(m_dialog->isRunning());
    m_dialog->close(); // no way out while it runs
    QVERIFY(m_dialog->isVisible());
    // Before the event loop has let it begin, so that it is always stopped in time.
    press(m_dialog.get(), "importStop");
    QTRY_VERIFY(!m_dialog->isRunning());
    QVERIFY(words(m_dialog.get(), "importResult").startsWith(u"Stopped."_qs));
    QVERIFY(!std::filesystem::exists(*m_folder / "small.hds"));
    QTRY_VERIFY(canStart());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ImportDialogTest)
#include "importdialog_test.moc"
