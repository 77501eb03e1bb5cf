#include "engine/image/imageloader.h"
#include "engine/io/hostfile.h"
#include "engine/session/backgroundwork.h"
#include "engine/session/transfersession.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/temporaryfolder.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <atomic>

using parascope::test::BundleBuilder;
using parascope::test::ImageBuilder;
using parascope::test::TemporaryFolder;

namespace parascope {

/// Transfers and questions in the background: one ending each, claims, and the newest question.
class TransferSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exportsAndImportsBack();
    void importsAsABundle();
    void exportsAWholeDisk();
    void outlookOfTheNewestAlone();
    void changedImageIsRefused();
    void failureLeavesNothing();
    void claimsKeepOthersAway();
    void questionsAreAnsweredOnce();
    void endOfTheSessionWaits();

private:
    [[nodiscard]] ExportRequest request(const char *target) const
    {
        return {m_image, m_state, {}, *m_folder / target};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::filesystem::path m_image;
    ImageStatePtr m_state;
    std::shared_ptr<ChangeClaims> m_claims;
};

void TransferSessionTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_image = *m_folder / "disk.hds";
    test::writeSparse(*ImageBuilder().map(0, 1).map(3, 0).build(), m_image);
    m_state = loadImage(*HostFile::open(m_image).value()).value();
    m_claims = std::make_shared<ChangeClaims>();
}

void TransferSessionTest::exportsAndImportsBack()
{
    TransferSession session(m_claims);
    QSignalSpy exported(&session, &TransferSession::exported);
    QVERIFY(session.exportDisk(request("disk.raw")));
    QVERIFY(session.isRunning());
    QVERIFY(!session.exportDisk(request("other.raw"))); // one at a time
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(!session.isRunning());
    QSignalSpy imported(&session, &TransferSession::imported);
    ImportOptions options;
    options.clusterBytes = 64 * 1024;
    QVERIFY(session.importDisk({*m_folder / "disk.raw", options, *m_folder / "back.hds"}));
    QTRY_COMPARE(imported.size(), 1);
    const auto result = imported[0][0].value<ImportResult>();
    QCOMPARE(result.diskBytes, m_state->geometry.diskBytes);
    QCOMPARE(result.allocatedBytes, std::uint64_t(2 * 64 * 1024));
}

void TransferSessionTest::importsAsABundle()
{
    m_folder->writeAt("raw", (3 << 20) - 1, std::array{std::byte{1}});
    ImportRequest request{*m_folder / "raw", {}, *m_folder / "disk.hdd"};
    request.bundle = BundleImportOptions();
    request.bundle->partBytes = 1 << 20;
    TransferSession session(m_claims);
    QSignalSpy outlooks(&session, &TransferSession::importOutlook);
    session.lookAhead(request);
    QTRY_COMPARE(outlooks.size(), 1);
    const auto outlook = outlooks[0][0].value<ImportOutlook>();
    QVERIFY(outlook.forecast);
    QCOMPARE(outlook.forecast->files, std::size_t(3));
    QSignalSpy imported(&session, &TransferSession::imported);
    QVERIFY(session.importDisk(request));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(imported[0][0].value<ImportResult>().fileBytes, outlook.forecast->fileBytes);
    QVERIFY(std::filesystem::exists(*m_folder / "disk.hdd" / "DiskDescriptor.xml"));
}

/// All layers, as of any of them; and only while none of their files has changed.
void TransferSessionTest::exportsAWholeDisk()
{
    BundleBuilder builder;
    builder.storages({2048, 1024});
    builder.layer().clusters({0, 1, 2}).clusters({0}, 1);
    builder.overlay().clusters({1, 5});
    builder.overlay().clusters({2}).clusters({1}, 1);
    const auto folder = builder.write(m_folder->path());
    TransferSession session(m_claims);
    QSignalSpy exported(&session, &TransferSession::exported);
    ExportRequest request;
    for (std::size_t layer = 0; layer < builder.layerCount(); ++layer) {
        request.disk = test::openBundle(folder, builder.guidOf(layer));
        request.target = *m_folder / std::to_string(layer);
        QVERIFY(session.exportDisk(request));
        QTRY_COMPARE(exported.size(), qsizetype(layer) + 1);
        const MemoryFile contents(builder.contents(layer));
        QVERIFY(test::holds(request.target, contents));
    }
    request.target = *m_folder / "next";
    const auto key = *ChangeClaims::keyOf(folder / builder.fileName(0, 1)); // a layer far below
    QVERIFY(m_claims->take(key));
    QVERIFY(!session.exportDisk(request));
    m_claims->release(key);
    QSignalSpy failed(&session, &TransferSession::failed);
    const auto below = folder / builder.fileName(0, 1);
    const auto kept = *m_folder / "kept";
    std::filesystem::rename(below, kept); // another file under its name; the old one stays open
    std::filesystem::copy_file(kept, below);
    QVERIFY(session.exportDisk(request));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileChanged);
    QCOMPARE(failed[0][0].value<Error>().path, below.native());
    std::filesystem::rename(kept, below);
    std::filesystem::resize_file(below, 1 << 20);
    QVERIFY(session.exportDisk(request));
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed[1][0].value<Error>().code, ErrorCode::FileChanged);
    QVERIFY(!std::filesystem::exists(request.target));
}

