#include "ui/wizards/bundle/bundlerepairdialog.h"

#include "engine/base/units.h"
#include "engine/session/disksession.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"
#include "ui/widgets/jobprogress.h"
#include "ui/wizards/bundle/bundlerepairform.h"
#include "ui/wizards/repair/changefooter.h"
#include "ui/wizards/repair/earlierrepairsdialog.h"

#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace parascope::ui {

namespace {

std::filesystem::path folderOf(const DiskSession &disk)
{
    return disk.bundle() ? disk.bundle()->source.folder : disk.given();
}

/// What forbids that anything of the disk is written.
QString forbiddenBy(const BundleReport &report)
{
    QStringList lines;
    for (const BundleFinding &finding : report.findings)
        if (catalogueEntry(finding.id).forbidsRepair)
            lines += text::explanation(finding, report);
    return lines.join(u' ');
}

/// Each once.
QStringList titlesOfErrors(const BundleReport &report)
{
    QStringList titles;
    for (const BundleFinding &finding : report.findings)
        if (finding.severity() == Severity::Error && !titles.contains(text::title(finding.id)))
            titles += text::title(finding.id);
    return titles;
}

/// Lines that change, of those that go and those that come the more.
std::uint64_t countOf(const text::ChangedLines &changed)
{
    std::uint64_t news = 0;
    for (const text::ChangedLine &line : changed.lines)
        news += line.isNew ? 1 : 0;
    return std::max<std::uint64_t>(news, changed.lines.size() - news) + changed.more / 2;
}

} // namespace

BundleRepairDialog::BundleRepairDialog(DiskSession *disk, std::shared_ptr<ChangeClaims> claims,
                                       bool isEvidence, QWidget *parent)
    : TransferDialog(QStringLiteral("bundleRepair"), tr("&Repair the descriptor"), parent)
    , m_disk(disk)
    , m_isEvidence(isEvidence)
    , m_session(folderOf(*disk), std::move(claims))
    , m_form(new BundleRepairForm)
    , m_footer(new ChangeFooter(m_session.folder() / kDescriptorBackupName, {}))
{
    setWindowTitle(
        tr("Repair the Descriptor of %1").arg(text::path(m_session.folder().filename().native())));
    setForm(m_form, m_footer);
    m_earlier =
        addButton(tr("&Earlier repairs…"), QStringLiteral("bundleRepairEarlier"), OnPage::Form);
    m_earlier->setEnabled(false); // until it is known that there are some
    m_undo = addButton(tr("&Undo repair"), QStringLiteral("bundleRepairUndo"), OnPage::End);
    progress()->setShowsRate(false);
    const int em = fontMetrics().height();
    resize(QSize(em * 48, em * 38).boundedTo(screen()->availableSize() * 9 / 10));
    connect(m_form, &BundleRepairForm::wished, this, &BundleRepairDialog::choose);
    connect(m_footer, &ChangeFooter::changed, this, &BundleRepairDialog::updateButtons);
    connect(startButton(), &QPushButton::clicked, this, &BundleRepairDialog::repair);
    connect(m_undo, &QPushButton::clicked, this, &BundleRepairDialog::undo);
    connect(m_earlier, &QPushButton::clicked, this, &BundleRepairDialog::showEarlier);
    connectSession();
    plan({});
    m_session.findEarlier();
}

BundleRepairDialog::~BundleRepairDialog()
{
    // It looks at the session until it is gone.
    delete m_earlierDialog;
}

void BundleRepairDialog::connectSession()
{
    connect(&m_session, &BundleRepairSession::planned, this, &BundleRepairDialog::takePreview);
    connect(&m_session, &BundleRepairSession::progressed, progress(), &JobProgress::setProgress);
    connect(&m_session, &BundleRepairSession::finished, this, &BundleRepairDialog::takeResult);
    connect(&m_session, &BundleRepairSession::failed, this, &BundleRepairDialog::takeFailure);
    connect(&m_session, &BundleRepairSession::cancelled, this, &BundleRepairDialog::takeCancel);
    connect(&m_session, &BundleRepairSession::earlierFound, this,
            [this](const EarlierBundleRepairsReply &reply) {
                m_earlier->setEnabled(reply.repairs && !reply.repairs->empty());
                m_isInterrupted =
                    reply.repairs &&
                    std::ranges::find(*reply.repairs, FilesState::Mixed,
                                      &EarlierBundleRepair::state) != reply.repairs->end();
                showObstacle();
            });
    // Read again meanwhile: a plan counts for the report that it was made from.
    connect(m_disk, &DiskSession::reportChanged, this, [this] {
        if (m_running == BundleJob::None)
            plan({});
    });
}

