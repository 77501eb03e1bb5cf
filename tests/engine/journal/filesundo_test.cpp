#include "engine/journal/filesundo.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Undo files of small files that somebody else made: they write to the files beside them, and to
/// no others. What undo does for bundles is in tests/engine/repair.
class FilesUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsBackWhatLiesBeside();
    void linkToAFileElsewhere_data();
    void linkToAFileElsewhere();
    void linkInTheFolder();
    void namesThatLeadOut_data();
    void namesThatLeadOut();

private:
    static constexpr const char *kName = "DiskDescriptor.xml";

    /// A change of kName from "old" to "new", saved beside it.
    [[nodiscard]] fs::path save(const std::string &name = kName) const;

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TemporaryFolder> m_other;
};

void FilesUndoTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_other = std::make_unique<TemporaryFolder>();
}

fs::path FilesUndoTest::save(const std::string &name) const
{
    FilesChange change;
    change.folder = m_folder->path();
    change.startedAt = QDateTime(QDate(2026, 11, 22), QTime(13, 35, 49), Qt::UTC);
    change.files = {{name, QByteArray("old"), QByteArray("new")}};
    return saveFilesChange(change, *m_folder / "undo").value();
}

void FilesUndoTest::putsBackWhatLiesBeside()
{
    m_folder->write(kName, std::string_view("new"));
    const FilesChange change = loadFilesChange(save()).value();
    QVERIFY(undoFilesChange(change));
    QCOMPARE(contentsOf(*m_folder / kName), QByteArray("old"));
    QVERIFY(applyFilesChange(change));
    QCOMPARE(contentsOf(*m_folder / kName), QByteArray("new"));
}

void FilesUndoTest::linkToAFileElsewhere_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("there") << true;
    QTest::newRow("not there") << false;
}

void FilesUndoTest::linkToAFileElsewhere()
{
    QFETCH(const bool, isThere);
    const fs::path precious = *m_other / "precious";
    if (isThere)
        m_other->write("precious", std::string_view("new"));
    fs::create_symlink(precious, *m_folder / kName);
    const FilesChange change = loadFilesChange(save()).value();
    QCOMPARE(undoFilesChange(change).error().code, ErrorCode::Unsupported);
    QCOMPARE(applyFilesChange(change).error().code, ErrorCode::Unsupported);
    QCOMPARE(fs::exists(precious), isThere);
    if (isThere)
        QCOMPARE(contentsOf(precious), QByteArray("new"));
}

void FilesUndoTest::linkInTheFolder()
{
    m_folder->write("real.xml", std::string_view("new"));
    fs::create_symlink("real.xml", *m_folder / kName);
    QVERIFY(undoFilesChange(loadFilesChange(save()).value()));
    QCOMPARE(contentsOf(*m_folder / "real.xml"), QByteArray("old"));
    QVERIFY(fs::is_symlink(*m_folder / kName));
}

void FilesUndoTest::namesThatLeadOut_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : {QByteArray("../precious"), QByteArray("/etc/passwd"),
                                   QByteArray(".."), QByteArray("."), QByteArray("a\0b", 3)})
        QTest::newRow(name.toPercentEncoding().constData()) << name;
}

void FilesUndoTest::namesThatLeadOut()
{
    QFETCH(const QByteArray, name);
    const fs::path undo = save(name.toStdString());
    const auto loaded = loadFilesChange(undo);
    QCOMPARE(loaded.error().code, ErrorCode::InvalidJournal);
}

QTEST_GUILESS_MAIN(FilesUndoTest)

#include "filesundo_test.moc"
