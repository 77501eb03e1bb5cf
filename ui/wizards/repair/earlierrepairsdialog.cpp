#include "ui/wizards/repair/earlierrepairsdialog.h"

#include "engine/edit/saveedits.h"
#include "engine/text/bundletext.h"
#include "engine/text/plantext.h"
#include "engine/text/words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/boxtext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/elidedpath.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parascope::ui {

namespace {

using Entry = std::variant<FoundJournal, EarlierBundleRepair>;

std::filesystem::path pathOf(const Entry &entry)
{
    const auto *found = std::get_if<FoundJournal>(&entry);
    return found ? found->path : std::get<EarlierBundleRepair>(entry).undoFile;
}

/// Invalid when it is not known.
QDateTime timeOf(const Entry &entry)
{
    if (const auto *found = std::get_if<FoundJournal>(&entry))
        return found->info ? found->info->startedAt : QDateTime();
    return std::get<EarlierBundleRepair>(entry).startedAt;
}

/// Without the undo file, what is half done would stay so.
bool isHalf(const Entry &entry)
{
    if (const auto *found = std::get_if<FoundJournal>(&entry))
        return found->info && found->info->state == JournalState::Applying;
    return std::get<EarlierBundleRepair>(entry).state == FilesState::Mixed;
}

QString stateWords(FilesState state)
{
    switch (state) {
    case FilesState::Old:
        return text::journalState(JournalState::Undone);
    case FilesState::New:
        return text::journalState(JournalState::Finished);
    case FilesState::Mixed:
        return text::journalState(JournalState::Applying);
    case FilesState::Other:
        return EarlierRepairsDialog::tr("changed since");
    }
    return {};
}

QString dateWords(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// Date, state, size, what was done.
QStringList cellsOf(const FoundJournal &found)
{
    if (!found.info)
        return {text::path(found.path.filename().native()),
                EarlierRepairsDialog::tr("cannot be used"),
                {},
                text::error(found.info.error(), false)};
    const JournalInfo &info = *found.info;
    return {dateWords(info.startedAt), text::journalState(info.state),
            text::size(info.journalBytes), text::journalActions(info)};
}

QStringList cellsOf(const EarlierBundleRepair &repair)
{
    QStringList actions;
    for (const BundleAction action : repair.actions)
        actions += text::actionPhrase(action);
    return {dateWords(repair.startedAt), stateWords(repair.state), text::size(repair.bytes),
            EarlierRepairsDialog::tr("Descriptor: %1", "what was done to it")
                .arg(actions.join(QStringLiteral("; ")))};
}

} // namespace

EarlierRepairsDialog::EarlierRepairsDialog(RepairSession *session, BundleRepairSession *bundle,
                                           QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_bundle(bundle)
    , m_list(new QTreeWidget)
    , m_message(wrappedLabel(QStringLiteral("earlierMessage")))
    , m_notInUse(
          new QCheckBox(tr("&No virtual machine is using this disk, here or on another computer")))
{
    build();
    if (m_session)
        connectImage();
    if (m_bundle)
        connectBundle();
    updateButtons();
    look();
}

void EarlierRepairsDialog::build()
{
    setObjectName(QStringLiteral("earlierRepairsDialog"));
    setWindowTitle(tr("Earlier Repairs"));
    const int em = fontMetrics().height();
    m_list->setObjectName(QStringLiteral("earlierRepairs"));
    m_list->setAccessibleName(m_session ? tr("Earlier repairs of this image")
                                        : tr("Earlier repairs of the descriptor"));
    m_list->setHeaderLabels({tr("Date"), tr("State"), tr("Size"), tr("What was done")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_message->setText(tr("Looking for undo files…"));
    m_notInUse->setObjectName(QStringLiteral("earlierNotInUse"));
    m_notInUse->hide();
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
    connect(m_undo, &QPushButton::clicked, this, &EarlierRepairsDialog::undo);
    connect(m_finish, &QPushButton::clicked, this, &EarlierRepairsDialog::finish);
    connect(m_saveOld, &QPushButton::clicked, this, &EarlierRepairsDialog::saveOld);
    connect(m_delete, &QPushButton::clicked, this, &EarlierRepairsDialog::askToDelete);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &EarlierRepairsDialog::updateButtons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_notInUse);
    layout->addWidget(buttons);
    resize(em * 48, em * 18);
}

void EarlierRepairsDialog::connectImage()
{
    connect(m_session, &RepairSession::journalsFound, this, [this](const JournalsReply &reply) {
        m_journals = reply.journals.value_or(std::vector<FoundJournal>());
        m_problem = reply.journals ? std::nullopt : std::optional(reply.journals.error());
        showList();
    });
    connect(m_session, &RepairSession::failed, this,
            [this](const Error &error) { say(text::error(error), {text::path(error.path)}); });
    connect(m_session, &RepairSession::started, this, &EarlierRepairsDialog::forgetResult);
}

void EarlierRepairsDialog::connectBundle()
{
    connect(m_bundle, &BundleRepairSession::earlierFound, this,
            [this](const EarlierBundleRepairsReply &reply) {
                m_bundleRepairs = reply.repairs.value_or(std::vector<EarlierBundleRepair>());
                showList();
            });
    connect(m_bundle, &BundleRepairSession::started, this, &EarlierRepairsDialog::forgetResult);
    connect(m_bundle, &BundleRepairSession::finished, this,
            &EarlierRepairsDialog::takeBundleResult);
    connect(m_bundle, &BundleRepairSession::failed, this, &EarlierRepairsDialog::takeBundleFailure);
    connect(m_bundle, &BundleRepairSession::cancelled, this, &EarlierRepairsDialog::updateButtons);
}

void EarlierRepairsDialog::look()
{
    if (m_session)
        m_session->findJournals();
    if (m_bundle)
        m_bundle->findEarlier();
}

void EarlierRepairsDialog::setEvidence(bool isEvidence)
{
    m_isEvidence = isEvidence;
    updateButtons();
}

void EarlierRepairsDialog::showList()
{
    m_entries.assign(m_journals.begin(), m_journals.end());
    m_entries.insert(m_entries.end(), m_bundleRepairs.begin(), m_bundleRepairs.end());
    std::ranges::stable_sort(m_entries, std::ranges::greater(), timeOf); // newest first
    m_list->clear();
    for (const Entry &entry : m_entries) {
        auto *item = new QTreeWidgetItem(
            m_list, std::visit([](const auto &each) { return cellsOf(each); }, entry));
        item->setToolTip(0, pathToolTip(text::path(pathOf(entry).native())));
        item->setToolTip(3, pathToolTip(item->text(3)));
    }
    // Room between the columns, or a date runs into the state.
    const int em = fontMetrics().height();
    for (int column = 0; column < 3; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + em);
    }
    if (!m_result.isEmpty() || !m_entries.empty())
        say(m_result);
    else if (m_problem)
        say(text::error(*m_problem), {text::path(m_problem->path)});
    else
        say(m_session ? tr("This image has no earlier repairs.")
                      : tr("The descriptor has no earlier repairs."));
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

void EarlierRepairsDialog::say(const QString &message, const QStringList &paths)
{
    m_message->setText(message, paths);
    m_message->setVisible(!message.isEmpty());
}

const EarlierRepairsDialog::Entry *EarlierRepairsDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_entries.at(static_cast<std::size_t>(row));
}

bool EarlierRepairsDialog::isIdle() const
{
    return (!m_session || m_session->job() == ChangeJob::None) &&
           (!m_bundle || m_bundle->job() == BundleJob::None);
}

void EarlierRepairsDialog::updateButtons()
{
    const Entry *entry = current();
    const auto *found = entry ? std::get_if<FoundJournal>(entry) : nullptr;
    const auto *repair = entry ? std::get_if<EarlierBundleRepair>(entry) : nullptr;
    const bool mayWrite = isIdle() && !m_isEvidence;
    const bool isUsable = found && found->info;
    const bool isDone = (isUsable && found->info->state == JournalState::Finished) ||
                        (repair && repair->state == FilesState::New);
    // What was typed is in no undo file: it can be undone, not finished.
    const bool canFinish = entry && isHalf(*entry) && !(isUsable && isEdit(*found->info));
    m_undo->setEnabled(mayWrite && (isDone || (entry && isHalf(*entry))));
    m_finish->setVisible(mayWrite && canFinish);
    m_saveOld->setEnabled(isIdle() && isUsable);
    m_saveOld->setVisible(m_session != nullptr);
    m_delete->setEnabled(mayWrite && entry);
}

void EarlierRepairsDialog::undo()
{
    const Entry entry = *current();
    if (const auto *repair = std::get_if<EarlierBundleRepair>(&entry))
        begin(m_bundle->undo(repair->undoFile, m_notInUse->isChecked()));
    else
        Q_EMIT undoRequested(pathOf(entry));
}

void EarlierRepairsDialog::finish()
{
    const Entry entry = *current();
    if (const auto *repair = std::get_if<EarlierBundleRepair>(&entry))
        begin(m_bundle->finishInterrupted(repair->undoFile, m_notInUse->isChecked()));
    else
        Q_EMIT finishRequested(pathOf(entry));
}

void EarlierRepairsDialog::begin(bool hasBegun)
{
    if (!hasBegun)
        say(tr("Another change of this disk is under way."));
}

void EarlierRepairsDialog::saveOld()
{
    Q_EMIT saveOldRequested(pathOf(*current()));
}

void EarlierRepairsDialog::forgetResult()
{
    m_result.clear();
    updateButtons();
}

void EarlierRepairsDialog::takeBundleResult(const BundleChangeResult &result)
{
    // The list comes anew, more than once when the disk is read again: the words outlive that.
    m_result =
        result.job == BundleJob::Undo
            ? tr("The descriptor and its backup are byte for byte as they were before the repair.")
        : result.job == BundleJob::Finish ? tr("The repair of the descriptor was finished.")
                                          : QString();
    if (!m_result.isEmpty())
        announce(this, m_result);
    m_notInUse->hide();
    m_bundle->findEarlier();
}

void EarlierRepairsDialog::takeBundleFailure(const Error &error)
{
    if (error.code == ErrorCode::UseUnknown)
        m_notInUse->show();
    const QString why =
        error.code == ErrorCode::FileChanged
            ? tr("%1 was changed since the repair. Nothing was written; the undo file keeps the "
                 "old text.")
                  .arg(text::path(error.path))
            : text::error(error);
    say(why, {text::path(error.path)});
    announce(this, why);
    updateButtons();
}

void EarlierRepairsDialog::askToDelete()
{
    const Entry entry = *current();
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete Undo File"), {},
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("deleteUndoFile"));
    setBoxText(box,
               isHalf(entry) ? tr("This repair is half done. Without its undo file it can neither "
                                  "be finished nor undone. Delete %1?")
                             : tr("Without its undo file this repair cannot be undone any more. "
                                  "Delete %1?"),
               text::path(pathOf(entry).native()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *button = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    button->setObjectName(QStringLiteral("deleteConfirmed"));
    connect(button, &QPushButton::clicked, this, [this, entry] { remove(entry); });
    box->open();
}

void EarlierRepairsDialog::remove(const Entry &entry)
{
    const auto *found = std::get_if<FoundJournal>(&entry);
    begin(found ? m_session->removeJournal(*found) : m_bundle->removeUndoFile(pathOf(entry)));
}

} // namespace parascope::ui

#include "moc_earlierrepairsdialog.cpp"
