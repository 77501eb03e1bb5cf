#pragma once

#include "engine/session/editsession.h"
#include "ui/widgets/askpath.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace parascope::ui {

/// Asks once before edits are written: what is written, and where the old bytes go; and for the
/// tick that nobody uses the disk, only when the program cannot tell. Closes when they are saved;
/// says why when they are not. Not modal to the program. GUI thread.
class SaveEditsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it. `runs`: what is pending now.
    SaveEditsDialog(ReportPtr report, std::vector<EditRun> runs, EditSession *session,
                    AskPath askPath, QWidget *parent = nullptr);

    void reject() override;

private:
    void build();
    void describe();
    void showUndoFile();
    void askForUndoFile();
    void start();
    void takeFailure(const Error &error, bool leftHalf);
    void update();

    ReportPtr m_report;
    std::vector<EditRun> m_runs;
    EditSession *m_session;
    AskPath m_askPath;
    std::filesystem::path m_undoFile; ///< empty: beside the image
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_undoLine;
    QLabel *m_message;
    QCheckBox *m_notInUse;
    QToolButton *m_change;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_isSaving = false; ///< by this dialog
};

} // namespace parascope::ui
