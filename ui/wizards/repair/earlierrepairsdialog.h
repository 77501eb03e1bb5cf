#pragma once

#include "engine/session/bundlerepairsession.h"
#include "engine/session/repairsession.h"

#include <QDialog>

#include <variant>
#include <vector>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace parascope::ui {

class ElidedLabel;

/// The undo files of an image and of the descriptor of its disk: when, what was done, how large, in
/// which state; to undo, to finish, or to delete for good. What concerns the image is reported to
/// whoever can ask further questions; a descriptor is undone here. Not modal. GUI thread.
class EarlierRepairsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it; either may be null: there is no image, or it is no part of a bundle.
    EarlierRepairsDialog(RepairSession *session, BundleRepairSession *bundle,
                         QWidget *parent = nullptr);

    /// Nothing may be changed, only looked at.
    void setEvidence(bool isEvidence);

Q_SIGNALS:
    void undoRequested(const std::filesystem::path &journal);
    void finishRequested(const std::filesystem::path &journal);
    void saveOldRequested(const std::filesystem::path &journal);

private:
    using Entry = std::variant<FoundJournal, EarlierBundleRepair>;

    void build();
    void connectImage();
    void connectBundle();
    void look();
    void showList();
    [[nodiscard]] const Entry *current() const; ///< null: nothing is selected
    [[nodiscard]] bool isIdle() const;
    void updateButtons();
    void undo();
    void finish();
    void begin(bool hasBegun);
    void saveOld();
    void askToDelete();
    void remove(const Entry &entry);
    void say(const QString &message, const QStringList &paths = {});
    void forgetResult();
    void takeBundleResult(const BundleChangeResult &result);
    void takeBundleFailure(const Error &error);

    RepairSession *m_session;
    BundleRepairSession *m_bundle;
    QString m_result; ///< what the last change of the descriptor did, until the next change
    std::optional<Error> m_problem; ///< why undo files of the image cannot be looked for
    std::vector<FoundJournal> m_journals;
    std::vector<EarlierBundleRepair> m_bundleRepairs;
    std::vector<Entry> m_entries; ///< as listed
    QTreeWidget *m_list;
    ElidedLabel *m_message;
    QCheckBox *m_notInUse; ///< hidden until it was asked for
    QPushButton *m_undo = nullptr;
    QPushButton *m_finish = nullptr;
    QPushButton *m_saveOld = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_isEvidence = false;
};

} // namespace parascope::ui
