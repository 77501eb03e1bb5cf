#include "engine/io/newfolder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

std::size_t namesIn(const fs::path &folder)
{
    return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

/// A folder is there whole or not at all, and replaces nothing.
class NewFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearsWithItsContents();
    void leavesNothingBehind();
    void replacesNothing_data();
    void replacesNothing();
    void replacesNothingThatCameMeanwhile();
    void namesThePlaceThatCannotBe();
    void wantsTheRightToWrite();

private:
    TemporaryFolder m_folder;
};

void NewFolderTest::appearsWithItsContents()
{
    // A separator at the end means the same folder.
    for (const char *name : {"made.hdd", "madetoo.hdd/"}) {
        const fs::path target = m_folder / name;
        const fs::path bare = fs::path(target / ".").parent_path();
        auto folder = NewFolder::create(target);
        QVERIFY(folder);
        QVERIFY(!fs::exists(target));
        fs::create_directory(folder->path() / "inside");
        QVERIFY(folder->keep());
        QVERIFY(fs::is_directory(target / "inside"));
        QVERIFY(folder->path().empty());
    }
    QCOMPARE(namesIn(m_folder.path()), std::size_t(2));
}

void NewFolderTest::leavesNothingBehind()
{
    const std::size_t before = namesIn(m_folder.path());
    {
        auto folder = NewFolder::create(m_folder / "forgotten.hdd");
        QVERIFY(folder);
        fs::create_directories(folder->path() / "a" / "b");
        const NewFolder moved(std::move(*folder));
        QVERIFY(fs::exists(moved.path() / "a"));
        QCOMPARE(namesIn(m_folder.path()), before + 1);
    }
    QCOMPARE(namesIn(m_folder.path()), before);
}

void NewFolderTest::replacesNothing_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"file", "folder", "empty folder", "broken link"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void NewFolderTest::replacesNothing()
{
    QFETCH(const QString, kind);
    const TemporaryFolder place;
    const fs::path target = place / "taken";
    if (kind == QStringLiteral("file"))
        place.write("taken", "old");
    else if (kind == QStringLiteral("broken link"))
        fs::create_symlink("nowhere", target);
    else
        fs::create_directory(target);
    if (kind == QStringLiteral("folder"))
        fs::create_directory(target / "inside");
    const auto folder = NewFolder::create(target);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(folder.error().path, target.native());
    QCOMPARE(namesIn(place.path()), std::size_t(1));
}

void NewFolderTest::replacesNothingThatCameMeanwhile()
{
    const TemporaryFolder place;
    auto folder = NewFolder::create(place / "late");
    QVERIFY(folder);
    fs::create_directory(place / "late");
    const auto kept = folder->keep();
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::AlreadyExists);
    QVERIFY(fs::is_empty(place / "late"));
}

void NewFolderTest::namesThePlaceThatCannotBe()
{
    for (const fs::path &target : {m_folder / "missing" / "made", fs::path("/"), fs::path()}) {
        const auto folder = NewFolder::create(target);
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, ErrorCode::NotFound);
        QCOMPARE(folder.error().path, target.native());
    }
}

void NewFolderTest::wantsTheRightToWrite()
{
    const TemporaryFolder place;
    fs::create_directory(place / "locked");
    fs::permissions(place / "locked", fs::perms(0555));
    const Unprivileged nobody;
    const auto folder = NewFolder::create(place / "locked" / "made");
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::NoWritePermission);
}

QTEST_GUILESS_MAIN(NewFolderTest)
#include "newfolder_test.moc"
