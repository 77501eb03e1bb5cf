#include "ui/wizards/create/formverdict.h"
#include "ui/wizards/create/sizetext.h"
#include "ui/wizards/create/spaceforecast.h"

#include <QDir>
#include <QtTest>

Q_DECLARE_METATYPE(parascope::ui::FormField)
Q_DECLARE_METATYPE(parascope::ui::NewImageEntries)
Q_DECLARE_METATYPE(parascope::NewFilePlace)

namespace parascope::ui {

namespace {

NewImageEntries rightEntries()
{
    NewImageEntries entries;
    entries.name = u"disk"_qs;
    entries.folder = "/folder";
    entries.size = u"64"_qs;
    entries.sizeUnit = kGiB;
    entries.clusterSize = u"1 MiB"_qs;
    return entries;
}

NewFilePlace rightPlace()
{
    NewFilePlace place;
    place.path = "/folder/disk.hds";
    place.freeBytes = 100 * kGiB;
    place.largestFile = 16 * kTiB;
    return place;
}

/// Seven parts of at most 10 GiB.
std::pair<NewImageEntries, NewFilePlace> rightBundle()
{
    NewImageEntries entries = rightEntries();
    entries.kind = NewDiskKind::Bundle;
    entries.partSize = 10 * kGiB;
    NewFilePlace place = rightPlace();
    place.path = "/folder/disk.hdd";
    return {entries, place};
}

} // namespace

/// What the form says of what was typed, without a window and without files.
class FormVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightEntriesAreRight();
    void unknownPlaceIsWaitedFor();
    void namesAnEnding_data();
    void namesAnEnding();
    void bundlesEndInOneWay();
    void bundlesAreLaidOut();
    void bundlesReplaceNothing();
    void bundlesNeedANameForXml();
    void bundlesFillSmallDrivesInParts();
    void homeIsExpanded();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takenNameIsNoProblem();
    void limitsAreExact_data();
    void limitsAreExact();
    void roundingIsSaid();
    void forecastsSpace();
    void forecastWarns();
};

void FormVerdictTest::rightEntriesAreRight()
{
    const FormVerdict verdict = judgeEntries(rightEntries(), rightPlace());
    QVERIFY(verdict.isRight());
    QCOMPARE(verdict.path, std::filesystem::path("/folder/disk.hds"));
    QCOMPARE(verdict.options, (NewImageOptions{FormatVersion::V2, 64 * kGiB, kMiB}));
    QCOMPARE(verdict.layout->clusterCount, 65536U);
    QVERIFY(!verdict.isReplacement);
    QVERIFY(verdict.note(FormField::Name).text.contains(u"“disk.hds”"));
    QVERIFY(std::ranges::none_of(verdict.notes, &FieldNote::isProblem));
}

void FormVerdictTest::unknownPlaceIsWaitedFor()
{
    FormVerdict verdict = judgeEntries(rightEntries(), std::nullopt);
    QVERIFY(verdict.layout && !verdict.isRight());
    // Of another file in the same folder, what is said of the folder counts.
    NewFilePlace place = rightPlace();
    place.path = "/folder/dis.hds";
    place.name = NewFilePlace::Name::Taken;
    verdict = judgeEntries(rightEntries(), place);
    QVERIFY(!verdict.isRight() && !verdict.isReplacement);
    QCOMPARE(verdict.place->freeBytes, 100 * kGiB);
    place.folder = NewFilePlace::Folder::Missing;
    QVERIFY(judgeEntries(rightEntries(), place).note(FormField::Folder).isProblem);
    place.path = "/elsewhere/disk.hds";
    verdict = judgeEntries(rightEntries(), place);
    QVERIFY(!verdict.isRight());
    QVERIFY(!verdict.place && !verdict.note(FormField::Folder).isProblem);
}

void FormVerdictTest::namesAnEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *name, const char *file) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(file);
    };
    row("disk", "disk.hds");
    row(" disk ", "disk.hds");
    row("disk.hds", "disk.hds");
    row("disk.HDD", "disk.HDD");
    row("disk.img", "disk.img");
    row("Windows 10.2", "Windows 10.2.hds");
    row("Mr. Miller's disk", "Mr. Miller's disk.hds");
    row("disk.", "disk..hds");
    row(".hidden", ".hidden.hds");
    row("Überplatte", "Überplatte.hds");
    row("disk.backup-of-it", "disk.backup-of-it.hds");
}

void FormVerdictTest::namesAnEnding()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    QCOMPARE(newImagePath(name, "/folder"), std::filesystem::path("/folder") / file.toStdString());
}

