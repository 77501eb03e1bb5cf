#pragma once

#include "engine/session/bundlerepairsession.h"
#include "engine/session/repairsession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/repair/repairoffer.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace parascope::ui {

class Document;
class EarlierRepairsDialog;
class RepairDialog;
class UndoDialog;

/// Joins a document with the repairs of its image: knows what can be offered, opens the dialogs,
/// and has the document loaded again after each change. GUI thread.
class RepairController : public QObject
{
    Q_OBJECT

public:
    /// `document` and `window`, the parent of the dialogs, must outlive it.
    RepairController(Document *document, std::shared_ptr<ChangeClaims> claims, AskPath askPath,
                     QWidget *window);
    ~RepairController() override;

    [[nodiscard]] const RepairOffer &offer() const { return m_offer; }
    [[nodiscard]] RepairSession &session() { return m_session; }
    /// Nothing may be changed, only looked at.
    void setEvidence(bool isEvidence);
    /// The image is part of the disk in this folder, whose descriptor may have earlier repairs,
    /// too. Empty: it is not.
    void setBundle(const std::filesystem::path &folder);
    /// Somebody else changed the image; the document is loaded again by them.
    void noteChange(RepairOffer::Written written);
    /// False while a change runs: then it is asked, and `window` is closed later if that is wanted.
    [[nodiscard]] bool mayClose();
    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

public Q_SLOTS:
    void showRepair();
    void undoRepair(const std::filesystem::path &journal = {});
    void finishRepair(const std::filesystem::path &journal = {});
    void showEarlier();

Q_SIGNALS:
    void offerChanged();
    /// The descriptor of the disk is another one now: the disk is to be read again.
    void bundleChanged();
    /// Another image is to be seen: a repaired copy.
    void imageRequested(const std::filesystem::path &image);

private:
    void takeJournals(const JournalsReply &reply);
    void takeResult(const ChangeResult &result);
    void afterChange(bool leftHalf);
    void updateOffer();
    /// What is being written of the image, or of its disk's descriptor.
    [[nodiscard]] ChangeJob job() const;
    void showUndo(int purpose, const std::filesystem::path &journal, bool needsTick);
    void saveOldBytes(const std::filesystem::path &journal);

    Document *m_document;
    AskPath m_askPath;
    QWidget *m_window;
    std::shared_ptr<ChangeClaims> m_claims;
    RepairSession m_session;
    std::unique_ptr<BundleRepairSession> m_bundle; ///< null: the image is a disk by itself
    RepairOffer m_offer;
    std::optional<JournalInfo> m_newest; ///< the newest journal that holds a change
    RepairOffer::Written m_written = RepairOffer::Written::Nothing;
    bool m_isEvidence = false;
    bool m_closeAfterwards = false;
    QPointer<RepairDialog> m_repair;
    QPointer<UndoDialog> m_undo;
    QPointer<EarlierRepairsDialog> m_earlier;
    QPointer<QWidget> m_closeQuestion;
};

} // namespace parascope::ui
