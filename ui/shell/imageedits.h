#pragma once

#include "engine/session/editsession.h"
#include "ui/widgets/askpath.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace parascope::ui {

class Actions;
class HexEdits;
class HexPane;
class ImageView;
class RepairController;
class SaveEditsDialog;

/// Joins what is typed in the hex view with the menus, with saving, and with the end of the window:
/// who may type, and why not; what is written, and what is asked before. GUI thread.
class ImageEdits : public QObject
{
    Q_OBJECT

public:
    /// `view`, `actions` and `repairs` must outlive it; `window` gets the dialogs.
    ImageEdits(ImageView *view, const Actions *actions, RepairController *repairs,
               std::shared_ptr<ChangeClaims> claims, bool isEvidence, QWidget *window);
    ~ImageEdits() override;

    /// Nothing may be changed, only looked at.
    void setEvidence(bool isEvidence);
    /// Edits are pending or being saved.
    [[nodiscard]] bool isInUse() const;
    /// False while edits are pending or being saved: then it is asked, and `window` is closed later
    /// if that is wanted.
    [[nodiscard]] bool mayClose();
    /// The same for something else than closing the window, which `then` does later.
    [[nodiscard]] bool mayEnd(const std::function<void()> &then);
    /// Said where something has to wait for the end of a change.
    [[nodiscard]] static QString waitsForWriting();
    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

private:
    void connectActions();
    void connectSession();
    void update();
    /// Why bytes may not be typed or saved now; empty when they may.
    [[nodiscard]] QString barrier() const;
    void setEditing(bool isOn);
    void showSave();
    void takeSaved(const std::filesystem::path &undoFile);
    void takeFailure(bool leftHalf);

    ImageView *m_view;
    const Actions &m_actions;
    RepairController *m_repairs;
    QWidget *m_window;
    HexPane *m_hex;
    HexEdits *m_edits;
    EditSession m_session;
    AskPath m_askPath;
    std::optional<EditObstacle> m_obstacle; ///< not known yet without
    bool m_isEvidence;
    std::function<void()> m_afterwards; ///< when all is saved
    QPointer<SaveEditsDialog> m_save;
    QPointer<QWidget> m_closeQuestion;
};

} // namespace parascope::ui
