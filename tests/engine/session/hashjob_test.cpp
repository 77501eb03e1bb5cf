#include "engine/session/hashjob.h"
#include "tests/support/temporaryfolder.h"

#include <QSignalSpy>
#include <QTest>

namespace parascope {

namespace {

// Of "abc", and of nothing: FIPS 180-2.
const QString kOfAbc =
    QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
const QString kOfNothing =
    QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

} // namespace

/// Checksums in the background.
class HashJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesFiles();
    void errorsAreAnswers();
    void onlyTheNewestIsAnswered();
    void stopIsAnsweredWithCancelled();
    void mayBeDestroyedWhileItRuns();

private:
    test::TemporaryFolder m_folder;
};

void HashJobTest::hashesFiles()
{
    HashJob job;
    QSignalSpy finished(&job, &HashJob::finished);
    job.startFile(m_folder.write("abc", std::string_view("abc")));
    QVERIFY(finished.isEmpty()); // never before the call has come back
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<HashReply>().value(), kOfAbc);
    job.startFile(m_folder.write("nothing", std::string_view()));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished[1][0].value<HashReply>().value(), kOfNothing);
}

void HashJobTest::errorsAreAnswers()
{
    HashJob job;
    QSignalSpy finished(&job, &HashJob::finished);
    job.startFile(m_folder / "missing");
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<HashReply>().error().code, ErrorCode::NotFound);
    const auto image = m_folder.write("image", std::string_view("abc"));
    job.startBefore(image, m_folder / "no journal");
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished[1][0].value<HashReply>().error().code, ErrorCode::NotFound);
    job.startBefore(image, image);
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(finished[2][0].value<HashReply>().error().code, ErrorCode::InvalidJournal);
}

void HashJobTest::onlyTheNewestIsAnswered()
{
    HashJob job;
    QSignalSpy finished(&job, &HashJob::finished);
    for (int i = 0; i < 20; ++i)
        job.startFile(m_folder / "missing");
    job.startFile(m_folder.write("abc", std::string_view("abc")));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<HashReply>().value(), kOfAbc);
}

void HashJobTest::stopIsAnsweredWithCancelled()
{
    // Large enough that it cannot be done before the stop: it is asked for at once.
    const auto large = m_folder.write("large", std::string_view());
    std::filesystem::resize_file(large, 1ULL << 40U);
    HashJob job;
    QSignalSpy finished(&job, &HashJob::finished);
    job.startFile(large);
    job.stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<HashReply>().error().code, ErrorCode::Cancelled);
}

void HashJobTest::mayBeDestroyedWhileItRuns()
{
    const auto large = m_folder.write("large", std::string_view());
    std::filesystem::resize_file(large, 1ULL << 40U);
    auto job = std::make_unique<HashJob>();
    QSignalSpy progressed(job.get(), &HashJob::progressed);
    job->startFile(large);
    QTRY_VERIFY(!progressed.isEmpty());
    const quint64 total = progressed.last()[1].toULongLong();
    job.reset(); // comes back
    QVERIFY(total == 0 || total == 1ULL << 40U);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::HashJobTest)
#include "hashjob_test.moc"
