#include "engine/text/repairreport.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/reportschema.h"
#include "tests/support/temporaryfolder.h"
#include "ui/document/document.h"
#include "ui/shell/reportdialog.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace fs = std::filesystem;

namespace parascope::ui {

using test::contentsOf;
using test::ImageBuilder;

namespace {

QString shown(const fs::path &path)
{
    return QString::fromStdString(path.native());
}

QString sha256(const fs::path &path)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(contentsOf(path), QCryptographicHash::Sha256).toHex());
}

QJsonObject json(const fs::path &path)
{
    return QJsonDocument::fromJson(contentsOf(path)).object();
}

} // namespace

/// Saving reports from the window: what is in them, where they go, and what is never overwritten.
class ReportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void savesAsChosen();
    void formatsOfAReport();
    void asksInAFileDialogOfItsOwn();
    void callingOffSavesNothing();
    void overwritesOnlyWhenAsked();
    void neverOverwritesWhatCameMeanwhile();
    void neverOverwritesTheImage();
    void errorsNameFileAndReason();
    void closingStopsTheChecksum();
    void tellsOfARepair();
    void tellsOfACopy();
    void waitsForTheCheckAfterARepair();
    void beforeIsMissingWhenTheFileChangedSince();
    void lastChangeIsRemembered();

