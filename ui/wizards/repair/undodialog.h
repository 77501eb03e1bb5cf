#pragma once

#include "engine/session/repairsession.h"
#include "ui/widgets/askpath.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace parascope::ui {

class ElidedLabel;
class ChangeProgress;

/// Takes a repair back, or finishes one that was interrupted. Begins at once when the program can
/// tell that nobody uses the image; else it asks for that one tick first. When undo is refused it
/// says why and offers the old bytes as files. Not modal. GUI thread.
class UndoDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose
    {
        Undo,
        UndoEdit,   ///< the same of bytes that were typed
        UndoChange, ///< the same of compacting and converting
        Finish
    };

    /// `session` must outlive it. An empty `journal`: the newest that holds a change. `needsTick`:
    /// a person has to say that nobody uses the disk.
    UndoDialog(Purpose purpose, std::filesystem::path journal, bool needsTick,
               RepairSession *session, AskPath askPath, QWidget *parent = nullptr);

    /// Begins when no question is open.
    void begin();
    void reject() override;

private:
    void build();
    void askForTick();
    void start();
    void takeResult(const ChangeResult &result);
    void takeRefusal(const UndoRefusal &refusal);
    void takeFailure(const Error &error, bool leftHalf);
    void saveOldBytes();
    [[nodiscard]] QString title() const;
    /// On the button that begins.
    [[nodiscard]] QString verb() const;
    [[nodiscard]] QString undoneHeadline() const;
    [[nodiscard]] QString refusedHeadline() const;
    void say(const QString &headline, const QString &detail, const QStringList &paths = {});

    Purpose m_purpose;
    std::filesystem::path m_journal;
    bool m_needsTick;
    RepairSession *m_session;
    AskPath m_askPath;
    QStackedWidget *m_pages;
    ChangeProgress *m_progress;
    ElidedLabel *m_headline;
    ElidedLabel *m_detail;
    QCheckBox *m_notInUse;
    QPushButton *m_start = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isRunning = false;
};

} // namespace parascope::ui