void FormVerdictTest::bundlesEndInOneWay()
{
    const auto fileOf = [](const QString &name) {
        return QString::fromStdString(
            newImagePath(name, "/folder", NewDiskKind::Bundle).filename().native());
    };
    QCOMPARE(fileOf(u"disk"_qs), u"disk.hdd"_qs);
    QCOMPARE(fileOf(u" disk.hdd "_qs), u"disk.hdd"_qs);
    QCOMPARE(fileOf(u"disk.HDD"_qs), u"disk.HDD"_qs);
    QCOMPARE(fileOf(u"disk.hds"_qs), u"disk.hdd"_qs);
    QCOMPARE(fileOf(u"disk.img"_qs), u"disk.img.hdd"_qs);
    QCOMPARE(fileOf(u".hdd"_qs), u".hdd.hdd"_qs);
    QCOMPARE(fileOf({}), QString());
}

void FormVerdictTest::bundlesAreLaidOut()
{
    const auto [entries, place] = rightBundle();
    const FormVerdict verdict = judgeEntries(entries, place, QLocale(QLocale::English));
    QVERIFY(verdict.isRight());
    QCOMPARE(verdict.path, std::filesystem::path("/folder/disk.hdd"));
    QVERIFY(verdict.bundle);
    QCOMPARE(*verdict.bundle, (NewBundleOptions{64 * kGiB, kMiB, 10 * kGiB}));
    QCOMPARE(verdict.layout->files, std::size_t(7));
    QCOMPARE(verdict.layout->clusterCount, 65536U);
    QCOMPARE(verdict.layout->diskBytes, 64 * kGiB);
    QCOMPARE(verdict.note(FormField::Parts).text, u"The disk is split into 7 files."_qs);
    QVERIFY(verdict.note(FormField::Name).text.contains(u"“disk.hdd”"));
    QVERIFY(!judgeEntries(rightEntries(), rightPlace()).bundle);
}

void FormVerdictTest::bundlesReplaceNothing()
{
    auto [entries, place] = rightBundle();
    for (const auto name : {NewFilePlace::Name::Taken, NewFilePlace::Name::Unusable}) {
        place.name = name;
        const FormVerdict verdict = judgeEntries(entries, place);
        QVERIFY(!verdict.isRight() && !verdict.isReplacement);
        QVERIFY(verdict.note(FormField::Name).isProblem);
    }
}

void FormVerdictTest::bundlesNeedANameForXml()
{
    auto [entries, place] = rightBundle();
    entries.name = QStringLiteral("disk") + QChar(0xFFFF);
    place.path = newImagePath(entries.name, entries.folder, entries.kind);
    const FormVerdict verdict = judgeEntries(entries, place);
    QVERIFY(!verdict.isRight());
    QVERIFY(verdict.note(FormField::Name).text.contains(u"cannot hold this name"));
    entries.kind = NewDiskKind::ImageFile; // a file may be called so
    place.path = newImagePath(entries.name, entries.folder, entries.kind);
    QVERIFY(judgeEntries(entries, place).isRight());
}

void FormVerdictTest::bundlesFillSmallDrivesInParts()
{
    NewImageEntries entries = rightBundle().first;
    NewFilePlace place = rightBundle().second;
    place.largestFile = 4 * kGiB;
    const auto warning = [&] {
        const FormVerdict verdict = judgeEntries(entries, place);
        return forecastSpace(verdict.layout.value(), entries.preallocation, verdict.place).warning;
    };
    QVERIFY(warning().contains(u"Smaller parts"));
    entries.partSize = 2 * kGiB;
    QCOMPARE(warning(), QString());
    entries.preallocation = Preallocation::Full;
    QVERIFY(judgeEntries(entries, place).isRight()); // no file is too long
    entries.partSize = 10 * kGiB;
    QVERIFY(judgeEntries(entries, place).note(FormField::Size).text.contains(u"files of up to 4"));
}

void FormVerdictTest::homeIsExpanded()
{
    const std::filesystem::path home = QDir::homePath().toStdString();
    QCOMPARE(newImagePath(u"disk"_qs, "~"), home / "disk.hds");
    QCOMPARE(newImagePath(u"disk"_qs, "~/images"), home / "images" / "disk.hds");
    QCOMPARE(newImagePath(u"disk"_qs, "/~"), std::filesystem::path("/~/disk.hds"));
    // Folders are bytes.
    QCOMPARE(newImagePath(u"disk"_qs, "/\xFF"), std::filesystem::path("/\xFF/disk.hds"));
}