void BundleRepairDialog::plan(const std::optional<std::set<BundleAction>> &wished)
{
    m_preview.reset();
    m_report = m_disk->report();
    m_form->setWaiting(m_report ? tr("Calculating what this leads to…")
                                : tr("The disk is being read…"));
    if (m_report)
        m_session.plan(m_report, wished);
    showObstacle();
    updateButtons();
}

void BundleRepairDialog::choose(BundleAction action, bool isWished)
{
    clearNote();
    if (isWished)
        m_wished.insert(action);
    else
        m_wished.erase(action);
    // A descriptor can only be replaced by one other.
    if (isWished && action == BundleAction::Rebuild)
        m_wished.erase(BundleAction::RestoreBackup);
    if (isWished && action == BundleAction::RestoreBackup)
        m_wished.erase(BundleAction::Rebuild);
    plan(m_wished);
}

void BundleRepairDialog::takePreview(const BundlePreviewReply &reply)
{
    if (!reply.preview) {
        m_form->setWaiting(text::error(reply.preview.error()));
        return;
    }
    if (reply.preview->plan.report != m_report)
        return; // of a disk that was read again since
    m_preview = *reply.preview;
    m_wished = m_preview->wished;
    m_form->setPreview(*m_preview);
    m_footer->setAsked(isAsked());
    if (canWrite())
        m_footer->showUndoFile(m_preview->undoFileBytes, 0, m_preview->undoFolderFree);
    else
        m_footer->hideUndoFile();
    showObstacle();
    updateButtons();
}

void BundleRepairDialog::showObstacle()
{
    using Sign = NoteLine::Sign;
    if (m_report && m_report->isRepairForbidden())
        m_form->setObstacle(Sign::Error, forbiddenBy(*m_report));
    else if (m_preview && m_preview->refusal)
        m_form->setObstacle(Sign::Error, text::error(*m_preview->refusal));
    else if (m_isEvidence)
        m_form->setObstacle(Sign::Warning, tr("In evidence mode nothing is written."));
    else if (m_preview && m_preview->isReadOnly)
        m_form->setObstacle(Sign::Warning,
                            tr("The folder %1 cannot be written to. Copy it to where it can be, "
                               "then repair the copy.")
                                .arg(text::path(m_session.folder().native())));
    else if (m_preview && m_preview->use == ImageUse::Writer)
        m_form->setObstacle(Sign::Warning,
                            tr("A virtual machine is using this disk. Shut it down, then open the "
                               "disk again."));
    else if (m_isInterrupted)
        m_form->setObstacle(Sign::Warning,
                            tr("An earlier repair of the descriptor was interrupted. Earlier "
                               "repairs finishes it or takes it back."));
    else
        m_form->setObstacle(Sign::None, {});
}

bool BundleRepairDialog::canWrite() const
{
    return m_preview && !m_isEvidence && m_preview->isPossible() && !m_preview->plan.isEmpty();
}

bool BundleRepairDialog::isAsked() const
{
    return canWrite() && m_preview->use == ImageUse::CannotTell;
}

QString BundleRepairDialog::startText() const
{
    const BundlePlan &plan = m_preview->plan;
    if (plan.chosen.contains(BundleAction::RestoreBackup))
        return tr("&Repair, the descriptor is restored");
    if (plan.chosen.contains(BundleAction::Rebuild))
        return tr("&Repair, a new descriptor is made");
    const auto &before = plan.report->bundle->descriptor.diskSectors;
    const auto &after = m_preview->after->bundle->descriptor.diskSectors;
    if (after && before != after)
        return tr("&Repair, the disk will have %1").arg(text::size(*after * kSectorBytes));
    if (!plan.text && plan.backup)
        return tr("&Repair, the backup is renewed");
    const std::uint64_t lines = countOf(m_preview->lines);
    if (lines == 0)
        return tr("&Repair the descriptor");
    return lines == 1 ? tr("&Repair, 1 line of the descriptor changes")
                      : tr("&Repair, %1 lines of the descriptor change").arg(text::number(lines));
}

void BundleRepairDialog::updateButtons()
{
    if (m_preview) // until then what was said before
        startButton()->setText(startText());
    const bool isTickMissing = isAsked() && !m_footer->isNotInUseConfirmed();
    startButton()->setEnabled(canWrite() && !isTickMissing);
    startButton()->setToolTip(
        isTickMissing ? tr("First tick that no virtual machine uses this disk.") : QString());
}

void BundleRepairDialog::repair()
{
    const BundlePlan plan = m_preview->plan;
    m_running = BundleJob::Repair;
    begin(tr("Saving the old text, writing the new one, checking again…"));
    if (!m_session.repair(plan, m_footer->undoFile(), m_footer->isNotInUseConfirmed())) {
        m_running = BundleJob::None;
        tryAgain(NoteLine::Sign::Error, tr("Another change of this disk is under way. Wait until "
                                           "it is done, then try again. Nothing was written."));
    }
}

