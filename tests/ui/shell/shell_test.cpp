#include "tests/support/numbered.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/models/timeleft.h"
#include "ui/shell/actions.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/diskverdict.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/verdictmessage.h"

#include <QAction>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QUrl>
#include <QtTest>

#include <set>

using parascope::test::TemporaryFolder;

namespace parascope::ui {

/// The parts of the window that can be tested without one.
class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasEveryActionOnce();
    void settingsRememberBytes();
    void recentImagesAreBounded();
    void pathsAreBytes_data();
    void pathsAreBytes();
    void guessesTimeLeft();
    void demoImageIsMadeOnce();
    void verdictNeverSaysTooMuch();
    void shortcutsPageNamesAllKeys();

private:
    static void load(Document &document)
    {
        QSignalSpy finished(&document.session(), &ImageSession::finished);
        document.open();
        QTRY_COMPARE(finished.size(), 1);
    }
};

void ShellTest::tableHasEveryActionOnce()
{
    std::set<ActionId> ids;
    std::set<QString> keys;
    for (const ActionInfo &info : actionTable()) {
        QVERIFY(ids.insert(info.id).second);
        QCOMPARE(static_cast<std::size_t>(info.id), ids.size() - 1); // the order of the menus
        for (const QKeySequence &key : shortcutsOf(info)) {
            QVERIFY2(!key.isEmpty(), info.text);
            QVERIFY2(keys.insert(key.toString()).second, info.text);
        }
        QVERIFY2(QString::fromUtf8(info.text).count(u'&') == 1, info.text);
    }
    QCOMPARE(ids.size(), kActionCount);
    // Access keys are unique within a menu.
    for (int menu = 0; menu < 6; ++menu) {
        std::set<QChar> access;
        for (const ActionInfo &info : actionTable()) {
            if (static_cast<int>(info.menu) != menu)
                continue;
            const QString text = QString::fromUtf8(info.text);
            QVERIFY2(access.insert(text[text.indexOf(u'&') + 1].toLower()).second, info.text);
        }
    }
}

void ShellTest::settingsRememberBytes()
{
    TemporaryFolder folder;
    const QString file = QString::fromStdString((folder / "settings.ini").native());
    const std::filesystem::path odd("/tmp/\xFF\xFE name\nwith \"everything\", ;=.hds");
    {
        QSettings store(file, QSettings::IniFormat);
        Settings settings(store);
        QVERIFY(settings.arrangement() == Arrangement::Simple);
        settings.setArrangement(Arrangement::Everything);
        settings.rememberImage({odd, u"broken"_qs});
        settings.setLastFolder(odd);
        settings.setDockState(Arrangement::Simple, "a");
        settings.setDockState(Arrangement::Everything, "b");
    }
    QSettings store(file, QSettings::IniFormat);
    const Settings settings(store);
    QVERIFY(settings.arrangement() == Arrangement::Everything);
    QCOMPARE(settings.recentImages(), (std::vector<RecentImage>{{odd, u"broken"_qs}}));
    QCOMPARE(settings.lastFolder(), odd);
    QCOMPARE(settings.dockState(Arrangement::Simple), QByteArray("a"));
    QCOMPARE(settings.dockState(Arrangement::Everything), QByteArray("b"));
}

void ShellTest::recentImagesAreBounded()
{
    TemporaryFolder folder;
    QSettings store(QString::fromStdString((folder / "settings.ini").native()),
                    QSettings::IniFormat);
    Settings settings(store);
    for (int i = 0; i < 20; ++i)
        settings.rememberImage({test::numbered("/image", std::size_t(i)), QString::number(i)});
    QCOMPARE(settings.recentImages().size(), Settings::kRecentImages);
    QCOMPARE(settings.recentImages().front().path, std::filesystem::path("/image19"));
    settings.rememberImage({"/image10", {}}); // opened again: its last verdict stays
    QCOMPARE(settings.recentImages().front(), (RecentImage{"/image10", u"10"_qs}));
    QCOMPARE(settings.recentImages().size(), Settings::kRecentImages);
    settings.forgetImages();
    QVERIFY(settings.recentImages().empty());
}