void FormVerdictTest::saysWhatIsWrong_data()
{
    QTest::addColumn<NewImageEntries>("entries");
    QTest::addColumn<NewFilePlace>("place");
    QTest::addColumn<FormField>("field");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *tag, FormField field, const char *words, auto &&change) {
        NewImageEntries entries = rightEntries();
        NewFilePlace place = rightPlace();
        change(entries, place);
        QTest::newRow(tag) << entries << place << field << QString::fromUtf8(words);
    };
    using Entries = NewImageEntries;
    using Place = NewFilePlace;
    row("no name", FormField::Name, "Type a name", [](Entries &e, Place &) { e.name = u"  "_qs; });
    row("slash", FormField::Name, "slash", [](Entries &e, Place &) { e.name = u"a/b"_qs; });
    row("line break", FormField::Name, "line breaks",
        [](Entries &e, Place &) { e.name = u"a\nb"_qs; });
    row("dot", FormField::Name, "stands for a folder",
        [](Entries &e, Place &) { e.name = u".."_qs; });
    row("name of a folder", FormField::Name, "not a file",
        [](Entries &, Place &p) { p.name = Place::Name::Unusable; });
    row("long name", FormField::Name, "too long",
        [](Entries &, Place &p) { p.name = Place::Name::TooLong; });
    row("no folder", FormField::Folder, "Choose a folder",
        [](Entries &e, Place &) { e.folder.clear(); });
    row("relative folder", FormField::Folder, "whole path",
        [](Entries &e, Place &) { e.folder = "images"; });
    row("missing folder", FormField::Folder, "does not exist",
        [](Entries &, Place &p) { p.folder = Place::Folder::Missing; });
    row("file as folder", FormField::Folder, "not a folder",
        [](Entries &, Place &p) { p.folder = Place::Folder::NotAFolder; });
    row("folder without rights", FormField::Folder, "may not write",
        [](Entries &, Place &p) { p.folder = Place::Folder::NotWritable; });
    row("no size", FormField::Size, "Type the size", [](Entries &e, Place &) { e.size.clear(); });
    row("no number", FormField::Size, "not a size",
        [](Entries &e, Place &) { e.size = u"big"_qs; });
    row("size 0", FormField::Size, "cannot be empty",
        [](Entries &e, Place &) { e.size = u"0"_qs; });
    row("monstrous", FormField::Size, "No disk can be that large",
        [](Entries &e, Place &) { e.size = u"99999999P"_qs; });
    row("over the table", FormField::Size, "larger clusters",
        [](Entries &e, Place &) { e.size = u"600T"_qs; });
    row("over v1", FormField::Size, "Format v2 can be larger", [](Entries &e, Place &) {
        e.size = u"2T"_qs;
        e.format = FormatVersion::V1;
    });
    row("over v1 by the table", FormField::Size, "larger clusters", [](Entries &e, Place &) {
        e.size = u"1T"_qs;
        e.clusterSize = u"512 B"_qs;
        e.format = FormatVersion::V1;
    });
    row("over v1 with all places", FormField::Size, "another way", [](Entries &e, Place &p) {
        e.size = u"2199023255040 B"_qs; // 2 TiB − 512
        e.format = FormatVersion::V1;
        e.preallocation = Preallocation::Metadata;
        p.freeBytes = 3 * kTiB;
    });
    row("over the file system", FormField::Size, "files of up to 16 TiB", [](Entries &e, Place &) {
        e.size = u"16T"_qs;
        e.preallocation = Preallocation::Metadata;
    });
    row("no cluster size", FormField::ClusterSize, "1 MiB is usual",
        [](Entries &e, Place &) { e.clusterSize.clear(); });
    row("no cluster number", FormField::ClusterSize, "not a size",
        [](Entries &e, Place &) { e.clusterSize = u"small"_qs; });
    row("cluster without unit", FormField::ClusterSize, "Add the unit",
        [](Entries &e, Place &) { e.clusterSize = u"2048"_qs; });
    row("cluster 0", FormField::ClusterSize, "512 bytes to",
        [](Entries &e, Place &) { e.clusterSize = u"0 KiB"_qs; });
    row("large cluster", FormField::ClusterSize, "512 bytes to",
        [](Entries &e, Place &) { e.clusterSize = u"2 GiB"_qs; });
    row("monstrous cluster", FormField::ClusterSize, "cannot be that large",
        [](Entries &e, Place &) { e.clusterSize = u"99999999P"_qs; });
    row("no room for zeros", FormField::Preallocation, "only 100 GiB are free",
        [](Entries &e, Place &) {
            e.size = u"100"_qs;
            e.preallocation = Preallocation::Full;
        });
    row("no room to reserve", FormField::Preallocation, "only 100 GiB are free",
        [](Entries &e, Place &) {
            e.size = u"100"_qs;
            e.preallocation = Preallocation::Falloc;
        });
}

void FormVerdictTest::saysWhatIsWrong()
{
    QFETCH(NewImageEntries, entries);
    QFETCH(NewFilePlace, place);
    QFETCH(FormField, field);
    QFETCH(QString, words);
    const FormVerdict verdict = judgeEntries(entries, place, QLocale(QLocale::English));
    QVERIFY(!verdict.isRight());
    for (std::size_t i = 0; i < kFormFieldCount; ++i) {
        const FieldNote &note = verdict.notes[i];
        QCOMPARE(note.isProblem, static_cast<FormField>(i) == field); // one, and at its field
        if (note.isProblem)
            QVERIFY2(note.text.contains(words), qPrintable(note.text));
    }
}

