#pragma once

#include "engine/session/bundlerepairsession.h"
#include "ui/wizards/repair/repairoffer.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

class BundleRepairDialog;
class EarlierRepairsDialog;

/// Joins the bundle that a window shows with the repairs of its descriptor: knows whether one can
/// be taken back, and opens the dialogs. GUI thread.
class BundleRepairs : public QObject
{
    Q_OBJECT

public:
    /// `disk`, and `window`, which gets the dialogs, must outlive it.
    BundleRepairs(DiskSession *disk, std::shared_ptr<ChangeClaims> claims, QWidget *window);
    ~BundleRepairs() override;

    /// Nothing may be changed, only looked at.
    void setEvidence(bool isEvidence);
    /// False while the descriptor is written: the dialog then says how to stop that.
    [[nodiscard]] bool mayClose();
    /// Files of the disk are being changed.
    [[nodiscard]] bool isWriting() const;
    [[nodiscard]] bool canUndo() const { return m_canUndo && !m_isEvidence; }
    /// The descriptor is in the middle of a repair.
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }
    /// What was written to the descriptor since it is shown.
    [[nodiscard]] RepairOffer::Written written() const { return m_written; }

public Q_SLOTS:
    void showRepair();
    void showEarlier();

Q_SIGNALS:
    void canUndoChanged();
    void interruptedChanged();
    void writtenChanged();

private:
    void takeDisk();
    void noteChange(RepairOffer::Written written);
    void takeEarlier(const EarlierBundleRepairsReply &reply);

    DiskSession *m_disk;
    std::shared_ptr<ChangeClaims> m_claims;
    QWidget *m_window;
    bool m_isEvidence = false;
    bool m_canUndo = false;
    bool m_isInterrupted = false;
    RepairOffer::Written m_written = RepairOffer::Written::Nothing;
    std::unique_ptr<BundleRepairSession> m_session; ///< of the bundle's folder; null without one
    QPointer<BundleRepairDialog> m_repair;
    QPointer<EarlierRepairsDialog> m_earlier;
};

} // namespace parascope::ui
