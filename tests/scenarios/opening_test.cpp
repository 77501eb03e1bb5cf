#include "tests/scenarios/windowfixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QTreeWidget>

namespace parascope::ui {

/// What is opened, in which window, and what is remembered of it.
class OpeningTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { destroy(); }
    void startPageOpensTheDemo();
    void dropOpensFiles();
    void errorFileIsExplained_data();
    void errorFileIsExplained();
    void openImageIsRaisedNotOpenedTwice();
    void evidenceLeavesNoTrace();
    void evidenceBeginsAtOnce();
    void demoIsNoRecentImage();
    void windowWithNothingToShowIsUsedAgain();
    void folderLeadsToItsImages();
    void windowCanBeClosedWhileLoading();
};

void OpeningTest::startPageOpensTheDemo()
{
    MainWindow *window = m_windows->addWindow();
    QVERIFY(window->imagePath().empty());
    QVERIFY(!window->actions()[ActionId::CheckAgain]->isEnabled());
    QTest::mouseClick(window->findChild<QWidget *>(u"demoButton"_qs), Qt::LeftButton);
    QVERIFY(window->document());
    QTRY_VERIFY(window->document()->report());
    QCOMPARE(m_windows->windows().size(), 1);
}

void OpeningTest::dropOpensFiles()
{
    // A name that is not UTF-8, with a newline.
    const std::filesystem::path odd = *m_folder / "odd \xFF\n.hds";
    std::filesystem::copy_file(demo(), odd);
    MainWindow *window = m_windows->addWindow();
    QByteArray list = "file://" + QByteArray::fromStdString(odd.native()).toPercentEncoding("/");
    list += "\r\nfile://" + QByteArray::fromStdString(demo().native()) + "\r\n";
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), list);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &drop);
    QCOMPARE(m_windows->windows().size(), 2); // two files, two windows
    QCOMPARE(window->imagePath(), odd);
    QTRY_VERIFY(window->document()->report());
    QMimeData text;
    text.setText(u"hello"_qs);
    QDragEnterEvent foreign({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, {});
    foreign.ignore();
    QApplication::sendEvent(window, &foreign);
    QVERIFY(!foreign.isAccepted());
}

void OpeningTest::errorFileIsExplained_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("missing") << QByteArray("missing.hds") << QByteArray();
    QTest::newRow("short") << QByteArray("short.hds") << QByteArray(10, 'x');
    QTest::newRow("foreign") << QByteArray("foreign.hdd") << QByteArray(4096, 'x');
    QTest::newRow("folder") << QByteArray("folder") << QByteArray();
}

void OpeningTest::errorFileIsExplained()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, contents);
    const auto path = *m_folder / name.toStdString();
    std::filesystem::create_directory(*m_folder / "folder");
    if (!contents.isEmpty())
        m_folder->write(name.toStdString(), contents.toStdString());
    MainWindow *window = m_windows->openImage(path);
    QTRY_VERIFY(window->document()->error());
    // Something else than an image is no failure.
    QCOMPARE(window->imageView()->verdict()->message().tone,
             name == "folder" ? VerdictMessage::Tone::Note : VerdictMessage::Tone::Failed);
    QVERIFY(!window->findChild<QLabel *>(u"verdictHeadline"_qs)->text().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!window->actions()[ActionId::SaveReport]->isEnabled());
    QVERIFY(window->findChild<QLabel *>(u"nothingToShow"_qs)->isVisible());
    QVERIFY(!window->imageView()->workspace()->isVisible());
}

void OpeningTest::openImageIsRaisedNotOpenedTwice()
{
    MainWindow *first = openDemo();
    std::filesystem::create_symlink(demo(), *m_folder / "link.hds");
    QCOMPARE(m_windows->openImage(*m_folder / "link.hds"), first);
    QCOMPARE(m_windows->windows().size(), 1);
    std::filesystem::copy_file(demo(), *m_folder / "other.hds");
    QVERIFY(m_windows->openImage(*m_folder / "other.hds", first) != first);
    QCOMPARE(m_windows->windows().size(), 2);
}

void OpeningTest::evidenceLeavesNoTrace()
{
    m_windows = std::make_unique<Windows>(m_settings.get(), true);
    MainWindow *window = openDemo();
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
    QVERIFY(m_settings->recentImages().empty());
    QVERIFY(window->actions()[ActionId::Evidence]->isChecked());
    QVERIFY(window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_folder->path()), {}), 1);
}

void OpeningTest::evidenceBeginsAtOnce()
{
    MainWindow *window = openDemo();
    QCOMPARE(m_settings->recentImages().size(), 1U);
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QVERIFY(m_settings->recentImages().empty());
    std::filesystem::copy_file(demo(), *m_folder / "other.hds");
    MainWindow *other = m_windows->openImage(*m_folder / "other.hds", window);
    QVERIFY(other != window && other->isEvidence());
    QTRY_VERIFY(other->document()->report());
    QVERIFY(m_settings->recentImages().empty());
    window->actions()[ActionId::Evidence]->trigger();
    QVERIFY(!window->findChild<QLabel *>(u"verdictLock"_qs)->text().contains(u"Evidence"_qs));
    QCOMPARE(m_settings->recentImages().size(), 1U);
}

void OpeningTest::demoIsNoRecentImage()
{
    MainWindow *window = m_windows->openDemo();
    QTRY_VERIFY(window->document()->report());
    QVERIFY(m_settings->recentImages().empty());
}

void OpeningTest::windowWithNothingToShowIsUsedAgain()
{
    MainWindow *window = m_windows->openImage(*m_folder / "missing.hds");
    QTRY_VERIFY(window->document()->error());
    QCOMPARE(m_windows->openImage(demo(), window), window);
    QCOMPARE(m_windows->windows().size(), 1);
    QTRY_VERIFY(window->document()->report());
    QVERIFY(window->imageView()->workspace()->isVisible());
}

void OpeningTest::folderLeadsToItsImages()
{
    m_folder->write("beside.txt", "x");
    MainWindow *window = m_windows->openImage(m_folder->path());
    QTRY_COMPARE(window->imagePath(), demo());
    window->close();
    QTRY_VERIFY(m_windows->windows().isEmpty());
    std::filesystem::copy_file(demo(), *m_folder / "a & <b>.hds");
    window = m_windows->openImage(m_folder->path());
    QTRY_VERIFY(window->document()->error());
    QTreeWidget *images = nullptr;
    QTRY_VERIFY((images = window->findChild<QTreeWidget *>(u"insteadImages"_qs)) &&
                images->isVisible());
    QCOMPARE(images->topLevelItem(0)->text(0), u"a & <b>.hds"_qs);
    QTest::keyClick(images, Qt::Key_Down);
    QTest::keyClick(images, Qt::Key_Return);
    QTRY_COMPARE(window->imagePath(), demo());
    QCOMPARE(m_windows->windows().size(), 1);
}

void OpeningTest::windowCanBeClosedWhileLoading()
{
    for (int i = 0; i < 10; ++i) {
        QPointer<MainWindow> window = m_windows->openImage(demo());
        window->close();
        QTRY_VERIFY(!window);
    }
    QVERIFY(m_windows->windows().isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::OpeningTest)
#include "opening_test.moc"
