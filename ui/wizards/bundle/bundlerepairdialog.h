#pragma once

#include "engine/session/bundlerepairsession.h"
#include "ui/wizards/transfer/transferdialog.h"

#include <QPointer>

#include <optional>

namespace parascope {
class DiskSession;
}

namespace parascope::ui {

class BundleRepairForm;
class ChangeFooter;
class EarlierRepairsDialog;

/// The repair of the descriptor of a bundle, from the choice of actions to the new verdict and to
/// undo. Not modal: the window stays usable. Shows what the session plans and does; decides nothing
/// itself. GUI thread.
class BundleRepairDialog : public TransferDialog
{
    Q_OBJECT

public:
    /// `disk`, which has a bundle, must outlive it. In evidence mode all is shown and nothing is
    /// written.
    BundleRepairDialog(DiskSession *disk, std::shared_ptr<ChangeClaims> claims, bool isEvidence,
                       QWidget *parent = nullptr);
    ~BundleRepairDialog() override;

    /// Files of the bundle are being changed, by the dialog or by its list of earlier repairs.
    [[nodiscard]] bool isWriting() const { return m_session.job() != BundleJob::None; }

Q_SIGNALS:
    /// The files of the bundle are others now: the disk is to be read again.
    void repaired();
    void undone();

protected:
    void stop() override;

private:
    void connectSession();
    void plan(const std::optional<std::set<BundleAction>> &wished);
    void choose(BundleAction action, bool isWished);
    void takePreview(const BundlePreviewReply &reply);
    void takeResult(const BundleChangeResult &result);
    void takeFailure(const Error &error);
    void takeCancel();
    /// That a repair ended and what it wrote could not be put back.
    void tellLeft(const QString &why);
    void repair();
    void undo();
    void showEarlier();
    void showObstacle();
    void updateButtons();
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] bool isAsked() const;
    [[nodiscard]] QString startText() const;

    DiskSession *m_disk;
    bool m_isEvidence;
    BundleRepairSession m_session;
    BundleReportPtr m_report; ///< that is planned for
    std::set<BundleAction> m_wished;
    std::optional<BundleRepairPreview> m_preview; ///< of what is wished; none while it is made
    BundleRepairForm *m_form;
    ChangeFooter *m_footer;
    QPushButton *m_earlier = nullptr;
    QPushButton *m_undo = nullptr;
    QPointer<EarlierRepairsDialog> m_earlierDialog;
    std::filesystem::path m_undoFile;      ///< of the repair that was done
    bool m_isInterrupted = false;          ///< an earlier repair is half done
    BundleJob m_running = BundleJob::None; ///< begun by this dialog itself
};

} // namespace parascope::ui
