#include "ui/shell/fileopenfilter.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QTest>
#include <QUrl>

namespace fs = std::filesystem;

namespace parascope::ui {

/// Files that the desktop asks the running program to open.
class FileOpenFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreBytes();
    void otherEventsPass();
};

void FileOpenFilterTest::namesAreBytes()
{
    FileOpenFilter filter;
    qApp->installEventFilter(&filter);
    std::vector<fs::path> paths;
    connect(&filter, &FileOpenFilter::fileRequested, this,
            [&](const fs::path &path) { paths.push_back(path); });
    for (const char *url : {"file:///a%20b.hds", "file:///odd%FF%0A.hds", "http://host/a.hds"}) {
        QFileOpenEvent event{QUrl::fromEncoded(url)};
        QCoreApplication::sendEvent(qApp, &event);
    }
    QVERIFY(paths == (std::vector<fs::path>{"/a b.hds", "/odd\xFF\n.hds"}));
}

void FileOpenFilterTest::otherEventsPass()
{
    FileOpenFilter filter;
    QEvent event(QEvent::User);
    QVERIFY(!filter.eventFilter(this, &event));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::FileOpenFilterTest)
#include "fileopenfilter_test.moc"
