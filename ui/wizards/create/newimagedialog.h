#pragma once

#include "engine/session/creationjob.h"
#include "ui/wizards/create/askfolder.h"
#include "ui/wizards/create/formverdict.h"
#include "ui/wizards/create/newimagechoices.h"

#include <QDialog>

class QPushButton;

namespace parascope::ui {

class JobProgress;
class NewImageForm;
class NoteLine;

/// Asks what image or bundle is to be made, and makes it. Not modal: the window stays usable.
/// Judges while somebody types; replaces a file only after asking. Says created() and closes when
/// the image is there; failed or stopped, nothing is left and the form can be tried again. GUI
/// thread.
class NewImageDialog : public QDialog
{
    Q_OBJECT

public:
    NewImageDialog(const NewImageChoices &choices, std::shared_ptr<ChangeClaims> claims,
                   AskFolder askFolder, QWidget *parent = nullptr);
    ~NewImageDialog() override;

    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// Somebody wants to close what is behind it: says that Stop is the way out.
    void explainStop();
    void reject() override;

Q_SIGNALS:
    /// The image or the bundle is complete at `path`; `choices` are to be remembered.
    void created(const std::filesystem::path &path, const parascope::ui::NewImageChoices &choices);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void judge();
    void look();
    void takePlace(const NewFilePlace &place);
    void suggestName();
    void tryCreate();
    void create(bool overwrite);
    void takeEnd(bool isProblem, const QString &text);
    void showProgress();
    void hideProgress();
    void grow(int by);
    void updateButtons();

    CreationJob m_job;
    NewImageForm *m_form;
    NoteLine *m_note;
    JobProgress *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
    FormVerdict m_verdict;
    std::optional<NewFilePlace> m_place; ///< the newest that is known
    std::filesystem::path m_lookedAt;    ///< what is asked for
    CreationRequest m_request;           ///< of the image that is made
    int m_grownBy = 0;                   ///< height that the progress takes
    int m_suggestion = 1;                ///< number in the name, while nobody typed one
};

} // namespace parascope::ui
