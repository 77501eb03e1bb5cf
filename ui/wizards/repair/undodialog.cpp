#include "ui/wizards/repair/undodialog.h"

#include "engine/text/plantext.h"
#include "engine/text/words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/wizards/repair/changeprogress.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parascope::ui {

UndoDialog::UndoDialog(Purpose purpose, std::filesystem::path journal, bool needsTick,
                       RepairSession *session, AskPath askPath, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_journal(std::move(journal))
    , m_needsTick(needsTick)
    , m_session(session)
    , m_askPath(std::move(askPath))
    , m_pages(new QStackedWidget)
    , m_progress(new ChangeProgress(session))
    , m_headline(wrappedLabel(QStringLiteral("undoHeadline")))
    , m_detail(wrappedLabel(QStringLiteral("undoDetail")))
    , m_notInUse(
          new QCheckBox(tr("&No virtual machine is using this disk, here or on another computer")))
{
    build();
    connect(session, &RepairSession::finished, this, &UndoDialog::takeResult);
    connect(session, &RepairSession::failed, this, &UndoDialog::takeFailure);
    connect(session, &RepairSession::cancelled, this, [this](bool leftHalf) {
        if (m_isRunning)
            say(tr("This was stopped."),
                leftHalf ? tr("The file is in the middle of the change. Nothing is lost: it can be "
                              "done again.")
                         : tr("The file is as it was."));
    });
}

void UndoDialog::build()
{
    setObjectName(QStringLiteral("undoDialog"));
    setWindowTitle(title());
    const int em = fontMetrics().height();
    m_notInUse->setObjectName(QStringLiteral("undoNotInUse"));
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addWidget(m_notInUse);
    column->addStretch(1);
    m_pages->addWidget(words);
    m_pages->addWidget(m_progress);

    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("&Save the old bytes…"), QDialogButtonBox::ActionRole);
    m_start = buttons->addButton(verb(), QDialogButtonBox::AcceptRole);
    m_close->setObjectName(QStringLiteral("undoClose"));
    m_save->setObjectName(QStringLiteral("undoSaveOld"));
    m_start->setObjectName(QStringLiteral("undoStart"));
    m_close->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_save->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &UndoDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &UndoDialog::start);
    connect(m_save, &QPushButton::clicked, this, &UndoDialog::saveOldBytes);
    connect(m_notInUse, &QCheckBox::toggled, m_start, &QWidget::setEnabled);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    resize(em * 30, em * 10);
}

QString UndoDialog::title() const
{
    switch (m_purpose) {
    case Purpose::Undo:
        return tr("Undo Repair");
    case Purpose::UndoEdit:
        return tr("Undo Edit");
    case Purpose::UndoChange:
        return tr("Undo");
    case Purpose::Finish:
        return tr("Finish the Repair");
    }
    return {};
}

QString UndoDialog::verb() const
{
    switch (m_purpose) {
    case Purpose::Undo:
        return tr("&Undo repair");
    case Purpose::UndoEdit:
        return tr("&Undo edit");
    case Purpose::UndoChange:
        return tr("&Undo");
    case Purpose::Finish:
        return tr("&Finish");
    }
    return {};
}

QString UndoDialog::undoneHeadline() const
{
    return m_purpose == Purpose::UndoEdit     ? tr("The edit was undone.")
           : m_purpose == Purpose::UndoChange ? tr("The change was undone.")
                                              : tr("The repair was undone.");
}

QString UndoDialog::refusedHeadline() const
{
    return m_purpose == Purpose::UndoEdit
               ? tr("The image was changed since it was edited, so that cannot be undone.")
           : m_purpose == Purpose::UndoChange
               ? tr("The image was written to since the change, so it cannot be undone.")
               : tr("The image was changed since the repair, so it cannot be undone.");
}

void UndoDialog::begin()
{
    if (m_needsTick)
        askForTick();
    else
        start();
}

void UndoDialog::askForTick()
{
    m_isRunning = false;
    m_headline->setText(tr("The program cannot tell whether this disk is in use."));
    m_detail->setText(
        m_purpose == Purpose::Finish
            ? tr("The old bytes are put back first, then everything that was chosen "
                 "is done again.")
        : m_purpose == Purpose::UndoEdit
            ? tr("The old bytes are put back, and the file is as it was before it was "
                 "edited.")
        : m_purpose == Purpose::UndoChange
            ? tr("The old bytes are put back, and the file is as it was before the change.")
            : tr("The old bytes are put back, and the file is as it was before the "
                 "repair."));
    announce(this, m_headline->text() + u' ' + m_detail->text());
    m_pages->setCurrentIndex(0);
    m_notInUse->show();
    m_start->show();
    m_start->setEnabled(m_notInUse->isChecked());
    m_close->show();
}