private:
    [[nodiscard]] fs::path image() const { return *m_folder / "disk.hds"; }
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString message() const { return find<QLabel>("reportMessage")->text(); }
    void press(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(ReportFormat format)
    {
        find<QComboBox>("reportFormat")->setCurrentIndex(static_cast<int>(format));
    }
    void answerWith(const fs::path &target)
    {
        m_dialog->setAskTarget(
            [target](QWidget *, ReportFormat, const auto &answer) { answer(target); });
    }
    void reload();
    ChangeResult change(ChangeJob job, const fs::path &copy = {});
    void remember(const ChangeResult &result)
    {
        m_change = lastChangeAfter(result, m_change, m_document->report());
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ReportDialog> m_dialog;
    std::optional<LastChange> m_change;
};

void ReportDialogTest::init()
{
    m_folder = std::make_unique<test::TemporaryFolder>();
    ImageBuilder builder;
    builder.map(0, 0).map(1, 0).map(2, 1).entry(5, builder.entryFor(5000));
    test::writeSparse(*builder.build(), image());
    m_store = std::make_unique<QSettings>(shown(*m_folder / "settings.ini"), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_document = std::make_unique<Document>(image());
    QSignalSpy finished(&m_document->session(), &ImageSession::finished);
    m_document->open();
    QTRY_COMPARE(finished.size(), 1);
    m_dialog = std::make_unique<ReportDialog>(m_document.get(), m_settings.get());
    m_dialog->setChangeSource([this] { return m_change; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void ReportDialogTest::cleanup()
{
    m_change.reset();
    m_dialog.reset();
    m_document.reset();
    m_settings.reset();
    m_store.reset();
    m_folder.reset();
}

void ReportDialogTest::reload()
{
    QSignalSpy finished(&m_document->session(), &ImageSession::finished);
    m_document->reload();
    QTRY_COMPARE(finished.size(), 1);
}

/// Carries a change out, as the window does.
ChangeResult ReportDialogTest::change(ChangeJob job, const fs::path &copy)
{
    RepairSession session(image(), std::make_shared<ChangeClaims>());
    ChangeResult result;
    QObject context;
    bool isDone = false;
    connect(&session, &RepairSession::planned, &context, [&](const PreviewReply &reply) {
        isDone = !session.repair(reply.preview->plan, {}, true);
    });
    connect(&session, &RepairSession::finished, &context, [&](const ChangeResult &reply) {
        result = reply;
        isDone = true;
    });
    if (job == ChangeJob::Repair)
        session.plan(m_document->report(), {});
    else if (job == ChangeJob::RepairCopy)
        isDone = !session.repairCopy(m_document->report(), {}, copy);
    else
        isDone = !session.undo({}, true);
    [&] {
        QTRY_VERIFY(isDone);
    }();
    return result;
}

void ReportDialogTest::savesAsChosen()
{
    const fs::path target = *m_folder / "report.json";
    answerWith(target);
    QCOMPARE(m_dialog->focusWidget(), find<QComboBox>("reportFormat"));
    QVERIFY(find<QPushButton>("saveReport")->isDefault());
    QTest::keyClick(find<QComboBox>("reportFormat"), Qt::Key_Down);
    QTest::keyClick(find<QCheckBox>("addHash"), Qt::Key_Space);
    QTest::keyClick(find<QCheckBox>("leaveOutFolder"), Qt::Key_Space);
    press("saveReport");
    QTRY_VERIFY(fs::exists(target));
    QTRY_VERIFY(message().startsWith(u"Saved as "_qs));
    QVERIFY(message().contains(shown(target)));
    const QJsonObject report = json(target);
    QCOMPARE(test::againstReportSchema(QJsonDocument(report).toJson(QJsonDocument::Compact)),
             QString());
    QCOMPARE(report[u"file"_qs][u"sha256"_qs].toString(), sha256(image()));
    QVERIFY(!contentsOf(target).contains(QByteArray::fromStdString(m_folder->path().native())));
    QVERIFY(!report.contains(u"repair"_qs));
    QVERIFY(find<QPushButton>("saveReport")->isEnabled());
}

void ReportDialogTest::formatsOfAReport()
{
    ReportWishes wishes;
    const QByteArray html = makeReport(*m_document, wishes);
    QVERIFY(html.contains("<svg") && html.contains("class=\"legend\""));
    wishes.format = ReportFormat::Text;
    QVERIFY(makeReport(*m_document, wishes).contains("table.duplicate"));
    wishes.format = ReportFormat::Json;
    QVERIFY(QJsonDocument::fromJson(makeReport(*m_document, wishes)).isObject());
}

void ReportDialogTest::asksInAFileDialogOfItsOwn()
{
    press("saveReport"); // and this returns at once
    auto *ask = find<QFileDialog>("saveReportDialog");
    QVERIFY(ask && ask->isVisible());
    QCOMPARE(ask->acceptMode(), QFileDialog::AcceptSave);
    auto *name = ask->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    QVERIFY(name);
    QCOMPARE(name->text(), u"disk.hds report.html"_qs);
    name->selectAll();
    QTest::keyClicks(name, u"mine"_qs);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(fs::exists(*m_folder / "mine.html"));
    QVERIFY(contentsOf(*m_folder / "mine.html").startsWith("<!DOCTYPE html>"));
    QTRY_VERIFY(!find<QFileDialog>("saveReportDialog"));
}

void ReportDialogTest::callingOffSavesNothing()
{
    const auto before = std::distance(fs::directory_iterator(m_folder->path()), {});
    press("saveReport");
    QTest::keyClick(find<QFileDialog>("saveReportDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!find<QFileDialog>("saveReportDialog"));
    QVERIFY(find<QPushButton>("saveReport")->isEnabled());
    QVERIFY(!find<QLabel>("reportMessage")->isVisible());
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), before);
}

void ReportDialogTest::overwritesOnlyWhenAsked()
{
    const fs::path target = m_folder->write("mine.html", std::string_view("mine"));
    for (const auto answer : {QMessageBox::No, QMessageBox::Yes}) {
        press("saveReport");
        auto *ask = find<QFileDialog>("saveReportDialog");
        auto *name = ask->findChild<QLineEdit *>(u"fileNameEdit"_qs);
        name->selectAll();
        QTest::keyClicks(name, u"mine.html"_qs);
        bool wasAsked = false;
        QTimer::singleShot(0, ask, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            wasAsked = box != nullptr;
            if (box)
                QTest::mouseClick(box->button(answer), Qt::LeftButton);
        });
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(wasAsked);
        if (answer == QMessageBox::Yes) {
            QTRY_VERIFY(contentsOf(target).startsWith("<!DOCTYPE html>"));
            QTRY_VERIFY(!find<QFileDialog>("saveReportDialog"));
        } else {
            QCOMPARE(contentsOf(target), QByteArray("mine"));
            QTest::keyClick(ask, Qt::Key_Escape);
            QTRY_VERIFY(!find<QFileDialog>("saveReportDialog"));
        }
    }
}

void ReportDialogTest::neverOverwritesWhatCameMeanwhile()
{
    const fs::path target = *m_folder / "report.html";
    answerWith(target);
    find<QCheckBox>("addHash")->setChecked(true);
    press("saveReport");
    // The checksum cannot have come yet, and the name was free when it was chosen.
    m_folder->write("report.html", std::string_view("somebody else's"));
    QTRY_VERIFY(find<QPushButton>("saveReport")->isEnabled());
    QCOMPARE(contentsOf(target), QByteArray("somebody else's"));
    QVERIFY2(message().contains(shown(target)) && message().contains(u"exists already"_qs),
             qPrintable(message()));
}

void ReportDialogTest::neverOverwritesTheImage()
{
    const QString before = sha256(image());
    fs::create_symlink(image(), *m_folder / "link.html");
    for (const fs::path &target : {image(), *m_folder / "link.html"}) {
        QVERIFY(!saveReport("report", target, image(), true));
        answerWith(target);
        press("saveReport");
        QVERIFY(message().contains(shown(target)));
    }
    QCOMPARE(sha256(image()), before);
    QVERIFY(fs::is_symlink(*m_folder / "link.html"));
}

void ReportDialogTest::errorsNameFileAndReason()
{
    const fs::path target = *m_folder / "no" / "report.html";
    answerWith(target);
    press("saveReport");
    QVERIFY2(message().contains(shown(target)), qPrintable(message()));
    QVERIFY(!message().startsWith(u"Saved"_qs));
    QVERIFY(find<QPushButton>("saveReport")->isEnabled());
    // A folder is no file.
    answerWith(m_folder->path());
    press("saveReport");
    QVERIFY2(message().contains(shown(m_folder->path())), qPrintable(message()));
    QVERIFY(!message().startsWith(u"Saved"_qs));
}

void ReportDialogTest::closingStopsTheChecksum()
{
    const fs::path target = *m_folder / "report.html";
    answerWith(target);
    find<QCheckBox>("addHash")->setChecked(true);
    QSignalSpy hashed(&m_document->session(), &ImageSession::hashFinished);
    press("saveReport");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(hashed.size(), 1);
    QVERIFY(!fs::exists(target));
    // And it works when it is shown again.
    m_dialog->show();
    press("saveReport");
    QTRY_VERIFY(fs::exists(target));
}

void ReportDialogTest::tellsOfARepair()
{
    const QString before = sha256(image());
    remember(change(ChangeJob::Repair));
    QVERIFY(m_change && !m_change->result.file.empty());
    reload();
    const QString after = sha256(image());
    QVERIFY(before != after);

    const fs::path target = *m_folder / "report.json";
    answerWith(target);
    choose(ReportFormat::Json);
    find<QCheckBox>("addHash")->setChecked(true);
    press("saveReport");
    QTRY_VERIFY(fs::exists(target));
    const QJsonObject report = json(target);
    QCOMPARE(test::againstReportSchema(QJsonDocument(report).toJson(QJsonDocument::Compact)),
             QString());
    QCOMPARE(report[u"verdict"_qs].toString(), u"clean"_qs);
    const QJsonObject repair = report[u"repair"_qs].toObject();
    QCOMPARE(repair[u"sha256Before"_qs].toString(), before);
    QCOMPARE(repair[u"sha256After"_qs].toString(), after);
    QCOMPARE(report[u"file"_qs][u"sha256"_qs].toString(), after);
    QCOMPARE(repair[u"undoFile"_qs].toString(), shown(m_change->result.file));
    QCOMPARE(repair[u"readsDifferentlyBytes"_qs].toInt(), 65536);
    QCOMPARE(repair[u"actions"_qs].toArray().size(), 2);
    QCOMPARE(message(), u"Saved as %1."_qs.arg(shown(target)));

    // Without the tick nothing is read for it, and the other formats tell of it too.
    find<QCheckBox>("addHash")->setChecked(false);
    for (const auto format : {ReportFormat::Html, ReportFormat::Text}) {
        const fs::path other =
            *m_folder / std::string("report").append(suffixOf(format).toStdString());
        answerWith(other);
        choose(format);
        press("saveReport");
        const QByteArray words = contentsOf(other);
        QVERIFY(words.contains("Read as zeros now: 1 place of the disk (64 KiB)"));
        QVERIFY(words.contains(".parascope-undo-"));
        QVERIFY(!words.contains("SHA-256"));
    }
    // Undone, it is a report like any other.
    remember(change(ChangeJob::Undo));
    QVERIFY(!m_change);
    reload();
    answerWith(*m_folder / "undone.txt");
    press("saveReport");
    QVERIFY(!contentsOf(*m_folder / "undone.txt").contains("Undo file"));
    QCOMPARE(sha256(image()), before);
}

void ReportDialogTest::tellsOfACopy()
{
    const fs::path copy = *m_folder / "copy.hds";
    const QString before = sha256(image());
    remember(change(ChangeJob::RepairCopy, copy));
    QVERIFY(m_change);
    answerWith(*m_folder / "report.json");
    choose(ReportFormat::Json);
    find<QCheckBox>("addHash")->setChecked(true);
    press("saveReport"); // the original was not changed: its report is still good
    QTRY_VERIFY(fs::exists(*m_folder / "report.json"));
    const QJsonObject report = json(*m_folder / "report.json");
    const QJsonObject repair = report[u"repair"_qs].toObject();
    QCOMPARE(report[u"file"_qs][u"sha256"_qs].toString(), before);
    QCOMPARE(repair[u"sha256Before"_qs].toString(), before);
    QCOMPARE(repair[u"sha256After"_qs].toString(), sha256(copy));
    QCOMPARE(repair[u"copy"_qs].toString(), shown(copy));
    QVERIFY(!repair.contains(u"undoFile"_qs));
    QCOMPARE(report[u"verdict"_qs].toString(), u"errors"_qs);
}

void ReportDialogTest::waitsForTheCheckAfterARepair()
{
    const fs::path target = *m_folder / "report.html";
    answerWith(target);
    remember(change(ChangeJob::Repair));
    press("saveReport");
    QVERIFY2(message().contains(u"before the check is done"_qs), qPrintable(message()));
    QVERIFY(!fs::exists(target));
    reload();
    press("saveReport");
    QVERIFY(fs::exists(target));
}

void ReportDialogTest::beforeIsMissingWhenTheFileChangedSince()
{
    remember(change(ChangeJob::Repair));
    {
        QFile file(shown(image()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(64 + 4 * 9));
        QCOMPARE(file.write("\0\0\0\1", 4), 4);
    }
    reload();
    answerWith(*m_folder / "report.json");
    choose(ReportFormat::Json);
    find<QCheckBox>("addHash")->setChecked(true);
    press("saveReport");
    QTRY_VERIFY(fs::exists(*m_folder / "report.json"));
    const QJsonObject repair = json(*m_folder / "report.json")[u"repair"_qs].toObject();
    QVERIFY(!repair.contains(u"sha256Before"_qs));
    QCOMPARE(repair[u"sha256After"_qs].toString(), sha256(image()));
    QTRY_VERIFY2(message().contains(u"checksum"_qs) && message().contains(shown(image())),
                 qPrintable(message()));
}

void ReportDialogTest::lastChangeIsRemembered()
{
    const ReportPtr report = m_document->report();
    ChangeResult repair;
    repair.job = ChangeJob::Repair;
    repair.plan = std::make_shared<const Plan>();
    repair.file = "/undo";
    auto last = lastChangeAfter(repair, std::nullopt, report);
    QVERIFY(last && last->outdated == report && last->at.isValid() && !last->isCopy());
    // What was refused, and what only saves bytes, changes nothing.
    ChangeResult undo;
    undo.job = ChangeJob::Undo;
    undo.refusal = UndoRefusal{};
    QVERIFY(lastChangeAfter(undo, last, report));
    ChangeResult saved;
    saved.job = ChangeJob::SaveOldBytes;
    QVERIFY(lastChangeAfter(saved, last, report));
    // An undo file that was removed is not named any more; another one's end does not matter.
    ChangeResult removed;
    removed.job = ChangeJob::RemoveUndoFile;
    removed.file = "/other";
    QCOMPARE(lastChangeAfter(removed, last, report)->result.file, fs::path("/undo"));
    removed.file = "/undo";
    QVERIFY(lastChangeAfter(removed, last, report)->result.file.empty());
    undo.refusal.reset();
    QVERIFY(!lastChangeAfter(undo, last, report));
    // What was interrupted, and is finished now, need not have been a repair.
    ChangeResult finished;
    finished.job = ChangeJob::Finish;
    QVERIFY(!lastChangeAfter(finished, last, report));
    finished.plan = repair.plan;
    QVERIFY(lastChangeAfter(finished, std::nullopt, report));
    ChangeResult copy;
    copy.job = ChangeJob::RepairCopy;
    last = lastChangeAfter(copy, last, report);
    QVERIFY(last && last->isCopy() && !last->outdated);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ReportDialogTest)
#include "reportdialog_test.moc"
