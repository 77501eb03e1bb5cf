#include "ui/wizards/repair/earlierrepairsdialog.h"

#include "engine/edit/saveedits.h"
#include "engine/text/plantext.h"
#include "engine/text/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace parascope::ui {

EarlierRepairsDialog::EarlierRepairsDialog(RepairSession *session, QWidget *parent)
    : QDialog(parent), m_session(session), m_list(new QTreeWidget), m_message(new QLabel)
{
    build();
    connect(session, &RepairSession::journalsFound, this, &EarlierRepairsDialog::takeList);
    connect(session, &RepairSession::failed, this, [this](const Error &error) {
        m_message->setText(text::error(error));
        m_message->show();
    });
    connect(session, &RepairSession::started, this, &EarlierRepairsDialog::updateButtons);
    updateButtons();
    session->findJournals();
}

void EarlierRepairsDialog::build()
{
    setObjectName(QStringLiteral("earlierRepairsDialog"));
    setWindowTitle(tr("Earlier Repairs"));
    const int em = fontMetrics().height();
    m_list->setObjectName(QStringLiteral("earlierRepairs"));
    m_list->setAccessibleName(tr("Earlier repairs of this image"));
    m_list->setHeaderLabels({tr("Date"), tr("State"), tr("Size"), tr("What was done")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_message->setObjectName(QStringLiteral("earlierMessage"));
    m_message->setWordWrap(true);
    m_message->setText(tr("Looking for undo files…"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString &text, const QString &name) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_undo = add(tr("&Undo repair"), QStringLiteral("earlierUndo"));
    m_finish = add(tr("&Finish"), QStringLiteral("earlierFinish"));
    m_saveOld = add(tr("&Save the old bytes…"), QStringLiteral("earlierSaveOld"));
    m_delete = add(tr("&Delete…"), QStringLiteral("earlierDelete"));
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(current()->path); });
    connect(m_finish, &QPushButton::clicked, this,
            [this] { Q_EMIT finishRequested(current()->path); });
    connect(m_saveOld, &QPushButton::clicked, this,
            [this] { Q_EMIT saveOldRequested(current()->path); });
    connect(m_delete, &QPushButton::clicked, this, &EarlierRepairsDialog::askToDelete);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &EarlierRepairsDialog::updateButtons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(em * 48, em * 18);
}

void EarlierRepairsDialog::takeList(const JournalsReply &reply)
{
    const auto &list = reply.journals;
    m_list->clear();
    m_journals = list.value_or(std::vector<FoundJournal>());
    for (const FoundJournal &found : m_journals) {
        auto *item = new QTreeWidgetItem(m_list);
        const QString path = text::path(found.path.native());
        if (found.info) {
            const JournalInfo &info = *found.info;
            item->setText(0,
                          QLocale().toString(info.startedAt.toLocalTime(), QLocale::ShortFormat));
            item->setText(1, text::journalState(info.state));
            item->setText(2, text::size(info.journalBytes));
            item->setText(3, text::journalActions(info));
            item->setToolTip(3, text::journalActions(info));
        } else {
            item->setText(0, text::path(found.path.filename().native()));
            item->setText(1, tr("cannot be used"));
            item->setText(3, text::error(found.info.error(), false));
        }
        item->setToolTip(0, path);
    }
    // Room between the columns, or a date runs into the state.
    const int em = fontMetrics().height();
    for (int column = 0; column < 3; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + em);
    }
    const QString message = !list                ? text::error(list.error())
                            : m_journals.empty() ? tr("This image has no earlier repairs.")
                                                 : QString();
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

const FoundJournal *EarlierRepairsDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_journals.at(static_cast<std::size_t>(row));
}

void EarlierRepairsDialog::updateButtons()
{
    const FoundJournal *found = current();
    const bool isIdle = m_session->job() == ChangeJob::None;
    const bool isUsable = isIdle && found && found->info;
    const auto is = [&](JournalState state) {
        return isUsable && found->info->state == state;
    };
    m_undo->setEnabled(is(JournalState::Finished) || is(JournalState::Applying));
    // What was typed is in no undo file: it can be undone, not finished.
    m_finish->setVisible(is(JournalState::Applying) && !isEdit(*found->info));
    m_saveOld->setEnabled(isUsable);
    m_delete->setEnabled(isIdle && found);
}

void EarlierRepairsDialog::askToDelete()
{
    const FoundJournal journal = *current();
    const bool isNeeded = journal.info && journal.info->state == JournalState::Applying;
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Delete Undo File"),
        (isNeeded ? tr("The image is in the middle of this repair. Without the undo file it cannot "
                       "be brought back. Delete %1?")
                  : tr("Without its undo file this repair cannot be undone any more. Delete %1?"))
            .arg(text::path(journal.path.native())),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("deleteUndoFile"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *button = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    button->setObjectName(QStringLiteral("deleteConfirmed"));
    connect(button, &QPushButton::clicked, this, [this, journal] {
        if (!m_session->removeJournal(journal)) {
            m_message->setText(tr("Another change of this image is under way."));
            m_message->show();
        }
    });
    box->open();
}

} // namespace parascope::ui

#include "moc_earlierrepairsdialog.cpp"