void ShellTest::pathsAreBytes_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArrayList>("paths");
    QTest::newRow("plain") << QByteArray("file:///a/b.hds\r\n") << QByteArrayList{"/a/b.hds"};
    QTest::newRow("not UTF-8, newline, percent")
        << QByteArray("file:///%FF%0A%25.hds") << QByteArrayList{"/\xFF\n%.hds"};
    QTest::newRow("several, with comment")
        << QByteArray("# dropped\nfile:///a\r\nfile://localhost/b%20c\r\n")
        << QByteArrayList{"/a", "/b c"};
    QTest::newRow("old style") << QByteArray("file:/a") << QByteArrayList{"/a"};
    QTest::newRow("elsewhere") << QByteArray("http://host/a\nfile://other/b\n") << QByteArrayList{};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
}

void ShellTest::pathsAreBytes()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArrayList, paths);
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), list);
    QByteArrayList found;
    for (const auto &path : pathsOf(data)) {
        found += QByteArray::fromStdString(path.native());
        QCOMPARE(pathOf(urlOf(path)), path); // there and back
    }
    QCOMPARE(found, paths);
}

void ShellTest::guessesTimeLeft()
{
    QVERIFY(!TimeLeft::seconds(0, 100, 10'000));
    QVERIFY(!TimeLeft::seconds(50, 100, 100)); // too early
    QCOMPARE(TimeLeft::seconds(50, 100, 10'000), 11);
    QCOMPARE(TimeLeft::seconds(100, 100, 10'000), 1);
    QVERIFY(!TimeLeft::seconds(101, 100, 10'000));
    QSet<QString> words;
    for (const qint64 seconds : {1, 70, 600, 100'000})
        words += TimeLeft::words(seconds);
    QCOMPARE(words.size(), 4);
    QVERIFY(TimeLeft::words(600).contains(u"10"_qs));
}

void ShellTest::demoImageIsMadeOnce()
{
    TemporaryFolder folder;
    const auto path = folder / "demo.hds";
    QVERIFY(writeDemoImage(path));
    const auto again = writeDemoImage(path);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    const auto nowhere = writeDemoImage(folder / "no" / "demo.hds");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::WriteFailed);
    Document document(path);
    load(document);
    for (const FindingId id : {FindingId::HeaderNotClosed, FindingId::TableOutsideFile,
                               FindingId::TableDuplicate, FindingId::TableCutByEnd})
        QCOMPARE(document.report()->count(id), 1U);
    QCOMPARE(document.report()->count(FindingId::SpaceLeakedInside), 4U);
}

void ShellTest::verdictNeverSaysTooMuch()
{
    TemporaryFolder folder;
    QVERIFY(writeDemoImage(folder / "demo.hds"));
    Document document(folder / "demo.hds");
    QCOMPARE(verdictMessage(document, {}, 0, 0).tone, VerdictMessage::Tone::Working);
    int seen = 0;
    connect(&document, &Document::progressChanged, this,
            [&](ImageSession::Stage stage, quint64 done, quint64 total) {
                const auto message = verdictMessage(document, {}, done, total);
                if (stage != ImageSession::Stage::Idle && stage != ImageSession::Stage::Indexing) {
                    ++seen;
                    QCOMPARE(message.tone, VerdictMessage::Tone::Working);
                }
            });
    load(document);
    QVERIFY(seen > 0);
    QCOMPARE(verdictMessage(document, {}, 0, 0).tone, VerdictMessage::Tone::Damaged);
    QVERIFY(!shortVerdict(document, {}).isEmpty());

    Document missing(folder / "missing.hds");
    missing.open();
    QTRY_VERIFY(missing.error());
    QCOMPARE(verdictMessage(missing, {}, 0, 0).tone, VerdictMessage::Tone::Failed);
    QVERIFY(verdictMessage(missing, {}, 0, 0).detail.contains(u"missing.hds"_qs));

    Document stopped(folder / "demo.hds");
    stopped.open();
    stopped.cancel();
    QTRY_VERIFY(stopped.wasCancelled());
    QCOMPARE(verdictMessage(stopped, {}, 0, 0).tone, VerdictMessage::Tone::Note);
}

void ShellTest::shortcutsPageNamesAllKeys()
{
    const QString page = ShortcutsDialog::pageHtml();
    for (const ActionInfo &info : actionTable()) {
        for (const QKeySequence &key : shortcutsOf(info).mid(0, 1))
            QVERIFY2(page.contains(key.toString(QKeySequence::NativeText).toHtmlEscaped()),
                     info.text);
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ShellTest)
#include "shell_test.moc"
