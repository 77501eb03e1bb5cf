#pragma once

#include "engine/session/repairsession.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace parascope::ui {

/// The undo files of an image: when, what was done, how large, in which state; to undo, to finish,
/// or to delete for good. Not modal. GUI thread.
class EarlierRepairsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit EarlierRepairsDialog(RepairSession *session, QWidget *parent = nullptr);

    /// Null: nothing is selected.
    [[nodiscard]] const FoundJournal *current() const;

Q_SIGNALS:
    void undoRequested(const std::filesystem::path &journal);
    void finishRequested(const std::filesystem::path &journal);
    void saveOldRequested(const std::filesystem::path &journal);

private:
    void build();
    void takeList(const JournalsReply &reply);
    void updateButtons();
    void askToDelete();

    RepairSession *m_session;
    std::vector<FoundJournal> m_journals;
    QTreeWidget *m_list;
    QLabel *m_message;
    QPushButton *m_undo = nullptr;
    QPushButton *m_finish = nullptr;
    QPushButton *m_saveOld = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace parascope::ui
