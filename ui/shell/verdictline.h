#pragma once

#include "ui/shell/diskverdict.h"
#include "ui/shell/verdictmessage.h"
#include "ui/wizards/repair/repairoffer.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace parascope::ui {

class ElidedLabel;
class DiskLine;
class Document;

/// The line at the top of an image: what is the matter with it, and what can be done. Below it,
/// when it is so, that the file changed on disk, with a link to load it again. GUI thread.
class VerdictLine : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive it. `isEvidence`: say that nothing can be changed at all.
    VerdictLine(Document *document, bool isEvidence, QWidget *parent = nullptr);

    /// Says that nothing can be changed at all, or no more.
    void setEvidence(bool isEvidence);
    /// What is known of the disk that the image belongs to.
    void setDisk(const DiskVerdict &disk);
    [[nodiscard]] const DiskVerdict &disk() const { return m_disk; }
    /// What can be done, and what was done.
    void setRepair(const RepairOffer &offer);
    [[nodiscard]] const VerdictMessage &message() const { return m_message; }

Q_SIGNALS:
    void messageChanged();
    void repairRequested();
    void undoRequested();
    void finishRequested();
    /// The disk's description is to be repaired.
    void bundleRepairRequested();
    /// One of the earlier repairs of that is to be finished or undone.
    void earlierBundleRepairsRequested();
    /// Files outside of the disk's folder are to be opened.
    void followOutsideRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void updateMessage(quint64 done = 0, quint64 total = 0);
    void tellMessage();
    void buildRepair();
    void updateLock();
    void updateChanged();
    void updateColors();

    Document *m_document;
    VerdictMessage m_message;
    DiskVerdict m_disk;
    DiskLine *m_diskLine = nullptr;
    QLabel *m_sign = nullptr;
    ElidedLabel *m_headline = nullptr;
    ElidedLabel *m_detail = nullptr;
    QLabel *m_lockSign = nullptr;
    QLabel *m_lockText = nullptr;
    QLabel *m_changed = nullptr;
    QPushButton *m_repair = nullptr;
    QWidget *m_noticeLine = nullptr;
    QLabel *m_notice = nullptr;
    QPushButton *m_finish = nullptr;
    QPushButton *m_undo = nullptr;
    RepairOffer m_offer;
    bool m_isEvidence = false;
    bool m_isWorkTold = false; ///< to assistive programs
    bool m_isReloaded = false; ///< there was a verdict already
};

} // namespace parascope::ui
