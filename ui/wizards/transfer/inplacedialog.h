#pragma once

#include "engine/session/repairsession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/transfer/transferdialog.h"

#include <optional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace parascope::ui {

class BeforeAfter;
class ChangeFooter;
class Document;

/// Changes an image where it is, with plan, before and after, undo file and a second check; or a
/// copy of it. Shows what the session plans and does; decides nothing itself. What there is to
/// choose is for the subclasses to say. GUI thread.
class InPlaceDialog : public TransferDialog
{
    Q_OBJECT

Q_SIGNALS:
    /// What was just done is to be undone.
    void undoRequested(const std::filesystem::path &undoFile);

protected:
    /// `document`, which has a report, and `session` must outlive it.
    InPlaceDialog(const QString &name, const QString &startText, const QString &copyText,
                  Document *document, RepairSession *session, AskPath askPath, QWidget *parent);

    /// Where a subclass puts what there is to choose.
    [[nodiscard]] QVBoxLayout *choices() const { return m_choices; }
    /// Asks the session what the options() lead to; to be called once at first.
    void plan();
    /// Something else was chosen.
    void choose();
    [[nodiscard]] Document &document() const { return *m_document; }
    [[nodiscard]] const std::optional<InPlacePreview> &preview() const { return m_preview; }

    /// What is chosen, but for room that holds data, which every subclass has.
    [[nodiscard]] virtual InPlaceOptions options() const = 0;
    /// Of the copy's name: "compacted".
    [[nodiscard]] virtual QString suffix() const = 0;
    /// "The image was compacted."
    [[nodiscard]] virtual QString doneText(bool isCopy) const = 0;
    void stop() override;

private:
    void build(const QString &name, const QString &copyText);
    void connectSession();
    [[nodiscard]] InPlaceOptions wish() const;
    void takePreview(const InPlaceReply &reply);
    void setObstacle(NoteLine::Sign sign, const QString &text);
    void updateButtons();
    void change();
    void changeCopy();
    void refuseToStart();
    void takeResult(const ChangeResult &result);
    void takeFailure(const Error &error, bool leftHalf);
    void takeCancel(bool leftHalf);
    [[nodiscard]] bool isAsked() const;

    Document *m_document;
    RepairSession *m_session;
    AskPath m_askPath;
    ReportPtr m_report; ///< that is planned for
    std::optional<InPlacePreview> m_preview;
    QVBoxLayout *m_choices = nullptr;
    QCheckBox *m_overwrite; ///< hidden until it matters
    QLabel *m_forecast;
    NoteLine *m_obstacle;
    BeforeAfter *m_beforeAfter;
    ChangeFooter *m_footer;
    QPushButton *m_copy = nullptr;
    QPushButton *m_undo = nullptr;
    std::filesystem::path m_undoFile; ///< of what was done
};

} // namespace parascope::ui