void FormVerdictTest::takenNameIsNoProblem()
{
    NewFilePlace place = rightPlace();
    place.name = NewFilePlace::Name::Taken;
    const FormVerdict verdict = judgeEntries(rightEntries(), place);
    QVERIFY(verdict.isRight() && verdict.isReplacement);
    QVERIFY(verdict.note(FormField::Name).text.contains(u"asked before it is replaced"));
}

void FormVerdictTest::limitsAreExact_data()
{
    QTest::addColumn<FormatVersion>("format");
    QTest::addColumn<quint64>("cluster");
    QTest::newRow("v1, by its sectors") << FormatVersion::V1 << quint64(kMiB);
    QTest::newRow("v1, by its table") << FormatVersion::V1 << quint64(512);
    QTest::newRow("v2") << FormatVersion::V2 << quint64(kMiB);
    QTest::newRow("v2, 63 sectors") << FormatVersion::V2 << quint64(63 * 512);
}

void FormVerdictTest::limitsAreExact()
{
    QFETCH(FormatVersion, format);
    QFETCH(quint64, cluster);
    const std::uint64_t largest = largestDisk(format, cluster);
    NewImageEntries entries = rightEntries();
    entries.format = format;
    entries.sizeUnit = 1;
    entries.clusterSize = QStringLiteral("%1 B").arg(cluster);
    entries.size = QString::number(largest);
    QVERIFY(judgeEntries(entries, rightPlace()).isRight());
    entries.size = QString::number(largest + 1);
    const FormVerdict verdict = judgeEntries(entries, rightPlace(), QLocale::c());
    QVERIFY(verdict.note(FormField::Size).isProblem);
    QVERIFY2(verdict.note(FormField::Size).text.contains(QString::number(largest)),
             qPrintable(verdict.note(FormField::Size).text));
}

void FormVerdictTest::roundingIsSaid()
{
    NewImageEntries entries = rightEntries();
    entries.size = u"1000B"_qs;
    entries.clusterSize = u"1000B"_qs;
    const FormVerdict verdict = judgeEntries(entries, rightPlace(), QLocale(QLocale::English));
    QVERIFY(verdict.isRight());
    QVERIFY(verdict.note(FormField::Size).text.contains(u"1,024 bytes"));
    QVERIFY(verdict.note(FormField::ClusterSize).text.contains(u"1,024 bytes"));
}

void FormVerdictTest::forecastsSpace()
{
    const QLocale english(QLocale::English);
    const auto forecast = [&](Preallocation preallocation) {
        NewImageEntries entries = rightEntries();
        entries.preallocation = preallocation;
        const FormVerdict verdict = judgeEntries(entries, rightPlace(), english);
        return forecastSpace(*verdict.layout, preallocation, verdict.place, english);
    };
    // 65536 entries end in the first cluster, the data begins in the second.
    for (const Preallocation sparse : {Preallocation::Off, Preallocation::Metadata})
        QCOMPARE(forecast(sparse), (SpaceForecast{u"1 MiB"_qs, u"64.0 GiB"_qs, u"100 GiB"_qs, {}}));
    for (const Preallocation taken : {Preallocation::Falloc, Preallocation::Full})
        QCOMPARE(forecast(taken),
                 (SpaceForecast{u"64.0 GiB"_qs, u"64.0 GiB"_qs, u"100 GiB"_qs, {}}));
}

void FormVerdictTest::forecastWarns()
{
    NewImageEntries entries = rightEntries();
    const auto forecast = [&](const NewFilePlace &place) {
        const FormVerdict verdict = judgeEntries(entries, place);
        return forecastSpace(verdict.layout.value(), entries.preallocation, verdict.place);
    };
    NewFilePlace place = rightPlace();
    place.freeBytes = 10 * kGiB;
    QVERIFY(forecast(place).warning.contains(u"runs full"));
    QVERIFY(judgeEntries(entries, place).isRight()); // may be meant so
    place.freeBytes = ~0ULL;                         // not known
    QCOMPARE(forecast(place).warning, QString());
    QCOMPARE(forecast(place).free, QString());
    place.largestFile = 4 * kGiB;
    QVERIFY(forecast(place).warning.contains(u"files of up to 4"));
    entries.format = FormatVersion::V1;
    entries.size = u"2199023255040 B"_qs;
    QVERIFY(forecast(rightPlace()).warning.contains(u"v1"));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::FormVerdictTest)
#include "formverdict_test.moc"
