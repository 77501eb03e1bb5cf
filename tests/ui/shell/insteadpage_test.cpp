#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/shell/insteadpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTreeWidget>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// What is offered in place of something that is no image.
class InsteadPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyWhatHelpsIsShown_data();
    void onlyWhatHelpsIsShown();
    void imagesCanBeOpenedByKeys();
    void imagesCanBeOpenedByMouse();
    void imagesBesideTheMarker();
    void commandNeverOverwrites();
    void commandIsCopied();
    void rawDiskIsImported();
    void disksOfAMachineAreOffered();

private:
    [[nodiscard]] bool shows(const char *name) const
    {
        return find<QWidget>(m_page.get(), name)->isVisible();
    }
    [[nodiscard]] QTreeWidget *images() const
    {
        return find<QTreeWidget>(m_page.get(), "insteadImages");
    }
    void offer(ErrorCode code, const char *detail, const fs::path &path)
    {
        m_page->offer(Error{code, path.native(), 0, 0, QString::fromLatin1(detail)}, path);
    }
    void makeDisk()
    {
        m_folder->write("b.hds", std::string(2048, 'x'));
        m_folder->write("a \xFF.HDS", std::string(1024, 'x'));
        m_folder->write("disk.hdd", std::string_view());
        m_folder->write("DiskDescriptor.xml", std::string_view("x"));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<InsteadPage> m_page;
    std::vector<fs::path> m_opened;
    std::vector<fs::path> m_imported;
};

void InsteadPageTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_page = std::make_unique<InsteadPage>();
    m_opened.clear();
    m_imported.clear();
    connect(m_page.get(), &InsteadPage::imageRequested, this,
            [this](const fs::path &path) { m_opened.push_back(path); });
    connect(m_page.get(), &InsteadPage::importRequested, this,
            [this](const fs::path &path) { m_imported.push_back(path); });
    m_page->resize(800, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void InsteadPageTest::cleanup()
{
    m_page.reset();
    m_folder.reset();
}

void InsteadPageTest::onlyWhatHelpsIsShown_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char *name, ErrorCode code, const char *detail, const char *shown) {
        QTest::newRow(name) << int(code) << QByteArray(detail) << QByteArray(shown);
    };
    row("raw", ErrorCode::NotAnImage, "raw-gpt", "insteadImport");
    row("unknown", ErrorCode::NotAnImage, "", "insteadImport");
    row("foreign", ErrorCode::NotAnImage, "qcow2", "insteadCommand");
    row("packed", ErrorCode::NotAnImage, "gzip", "");
    row("short", ErrorCode::TooSmall, "", "");
    row("missing", ErrorCode::NotFound, "", "");
    row("folder", ErrorCode::IsDirectory, "", "insteadImages");
    row("description", ErrorCode::NotAnImage, "disk-descriptor", "insteadImages");
    row("description, short", ErrorCode::TooSmall, "disk-descriptor", "insteadImages");
    row("marker", ErrorCode::TooSmall, "empty", "insteadImages");
}

void InsteadPageTest::onlyWhatHelpsIsShown()
{
    QFETCH(int, code);
    QFETCH(QByteArray, detail);
    QFETCH(QByteArray, shown);
    makeDisk();
    const bool isFolder = code == int(ErrorCode::IsDirectory);
    offer(ErrorCode(code), detail.constData(), isFolder ? m_folder->path() : *m_folder / "it");
    if (!shown.isEmpty())
        QTRY_VERIFY(shows(shown.constData()));
    for (const char *part : {"insteadImport", "insteadCommand", "insteadImages"})
        QCOMPARE(shows(part), shown == part);
    QCOMPARE(shows("insteadOpen"), shown == "insteadImages");
    QCOMPARE(shows("insteadCopy"), shown == "insteadCommand");
    QVERIFY(!test::words(m_page.get(), "nothingToShow").isEmpty());
}

