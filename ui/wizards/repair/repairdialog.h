#pragma once

#include "engine/session/repairsession.h"
#include "ui/widgets/askpath.h"

#include <QDialog>
#include <QPointer>

class QPushButton;
class QStackedWidget;

namespace parascope::ui {

class ElidedLabel;
class ChangeProgress;
class Document;
class RepairPage;

/// The repair of one image, from the choice of actions to the new verdict. Not modal: the window
/// stays usable. Shows what the session plans and does; decides nothing itself. GUI thread.
class RepairDialog : public QDialog
{
    Q_OBJECT

public:
    /// `document`, which has a report, and `session` must outlive it.
    RepairDialog(Document *document, RepairSession *session, AskPath askPath,
                 QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The repair that was just done is to be undone.
    void undoRequested(const std::filesystem::path &undoFile);
    /// The repaired copy is to be seen.
    void imageRequested(const std::filesystem::path &copy);

private:
    void build();
    void updateButtons();
    void repair();
    void repairCopy();
    void showProgress();
    void showEnd(const QString &headline, const QString &detail, bool canUndo,
                 const QStringList &paths = {});
    void takeResult(const ChangeResult &result);
    void takeFailure(const Error &error, bool leftHalf);
    void takeCancel(bool leftHalf);
    [[nodiscard]] bool isOurs() const { return m_isRunning; }

    Document *m_document;
    RepairSession *m_session;
    AskPath m_askPath;
    QStackedWidget *m_pages;
    RepairPage *m_choices;
    ChangeProgress *m_progress;
    QWidget *m_endPage;
    ElidedLabel *m_headline;
    ElidedLabel *m_detail;
    ElidedLabel *m_undoHint;
    QPushButton *m_repair;
    QPushButton *m_copy;
    QPushButton *m_undo;
    QPushButton *m_open;
    QPushButton *m_close;
    std::filesystem::path m_undoFile; ///< of the repair that was done
    std::filesystem::path m_repairedCopy;
    bool m_isRunning = false;
};

} // namespace parascope::ui