void TransferSessionTest::outlookOfTheNewestAlone()
{
    TransferSession session(m_claims);
    QSignalSpy outlooks(&session, &TransferSession::exportOutlook);
    session.lookAhead(request("one.raw"));
    session.lookAhead(request("two.raw"));
    QVERIFY(outlooks.isEmpty()); // never before the call has returned
    QTRY_COMPARE(outlooks.size(), 1);
    const auto outlook = outlooks[0][0].value<ExportOutlook>();
    QCOMPARE(outlook.place.path, *m_folder / "two.raw");
    QVERIFY(outlook.forecast);
    QCOMPARE(outlook.forecast->dataBytes, std::uint64_t(2 * 64 * 1024));

    QSignalSpy imports(&session, &TransferSession::importOutlook);
    m_folder->writeAt("raw", (3 << 20) - 1, std::array{std::byte{1}});
    session.lookAhead(ImportRequest{*m_folder / "raw", {}, {}});
    QTRY_COMPARE(imports.size(), 1);
    const auto import = imports[0][0].value<ImportOutlook>();
    QVERIFY(import.forecast);
    QCOMPARE(import.forecast->diskBytes, std::uint64_t(3 << 20));
    QCOMPARE(import.forecast->fileBytes, std::uint64_t(2 << 20)); // table, and one cluster of three
}

void TransferSessionTest::changedImageIsRefused()
{
    m_folder->writeAt("disk.hds", 100, std::array{std::byte{1}});
    TransferSession session(m_claims);
    QSignalSpy failed(&session, &TransferSession::failed);
    QVERIFY(session.exportDisk(request("disk.raw")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileChanged);
    QVERIFY(!std::filesystem::exists(*m_folder / "disk.raw"));
}

void TransferSessionTest::failureLeavesNothing()
{
    m_folder->write("taken", "old");
    TransferSession session(m_claims);
    QSignalSpy failed(&session, &TransferSession::failed);
    QVERIFY(session.exportDisk(request("taken")));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::AlreadyExists);
    QCOMPARE(std::filesystem::file_size(*m_folder / "taken"), std::uintmax_t(3));
    QVERIFY(!m_claims->isTaken(*ChangeClaims::keyOf(*m_folder / "taken"))); // free again
}

void TransferSessionTest::claimsKeepOthersAway()
{
    TransferSession session(m_claims);
    const auto image = *ChangeClaims::keyOf(m_image);
    QVERIFY(m_claims->take(image));
    QVERIFY(!session.exportDisk(request("disk.raw"))); // it is being written
    m_claims->release(image);
    m_folder->write("taken", "old");
    const auto target = *ChangeClaims::keyOf(*m_folder / "taken");
    QVERIFY(m_claims->take(target));
    QVERIFY(!session.exportDisk(request("taken")));
    QVERIFY(m_claims->isTaken(target)); // still that of the other
    QVERIFY(!session.isRunning());
}

void TransferSessionTest::questionsAreAnsweredOnce()
{
    BackgroundWork work(m_claims);
    QSemaphore gate;
    std::vector<int> answers;
    for (int i = 0; i < 3; ++i) {
        work.ask(0, [&, i](JobControl &) -> BackgroundWork::Answer {
            gate.acquire();
            return [&answers, i] {
                answers.push_back(i);
            };
        });
    }
    work.ask(1, [&](JobControl &) -> BackgroundWork::Answer {
        return [&answers] {
            answers.push_back(10);
        };
    });
    gate.release(3);
    QTRY_COMPARE(answers.size(), std::size_t(2));
    QVERIFY((answers == std::vector<int>{2, 10}) || (answers == std::vector<int>{10, 2}));
}

void TransferSessionTest::endOfTheSessionWaits()
{
    std::atomic<bool> isUnderWay = false;
    std::atomic<bool> isDone = false;
    bool isAnswered = false;
    {
        BackgroundWork work(m_claims);
        QVERIFY(work.start({m_image}, [&](JobControl &control) -> BackgroundWork::Answer {
            isUnderWay = true;
            while (!control.isCancelled())
                QThread::yieldCurrentThread();
            isDone = true;
            return [&isAnswered] {
                isAnswered = true;
            };
        }));
        QVERIFY(work.isBeingWritten(m_image));
        QTRY_VERIFY(isUnderWay); // it begins in the event loop
    }
    QVERIFY(isDone);
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
    QVERIFY(!m_claims->isTaken(*ChangeClaims::keyOf(m_image)));
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::TransferSessionTest)
#include "transfersession_test.moc"
