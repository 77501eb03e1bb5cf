#include "tests/support/temporaryfolder.h"
#include "ui/shell/askpath.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

#include <optional>

namespace fs = std::filesystem;

namespace parascope::ui {

/// The file dialogs that the wizards ask with, as Qt shows them where the desktop has none.
class AskPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWithTheName();
    void callingOffAnswersNothing();
    void asksForAFolder();

private:
    [[nodiscard]] QFileDialog *dialog()
    {
        return m_window->findChild<QFileDialog *>(u"askPath"_qs);
    }
    void ask(AskedPath what, const fs::path &suggested)
    {
        askWithFileDialog()(m_window.get(), what, suggested,
                            [this](const fs::path &path) { m_answer = path; });
        QVERIFY(dialog() && dialog()->isVisible()); // and the call has come back
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<QWidget> m_window;
    std::optional<fs::path> m_answer;
};

void AskPathTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_answer.reset();
}

void AskPathTest::answersWithTheName()
{
    ask(AskedPath::Copy, m_folder / "copy.hds");
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    QCOMPARE(name->text(), u"copy.hds"_qs);
    name->selectAll();
    QTest::keyClicks(name, u"other.hds"_qs);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_answer);
    QCOMPARE(*m_answer, m_folder / "other.hds");
    QTRY_VERIFY(!dialog());
}

void AskPathTest::callingOffAnswersNothing()
{
    ask(AskedPath::UndoFile, m_folder / "undo");
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_answer);
}

void AskPathTest::asksForAFolder()
{
    fs::create_directory(m_folder / "here");
    ask(AskedPath::Folder, m_folder.path());
    auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_qs);
    name->selectAll();
    QTest::keyClicks(name, u"here"_qs);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_answer);
    QCOMPARE(*m_answer, m_folder / "here");
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::AskPathTest)
#include "askpath_test.moc"
