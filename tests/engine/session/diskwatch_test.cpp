#include "tests/engine/session/disksessions.h"
#include "tests/support/folderfixture.h"
#include "tests/support/replacefile.h"

#include <QSignalSpy>
#include <QtTest>

namespace parascope {

using test::append;
using test::BundleBuilder;
using test::chainOfThree;
using test::guidOf;
using test::load;
using test::replaceFile;
using test::seen;

/// Files of an open disk that others change.
class DiskWatchTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void changedLayerIsNoticed();
    void changedDescriptorIsNoticed();
    void shownFileIsLeftToOthers();
    void ownWritingIsNoNews();
};

void DiskWatchTest::changedLayerIsNoticed()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const std::filesystem::path base = bundle / builder.fileName(0);
    DiskSession session(bundle);
    load(session);
    QVERIFY(!session.changedFile());
    const QSignalSpy changes(&session, &DiskSession::changedFileChanged);
    replaceFile(base);
    QTRY_COMPARE(seen(session), base);
    load(session);
    QVERIFY(!session.changedFile());
    QCOMPARE(changes.size(), 2);
    // A second change is as good as the first, and another file is told by its own name.
    std::filesystem::remove(bundle / builder.fileName(1));
    QTRY_COMPARE(seen(session), bundle / builder.fileName(1));
    // Seen from below it, the disk does not have it, but what was judged had.
    session.pick(guidOf(builder, 0), 0);
    QTRY_VERIFY(session.disk() && session.disk()->pickedGuid == session.pickedGuid());
    for (int look = 0; look < 3; ++look)
        QTRY_COMPARE(seen(session), bundle / builder.fileName(1));
    QCOMPARE(changes.size(), 3);
}

void DiskWatchTest::changedDescriptorIsNoticed()
{
    const std::filesystem::path bundle = chainOfThree().write(m_folder->path());
    const std::filesystem::path descriptor = bundle / kDescriptorName;
    DiskSession session(bundle);
    load(session);
    replaceFile(descriptor); // the same words
    const QSignalSpy changes(&session, &DiskSession::changedFileChanged);
    std::filesystem::copy_file(descriptor, *m_folder / "kept");
    append(descriptor, "\n");
    QTRY_COMPARE(seen(session), descriptor);
    std::filesystem::rename(*m_folder / "kept", descriptor);
    QTRY_VERIFY(!seen(session));
    std::filesystem::remove(descriptor);
    QTRY_COMPARE(seen(session), descriptor);
    QCOMPARE(changes.size(), 3);
    load(session);
    QVERIFY(!session.bundle()->isReadable());
    QVERIFY(!session.changedFile());
    append(descriptor, "<a/>");
    QTRY_COMPARE(seen(session), descriptor);
}

void DiskWatchTest::shownFileIsLeftToOthers()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    load(session);
    replaceFile(*session.pickedFile());
    append(bundle / kDescriptorName, "\n"); // looked at last
    QTRY_VERIFY(seen(session));
    QCOMPARE(*session.changedFile(), bundle / kDescriptorName);
}

void DiskWatchTest::ownWritingIsNoNews()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    DiskSession session(bundle);
    load(session);
    bool isWriting = false;
    int questions = 0;
    session.setIsWriting([&] {
        ++questions;
        return isWriting;
    });
    replaceFile(bundle / builder.fileName(0));
    session.lookAtFiles();
    isWriting = true; // before the answer is there
    QTRY_VERIFY(questions > 1);
    QVERIFY(!session.changedFile());
    isWriting = false;
    QTRY_COMPARE(seen(session), bundle / builder.fileName(0));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::DiskWatchTest)

#include "diskwatch_test.moc"
