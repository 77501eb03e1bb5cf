#include "engine/io/hostfile.h"
#include "tests/support/clifixture.h"
#include "tests/support/clitools.h"
#include "tests/support/imagefiles.h"
#include "tests/support/qemuholder.h"
#include "tests/support/recordingfile.h"

#include <QFile>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Commands that change an image, while somebody else has it: nothing is done, and nothing is left
/// beside it.
class CliInUseTest : public CliFixture
{
    Q_OBJECT

private Q_SLOTS:
    void held_data();
    void held();
    void copyOfAnImageInUse();
    void openForWriting_data() { held_data(); }
    void openForWriting();
    void undoWhileItIsRead();
    void notClosed();

private:
    /// The words of a row, and the image.
    [[nodiscard]] static std::vector<std::string> words(const QStringList &row,
                                                        const fs::path &image);
    /// An image on which the command finds something to do.
    [[nodiscard]] fs::path makeImage(const QString &command) const
    {
        return make("disk.hdd", command == u"repair" ? ImageBuilder().map(0, 0).map(1, 0)
                                                     : ImageBuilder().map(0, 0).map(1, 4));
    }
};

std::vector<std::string> CliInUseTest::words(const QStringList &row, const fs::path &image)
{
    std::vector<std::string> words;
    for (const QString &word : row)
        words.push_back(word == u"IMAGE" ? image.native() : word.toStdString());
    words.insert(words.begin() + 1, "--not-in-use"); // that does not help
    return words;
}

void CliInUseTest::held_data()
{
    QTest::addColumn<QStringList>("row");
    const auto row = [](const QStringList &words) {
        QTest::newRow(qPrintable(words.front())) << words;
    };
    row({u"repair"_qs, u"IMAGE"_qs});
    row({u"compact"_qs, u"IMAGE"_qs});
    row({u"convert"_qs, u"--format=v1"_qs, u"IMAGE"_qs});
    row({u"write"_qs, u"IMAGE"_qs, u"0"_qs});
    row({u"discard"_qs, u"IMAGE"_qs, u"0"_qs, u"3"_qs});
}

void CliInUseTest::held()
{
    QFETCH(const QStringList, row);
    const fs::path path = makeImage(row.front());
    // As a running machine holds it, and as one that only reads.
    for (const QStringList &options : {QStringList(), QStringList{u"-r"_qs}}) {
        QemuHolder qemu;
        QCOMPARE(qemu.hold(path, options), QByteArray());
        const auto held = copyInMemory(*HostFile::open(path).value());
        const Outcome outcome = m_program->run(words(row, path));
        QVERIFY2(outcome.code == 4, outcome.errors);
        QVERIFY(holds(path, *held));
        QVERIFY(undoFiles(path).empty());
        QVERIFY(qemu.release());
    }
    const Outcome outcome = m_program->run(words(row, path));
    QVERIFY2(outcome.code == 0, outcome.errors);
}

void CliInUseTest::copyOfAnImageInUse()
{
    const fs::path path = makeImage(u"repair"_qs);
    const fs::path copy = *m_folder / "copy";
    QemuHolder qemu;
    QCOMPARE(qemu.hold(path), QByteArray());
    const Outcome outcome = m_program->run({"repair", "--output", copy, path});
    QVERIFY2(outcome.code == 4, outcome.errors);
    QVERIFY(!fs::exists(copy));
    QVERIFY(qemu.release());
}

void CliInUseTest::openForWriting()
{
    // Nothing in a healthy image says that it is open; a lease tells of whoever writes to it.
    QFETCH(const QStringList, row);
    const fs::path path = makeImage(row.front());
    const auto original = copyInMemory(*HostFile::open(path).value());
    QFile writer(shown(path));
    QVERIFY(writer.open(QIODevice::ReadWrite));
    const Outcome outcome = m_program->run(words(row, path));
    QVERIFY2(outcome.code == 4, outcome.errors);
    QVERIFY(holds(path, *original));
    QVERIFY(undoFiles(path).empty());
}

void CliInUseTest::undoWhileItIsRead()
{
    const fs::path path = makeImage(u"repair"_qs);
    QCOMPARE(m_program->run({"repair", path}).code, 0);
    QemuHolder qemu;
    QCOMPARE(qemu.hold(path, {u"-r"_qs}), QByteArray());
    const auto repaired = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(m_program->run({"undo", "--not-in-use", path}).code, 4);
    QVERIFY(holds(path, *repaired));
    QVERIFY(qemu.release());
    QCOMPARE(m_program->run({"undo", path}).code, 0);
}

void CliInUseTest::notClosed()
{
    const auto image = ImageBuilder().map(0, 0).map(1, 0).inUse(kInUseOpen);
    const fs::path path = make("disk.hdd", image);
    const Outcome outcome = m_program->run({"repair", path});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("--not-in-use"), outcome.errors);
    QVERIFY(holds(path, *image.build()));
    QVERIFY(undoFiles(path).empty());
    QCOMPARE(m_program->run({"repair", "--not-in-use", path}).code, 0);
}

QTEST_GUILESS_MAIN(CliInUseTest)
#include "cliinuse_test.moc"
