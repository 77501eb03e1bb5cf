#include "tests/support/clitools.h"
#include "tests/support/imageoracles.h"
#include "tests/support/program.h"
#include "tests/support/reportschema.h"
#include "tests/support/temporaryfolder.h"

#include <QJsonArray>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;

} // namespace

/// `create --bundle` and `import --bundle`, by the real program.
class CliNewBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWhatItSays();
    void importsInParts();
    void replacesNothing();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    [[nodiscard]] std::string in(std::string_view name) const { return (m_folder / name).native(); }

    TemporaryFolder m_scratch; ///< for what the program prints
    TemporaryFolder m_folder;
};

void CliNewBundleTest::createsWhatItSays()
{
    const Outcome outcome = run({"create", "--bundle", "--part-size", "2M", "--preallocation",
                                 "full", "--json", in("made.hdd"), "5M"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject object = objectOf(outcome.output);
    QCOMPARE(object.value(QStringLiteral("diskBytes")).toInt(), int(5 * kMiB));
    const QJsonArray images = object.value(QStringLiteral("images")).toArray();
    QCOMPARE(images.size(), 3);
    for (const auto &value : images) {
        const QJsonObject image = value.toObject();
        const fs::path file =
            m_folder / "made.hdd" / image.value(QStringLiteral("path")).toString().toStdString();
        QCOMPARE(double(fs::file_size(file)), image.value(QStringLiteral("fileBytes")).toDouble());
        const QString wrong = wrongWithImage(file);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    const Outcome said = run({"create", "--bundle", in("said.hdd"), "5M"});
    QVERIFY2(said.output.contains("5 MiB in one image of format v1"), said.output);
}

void CliNewBundleTest::importsInParts()
{
    m_folder.writeAt("disk.raw", 3 * kMiB + 5, std::vector<std::byte>(kMiB, std::byte{7}));
    fs::resize_file(in("disk.raw"), 5 * kMiB);
    const Outcome outcome = run({"import", "--bundle", "--part-size=2M", "--verify", "--json",
                                 in("disk.raw"), in("disk.hdd")});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    QCOMPARE(objectOf(outcome.output).value(QStringLiteral("targetFormat")).toString(),
             QStringLiteral("bundle"));
    // The same bytes, by the program of others: the parts one after the other.
    QByteArray disk;
    for (const char *number : {"0", "1", "2"}) {
        const std::string image = std::string("disk.hdd/disk.hdd.")
                                      .append(number)
                                      .append(".{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds");
        tool(QStringLiteral("qemu-img"),
             {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("parallels"),
              QStringLiteral("-O"), QStringLiteral("raw"), shown(in(image)),
              shown(in("part.raw"))});
        disk += contentsOf(in("part.raw"));
    }
    QCOMPARE(disk.size(), qsizetype(5 * kMiB));
    QVERIFY(disk == contentsOf(in("disk.raw")));
}

void CliNewBundleTest::replacesNothing()
{
    m_folder.write("small.raw", "bytes");
    m_folder.write("taken.hdd", "somebody's");
    for (const auto &words :
         {std::vector<std::string>{"create", "--bundle", in("taken.hdd"), "1M"},
          std::vector<std::string>{"import", "--bundle", in("small.raw"), in("taken.hdd")}}) {
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("taken.hdd: The file exists already"), outcome.errors);
    }
    QCOMPARE(contentsOf(in("taken.hdd")), QByteArray("somebody's"));
}

void CliNewBundleTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QStringList &options,
                        const char *name = "wrong.hdd") {
        QTest::newRow(title) << options << QString::fromLatin1(name);
    };
    row("name", {QStringLiteral("--bundle")}, "wrong");
    row("part size alone", {QStringLiteral("--part-size=1M")});
    row("v2", {QStringLiteral("--bundle"), QStringLiteral("--format=v2")});
    row("force", {QStringLiteral("--bundle"), QStringLiteral("--force")});
    row("part of nothing", {QStringLiteral("--bundle"), QStringLiteral("--part-size=0")});
    row("part no number", {QStringLiteral("--bundle"), QStringLiteral("--part-size=some")});
}

void CliNewBundleTest::wrongUsage()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, name);
    const std::string target = in(name.toStdString());
    m_folder.write("a.raw", "bytes");
    for (std::vector<std::string> words :
         {std::vector<std::string>{"create", target, "1M"},
          std::vector<std::string>{"import", in("a.raw"), target}}) {
        for (const QString &option : options)
            words.insert(words.begin() + 1, option.toStdString());
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, 64);
        QVERIFY(!outcome.errors.isEmpty());
        QVERIFY(!fs::exists(target));
    }
}

QTEST_GUILESS_MAIN(CliNewBundleTest)
#include "clinewbundle_test.moc"
