#pragma once

#include "engine/session/editsession.h"
#include "ui/document/layerplace.h"
#include "ui/widgets/askpath.h"

#include <QDialog>

class QPushButton;

namespace parascope::ui {

class ElidedLabel;
class ChangeFooter;

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

    /// Where the image stands in its disk: a layer below others is changed when that is wanted.
    void setLayerPlace(const LayerPlace &place);

    void reject() override;

private:
    void build();
    void describe();
    void start();
    void takeFailure(const Error &error, bool leftHalf);
    void update();

    ReportPtr m_report;
    std::vector<EditRun> m_runs;
    EditSession *m_session;
    ElidedLabel *m_headline;
    ElidedLabel *m_detail;
    ChangeFooter *m_footer;
    ElidedLabel *m_message;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_isAsked;          ///< for the tick that nobody uses the disk
    bool m_isSaving = false; ///< by this dialog
};

} // namespace parascope::ui