void UndoDialog::start()
{
    m_isRunning = true;
    m_save->hide();
    m_pages->setCurrentWidget(m_progress);
    m_start->hide();
    m_close->hide();
    const bool confirmed = m_notInUse->isChecked();
    const bool began = m_purpose == Purpose::Finish
                           ? m_session->finishInterrupted(m_journal, confirmed)
                           : m_session->undo(m_journal, confirmed);
    if (!began)
        say(tr("Another change of this image is under way."),
            tr("Wait until it is done, then try again. Nothing was written."));
}

void UndoDialog::say(const QString &headline, const QString &detail, const QStringList &paths)
{
    m_isRunning = false;
    m_headline->setText(headline);
    m_detail->setText(detail, paths);
    m_notInUse->hide();
    m_start->hide();
    m_close->show();
    m_pages->setCurrentIndex(0);
    m_close->setDefault(true);
    m_close->setFocus();
    announce(this, headline + u' ' + detail);
}

void UndoDialog::takeResult(const ChangeResult &result)
{
    if (!m_isRunning)
        return;
    const QString file = text::path(result.file.native());
    if (result.refusal) {
        m_journal = result.file;
        takeRefusal(*result.refusal);
    } else if (result.job == ChangeJob::SaveOldBytes) {
        say(tr("The old bytes were saved."),
            tr("%1 files in %2. Each is named by its place in the image.")
                .arg(text::number(result.filesWritten), file),
            {file});
    } else if (result.job == ChangeJob::Finish) {
        say(tr("The repair was finished. %1").arg(text::verdict(*result.after).headline),
            tr("Undo works only until a virtual machine writes to this disk. To try it first, "
               "start "
               "the machine from a copy.\n\nUndo file: %1")
                .arg(file),
            {file});
    } else {
        say(undoneHeadline(),
            tr("The file is byte for byte as it was before it. The "
               "undo file %1 is not needed any more.")
                .arg(file),
            {file});
    }
}

void UndoDialog::takeRefusal(const UndoRefusal &refusal)
{
    if (!refusal.newerJournal.empty()) {
        const QString newer = text::path(refusal.newerJournal.native());
        say(tr("A newer repair has to be undone first."),
            tr("Its undo file is %1. Nothing was written.").arg(newer), {newer});
        return;
    }
    QStringList lines;
    constexpr std::size_t kShown = 5;
    for (std::size_t i = 0; i < std::min(refusal.differences.size(), kShown); ++i)
        lines += text::difference(refusal.differences[i]);
    if (refusal.differences.size() > kShown)
        lines += tr("… and %1 more").arg(text::number(refusal.differences.size() - kShown));
    say(refusedHeadline(), lines.join(u'\n') + QStringLiteral("\n\n") +
                               tr("Nothing was written. The old bytes can be saved as files."));
    m_save->show();
}

void UndoDialog::takeFailure(const Error &error, bool leftHalf)
{
    if (!m_isRunning)
        return;
    if (error.code == ErrorCode::UseUnknown && !m_notInUse->isChecked()) {
        askForTick();
        return;
    }
    QString detail = text::error(error);
    if (leftHalf)
        detail += QStringLiteral("\n\n") +
                  tr("The file is in the middle of the change. Nothing is lost: it can be done "
                     "again.");
    say(tr("This could not be done."), detail, {text::path(error.path)});
}

void UndoDialog::saveOldBytes()
{
    m_askPath(this, AskedPath::Folder, m_journal.parent_path(),
              [this](const std::filesystem::path &folder) {
                  m_isRunning = true;
                  m_save->hide();
                  m_close->hide();
                  m_pages->setCurrentWidget(m_progress);
                  if (!m_session->saveOldBytes(m_journal, folder))
                      say(tr("Another change of this image is under way."),
                          tr("Wait until it is done, then try again."));
              });
}

void UndoDialog::reject()
{
    if (m_isRunning)
        m_progress->explainStop();
    else
        QDialog::reject();
}

} // namespace parascope::ui

#include "moc_undodialog.cpp"