void InsteadPageTest::imagesCanBeOpenedByKeys()
{
    makeDisk();
    offer(ErrorCode::IsDirectory, "", m_folder->path());
    QTRY_COMPARE(images()->topLevelItemCount(), 2);
    QCOMPARE(images()->topLevelItem(0)->text(0), u"a \\xff.HDS"_qs);
    QCOMPARE(images()->topLevelItem(0)->text(1), u"1 KiB"_qs);
    m_page->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), images());
    QTest::keyClick(images(), Qt::Key_Return);
    QTest::keyClick(images(), Qt::Key_Down);
    QTest::keyClick(images(), Qt::Key_Return);
    QVERIFY(m_opened == (std::vector<fs::path>{*m_folder / "a \xFF.HDS", *m_folder / "b.hds"}));
}

void InsteadPageTest::imagesCanBeOpenedByMouse()
{
    makeDisk();
    offer(ErrorCode::IsDirectory, "", m_folder->path());
    QTRY_VERIFY(images()->isVisible());
    const QRect second = images()->visualItemRect(images()->topLevelItem(1));
    QTest::mouseClick(images()->viewport(), Qt::LeftButton, {}, second.center());
    test::press(m_page.get(), "insteadOpen");
    QVERIFY(m_opened == std::vector<fs::path>{*m_folder / "b.hds"});
}

void InsteadPageTest::imagesBesideTheMarker()
{
    offer(ErrorCode::TooSmall, "empty", m_folder->write("disk.hdd", std::string_view()));
    QTRY_VERIFY(test::words(m_page.get(), "nothingToShow").startsWith(u"No disk image"));
    QVERIFY(!shows("insteadImages"));
    makeDisk();
    offer(ErrorCode::TooSmall, "empty", *m_folder / "disk.hdd");
    QTRY_COMPARE(images()->topLevelItemCount(), 2); // not the marker itself
}

void InsteadPageTest::commandNeverOverwrites()
{
    const fs::path source = m_folder->write("disk.qcow2", std::string_view("x"));
    offer(ErrorCode::NotAnImage, "qcow2", source);
    const auto command = [this] {
        return find<QLineEdit>(m_page.get(), "insteadCommand")->text();
    };
    QTRY_VERIFY(command().endsWith(u"/disk.hds'"));
    m_folder->write("disk.hds", std::string_view("x"));
    offer(ErrorCode::NotAnImage, "qcow2", source);
    QTRY_VERIFY(command().endsWith(u"/disk-2.hds'"));
}

void InsteadPageTest::commandIsCopied()
{
    offer(ErrorCode::NotAnImage, "vdi", *m_folder / "disk.vdi");
    QTRY_VERIFY(shows("insteadCopy"));
    test::press(m_page.get(), "insteadCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             find<QLineEdit>(m_page.get(), "insteadCommand")->text());
}

void InsteadPageTest::rawDiskIsImported()
{
    offer(ErrorCode::NotAnImage, "raw-mbr", "/disk.img");
    test::press(m_page.get(), "insteadImport");
    QVERIFY(m_imported == std::vector<fs::path>{"/disk.img"});
}

void InsteadPageTest::disksOfAMachineAreOffered()
{
    for (const char *disk : {"a.hdd", "b.hdd"}) {
        fs::create_directory(*m_folder / disk);
        m_folder->write(std::string(disk).append("/it.hds"), std::string(1024, 'x'));
    }
    m_page->offerDisks({*m_folder / "a.hdd", *m_folder / "b.hdd"});
    QTRY_COMPARE(images()->topLevelItemCount(), 2);
    QCOMPARE(images()->topLevelItem(1)->text(0), u"b.hdd"_qs);
    QVERIFY(images()->topLevelItem(1)->text(1).contains(u"1 KiB"_qs));
    QVERIFY(shows("insteadImages") && shows("insteadOpen"));
    // What is looked for is forgotten with what it was looked for.
    m_page->offerDisks({*m_folder / "a.hdd"});
    m_page->say(u"Nothing."_qs);
    m_page->offerDisks({*m_folder / "b.hdd"});
    QTRY_COMPARE(images()->topLevelItemCount(), 1);
    QCOMPARE(images()->topLevelItem(0)->text(0), u"b.hdd"_qs);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::InsteadPageTest)
#include "insteadpage_test.moc"