void BundleRepairDialog::undo()
{
    m_running = BundleJob::Undo;
    begin(tr("Putting the old text back…"));
    if (!m_session.undo(m_undoFile, m_footer->isNotInUseConfirmed()))
        takeFailure({ErrorCode::InUse, m_session.folder().native(), 0, 0, {}});
}

void BundleRepairDialog::takeResult(const BundleChangeResult &result)
{
    const bool isOurs = std::exchange(m_running, BundleJob::None) != BundleJob::None;
    if (isOurs && result.job == BundleJob::Repair) {
        m_undoFile = result.undoFile;
        QStringList lines;
        const QStringList left = titlesOfErrors(*result.after);
        if (!left.isEmpty())
            lines += tr("Still there: %1").arg(left.join(QStringLiteral("; ")));
        lines += tr("Files inside the disk were not checked.");
        lines += QString();
        const QString undoFile = text::path(m_undoFile.native());
        lines += tr("Undo works only until something else changes the descriptor. Undo file: %1")
                     .arg(undoFile);
        End end{tr("The descriptor was repaired. %1").arg(text::bundleVerdict(*result.after)),
                lines,
                {}};
        end.paths += undoFile;
        showEnd(end);
        m_undo->setVisible(!m_undoFile.empty());
    } else if (isOurs && result.job == BundleJob::Undo) {
        const QString undoFile = text::path(result.undoFile.native());
        End end{tr("The repair was undone."),
                {tr("The descriptor and its backup are byte for byte as they were before it. The "
                    "undo file %1 is not needed any more.")
                     .arg(undoFile)},
                {}};
        end.paths += undoFile;
        showEnd(end);
        m_undo->hide();
    }
    m_session.findEarlier();
    if (result.job == BundleJob::Repair || result.job == BundleJob::Finish)
        Q_EMIT repaired();
    else if (result.job == BundleJob::Undo)
        Q_EMIT undone();
}

void BundleRepairDialog::takeFailure(const Error &error)
{
    const BundleJob job = std::exchange(m_running, BundleJob::None);
    if (job == BundleJob::Undo) {
        End end{tr("The repair could not be undone."),
                {error.code == ErrorCode::FileChanged
                     ? tr("%1 was changed since the repair. Nothing was written; the undo file %2 "
                          "keeps the old text.")
                           .arg(text::path(error.path), text::path(m_undoFile.native()))
                     : text::error(error)},
                {}};
        end.paths = {text::path(error.path), text::path(m_undoFile.native())};
        showEnd(end);
        return;
    }
    if (job != BundleJob::Repair)
        return; // of the list of earlier repairs, which says it
    if (!m_session.undoFileLeft().empty()) {
        tellLeft(text::error(error) + u' ');
        return;
    }
    tryAgain(NoteLine::Sign::Error,
             error.code == ErrorCode::FileChanged
                 ? tr("%1 was changed since it was read. Nothing was written. The disk is read "
                      "again.")
                       .arg(text::path(error.path))
                 : text::error(error) + u' ' + tr("The descriptor is as it was before."),
             {text::path(error.path)});
    // Who uses it now, and what it holds now, may be something else.
    if (error.code == ErrorCode::FileChanged)
        m_disk->open();
    else
        plan(m_wished);
}

void BundleRepairDialog::takeCancel()
{
    if (std::exchange(m_running, BundleJob::None) == BundleJob::None)
        return;
    if (m_session.undoFileLeft().empty())
        tryAgain(NoteLine::Sign::None, tr("Stopped. The descriptor is as it was before."));
    else
        tellLeft({});
}

void BundleRepairDialog::tellLeft(const QString &why)
{
    const QString undoFile = text::path(m_session.undoFileLeft().native());
    tryAgain(NoteLine::Sign::Error,
             why +
                 tr("What was written could not be put back: the repair may be half done. Earlier "
                    "repairs undoes or finishes it by the undo file %1.")
                     .arg(undoFile),
             {undoFile});
    m_session.findEarlier();
    m_disk->open();
}

void BundleRepairDialog::stop()
{
    m_session.cancel();
}

void BundleRepairDialog::showEarlier()
{
    if (!m_earlierDialog) {
        m_earlierDialog = new EarlierRepairsDialog(nullptr, &m_session, this);
        m_earlierDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_earlierDialog->setEvidence(m_isEvidence);
    }
    m_earlierDialog->show();
    m_earlierDialog->raise();
    m_earlierDialog->activateWindow();
}

} // namespace parascope::ui

#include "moc_bundlerepairdialog.cpp"
