#include "ui/wizards/repair/repaircontroller.h"

#include "engine/edit/saveedits.h"
#include "engine/text/words.h"
#include "engine/transfer/inplace.h"
#include "ui/document/document.h"
#include "ui/wizards/repair/earlierrepairsdialog.h"
#include "ui/wizards/repair/repairdialog.h"
#include "ui/wizards/repair/undodialog.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace parascope::ui {

namespace {

QString whenOf(const JournalInfo &info)
{
    const QDateTime local = info.startedAt.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    const QString when =
        local.date() == QDate::currentDate()
            ? RepairController::tr("today %1", "a time of the day").arg(clock)
            : RepairController::tr("on %1, %2", "a date and a time")
                  .arg(QLocale().toString(local.date(), QLocale::ShortFormat), clock);
    if (isEdit(info))
        return RepairController::tr("Edited %1", "today or on a date").arg(when);
    const auto inPlace = inPlaceOptionsOf(info);
    if (!inPlace)
        return RepairController::tr("Repaired %1", "today or on a date").arg(when);
    return inPlace->kind == InPlaceKind::Compact
               ? RepairController::tr("Compacted %1", "today or on a date").arg(when)
               : RepairController::tr("Converted %1", "today or on a date").arg(when);
}

QString runningNotice(ChangeJob job)
{
    if (job == ChangeJob::Undo)
        return RepairController::tr("A change is being undone…");
    if (job == ChangeJob::ChangeInPlace || job == ChangeJob::ChangeInPlaceCopy)
        return RepairController::tr("A change is under way…");
    return RepairController::tr("A repair is under way…");
}

QString interruptedNotice(const RepairOffer &offer)
{
    return offer.isEdit      ? RepairController::tr("Saving of edits was interrupted.")
           : offer.isInPlace ? RepairController::tr("An earlier change was interrupted.")
                             : RepairController::tr("An earlier repair was interrupted.");
}

template <class Dialog>
void raise(Dialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

RepairController::RepairController(Document *document, std::shared_ptr<ChangeClaims> claims,
                                   AskPath askPath, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_askPath(std::move(askPath))
    , m_window(window)
    , m_claims(claims)
    , m_session(document->path(), std::move(claims))
{
    connect(document, &Document::reportChanged, this, [this] {
        updateOffer();
        m_session.findJournals();
    });
    connect(document, &Document::errorChanged, this, [this] {
        updateOffer();
        // What destroyed the header can be taken back, too.
        if (m_document->error())
            m_session.findJournals();
    });
    connect(&m_session, &RepairSession::started, this, &RepairController::updateOffer);
    connect(&m_session, &RepairSession::journalsFound, this, &RepairController::takeJournals);
    connect(&m_session, &RepairSession::finished, this, &RepairController::takeResult);
    connect(&m_session, &RepairSession::failed, this,
            [this](const Error &, bool leftHalf) { afterChange(leftHalf); });
    connect(&m_session, &RepairSession::cancelled, this, &RepairController::afterChange);
}

RepairController::~RepairController()
{
    // They look at the session until they are gone.
    delete m_repair;
    delete m_undo;
    delete m_earlier;
}

void RepairController::setEvidence(bool isEvidence)
{
    m_isEvidence = isEvidence;
    updateOffer();
}

void RepairController::setBundle(const std::filesystem::path &folder)
{
    if (m_bundle ? m_bundle->folder() == folder : folder.empty())
        return;
    delete m_earlier; // it looks at the session
    m_bundle.reset();
    updateOffer();
    if (folder.empty())
        return;
    m_bundle = std::make_unique<BundleRepairSession>(folder, m_claims);
    connect(m_bundle.get(), &BundleRepairSession::started, this, &RepairController::updateOffer);
    connect(m_bundle.get(), &BundleRepairSession::failed, this, &RepairController::updateOffer);
    connect(m_bundle.get(), &BundleRepairSession::cancelled, this, &RepairController::updateOffer);
    connect(m_bundle.get(), &BundleRepairSession::finished, this,
            [this](const BundleChangeResult &result) {
                if (result.job == BundleJob::RemoveUndoFile)
                    return;
                noteChange(result.job == BundleJob::Undo ? RepairOffer::Written::Undo
                                                         : RepairOffer::Written::Repair);
                Q_EMIT bundleChanged();
            });
}

void RepairController::takeJournals(const JournalsReply &reply)
{
    const auto &list = reply.journals;
    m_newest.reset();
    const FoundJournal *newest = list ? newestChange(*list) : nullptr;
    // One that was interrupted, and does not fit, may have been left by an image that stood here
    // before: this one is in the middle of nothing.
    if (newest != nullptr && (newest->fits || newest->info->state == JournalState::Finished))
        m_newest = *newest->info;
    updateOffer();
}

ChangeJob RepairController::job() const
{
    const BundleJob ofDisk = m_bundle ? m_bundle->job() : BundleJob::None;
    if (m_session.job() != ChangeJob::None)
        return m_session.job();
    if (ofDisk == BundleJob::Undo)
        return ChangeJob::Undo;
    const bool isWriting = ofDisk == BundleJob::Repair || ofDisk == BundleJob::Finish;
    return isWriting ? ChangeJob::Repair : ChangeJob::None;
}

void RepairController::updateOffer()
{
    const ReportPtr &report = m_document->report();
    const bool isIdle = job() == ChangeJob::None;
    const bool isHalf = m_newest && m_newest->state == JournalState::Applying;
    const bool mayWrite = !m_isEvidence && isIdle && !m_document->error();
    RepairOffer offer;
    offer.canRepair =
        mayWrite && !isHalf && report && report->isRepairUseful() && !report->isRepairForbidden();
    offer.canChoose = mayWrite && !isHalf && report;
    offer.canUndo = !m_isEvidence && isIdle && m_newest.has_value();
    offer.isEdit = m_newest && isEdit(*m_newest);
    offer.isInPlace = m_newest && inPlaceOptionsOf(*m_newest);
    offer.canFinish = mayWrite && isHalf && !offer.isEdit;
    offer.canList = !m_isEvidence;
    offer.isWriting = !isIdle;
    offer.written = m_written;
    // While our own repair runs its journal is in the middle, which is as it should be.
    if (!isIdle)
        offer.notice = runningNotice(job());
    else if (isHalf)
        offer.notice = interruptedNotice(offer);
    else if (m_newest)
        offer.notice = whenOf(*m_newest);
    if (offer == m_offer)
        return;
    m_offer = offer;
    Q_EMIT offerChanged();
}

void RepairController::takeResult(const ChangeResult &result)
{
    const bool isDone = !result.refusal;
    if (isDone && (result.job == ChangeJob::Repair || result.job == ChangeJob::Finish))
        m_written = RepairOffer::Written::Repair;
    if (isDone && result.job == ChangeJob::ChangeInPlace)
        m_written = RepairOffer::Written::InPlace;
    if (isDone && result.job == ChangeJob::Undo)
        m_written = RepairOffer::Written::Undo;
    afterChange(false);
}

void RepairController::noteChange(RepairOffer::Written written)
{
    m_written = written;
    m_session.findJournals();
    updateOffer();
}

void RepairController::afterChange(bool leftHalf)
{
    if (leftHalf)
        m_written = RepairOffer::Written::Interrupted;
    if (std::exchange(m_closeAfterwards, false)) {
        m_window->close();
        return;
    }
    if (m_closeQuestion)
        m_closeQuestion->close();
    m_session.findJournals();
    m_document->reload();
    updateOffer();
}

void RepairController::showRepair()
{
    if (!m_offer.canChoose)
        return;
    if (!m_repair) {
        m_repair = new RepairDialog(m_document, &m_session, m_askPath, m_window);
        m_repair->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_repair, &RepairDialog::undoRequested, this, &RepairController::undoRepair);
        connect(m_repair, &RepairDialog::imageRequested, this, &RepairController::imageRequested);
    }
    raise(*m_repair);
}

void RepairController::undoRepair(const std::filesystem::path &journal)
{
    const ReportPtr &report = m_document->report();
    const bool isNewest = journal.empty() || (m_newest && journal == m_newest->journalPath);
    const auto purpose = isNewest && m_offer.isEdit      ? UndoDialog::Purpose::UndoEdit
                         : isNewest && m_offer.isInPlace ? UndoDialog::Purpose::UndoChange
                                                         : UndoDialog::Purpose::Undo;
    showUndo(static_cast<int>(purpose), journal,
             report && report->conditions().use == ImageUse::CannotTell);
}

void RepairController::finishRepair(const std::filesystem::path &journal)
{
    const ReportPtr &report = m_document->report();
    showUndo(static_cast<int>(UndoDialog::Purpose::Finish), journal,
             !report || needsConfirmation(*report));
}

void RepairController::showUndo(int purpose, const std::filesystem::path &journal, bool needsTick)
{
    if (m_isEvidence)
        return;
    if (!m_undo) {
        m_undo = new UndoDialog(static_cast<UndoDialog::Purpose>(purpose), journal, needsTick,
                                &m_session, m_askPath, m_window);
        m_undo->setAttribute(Qt::WA_DeleteOnClose);
        m_undo->begin();
    }
    raise(*m_undo);
}

void RepairController::saveOldBytes(const std::filesystem::path &journal)
{
    m_askPath(m_earlier, AskedPath::Folder, journal.parent_path(),
              [this, journal](const std::filesystem::path &folder) {
                  if (!m_session.saveOldBytes(journal, folder))
                      m_session.findJournals();
              });
}

void RepairController::showEarlier()
{
    if (!m_earlier) {
        m_earlier = new EarlierRepairsDialog(&m_session, m_bundle.get(), m_window);
        m_earlier->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_earlier, &EarlierRepairsDialog::undoRequested, this,
                &RepairController::undoRepair);
        connect(m_earlier, &EarlierRepairsDialog::finishRequested, this,
                &RepairController::finishRepair);
        connect(m_earlier, &EarlierRepairsDialog::saveOldRequested, this,
                &RepairController::saveOldBytes);
    }
    raise(*m_earlier);
}

bool RepairController::mayClose()
{
    if (m_session.job() == ChangeJob::None)
        return true;
    if (m_closeQuestion) {
        m_closeQuestion->raise();
        return false;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("A Change Is under Way"),
        tr("This image is being changed. The window can wait until that is done, or stop it first: "
           "what was written is then put back."),
        QMessageBox::NoButton, m_window);
    box->setObjectName(QStringLiteral("closeWhileWriting"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *wait = box->addButton(tr("&Wait, then close"), QMessageBox::AcceptRole);
    QPushButton *stop = box->addButton(tr("&Stop and close"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(tr("&Keep open"), QMessageBox::RejectRole);
    wait->setObjectName(QStringLiteral("waitAndClose"));
    stop->setObjectName(QStringLiteral("stopAndClose"));
    stay->setObjectName(QStringLiteral("keepOpen"));
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    const auto closeLater = [this] {
        m_closeAfterwards = m_session.job() != ChangeJob::None;
        if (!m_closeAfterwards)
            m_window->close();
    };
    connect(wait, &QPushButton::clicked, this, closeLater);
    connect(stop, &QPushButton::clicked, this, [this, closeLater] {
        m_session.cancel();
        closeLater();
    });
    m_closeQuestion = box;
    box->open();
    return false;
}

} // namespace parascope::ui

#include "moc_repaircontroller.cpp"
