#include "ui/shell/bundlerepairs.h"

#include "engine/session/disksession.h"
#include "ui/wizards/bundle/bundlerepairdialog.h"
#include "ui/wizards/repair/earlierrepairsdialog.h"

#include <algorithm>
#include <utility>

namespace parascope::ui {

namespace {

void raise(QWidget &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

BundleRepairs::BundleRepairs(DiskSession *disk, std::shared_ptr<ChangeClaims> claims,
                             QWidget *window)
    : m_disk(disk), m_claims(std::move(claims)), m_window(window)
{
    connect(disk, &DiskSession::reportChanged, this, &BundleRepairs::takeDisk);
}

BundleRepairs::~BundleRepairs()
{
    // They look at the sessions until they are gone.
    delete m_repair;
    delete m_earlier;
}

void BundleRepairs::takeDisk()
{
    if (!m_disk->bundle())
        return;
    if (!m_session) {
        m_session =
            std::make_unique<BundleRepairSession>(m_disk->bundle()->source.folder, m_claims);
        connect(m_session.get(), &BundleRepairSession::earlierFound, this,
                &BundleRepairs::takeEarlier);
        connect(m_session.get(), &BundleRepairSession::finished, this,
                [this](const BundleChangeResult &result) {
                    if (result.job != BundleJob::RemoveUndoFile)
                        noteChange(result.job == BundleJob::Undo ? RepairOffer::Written::Undo
                                                                 : RepairOffer::Written::Repair);
                    else
                        m_session->findEarlier();
                });
    }
    m_session->findEarlier();
}

void BundleRepairs::noteChange(RepairOffer::Written written)
{
    m_written = written;
    Q_EMIT writtenChanged();
    m_disk->open();
}

void BundleRepairs::takeEarlier(const EarlierBundleRepairsReply &reply)
{
    const bool isInterrupted =
        reply.repairs && std::ranges::find(*reply.repairs, FilesState::Mixed,
                                           &EarlierBundleRepair::state) != reply.repairs->end();
    if (isInterrupted != std::exchange(m_isInterrupted, isInterrupted))
        Q_EMIT interruptedChanged();
    const bool canUndo =
        reply.repairs && std::ranges::any_of(*reply.repairs, &EarlierBundleRepair::canUndo);
    if (canUndo == m_canUndo)
        return;
    m_canUndo = canUndo;
    Q_EMIT canUndoChanged();
}

void BundleRepairs::setEvidence(bool isEvidence)
{
    m_isEvidence = isEvidence;
    if (m_repair && !m_repair->isRunning())
        m_repair->close(); // it was made for the other mode
    if (m_earlier)
        m_earlier->setEvidence(isEvidence);
    Q_EMIT canUndoChanged();
}

bool BundleRepairs::mayClose()
{
    if (!m_repair || !m_repair->isRunning())
        return true;
    m_repair->explainStop();
    return false;
}

bool BundleRepairs::isWriting() const
{
    return (m_repair && m_repair->isWriting()) ||
           (m_session && m_session->job() != BundleJob::None);
}

void BundleRepairs::showRepair()
{
    if (!m_disk->bundle())
        return;
    if (!m_repair) {
        m_repair = new BundleRepairDialog(m_disk, m_claims, m_isEvidence, m_window);
        m_repair->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_repair, &BundleRepairDialog::repaired, this,
                [this] { noteChange(RepairOffer::Written::Repair); });
        connect(m_repair, &BundleRepairDialog::undone, this,
                [this] { noteChange(RepairOffer::Written::Undo); });
    }
    raise(*m_repair);
}

void BundleRepairs::showEarlier()
{
    if (!m_session)
        return;
    if (!m_earlier) {
        m_earlier = new EarlierRepairsDialog(nullptr, m_session.get(), m_window);
        m_earlier->setAttribute(Qt::WA_DeleteOnClose);
        m_earlier->setEvidence(m_isEvidence);
    }
    raise(*m_earlier);
}

} // namespace parascope::ui

#include "moc_bundlerepairs.cpp"
